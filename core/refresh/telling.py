"""The changes of numbers that are worth listing: those that changed most, first."""

from __future__ import annotations

from math import inf
from typing import TYPE_CHECKING, Final, NamedTuple

import numpy as np

from core.columns import Words
from core.intake.kinds import DIMENSIONS
from core.money import is_currency
from core.problems import Place
from core.refresh.changes import Became, ValueChange
from core.refresh.value_keys import numbers_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from core.observed import Observed
    from core.refresh.value_keys import Ints, Side

LISTED: Final = 1_000
"""So many numbers of each sort are listed."""


class Telling:
    """Makes values of the places of changed numbers, the most telling ones first."""

    def __init__(
        self, title: str, old: Side, new: Side, periods: frozenset[str]
    ) -> None:
        self._title, self._old, self._new = title, old, new
        self._periods = periods

    def revised(self, i: Ints, j: Ints) -> list[ValueChange]:
        """Return numbers that were revised: money by how much, all else by its share.

        Args:
            i: Where they stood among the old numbers.
            j: Where they stand among the new ones.
        """
        before, after = numbers_of(self._old.seen)[i], numbers_of(self._new.seen)[j]
        size, money = np.abs(after - before), _is_money(self._new.seen)[j]
        with np.errstate(divide="ignore", invalid="ignore"):
            share = size / np.abs(before)
        order = []
        for found, by in ((money, size), (~money, share)):
            places = np.flatnonzero(found)
            telling = np.nan_to_num(by[places], nan=inf, posinf=inf)
            order += places[np.argsort(-telling, kind="stable")[:LISTED]].tolist()
        return [self._change(Became.REVISED, int(i[n]), int(j[n])) for n in order]

    def come(self, places: Ints) -> list[ValueChange]:
        """Return numbers that were not there, those of new periods first."""
        most = _largest(numbers_of(self._new.seen), places)
        changes = [self._change(Became.NEW, None, place) for place in most]
        return sorted(changes, key=_is_not_of_new_period)

    def gone(self, places: Ints) -> list[ValueChange]:
        """Return numbers that are not there any more."""
        most = _largest(numbers_of(self._old.seen), places)
        return [self._change(Became.DROPPED, place, None) for place in most]

    def _change(self, became: Became, i: int | None, j: int | None) -> ValueChange:
        old = _said(self._old, i)
        new = _said(self._new, j)
        known = new or old
        assert known is not None  # noqa: S101  # one of the two is there
        if became is Became.NEW and known.period in self._periods:
            became = Became.NEW_PERIOD
        return ValueChange(
            *(became, self._title, known.about, known.period, known.unit),
            *(old.value if old else None, new.value if new else None),
            *(old.place if old else None, new.place if new else None),
            known.flag,
        )


class _Said(NamedTuple):
    about: tuple[str, ...]
    period: str
    value: float | None
    unit: str
    flag: str
    place: Place


def _said(side: Side, place: int | None) -> _Said | None:
    if place is None:
        return None
    terms = side.seen.at(place, *DIMENSIONS)
    period, value, unit, flag, sheet, row, col = side.seen.at(
        place, "period", "value", "unit", "flag", "sheet", "row", "col"
    )
    names = tuple(side.terms[term].name for term in terms if term is not None)
    return _Said(names, period, value, unit, flag, Place(side.sheets[sheet], row, col))


def _largest(values: NDArray[np.float64], places: Ints) -> Sequence[int]:
    size = np.nan_to_num(np.abs(values[places]), nan=0.0)
    chosen: list[int] = places[np.argsort(-size, kind="stable")[:LISTED]].tolist()
    return chosen


def _is_money(seen: Observed) -> NDArray[np.bool_]:
    """Return which numbers are amounts of money."""
    column = seen.column("unit")
    assert isinstance(column, Words)  # noqa: S101  # the staging check saw to it
    money = np.array([is_currency(str(word)) for word in column.words] or [False])
    return np.asarray(money[np.frombuffer(column.codes, f"u{column.codes.itemsize}")])


def _is_not_of_new_period(change: ValueChange) -> bool:
    return change.became is not Became.NEW_PERIOD
