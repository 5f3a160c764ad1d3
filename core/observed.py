"""The observations of one dataset, column by column.

An observation is one number, or the reason why there is none, with what it is about
and the cell it stands in. A staging file and a case hold each of its fields as one
packed column, in the same order.
"""

from __future__ import annotations

from array import array
from itertools import compress
from typing import TYPE_CHECKING, Any, Final

from core.columns import ABSENT, Words, unpacked
from core.intake.kinds import DIMENSIONS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence, Set

    from core.columns import Column

FIELDS: Final = (
    *DIMENSIONS,
    *("period", "period_kind", "value", "unit", "flag", "reason", "note"),
    *("sheet", "row", "col"),
)
"""Dimensions hold numbers of the dataset's terms; `sheet` is the sheet's position in
its workbook, and `row` and `col` are Excel's."""

TEXTS: Final = ("period", "period_kind", "unit", "flag", "reason", "note")

COLUMNS: Final = ", ".join(f"{field} BLOB NOT NULL" for field in FIELDS)
"""The fields as SQLite declares them."""


SELDOM: Final = 4
"""So often a column is gone through before it is noted where in it everything is."""


class Observed:
    """The observations of one dataset; a column is read when it is first asked for.

    Attributes:
        rows: How many there are.
    """

    def __init__(self, rows: int, read: Callable[[str], bytes]) -> None:
        self.rows = rows
        self._read = read
        self._columns: dict[str, Column] = {}
        self._places: dict[str, Mapping[Any, array[int]]] = {}
        self._asked: dict[str, int] = {}

    def column(self, field: str) -> Column:
        """Return one of `FIELDS` as a column.

        Raises:
            ValueError: It cannot be read; so do `zlib.error` and `sqlite3.Error`.
        """
        if field not in self._columns:
            self._columns[field] = unpacked(self._read(field), self.rows)
        return self._columns[field]

    def cells(self, *fields: str) -> Iterator[tuple[Any, ...]]:
        """Yield what the observations say in some fields, one after another."""
        return zip(*(self.column(field).cells() for field in fields), strict=True)

    def places(self, field: str) -> Mapping[Any, array[int]]:
        """Return, by what they say in a field, where the observations are."""
        if field not in self._places:
            found: dict[Any, array[int]] = {}
            for place, cell in enumerate(self.column(field).cells()):
                if cell not in found:
                    found[cell] = array("I")
                found[cell].append(place)
            self._places[field] = found
        return self._places[field]

    def meeting(self, field: str, said: Set[Any]) -> list[int]:
        """Return where the observations are that say one of some things in a field.

        A column is gone through the first few times, which is sooner done than to
        note where everything stands; whoever asks often has that noted.
        """
        self._asked[field] = self._asked.get(field, 0) + 1
        if field in self._places or self._asked[field] > SELDOM:
            index = self.places(field)
            return sorted(place for word in said for place in index.get(word, ()))
        values, wanted = _coded(self.column(field), said)
        return list(compress(range(self.rows), map(wanted.__contains__, values)))

    def rows_at(self, places: Sequence[int], *fields: str) -> Iterator[tuple[Any, ...]]:
        """Yield what some observations say in some fields, one after another."""
        return zip(*(self.column(field).at(places) for field in fields), strict=True)

    def at(self, place: int, *fields: str) -> tuple[Any, ...]:
        """Return what one observation says in some fields."""
        return tuple(self.column(field).cell(place) for field in fields)


def _coded(column: Column, said: Set[Any]) -> tuple[array[Any], Set[Any]]:
    """Return a column as it is stored, and some of its cells likewise."""
    if isinstance(column, Words):
        return column.codes, {n for n, word in enumerate(column.words) if word in said}
    return column.values, {ABSENT if cell is None else cell for cell in said}
