"""Figures that are told as an indicator of a dataset says them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.figure import Cells, Figure, Input, Question
from core.formulas.trade.inputs import given
from core.indicators.outcome import Outcome
from core.indicators.shares import world_share
from core.indicators.trade_shares import LARGEST
from core.tables.indicators import ITEMS, Series
from core.tables.streams import WORLD

if TYPE_CHECKING:
    from core.library import Library
    from core.tables.indicators import IndicatorTable

ABSENT = Outcome(None, "period_missing")


def indicator_figure(table: IndicatorTable, series: Series, period: str) -> Figure:
    """Return what a dataset says of an economy in a period.

    In words: what the source publishes, in the unit it states. Unit: that of the
    source. Nothing/zero/missing: a period that is not there is `period_missing`, one
    that two rows speak of `named_twice`; one withheld has the reason that the source
    gives.

    Source:
        As published; the dataset says by whom, and what it means.

    Alternatives:
        Another edition of the same source, or another source, each as a dataset of its
        own.
    """
    point = table.point(series, period)
    value, reason = ABSENT if point is None else point.outcome
    slug = table.dataset.slug
    where = (*table.where(series), ("period", (period,)))
    dims = (
        *(("dataset", slug), ("economy", series.economy)),
        *(("indicator", series.measure), ("unit", series.unit)),
        *series.item,
    )
    told = Input("as_published", value, series.unit, Cells(slug, where))
    return Figure("indicator", dims, period, value, series.unit, reason, (told,))


def share_figure(table: IndicatorTable, series: Series, period: str) -> Figure:
    """Return an economy's part of what the dataset gives for the world."""
    own = indicator_figure(table, series, period)
    world = indicator_figure(table, series._replace(economy=WORLD), period)
    unknown = next((one for one in (own, world) if one.value is None), None)
    outcome = (
        Outcome(None, unknown.reason)
        if unknown
        else world_share(own.value, world.value)
    )
    if outcome.value is not None and outcome.value > LARGEST:
        outcome = Outcome(None, "part_exceeds_whole")
    return Question("indicator_share", own.dims, period).answered(
        outcome,
        "share",
        (given("indicator_own", own), given("indicator_world", world)),
    )


def asked(library: Library, formula: str, dims: dict[str, str], period: str) -> Figure:
    """Return the figure with the parts of an id.

    Raises:
        KeyError: The dataset says nothing of the kind.
    """
    table = library.indicators(dims["dataset"])
    item = tuple((name, dims[name]) for name in ITEMS if name in dims)
    series = Series(dims["indicator"], dims["economy"], dims["unit"], item)
    if table.point(series, period) is None and not table.is_gap(series, period):
        raise KeyError(period)
    make = share_figure if formula == "indicator_share" else indicator_figure
    return make(table, series, period)
