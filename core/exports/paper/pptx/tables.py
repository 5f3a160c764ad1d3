"""Native tables: coloured cells, texts and numbers, with a row of headings."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from core.exports.paper.charts.markup import hatched, solid
from core.exports.paper.measure import LEADING, height, width, words
from core.exports.paper.pptx.box import POINT
from core.exports.paper.pptx.texts import Look, Run, body

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from core.exports.paper.script import Script

PAD: Final = 3.0
"""Points to the left and right of a text in its cell; half of it above and below."""
HEAD_FILL: Final = "E9EDF2"
RULE: Final = "BFBFBF"
NAMES_AT_MOST: Final = 0.34
LONGEST_NUMBER: Final = 16
"""What is longer is a text, which may be broken into lines."""
NARROW: Final = 1.05
"""A heading that needs more than so much of its column is turned upright."""


class Cell(NamedTuple):
    """A cell of a table on a slide."""

    runs: tuple[Run, ...]
    fill: str = ""
    is_hatched: bool = False
    ink: str = "#1a1a1a"
    align: str = "ctr"

    @property
    def text(self) -> str:
        """All that is written in it."""
        return "".join(run.text for run in self.runs)


class Row(NamedTuple):
    """A row; one with a single cell is a heading over all columns."""

    cells: tuple[Cell, ...]

    @property
    def is_heading(self) -> bool:
        """Whether it names the rows below it."""
        return len(self.cells) == 1


class Sheet(NamedTuple):
    """A table as it is to be set: headings, rows, and how wide each column is.

    Attributes:
        widths: In points; together as wide as the table.
        size: Of its type, in points.
    """

    heads: tuple[str, ...]
    rows: tuple[Row, ...]
    widths: tuple[float, ...]
    size: float

    @property
    def is_upright(self) -> bool:
        """Whether headings stand upright, for want of room."""
        return any(
            _longest_word(head, self.size) + 2 * PAD > wide * NARROW
            for head, wide in zip(self.heads[1:], self.widths[1:], strict=True)
        )

    @property
    def head_height(self) -> float:
        """Return how high the row of headings is, in points."""
        if self.is_upright:
            wide = max(width(head, self.size) for head in self.heads[1:])
            return min(wide, 110.0) + 2 * PAD
        cells = zip(self.heads, self.widths, strict=True)
        return max(self._high(head, wide) for head, wide in cells)

    def row_height(self, row: Row) -> float:
        """Return how high a row is, in points."""
        if row.is_heading:
            return self._high(row.cells[0].text, sum(self.widths))
        cells = zip(row.cells, self.widths, strict=True)
        return max(self._high(cell.text, wide) for cell, wide in cells)

    def _high(self, text: str, wide: float) -> float:
        lines = height(text.split("\n"), self.size, max(wide - 2 * PAD, self.size))
        return max(lines, self.size * LEADING) + PAD

    @property
    def height(self) -> float:
        """Return how high all of it is, in points."""
        return self.head_height + sum(map(self.row_height, self.rows))


def pages(sheet: Sheet, room: float) -> Iterator[Sheet]:
    """Yield a table in pieces that fit; each begins with its headings."""
    kept: list[Row] = []
    left = room - sheet.head_height
    for row in sheet.rows:
        high = sheet.row_height(row)
        if kept and high > left:
            carried = [kept.pop()] if kept[-1].is_heading and len(kept) > 1 else []
            yield sheet._replace(rows=tuple(kept))
            kept = carried
            left = room - sheet.head_height - sum(map(sheet.row_height, kept))
        kept.append(row)
        left -= high
    if kept:
        yield sheet._replace(rows=tuple(kept))


def is_unbroken(sheet: Sheet) -> bool:
    """Return whether every number stands on one line."""
    return all(
        width(cell.text, sheet.size) + 2 * PAD <= wide
        for row in sheet.rows
        if not row.is_heading
        for cell, wide in zip(row.cells[1:], sheet.widths[1:], strict=True)
        if len(cell.text) <= LONGEST_NUMBER
    )


def _longest_word(text: str, size: float) -> float:
    return max((width(word, size) for word in words(text)), default=0.0)


def table_markup(sheet: Sheet, script: Script) -> str:
    """Return a table as an `a:tbl`; its first row is flagged as that of headings."""
    columns = "".join(f'<a:gridCol w="{wide * POINT:.0f}"/>' for wide in sheet.widths)
    heads = "".join(
        _cell(
            Cell((Run(head, bold=True),), HEAD_FILL, align="ctr" if place else "l"),
            (sheet.size, script),
            upright=place > 0 and sheet.is_upright,
        )
        for place, head in enumerate(sheet.heads)
    )
    head = _row(heads, sheet.head_height)
    rows = "".join(_whole_row(sheet, row, script) for row in sheet.rows)
    return (
        '<a:tbl><a:tblPr firstRow="1" firstCol="1"/>'
        f"<a:tblGrid>{columns}</a:tblGrid>{head}{rows}</a:tbl>"
    )


def _row(cells: str, high: float) -> str:
    return f'<a:tr h="{high * POINT:.0f}">{cells}</a:tr>'


def _whole_row(sheet: Sheet, row: Row, script: Script) -> str:
    look = (sheet.size, script)
    if row.is_heading:
        span = len(sheet.widths)
        merged = _cell(Cell((), HEAD_FILL), look, attributes=' hMerge="1"')
        first = _cell(row.cells[0], look, attributes=f' gridSpan="{span}"')
        return _row(first + merged * (span - 1), sheet.row_height(row))
    cells = "".join(_cell(cell, look) for cell in row.cells)
    return _row(cells, sheet.row_height(row))


def _cell(
    cell: Cell,
    look: tuple[float, Script],
    *,
    upright: bool = False,
    attributes: str = "",
) -> str:
    size, script = look
    lines = [(cell.runs, Look(size, cell.ink, align=cell.align))]
    turned = ' vert="vert270"' if upright else ""
    pad = round(PAD * POINT)
    ground = _ground(cell)
    rule = f'<a:lnB w="6350">{solid(RULE)}</a:lnB>'
    return (
        f"<a:tc{attributes}><a:txBody><a:bodyPr/><a:lstStyle/>"
        f"{body(lines, script)}</a:txBody>"
        f'<a:tcPr marL="{pad}" marR="{pad}" marT="{pad // 2}" marB="{pad // 2}" '
        f'anchor="ctr"{turned}>{rule}{ground}</a:tcPr></a:tc>'
    )


def _ground(cell: Cell) -> str:
    if cell.is_hatched:
        return hatched(RULE)
    return solid(cell.fill) if cell.fill else "<a:noFill/>"


def column_widths(
    heads: Sequence[str], rows: Sequence[Row], wide: float, size: float
) -> tuple[float, ...]:
    """Return how wide columns are: names as they need, the others share what is left.

    Where all columns hold texts, each gets room by how much it has to say.
    """
    whole = [row.cells for row in rows if not row.is_heading]
    names = max((width(cells[0].text, size) for cells in whole), default=0.0)
    others = len(heads) - 1
    if not others:
        return (wide,)
    first = min(max(names, width(heads[0], size)) + 3 * PAD, wide * NAMES_AT_MOST)
    wanted = [
        max(
            _longest_word(head, size),
            *(width(cells[place].text, size) for cells in whole),
            size,
        )
        + 3 * PAD
        for place, head in enumerate(heads[1:], start=1)
    ]
    share = (wide - first) / sum(wanted)
    evened = [(share * one + (wide - first) / others) / 2 for one in wanted]
    return (first, *evened)
