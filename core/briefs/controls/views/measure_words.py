"""What is said of measures: whether they are in force, and until when."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from core.i18n import N_, _
from core.joining import clauses

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

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

SPAN_KINDS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "measure": N_("Measure"),
        "draft": N_("Draft or not yet in force"),
        "suspension": N_("Suspended: hatched"),
    }
)
"""What the bars of a timeline mean."""


def legend(kinds: Collection[str]) -> tuple[tuple[str, str], ...]:
    """Return what the bars mean that are drawn."""
    return tuple((kind, _(name)) for kind, name in SPAN_KINDS.items() if kind in kinds)


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
