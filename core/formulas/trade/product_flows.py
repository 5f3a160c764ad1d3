"""The observations of products as sums by product and by reporter or partner."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

import numpy as np

from core.tables.streams import WORLD, Where

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from core.tables.trade import TradeTable
    from core.tables.trade_rows import BoolArray, FloatArray, IntArray

ROUNDING: Final = 0.005
"""So much of a published world may the partners listed leave out or exceed."""


class FlowCells(NamedTuple):
    """Observations of one flow, each with the place of its product."""

    sizes: Mapping[str, int]
    rows: int
    product: IntArray
    partner: IntArray
    reporter: IntArray
    values: FloatArray

    def where(self, is_partner: BoolArray) -> FlowCells:
        """Return those with partners of some kind."""
        kept = is_partner[self.partner]
        return self._replace(
            product=self.product[kept],
            partner=self.partner[kept],
            reporter=self.reporter[kept],
            values=self.values[kept],
        )

    def by(self, column: str) -> FloatArray:
        """Return sums by product and reporter or partner; 0 where nothing is listed."""
        size = self.sizes[column]
        at = self.product * size + getattr(self, column)
        # NaN is added up as any number, and makes the sum unknown.
        added = np.bincount(at, self.values, self.rows * size)
        found: FloatArray = added.astype(np.float64, copy=False)
        return found.reshape(self.rows, size)

    def listed(self, column: str) -> BoolArray:
        """Return for the same whether anything is listed."""
        size = self.sizes[column]
        at = self.product * size + getattr(self, column)
        return (np.bincount(at, minlength=self.rows * size) > 0).reshape(
            self.rows, size
        )


class ProductFlows:
    """The observations of some products, year by year.

    Attributes:
        products: None of them a part of another.
        is_known: Whether the dataset knows of each.
    """

    def __init__(self, table: TradeTable, basis: str, products: Sequence[str]) -> None:
        self.table, self.rows, self.basis = table, table.rows, basis
        self.partners = self.rows.words("partner")
        self.reporters = self.rows.words("reporter")
        overlapping = [WORLD, *table.aggregates]
        self.is_single = ~np.isin(self.partners, overlapping)
        self.is_reporter = ~np.isin(self.reporters, overlapping)
        self._world = np.array(self.partners) == WORLD
        self.products = products
        self._parts = [table.products.parts(code) for code in products]
        self.is_known = all(self._parts)
        words = self.rows.words("product")
        order = {
            part: place for place, parts in enumerate(self._parts) for part in parts
        }
        self._place = np.array([order.get(word, -1) for word in words], dtype=np.intp)

    def of(self, flow: str, reporters: tuple[str, ...], year: str) -> FlowCells:
        """Return one flow of some reporters, or of all if there are none."""
        parts = self._parts[0] if len(self._parts) == 1 else ()
        where = Where("year", self.basis, reporters, (), parts, (year,), (flow,))
        places = self.rows.at(where)
        product = self._place[self.rows.codes("product", places)]
        places, product = places[product >= 0], product[product >= 0]
        return FlowCells(
            {"partner": len(self.partners), "reporter": len(self.reporters)},
            len(self.products),
            product,
            self.rows.codes("partner", places).astype(np.intp),
            self.rows.codes("reporter", places).astype(np.intp),
            self.rows.values[places],
        )

    def to_the_world(self, cells: FlowCells) -> FloatArray:
        """Return all exports by product and reporter.

        As published where a world is; else the sum over the partners listed.
        """
        published = cells.where(self._world)
        if not len(published.values):
            return cells.where(self.is_single).by("reporter")
        return np.where(
            published.listed("reporter"),
            published.by("reporter"),
            cells.where(self.is_single).by("reporter"),
        )

    def unlisted(self, cells: FlowCells) -> FloatArray:
        """Return by product what a world published has beyond the partners listed.

        What is unknown of a partner is a part of it. 0 where they make up the world,
        or none is published; below zero where they exceed it.
        """
        published = cells.where(self._world)
        if not len(published.values):
            return np.zeros(len(self.products))
        listed = cells.where(self.is_single)
        known = listed._replace(values=np.nan_to_num(listed.values)).by("reporter")
        worlds = np.where(published.listed("reporter"), published.by("reporter"), 0.0)
        apart = np.where(worlds > 0, worlds - known, 0.0).sum(axis=1)
        exceeds = np.abs(apart) > ROUNDING * worlds.sum(axis=1)
        return np.where(exceeds, apart, 0.0)
