"""A chart that would be nothing but axes is not shown: its sentence is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.briefs.chart_specs import Datum
from core.briefs.exhibit import Exhibit, TabBrief
from core.briefs.matrix_spec import MatrixRows, StatusCell, StatusCells
from core.briefs.text_spec import TextCell
from core.briefs.time_mark import TimeMark
from core.briefs.timeline_spec import Span

if TYPE_CHECKING:
    from core.briefs.exhibit import Field, Option

TOLD = StatusCell, StatusCells, Span, TextCell
"""What says something even where no number is known."""


def brief_of(
    bar: tuple[Field, ...], views: tuple[Option, ...], view: str, shown: Exhibit | str
) -> TabBrief:
    """Return a brief that shows an exhibit, or the sentence that stands for it."""
    if not isinstance(shown, Exhibit):
        return TabBrief(bar, views, view, None, shown)
    if is_blank(shown.chart):
        return TabBrief(bar, views, view, None, shown.reading)
    return TabBrief(bar, views, view, shown)


def is_blank(part: object) -> bool:
    """Return whether nothing of a chart is known, so that only axes would be drawn."""
    if isinstance(part, Datum):
        return part.value is None
    if isinstance(part, TOLD):  # that nobody has read a list is told by a sign
        return False
    if isinstance(part, MatrixRows):
        return not len(part)
    if isinstance(part, Span):
        return not part.moments
    if isinstance(part, TimeMark):  # it needs a line that it is a mark of
        return True
    return not isinstance(part, tuple) or all(map(is_blank, part))
