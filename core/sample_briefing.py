"""The briefing of the sample case, written down as a table of its pieces."""

from __future__ import annotations

import tomllib
from importlib.resources import files
from typing import TYPE_CHECKING, Any

from core.briefing.exhibits import pinned
from core.briefing.live import typed
from core.casefile.cover import choose_cover
from core.casefile.pinning import add_pins
from core.casefile.pins import Pin
from core.casefile.properties import say_in
from core.i18n import LANGUAGES
from core.selection import Selection

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from core.casefile import Case
    from core.library import Library


def write_briefing(case: Case, library: Library, day: str) -> None:
    """Put the sample's briefing into its case, seen as on a day."""
    text = (files("resources") / "samples" / "briefing.toml").read_text("utf-8")
    told = tomllib.loads(text)
    for name in ("title", "subject", "prepared_by"):
        for language in LANGUAGES:
            case.edit(say_in, name, language, told[name][language])
    case.edit(choose_cover, "layout", told["layout"])
    case.edit(choose_cover, "date", day)
    case.edit(add_pins, list(_pieces(library, told["piece"], day)))


def _pieces(library: Library, told: list[Mapping[str, Any]], day: str) -> Iterator[Pin]:
    for piece in told:
        if "key" in piece:
            yield _exhibit(library, piece, day)
            continue
        first, *others = (
            typed(library, language, piece[language]) for language in LANGUAGES
        )
        pin = Pin.saying(piece["kind"], first)
        for other in others:
            pin = pin.saying_also(other)
        yield pin


def _exhibit(library: Library, piece: Mapping[str, Any], day: str) -> Pin:
    selection = Selection()
    for name, codes in piece.get("choices", {}).items():
        selection = selection.choosing(name, tuple(codes))
    found = pinned(library, piece["key"], selection.dated(day))
    return found._replace(shows=piece.get("shows", "both"))
