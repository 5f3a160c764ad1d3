"""Shares of suppliers out of other tabs: of exports by customs code, of an industry."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.figure import Input, several
from core.formulas.market.inputs import output_input
from core.formulas.trade.inputs import cells_of
from core.indicators.outcome import Outcome, total, unknown
from core.tables.output import WORLD
from core.tables.streams import WORLD as EVERYWHERE
from core.tables.streams import Stream, Where

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from core.casefile import Dataset
    from core.figure import Dims
    from core.tables.controls import Item
    from core.tables.output import OutputTable
    from core.tables.trade import TradeTable


class TradeShares:
    """Shares of what all reporters of a dataset export under an item's customs codes.

    Exports are not supply: what is made and used at home is not in them, and what only
    passes through is. A code is wider than the item.
    """

    stands_for = "trade"

    def __init__(
        self, table: TradeTable, year: str, codes: Mapping[str, tuple[str, ...]]
    ) -> None:
        self._table, self._year, self._codes = table, year, codes
        self.dataset: Dataset | None = table.dataset
        self.dims: Dims = (("shares", table.dataset.slug), ("year", year))
        self._found: dict[str, Mapping[str, float | None] | Outcome] = {}

    def supplied(self, item: Item) -> Mapping[str, float | None] | Outcome:
        """Return each reporter's part of what they all export to the world."""
        product = self._product(item)
        if product not in self._found:
            self._found[product] = self._exported(product)
        return self._found[product]

    def part(self, item: Item, economy: str) -> Input:
        """Return what one economy exports under the item's codes, with its cells."""
        return self._input("supplier_part", item, economy)

    def whole(self, item: Item) -> Input:
        """Return what all reporters export under the item's codes."""
        return self._input("supplier_whole", item, EVERYWHERE)

    def behind(self, items: Iterable[Item]) -> tuple[Input, ...]:
        """Return the cells of all exports under the codes of the items."""
        codes = {code: None for item in items for code in self._held(item)}
        cells = cells_of(
            *(self._table, self._stream(EVERYWHERE, several(codes)), "exports"),
            (self._year,),
        )
        return (Input("supplier_shares", None, "count", cells),) if codes else ()

    def _input(self, name: str, item: Item, economy: str) -> Input:
        stream = self._stream(economy, self._product(item))
        flow = self._sums(stream, economy)
        cells = cells_of(self._table, stream, "exports", (self._year,))
        return Input(name, flow.value, self._table.unit or "", cells)

    def _exported(self, product: str) -> Mapping[str, float | None] | Outcome:
        if not product:
            return unknown("no_customs_codes")
        reporters = self._table.each_reporter
        if len(reporters) < 2:  # noqa: PLR2004  # one alone is no world
            return unknown("one_reporter")
        found = {}
        for code in reporters:
            flow = self._sums(self._stream(code, product), code)
            if flow.reason != "empty":
                found[code] = flow.value
        whole = total(found.values())
        if not whole.value:
            return unknown("no_trade") if whole.value == 0 else whole
        return {
            code: None if value is None else value / whole.value
            for code, value in found.items()
        }

    def _sums(self, stream: Stream, economy: str) -> Outcome:
        """Return exports to the world, of one reporter or of all."""
        table = self._table
        who = table.each_reporter if economy == EVERYWHERE else (economy,)
        partners = table.partners_of(EVERYWHERE)
        of = (who, partners, table.products.parts(stream.product))
        if not all(of):
            return unknown("empty")
        places = table.rows.at(
            Where("year", stream.basis, *of, (self._year,), ("export",))
        )
        flows = table.rows.sums(places, "reporter")
        return total(flow.value for flow in flows.values())

    def _stream(self, economy: str, product: str) -> Stream:
        basis = next(iter(self._table.rows.words("basis")), "")
        return Stream(economy, EVERYWHERE, product, basis)

    def _held(self, item: Item) -> list[str]:
        codes = self._codes.get(item.item_id, ())
        return [code for code in codes if self._table.products.parts(code)]

    def _product(self, item: Item) -> str:
        return several(self._held(item))


class MarketShares:
    """Shares of one industry, which stand for every item alike: a broad proxy."""

    stands_for = "market"

    def __init__(self, table: OutputTable, industry: str, year: int) -> None:
        self._table, self._industry, self._year = table, industry, year
        self.dataset: Dataset | None = table.dataset
        self.dims: Dims = (
            ("shares", table.dataset.slug),
            ("industry", industry),
            ("year", str(year)),
        )
        self._found: Mapping[str, float | None] | Outcome | None = None

    def supplied(self, _item: Item) -> Mapping[str, float | None] | Outcome:
        """Return each economy's share of the industry, the rest of the world apart."""
        if self._found is None:
            self._found = self._made()
        return self._found

    def part(self, _item: Item, economy: str) -> Input:
        """Return what one economy makes in the industry, with its cells."""
        return output_input(
            self._table, "supplier_part", economy, self._industry, self._year
        )

    def whole(self, _item: Item) -> Input:
        """Return what the world makes in the industry."""
        return output_input(
            self._table, "supplier_whole", WORLD, self._industry, self._year
        )

    def behind(self, _items: Iterable[Item]) -> tuple[Input, ...]:
        """Return the cells of the industry, the world's among them."""
        every = (*self._table.economies, WORLD)
        return tuple(
            output_input(
                self._table, "supplier_shares", who, self._industry, self._year
            )
            for who in every
        )

    def _made(self) -> Mapping[str, float | None] | Outcome:
        world = self._table.value(WORLD, self._industry, self._year)
        if not world.value:
            return unknown("world_zero") if world.value == 0 else world
        made = dict(
            zip(
                self._table.economies,
                self._table.of_each(self._industry, self._year),
                strict=True,
            )
        )
        found = {
            code: one.value / world.value
            for code, one in made.items()
            if one.value is not None
        }
        rest = 1 - sum(found.values())
        return {**found, "": max(rest, 0.0)} if rest > 0 else dict(found)
