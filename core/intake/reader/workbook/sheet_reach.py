"""How far a sheet reaches, by the addresses its cells state."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from core.intake.limits import LAST_COLUMN, LAST_ROW
from core.intake.reader.refusal import Refusal
from core.lazily import lazily
from core.problems import column_letters, column_number

if TYPE_CHECKING:
    from core.intake.reader.workbook.sheet_scan import SheetScan

_TAG: Final = rb"<(?:\w+:)?"
_CELL: Final = lazily(_TAG + rb"c(?=[\s/>])")
_ADDRESS: Final = lazily(
    _TAG + rb"c\s(?:[^>]*?\s)?r\s*=\s*[\"']([A-Za-z]+)([0-9]+)[\"']"
)
_UNUSUAL_CELL: Final = lazily(rb"<c[\t\r\n/>]|:c[\s/>]")
_USUAL_ADDRESS: Final = lazily(rb'<c r="([A-Z]+)([0-9]+)"')
"""As Excel writes it; looked for first, because that takes a third of the time."""
_ROW: Final = lazily(_TAG + rb"row\s(?:[^>]*?\s)?r\s*=\s*[\"']([0-9]+)[\"']")


def reach(found: SheetScan, before: bytes, piece: bytes, name: str) -> None:
    """Draw the box of a sheet round the cells of a piece of its markup.

    Raises:
        Refusal: A cell lies outside the grid that Excel has.
    """
    cells, addresses = _addresses(piece)
    found.unplaced += cells - len(addresses)
    if found.unplaced:  # such cells lie in the row that is stated around them
        addresses += [(b"A", digits) for digits in _ROW.findall(before + piece)]
    if not addresses:
        return
    rows = {_row(digits) for digits in {digits for _, digits in addresses}}
    columns = {column_of(letters) for letters in {letters for letters, _ in addresses}}
    found.first_row = min(found.first_row, *rows)
    found.last_row = max(found.last_row, *rows)
    found.first_column = min(found.first_column, *columns)
    found.last_column = max(found.last_column, *columns)
    if 0 in rows:
        raise beyond_grid(name)
    check_grid(found.last_row, found.last_column, name)


def check_grid(row: int, column: int, name: str) -> None:
    """Refuse a sheet that reaches beyond the grid that Excel has."""
    if row > LAST_ROW or column > LAST_COLUMN:
        raise beyond_grid(name)


def beyond_grid(name: str) -> Refusal:
    """Return the refusal of a sheet with a cell where Excel has none."""
    last = column_letters(LAST_COLUMN)
    return Refusal("beyond_grid", sheet=name, rows=LAST_ROW, columns=last)


def _addresses(piece: bytes) -> tuple[int, list[tuple[bytes, bytes]]]:
    """Return how many cells there are and the addresses they state."""
    usual = _USUAL_ADDRESS.findall(piece)
    if len(usual) == piece.count(b"<c ") and not _holds_unusual(piece):
        return len(usual), usual
    return len(_CELL.findall(piece)), _ADDRESS.findall(piece)


def _holds_unusual(piece: bytes) -> bool:
    """Return whether a cell is not written as Excel does, sought by short texts first.

    `<cols>` begins as a cell does, but only on the first piece.
    """
    doubtful = b":c" in piece or piece.count(b"<c") != piece.count(b"<c ")
    return doubtful and bool(_UNUSUAL_CELL.search(piece))


def unplaced_cells(piece: bytes) -> int:
    """Return how many cells of a piece of markup state no address."""
    cells, addresses = _addresses(piece)
    return cells - len(addresses)


def _row(digits: bytes) -> int:
    return int(digits) if len(digits) <= len(str(LAST_ROW)) else LAST_ROW + 1


def column_of(letters: bytes) -> int:
    """Return the number of a column; one beyond the last for too many letters."""
    text = letters.decode("ascii")
    return column_number(text) if len(text) <= len("XFD") else LAST_COLUMN + 1
