"""How a share, a quotient or a value changed between two years."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from core.figure import Input, Question
from core.formulas.market.inputs import first_reason, share_input
from core.formulas.market.measured import measured
from core.indicators.change import cagr, fold, fold_by, percent_change, pp_change
from core.indicators.outcome import Outcome

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from core.figure import Figure
    from core.formulas.market.measured import MarketTable

CHANGES: Final[Mapping[str, tuple[Callable[..., Outcome], str]]] = {
    "pp_change": (pp_change, "pp"),
    "percent_change": (percent_change, "percent"),
    "fold": (fold, "fold"),
    "fold_by": (fold_by, "fold"),
    "cagr": (cagr, "per_year"),
}
"""What may be said of two dates, with its unit."""

ENDS: Final = {"pp_change": ("share_before", "share_after")}
"""What the two ends are called; points are of shares only."""


def share_change(  # a figure's id has as many parts
    table: MarketTable,
    formula: str,
    economy: str,
    industry: str,
    years: tuple[int, int],
    measure: str = "share",
) -> Figure:
    """Return how a share, quotient or value changed between two years.

    Args:
        table: The dataset.
        formula: One of `CHANGES`.
        economy: Whose share.
        industry: An industry or set.
        years: First and last.
        measure: `share`, `LQ` or `value`.

    Raises:
        KeyError: There is no such change of that measure.
    """
    before, after = (
        measured(table, measure, economy, industry, year) for year in years
    )
    return change_between(formula, before, after)


def change_between(formula: str, before: Figure, after: Figure) -> Figure:
    """Return how one figure changed into another of a later year."""
    change, unit = CHANGES[formula]
    names = ENDS.get(formula, ("before", "after"))
    inputs: tuple[Input, ...] = tuple(map(share_input, names, (before, after)))
    spanned: tuple[float, ...] = ()
    if formula == "cagr":
        spanned = (float(int(after.period) - int(before.period)),)
        inputs += (Input("years", *spanned, "count"),)
    unknown = _unknown_end(before, after)
    outcome = unknown or change(before.value, after.value, *spanned)
    return change_asked(formula, before, after).answered(
        outcome, unit, inputs, after.note
    )


def change_asked(formula: str, before: Figure, after: Figure) -> Question:
    """Return what is asked; a share is meant where no measure is named.

    Raises:
        KeyError: Points are asked of what is no share.
    """
    if formula.startswith("pp_change") and after.unit != "share":
        raise KeyError(formula)
    measures = {"market_share": (), "location_quotient": (("measure", "LQ"),)}
    named = measures.get(after.formula, (("measure", "value"),))
    period = f"{before.period}:{after.period}"
    return Question(formula, (*after.dims, *named), period)


def _unknown_end(before: Figure, after: Figure) -> Outcome | None:
    """Return why there is no change: the reason of the end that is not known."""
    return first_reason(*(Outcome(end.value, end.reason) for end in (before, after)))
