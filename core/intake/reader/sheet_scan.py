"""What the markup of a sheet says that its values do not.

calamine turns errors and formulas without a value into blanks and believes every
address it reads. This scan sees the markup first: how far the sheet reaches, which
cells are errors, which formulas have no value, what is hidden. Regular expressions
over pieces of a megabyte, because a parser that calls back for every cell takes
ten times as long.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from html import unescape
from typing import TYPE_CHECKING, Final

from core.intake.limits import LAST_COLUMN, LAST_ROW
from core.intake.reader.refusal import Refusal
from core.problems import column_letters, column_number

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_TAG: Final = rb"<(?:\w+:)?"
_END: Final = rb"</(?:\w+:)?"
_CELL: Final = re.compile(_TAG + rb"c(?=[\s/>])")
_ADDRESS: Final = re.compile(
    _TAG + rb"c\s(?:[^>]*?\s)?r\s*=\s*[\"']([A-Za-z]+)([0-9]+)[\"']"
)
_UNUSUAL_CELL: Final = re.compile(rb"<c[\t\r\n/>]|:c[\s/>]")
_USUAL_ADDRESS: Final = re.compile(rb'<c r="([A-Z]+)([0-9]+)"')
"""As Excel writes it; looked for first, because that takes a third of the time."""
_ROW: Final = re.compile(_TAG + rb"row\s(?:[^>]*?\s)?r\s*=\s*[\"']([0-9]+)[\"']")
_ERROR: Final = re.compile(
    _TAG + rb"c(\s[^>]*?\bt\s*=\s*[\"']e[\"'][^>]*)>"
    rb"(?:(?!" + _END + rb"c>).){0,9000}?" + _TAG + rb"v(?:\s[^>]*)?>([^<]*)<",
    re.DOTALL,
)
_ERROR_TYPE: Final = re.compile(rb"t\s*=\s*[\"']e[\"']")
_FORMULA: Final = re.compile(rb"<f[\s/>]|:f[\s/>]")
_NO_VALUE: Final = re.compile(
    _TAG + rb"c(\s[^>]*)?>\s*"
    + _TAG + rb"f(?:\s[^>]*)?(?:/>|>[^<]*" + _END + rb"f>)\s*"
    rb"(?:" + _TAG + rb"v\s*/>\s*|" + _TAG + rb"v\s*>\s*" + _END + rb"v>\s*)?"
    + _END + rb"c>"
)  # fmt: skip
_TEXT_RESULT: Final = re.compile(rb"\bt\s*=\s*[\"']str[\"']")
_PLACE: Final = re.compile(rb"\br\s*=\s*[\"']([A-Za-z]{1,3})([0-9]{1,7})[\"']")
_HIDDEN_ROW: Final = re.compile(
    _TAG + rb"row\s[^>]*?\bhidden\s*=\s*[\"'](?:1|true)[\"'][^>]*>"
)
_ROW_NUMBER: Final = re.compile(rb"\sr\s*=\s*[\"']([0-9]{1,7})[\"']")
_HIDDEN_COLUMNS: Final = re.compile(
    _TAG + rb"col\s[^>]*?\bhidden\s*=\s*[\"'](?:1|true)[\"'][^>]*>"
)
_RANGE_ENDS: Final = re.compile(rb"\b(min|max)\s*=\s*[\"']([0-9]{1,7})[\"']")
_TAIL: Final = 1 << 16
_LONGEST_CELL: Final = 1 << 20


@dataclass(slots=True)
class SheetScan:
    """What one sheet's markup says; rows and columns as Excel numbers them.

    Attributes:
        unplaced: How many cells state no address; they follow the one before.
    """

    first_row: int = LAST_ROW + 1
    last_row: int = 0
    first_column: int = LAST_COLUMN + 1
    last_column: int = 0
    unplaced: int = 0
    errors: dict[tuple[int, int], str] = field(default_factory=dict)
    uncalculated: set[tuple[int, int]] = field(default_factory=set)
    hidden_rows: set[int] = field(default_factory=set)
    hidden_columns: set[int] = field(default_factory=set)

    @property
    def cells(self) -> int:
        """The size of the box around everything on the sheet."""
        rows = self.last_row - self.first_row + 1
        columns = self.last_column - self.first_column + 1
        return max(rows, 0) * max(columns, 0)


def scan(chunks: Iterable[bytes], name: str) -> SheetScan:
    """Return what the markup of the sheet called `name` says.

    Raises:
        Refusal: A cell lies outside the grid that Excel has.
    """
    found, before = SheetScan(), b""
    for piece in _pieces(chunks):
        _reach(found, before, piece, name)
        before = piece[-_TAIL:]  # where the row of the first cell begins
        _special(found, piece)
        _hidden(found, piece)
    return found


def _pieces(chunks: Iterable[bytes]) -> Iterator[bytes]:
    """Yield the markup cut where a cell begins, so that no cell is cut in two."""
    rest = b""
    for chunk in chunks:
        text = rest + chunk
        cut = _last_cell(text)
        if cut == 0 and len(text) > _LONGEST_CELL + len(chunk):
            cut = len(text) - _TAIL
        yield text[:cut]
        rest = text[cut:]
    yield rest


def _last_cell(text: bytes) -> int:
    """Return where the last cell begins; 0 if none does."""
    for start in (max(len(text) - _TAIL, 0), 0):
        last = 0
        for match in _CELL.finditer(text, start):
            last = match.start()
        if last:
            return last
    return 0


def _reach(found: SheetScan, before: bytes, piece: bytes, name: str) -> None:
    cells, addresses = _addresses(piece)
    found.unplaced += cells - len(addresses)
    if found.unplaced:  # such cells lie in the row that is stated around them
        addresses += [(b"A", digits) for digits in _ROW.findall(before + piece)]
    if not addresses:
        return
    rows = {_row(digits) for digits in {digits for _, digits in addresses}}
    columns = {_column(letters) for letters in {letters for letters, _ in addresses}}
    found.first_row = min(found.first_row, *rows)
    found.last_row = max(found.last_row, *rows)
    found.first_column = min(found.first_column, *columns)
    found.last_column = max(found.last_column, *columns)
    if found.last_row > LAST_ROW or found.last_column > LAST_COLUMN or 0 in rows:
        raise Refusal(
            "beyond_grid",
            sheet=name,
            rows=LAST_ROW,
            columns=column_letters(LAST_COLUMN),
        )


def _addresses(piece: bytes) -> tuple[int, list[tuple[bytes, bytes]]]:
    """Return how many cells there are and the addresses they state."""
    usual = _USUAL_ADDRESS.findall(piece)
    if len(usual) == piece.count(b"<c ") and not _UNUSUAL_CELL.search(piece):
        return len(usual), usual
    return len(_CELL.findall(piece)), _ADDRESS.findall(piece)


def _row(digits: bytes) -> int:
    return int(digits) if len(digits) <= len(str(LAST_ROW)) else LAST_ROW + 1


def _column(letters: bytes) -> int:
    text = letters.decode("ascii")
    return column_number(text) if len(text) <= len("XFD") else LAST_COLUMN + 1


def _special(found: SheetScan, piece: bytes) -> None:
    errors = _ERROR.finditer(piece) if _ERROR_TYPE.search(piece) else ()
    for match in errors:
        if place := _place(match[1]):
            found.errors[place] = unescape(match[2].decode("utf-8", "replace")).strip()
    formulas = _NO_VALUE.finditer(piece) if _FORMULA.search(piece) else ()
    for match in formulas:
        attributes = match[1] or b""
        place = _place(attributes)
        if place and not _TEXT_RESULT.search(attributes):
            found.uncalculated.add(place)


def _place(attributes: bytes) -> tuple[int, int] | None:
    match = _PLACE.search(attributes)
    return (int(match[2]), _column(match[1])) if match else None


def _hidden(found: SheetScan, piece: bytes) -> None:
    if b"hidden" not in piece:
        return
    for row in _HIDDEN_ROW.findall(piece):
        if number := _ROW_NUMBER.search(row):
            found.hidden_rows.add(int(number[1]))
    for columns in _HIDDEN_COLUMNS.findall(piece):
        ends = {end: int(number) for end, number in _RANGE_ENDS.findall(columns)}
        first, last = ends.get(b"min", 1), ends.get(b"max", 0)
        found.hidden_columns.update(range(first, min(last, LAST_COLUMN) + 1))
