"""Between which bounds a change of published numbers lies: each was rounded."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from core.formulas.market.changes import CHANGES, change_asked
from core.formulas.market.inputs import share_input
from core.formulas.market.measured import measured
from core.i18n import _
from core.indicators.change import cagr
from core.indicators.outcome import Outcome
from core.indicators.rounding import corner_range

if TYPE_CHECKING:
    from collections.abc import Callable

    from core.figure import Figure
    from core.tables.published import PublishedTable

BOUNDS: Final = ("low", "high")


def base_of(formula: str) -> str | None:
    """Return the change of which a formula is a bound, if it is one.

    Example:
        >>> base_of("fold_low"), base_of("fold_by"), base_of("hhi_low")
        ('fold', None, None)
    """
    base, _underscore, bound = formula.rpartition("_")
    return base if bound in BOUNDS and base in CHANGES else None


def change_bound(  # a figure's id has as many parts
    table: PublishedTable,
    formula: str,
    economy: str,
    industry: str,
    years: tuple[int, int],
    measure: str = "share",
) -> Figure:
    """Return the least or the most a change can be, were nothing rounded.

    Args:
        table: The dataset of published numbers.
        formula: One of `CHANGES` with `_low` or `_high`.
        economy: Whose share.
        industry: An industry or set.
        years: First and last.
        measure: `share` or `LQ`.

    Raises:
        KeyError: There is no such bound.
    """
    before, after = (
        measured(table, measure, economy, industry, year) for year in years
    )
    return bound_between(table, formula, before, after)


def bound_between(
    table: PublishedTable, formula: str, before: Figure, after: Figure
) -> Figure:
    """Return the bound of how one published figure changed into another."""
    base = base_of(formula)
    if base is None:
        raise KeyError(formula)
    outcome, note = _bound(table, formula, before, after)
    return change_asked(formula, before, after).answered(
        outcome,
        CHANGES[base][1],
        (share_input("before", before), share_input("after", after)),
        note,
    )


def _bound(
    table: PublishedTable, formula: str, before: Figure, after: Figure
) -> tuple[Outcome, str]:
    if before.value is None or after.value is None:
        return _unknown_end(before, after), ""
    change = _change(str(base_of(formula)), before, after)
    ends = (
        table.printed(before.unit, before.value),
        table.printed(after.unit, after.value),
    )
    found = corner_range(change, *ends)
    note = _("every number may be off by half a unit of its last digit as printed")
    return found.high if formula.endswith("_high") else found.low, note


def _change(base: str, before: Figure, after: Figure) -> Callable[..., Outcome]:
    if base == "cagr":
        return partial(cagr, years=int(after.period) - int(before.period))
    change, _unit = CHANGES[base]
    return change


def _unknown_end(before: Figure, after: Figure) -> Outcome:
    missing = before if before.value is None else after
    return Outcome(None, missing.reason)
