"""What jurisdictions did when, on lines below one another."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from core.briefing.drawing import Bar, Timeline
from core.briefing.drawings.points import rows_left_out
from core.briefs.colours import on_paper
from core.briefs.kind_looks import span_hue

if TYPE_CHECKING:
    from core.briefs.exhibit import Span, TimelineSpec

LINES_AT_MOST: Final = 60


def timeline(spec: TimelineSpec) -> Timeline:
    """Return measures over time, as many lines as there is room for."""
    rows: list[tuple[str, tuple[Bar, ...]]] = []
    lines = [max(len(row.spans), 1) for row in spec.rows]
    left = LINES_AT_MOST
    for row, taken in zip(spec.rows, lines, strict=True):
        shown = min(taken, left)
        left -= shown
        if shown:
            rows.append((row.name, tuple(map(_bar, row.spans[:shown]))))
    return Timeline(
        tuple(rows),
        spec.today,
        spec.today_name,
        spec.legend,
        rows_left_out(LINES_AT_MOST - left, sum(lines)),
    )


def _bar(span: Span) -> Bar:
    return Bar(
        span.kind,
        span.name,
        span.said,
        span.start,
        span.end,
        span.announced,
        span.figure_id,
        on_paper(span_hue(span)),
        span.soon,
    )
