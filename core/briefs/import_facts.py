"""What holds for a whole sheet, as fields that can be put right before the import."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Final

from core.briefs.importing import FactField
from core.briefs.sources import KINDS
from core.i18n import N_, _
from core.intake.correction import FACTS, MARKS
from core.intake.refusals import plain

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

FACT_WORDS: Final = {
    "kind": N_("Kind of data"),
    "economy": N_("Whose figures"),
    "partner": N_("Trade with"),
    "flow": N_("Flow"),
    "unit": N_("Unit"),
    "period": N_("Period"),
    "measure": N_("What is measured"),
    "cross": N_("A cross (X, ×) means"),
    "blank": N_("A blank or a dash means"),
}
MEANINGS: Final = {
    "cross": {
        "unclear": N_("Please say"),
        "controlled": N_("Controlled"),
        "not_listed": N_("Not listed"),
    },
    "blank": {"unknown": N_("Unknown"), "not_listed": N_("Not listed")},
}
"""What the marks of a table of items by jurisdictions may mean."""
FLOWS: Final = {
    "export": N_("Exports"),
    "import": N_("Imports"),
    "re-export": N_("Re-exports"),
    "domestic export": N_("Domestic exports"),
}
_ANNOUNCED: Final = re.compile(r"(?:単位|units?)\s*[:：]\s*", re.IGNORECASE)
MEANT: Final = ("output", "share", "trade", "indicator")
"""The kinds a sheet of numbers may be said to be."""


def bare_unit(text: str) -> str:
    """Return a unit without the word that announces it.

    Example:
        >>> bare_unit("単位：百万円"), bare_unit("Unit: USD"), bare_unit("United")
        ('百万円', 'USD', 'United')
    """
    return _ANNOUNCED.sub("", text)


def fact_fields(roles: Mapping[str, Any]) -> Iterator[FactField]:
    """Yield the fields of a sheet of numbers, or of one of marks."""
    kind = roles.get("kind", "")
    for name in MARKS:
        if name in roles.get("facts", {}):
            words = tuple((code, _(text)) for code, text in MEANINGS[name].items())
            value = str(roles["facts"][name])
            yield FactField(name, _(FACT_WORDS[name]), value, words)
    if kind not in MEANT:
        return
    said: Mapping[str, Any] = {**roles["facts"], "kind": kind}
    for name in FACTS:
        choices = _choices(name)
        value = plain(str(said.get(name, "")))
        value = bare_unit(value) if name == "unit" else value
        if choices and value and value not in dict(choices):
            choices = (*choices, (value, value))
        yield FactField(name, _(FACT_WORDS[name]), value, choices)


def _choices(name: str) -> tuple[tuple[str, str], ...]:
    if name == "kind":
        return tuple((kind, _(KINDS[kind])) for kind in MEANT)
    if name == "flow":
        return (("", "–"), *((flow, _(words)) for flow, words in FLOWS.items()))
    return ()
