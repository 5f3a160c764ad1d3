"""How a share changed between two years."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.figure import Input
from core.formulas.market.inputs import asked, denominator, share_input
from core.formulas.market.levels import market_share
from core.indicators.change import cagr, fold, percent_change, pp_change

if TYPE_CHECKING:
    from core.figure import Figure
    from core.tables.output import OutputTable

CHANGES = {
    "pp_change": (pp_change, "pp"),
    "fold": (fold, "fold"),
    "percent_change": (percent_change, "percent"),
}
"""What may be said of a share at two dates, with its unit."""


def share_change(
    table: OutputTable,
    formula: str,
    economy: str,
    industry: str,
    years: tuple[int, int],
) -> Figure:
    """Return how a share changed between two years.

    Args:
        table: The dataset.
        formula: `pp_change`, `fold`, `percent_change` or `cagr`.
        economy: Whose share.
        industry: An industry or set.
        years: First and last.
    """
    before, after = (market_share(table, economy, industry, year) for year in years)
    inputs: tuple[Input, ...] = (
        share_input("share_before", before),
        share_input("share_after", after),
    )
    if formula == "cagr":
        outcome = cagr(before.value, after.value, years[1] - years[0])
        unit = "per_year"
        inputs += (Input("years", float(years[1] - years[0]), "count"),)
    else:
        change, unit = CHANGES[formula]
        outcome = change(before.value, after.value)
    period = f"{years[0]}:{years[1]}"
    return asked(table, formula, period, economy=economy, industry=industry).answered(
        outcome,
        unit,
        inputs,
        denominator(table),
    )
