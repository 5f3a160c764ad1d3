"""Errors, formulas without a value, and what is hidden or merged, in a sheet's markup.

Each kind is sought by a short text first, which takes a tenth of the time in which the
markup is unpacked; a regular expression then reads the pieces that hold it.
"""

from __future__ import annotations

import re
from html import unescape
from typing import TYPE_CHECKING, Final

from core.intake.limits import LAST_COLUMN, LAST_ROW, LONGEST_ERROR
from core.intake.reader.workbook.sheet_reach import column_of, unplaced_cells
from core.intake.reader.workbook.styles import Range
from core.lazily import lazily

if TYPE_CHECKING:
    from core.intake.reader.workbook.sheet_scan import SheetScan

_TAG: Final = rb"<(?:\w+:)?"
_END: Final = rb"</(?:\w+:)?"
_ERROR: Final = lazily(
    _TAG + rb"c(\s[^>]*?\bt\s*=\s*[\"']e[\"'][^>]*)>"
    rb"(?:(?!" + _END + rb"c>).){0,9000}?" + _TAG + rb"v(?:\s[^>]*)?>([^<]*)<",
    re.DOTALL,
)
_USUAL_ERROR: Final = lazily(
    rb'<c r="([A-Z]{1,3})([0-9]{1,7})"(?: s="[0-9]+")? t="e">'
    rb"(?:<f>[^<]*</f>|<f [^>]*/>|<f [^>]*>[^<]*</f>)?<v>([^<]*)</v>"
)
"""As Excel writes it; looked for first, because that takes a tenth of the time."""
_ERROR_TYPE: Final = lazily(rb"t\s*=\s*[\"']e[\"']")
_FORMULA: Final = lazily(rb"<f[\s/>]|:f[\s/>]")
_NO_VALUE: Final = lazily(
    _TAG + rb"c(\s[^>]*)?>\s*"
    + _TAG + rb"f(?:\s[^>]*)?(?:/>|>[^<]*" + _END + rb"f>)\s*"
    rb"(?:" + _TAG + rb"v\s*/>\s*|" + _TAG + rb"v\s*>\s*" + _END + rb"v>\s*)?"
    + _END + rb"c>"
)  # fmt: skip
_WITHOUT_VALUE: Final = (
    b"/></c>",
    b"<v></v>",
    b"/><v/>",
    b"<f/>",
    b">\n",
    b">\r",
    b"> ",
)
_TEXT_RESULT: Final = lazily(rb"\bt\s*=\s*[\"']str[\"']")
_PLACE: Final = lazily(rb"\br\s*=\s*[\"']([A-Za-z]{1,3})([0-9]{1,7})[\"']")
_HIDDEN_ROW: Final = lazily(
    _TAG + rb"row\s[^>]*?\bhidden\s*=\s*[\"'](?:1|true)[\"'][^>]*>"
)
_ROW_NUMBER: Final = lazily(rb"\sr\s*=\s*[\"']([0-9]{1,7})[\"']")
_HIDDEN_COLUMNS: Final = lazily(
    _TAG + rb"col\s[^>]*?\bhidden\s*=\s*[\"'](?:1|true)[\"'][^>]*>"
)
_RANGE_ENDS: Final = lazily(rb"\b(min|max)\s*=\s*[\"']([0-9]{1,7})[\"']")
_MERGED: Final = lazily(
    _TAG + rb"mergeCell\s[^>]*?\bref\s*=\s*[\"']"
    rb"([A-Za-z]{1,3})([0-9]{1,7}):([A-Za-z]{1,3})([0-9]{1,7})[\"']"
)
MOST_MERGED: Final = 100_000


def note_marks(found: SheetScan, piece: bytes, *, closely: bool) -> None:
    """Note what a piece of markup, cut between cells, says besides values.

    Every error of Excel's begins with `#`, so a large piece without one holds none.
    The first formula is always written out; those after it may only point to it.
    """
    special = False
    if (closely or b"#" in piece) and _holds_errors(piece):
        special = _note_errors(found, piece)
    if closely or found.formulas or b"</f>" in piece:
        special = _note_formulas(found, piece, closely=closely) or special
    if special and not found.adrift:
        found.adrift = unplaced_cells(piece) > 0
    if b"hidden" in piece:
        _note_hidden(found, piece)


def _holds_errors(piece: bytes) -> bool:
    quoted = b'"e"' in piece or b"'e'" in piece
    return quoted and bool(_ERROR_TYPE.search(piece))


def _note_errors(found: SheetScan, piece: bytes) -> bool:
    """Note the errors that state their place; return whether there is any."""
    usual = _USUAL_ERROR.findall(piece)
    if usual and len(usual) == len(_ERROR_TYPE.findall(piece)):
        for letters, digits, text in usual:
            found.errors[int(digits), column_of(letters)] = _text(text)
        return True
    match = None
    for match in _ERROR.finditer(piece):
        if place := _place(match[1]):
            found.errors[place] = _text(match[2])
    return match is not None


def _text(markup: bytes) -> str:
    start = markup[: 8 * LONGEST_ERROR].decode("utf-8", "replace")
    return unescape(start).strip()[:LONGEST_ERROR]


def _note_formulas(found: SheetScan, piece: bytes, *, closely: bool) -> bool:
    """Note the formulas without a value; return whether there is any."""
    named = b"<f" in piece or b":f" in piece
    if not named or not _FORMULA.search(piece):
        return False
    match, found.formulas = None, True
    if not closely and _all_valued(piece):
        return False
    for match in _NO_VALUE.finditer(piece):
        attributes = match[1] or b""
        place = _place(attributes)
        if place and not _TEXT_RESULT.search(attributes):
            found.uncalculated.add(place)
    return match is not None


def _all_valued(piece: bytes) -> bool:
    """Return whether a value follows every formula, in markup without spaces."""
    valued = piece.count(b"</f>") == piece.count(b"</f><v>")
    return valued and not any(without in piece for without in _WITHOUT_VALUE)


def _place(attributes: bytes) -> tuple[int, int] | None:
    match = _PLACE.search(attributes)
    return (int(match[2]), column_of(match[1])) if match else None


def _note_hidden(found: SheetScan, piece: bytes) -> None:
    for row in _HIDDEN_ROW.findall(piece):
        if number := _ROW_NUMBER.search(row):
            found.hidden_rows.add(int(number[1]), int(number[1]))
    for columns in _HIDDEN_COLUMNS.findall(piece):
        ends = {end: int(number) for end, number in _RANGE_ENDS.findall(columns)}
        first, last = ends.get(b"min", 1), ends.get(b"max", 0)
        found.hidden_columns.add(first, min(last, LAST_COLUMN))


def note_merged(found: SheetScan, piece: bytes) -> None:
    """Note the merged blocks, which stand behind the last cell."""
    if b"mergeCell" not in piece:
        return
    for left, top, right, bottom in _MERGED.findall(piece):
        block = Range(int(top), column_of(left), int(bottom), column_of(right))
        whole = 0 < block.first_row <= block.last_row <= LAST_ROW
        if whole and len(found.merged) < MOST_MERGED:
            found.merged.append(block)
