"""Which economies of a dataset can be compared, and their bare values for doing so."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.figure import Question
from core.formulas.market.inputs import asked, first_reason
from core.formulas.market.measured import FORMULAS
from core.indicators.shares import world_share
from core.indicators.specialization import location_quotient
from core.industries import WHOLE_ECONOMY
from core.tables.output import WORLD
from core.tables.published import PublishedTable

if TYPE_CHECKING:
    from core.figure import Figure
    from core.formulas.market.measured import MarketTable
    from core.indicators.outcome import Outcome


def measures(table: MarketTable) -> tuple[str, ...]:
    """Return what can be measured: nobody publishes a value beside its share."""
    return ("share", "LQ") if isinstance(table, PublishedTable) else tuple(FORMULAS)


def comparable(table: MarketTable) -> tuple[str, ...]:
    """Return the economies that do not overlap, so that they can be ranked."""
    return table.ranked if isinstance(table, PublishedTable) else table.economies


def question(table: MarketTable, formula: str, period: str, **dims: str) -> Question:
    """Return what is asked of a dataset, those that are left out named."""
    if isinstance(table, PublishedTable):
        said = (("dataset", table.dataset.slug), *dims.items())
        return Question(formula, said, period)
    return asked(table, formula, period, **dims)


def outcome(
    table: MarketTable, measure: str, economy: str, industry: str, year: int
) -> Outcome:
    """Return the value of a figure alone, where many are only compared."""
    if isinstance(table, PublishedTable):
        return table.figure(measure, economy, industry, year)
    own = table.value(economy, industry, year)
    if measure == "value":
        return own
    world = table.value(WORLD, industry, year)
    if measure == "share":
        return first_reason(own, world) or world_share(own.value, world.value)
    total = table.value(economy, WHOLE_ECONOMY, year)
    whole = table.value(WORLD, WHOLE_ECONOMY, year)
    return first_reason(own, total, world, whole) or location_quotient(
        own.value, total.value, world.value, whole.value
    )


def bare(
    table: MarketTable, measure: str, economy: str, industry: str, year: int
) -> Figure:
    """Return a figure of `measured` without what is behind it, for charts of thousands.

    That is looked up by its id when somebody asks for it.
    """
    found = outcome(table, measure, economy, industry, year)
    unit = measure
    if measure == "value":
        unit = "" if isinstance(table, PublishedTable) else table.unit or ""
    dims = {"economy": economy, "industry": industry}
    return question(table, FORMULAS[measure], str(year), **dims).answered(
        found, unit, ()
    )
