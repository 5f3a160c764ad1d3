"""What is said of a search for parties."""

from __future__ import annotations

import re
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from core.briefs.controls.names import LISTS, list_name
from core.briefs.controls.views.ladder_words import rung_name
from core.briefs.mentions import mentioned
from core.digits import counted
from core.i18n import N_, _, ngettext
from core.joining import clauses, listed, sentences
from core.moment import moment
from core.tables.controls.parties import (
    ALIAS,
    ALIAS_LIKE,
    ALIAS_PART,
    FEWEST_SIGNS,
    LIKE,
    PART,
    SAME,
)

if TYPE_CHECKING:
    from collections.abc import Mapping

    from core.casefile import Dataset
    from core.figure import Figure
    from core.library import Library
    from core.tables.controls.parties import Hit
    from core.tables.controls.rows import Party

_WITH_KEEPER: Final = re.compile(r"(?P<name>.+?) \([A-Z]+\) - .+")

WHY: Final[Mapping[str, str]] = MappingProxyType(
    {
        SAME: N_("the very name"),
        ALIAS: N_("the very alias “{name}”"),
        LIKE: N_("the same words, in another order or with another legal form"),
        ALIAS_LIKE: N_(
            "the same words as the alias “{name}”, in another order or with another "
            "legal form"
        ),
        PART: N_("the name has the words typed"),
        ALIAS_PART: N_("the alias “{name}” has the words typed"),
    }
)
"""Why a party is found."""


def heads() -> tuple[str, ...]:
    """Return the headings of the table; the first five are those of the texts."""
    return (
        *(_("Party"), _("Found because"), _("Listed on"), _("Licensing policy")),
        *(_("Dates and citation"), _("Aliases"), _("Country"), _("Address")),
        _("Requirement"),
    )


def without_parties() -> str:
    """Return why nothing can be searched."""
    return _(
        "No list of parties is in this case. Import one, such as the Entity List, the "
        "Consolidated Screening List or Japan's list of foreign end users."
    )


def definition() -> str:
    """Return how names are compared."""
    return _(
        "Names are compared without case, width of letters, accents, punctuation and "
        "legal forms, in any order; the last word may be only begun. Nothing is "
        "transliterated, and a misspelling finds nothing."
    )


def reading(
    typed: str,
    found: Mapping[str, Figure],
    whole: Mapping[str, Figure],
    titles: Mapping[str, str],
) -> str:
    """Return how many names are alike, list by list; no hit is never a clearance."""
    if len(typed.strip()) < FEWEST_SIGNS:
        parts = listed(
            _("{count} on {list}").format(count=mentioned(figure), list=titles[slug])
            for slug, figure in whole.items()
        )
        return _(
            "Type at least two letters of a name. Parties that are searched: {parts}."
        ).format(parts=parts)
    parts = listed(
        _("{count} on {list}").format(count=mentioned(figure), list=titles[slug])
        for slug, figure in found.items()
    )
    said = [
        _("Parties whose names are like “{typed}”: {parts}.").format(
            typed=typed.strip(), parts=parts
        )
    ]
    if any(figure.value for figure in found.values()):
        said.append(_("A hit has to be held against address and country."))
    said.append(_("No hit is not clearance."))
    return sentences(said)


def notes(total: int, most: int) -> tuple[str, ...]:
    """Return what must be said beside what was found."""
    said = [
        _(
            "No hit is not clearance: only the lists in this case were searched, as "
            "they stood when they were imported; a name may be written otherwise, and "
            "who owns a party is not looked into."
        )
    ]
    if total > most:
        said.append(
            _(
                "The {most} surest of {total} are shown; the data table has all, and "
                "more letters leave fewer."
            ).format(most=most, total=counted(total))
        )
    return tuple(said)


def why(hit: Hit) -> str:
    """Return why a party was found."""
    return _(WHY[hit.why]).format(name=hit.matched)


def listed_on(library: Library, party: Party) -> str:
    """Return on whose list a party stands, and where it is."""
    dataset = library.dataset(party.dataset)
    written = party.list_name or dataset.said("list_name") or dataset.title
    lines = [
        list_called(written),
        countries(library, party.country),
        party.address,
        party.reason,
    ]
    return "\n".join(line for line in lines if line)


def countries(library: Library, written: str) -> str:
    """Return what the countries of a cell are called; one we do not know as written."""
    parts = [part.strip() for part in written.split(";") if part.strip()]
    known = ((part, library.economies.resolve(part).code) for part in parts)
    return listed(
        library.economies.name(code) if code else part for part, code in known
    )


def list_called(written: str) -> str:
    """Return what a list is called, where its name stands with its keeper's.

    Example:
        >>> list_called("Entity List (EL) - Bureau of Industry and Security")
        'Entity List'
    """
    named = _WITH_KEEPER.fullmatch(written)
    return list_name(named["name"] if named and named["name"] in LISTS else written)


def policy(party: Party) -> str:
    """Return the licensing policy, as it counts and as it is written."""
    if not party.policy:
        return party.requirement
    if not party.policy_level:
        return "\n".join(filter(None, (party.policy, party.requirement)))
    level = _("{policy} (written: “{text}”)").format(
        policy=rung_name(party.policy_level), text=party.policy
    )
    return "\n".join(filter(None, (level, party.requirement)))


def dates(party: Party) -> str:
    """Return since when a party is listed, until when, and by which notice."""
    said = []
    if party.date_added:
        said.append(_("listed {date}").format(date=party.date_added))
    if party.date_removed:
        said.append(_("taken off {date}").format(date=party.date_removed))
    if party.citation:
        said.append(party.citation)
    return clauses(said)


def extent(names: int) -> str:
    """Return how many parties a list has."""
    return ngettext("{count} party", "{count} parties", names).format(
        count=counted(names)
    )


def edition(dataset: Dataset) -> str:
    """Return of when a list is."""
    imported = _("imported {time}").format(time=moment(dataset.source.imported_at))
    return clauses(filter(None, (dataset.vintage, imported)))
