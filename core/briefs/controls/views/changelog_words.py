"""What is said of changes on control lists."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from core.briefs.mentions import mentioned
from core.i18n import N_, _
from core.joining import clauses, listed, sentences

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from core.formulas.controls.changing import Change

HAPPENED: Final[Mapping[tuple[str, str], str]] = MappingProxyType(
    {
        ("control_entry", "announced_date"): N_("entries announced"),
        ("control_entry", "first_control_date"): N_(
            "items controlled for the first time"
        ),
        ("control_entry", "effective_date"): N_("entries took effect"),
        ("control_entry", "end_date"): N_("entries ended"),
        ("control_measure", "announced_date"): N_("measures announced"),
        ("control_measure", "effective_date"): N_("measures took effect"),
        ("control_measure", "expires"): N_("measures ended"),
        ("entity", "date_added"): N_("parties listed"),
        ("entity", "date_removed"): N_("parties removed"),
    }
)
"""By kind of row and its date what happened on it."""

COMING: Final[Mapping[tuple[str, str], str]] = MappingProxyType(
    {
        ("control_entry", "announced_date"): N_("entries to be announced"),
        ("control_entry", "first_control_date"): N_("items to be controlled"),
        ("control_entry", "effective_date"): N_("entries take effect"),
        ("control_entry", "end_date"): N_("entries end"),
        ("control_measure", "announced_date"): N_("measures to be announced"),
        ("control_measure", "effective_date"): N_("measures take effect"),
        ("control_measure", "expires"): N_("measures end"),
        ("entity", "date_added"): N_("parties to be listed"),
        ("entity", "date_removed"): N_("parties to be removed"),
    }
)
"""The same of what is still to come."""


def heads() -> tuple[str, ...]:
    """Return the headings of the table."""
    return (_("Date"), _("Jurisdiction"), _("What happened"), _("To what"), _("Rows"))


def happened(change: Change, *, is_coming: bool) -> str:
    """Return what happened, or is to happen."""
    if change.is_suspension:
        return _("suspensions end") if is_coming else _("suspensions ended")
    words = COMING if is_coming else HAPPENED
    return _(words[change.kind, change.field])


def to_what(happened: str, what: str) -> str:
    """Return what happened, and to what."""
    return _("{happened}: {what}").format(happened=happened, what=what)


def said(date: str, happened: str, what: str) -> str:
    """Return all that is read out of a change."""
    return clauses([date, to_what(happened, what)])


def and_more(first: Sequence[str], more: int) -> str:
    """Return the first of many names, and how many more there are."""
    return _("{names} and {count} more").format(names=listed(first), count=more)


def title(since: str, at: str) -> str:
    """Return what the view is called."""
    return _("Changes on control lists after {since}, as of {date}").format(
        since=since, date=at
    )


def without_lists() -> str:
    """Return why there are no changes to show."""
    return _(
        "No export control lists are in this case. "
        "Import a workbook, or open the sample case."
    )


def nothing(since: str, at: str, ahead: str) -> str:
    """Return that nothing is on record, and how to look further back."""
    return _(
        "No row of this case tells of a change after {since} and until {date}, nor of "
        "one to come until {ahead}. Choose an earlier date to look further back."
    ).format(since=since, date=at, ahead=ahead)


def reading(
    past: Sequence[Change],
    coming: Sequence[Change],
    names: Mapping[str, str],
    since: str,
) -> str:
    """Return what changed last, and what comes next."""
    said = []
    if past:
        last = past[-1]
        said.append(
            _(
                "The last change on record since {since}: {what} in {jurisdiction} on "
                "{date} ({count})."
            ).format(
                since=since,
                what=happened(last, is_coming=False),
                jurisdiction=names.get(last.jurisdiction, last.jurisdiction),
                date=last.date,
                count=mentioned(last.rows),
            )
        )
    if coming:
        first = coming[0]
        said.append(
            _("Next: {what} in {jurisdiction} on {date} ({count}).").format(
                what=happened(first, is_coming=True),
                jurisdiction=names.get(first.jurisdiction, first.jurisdiction),
                date=first.date,
                count=mentioned(first.rows),
            )
        )
    return sentences(said)


def notes(ahead: str) -> tuple[str, ...]:
    """Return what must be said beside the changes."""
    return (
        _(
            "Only whole dates that rows of this case tell of are shown, those to come "
            "until {ahead}; what no row tells of may have changed as well."
        ).format(ahead=ahead),
    )
