"""The sheets of an OpenDocument spreadsheet, out of its content."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING, Final

from core.intake.limits import LAST_COLUMN, LAST_ROW
from core.intake.reader.refusal import Refusal
from core.intake.reader.workbook.error_texts import is_error
from core.intake.reader.workbook.formats.box import Box
from core.intake.reader.workbook.grid import ErrorCell, Sheet, UncalculatedCell, Value
from core.intake.reader.workbook.style_xml import number_of
from core.intake.reader.workbook.styles import CellStyle, Range
from core.lazily import lazily

if TYPE_CHECKING:
    from collections.abc import Mapping

    from core.intake.limits import Limits
    from core.intake.reader.workbook.formats.ods_styles import OdsStyles
    from core.intake.reader.workbook.workbook_read import SheetRead

_CELLS: Final = frozenset({"table-cell", "covered-table-cell"})
_HIDDEN: Final = frozenset({"collapse", "filter"})
_NUMBERS: Final = frozenset({"float", "percentage", "currency"})
_ELSEWHERE: Final = lazily(r"'(file:[^']{1,400})'#")
_DURATION: Final = lazily(
    r"(-?)P(?:(\d{1,6})D)?T(?:(\d{1,7})H)?(?:(\d{1,7})M)?(?:(\d{1,9}(?:\.\d{1,9})?)S)?"
)
_MOST_SPACES: Final = 1_000
_DAY: Final = timedelta(days=1)
_MIDNIGHT: Final = datetime(2000, 1, 1)  # noqa: DTZ001  # workbooks know no time zone


class OdsCells:
    """Listens to the content of a spreadsheet and fills its sheets."""

    def __init__(self, styles: OdsStyles, limits: Limits) -> None:
        self.sheets: list[SheetRead] = []
        self.elsewhere: set[str] = set()
        self._styles = styles
        self._limits = limits
        self._kinds: list[CellStyle] = []
        self._numbers: dict[str, int] = {}
        self._box: Box | None = None
        self._row = self._rows = self._column = 0
        self._defaults: list[tuple[int, str]] = []
        self._cell: Mapping[str, str] | None = None
        self._texts: list[str] = []
        self._aside = 0

    # --- Listener ---

    def start(self, name: str, said: Mapping[str, str]) -> None:
        """Take the start of an element."""
        if self._aside or name == "annotation":
            self._aside += 1
        elif self._box is None:
            if name == "table":
                self._begin_sheet(said)
            else:
                self._styles.start(name, said)
        elif self._cell is not None:
            self._within_cell(name, said)
        else:
            self._within_sheet(self._box, name, said)

    def text(self, text: str) -> None:
        """Take a piece of text."""
        if self._box is None:
            self._styles.text(text)
        elif self._cell is not None and not self._aside:
            self._texts.append(text)

    def end(self, name: str) -> None:
        """Take the end of an element."""
        if self._aside:
            self._aside -= 1
        elif self._box is None:
            self._styles.end(name)
        elif name in _CELLS and self._cell is not None:
            self._end_cell(self._box, self._cell)
            self._cell = None
        elif name == "table-row":
            self._row += self._rows
        elif name == "table":
            self.sheets.append(self._box.read(self._kinds))
            self._box = None

    # --- the parts of a sheet ---

    def _begin_sheet(self, said: Mapping[str, str]) -> None:
        if len(self.sheets) >= self._limits.sheets:
            limit = self._limits.sheets
            raise Refusal("too_many_sheets", count=len(self.sheets) + 1, limit=limit)
        sheet = Sheet(said.get("name", ""), len(self.sheets) + 1, [])
        sheet.hidden = said.get("style-name") in self._styles.hidden_tables
        self._box = Box(sheet, self._limits)
        self._row, self._column, self._defaults = 1, 1, []

    def _within_sheet(self, box: Box, name: str, said: Mapping[str, str]) -> None:
        if name in _CELLS:
            self._cell, self._texts = said, []
        elif name == "table-row":
            self._begin_row(box, said)
        elif name == "table-column":
            self._take_columns(box, said)
        elif name == "table-source" and "href" in said:
            self.elsewhere.add(said["href"])

    def _take_columns(self, box: Box, said: Mapping[str, str]) -> None:
        count = _count(said, "number-columns-repeated", LAST_COLUMN)
        if said.get("visibility") in _HIDDEN:
            box.hide_columns(self._column, count)
        self._column += count
        self._defaults.append((self._column, said.get("default-cell-style-name", "")))

    def _begin_row(self, box: Box, said: Mapping[str, str]) -> None:
        self._rows = _count(said, "number-rows-repeated", LAST_ROW)
        self._column = 1
        if said.get("visibility") in _HIDDEN:
            box.hide_rows(self._row, self._rows)

    def _within_cell(self, name: str, said: Mapping[str, str]) -> None:
        match name:
            case "p" if self._texts:
                self._texts.append("\n")
            case "s":
                self._texts.append(" " * _count(said, "c", _MOST_SPACES))
            case "tab":
                self._texts.append("\t")
            case "line-break":
                self._texts.append("\n")
            case "table":  # a table within a cell is none of the sheet's
                self._aside = 1

    def _end_cell(self, box: Box, said: Mapping[str, str]) -> None:
        columns = _count(said, "number-columns-repeated", LAST_COLUMN)
        formula = said.get("formula", "")
        if formula:
            self.elsewhere.update(_ELSEWHERE.findall(formula))
        value = _value(said, "".join(self._texts))
        if value is not None and value != "":
            self._put(box, said, columns, value)
        down = _count(said, "number-rows-spanned", LAST_ROW)
        across = _count(said, "number-columns-spanned", LAST_COLUMN)
        last = Range(self._row, self._column, self._row + down - 1, 0)
        box.merge(last._replace(last_column=self._column + across - 1))
        self._column += columns

    def _put(
        self, box: Box, said: Mapping[str, str], columns: int, value: Value
    ) -> None:
        box.make_room(self._rows * columns)
        named = said.get("style-name")
        for row in range(self._row, self._row + self._rows):
            for column in range(self._column, self._column + columns):
                box.put(row, column, value)
                kind = self._kind(named or self._default(column))
                box.style(row, column, kind, self._kinds[kind])

    def _default(self, column: int) -> str:
        return next((name for end, name in self._defaults if column < end), "")

    def _kind(self, name: str) -> int:
        if name not in self._numbers:
            self._numbers[name] = len(self._kinds)
            self._kinds.append(self._styles.style(name))
        return self._numbers[name]


def _count(said: Mapping[str, str], name: str, most: int) -> int:
    return min(max(number_of(said.get(name, "1")), 1), most)


def _value(said: Mapping[str, str], text: str) -> Value:
    kind = said.get("value-type", "")
    if said.get("calcext:value-type") == "error" or (
        "formula" in said and is_error(text)
    ):
        return ErrorCell(text.strip() or "#N/A")
    value: Value = None
    if kind in _NUMBERS:
        value = _number(said.get("value", ""))
    elif kind == "date":
        value = _date(said.get("date-value", ""))
    elif kind == "time":
        value = _time(said.get("time-value", ""))
    elif kind == "boolean":
        return said.get("boolean-value") == "true"
    elif kind == "string" or text:
        return said.get("string-value") or text
    if value is None and "formula" in said:
        return UncalculatedCell()
    return text if value is None else value


def _number(text: str) -> float | None:
    try:
        return float(text)
    except ValueError:
        return None


def _date(text: str) -> date | datetime | None:
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        return None
    return moment.date() if moment.time() == time(0) else moment


def _time(text: str) -> time | timedelta | None:
    match = _DURATION.fullmatch(text)
    if match is None:
        return None
    days, hours, minutes = (int(match[at] or 0) for at in (2, 3, 4))
    seconds = float(match[5] or 0)
    span = timedelta(days=days, hours=hours, minutes=minutes, seconds=seconds)
    if match[1]:
        return -span
    return (_MIDNIGHT + span).time() if span < _DAY else span
