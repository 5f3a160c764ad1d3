"""What of the lists of a damaged case the checksums kept in it vouch for."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from core.casefile.integrity.seals import noted, sealed

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable

SOME: Final = (0,)
"""Nothing says which rows there were."""


class Vouching:
    """Says of a row of a list whether it is as it was written."""

    def __init__(self, link: sqlite3.Connection) -> None:
        self._noted = noted(link)
        self._found = {table: sealed(link, table) for table in self._noted}

    def is_whole(self, table: str) -> bool:
        """Return whether a whole list is as it was written."""
        return self._noted[table].whole == self._found[table].whole

    def vouched(self, table: str, number: int | str) -> bool:
        """Return whether the rows of a number in a list are as they were written."""
        if self.is_whole(table):
            return True
        was, now = self._noted[table].each, self._found[table].each
        if was is None or now is None:
            return False
        return was.get(str(number)) == now.get(str(number))

    def missing(self, table: str, found: Iterable[int | str]) -> tuple[object, ...]:
        """Return the numbers of rows that were written and cannot be read."""
        if self.is_whole(table):
            return ()
        there = {str(number) for number in found}
        was = self._noted[table].each
        if was is None:
            return () if there else SOME
        return tuple(number for number in was if number and number not in there)
