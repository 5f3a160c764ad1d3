"""What is said of one item on one list."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from core.briefs.controls.names import LEVELS, list_name
from core.briefs.controls.views.ladder_words import rung_name
from core.briefs.controls.words import status_name, thresholds_of
from core.briefs.mentions import mentioned
from core.briefs.names import in_sentence
from core.format import written_period
from core.i18n import N_, _
from core.joining import clauses, listed, sentences

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

    from core.figure import Figure
    from core.formulas.controls.licences import Policied
    from core.library import Library
    from core.tables.controls import ControlsTable, Entry

KNOWN: Final = N_("What is known")
LAW: Final = N_("Text of the law")
HISTORY: Final = N_("Versions, the newest first")
NOTHING: Final[Mapping[str, str]] = MappingProxyType(
    {
        KNOWN: N_("Nothing is known."),
        LAW: N_(
            "No list of this jurisdiction in the case has the text of this number. "
            "Import the list to read it here."
        ),
        HISTORY: N_("The workbook has no entry of this item on this list."),
    }
)
MARKS: Final[Mapping[str, str]] = MappingProxyType(
    {"added": N_("added"), "removed": N_("taken out")}
)


def legend(kinds: Collection[str]) -> tuple[tuple[str, str], ...]:
    """Return what the marks mean that occur."""
    return tuple((kind, _(name)) for kind, name in MARKS.items() if kind in kinds)


def without_jurisdictions() -> str:
    """Return why nothing is shown."""
    return _("The workbook names no jurisdictions, so there is no list to look into.")


def reading(jurisdiction: str, held: Entry, status: Figure) -> str:
    """Return what an item is on a list; its numbers and dates stand below."""
    said = _("{jurisdiction}: {status}.").format(
        jurisdiction=jurisdiction, status=status_name(held.status)
    )
    if status.value is None:
        return said
    strength = _("It counts as a control of strength {strength}.")
    return sentences((said, strength.format(strength=mentioned(status))))


def texts_note(sources: Sequence[str]) -> str:
    """Return whence the text of the law is; nothing where there is none."""
    if not sources:
        return ""
    return _("Text of the law: {sources}.").format(sources=clauses(sources))


def facts(
    table: ControlsTable, item: str, jurisdiction: str, held: Entry
) -> tuple[tuple[str, str], ...]:
    """Return what an entry says of itself, heading by heading."""
    return (
        (N_("Status"), status_name(held.status)),
        (N_("List number"), _number(held)),
        (N_("Thresholds"), thresholds_of(table, item, jurisdiction, held)),
        (N_("Reasons for control"), held.rationale),
        (N_("Regime"), held.regime),
        (N_("Licensing, in the words of the source"), held.licensing_policy),
        (N_("Dates"), _dates(held)),
        (N_("Citation"), held.citation),
        (N_("Note"), held.note),
        (N_("Verification"), _verification(held)),
    )


def _number(held: Entry) -> str:
    if not held.list_no:
        return ""
    return (
        listed((list_name(held.list_name), held.list_no))
        if held.list_name
        else (held.list_no)
    )


def _dates(held: Entry) -> str:
    said = (
        (_("announced {date}"), held.announced_date),
        (_("first controlled {date}"), held.first_control_date),
        (_("this version since {date}"), held.effective_date),
        (_("until {date}"), held.end_date),
    )
    known = [text.format(date=written_period(date)) for text, date in said if date]
    if not known:
        return _("no date is known")
    if not held.is_date_verified:
        known.append(_("not read in the primary text for this item"))
    return clauses(known)


def _verification(held: Entry) -> str:
    said = [_(LEVELS[held.level]), held.verification]
    if held.verified_on:
        said.append(
            _("checked on {date}").format(date=written_period(held.verified_on))
        )
    return clauses(text for text in said if text)


def policy(library: Library, destination: str, found: Policied) -> str:
    """Return the policy toward a destination, and the words that tell of it."""
    name = in_sentence(library, destination)
    said = _("toward {destination}: {policy}").format(
        destination=name, policy=rung_name(found.rung)
    )
    words = found.told.text if found.told and found.told.row is not None else ""
    return clauses([said, words] if words else [said])


def version(table: ControlsTable, item: str, jurisdiction: str, entry: Entry) -> str:
    """Return a version in words, in an order that lets versions be compared."""
    said = (
        status_name(entry.status),
        entry.list_no,
        thresholds_of(table, item, jurisdiction, entry),
        entry.licensing_policy,
        entry.legal_text,
        entry.citation,
    )
    return clauses(text for text in said if text)


def version_date(entry: Entry) -> str:
    """Return since when a version holds."""
    if not entry.effective_date:
        return _("no date")
    return written_period(entry.effective_date)
