"""Which of all products an economy depends on few suppliers for, and how many."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Final, NamedTuple

import numpy as np

from core.figure import Input, Question
from core.formulas.trade.dependence import answerable, criteria_of, supply_figure
from core.formulas.trade.inputs import given, stream_dims
from core.formulas.trade.product_flows import ProductFlows, concentration, positive
from core.formulas.trade.sourcing import sourcing
from core.indicators.dependence import DIGITS, YEARS_LOOKED_AT, Limits, persists
from core.indicators.outcome import known, total
from core.tables.streams import WORLD

if TYPE_CHECKING:
    from core.figure import Figure
    from core.formulas.trade.sourcing import Sourcing, Supply
    from core.tables.streams import Stream
    from core.tables.trade import TradeTable
    from core.tables.trade_rows import FloatArray, IntArray

YES, NO, OPEN = 1, 0, -1
MET: Final = {YES: True, NO: False, OPEN: None}
COUNTS: Final = (
    *("dependent_products", "products_imported", "dependent_imports"),
    "undecided_products",
)


class Rule(NamedTuple):
    """By what a product is judged.

    Attributes:
        limits: Of the three criteria.
        judged_by: The places of those that count: what a dataset cannot answer is left
            out, and said.
    """

    limits: Limits
    judged_by: tuple[int, ...]

    def as_text(self) -> tuple[str, str]:
        """Return the limits and the criteria as an id spells them."""
        limits = ",".join(f"{limit:.{DIGITS}g}" for limit in self.limits)
        return limits, ",".join(str(place + 1) for place in self.judged_by)

    @classmethod
    def from_text(cls, limits: str, criteria: str) -> Rule:
        """Return what an id spells; raises ValueError or IndexError if it is none."""
        first, second, third = (float(one) for one in limits.split(","))
        places = tuple(int(one) - 1 for one in criteria.split(","))
        if not set(places) <= {0, 1, 2}:
            raise IndexError(criteria)
        return cls(Limits(first, second, third), places)


class Dependents:
    """The products of an economy that meet the criteria in a year.

    Attributes:
        years: By year, the last one first, whether each product meets them.
        untold: The years of which the dataset tells nothing.
    """

    def __init__(
        self,
        table: TradeTable,
        stream: Stream,
        year: int,
        rule: Rule | None,
        limits: Limits,
    ) -> None:
        self.table, self.stream, self.year = table, stream, year
        self.products = table.products.leaves(stream.product)
        flows = table.once(
            ("products", stream.basis, stream.product),
            lambda: ProductFlows(table, stream.basis, self.products),
        )
        self._found = [
            sourcing(table, flows, stream.reporter, str(year - back))
            for back in range(YEARS_LOOKED_AT)
        ]
        self.now: Sourcing = self._found[0]
        self.rule = rule or Rule(limits, answerable(self.now))
        self.untold = [int(one.year) for one in self._found if one.reason]
        self.years = {int(one.year): _judged(one, self.rule) for one in self._found}

    @cached_property
    def outside(self) -> FloatArray:
        """All imports from outside by product."""
        return self.now.outside

    def met(self, place: int) -> dict[int, bool | None]:
        """Return by year whether a product meets the criteria."""
        return {year: MET[judged[place].item()] for year, judged in self.years.items()}

    def lasting(self, place: int) -> bool | None:
        """Return whether it does in at least two of the three years."""
        return persists(self.met(place))

    def places(self, partner: str = WORLD, judged: int = YES) -> list[int]:
        """Return those that are judged so, the largest imports from one first.

        Args:
            partner: Only those that it is the main supplier of; the world for all.
            judged: Dependent or not, or open.
        """
        places = np.flatnonzero(self.years[self.year] == judged)
        main = np.nan_to_num(self.now.imports[places])
        largest = main.max(axis=1, initial=0.0)
        if partner != WORLD:
            first = [self.now.partners[at] for at in main.argmax(axis=1).tolist()]
            is_first = np.array([code == partner for code in first], dtype=bool)
            places, largest = places[is_first], largest[is_first]
        order = np.argsort(-largest, kind="stable")
        return [int(place) for place in places[order].tolist()]

    def bounded(self) -> list[int]:
        """Return those left open between bounds, as not all suppliers are listed."""
        is_bounded = self.now.is_told & (self.now.unlisted > 0)
        return [place for place in self.places(judged=OPEN) if is_bounded[place]]

    def count(self, judged: int) -> int:
        """Return how many products are judged so: yes, no or open."""
        return int((self.years[self.year] == judged).sum())

    def supply(self, place: int) -> Supply:
        """Return the suppliers of one product."""
        return self.now.supply(place)

    # --- figures ---

    def figure(self, formula: str, partner: str = WORLD) -> Figure:
        """Return one of `COUNTS`, of all dependent products or of one partner's."""
        dims = stream_dims(
            self.table.dataset.slug, self.stream._replace(partner=partner)
        )
        if formula == "products_imported":
            count = int((np.nan_to_num(self.outside, nan=1.0) > 0).sum())
            return Question(formula, dims, str(self.year)).answered(
                known(count), "count", ()
            )
        limits, criteria = self.rule.as_text()
        asked = Question(
            formula, (*dims, ("limits", limits), ("criteria", criteria)), str(self.year)
        )
        if formula == "undecided_products":
            return asked.answered(known(len(self.places(partner, OPEN))), "count", ())
        places = self.places(partner)
        if formula == "dependent_products":
            return asked.answered(known(len(places)), "count", ())
        values = self.outside[places].tolist()
        outcome = total(values) if values else known(0.0)
        return asked.answered(outcome, self.table.unit or "", ())

    def told(self, formula: str, partner: str = WORLD) -> Figure:
        """Return the same with the products it counts; none, with those looked at."""
        places = (
            np.flatnonzero(np.nan_to_num(self.outside, nan=1.0) > 0).tolist()
            if formula == "products_imported"
            else self.places(partner, OPEN if formula == "undecided_products" else YES)
        )
        if not places and formula != "products_imported":
            every = self.told("products_imported")
            inputs = (given("products_imported", every),)
            return self.figure(formula, partner)._replace(inputs=inputs)
        found = (
            supply_figure(self.table, self.supply(place), "outside_imports")
            for place in places
        )
        return self.figure(formula, partner)._replace(
            inputs=tuple(
                Input("product_imports", one.value, one.unit, figure_id=one.id)
                for one in found
            )
        )


def criteria(found: Sourcing) -> list[tuple[FloatArray, FloatArray]]:
    """Return the bounds of the three criteria by product, NaN where one is not known.

    They are the same unless a world is published beyond the partners listed.
    """
    outside = np.where(found.is_told, found.outside, np.nan)
    with np.errstate(divide="ignore", invalid="ignore", over="ignore"):
        low = concentration(found.known, outside)
        high = low + np.square(found.unlisted / outside)
        second = (
            outside / (outside + positive(found.inside))
            if criteria_of(is_group=found.is_group)[1] == "outside_share"
            else found.world_exports.concentration
        )
        third = outside / positive(found.exports)
    return [(low, high), (second, second), (third, third)]


def _judged(found: Sourcing, rule: Rule) -> IntArray:
    """Return by product whether it meets every criterion that counts."""
    judged = np.full(len(found.products), YES, dtype=np.intp)
    every = criteria(found)
    for place in rule.judged_by:
        (low, high), limit = every[place], rule.limits[place]
        with np.errstate(over="ignore"):  # what is too large to be rounded is not
            low, high = np.round(low, DIGITS), np.round(high, DIGITS)
        is_not = np.where(high <= limit, NO, OPEN)
        one = np.where(low > limit, YES, is_not)
        judged = np.where((judged == NO) | (one == NO), NO, np.minimum(judged, one))
    return np.where(found.is_told & (found.outside == 0), NO, judged)


def dependents(
    table: TradeTable, stream: Stream, year: int, limits: Limits
) -> Dependents:
    """Return the products that meet every criterion the dataset can answer."""
    return Dependents(table, stream, year, None, limits)


def counted(
    table: TradeTable, formula: str, stream: Stream, year: int, rule: Rule
) -> Figure:
    """Return how many products are dependent, or imported, or what they come to.

    In words: the products on the lowest level of the classification whose imports meet
    every criterion that the dataset can answer; those of which that cannot be told; all
    that are imported; or the sum of the imports from outside of those that are
    dependent. Unit: count, or USD, 0 or more. Nothing/zero/missing: a product of which
    a criterion is not known, or lies on either side of its limit, is not counted as
    dependent; none is 0.

    Source:
        European Commission, SWD(2021) 352 final; CEPII, GeoDep.

    Alternatives:
        Other limits; `supplier_hhi` of each product.
    """
    found = Dependents(table, stream, year, rule, rule.limits)
    return found.told(formula, stream.partner)
