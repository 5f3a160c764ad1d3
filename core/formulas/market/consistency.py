"""Whether share and location quotient fit the size of the economy they are of."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from core.figure import Cells, Input, Question
from core.formulas.market.inputs import first_reason, share_input
from core.formulas.market.levels import lq, market_share
from core.formulas.published import published
from core.indicators.comparing import disagreement_percent, disagreement_pp
from core.indicators.outcome import Outcome
from core.indicators.shares import world_share
from core.indicators.specialization import implied_gdp_share
from core.tables.output import WORLD
from core.tables.published import PublishedTable

if TYPE_CHECKING:
    from core.figure import Figure
    from core.tables.output import OutputTable
    from core.tables.sizes import SizeTable

GAPS: Final = {
    "gdp_share_gap": (disagreement_pp, "pp"),
    "gdp_share_gap_percent": (disagreement_percent, "percent"),
}
"""How far apart the two shares of the world economy may be said to be."""


def gdp_share(table: SizeTable, economy: str, year: int) -> Figure:
    """Return an economy's share of world GDP."""
    own, world = table.value(economy, year), table.value(WORLD, year)
    dims = (("dataset", table.dataset.slug), ("economy", economy))
    return Question("gdp_share", dims, str(year)).answered(
        first_reason(own, world) or world_share(own.value, world.value),
        "share",
        (
            size_input(table, "own_gdp", economy, year),
            size_input(table, "world_gdp", WORLD, year),
        ),
        table.dataset.title,
    )


def size_input(table: SizeTable, name: str, economy: str, year: int) -> Input:
    """Return the GDP of an economy, or of the world, with its cells."""
    where = (
        ("economy", table.listed(economy)),
        ("measure", (table.measure,)),
        ("period", (str(year),)),
    )
    value = table.value(economy, year).value
    return Input(name, value, table.unit, Cells(table.dataset.slug, where))


def implied_share(
    table: OutputTable | PublishedTable, economy: str, industry: str, year: int
) -> Figure:
    """Return the share of the world economy that a share and its quotient imply."""
    of = economy, industry, year
    if isinstance(table, PublishedTable):
        share = published(table, "market_share", *of)
        quotient = published(table, "location_quotient", *of)
    else:
        share, quotient = market_share(table, *of), lq(table, *of)
    unknown = next((one for one in (share, quotient) if one.value is None), None)
    return Question("implied_gdp_share", share.dims, share.period).answered(
        Outcome(None, unknown.reason)
        if unknown
        else implied_gdp_share(share.value, quotient.value),
        "share",
        (share_input("industry_share", share), share_input("quotient", quotient)),
        share.note,
    )


def gdp_gap(formula: str, size: Figure, implied: Figure) -> Figure:
    """Return by how much the implied share is more than that of GDP.

    Args:
        formula: One of `GAPS`.
        size: The economy's share of world GDP.
        implied: What share and quotient imply of it.
    """
    compute, unit = GAPS[formula]
    slug, *over = implied.dims
    dims = (slug, ("other", size.dim("dataset")), *over)
    unknown = next((one for one in (size, implied) if one.value is None), None)
    return Question(formula, dims, implied.period).answered(
        Outcome(None, unknown.reason)
        if unknown
        else compute(size.value, implied.value),
        unit,
        (share_input("first_dataset", size), share_input("second_dataset", implied)),
    )
