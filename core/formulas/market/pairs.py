"""One statement about a change for every start and end year, and where one stands."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from core.figure import Question
from core.formulas.market.changes import change_between
from core.formulas.market.inputs import share_input
from core.formulas.market.measured import measured
from core.indicators.placing import place_among, values_known

if TYPE_CHECKING:
    from collections.abc import Mapping

    from core.figure import Figure, Input
    from core.formulas.market.measured import MarketTable

COUNTS: Final = ("change_place", "changes_known")
"""The formulas that are answered here."""


class Pairs(NamedTuple):
    """A statement for every start year of a dataset and every later end year.

    Attributes:
        formula: The statement.
        levels: What changes, by year.
        changes: By start and end year.
    """

    formula: str
    levels: Mapping[int, Figure]
    changes: Mapping[tuple[int, int], Figure]

    @property
    def values(self) -> list[float | None]:
        """All changes."""
        return [change.value for change in self.changes.values()]


def pairs(
    table: MarketTable, formula: str, economy: str, industry: str, measure: str
) -> Pairs:
    """Return a statement for every pair of years that a dataset has.

    Args:
        table: The dataset.
        formula: What is said of a change.
        economy: Whose it is.
        industry: An industry or set.
        measure: `share`, `LQ` or `value`.
    """
    levels = {
        year: measured(table, measure, economy, industry, year) for year in table.years
    }
    changes = {
        (first, last): change_between(formula, levels[first], levels[last])
        for first in table.years
        for last in table.years
        if first < last
    }
    return Pairs(formula, levels, changes)


def place_figure(over: Pairs, years: tuple[int, int]) -> Figure:
    """Return the place of a pair of years among all, from the largest change down.

    Raises:
        KeyError: The dataset has no such pair.
    """
    chosen = over.changes[years]
    return _asked(over, "change_place", chosen.period).answered(
        place_among(over.values, chosen.value),
        "count",
        (share_input("chosen_change", chosen), *_levels(over)),
    )


def known_figure(over: Pairs) -> Figure:
    """Return of how many pairs of years the change is known."""
    first, *_between, last = over.levels
    return _asked(over, "changes_known", f"{first}:{last}").answered(
        values_known(over.values), "count", _levels(over)
    )


def _asked(over: Pairs, formula: str, period: str) -> Question:
    change = next(iter(over.changes.values()))
    return Question(formula, (*change.dims, ("change", over.formula)), period)


def _levels(over: Pairs) -> tuple[Input, ...]:
    """Return what all changes are made of: the value of every year."""
    return tuple(share_input("year_value", level) for level in over.levels.values())
