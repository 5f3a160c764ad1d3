"""A measure as it lies on a timeline."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from core.briefs.controls.views.measure_words import measure_name, measure_said
from core.briefs.timeline_spec import Span
from core.tables.controls.dates import position

if TYPE_CHECKING:
    from core.tables.controls.rows import Measure

SOON: Final = 90 / 365
"""What ends or begins within so many years stands out."""
DRAWN_AS: Final = {"suspended": "suspension", "proposed": "draft", "coming": "draft"}
"""How a measure is drawn by what it is; all others as a measure."""


def measure_span(measure: Measure, status: str, at: str, figure_id: str) -> Span:
    """Return a measure as a bar; what is suspended is hatched, what ends is marked.

    Where the source tells of a measure only as suspended, its end is that of the
    suspension, also once that is over.

    Args:
        measure: The measure.
        status: What it is at the date.
        at: The date.
        figure_id: Leads to its cells.
    """
    now = position(at) or 0.0
    start, end = position(measure.effective_date), position(measure.expires)
    return Span(
        kind=DRAWN_AS.get(
            "suspended" if measure.status == "suspended" else status, "measure"
        ),
        name=measure_name(measure),
        said=measure_said(measure, status),
        start=start,
        end=end,
        announced=position(measure.announced_date),
        figure_id=figure_id,
        soon=any(
            moment is not None and 0 <= moment - now <= SOON for moment in (start, end)
        ),
    )
