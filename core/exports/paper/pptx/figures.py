"""A figure as slides: a chart that stays one, a native table, or lines of time."""

from __future__ import annotations

from math import ceil
from typing import TYPE_CHECKING, Final

from core.briefing.drawing import Grid, Panels, Plot, Timeline
from core.exports.paper.charts.bounds import bounds_of, common_bounds
from core.exports.paper.charts.columns import columns_of, pieces
from core.exports.paper.measure import LEADING
from core.exports.paper.pptx.box import POINT, Box
from core.exports.paper.pptx.frames import framed
from core.exports.paper.pptx.sheets import grid_sheet, table_sheet
from core.exports.paper.pptx.spans import draw_timeline, lane_pages, lanes
from core.exports.paper.pptx.tables import Sheet, pages, table_markup
from core.exports.paper.pptx.texts import INK, Look, Run
from core.exports.paper.signs import sign_of
from core.i18n import _

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from core.briefing.paper import Exhibit
    from core.exports.paper.charts.bounds import Bounds
    from core.exports.paper.pptx.canvas import Canvas
    from core.exports.paper.pptx.deck import Deck

CHART_SIZE: Final = 12.0
SMALL_SIZE: Final = 9.0
CHART_PART: Final = 0.58
"""Of the room below a title, what a chart has at least."""
BAR_HIGH: Final = 11.0
"""Points that a bar needs to be read."""
MANY_LINES: Final = 14
PANELS_AT_ONCE: Final = 12
GAP: Final = round(8 * POINT)
LEGEND_SIZE: Final = 9.0


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
    layout = deck.layouts.figure
    title = f"{exhibit.title} {part}".rstrip()
    canvas = deck.slide(layout, title, kicker)
    return canvas, framed(canvas, exhibit, deck.area(layout), more)


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


def draw_panels(
    deck: Deck, canvas: Canvas, panels: Panels, room: Box, alt: tuple[str, str]
) -> None:
    """Draw small charts in a grid, on one scale where they have one."""
    plots = panels.plots
    if not panels.is_common and len(plots) == 2:  # noqa: PLR2004  # flows, their sum
        upper, lower = room.cut(room.high * 2 // 3)
        boxes = [upper, lower]
    else:
        room = _legend(canvas, plots, room)
        across = _across(len(plots))
        boxes = room.grid(across, ceil(len(plots) / across), GAP)
    common = common_bounds(plots) if panels.is_common else None
    size = CHART_SIZE - 2 if len(plots) == 2 else SMALL_SIZE  # noqa: PLR2004
    for plot, box in zip(plots, boxes, strict=False):
        named, inner = box, box
        if plot.title:
            named, inner = box.cut(round((size + 2) * LEADING * POINT))
            canvas.text(
                plot.title, named, [(plot.title, Look(size + 1, INK, bold=True))]
            )
        said = (
            plot.title or alt[0],
            f"{plot.title}: {alt[1]}" if plot.title else alt[1],
        )
        canvas.chart(
            columns_of(plot, common or bounds_of(plot)), inner, said, (size, deck.day)
        )


def _across(count: int) -> int:
    return next(n for most, n in ((1, 1), (2, 2), (6, 3), (99, 4)) if count <= most)


def _legend(canvas: Canvas, plots: Sequence[Plot], room: Box) -> Box:
    """Name the lines of small charts once, where several have the same."""
    named = {one.name: one.colour for plot in plots for one in plot.series}
    if len(plots) < 2 or len(named) < 2:  # noqa: PLR2004
        return room
    place, rest = room.cut(round((LEGEND_SIZE + 4) * LEADING * POINT))
    runs = [
        run
        for name, colour in named.items()
        for run in (Run("■ ", colour=colour), Run(f"{name}    "))
    ]
    canvas.text(_("Legend"), place, [(tuple(runs), Look(LEGEND_SIZE, INK))])
    return rest


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
    more = tuple(Run(f"{words}   ") for _kind, words in timeline.legend)
    area = deck.area(deck.layouts.figure)
    parts = list(lane_pages(lanes(timeline), area.points[1] * 0.6))
    for number, shown in enumerate(parts, 1):
        part = f"({number}/{len(parts)})" if len(parts) > 1 else ""
        canvas, room = _begun(deck, exhibit, kicker, part, more)
        draw_timeline(canvas, timeline, shown, room)
        rows = tuple((lane.name, (lane.bar,)) for lane in shown if lane.bar)
        drawing = timeline._replace(rows=rows)
        deck.finish(canvas, [exhibit._replace(table=None, drawing=drawing)])
