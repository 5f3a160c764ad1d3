"""Points as they are drawn, and how many of them there is room for."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from core.briefing.drawing import Point
from core.digits import counted
from core.i18n import _

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from core.briefs.exhibit import Datum

T = TypeVar("T")


def point(datum: Datum, colour: str = "") -> Point:
    """Return a number with its words, its figure and what must be said of it."""
    return Point(datum.value, datum.text, datum.figure_id, datum.flag, colour)


def points(data: Sequence[Datum]) -> tuple[Point, ...]:
    """Return a run of numbers as it is drawn."""
    return tuple(map(point, data))


def bounded(
    rows: Sequence[T], most: int, stands_out: Callable[[T], bool]
) -> tuple[tuple[T, ...], str]:
    """Return the first rows and those below that stand out, and what is left out.

    Args:
        rows: All, the most important first.
        most: How many there is room for; those that stand out come on top.
        stands_out: Tells what the user has chosen.
    """
    further = (row for row in rows[most:] if stands_out(row))
    kept = (*rows[:most], *further)
    return kept, rows_left_out(len(kept), len(rows))


def rows_left_out(shown: int, total: int) -> str:
    """Return how many rows are shown, if not all are."""
    if shown == total:
        return ""
    text = _("Of {total} rows, {shown} are shown here.")
    return text.format(total=counted(total), shown=counted(shown))
