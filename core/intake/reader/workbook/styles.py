"""How the cells of a sheet look, as far as looks tell what they are.

A heading is bold, a subordinate line is indented, and a number format says that 0.123
is 12.3 %. Each cell keeps the number of its style in two bytes, and rows that look
alike share them, because a sheet has few styles and many cells.
"""

from __future__ import annotations

from array import array
from typing import TYPE_CHECKING, Final, NamedTuple

from core.cell_formats import GENERAL, CellFormats, FormatRows
from core.intake.limits import LAST_ROW

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

MOST_STYLES: Final = 65_535


class CellStyle(NamedTuple):
    """What one style says of the cells that have it."""

    bold: bool = False
    indent: int = 0
    format: str = GENERAL
    """The code of the number format, as Excel writes it."""


class Range(NamedTuple):
    """A block of cells that are merged into one; both ends belong to it."""

    first_row: int
    first_column: int
    last_row: int
    last_column: int


PLAIN: Final = CellStyle()


class Styles:
    """The styles of a sheet's cells, at Excel's rows and columns.

    Beyond a size styles are read where they tell most: in the rows at the top and the
    bottom, and in the columns of labels. A cell without a known style is plain.

    Attributes:
        noted_to: Down to this row the styles of all cells are noted; 0 where what was
            read has no styles, such as a text file.
    """

    def __init__(self, kinds: Iterable[CellStyle] = ()) -> None:
        self.noted_to = 0
        self._kinds = (PLAIN, *list(kinds)[: MOST_STYLES - 1])
        self._rows: dict[int, tuple[int, array[int]]] = {}
        self._patterns: dict[
            tuple[tuple[int, int], ...], tuple[int, array[int]] | None
        ] = {}

    def __bool__(self) -> bool:
        """Whether any cell has a style that is not plain."""
        return bool(self._rows)

    def add_row(self, row: int, kinds: Mapping[int, int]) -> None:
        """Note the styles of cells of a row: by column the index of the kind."""
        key = tuple(kinds.items())
        if key not in self._patterns:
            self._patterns[key] = self._pattern(kinds)
        pattern = self._patterns[key]
        if pattern and row in self._rows:
            start, known = self._rows[row]
            earlier = {at: kind - 1 for at, kind in enumerate(known, start) if kind}
            pattern = self._pattern(earlier | dict(kinds))
        if pattern:
            self._rows[row] = pattern

    def _pattern(self, kinds: Mapping[int, int]) -> tuple[int, array[int]] | None:
        """Return the first column and the kinds from it on; None if all are plain."""
        told = {column: kind + 1 for column, kind in kinds.items() if self._says(kind)}
        if not told:
            return None
        start = min(told)
        cells = array("H", bytes(2 * (max(told) - start + 1)))
        for column, kind in told.items():
            cells[column - start] = kind
        return start, cells

    def _says(self, kind: int) -> bool:
        return 0 <= kind < len(self._kinds) - 1 and self._kinds[kind + 1] != PLAIN

    def style(self, row: int, column: int) -> CellStyle:
        """Return the style of the cell at Excel's row and column."""
        start, cells = self._rows.get(row, (0, ()))
        at = column - start
        return self._kinds[cells[at]] if 0 <= at < len(cells) else PLAIN

    def bold(self, row: int, column: int) -> bool:
        """Return whether the cell is bold."""
        return self.style(row, column).bold

    def indent(self, row: int, column: int) -> int:
        """Return how many steps the cell is indented."""
        return self.style(row, column).indent

    def format(self, row: int, column: int) -> str:
        """Return the code of the cell's number format."""
        return self.style(row, column).format

    def formats(self) -> CellFormats | None:
        """Return the number formats of all cells; None where there are no styles."""
        if not self.noted_to:
            return None
        codes = dict.fromkeys(kind.format for kind in self._kinds)
        codes.pop(GENERAL, None)
        numbers = {code: at for at, code in enumerate(codes, start=1)}
        kinds = [numbers.get(kind.format, 0) for kind in self._kinds]
        rows: list[FormatRows] = []
        for row, (column, cells) in sorted(self._rows.items()):
            told = tuple(map(kinds.__getitem__, cells))
            before = rows[-1] if rows else None
            if before and before[1:] == (row - 1, column, told):
                rows[-1] = before._replace(last=row)
            elif any(told):
                rows.append(FormatRows(row, row, column, told))
        return CellFormats(codes, rows, min(self.noted_to, LAST_ROW))
