"""Figures that are told as an indicator of a dataset says them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.figure import Cells, Figure, Input
from core.indicators.outcome import Outcome
from core.tables.indicators import ITEMS, Series

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
    given = Input("as_published", value, series.unit, Cells(slug, where))
    return Figure("indicator", dims, period, value, series.unit, reason, (given,))


def asked(library: Library, formula: str, dims: dict[str, str], period: str) -> Figure:
    """Return the figure with the parts of an id.

    Raises:
        KeyError: The dataset says nothing of the kind.
    """
    del formula
    table = library.indicators(dims["dataset"])
    item = tuple((name, dims[name]) for name in ITEMS if name in dims)
    series = Series(dims["indicator"], dims["economy"], dims["unit"], item)
    if table.point(series, period) is None:
        raise KeyError(period)
    return indicator_figure(table, series, period)
