"""What is said of the instruments of export control."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from core.briefs.matrix_spec import StatusCell
from core.briefs.mentions import mentioned
from core.format import joined
from core.i18n import N_, _
from core.joining import listed, sentences

if TYPE_CHECKING:
    from collections.abc import Mapping

    from core.figure import Figure
    from core.tables.controls.rows import Instrument

SIGNS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "yes": "controlled",
        "partial": "narrower",
        "no": "not_listed",
        "suspended": "suspended",
        "unknown": "unknown",
    }
)
"""By availability the sign it is drawn by: that of a control as far-reaching."""

AVAILABILITY: Final[Mapping[str, str]] = MappingProxyType(
    {
        "yes": N_("available"),
        "partial": N_("available in part"),
        "no": N_("not available"),
        "suspended": N_("suspended"),
        "unknown": N_("unknown: not checked"),
    }
)
TYPES: Final[Mapping[str, str]] = MappingProxyType(
    {
        "list": N_("Control list beyond the regimes"),
        "end_user": N_("List of end users"),
        "end_use": N_("End-use control"),
        "services": N_("Control of services and support"),
        "extraterritorial": N_("Extraterritorial reach"),
        "country_specific": N_("Control by country"),
        "de_minimis": N_("De minimis rule"),
        "outbound": N_("Screening of outbound investment"),
    }
)
"""By type of an instrument what it is called."""


def without_instruments() -> str:
    """Return why there is no matrix of instruments."""
    return _(
        "No table of instruments is in this case. Fill in the template for "
        "instruments, or import a table with a row for each and a column for each "
        "jurisdiction."
    )


def heads() -> tuple[str, ...]:
    """Return the headings of the table."""
    return (
        *(_("Instrument"), _("Jurisdiction"), _("Availability")),
        *(_("In the words of the source"), _("As of"), _("Citation")),
    )


def instrument_name(row: Instrument) -> str:
    """Return what an instrument is called; one we do not know as the source does."""
    known = TYPES.get(row.type_code)
    return _(known) if known else row.type.replace("_", " ")


def availability_name(code: str) -> str:
    """Return how far an instrument reaches, in words."""
    return _(AVAILABILITY[code])


def legend() -> tuple[tuple[str, str], ...]:
    """Return what the signs mean."""
    return tuple((SIGNS[code], _(name)) for code, name in AVAILABILITY.items())


def said(row: Instrument, jurisdiction: str) -> str:
    """Return all that is read out of a cell."""
    return _("{jurisdiction}, {instrument}: {availability}. Source: {text}").format(
        jurisdiction=jurisdiction,
        instrument=instrument_name(row),
        availability=availability_name(row.availability_code),
        text=row.availability,
    )


def unsaid(jurisdiction: str) -> StatusCell:
    """Return the cell of a jurisdiction of which the source says nothing."""
    text = _("{jurisdiction}: {availability}").format(
        jurisdiction=jurisdiction, availability=availability_name("unknown")
    )
    return StatusCell(SIGNS["unknown"], text)


def reading(
    counts: Mapping[str, Figure], full: Mapping[str, Figure], names: Mapping[str, str]
) -> str:
    """Return how many instruments are at hand, and who has most of them."""
    parts = [
        _("{count} {availability}").format(
            count=mentioned(counts[code]), availability=availability_name(code)
        )
        for code in SIGNS
        if counts[code].value
    ]
    said = [_("Of the instruments asked for: {parts}.").format(parts=listed(parts))]
    if full:
        most = max(figure.value or 0.0 for figure in full.values())
        first = [code for code, figure in full.items() if figure.value == most]
        said.append(
            _("Nobody has more of them in full than {jurisdictions}: {count}.").format(
                jurisdictions=joined([names[code] for code in first]),
                count=mentioned(full[first[0]]),
            )
        )
    return sentences(said)


def note() -> str:
    """Return what must be said beside the matrix."""
    return _(
        "An instrument that is available need not be used; lists, licensing and "
        "enforcement differ more than the instruments do."
    )
