"""The observations of products as sums by product and by reporter or partner."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Final, NamedTuple

import numpy as np

from core.tables.streams import WORLD, Where

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from core.tables.trade import TradeTable
    from core.tables.trade_rows import BoolArray, FloatArray, IntArray

YEARS_KEPT: Final = 3
"""So many years of world exports stay at hand: those that a dependence looks at."""
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


@dataclass(frozen=True, eq=False)
class WorldExports:
    """What is exported to the world, by product and reporter.

    Attributes:
        every: By reporter as the dataset has them, groups among them.
        single: By those that are one economy each.
    """

    every: FloatArray
    single: FloatArray

    @cached_property
    def concentration(self) -> FloatArray:
        """The sum of squared shares of world exports, by product."""
        with np.errstate(over="ignore"):  # a sum that has no end has no shares
            sums = self.single.sum(axis=1)
        return concentration(positive(self.single), sums)


def positive(values: FloatArray) -> FloatArray:
    """Return values, NaN where one is below zero, of which no share can be told."""
    is_below = values < 0
    return np.where(is_below, np.nan, values) if is_below.any() else values


def concentration(values: FloatArray, sums: FloatArray) -> FloatArray:
    """Return by row what the squared shares of some sums add up to."""
    with np.errstate(divide="ignore", invalid="ignore"):
        squares: FloatArray = np.square(values / sums[:, None]).sum(axis=1)
    return squares


class ProductFlows:
    """The observations of some products, year by year.

    A table keeps it, so it keeps no table: neither would ever go.

    Attributes:
        products: None of them a part of another.
        is_known: Whether the dataset knows of each.
    """

    def __init__(self, table: TradeTable, basis: str, products: Sequence[str]) -> None:
        self.rows, self.basis = table.rows, basis
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
        self._worlds: dict[str, WorldExports] = {}

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

    def world(self, year: str) -> WorldExports:
        """Return all exports of a year; those of the last few are kept."""
        if year not in self._worlds:
            if len(self._worlds) >= YEARS_KEPT:
                self._worlds.pop(next(iter(self._worlds)))
            every = self._to_the_world(self.of("export", (), year))
            single = every if self.is_reporter.all() else every[:, self.is_reporter]
            self._worlds[year] = WorldExports(every, single)
        return self._worlds[year]

    def _to_the_world(self, cells: FlowCells) -> FloatArray:
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
