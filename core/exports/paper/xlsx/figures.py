"""A figure as sheets: the rows that are plotted with their chart, and its table."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from core.briefing.drawing import Grid, Panels, Plot, Timeline
from core.exports.paper.charts.bounds import common_bounds
from core.exports.paper.charts.columns import columns_of
from core.exports.paper.charts.markup import Home
from core.exports.paper.measure import BOLD
from core.exports.paper.script import cell_text
from core.exports.paper.signs import sign_of
from core.exports.paper.words import below_figure, figure_label
from core.exports.paper.xlsx.cells import (
    letters,
    longest,
    said,
    write_cell,
    write_table_cell,
)
from core.i18n import _

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

    from core.briefing.paper import Exhibit, Traced
    from core.exports.paper.charts.columns import Columns
    from core.exports.paper.xlsx.book import Across, Book, Drawn

HEAD: Final = 5
"""The row of headings, from 0: above it stand title, unit, reading and marking."""
NARROW, WIDE_TEXT, WIDEST = 11.0, 34.0, 60.0
HEAD_LOOK: Final[dict[str, Any]] = {
    "bold": True,
    "bg_color": "#E9EDF2",
    "bottom": 1,
    "text_wrap": True,
}
ON_ONE_PAGE: Final = 45
"""So many rows are printed on one page with their chart."""
ROWS_OF_CHART: Final = 28
LEAST_WIDE, DEFAULT_WIDTH = 110.0, 8.43
"""In letters: so wide at least are the texts above and below a table."""


def figure_sheets(
    book: Book, exhibit: Exhibit, known: Mapping[str, Traced]
) -> list[str]:
    """Add the sheets of a figure, and return their names."""
    names: list[str] = []
    drawing = exhibit.drawing
    plots = drawing.plots if isinstance(drawing, Panels) else (drawing,)
    bounds = None
    if isinstance(drawing, Panels) and drawing.is_common:
        bounds = common_bounds(drawing.plots)
    for place, plot in enumerate(plots):
        name = figure_label(exhibit.number)
        name = f"{name}-{place + 1}" if len(plots) > 1 else name
        if isinstance(plot, Plot):
            columns = columns_of(plot, bounds)._replace(home=Home(name, HEAD + 1))
            _plot_sheet(book, exhibit, columns)
        elif isinstance(plot, Grid):
            _grid_sheet(book, exhibit, (name, plot), known)
        elif isinstance(plot, Timeline):
            _timeline_sheet(book, exhibit, name, plot)
        else:
            continue
        names.append(name)
    if exhibit.table is not None:
        names.append(_table_sheet(book, exhibit, is_alone=not names))
    return names


def _begun(book: Book, exhibit: Exhibit, name: str, widths: list[float]) -> Drawn:
    """Return a sheet with what stands above its table."""
    sheet = book.sheet(name, widths, HEAD)
    above: tuple[tuple[str, dict[str, object]], ...] = (
        (exhibit.title, {"bold": True, "font_size": 14}),
        (exhibit.unit, {"font_color": "#595959"}),
        (exhibit.reading.text, {"bold": True}),
        (
            exhibit.marking or book.paper.marking,
            {"font_color": "#B00020", "bold": True},
        ),
    )
    across = _across(widths)
    for row, (text, look) in enumerate(above):
        book.say(sheet, row, text, across, **look)
    return sheet


def _across(widths: list[float]) -> Across:
    """Return over which columns texts go: those of the table, and of a chart beside."""
    last, wide = len(widths) - 1, sum(widths)
    while wide < LEAST_WIDE:
        last, wide = last + 1, wide + DEFAULT_WIDTH
    return last, wide


def _write_head(
    book: Book,
    sheet: Drawn,
    heads: Sequence[str],
    widths: Sequence[float],
    numeric: Collection[int] = (),
) -> None:
    """Write the headings; one of numbers stands above them, at the right."""
    for column, head in enumerate(heads):
        side = {"align": "right"} if column in numeric else {}
        look = book.format(**HEAD_LOOK, **side)
        sheet.write_string(HEAD, column, cell_text(head), look)
    narrower = [wide / BOLD for wide in widths]
    sheet.set_row(HEAD, book.row_height(heads, narrower))


def _write_below(
    book: Book, sheet: Drawn, exhibit: Exhibit, row: int, across: Across
) -> None:
    drawing = exhibit.drawing
    left_out = [drawing.left_out] if drawing is not None and drawing.left_out else []
    for place, text in enumerate((*left_out, *below_figure(exhibit))):
        where = row + 1 + place
        book.say(sheet, where, text, across, font_color="#595959", font_size=9)


def _plot_sheet(book: Book, exhibit: Exhibit, columns: Columns) -> None:
    plot, name = columns.plot, columns.home.sheet
    heads = ["", *(one.series.name for one in columns.columns)]
    first = min(max(map(letters, columns.categories), default=NARROW), WIDE_TEXT)
    widths = [first, *(NARROW + 3 for _head in heads[1:])]
    sheet = _begun(book, exhibit, name, widths)
    heads[0] = plot.title or _rows_called(exhibit, plot)
    _write_head(book, sheet, heads, widths, range(1, len(heads)))
    if len(columns.categories) <= ON_ONE_PAGE:
        sheet.fit_to_pages(1, 1)
    number = book.format(num_format=plot.number_format)
    wrapped = book.format(text_wrap=True)
    for row, category in enumerate(columns.categories, HEAD + 1):
        sheet.write_string(row, 0, cell_text(category), wrapped)
        sheet.set_row(row, book.row_height((category,), widths[:1]))
        for column, one in enumerate(columns.columns, 1):
            value = one.series.points[row - HEAD - 1].value
            if value is not None:
                sheet.write_number(row, column, value, number)
    alt = exhibit.alt or exhibit.reading.text or exhibit.title
    told = f"{plot.title}: {alt}" if plot.title else alt
    book.chart(sheet, columns, (HEAD, len(heads) + 1), told)
    last = HEAD + max(len(columns.categories), ROWS_OF_CHART)
    _write_below(book, sheet, exhibit, last + 1, _across(widths))


def _rows_called(exhibit: Exhibit, plot: Plot) -> str:
    """Return what the rows of a chart are, where something says it."""
    if plot.positions or plot.kind == "slope":
        return _("Period")
    table = exhibit.table
    is_same = table is not None and any(
        row[0].text == name for row in table.rows for name in plot.categories
    )
    return table.columns[0].heading if table is not None and is_same else _("Name")


def _grid_sheet(
    book: Book, exhibit: Exhibit, named: tuple[str, Grid], known: Mapping[str, Traced]
) -> None:
    name, grid = named
    wide = WIDE_TEXT if grid.is_text else NARROW
    first = min(max((letters(row.name) for row in grid.rows), default=NARROW), WIDEST)
    widths = [first, *(max(wide, min(letters(head), 16.0)) for head in grid.columns)]
    sheet = _begun(book, exhibit, name, widths)
    _write_head(book, sheet, ["", *grid.columns], widths)
    meaning = {sign: words for sign, _fill, words in grid.legend}
    for row, one in enumerate(grid.rows, HEAD + 1):
        look = {"bold": True} if not one.cells else {}
        sheet.write_string(
            row, 0, cell_text(one.name), book.format(text_wrap=True, **look)
        )
        for column, cell in enumerate(one.cells, 1):
            write_cell(book, sheet, (row, column), cell, (known, meaning))
        texts = (one.name, *(said(cell, meaning) for cell in one.cells))
        sheet.set_row(row, book.row_height(texts, widths[: len(texts)]))
    row = HEAD + len(grid.rows) + 2
    for place, (sign, fill, words) in enumerate(grid.legend):
        ground = {"bg_color": fill} if fill else {}
        sheet.write_string(row + place, 0, sign_of(sign), book.format(**ground))
        sheet.write_string(row + place, 1, cell_text(words))
    last = row + len(grid.legend)
    _write_below(book, sheet, exhibit, last, _across(widths))


def _timeline_sheet(
    book: Book, exhibit: Exhibit, name: str, timeline: Timeline
) -> None:
    widths = [24.0, WIDEST, WIDEST * 1.4]
    sheet = _begun(book, exhibit, name, widths)
    heads = (_("Jurisdiction"), _("Measure"), _("What is known"))
    _write_head(book, sheet, heads, widths)
    row = HEAD + 1
    wrapped = book.format(text_wrap=True)
    for jurisdiction, bars in timeline.rows:
        for bar in bars:
            texts = (jurisdiction, bar.name, bar.said)
            for column, text in enumerate(texts):
                sheet.write_string(row, column, cell_text(text), wrapped)
            sheet.set_row(row, book.row_height(texts, widths))
            row += 1
    _write_below(book, sheet, exhibit, row + 1, _across(widths))


def _table_sheet(book: Book, exhibit: Exhibit, *, is_alone: bool) -> str:
    table = exhibit.table
    label = figure_label(exhibit.number)
    name = label if is_alone else _("{figure} table").format(figure=label)
    if table is None:
        return name
    widths = [
        min(
            max(
                letters(column.heading) if place == 0 else NARROW,
                *(letters(longest(row[place])) for row in table.rows),
                NARROW,
            ),
            WIDE_TEXT,
        )
        for place, column in enumerate(table.columns)
    ]
    sheet = _begun(book, exhibit, name, widths)
    numeric = {n for n, column in enumerate(table.columns) if column.numeric}
    heads = [column.heading for column in table.columns]
    _write_head(book, sheet, heads, widths, numeric)
    if len(table.rows) <= ON_ONE_PAGE:
        sheet.fit_to_pages(1, 1)
    for row, cells in enumerate(table.rows, HEAD + 1):
        for column, cell in enumerate(cells):
            write_table_cell(book, sheet, (row, column), cell)
        sheet.set_row(row, book.row_height([cell.text for cell in cells], widths))
    last = HEAD + len(table.rows) + 2
    _write_below(book, sheet, exhibit, last, _across(widths))
    return name
