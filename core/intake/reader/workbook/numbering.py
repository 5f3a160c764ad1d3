"""What the columns of a sheet say: each word once, where words often come again."""

from __future__ import annotations

from array import array
from typing import TYPE_CHECKING, Any, Final

from core.columns import ALIKE, Words

if TYPE_CHECKING:
    from collections.abc import Sequence

BLOCK: Final = 4096
"""So many cells are numbered at once, before it is asked whether words come again."""
_OFTEN: Final = 4
"""So many cells, on average, have the same word in a column that is kept by words."""
_AT_FIRST: Final = 512
"""So many words are new in any column at first."""


class Numbering:
    """The words of one column, numbered while its cells come in.

    A column whose cells are seldom alike is given up, and one where some are equal and
    yet not the same, as 1 and TRUE are.
    """

    def __init__(self) -> None:
        self._codes = array("I")
        self._known = _Known()
        self._kinds: set[type] = set()
        self._given_up = False

    def add(self, cells: Sequence[Any]) -> None:
        """Number some more cells."""
        for start in range(0, len(cells), BLOCK):
            if self._given_up:
                return
            self._add(cells[start : start + BLOCK])

    def words(self) -> Words | None:
        """Return the column by its words; None if it was given up."""
        if self._given_up:
            return None
        return Words(tuple(self._known), self._codes)

    def _add(self, cells: Sequence[Any]) -> None:
        self._kinds.update(map(type, cells))
        if len(ALIKE & self._kinds) <= 1:
            self._codes.extend(map(self._known.__getitem__, cells))
            most = max(_AT_FIRST, len(self._codes) // _OFTEN)
            self._given_up = len(self._known) > most
        else:
            self._given_up = True


class _Known(dict[Any, int]):
    """Words with their numbers; one that is new gets the next."""

    def __missing__(self, word: object) -> int:
        number = self[word] = len(self)
        return number


def numbered(columns: Sequence[Sequence[Any]]) -> list[Words | None]:
    """Return columns by their words, None for those better kept by their cells.

    Example:
        >>> numbered([["Japan", "Korea", "Japan"]])
        [Words(words=('Japan', 'Korea'), codes=array('I', [0, 1, 0]))]
    """
    found = []
    for cells in columns:
        numbering = Numbering()
        numbering.add(cells)
        found.append(numbering.words())
    return found
