"""What each kind of briefing begins with: its sections, and what belongs into them.

The prompts are texts of the user's from the beginning: each is there in both languages
and is written over.
"""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from core.casefile.pins import Pin, Said
from core.i18n import LANGUAGES, N_, _, language, speaking

if TYPE_CHECKING:
    from collections.abc import Mapping

    from core.briefing.paper import Layout
    from core.casefile.pins import Kind

NAMES: Final[Mapping[Layout, str]] = MappingProxyType(
    {
        "note": N_("One-page note, the bottom line first"),
        "landscape": N_("One landscape page in the style of a ministry"),
        "deck": N_("Slides"),
        "report": N_("Full report with annex"),
        "questions": N_("Questions and answers"),
    }
)
"""By layout what it is called."""

PIECES: Final[Mapping[Layout, tuple[tuple[Kind, str], ...]]] = MappingProxyType(
    {
        "note": (
            ("bottom_line", N_("The bottom line: what the minister has to know.")),
            ("heading", N_("What the figures show")),
            ("heading", N_("What follows")),
            ("text", N_("What is to be decided, by whom and by when.")),
        ),
        "landscape": (
            ("bottom_line", N_("The bottom line: what the minister has to know.")),
            ("heading", N_("Present situation")),
            ("heading", N_("Issues")),
            ("heading", N_("Next steps")),
            ("text", N_("What is to be decided, by whom and by when.")),
        ),
        "deck": (
            ("bottom_line", N_("The bottom line: what the minister has to know.")),
            ("heading", N_("Advanced industries")),
            ("heading", N_("Trade")),
            ("heading", N_("Export controls")),
        ),
        "report": (
            ("heading", N_("Summary")),
            ("bottom_line", N_("The bottom line: what the minister has to know.")),
            ("heading", N_("Advanced industries")),
            ("heading", N_("Trade")),
            ("heading", N_("Export controls")),
            ("heading", N_("Conclusions")),
            ("text", N_("What is to be decided, by whom and by when.")),
        ),
        "questions": (
            ("heading", N_("Questions to be expected")),
            ("question", N_("What will be asked?")),
            ("answer", N_("The answer in one sentence, with its number.")),
        ),
    }
)


PROMPTS: Final[Mapping[Kind, str]] = MappingProxyType(
    {
        **{kind: text for several in PIECES.values() for kind, text in several},
        "heading": N_("New section"),
    }
)
"""By kind what a piece says that was just added."""
PROMPTED: Final = frozenset(PROMPTS.values())
"""What says no more than what is to be written there; a heading says something."""


def blank(kind: Kind) -> Pin:
    """Return a piece to be written over, in the language in use alone."""
    return Pin.saying(kind, Said(language(), _(PROMPTS[kind])))


def pieces(layout: Layout) -> tuple[Pin, ...]:
    """Return what a briefing of a layout begins with, in every language we speak."""
    return tuple(_piece(kind, text) for kind, text in PIECES[layout])


def _piece(kind: Kind, text: str) -> Pin:
    first, *others = LANGUAGES
    pin = Pin.saying(kind, _said(first, text))
    for other in others:
        pin = pin.saying_also(_said(other, text))
    return pin


def _said(language: str, text: str) -> Said:
    with speaking(language):
        return Said(language, _(text))
