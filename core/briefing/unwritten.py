"""What of a briefing is still to be written, and in which language.

A text that still reads as its template has it is not written: nobody has said it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.briefing.templates import PROMPTED
from core.i18n import LANGUAGES, _, speaking

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from core.casefile import Pin
    from core.casefile.pins import Said


def languages_written(pins: Iterable[Pin]) -> tuple[str, ...]:
    """Return in which languages the user has written anything but headings.

    Those of a template stand in every language, whatever the user writes in.
    """
    texts = (said for pin in pins if pin.kind != "heading" for said in pin.texts)
    written = {said.language for said in texts if not is_prompt(said)}
    return tuple(one for one in LANGUAGES if one in written)


def unwritten(pin: Pin, languages: Sequence[str]) -> str:
    """Return what of a piece is still to be written in some languages, in words.

    Empty if nothing is; a figure says what it shows in every language.
    """
    written = {said.language for said in pin.texts if not is_prompt(said)}
    lacks = [one for one in languages if one not in written]
    if pin.kind == "exhibit" or not lacks:
        return ""
    if not written:
        return _("Still to be written")
    named = ", ".join(LANGUAGES[one] for one in lacks)
    return _("Not written in {language}").format(language=named)


def is_prompt(said: Said) -> bool:
    """Tell whether a text still reads as its template has it, to be written over."""
    with speaking(said.language):
        return said.text in {_(text) for text in PROMPTED}
