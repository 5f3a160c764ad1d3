"""The tables of a web page, cell by cell as a browser lays them out."""

from __future__ import annotations

from dataclasses import dataclass, field
from html.parser import HTMLParser
from typing import TYPE_CHECKING, Final

from core.intake.limits import LAST_COLUMN
from core.intake.reader.refusal import Refusal
from core.intake.reader.workbook.formats.box import Box
from core.intake.reader.workbook.formats.html_styles import HtmlStyles, Look
from core.intake.reader.workbook.grid import ErrorCell, Sheet, Value
from core.intake.reader.workbook.style_xml import number_of
from core.intake.reader.workbook.styles import PLAIN, CellStyle, Range

if TYPE_CHECKING:
    from collections.abc import Mapping

    from core.intake.limits import Limits
    from core.intake.reader.workbook.workbook_read import SheetRead

DEEPEST: Final = 30
"""No page nests more tables in one another."""
_MOST_ACROSS: Final = 1_000
_MOST_DOWN: Final = 65_534
"""The most columns and rows one cell may span, as browsers have it."""
_MOST_LINES: Final = 10
_LONGEST_LINE: Final = 500
_CELLS: Final = frozenset({"td", "th"})
_BOLD: Final = frozenset({"b", "strong"})
_BREAKS: Final = frozenset({"br", "p", "div", "li"})
_SILENT: Final = frozenset({"script", "style", "noscript", "template"})


@dataclass(slots=True)
class _Cell:
    """A cell that is being read."""

    said: Mapping[str, str]
    look: Look
    texts: list[str] = field(default_factory=list)
    bold: bool = False


@dataclass(slots=True)
class _Table:
    """A table that is being read."""

    box: Box
    row: int = 0
    column: int = 1
    spans: list[tuple[int, int, int]] = field(default_factory=list)
    """First and last column, and the last row, of cells that reach down."""
    cell: _Cell | None = None
    columns: int = 1


class HtmlTables(HTMLParser):
    """Listens to a page and fills a sheet from each table.

    The lines right above a table stand above it on its sheet: they say its unit.
    """

    def __init__(self, name: str, limits: Limits) -> None:
        super().__init__()
        self._name = name
        self._limits = limits
        self._open: list[_Table] = []
        self._boxes: list[Box] = []
        self._above: list[str] = []
        self._styles = HtmlStyles()
        self._kinds = {PLAIN: 0}
        self._silent = ""

    def read(self) -> tuple[SheetRead, ...]:
        """Return the sheets that have cells."""
        while self._open:
            self._end_table()
        read = [box.read(self._kinds) for box in self._boxes]
        filled = [one for one in read if one.sheet.rows]
        for position, one in enumerate(filled, start=1):
            one.sheet.position = position
        return tuple(filled)

    # --- HTMLParser ---

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Take the start of an element."""
        said = {name: value or "" for name, value in attrs}
        table = self._open[-1] if self._open else None
        if tag in _SILENT:
            self._silent = tag
        elif tag == "table":
            self._begin_table()
        elif table is None or tag in _BREAKS:
            self._break(table)
        elif tag == "tr":
            self._begin_row(table, said)
        elif tag in _CELLS:
            self._begin_cell(table, tag, said)
        elif tag == "col":
            self._take_column(table, said)
        elif tag in _BOLD and table.cell and not "".join(table.cell.texts).strip():
            table.cell.bold = True

    def handle_endtag(self, tag: str) -> None:
        """Take the end of an element."""
        table = self._open[-1] if self._open else None
        if tag == self._silent:
            self._silent = ""
        elif table is None:
            self._break(None)
        elif tag == "table":
            self._end_table()
        elif tag in _CELLS or tag == "tr":
            self._end_cell(table)

    def handle_data(self, data: str) -> None:
        """Take a piece of text."""
        if self._silent:
            if self._silent == "style":
                self._styles.learn(data)
            return
        cell = self._open[-1].cell if self._open else None
        data = data.replace("\n", " ")  # only an element breaks a line
        if cell is not None:
            cell.texts.append(data)
        elif self._above:
            self._above[-1] += data[:_LONGEST_LINE]
        else:
            self._above = [data[:_LONGEST_LINE]]

    # --- tables ---

    def _break(self, table: _Table | None) -> None:
        if table is None:
            self._above = [*self._above[-_MOST_LINES:], ""]
        elif table.cell:
            table.cell.texts.append("\n")

    def _begin_table(self) -> None:
        if len(self._open) >= DEEPEST:
            raise Refusal("damaged")
        number, limit = len(self._boxes) + 1, self._limits.sheets
        if number > limit:
            raise Refusal("too_many_sheets", count=number, limit=limit)
        name = self._name if number == 1 else f"{self._name} ({number})"
        table = _Table(Box(Sheet(name, number, []), self._limits))
        self._boxes.append(table.box)
        self._open.append(table)
        for line in filter(None, map(_plain, self._above[-_MOST_LINES:])):
            table.row += 1
            table.box.put_text(table.row, 1, line[:_LONGEST_LINE])
        self._above = []

    def _end_table(self) -> None:
        self._end_cell(self._open.pop())

    def _begin_row(self, table: _Table, said: Mapping[str, str]) -> None:
        self._end_cell(table)
        table.row, table.column = table.row + 1, 1
        table.spans = [span for span in table.spans if span[2] >= table.row]
        if self._styles.look(said).hidden:
            table.box.hide_rows(table.row)

    def _take_column(self, table: _Table, said: Mapping[str, str]) -> None:
        count = min(max(number_of(said.get("span", "1")), 1), _MOST_ACROSS)
        if self._styles.look(said).hidden:
            table.box.hide_columns(table.columns, count)
        table.columns = min(table.columns + count, LAST_COLUMN)

    def _begin_cell(self, table: _Table, tag: str, said: Mapping[str, str]) -> None:
        self._end_cell(table)
        table.row = max(table.row, 1)
        look = self._styles.look(said)
        table.cell = _Cell(said, look, bold=tag == "th" or look.bold)

    def _end_cell(self, table: _Table) -> None:
        cell, table.cell = table.cell, None
        if cell is None:
            return
        row, column = table.row, _free(table.spans, table.column)
        across = min(max(number_of(cell.said.get("colspan", "1")), 1), _MOST_ACROSS)
        down = min(max(number_of(cell.said.get("rowspan", "1")), 1), _MOST_DOWN)
        box, value = table.box, _value(cell)
        if isinstance(value, str):
            box.put_text(row, column, value)
        else:
            box.put(row, column, value)
        box.merge(Range(row, column, row + down - 1, column + across - 1))
        kind = CellStyle(cell.bold, cell.look.indent, cell.look.format)
        box.style(row, column, self._kind(kind), kind)
        table.column = column + across
        if down > 1:
            table.spans.append((column, table.column - 1, row + down - 1))

    def _kind(self, style: CellStyle) -> int:
        return self._kinds.setdefault(style, len(self._kinds))


def _free(spans: list[tuple[int, int, int]], column: int) -> int:
    """Return the first column from here on that no cell above reaches into."""
    for first, last, _row in sorted(spans):
        if first <= column <= last:
            column = last + 1
    return column


def _value(cell: _Cell) -> Value:
    """Return what a cell holds, by what programs say beside what they show."""
    if error := cell.said.get("x:err"):
        return ErrorCell(error)
    for stated in ("x:num", "sdval"):
        if text := cell.said.get(stated):
            try:
                return float(text)
            except ValueError:
                break
    return _plain("".join(cell.texts))


def _plain(text: str) -> str:
    """Return a text as a browser shows it: one blank for many, breaks kept."""
    lines = (" ".join(line.split()) for line in text.split("\n"))
    return "\n".join(line for line in lines if line)
