"""The period of every value of a table, as its row and its heading say."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from core.intake.reader.observing.crossing import mapped
from core.intake.reader.observing.row_facts import (
    NOTHING,
    Periods,
    said_of_time,
    speaks_of_time,
)
from core.intake.reader.words.periods import TIMELESS, Period

if TYPE_CHECKING:
    from array import array

    from core.intake.reader.observing.body_rows import Body
    from core.intake.reader.observing.label_rows import RowLabels, Said
    from core.intake.reader.recipes.binding import Binding
    from core.intake.reader.recipes.recipe import Facts

DATED: Final = frozenset({"output", "share", "trade"})
"""Kinds whose numbers say nothing without a period."""

YEARLY: Final = frozenset({"share"})
"""Kinds of which nothing but calendar years is ever shown."""


class Dating(NamedTuple):
    """The periods of the values of a table."""

    said: Said
    """What the rows say of the period."""
    periods: tuple[Period | None, ...]
    """Each different one; None for a text that is none."""
    codes: tuple[array[int], ...]
    """For each column of values, by row the place of its period."""


def dating(binding: Binding, body: Body, labels: RowLabels) -> Dating:
    """Return the period of each value."""
    said = labels.saying("period", "year", "month")
    reads = _Reads(binding.rule.kind, Periods(binding, body))
    known: dict[Period | None, int] = {}

    def codes(own: Facts) -> array[int]:
        found = (reads.period(meaning.facts, own) for meaning in said.meanings)
        return mapped(said.codes, [known.setdefault(p, len(known)) for p in found])

    of_rows = codes(NOTHING)
    columns = tuple(
        codes(value.facts) if speaks_of_time(value.facts) else of_rows
        for value in binding.values
    )
    return Dating(said, tuple(known), columns)


class _Reads(NamedTuple):
    """How the periods of a kind of dataset are read."""

    kind: str
    periods: Periods

    def period(self, facts: Facts, own: Facts) -> Period | None:
        """Return the period of a value; None if it has none and needs one."""
        period = self.periods.of(facts, own)
        if self.kind in YEARLY and period and period.kind != "year":
            return None
        if self.kind in DATED:
            return None if period is TIMELESS else period
        return period or Period(said_of_time(facts, own), "none")
