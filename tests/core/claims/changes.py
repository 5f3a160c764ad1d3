"""Changes between two years worked out again, by formulas of the test's own."""

from __future__ import annotations

from collections.abc import Callable
from itertools import product
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

End = Callable[[str, str, str, str], float]
"""Of a measure, an economy, an industry and a year: the value."""

CHANGES: Mapping[str, Callable[[float, float, int], float]] = {
    "pp_change": lambda a, b, n: 100 * b - 100 * a,
    "percent_change": lambda a, b, n: 100 * (b - a) / a,
    "fold": lambda a, b, n: b / a,
    "fold_by": lambda a, b, n: (b - a) / a,
    "cagr": lambda a, b, n: pow(b / a, 1 / n) - 1,
}
FORMULAS = {
    *CHANGES,
    *(f"{name}_{bound}" for name in CHANGES for bound in ("low", "high")),
}
HALF = {"share": 0.0005, "LQ": 0.005}
"""Half of the last digit of what the sample's publishers print."""
FINER = (0.0375,)
"""One share in the sample is printed with two decimals."""


def recomputed(formula: str, dims: Mapping[str, str], period: str, end: End) -> float:
    """Return what a change, or a bound of one, comes to."""
    years = period.split(":")
    measure = dims.get("measure", "share")
    before, after = (
        end(measure, dims["economy"], dims["industry"], year) for year in years
    )
    spanned = int(years[1]) - int(years[0])
    base, _, bound = formula.rpartition("_")
    if bound not in ("low", "high"):
        return CHANGES[formula](before, after, spanned)
    corners = [
        CHANGES[base](a, b, spanned)
        for a, b in product(_may_be(before, measure), _may_be(after, measure))
    ]
    return min(corners) if bound == "low" else max(corners)


def _may_be(value: float, measure: str) -> tuple[float, float]:
    half = HALF[measure] / (10 if value in FINER else 1)
    return value - half, value + half


def counted(
    formula: str, dims: Mapping[str, str], period: str, end: End, years: Sequence[str]
) -> float:
    """Return how many pairs of years are known, or the place of one among them."""
    levels = {year: _level(dims, end, year) for year in years}
    change = CHANGES[dims["change"]]
    found = {
        f"{first}:{last}": change(a, b, int(last) - int(first))
        for first, a in levels.items()
        for last, b in levels.items()
        if first < last and a is not None and b is not None
    }
    if formula == "changes_known":
        return len(found)
    return 1 + sum(one > found[period] for one in found.values())


def _level(dims: Mapping[str, str], end: End, year: str) -> float | None:
    try:
        measure = dims.get("measure", "share")
        return end(measure, dims["economy"], dims["industry"], year)
    except (AssertionError, ValueError):
        return None
