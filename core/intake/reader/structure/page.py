"""A sheet as the finder looks at it: what every row is made of."""

from __future__ import annotations

from collections import Counter
from itertools import compress, count
from types import MappingProxyType
from typing import TYPE_CHECKING, Final, NamedTuple

from core.intake.reader.structure.cell_kinds import Kinds
from core.intake.reader.structure.kinds import (
    DATE,
    EMPTY,
    LETTER,
    MARK,
    MISSING,
    NUMBER,
    TEXT,
    YEAR,
)
from core.intake.reader.structure.styles import NoStyles
from core.intake.reader.words.texts import text_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from core.intake.reader.structure.styles import CellStyles
    from core.intake.reader.workbook.grid import Value

_MOSTLY: Final = 0.6
_OFTEN: Final = 0.3


class Line(NamedTuple):
    """What one row is made of.

    Attributes:
        kinds: A letter for every cell.
        filled: The columns with something in them, footnote marks aside.
        text: The text of the first filled cell.
        lone: One text stands alone in the row, or a wide merged one all along it.
    """

    kinds: str
    filled: tuple[int, ...]
    text: str
    lone: bool

    @property
    def first(self) -> int:
        """The first filled column."""
        return self.filled[0]

    @property
    def width(self) -> int:
        """How many cells are filled."""
        return len(self.filled)

    @property
    def numbers(self) -> int:
        """How many cells are numbers or mark a missing one."""
        return self.kinds.count(NUMBER) + self.kinds.count(MISSING)

    @property
    def values(self) -> int:
        """How many cells may be values."""
        letters = self.kinds.count(LETTER) + self.kinds.count(YEAR)
        return self.numbers + letters + self.kinds.count(DATE)


class Page:
    """The rows of a sheet with their lines.

    Attributes:
        filled: The rows with something in them.
        widest: How many cells the fullest row has.
        numeric: The columns whose cells mostly look like values.
        dated: The columns whose cells are often dates.
    """

    def __init__(
        self, rows: Sequence[Sequence[Value]], styles: CellStyles | None = None
    ) -> None:
        kinds = Kinds()
        self.rows = rows
        self.styles: CellStyles = styles or NoStyles()
        self.width = max(map(len, rows), default=0)
        self.lines = [self._line(row, kinds.of_row(row)) for row in rows]
        self.filled = [at for at, line in enumerate(self.lines) if line.filled]
        self.widest = max((line.width for line in self.lines), default=0)
        self.numeric = self._mostly("NMD", _MOSTLY, 1)
        self.dated = self._mostly("D", _OFTEN, 3)

    def text(self, row: int, column: int) -> str:
        """Return the text of a cell; none outside the row."""
        cells = self.rows[row]
        return text_of(cells[column]) if column < len(cells) else ""

    def texts(self, row: int) -> list[str]:
        """Return the texts of the filled cells of a row."""
        return [self.text(row, at) for at in self.lines[row].filled]

    def kind(self, row: int, column: int) -> str:
        """Return the kind of a cell; an empty one outside the row."""
        kinds = self.lines[row].kinds
        return kinds[column] if column < len(kinds) else EMPTY

    def count(self, row: int, kinds: Iterable[str], columns: Iterable[int]) -> int:
        """Return how many cells of a row look like one of `kinds`."""
        return sum(self.kind(row, at) in kinds for at in columns)

    def filled_between(self, first: int, last: int) -> list[int]:
        """Return the filled rows from `first` up to, without, `last`."""
        return [row for row in range(first, last) if self.lines[row].filled]

    def _line(self, row: Sequence[Value], kinds: str) -> Line:
        filled = tuple(compress(count(), map(_SAYS_MORE.__getitem__, kinds)))
        if not filled:
            marks = tuple(at for at, kind in enumerate(kinds) if kind == MARK)
            return Line(
                kinds,
                marks[:1],
                text_of(row[marks[0]]) if marks else "",
                lone=bool(marks),
            )
        text = text_of(row[filled[0]])
        lone = len(filled) == 1 or (
            kinds[filled[0]] == TEXT and all(row[at] == row[filled[0]] for at in filled)
        )
        return Line(kinds, filled, text, lone)

    def _mostly(self, kinds: str, share: float, least: int) -> frozenset[int]:
        """Return the columns, behind the first label, of which a share looks so."""
        filled: Counter[int] = Counter()
        alike: Counter[int] = Counter()
        for line in self.lines:
            if line.width > 1:
                filled.update(line.filled[1:])
                alike.update(at for at in line.filled[1:] if line.kinds[at] in kinds)
        return frozenset(
            at for at in alike if alike[at] >= max(least, share * filled[at])
        )


_SAYS_MORE: Final = MappingProxyType(
    {kind: kind not in (EMPTY, MARK) for kind in "NMLYPDCFT."}
)
