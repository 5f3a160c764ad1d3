"""What an audit says of the sources that a draft names."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from core.audit.citations import Misdated
from core.briefs.audit.names import place_text
from core.i18n import N_, _
from core.joining import capitalised

if TYPE_CHECKING:
    from collections.abc import Mapping

    from core.audit.audit import Audit
    from core.audit.citations import CitationCheck

_TEXTS: Final[Mapping[Misdated, str]] = MappingProxyType(
    {
        Misdated.YEAR: N_(
            "{place}, note {note}: the date printed is {printed}, but the address says "
            "{other}."
        ),
        Misdated.DATE: N_(
            "{place}, note {note}: the date printed is {printed}, but the address says "
            "{other}."
        ),
        Misdated.OLDER: N_(
            "{place}, note {note}: the source of {printed} is cited for {other}, which "
            "came after it."
        ),
        Misdated.OLDER_THAN_END: N_(
            "{place}, note {note}: the source of {printed} is cited for {other}, which "
            "was not over then."
        ),
    }
)


def citation_texts(audit: Audit) -> tuple[str, ...]:
    """Return a sentence for each source of a draft whose date does not hold."""
    return tuple(_text(audit, one) for one in audit.citations)


def _text(audit: Audit, check: CitationCheck) -> str:
    said = _(_TEXTS[check.problem]).format(
        place=place_text(audit.draft.passages[check.passage]),
        note=check.note or "-",
        printed=check.printed,
        other=check.other,
    )
    return capitalised(said)
