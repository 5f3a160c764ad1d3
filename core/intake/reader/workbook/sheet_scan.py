"""What the markup of a sheet says that its values do not.

calamine turns errors and formulas without a value into blanks and knows no styles.
This scan sees the markup first: how far the sheet reaches, which cells are errors,
which formulas have no value, what is hidden, merged, bold. It goes over the markup in
pieces and looks closer only at those that hold what is sought, because looking closely
takes ten times as long as unpacking.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from core.intake.limits import LAST_COLUMN, LAST_ROW
from core.intake.reader.workbook.sheet_marks import note_marks, note_merged
from core.intake.reader.workbook.sheet_reach import beyond_grid, check_grid, reach
from core.intake.reader.workbook.spans import Spans
from core.intake.reader.workbook.style_scan import StyleScan
from core.intake.reader.workbook.styles import CellStyle, Range, Styles
from core.lazily import lazily

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

_CELL: Final = lazily(rb"<(?:\w+:)?c(?=[\s/>])")
_ROW: Final = b'<row r="'
_PREFIXED: Final = lazily(rb"<\w+:worksheet")
_CLOSELY: Final = 1 << 18
"""How much of a sheet is looked at closely, whatever it holds."""
_TAIL: Final = 1 << 16
_LONGEST_CELL: Final = 1 << 20


@dataclass(slots=True)
class SheetScan:
    """What one sheet's markup says; rows and columns as Excel numbers them.

    Attributes:
        unplaced: How many cells state no address; they follow the one before.
        adrift: There are such cells beside errors or formulas without a value, so that
            only a reader of every cell can tell where those are.
        thorough: Every address was seen. Otherwise the box is that of the first
            pieces drawn out to the last row, which suits all but hostile sheets;
            calamine knows the true one.
    """

    first_row: int = LAST_ROW + 1
    last_row: int = 0
    first_column: int = LAST_COLUMN + 1
    last_column: int = 0
    unplaced: int = 0
    adrift: bool = False
    thorough: bool = True
    errors: dict[tuple[int, int], str] = field(default_factory=dict)
    uncalculated: set[tuple[int, int]] = field(default_factory=set)
    hidden_rows: Spans = field(default_factory=Spans)
    hidden_columns: Spans = field(default_factory=Spans)
    formulas: bool = False
    merged: list[Range] = field(default_factory=list)
    styles: Styles = field(default_factory=Styles)

    @property
    def cells(self) -> int:
        """The size of the box around everything on the sheet."""
        rows = self.last_row - self.first_row + 1
        columns = self.last_column - self.first_column + 1
        return max(rows, 0) * max(columns, 0)


def scan(
    chunks: Iterable[bytes],
    name: str,
    kinds: Sequence[CellStyle] = (),
    *,
    thorough: bool = False,
) -> SheetScan:
    """Return what the markup of the sheet called `name` says.

    Args:
        chunks: The markup.
        name: For what is said when it is refused.
        kinds: The styles that cells refer to by number.
        thorough: Look at every address, however large the sheet.

    Raises:
        Refusal: A cell lies outside the grid that Excel has.
    """
    styles = StyleScan(kinds)
    found, before, seen, prefixed = SheetScan(styles=styles.styles), b"", 0, False
    for piece, inside in _pieces(chunks):
        closely = thorough or prefixed or seen < _CLOSELY
        prefixed = prefixed or (closely and _is_prefixed(piece))
        if closely or not _reach_on(found, piece):
            closely = True
            reach(found, before, piece, name)
        note_marks(found, piece, closely=closely)
        if not inside or closely:
            note_merged(found, piece)
        styles.add(piece)
        before, seen = piece[-_TAIL:], seen + len(piece)
    styles.finish(found.last_row)
    _reach_marks(found, name)
    return found


def _is_prefixed(piece: bytes) -> bool:
    return b":worksheet" in piece and bool(_PREFIXED.search(piece))


def _reach_marks(found: SheetScan, name: str) -> None:
    """Draw the box round the cells that calamine takes for blanks."""
    for row, column in (*found.errors, *found.uncalculated):
        check_grid(row, column, name)
        if row == 0:
            raise beyond_grid(name)
        found.first_row = min(found.first_row, row)
        found.last_row = max(found.last_row, row)
        found.first_column = min(found.first_column, column)
        found.last_column = max(found.last_column, column)


def _reach_on(found: SheetScan, piece: bytes) -> bool:
    """Draw the box out to the last row that begins in a piece, if one does."""
    at = piece.rfind(_ROW)
    digits = piece[at + len(_ROW) : piece.find(b'"', at + len(_ROW))]
    if at < 0 or not digits.isdigit() or len(digits) > len(str(LAST_ROW)):
        return False
    found.last_row, found.thorough = max(found.last_row, int(digits)), False
    return True


def _pieces(chunks: Iterable[bytes]) -> Iterator[tuple[bytes, bool]]:
    """Yield the markup cut where a cell begins, so that no cell is cut in two.

    With each piece comes whether a cell follows, so that it ends inside the data.
    """
    rest = b""
    for chunk in chunks:
        text = rest + chunk
        cut = _last_cell(text)
        inside = cut > 0
        if cut == 0 and len(text) > _LONGEST_CELL + len(chunk):
            cut = len(text) - _TAIL
        yield text[:cut], inside
        rest = text[cut:]
    yield rest, False


def _last_cell(text: bytes) -> int:
    """Return where the last cell begins; 0 if none does."""
    usual = text.rfind(b"<c ")
    if usual > len(text) - _TAIL:
        return usual
    last = 0
    for match in _CELL.finditer(text):
        last = match.start()
    return last
