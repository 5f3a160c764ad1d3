"""Trade by reporter, partner, product and period."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, Final, TypeVar

import numpy as np

from core.tables.products import WHOLE, ProductTree
from core.tables.streams import WORLD, Flow, Parts, Stream, Where
from core.tables.trade_frame import aggregates_of, labels_of, trade_frame
from core.tables.trade_rows import TradeRows

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Hashable, Mapping

    from core.casefile import Case, Dataset
    from core.economies import Economies
    from core.tables.trade_rows import IntArray

NOWHERE: Final[IntArray] = np.array([], dtype=np.intp)
MadeT = TypeVar("MadeT")
FEW_KEPT: Final = 32
MOST_KEPT: Final = 8192
"""So many streams are kept once they have been asked for."""


@dataclass(frozen=True, eq=False)
class TradeTable:
    """The trade of one dataset.

    Attributes:
        rows: The observations.
        partners: Codes and labels: the world, economies by size of trade, aggregates.
        aggregates: The reporters and partners that overlap others.
        products: What is traded; its whole is trade in all products.
        bases: Named bases, such as NSA and SA.
        groups: Groups of economies by code, and their members.
    """

    dataset: Dataset
    rows: TradeRows
    reporters: Mapping[str, str]
    partners: Mapping[str, str]
    aggregates: frozenset[str]
    products: ProductTree
    bases: Mapping[str, str]
    groups: Mapping[str, tuple[str, ...]]
    _found: dict[tuple[str, ...], dict[str, dict[str, Flow]]]
    _made: dict[Hashable, Any]

    @property
    def unit(self) -> str | None:
        """The unit of every flow; empty where there are none, None where several."""
        return self.rows.unit

    def with_defined(self, economies: Economies) -> TradeTable:
        """Return the same table with other groups; itself, if they are not."""
        groups = _groups(economies, self.reporters.keys() | self.partners.keys())
        if groups == self.groups:
            return self
        return replace(self, groups=groups, _found={}, _made={})

    # --- what a code stands for ---

    @property
    def each_partner(self) -> tuple[str, ...]:
        """The partners that are one economy each, and so overlap no other."""
        return tuple(code for code in self.partners if code not in self.aggregates)

    def single(self, code: str) -> str:
        """Return a code that is one economy; raises KeyError if it is none here."""
        held = code in self.partners or code in self.reporters
        if not held or code in (WORLD, *self.aggregates):
            raise KeyError(code)
        return code

    @property
    def each_reporter(self) -> tuple[str, ...]:
        """The reporters that are one economy each, and so overlap no other."""
        return tuple(code for code in self.reporters if code not in self.aggregates)

    @property
    def every_partner(self) -> tuple[str, ...]:
        """The partners that can be asked for: those published, the world, groups."""
        world = () if WORLD in self.partners else (WORLD,)
        groups = (
            code
            for code in self.groups
            if any(self.partners_of(code, reporter) for reporter in self.reporters)
        )
        return (*self.partners, *world, *groups)

    @property
    def every_reporter(self) -> tuple[str, ...]:
        """The reporters that can be asked for: those published, and groups of them."""
        groups = (code for code in self.groups if code not in self.reporters)
        return (*self.reporters, *(one for one in groups if self.reporters_of(one)))

    def reporters_of(self, code: str) -> tuple[str, ...]:
        """Return the reporters as published that make up one.

        Itself; of the world all reporters, where no row is given for it and they are
        several; of a group the members, or nobody where one of them does not report.
        """
        if code in self.reporters:
            return (code,)
        if code == WORLD:
            return self.each_reporter if len(self.each_reporter) > 1 else ()
        return _whole(self.groups.get(code, ()), self.reporters)

    def partners_of(self, code: str, reporter: str = "") -> tuple[str, ...]:
        """Return the partners as published that make up one.

        Itself; of the world all partners, where no row is given for it; of a group the
        members less those that report, or nobody where one of them is no partner.
        """
        if code in self.partners:
            return (code,)
        if code == WORLD:
            return self.each_partner
        home = self.reporters_of(reporter)
        others = (each for each in self.groups.get(code, ()) if each not in home)
        return _whole(tuple(others), self.partners)

    def parts_of(self, stream: Stream) -> Parts:
        """Return the reporters, partners and products as published of a stream."""
        return Parts(
            self.reporters_of(stream.reporter),
            self.partners_of(stream.partner, stream.reporter),
            self.products.parts(stream.product),
        )

    # --- what is known ---

    def at(self, stream: Stream, kind: str, flow: str = "", *periods: str) -> IntArray:
        """Return the places of the observations that a stream rests on.

        Args:
            stream: What is asked.
            kind: `year` or `month`.
            flow: `export` or `import`; both, if it is empty.
            periods: All, if there are none.
        """
        parts = self.parts_of(stream)
        if not all(parts):
            return NOWHERE
        flows = (flow,) if flow else ()
        return self.rows.at(Where(kind, stream.basis, *parts, periods, flows))

    def flows(self, stream: Stream, frequency: str) -> dict[str, dict[str, Flow]]:
        """Return exports and imports by period, oldest first.

        Args:
            stream: What is asked.
            frequency: `year` or `month`.

        Returns:
            By period a mapping of `export` and `import` to their flows; a period
            absent from the dataset is absent here.
        """
        key = (*stream, frequency)
        if key not in self._found:
            if len(self._found) >= MOST_KEPT:
                self._found.clear()
            self._found[key] = self.rows.flows(self.at(stream, frequency))
        return self._found[key]

    def once(self, key: Hashable, make: Callable[[], MadeT]) -> MadeT:
        """Return what is made of this table alone; the last few things are kept.

        The card of a concentration asks of two hundred shares, one after another, and
        each of them is a part of the same supply.
        """
        if key not in self._made:
            if len(self._made) >= FEW_KEPT:
                self._made.clear()
            self._made[key] = make()
        found: MadeT = self._made[key]
        return found

    def streams_of(self, reporter: str, partner: str, frequency: str) -> list[Stream]:
        """Return the products and bases in which two economies' trade is known.

        Products as published; those that are only sums of them are not listed.
        """
        who = self.reporters_of(reporter), self.partners_of(partner, reporter)
        if not all(who):
            return []
        return [
            Stream(reporter, partner, product, basis)
            for basis in self.rows.words("basis")
            for product in self.rows.held("product", Where(frequency, basis, *who))
        ]


def _whole(codes: tuple[str, ...], held: Collection[str]) -> tuple[str, ...]:
    return codes if all(code in held for code in codes) else ()


def trade_table(case: Case, dataset: Dataset, economies: Economies) -> TradeTable:
    """Return a dataset of trade, read from the case."""
    terms = case.terms(dataset)
    rows = TradeRows(trade_frame(case.passing(dataset), terms))
    reporters, partners, products, bases = (
        {term.code: term for term in terms.values() if term.dimension == dimension}
        for dimension in ("economy", "partner", "product", "measure")
    )
    aggregates = aggregates_of(partners) | aggregates_of(reporters)
    labels = labels_of(partners)
    return TradeTable(
        dataset=dataset,
        rows=rows,
        reporters=labels_of(reporters),
        partners=_by_size(rows, labels, aggregates),
        aggregates=aggregates,
        products=ProductTree(
            labels_of(products),
            aggregates_of(products),
            has_whole=WHOLE in rows.words("product"),
        ),
        bases=labels_of(bases),
        groups=_groups(economies, reporters.keys() | partners.keys()),
        _found={},
        _made={},
    )


def _groups(economies: Economies, held: Collection[str]) -> dict[str, tuple[str, ...]]:
    """Return the groups all of whose members report or are partners."""
    return {
        group.code: group.members
        for group in economies.groups
        if group.members and all(code in held for code in group.members)
    }


def _by_size(
    rows: TradeRows, labels: Mapping[str, str], aggregates: frozenset[str]
) -> dict[str, str]:
    """Return the world, economies by the size of their trade, then other groups."""
    sizes = rows.sizes("partner")
    ordered = sorted(labels, key=lambda code: -sizes.get(code, 0.0))
    ranked = sorted(ordered, key=lambda code: (code != WORLD, code in aggregates))
    return {code: labels[code] for code in ranked}
