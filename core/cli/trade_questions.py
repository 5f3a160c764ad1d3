"""What `show` asks of trade beside flows: every other formula, for one stream.

It writes the ids that views show and that `trace` takes; one catalogue answers all.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from core.figure import figure_id, several
from core.formulas.trade import dependence, dependent_products, exposure, relocation
from core.formulas.trade.advantage import ADVANTAGES
from core.formulas.trade.changes import CHANGES as TWO_PERIODS
from core.formulas.trade.indices import INDICES
from core.formulas.trade.inputs import FLOWS, stream_dims
from core.formulas.trade.mirror import GAPS
from core.formulas.trade.months import CHANGES, OF_MONTHS, spanned
from core.formulas.trade.partner_concentration import FORMULAS as CONCENTRATIONS
from core.formulas.trade.parts import RESTS
from core.formulas.trade.penetration import PENETRATIONS, lacking
from core.formulas.trade.shares import SHARES
from core.formulas.trade.sourcing import supply
from core.indicators.dependence import OF_ECONOMIES, OF_GROUPS
from core.tables.products import WHOLE
from core.tables.streams import MONTHS, WORLD

if TYPE_CHECKING:
    from collections.abc import Iterator

    from core.figure import Dims
    from core.library import Library
    from core.tables.streams import Stream
    from core.tables.trade import TradeTable

PERCENT: Final = "20"
"""So much of what a partner supplies is bought elsewhere in the what-if."""
BALANCES: Final = (*FLOWS, "trade_balance")
LARGEST: Final = ("largest", str(dependence.LARGEST))


class Asked(NamedTuple):
    """One stream in one period, and the period it is compared with."""

    library: Library
    table: TradeTable
    stream: Stream
    first: str
    last: str

    def id(self, formula: str, *more: tuple[str, str], period: str = "") -> str:
        """Return the id of a formula of the stream."""
        dims = stream_dims(self.table.dataset.slug, self.stream)
        return figure_id(formula, (*dims, *more), period or self.last)

    @property
    def world(self) -> Asked:
        """The same with the world as the partner."""
        return self._replace(stream=self.stream._replace(partner=WORLD))


def yearly(asked: Asked) -> Iterator[str]:
    """Yield the ids of every formula of a year."""
    yield from either(asked)
    for formula in (*ADVANTAGES, *INDICES, "export_stake", "second_order_exposure"):
        yield asked.id(formula)
    yield from _importers(asked)
    for dataset in asked.library.of_kind("indicator"):
        if asked.library.sizes(dataset.slug) is not None:
            yield asked.id("exports_to_gdp", ("other", dataset.slug))
    yield from _of_production(asked)
    yield from _suppliers(asked.world)
    yield from _dependents(asked)
    if asked.stream.partner in asked.table.each_partner:
        yield asked.id("supplier_share")
        yield from _moved(asked)


def _of_production(asked: Asked) -> Iterator[str]:
    """Yield what is said of a product whose production is at hand as well."""
    slug, *over = stream_dims(asked.table.dataset.slug, asked.stream)
    for dataset in asked.library.of_kind("output"):
        output = asked.library.output(dataset.slug)
        if asked.stream.product in output.industries and not lacking(
            asked.table, output
        ):
            dims = (slug, ("other", dataset.slug), *over)
            for formula in PENETRATIONS:
                yield figure_id(formula, dims, asked.last)


def monthly(asked: Asked) -> Iterator[str]:
    """Yield the ids of every formula of a month, and of the twelve up to it."""
    yield from either(asked)
    run = spanned(asked.last, MONTHS)
    for of in OF_MONTHS:
        yield asked.id(of, period=run)
        for change in CHANGES:
            yield asked.id(change, ("flow", of), period=run)
    for flow in FLOWS:
        yield asked.id("month_share", ("flow", flow))


def either(asked: Asked) -> Iterator[str]:
    """Yield the ids of what is said of years and of months."""
    for formula in SHARES:
        yield asked.id(formula)
    for flow, stated in FLOWS.items():
        yield asked.id("observation", ("flow", stated))
        yield from _of_flow(asked, ("flow", flow))
    if asked.first == asked.last:
        return
    for formula in TWO_PERIODS:
        for of in SHARES if formula == "trade_share_change" else BALANCES:
            period = f"{asked.first}:{asked.last}"
            yield asked.id(formula, ("flow", of), period=period)


def _of_flow(asked: Asked, flow: tuple[str, str]) -> Iterator[str]:
    table, stream, tree = asked.table, asked.stream, asked.table.products
    for formula in CONCENTRATIONS:
        more = (LARGEST,) if "ratio" in formula else ()
        yield asked.world.id(formula, flow, *more)
    if stream.product != WHOLE:
        whole = tree.parent(stream.product)
        yield asked.id("product_share", flow, ("whole", whole))
    for formula, by in RESTS.items():
        codes = table.each_partner if by == "partner" else tree.children(stream.product)
        shown = several(sorted(codes))
        if shown and by == "partner":
            yield asked.world.id(formula, flow, ("shown", shown))
        elif shown:
            yield asked.id(formula, flow, ("products", shown))
    other = ("other", table.dataset.slug), ("other_measure", stream.basis)
    for formula in GAPS:
        yield asked.id(formula, flow, *other)


def _importers(asked: Asked) -> Iterator[str]:
    """Yield how much each other importer takes; without any, that none is known."""
    stream = asked.stream
    found = exposure.importers(asked.table, stream, asked.last)
    without = ("without", several((stream.reporter, stream.partner)))
    for code in found or (stream.reporter,):
        other = asked.world._replace(stream=asked.world.stream._replace(reporter=code))
        yield other.id("importer_share", without)


def _suppliers(asked: Asked) -> Iterator[str]:
    for formula in (*dependence.UNITS, "world_export_share"):
        if formula == "world_export_hhi":
            dims = stream_dims(asked.table.dataset.slug, asked.stream)
            yield figure_id(formula, _of_nobody(dims), asked.last)
        else:
            yield asked.id(formula, *((LARGEST,) if "_ratio" in formula else ()))


def _of_nobody(dims: Dims) -> Dims:
    return tuple(pair for pair in dims if pair[0] not in ("economy", "partner"))


def _dependents(asked: Asked) -> Iterator[str]:
    """Yield how many products are dependent, of all and of the partner's."""
    if not asked.table.products.leaves(asked.stream.product):
        return
    found = supply(asked.table, asked.world.stream, asked.last)
    usual = OF_GROUPS if found.is_group else OF_ECONOMIES
    rule = dependent_products.Rule(usual, dependence.answerable(found)).as_text()
    judged = tuple(zip(("limits", "criteria"), rule, strict=True))
    for formula in dependent_products.COUNTS:
        yield asked.id(formula, *(() if formula == "products_imported" else judged))


def _moved(asked: Asked) -> Iterator[str]:
    """Yield what becomes of suppliers if a part is bought from all others."""
    found = supply(asked.table, asked.world.stream, asked.last)
    ways = relocation.DIVIDED[1:] if found.world_reason else relocation.DIVIDED
    said = (
        ("moved_from", asked.stream.partner),
        ("percent", PERCENT),
        ("basket", ""),
        ("divided", ways[0]),
    )
    for formula in relocation.RELOCATIONS:
        of = asked.world if formula in relocation.OF_ALL else asked
        yield of.id(formula, *said)
