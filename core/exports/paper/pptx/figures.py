"""A figure as slides: a chart that stays one, a native table, or lines of time."""

from __future__ import annotations

from math import ceil
from typing import TYPE_CHECKING, Final

from core.briefing.drawing import Grid, Panels, Plot, Timeline
from core.exports.paper.charts.bounds import bounds_of
from core.exports.paper.charts.columns import columns_of, pieces
from core.exports.paper.pptx.box import POINT, Box
from core.exports.paper.pptx.frames import framed
from core.exports.paper.pptx.panels import draw_panels
from core.exports.paper.pptx.sheets import grid_sheet, table_sheet
from core.exports.paper.pptx.spans import draw_timeline, lane_pages, lanes
from core.exports.paper.pptx.tables import Sheet, pages, table_markup
from core.exports.paper.pptx.texts import Run
from core.exports.paper.signs import sign_of
from core.exports.paper.words import figure_label

if TYPE_CHECKING:
    from collections.abc import Iterator

    from core.briefing.paper import Exhibit
    from core.exports.paper.charts.bounds import Bounds
    from core.exports.paper.pptx.canvas import Canvas
    from core.exports.paper.pptx.deck import Deck

CHART_SIZE: Final = 12.0
CHART_PART: Final = 0.58
"""Of the room below a title, what a chart has at least."""
BAR_HIGH: Final = 14.0
"""Points that a bar needs to be read."""
TIME_SIGNS: Final = {
    "announced": "◇",
    "draft": "◇",
    "end": "□",
    "suspension": "▨",
    "lag": "━",
}
"""How a legend shows what lies on a timeline; all else is a full sign."""
MANY_LINES: Final = 14
PANELS_AT_ONCE: Final = 12


def figure_slides(deck: Deck, exhibit: Exhibit, kicker: str) -> None:
    """Add the slides of one figure: its drawing, or its table where it has none."""
    drawing = exhibit.drawing
    if isinstance(drawing, Plot):
        _plot_slides(deck, exhibit, drawing, kicker)
    elif isinstance(drawing, Panels):
        _panel_slides(deck, exhibit, drawing, kicker)
    elif isinstance(drawing, Grid):
        _grid_slides(deck, exhibit, drawing, kicker)
    elif isinstance(drawing, Timeline):
        _timeline_slides(deck, exhibit, drawing, kicker)
    else:
        table_slides(deck, exhibit, kicker)


def alt_of(exhibit: Exhibit) -> tuple[str, str]:
    """Return what a figure is called, and what is read out of it."""
    said = exhibit.alt or exhibit.reading.text or exhibit.title
    return exhibit.title, said


def _begun(
    deck: Deck,
    exhibit: Exhibit,
    kicker: str,
    part: str = "",
    more: tuple[Run, ...] = (),
) -> tuple[Canvas, Box]:
    title = f"{exhibit.title} {part}".rstrip()
    if deck.has_titled(title):
        title = f"{figure_label(exhibit.number)}: {title}"
    canvas, area = deck.figure(title, kicker)
    return canvas, framed(canvas, exhibit, area, more)


# --- charts ---


def _plot_slides(deck: Deck, exhibit: Exhibit, plot: Plot, kicker: str) -> None:
    """Add a chart; of many bars as many slides as they can be read on."""
    bounds = bounds_of(plot)
    abreast = 2 if plot.kind == "pair" else 1
    high = deck.area(deck.layouts.figure).points[1] * CHART_PART
    most = int(high / BAR_HIGH / abreast)
    parts = pieces(plot, most)
    for number, piece in enumerate(parts, 1):
        part = f"({number}/{len(parts)})" if len(parts) > 1 else ""
        canvas, room = _begun(deck, exhibit, kicker, part)
        draw_plot(deck, canvas, (piece, bounds), room, alt_of(exhibit))
        deck.finish(canvas, [exhibit._replace(table=None, drawing=piece)])


def draw_plot(
    deck: Deck,
    canvas: Canvas,
    plotted: tuple[Plot, Bounds],
    room: Box,
    alt: tuple[str, str],
    size: float = CHART_SIZE,
) -> None:
    """Draw one chart into a box; many lines are named in smaller type."""
    columns = columns_of(*plotted)
    smaller = size - 3 if len(columns.columns) > MANY_LINES else size
    canvas.chart(columns, room, alt, (smaller, deck.day))


def _panel_slides(deck: Deck, exhibit: Exhibit, panels: Panels, kicker: str) -> None:
    pages = ceil(len(panels.plots) / PANELS_AT_ONCE)
    each = ceil(len(panels.plots) / max(1, pages))
    starts = range(0, len(panels.plots), each)
    for number, start in enumerate(starts, 1):
        shown = panels.plots[start : start + each]
        part = f"({number}/{len(starts)})" if len(starts) > 1 else ""
        canvas, room = _begun(deck, exhibit, kicker, part)
        draw_panels(deck, canvas, panels._replace(plots=shown), room, alt_of(exhibit))
        told = exhibit._replace(table=None, drawing=panels._replace(plots=shown))
        deck.finish(canvas, [told])


# --- tables ---


def _grid_slides(deck: Deck, exhibit: Exhibit, grid: Grid, kicker: str) -> None:
    legend = _signs(grid)
    area = deck.area(deck.layouts.figure)
    sheet = grid_sheet(grid, (area.points[0], area.points[1] * 0.6))
    for canvas, room, piece, rows in _sheet_slides(
        deck, exhibit, sheet, kicker, legend
    ):
        _put(canvas, piece, room, alt_of(exhibit))
        shown = grid._replace(rows=grid.rows[rows])
        deck.finish(canvas, [exhibit._replace(table=None, drawing=shown)])


def table_slides(deck: Deck, exhibit: Exhibit, kicker: str) -> None:
    """Add a figure's table as slides, if it has one."""
    if exhibit.table is None:
        return
    area = deck.area(deck.layouts.figure)
    sheet = table_sheet(exhibit.table, (area.points[0], area.points[1] * 0.6))
    for canvas, room, piece, _rows in _sheet_slides(deck, exhibit, sheet, kicker, ()):
        _put(canvas, piece, room, alt_of(exhibit))
        deck.finish(canvas, [exhibit._replace(drawing=None)])


def _sheet_slides(
    deck: Deck, exhibit: Exhibit, sheet: Sheet, kicker: str, more: tuple[Run, ...]
) -> Iterator[tuple[Canvas, Box, Sheet, slice]]:
    """Yield slides with room for the pieces of a table, which rows each shows."""
    left = sheet
    number = start = 0
    while left.rows:
        number += 1
        is_more = number > 1
        part = f"({number})" if is_more else ""
        canvas, room = _begun(deck, exhibit, kicker, part, more)
        piece = next(pages(left, room.points[1]))
        rows = slice(start, start + len(piece.rows))
        start += len(piece.rows)
        left = left._replace(rows=left.rows[len(piece.rows) :])
        yield canvas, room, piece, rows


def _put(canvas: Canvas, sheet: Sheet, room: Box, alt: tuple[str, str]) -> None:
    high = min(room.high, round(sheet.height * POINT))
    canvas.table(table_markup(sheet, canvas.script), room._replace(high=high), alt)


def _signs(grid: Grid) -> tuple[Run, ...]:
    """Return what signs mean, and which number has which colour."""
    return tuple(
        run
        for sign, fill, words in grid.legend
        for run in (_sample(sign, fill), Run(f"{words}     "))
    )


def _sample(sign: str, fill: str) -> Run:
    if sign or not fill:
        return Run(f"{sign_of(sign)} ".lstrip())
    return Run("■ ", colour=fill)


# --- time ---


def _timeline_slides(
    deck: Deck, exhibit: Exhibit, timeline: Timeline, kicker: str
) -> None:
    more = tuple(
        Run(f"{TIME_SIGNS.get(kind, '●')} {words}     ")
        for kind, words in timeline.legend
    )
    area = deck.area(deck.layouts.figure)
    parts = list(lane_pages(lanes(timeline), area.points[1] * 0.6))
    for number, shown in enumerate(parts, 1):
        part = f"({number}/{len(parts)})" if len(parts) > 1 else ""
        canvas, room = _begun(deck, exhibit, kicker, part, more)
        draw_timeline(canvas, timeline, shown, room)
        rows = tuple((lane.name, (lane.bar,)) for lane in shown if lane.bar)
        drawing = timeline._replace(rows=rows)
        deck.finish(canvas, [exhibit._replace(table=None, drawing=drawing)])
