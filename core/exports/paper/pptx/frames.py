"""What stands around a figure on its slide: unit, reading, source and notes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from core.briefing.drawing import Panels, Plot
from core.exports.paper.charts.columns import BARS, drawn, written
from core.exports.paper.measure import BOLD, LEADING, fitting, height
from core.exports.paper.pptx.box import POINT, Box
from core.exports.paper.pptx.texts import INK, SOFT, Look, Run
from core.exports.paper.words import below_figure, figure_label
from core.i18n import _

if TYPE_CHECKING:
    from collections.abc import Sequence

    from core.briefing.drawing import Drawing
    from core.briefing.paper import Exhibit
    from core.exports.paper.pptx.canvas import Canvas

READING_SIZES: Final = (18, 16, 14, 12, 11)
SMALLEST_TOLD: Final = 14
"""What is said besides a reading makes it no smaller than this."""
READING_PART: Final = 0.24
"""Of the room below the title, how high a reading may stand."""
FOOT_SIZES: Final = (9.0, 8.0, 7.0)
FOOT_PART: Final = 0.2
GAP: Final = round(5 * POINT)
MOST_REASONS: Final = 6


def framed(
    canvas: Canvas, exhibit: Exhibit, area: Box, more: tuple[Run, ...] = ()
) -> Box:
    """Write unit, reading and source of a figure, and return the room between them.

    Args:
        canvas: Its slide.
        exhibit: The figure.
        area: What there is room in.
        more: What is to be said besides: what signs and colours mean.
    """
    rest = _unit(canvas, exhibit, area)
    rest = _reading(canvas, exhibit, rest)
    return _foot(canvas, exhibit, rest, more)


def _unit(canvas: Canvas, exhibit: Exhibit, area: Box) -> Box:
    said = " · ".join(
        filter(None, (figure_label(exhibit.number), exhibit.unit, exhibit.marking))
    )
    size = 12
    high = height((said,), size, area.points[0])
    place, rest = area.cut(round(high * POINT))
    canvas.text(_("Unit"), place, [(said, Look(size, SOFT))])
    return rest.below(rest.top + GAP // 2)


def _reading(canvas: Canvas, exhibit: Exhibit, area: Box) -> Box:
    said = exhibit.reading.text
    if not said:
        return area
    lines, wide = said.splitlines(), area.points[0] / BOLD
    size = _reading_size(lines, area, READING_SIZES) or READING_SIZES[-1]
    needed = height(lines, size, wide)
    place, rest = area.cut(round(needed * POINT))
    look = Look(size, INK, bold=True)
    canvas.text(_("Reading"), place, [(line, look) for line in lines])
    return rest.below(rest.top + GAP)


def has_room_to_tell(said: str, area: Box) -> bool:
    """Return whether a reading with what is told besides is large enough on a slide."""
    sizes = [size for size in READING_SIZES if size >= SMALLEST_TOLD]
    return _reading_size(said.splitlines(), area, sizes) is not None


def _reading_size(
    lines: Sequence[str], area: Box, sizes: Sequence[float]
) -> float | None:
    wide, high = area.points
    return fitting(lines, (wide / BOLD, high * READING_PART), sizes)


def _foot(canvas: Canvas, exhibit: Exhibit, area: Box, more: tuple[Run, ...]) -> Box:
    said = [*explained(exhibit.drawing), *below_figure(exhibit)]
    legend = "".join(run.text for run in more)
    lines = [*filter(None, (legend,)), *said]
    if not lines:
        return area
    wide, high = area.points
    size = fitting(lines, (wide, high * FOOT_PART), FOOT_SIZES) or FOOT_SIZES[-1]
    needed = round((height(lines, size, wide) + size * (LEADING - 1)) * POINT)
    rest, place = area.cut(area.high - needed)
    look = Look(size, SOFT)
    shown: list[str | tuple[Run, ...]] = [more, *said] if more else [*said]
    canvas.text(_("Source and notes"), place, [(line, look) for line in shown])
    return rest._replace(high=max(0, rest.high - GAP))


def explained(drawing: Drawing | None) -> list[str]:
    """Return what must be said of a drawing besides what it shows."""
    if drawing is None:
        return []
    said = [drawing.left_out] if drawing.left_out else []
    plots = drawing.plots if isinstance(drawing, Panels) else (drawing,)
    for plot in plots:
        if isinstance(plot, Plot) and plot.kind in BARS:
            said += _beside(plot)
            said += _unknown(plot)
    return list(dict.fromkeys(said))


def _beside(plot: Plot) -> list[str]:
    """Return what the numbers in brackets behind names are, and what colours mean."""
    heads = [one.name for one in written(plot) if one.name]
    said = []
    if heads:
        said.append(_("In brackets: {what}").format(what=" · ".join(heads)))
    if plot.legend:
        said.append(_("Colours: {what}").format(what=_coloured(plot)))
    return said


def _coloured(plot: Plot) -> str:
    return " · ".join(words for _colour, words in plot.legend)


def _unknown(plot: Plot) -> list[str]:
    """Return why there is no bar where there is none."""
    found: dict[str, list[str]] = {}
    for one in drawn(plot):
        for name, point in zip(plot.categories, one.points, strict=True):
            if point.value is None and point.text:
                found.setdefault(point.text, []).append(name)
    return [
        _("{reason}: {names}").format(
            reason=reason, names=", ".join(dict.fromkeys(names))
        )
        for reason, names in list(found.items())[:MOST_REASONS]
    ]
