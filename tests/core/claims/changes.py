"""Changes between two years worked out again, by formulas of the test's own."""

from __future__ import annotations

from collections.abc import Callable
from itertools import product
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

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
