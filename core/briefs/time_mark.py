"""What happened when, as a chart over periods marks it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from core.briefs.chart_specs import Datum


class TimeMark(NamedTuple):
    """Something that happened, marked on the axis of time.

    Attributes:
        position: Where it lies, in years.
        name: What is written at it, where there is room.
        said: All that is read out of it.
        datum: How often it is on record, or since when something holds.
        when: Written behind the name where the axis is finer than the date is known.
    """

    position: float
    name: str
    said: str
    datum: Datum
    when: str = ""
