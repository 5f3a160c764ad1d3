"""What a timeline is made of: lines of measures, bars, signs, and marks of time."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from PySide6.QtCore import QRectF

from core.briefs.kind_looks import span_hue
from gui.charts.bars import Block
from gui.charts.panel import Mark

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from core.briefs.exhibit import Span, TimelineSpec
    from gui.charts.palette import Inks

THICK: Final = {"measure": 0.34, "suspension": 0.62, "lag": 0.2}
PALE: Final = 0.55
AIR: Final = 0.03
"""Of the time shown, what is left free at either end."""
LEAST_YEARS: Final = 0.5


class Lane(NamedTuple):
    """One line: whose it is, where it is the first of theirs, and what lies on it."""

    name: str
    span: Span | None


def lanes(spec: TimelineSpec) -> tuple[Lane, ...]:
    """Return the lines from above; who did nothing known has one that is empty."""
    return tuple(
        Lane("" if place else row.name, span)
        for row in spec.rows
        for place, span in enumerate(row.spans or (None,))
    )


def extent(spec: TimelineSpec) -> tuple[float, float]:
    """Return from when to when the axis reaches: every date, and the one as at."""
    moments = [at for row in spec.rows for span in row.spans for at in span.moments]
    low, high = min([*moments, spec.today]), max([*moments, spec.today])
    air = max(LEAST_YEARS, (high - low) * AIR)
    return low - air, high + air


def blocks(shown: Sequence[Lane], end: float, inks: Inks) -> Iterator[Block]:
    """Yield a bar for what has an end; what is suspended for now reaches on."""
    for place, (_name, span) in enumerate(shown):
        if span is None or span.start is None or span.kind not in THICK:
            continue
        is_suspended = span.kind == "suspension"
        until = end if span.end is None and is_suspended else span.end
        if until is None or until < span.start:
            continue
        thick, colour = THICK[span.kind], inks.hue(span_hue(span))
        if span.kind == "measure":
            colour.setAlphaF(PALE)
        rect = QRectF(span.start, -place - thick / 2, until - span.start, thick)
        yield Block(rect, colour, hatched=is_suspended)


def marks(shown: Sequence[Lane], inks: Inks) -> Iterator[Mark]:
    """Yield a hollow sign for what is announced or over, a full one where it holds."""
    for place, (_name, span) in enumerate(shown):
        if span is None:
            continue
        colour = inks.hue(span_hue(span))
        if span.announced is not None:
            yield Mark(span.announced, -float(place), "d", colour, hollow=True)
        if span.start is not None and span.kind == "draft":
            yield Mark(span.start, -float(place), "d", colour, hollow=True)
        elif span.start is not None:
            yield Mark(span.start, -float(place), "o", colour)
        if span.end is not None:
            sign = "o" if span.kind == "lag" else "s"
            yield Mark(span.end, -float(place), sign, colour, hollow=True)
