"""The tables of a case that can be asked: one that is damaged says nothing."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING, TypeVar

from core.errors import CaseDamagedError
from core.tables.published import PublishedTable

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from core.casefile import Dataset
    from core.formulas.market.measured import MarketTable
    from core.library import Library
    from core.tables.indicators import IndicatorTable

TableT = TypeVar("TableT")


def whole(
    load: Callable[[str], TableT], datasets: Iterable[Dataset]
) -> Iterator[TableT]:
    """Yield the tables of datasets, without those that are not as they were taken in.

    What is damaged is told by whoever shows it; the rest of the case still answers.
    """
    for dataset in datasets:
        with suppress(CaseDamagedError):
            yield load(dataset.slug)


def market_tables(library: Library) -> Iterator[MarketTable]:
    """Yield the datasets of output and of published shares."""
    for dataset in library.of_kind("share", "output"):
        load: Callable[[str], MarketTable] = (
            library.published if dataset.kind == "share" else library.output
        )
        yield from whole(load, (dataset,))


def indicator_tables(library: Library) -> Iterator[IndicatorTable]:
    """Yield the datasets of indicators."""
    yield from whole(library.indicators, library.of_kind("indicator"))


def is_held(table: MarketTable, industry: str) -> bool:
    """Return whether a dataset has an industry, or all of a set."""
    if isinstance(table, PublishedTable):
        return industry in table.industries
    members = table.sets.members(industry)
    return all(one in table.industries or one in table.sums for one in members)
