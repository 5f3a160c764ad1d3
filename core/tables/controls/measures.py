"""Whether a measure is in force at a date."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from core.tables.controls.dates import position

if TYPE_CHECKING:
    from collections.abc import Iterable

    from core.tables.controls.rows import Measure
    from core.tables.controls.standing import Suspension

LIVE: Final = ("in_force", "suspended", "coming", "proposed", "expired", "unknown")
"""What a measure may be at a date. `unknown`: what followed has not been read."""


def live_status(measure: Measure, at: str, suspended: Iterable[Suspension]) -> str:
    """Return what a measure is at a date, one of `LIVE`.

    A suspension that is over does not say whether what it suspended applies again
    where the source tells of the measure only as suspended.

    Args:
        measure: The measure.
        at: The date.
        suspended: The suspensions of the case.
    """
    named = {measure.measure_id, measure.list_no} - {""}
    if measure.status == "proposed":
        return "proposed"
    if measure.status in ("expired", "unknown"):
        return measure.status
    if measure.effective_date > at:
        return "coming"
    if measure.status == "suspended":
        return "unknown" if _is_over(measure, at) else "suspended"
    if _is_over(measure, at):
        return "expired"
    covered = any(
        one.jurisdiction == measure.jurisdiction_id
        and one.affects & named
        and one.is_on(at)
        for one in suspended
    )
    return "suspended" if covered else "in_force"


def _is_over(measure: Measure, at: str) -> bool:
    return position(measure.expires) is not None and measure.expires <= at
