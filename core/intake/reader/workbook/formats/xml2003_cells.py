"""The sheets of an XML Spreadsheet, out of its markup."""

from __future__ import annotations

from datetime import date, datetime, time
from typing import TYPE_CHECKING, Final

from core.intake.limits import LAST_COLUMN, LAST_ROW
from core.intake.reader.refusal import Refusal
from core.intake.reader.workbook.formats.box import Box
from core.intake.reader.workbook.formats.xml2003_styles import XmlStyles
from core.intake.reader.workbook.grid import ErrorCell, Sheet, UncalculatedCell, Value
from core.intake.reader.workbook.style_xml import number_of
from core.intake.reader.workbook.styles import Range

if TYPE_CHECKING:
    from collections.abc import Mapping

    from core.intake.limits import Limits
    from core.intake.reader.workbook.workbook_read import SheetRead

_EPOCH: Final = date(1899, 12, 31)
"""The day of a time of day that has none."""


class XmlCells:
    """Listens to a workbook and fills its sheets."""

    def __init__(self, limits: Limits) -> None:
        self.links = 0
        self._limits = limits
        self._styles = XmlStyles()
        self._boxes: list[Box] = []
        self._row = self._column = 0
        self._next_row = self._next_column = 1
        self._row_style = ""
        self._column_styles: dict[int, str] = {}
        self._cell: Mapping[str, str] | None = None
        self._type: str | None = None
        self._texts: list[str] = []
        self._aside = 0
        self._visible = False

    def read(self) -> tuple[SheetRead, ...]:
        """Return the sheets, once all has been told."""
        return tuple(box.read(self._styles.kinds) for box in self._boxes)

    # --- Listener ---

    def start(self, name: str, said: Mapping[str, str]) -> None:
        """Take the start of an element."""
        if self._aside or name == "Comment":
            self._aside += 1
        elif name == "Worksheet":
            self._begin_sheet(said)
        elif name == "Data" and self._cell is not None:
            self._type, self._texts = said.get("Type", "String"), []
        elif not self._boxes:
            self._styles.start(name, said)
            self.links += name == "SupBook"
        else:
            self._within_sheet(self._boxes[-1], name, said)

    def text(self, text: str) -> None:
        """Take a piece of text."""
        if not self._aside and (self._type is not None or self._visible):
            self._texts.append(text)

    def end(self, name: str) -> None:
        """Take the end of an element."""
        if self._aside:
            self._aside -= 1
        elif name == "Cell" and self._cell is not None:
            self._end_cell(self._boxes[-1], self._cell)
            self._cell = self._type = None
        elif name == "Visible" and self._visible:
            self._boxes[-1].sheet.hidden = "Hidden" in "".join(self._texts)
            self._visible = False

    # --- the parts of a sheet ---

    def _begin_sheet(self, said: Mapping[str, str]) -> None:
        count, limit = len(self._boxes) + 1, self._limits.sheets
        if count > limit:
            raise Refusal("too_many_sheets", count=count, limit=limit)
        sheet = Sheet(said.get("Name", ""), count, [])
        self._boxes.append(Box(sheet, self._limits))
        self._next_row = self._next_column = 1
        self._column_styles = {}

    def _within_sheet(self, box: Box, name: str, said: Mapping[str, str]) -> None:
        match name:
            case "Column":
                self._take_column(box, said)
            case "Row":
                self._begin_row(box, said)
            case "Cell":
                self._cell, self._texts = said, []
                self._column = _number(said, "Index", self._next_column)
            case "Visible":
                self._visible, self._texts = True, []
            case "Table":
                self._next_column = 1
            case "SupBook":
                self.links += 1

    def _take_column(self, box: Box, said: Mapping[str, str]) -> None:
        first = _number(said, "Index", self._next_column)
        count = min(_number(said, "Span", 0), LAST_COLUMN) + 1
        if said.get("Hidden") == "1":
            box.hide_columns(first, count)
        style = said.get("StyleID")
        if style and first >= self._next_column:  # they stand in order
            last = min(first + count, LAST_COLUMN + 1)
            self._column_styles |= dict.fromkeys(range(first, last), style)
        self._next_column = first + count

    def _begin_row(self, box: Box, said: Mapping[str, str]) -> None:
        self._row = _number(said, "Index", self._next_row)
        count = min(_number(said, "Span", 0), LAST_ROW) + 1
        self._next_row, self._next_column = self._row + count, 1
        self._row_style = said.get("StyleID", "")
        if said.get("Hidden") == "1":
            box.hide_rows(self._row, count)

    def _end_cell(self, box: Box, said: Mapping[str, str]) -> None:
        row, column = self._row, self._column
        across = min(_number(said, "MergeAcross", 0), LAST_COLUMN)
        down = min(_number(said, "MergeDown", 0), LAST_ROW)
        value = _value(self._type, "".join(self._texts), said)
        box.put(row, column, value)
        box.merge(Range(row, column, row + down, column + across))
        default = self._row_style or self._column_styles.get(column, "")
        kind = self._styles.kind(said.get("StyleID") or default)
        box.style(row, column, kind, self._styles.kinds[kind])
        self._next_column = column + across + 1


def _number(said: Mapping[str, str], name: str, otherwise: int) -> int:
    return number_of(said[name]) if name in said else otherwise


def _value(kind: str | None, text: str, said: Mapping[str, str]) -> Value:
    if kind is None:
        return UncalculatedCell() if "Formula" in said else None
    match kind:
        case "Number":
            return _float(text)
        case "DateTime":
            return _moment(text)
        case "Boolean":
            return text.strip() == "1"
        case "Error":
            return ErrorCell(text.strip() or "#N/A")
    return text


def _float(text: str) -> float | str:
    try:
        return float(text)
    except ValueError:
        return text


def _moment(text: str) -> Value:
    try:
        moment = datetime.fromisoformat(text.strip())
    except ValueError:
        return text
    if moment.date() <= _EPOCH:
        return moment.time()
    return moment.date() if moment.time() == time(0) else moment
