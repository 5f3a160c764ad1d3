"""One face for computed and published shares, so that every view can show either."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from core.briefs.names import with_article
from core.formulas.market.bare import measures
from core.formulas.market.inputs import denominator
from core.formulas.market.measured import measured
from core.i18n import _

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from core.casefile import Dataset
    from core.figure import Figure
    from core.formulas.market.measured import MarketTable
    from core.industries import IndustrySets
    from core.library import Library


@dataclass(frozen=True, eq=False)
class MarketSource:
    """A dataset of the market share tab.

    Attributes:
        economies: What can be chosen, groups and published aggregates included.
        ranked: Only economies that do not overlap.
        industries: Codes and names that can be chosen, sets first.
        sets: The sets of industries that the case knows.
        denominator: What the world of this dataset is.
        currency: The unit of its values; empty for published shares.
        of_listed: Whether that is the sum of the economies listed.
        may_be_left_out: Every economy of the dataset that can be left out.
        left_out: Those that are.
    """

    dataset: Dataset
    table: MarketTable
    economies: Mapping[str, str]
    ranked: tuple[str, ...]
    industries: Mapping[str, str]
    sets: IndustrySets
    years: tuple[int, ...]
    measures: tuple[str, ...]
    denominator: str
    currency: str = ""
    of_listed: bool = False
    may_be_left_out: Mapping[str, str] = field(default_factory=dict)
    left_out: tuple[str, ...] = ()

    def figure(self, measure: str, economy: str, industry: str, year: int) -> Figure:
        """Return one figure of the dataset."""
        return measured(self.table, measure, economy, industry, year)

    def in_sentence(self, economy: str) -> str:
        """Return an economy's name as a sentence takes it."""
        return with_article(economy, self.economies[economy])


def market_source(
    library: Library, dataset: Dataset, without: Sequence[str] = ()
) -> MarketSource:
    """Return the face of a dataset of output, or of published shares.

    Economies left out count nowhere; from shares as published nobody can be left out.
    """
    if dataset.kind == "share":
        return _published_source(library, dataset)
    whole = library.output(dataset.slug)
    table = whole.without(without)
    named = {**table.sums, **table.industries}
    sets = [one for one in library.sets if not table.missing_industries(one.code)]
    chosen = [*(known.code for known in sets), *table.sums, *table.industries]
    groups = {code: library.economies.group(code).name for code in table.groups}
    listed = (*table.aggregates, *table.economies)
    return MarketSource(
        dataset=dataset,
        table=table,
        economies={**_names(library, listed), **groups},
        ranked=table.economies,
        industries={
            code: library.sets.industry_name(code, named.get(code, ""))
            for code in chosen
        },
        sets=library.sets,
        years=table.years,
        measures=measures(table),
        denominator=denominator(table),
        currency=table.unit or "",
        of_listed=not table.world_is_published,
        may_be_left_out=_names(library, whole.economies),
        left_out=table.left_out,
    )


def _published_source(library: Library, dataset: Dataset) -> MarketSource:
    table = library.published(dataset.slug)
    return MarketSource(
        dataset=dataset,
        table=table,
        economies=_names(library, table.economies),
        ranked=table.ranked,
        industries={
            code: library.sets.industry_name(code, label)
            for code, label in table.industries.items()
        },
        sets=library.sets,
        years=table.years,
        measures=measures(table),
        denominator=_("as published; not computed here"),
    )


def _names(library: Library, codes: tuple[str, ...]) -> dict[str, str]:
    return {code: library.economies.name(code) for code in codes}
