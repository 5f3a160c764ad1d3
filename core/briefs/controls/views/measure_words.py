"""What is said of measures: whether they are in force, and until when."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from core.briefs.mentions import mentioned
from core.i18n import N_, _
from core.joining import clauses

if TYPE_CHECKING:
    from collections.abc import Mapping

    from core.figure import Figure
    from core.tables.controls.rows import Measure

LIVE_NAMES: Final[Mapping[str, str]] = MappingProxyType(
    {
        "in_force": N_("in force"),
        "suspended": N_("suspended"),
        "coming": N_("not yet in force"),
        "proposed": N_("proposed"),
        "expired": N_("expired"),
        "unknown": N_("unknown: what followed has not been read"),
    }
)
"""By what a measure is at a date, the words for it."""


def live_name(status: str) -> str:
    """Return what a measure is at a date, in words."""
    return _(LIVE_NAMES[status])


def measure_name(measure: Measure) -> str:
    """Return what a measure is called, else its id."""
    return measure.title or measure.description or measure.measure_id


def measure_said(measure: Measure, status: str) -> str:
    """Return all that is read out of a measure."""
    said = [f"{measure_name(measure)}: {live_name(status)}"]
    if measure.announced_date:
        said.append(_("announced {date}").format(date=measure.announced_date))
    if measure.effective_date:
        said.append(_("since {date}").format(date=measure.effective_date))
    if measure.expires:
        said.append(_("until {date}").format(date=measure.expires))
    if measure.citation:
        said.append(measure.citation)
    if measure.verification:
        said.append(_("checked: {how}").format(how=measure.verification))
    return clauses(said)


def next_to_end(measure: Measure, days: Figure) -> str:
    """Return what ends next: a measure, or only its suspension."""
    said = (
        _("Next to end: the suspension of “{measure}”, in {days}.")
        if measure.status == "suspended"
        else _("Next to end: “{measure}”, in {days}.")
    )
    return said.format(measure=measure_name(measure), days=mentioned(days))
