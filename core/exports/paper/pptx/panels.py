"""Several small charts of one figure on a slide."""

from __future__ import annotations

from math import ceil
from typing import TYPE_CHECKING, Final

from core.exports.paper.charts.bounds import bounds_of, common_bounds
from core.exports.paper.charts.columns import columns_of
from core.exports.paper.measure import LEADING
from core.exports.paper.pptx.box import POINT, Box
from core.exports.paper.pptx.texts import INK, Look, Run
from core.i18n import _

if TYPE_CHECKING:
    from collections.abc import Sequence

    from core.briefing.drawing import Panels, Plot
    from core.exports.paper.pptx.canvas import Canvas
    from core.exports.paper.pptx.deck import Deck

PAIR_SIZE, SMALL_SIZE, LEGEND_SIZE = 10.0, 9.0, 9.0
SQUARISH: Final = 1.6
"""A room wider than so many times its height is filled from left to right."""
GAP: Final = round(8 * POINT)


def draw_panels(
    deck: Deck, canvas: Canvas, panels: Panels, room: Box, alt: tuple[str, str]
) -> None:
    """Draw small charts in a grid, on one scale where they have one."""
    plots = panels.plots
    if not panels.is_common and len(plots) == 2:  # noqa: PLR2004  # flows, their sum
        boxes = _flow_and_sum(room)
    else:
        room = _legend(canvas, plots, room)
        across = _across(len(plots))
        boxes = room.grid(across, ceil(len(plots) / across), GAP)
    common = common_bounds(plots) if panels.is_common else None
    size = PAIR_SIZE if len(plots) == 2 else SMALL_SIZE  # noqa: PLR2004
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


def _flow_and_sum(room: Box) -> list[Box]:
    """Return places for flows and their sum: beside each other on a wide slide."""
    if room.wide > room.high * SQUARISH:
        return room.grid(2, 1, 2 * GAP)
    return list(room.cut(room.high * 2 // 3))


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
