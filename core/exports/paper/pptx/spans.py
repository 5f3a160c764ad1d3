"""A timeline as shapes: a line for each measure, bars and signs that can be moved."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from core.exports.paper.charts.markup import hatched, line, solid
from core.exports.paper.measure import width
from core.exports.paper.pptx.box import POINT, Box
from core.exports.paper.pptx.canvas import NAMESPACES
from core.exports.paper.pptx.texts import INK, SOFT, Look
from core.exports.paper.script import escaped
from core.i18n import _
from core.ticks import date_ticks

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from core.briefing.drawing import Bar, Timeline
    from core.exports.paper.pptx.canvas import Canvas

LINE: Final = 17.0
"""Points from one line to the next."""
SIZE: Final = 9.5
AXIS: Final = 16.0
NAMES: Final = 0.14
SIGN: Final = 7.0
AIR: Final = 0.03
LEAST_YEARS: Final = 0.5
DIAMOND, DISC, SQUARE = "diamond", "ellipse", "rect"


class Lane(NamedTuple):
    """A line: whose it is, where it is the first of theirs, and what lies on it."""

    name: str
    bar: Bar | None


def lanes(timeline: Timeline) -> list[Lane]:
    """Return the lines from above; who did nothing known has one that is empty."""
    return [
        Lane("" if place else name, bar)
        for name, bars in timeline.rows
        for place, bar in enumerate(bars or (None,))
    ]


def lane_pages(shown: list[Lane], room: float) -> Iterator[list[Lane]]:
    """Yield lines in as many pieces as fit below one another."""
    most = max(1, int((room - AXIS) / LINE))
    name = ""
    for start in range(0, len(shown), most):
        piece = shown[start : start + most]
        if not piece[0].name:
            piece = [piece[0]._replace(name=name), *piece[1:]]
        name = next((lane.name for lane in reversed(piece) if lane.name), name)
        yield piece


class Axis(NamedTuple):
    """Time across a slide: from when to when, and where that lies."""

    low: float
    high: float
    left: int
    wide: int

    def at(self, moment: float) -> int:
        """Return where a moment lies; what is before or after lies at the edge."""
        part = (moment - self.low) / (self.high - self.low)
        return self.left + round(self.wide * min(max(part, 0.0), 1.0))


def draw_timeline(
    canvas: Canvas, timeline: Timeline, shown: list[Lane], box: Box
) -> None:
    """Draw some lines of a timeline into a box."""
    names = round(box.wide * NAMES)
    axis = _axis(timeline, Box(box.left + names, box.top, box.wide - names, box.high))
    _draw_axis(canvas, timeline, axis, box)
    for place, lane in enumerate(shown):
        top = box.top + round((AXIS + place * LINE) * POINT)
        if lane.name:
            where = Box(box.left, top, names, round(LINE * POINT))
            canvas.text(
                lane.name,
                where,
                [(lane.name, Look(SIZE, INK, bold=True))],
                anchor="ctr",
            )
        if lane.bar is not None:
            _draw_bar(canvas, lane.bar, axis, (top, axis.at(timeline.today)))


def _axis(timeline: Timeline, box: Box) -> Axis:
    moments = [
        at
        for _name, bars in timeline.rows
        for bar in bars
        for at in (bar.announced, bar.start, bar.end)
        if at is not None
    ]
    low, high = min([*moments, timeline.today]), max([*moments, timeline.today])
    air = max(LEAST_YEARS, (high - low) * AIR)
    return Axis(low - air, high + air, box.left, box.wide)


def _draw_axis(canvas: Canvas, timeline: Timeline, axis: Axis, box: Box) -> None:
    high = round(AXIS * POINT)
    for moment, text in date_ticks(axis.low, axis.high, 10):
        across = axis.at(moment)
        _line(canvas, text, Box(across, box.top + high, 0, box.high - high), "D9D9D9")
        wide = round(40 * POINT)
        place = Box(across - wide // 2, box.top, wide, high)
        canvas.text(text, place, [(text, Look(SIZE - 1, SOFT, align="ctr"))])
    now = Box(axis.at(timeline.today), box.top + high, 0, box.high - high)
    said = _("As at {date}").format(date=timeline.today_name)
    _line(canvas, said, now, "1A1A1A")


def _draw_bar(canvas: Canvas, bar: Bar, axis: Axis, at: tuple[int, int]) -> None:
    """Draw a bar on its line; `at` is the top of the line, and where today lies."""
    top, _now = at
    middle = top + round(LINE * POINT / 2)
    start, end = bar.start, bar.end
    if end is None and start is not None and bar.kind == "suspension":
        end = axis.high
    known = [one for one in (bar.announced, start, end) if one is not None]
    if len(known) > 1:
        reach = Box(
            axis.at(min(known)), middle, axis.at(max(known)) - axis.at(min(known)), 0
        )
        _line(canvas, bar.name, reach, bar.colour)
    if start is not None and end is not None and end >= start:
        thick = round((5 if bar.kind != "lag" else 3) * POINT)
        place = Box(
            axis.at(start), middle - thick // 2, axis.at(end) - axis.at(start), thick
        )
        ground = hatched(bar.colour) if bar.kind == "suspension" else solid(bar.colour)
        _shape(canvas, (bar.name, bar.said), place, (SQUARE, ground, bar.colour))
    for moment, sign, is_full in (
        (bar.announced, DIAMOND, False),
        (start, DISC, True),
        (bar.end, DISC if bar.kind == "lag" else SQUARE, False),
    ):
        if moment is not None:
            side = round(SIGN * POINT)
            place = Box(axis.at(moment) - side // 2, middle - side // 2, side, side)
            ground = solid(bar.colour if is_full else "#ffffff")
            _shape(canvas, (bar.name, bar.said), place, (sign, ground, bar.colour))
    _write_name(canvas, bar, axis, at, known)


def _write_name(
    canvas: Canvas, bar: Bar, axis: Axis, at: tuple[int, int], known: Sequence[float]
) -> None:
    """Write what it is behind it, or before it where there is no room behind.

    None is written across the day that all is seen from, if there is room before it.
    """
    name = bar.name if known else _("{name} (no date)").format(name=bar.name)
    wide = round((width(name, SIZE) + 4) * POINT)
    gap, high = round(SIGN * POINT), round(LINE * POINT)
    top, now = at
    left = axis.at(max(known, default=axis.low)) + gap
    before = axis.at(min(known, default=axis.low)) - gap - wide
    has_no_room = left + wide > axis.left + axis.wide
    crosses = left < now < left + wide and before >= axis.left
    align = "l"
    if has_no_room or crosses:
        left, align = max(before, axis.left - round(axis.wide * NAMES / 2)), "r"
    look = Look(SIZE, bar.colour, bold=bar.soon, align=align)
    canvas.text(name, Box(left, top, wide, high), [(name, look)], anchor="ctr")


def _shape(
    canvas: Canvas, alt: tuple[str, str], box: Box, look: tuple[str, str, str]
) -> None:
    name, said = map(escaped, alt)
    form, ground, colour = look
    canvas.add(
        f'<p:sp {NAMESPACES}><p:nvSpPr><p:cNvPr id="{{id}}" name="{name}" '
        f'descr="{said}"/><p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr>'
        f"<a:xfrm>{box.xfrm}</a:xfrm>"
        f'<a:prstGeom prst="{form}"><a:avLst/></a:prstGeom>{ground}'
        f"{line(colour, 1.25)}</p:spPr></p:sp>"
    )


def _line(canvas: Canvas, said: str, box: Box, colour: str) -> None:
    name = escaped(said)
    canvas.add(
        f'<p:cxnSp {NAMESPACES}><p:nvCxnSpPr><p:cNvPr id="{{id}}" name="{name}" '
        f'descr="{name}"/><p:cNvCxnSpPr/><p:nvPr/></p:nvCxnSpPr><p:spPr>'
        f'<a:xfrm><a:off x="{box.left}" y="{box.top}"/>'
        f'<a:ext cx="{box.wide}" cy="{box.high}"/></a:xfrm>'
        f'<a:prstGeom prst="line"><a:avLst/></a:prstGeom>{line(colour, 0.75)}'
        "</p:spPr></p:cxnSp>"
    )
