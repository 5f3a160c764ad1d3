"""How cells are dressed, as far as a workbook says it: bold, indented, merged."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, Protocol

if TYPE_CHECKING:
    from collections.abc import Sequence

    from core.intake.reader.workbook.grid import Sheet


class Merged(NamedTuple):
    """A merged range; rows and columns count from 0 and include the last."""

    first_row: int
    last_row: int
    first_column: int
    last_column: int


class CellStyles(Protocol):
    """What the finder asks of styles; rows and columns count from 0."""

    @property
    def merged(self) -> Sequence[Merged]:
        """The merged ranges of the sheet."""

    def bold(self, row: int, column: int) -> bool:
        """Return whether a cell is bold."""

    def indent(self, row: int, column: int) -> int:
        """Return how far a cell is indented."""


class NoStyles:
    """A sheet of which nothing but values is known, such as a text file."""

    merged: tuple[Merged, ...] = ()

    def bold(self, row: int, column: int) -> bool:  # noqa: ARG002
        """Return that no cell is bold."""
        return False

    def indent(self, row: int, column: int) -> int:  # noqa: ARG002
        """Return that no cell is indented."""
        return 0


class StylesOfSheet:
    """The styles of a sheet, counted from the first cell of its filled box."""

    merged: tuple[Merged, ...] = ()

    def __init__(self, sheet: Sheet) -> None:
        self._styles = sheet.styles
        self._top, self._left = sheet.first_row, sheet.first_column
        self.merged = tuple(
            Merged(
                one.first_row - self._top,
                one.last_row - self._top,
                one.first_column - self._left,
                one.last_column - self._left,
            )
            for one in sheet.merged
            if self._top <= one.first_row <= one.last_row <= sheet.last_row
            and self._left <= one.first_column <= one.last_column <= sheet.last_column
        )

    def bold(self, row: int, column: int) -> bool:
        """Return whether a cell is bold."""
        return self._styles.bold(self._top + row, self._left + column)

    def indent(self, row: int, column: int) -> int:
        """Return how far a cell is indented."""
        return self._styles.indent(self._top + row, self._left + column)


class StylesOfRows:
    """The styles of some of the rows of a sheet, counted anew."""

    merged: tuple[Merged, ...] = ()

    def __init__(self, styles: CellStyles, rows: Sequence[int]) -> None:
        self._styles = styles
        self._rows = rows
        new = {row: at for at, row in enumerate(rows)}
        self.merged = tuple(
            one._replace(first_row=new[one.first_row], last_row=new[one.last_row])
            for one in styles.merged
            if one.first_row in new and one.last_row in new
        )

    def bold(self, row: int, column: int) -> bool:
        """Return whether a cell is bold."""
        return self._styles.bold(self._rows[row], column)

    def indent(self, row: int, column: int) -> int:
        """Return how far a cell is indented."""
        return self._styles.indent(self._rows[row], column)
