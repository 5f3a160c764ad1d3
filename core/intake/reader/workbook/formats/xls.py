"""Workbooks of Excel 2 to 2003, read by xlrd.

xlrd knows errors, hidden rows and styles, and is written in Python, so no workbook can
end the process with it; calamine, to which one .xls in eight that was damaged at random
was fatal, is only asked where xlrd gives up. These workbooks end at row 65,536, so the
slower reader is fast enough.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from core.cell_formats import GENERAL
from core.intake.reader.refusal import Refusal
from core.intake.reader.words.number_formats import number_format
from core.intake.reader.workbook.formats.box import Box
from core.intake.reader.workbook.formats.unchecked import read_unchecked
from core.intake.reader.workbook.formats.xls_records import Globals, globals_of
from core.intake.reader.workbook.grid import ErrorCell, Sheet
from core.intake.reader.workbook.guarding import Unreadable, guarded
from core.intake.reader.workbook.markup_overlay import about
from core.intake.reader.workbook.said_of_whole import whole_said
from core.intake.reader.workbook.serial_dates import dated
from core.intake.reader.workbook.sniff import Format, has_entry
from core.intake.reader.workbook.styles import CellStyle, Range
from core.intake.reader.workbook.workbook_read import SheetRead, WorkbookRead
from core.problems import Problem, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    import xlrd

    from core.intake.limits import Limits
    from core.intake.reader.workbook.grid import Value

_TEXT, _NUMBER, _DATE, _BOOLEAN, _ERROR = 1, 2, 3, 4, 5
_BOLD: Final = 600
_MACROS: Final = ("_VBA_PROJECT_CUR", "_VBA_PROJECT")


def read_xls(data: bytes, limits: Limits) -> WorkbookRead:
    """Return every cell of a workbook at its address.

    Raises:
        Refusal: It is not to be read as a whole.
    """
    try:
        return read_xls_alone(data, limits)
    except Unreadable:
        return read_unchecked(data, Format.XLS, limits)


def read_xls_alone(data: bytes, limits: Limits) -> WorkbookRead:
    """Return every cell as `read_xls` does, without another reader to fall back on.

    Raises:
        Refusal: It is not to be read as a whole.
        Unreadable: xlrd gave it up.
    """
    try:
        return _guarded(data, limits, styled=True)
    except Unreadable:
        read = _guarded(data, limits, styled=False)
    note = Problem.of("hidden_not_checked", Severity.WARNING)
    return WorkbookRead(read.sheets, (note, *read.problems))


def _guarded(data: bytes, limits: Limits, *, styled: bool) -> WorkbookRead:
    import xlrd  # noqa: PLC0415  # ten milliseconds that other formats do not need
    from xlrd.compdoc import CompDocError  # noqa: PLC0415

    try:
        return guarded(lambda: _workbook(data, limits, styled=styled))
    except (xlrd.XLRDError, CompDocError) as error:
        if "encrypted" in str(error):
            raise Refusal("encrypted") from error
        raise Unreadable from error


class _Nowhere:
    """Where xlrd writes what it notices."""

    def write(self, text: str) -> int:
        return len(text)


def _workbook(data: bytes, limits: Limits, *, styled: bool) -> WorkbookRead:
    import xlrd  # noqa: PLC0415

    book = xlrd.open_workbook(
        logfile=_Nowhere(),
        file_contents=data,
        formatting_info=styled,
        on_demand=True,
        ragged_rows=True,
        ignore_workbook_corruption=not styled,
    )
    # Before Excel 5 a workbook is a single sheet, and xlrd has read it by now.
    stream = book.mem[book.base : book.base + book.stream_len] if book.mem else data
    said = globals_of(stream)
    if (count := max(book.nsheets, len(said.sheets))) > limits.sheets:
        raise Refusal("too_many_sheets", count=count, limit=limits.sheets)
    sheets = tuple(_sheets(book, said, limits))
    return WorkbookRead(sheets, tuple(_about(data, said)))


def _about(data: bytes, said: Globals) -> Iterator[Problem]:
    macros = said.macro_sheets or any(has_entry(data, name) for name in _MACROS)
    yield from whole_said(macros=macros, links=said.links)
    if said.formulas:
        particulars = {"format": f".{Format.XLS}"}
        yield Problem.of("formulas_always_valued", Severity.NOTE, None, **particulars)


def _sheets(book: xlrd.Book, said: Globals, limits: Limits) -> Iterator[SheetRead]:
    """Yield all sheets in their order; xlrd leaves out those without cells."""
    kinds = _kinds(book) if book.formatting_info else []
    at = 0
    names = said.sheets or [True] * book.nsheets
    for position, holds_cells in enumerate(names, start=1):
        if holds_cells and at < book.nsheets:
            yield _sheet(book, at, position, kinds, limits)
            book.unload_sheet(at)
            at += 1
        else:
            sheet = Sheet(said.name(position), position, [])
            yield SheetRead(sheet, (about("sheet_without_cells", sheet),))


def _kinds(book: xlrd.Book) -> list[CellStyle]:
    fonts, formats = book.font_list, book.format_map
    return [
        CellStyle(
            bold=fonts[xf.font_index].weight >= _BOLD
            if xf.font_index < len(fonts)
            else False,
            indent=xf.alignment.indent_level,
            format=_code(formats, xf.format_key),
        )
        for xf in book.xf_list
    ]


def _code(formats: Any, key: int) -> str:  # noqa: ANN401  # xlrd's are untyped
    return str(formats[key].format_str) if key in formats else GENERAL


def _sheet(
    book: xlrd.Book, at: int, position: int, kinds: list[CellStyle], limits: Limits
) -> SheetRead:
    found: Any = book.sheet_by_index(at)
    sheet = Sheet(found.name, position, [], hidden=found.visibility != 0)
    box = Box(sheet, limits)
    elapsed = [number_format(kind.format).is_duration for kind in kinds]
    for row in range(found.nrows):
        values, types = found.row_values(row), found.row_types(row)
        for column, kind in enumerate(types):
            if not _TEXT <= kind <= _ERROR:
                continue
            style = found.cell_xf_index(row, column) if kinds else 0
            is_span = bool(kinds) and elapsed[style]
            value = _value(kind, values[column], book.datemode, elapsed=is_span)
            box.put(row + 1, column + 1, value)
            if kinds:
                box.style(row + 1, column + 1, style, kinds[style])
    _note_hidden(box, found)
    return box.read(kinds)


def _value(kind: int, value: Any, since: int, *, elapsed: bool) -> Value:  # noqa: ANN401
    import xlrd  # noqa: PLC0415

    match kind:
        case 3:
            return dated(value, since_1904=bool(since), elapsed=elapsed)
        case 4:
            return bool(value)
        case 5:
            return ErrorCell(xlrd.error_text_from_code.get(value, f"#ERR{value}"))
    return value  # type: ignore[no-any-return]


def _note_hidden(box: Box, found: Any) -> None:  # noqa: ANN401
    for row, about_row in found.rowinfo_map.items():
        if about_row.hidden:
            box.hide_rows(row + 1)
    for column, about_column in found.colinfo_map.items():
        if about_column.hidden:
            box.hide_columns(column + 1)
    for top, bottom, left, right in found.merged_cells:
        box.merge(Range(top + 1, left + 1, bottom, right))
