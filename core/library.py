"""The datasets of the case on the desk, each loaded when first asked for.

So is the code that reads them: pandas takes half a second to import, and only the
trade tab waits for it; numpy takes a tenth, and only what shows numbers does.
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Any, TypeVar

from core.casefile.cover import cover, own_markings
from core.columns import Words
from core.errors import CaseDamagedError
from core.industries import IndustrySets
from core.tables.published import PublishedTable, published_table

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from core.casefile import Case, Dataset, Pin
    from core.casefile.cover import Cover
    from core.casefile.history.steps import KeptStep
    from core.casefile.properties import Properties
    from core.economies import Economies
    from core.problems import Problem
    from core.tables.controls import ControlsTable
    from core.tables.controls.country_chart import CountryChart
    from core.tables.controls.parties import PartyIndex
    from core.tables.controls.policies import Destination, Licensing
    from core.tables.controls.provisions import Provisions
    from core.tables.controls.rows import RowT
    from core.tables.controls.texts import ListTexts
    from core.tables.indicators import IndicatorTable
    from core.tables.output import OutputTable
    from core.tables.sizes import SizeTable
    from core.tables.trade import TradeTable

TableT = TypeVar("TableT")


class Library:
    """What briefs read: the datasets of one case at one moment.

    A case that has changed gets a new library; two libraries are never equal.
    """

    def __init__(self, case: Case, economies: Economies) -> None:
        self.case = case
        self.economies = economies.with_groups(case.own_groups())
        self.sets = IndustrySets(case.own_sets())
        self.datasets: tuple[Dataset, ...] = case.datasets()
        self._dataset = {dataset.slug: dataset for dataset in self.datasets}
        self.pins: tuple[Pin, ...] = case.pins()
        self.problems: tuple[tuple[str, Problem], ...] = case.problems()
        self.steps: tuple[KeptStep, ...] = case.steps()
        self.properties: Properties = case.properties()
        self.cover: Cover = case.ask(cover)
        self.own_markings = case.ask(own_markings)
        self.matches = case.own_matches()
        self._years: dict[str, int] = {}
        self._output: dict[str, OutputTable] = {}
        self._published: dict[str, PublishedTable] = {}
        self._sizes: dict[str, SizeTable | None] = {}
        self._indicators: dict[str, IndicatorTable] = {}
        self._trade: dict[str, TradeTable] = {}
        self._controls: dict[str, ControlsTable] = {}
        self._control_rows: dict[type, tuple[Any, ...]] = {}
        self._parties: PartyIndex | None = None
        self._destinations: dict[str, Destination] = {}

    def renewed(self) -> Library:
        """Return a library of the case as it is now; unchanged tables stay at hand.

        Sums over groups and sets are made anew where those are others.
        """
        now = Library(self.case, self.economies)
        same = {each.slug for each in set(self.datasets) & set(now.datasets)}
        now._output = {
            slug: table.with_defined(now.economies, now.sets)
            for slug, table in _of(self._output, same).items()
        }
        now._published = {
            slug: table.with_sets(now.sets)
            for slug, table in _of(self._published, same).items()
        }
        now._trade = {
            slug: table.with_defined(now.economies)
            for slug, table in _of(self._trade, same).items()
        }
        now._indicators = _of(self._indicators, same)
        if set(self.of_kind("controls")) == set(now.of_kind("controls")):
            now._control_rows, now._parties = self._control_rows, self._parties
            if self.matches == now.matches:
                now._controls = self._controls
        return now

    def of_kind(self, *kinds: str) -> tuple[Dataset, ...]:
        """Return the datasets of some kinds, oldest first."""
        return tuple(dataset for dataset in self.datasets if dataset.kind in kinds)

    def years(self, *kinds: str) -> dict[str, int]:
        """Return how many years each dataset of some kinds has, without loading it."""
        return {known.slug: self._year_count(known) for known in self.of_kind(*kinds)}

    def _year_count(self, dataset: Dataset) -> int:
        """Count once: a large column takes as long to unpack as a chart to draw."""
        if dataset.slug not in self._years:
            try:
                column = self.case.passing(dataset).column("period")
            except CaseDamagedError:  # whoever looks at it says so
                return 0
            periods = column.words if isinstance(column, Words) else ()
            self._years[dataset.slug] = len({period[:4] for period in periods})
        return self._years[dataset.slug]

    def dataset(self, slug: str) -> Dataset:
        """Return a dataset by its id; raises RequestError if there is none."""
        return self._dataset.get(slug) or self.case.dataset(slug)

    def output(self, slug: str) -> OutputTable:
        """Return a dataset of output by economy, industry and year."""
        from core.tables.output import output_table  # noqa: PLC0415

        if slug not in self._output:
            self._output[slug] = output_table(
                self.case, self._whole(slug), self.economies, self.sets
            )
        return self._output[slug]

    def published(self, slug: str) -> PublishedTable:
        """Return a dataset of shares and location quotients as published."""
        if slug not in self._published:
            self._published[slug] = published_table(
                self.case, self._whole(slug), self.sets
            )
        return self._published[slug]

    def sizes(self, slug: str) -> SizeTable | None:
        """Return a dataset of GDP beside the world's; None if it is none."""
        from core.tables.sizes import size_table  # noqa: PLC0415

        if slug not in self._sizes:
            self._sizes[slug] = size_table(self.case, self._whole(slug), self.economies)
        return self._sizes[slug]

    def indicators(self, slug: str) -> IndicatorTable:
        """Return a dataset of indicators by economy and period."""
        from core.tables.indicators import indicator_table  # noqa: PLC0415

        if slug not in self._indicators:
            whole = self._whole(slug)
            self._indicators[slug] = indicator_table(self.case, whole)
        return self._indicators[slug]

    def trade(self, slug: str) -> TradeTable:
        """Return a dataset of trade by partner, product and period."""
        from core.tables.trade_reading import trade_table  # noqa: PLC0415

        if slug not in self._trade:
            whole = self._whole(slug)
            self._trade[slug] = trade_table(self.case, whole, self.economies)
        return self._trade[slug]

    def controls(self, slug: str) -> ControlsTable:
        """Return a dataset of export controls with the supplier shares at hand."""
        from core.tables.controls.matched import matched_table  # noqa: PLC0415
        from core.tables.controls.reading import controls_table  # noqa: PLC0415

        if slug not in self._controls:
            table = controls_table(self.case, self._whole(slug), self.economies)
            self._controls[slug] = matched_table(self, table)
        return self._controls[slug]

    def control_rows(self, kind: type[RowT]) -> tuple[RowT, ...]:
        """Return the rows of a kind that all datasets of export controls have."""
        from core.tables.controls.reading import rows  # noqa: PLC0415

        if kind not in self._control_rows:
            datasets = map(self._whole, (d.slug for d in self.of_kind("controls")))
            self._control_rows[kind] = tuple(
                row for dataset in datasets for row in rows(self.case, dataset, kind)
            )
        return self._control_rows[kind]

    @property
    def parties(self) -> PartyIndex:
        """The parties on the lists of the case, to be found by their names."""
        from core.tables.controls import parties, rows  # noqa: PLC0415

        if self._parties is None:
            self._parties = parties.PartyIndex(self.control_rows(rows.Party))
        return self._parties

    @cached_property
    def list_texts(self) -> ListTexts:
        """The entries and paragraphs of the lists of the case, by number."""
        from core.tables.controls import list_rows, texts  # noqa: PLC0415

        listed = self.control_rows(list_rows.Listed)
        return texts.ListTexts(listed, self.control_rows(list_rows.Provision))

    @cached_property
    def licensing(self) -> Licensing:
        """The licensing policies that the datasets of the case tell of."""
        from core.tables.controls.policies import Licensing  # noqa: PLC0415
        from core.tables.controls.rows import Policy  # noqa: PLC0415

        return Licensing(self.control_rows(Policy))

    @cached_property
    def provisions(self) -> Provisions:
        """The texts of the lists that the case holds."""
        from core.tables.controls.provisions import provisions  # noqa: PLC0415

        held = (self._whole(dataset.slug) for dataset in self.of_kind("controls"))
        return provisions(self.case, held)

    @cached_property
    def country_charts(self) -> tuple[CountryChart, ...]:
        """Every edition of the Country Chart that the case has."""
        from core.tables.controls.reading import country_charts  # noqa: PLC0415

        datasets = self.of_kind("controls")
        return country_charts(self.case, datasets, self.economies)

    def destination(self, iso3: str) -> Destination:
        """Return an economy as licences are asked for it, with its groups."""
        from core.tables.controls import policies, rows  # noqa: PLC0415

        if iso3 not in self._destinations:
            known = self.economies.get(iso3)
            names = (known.iso2, known.name_en, known.formal_en) if known else ()
            self._destinations[iso3] = policies.destination_of(
                iso3,
                names,
                self.control_rows(rows.Group),
                self.control_rows(rows.Jurisdiction),
            )
        return self._destinations[iso3]

    def _whole(self, slug: str) -> Dataset:
        """Return a dataset whose numbers are those that were taken in."""
        dataset = self.dataset(slug)
        self.case.require_whole(dataset)
        return dataset


def _of(tables: Mapping[str, TableT], slugs: Collection[str]) -> dict[str, TableT]:
    return {slug: table for slug, table in tables.items() if slug in slugs}
