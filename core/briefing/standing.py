"""How each piece of a briefing stands: what reads otherwise than it did."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from core.briefing.exhibits import pin_of
from core.briefing.unwritten import languages_written, unwritten
from core.i18n import LANGUAGES, _, language, ngettext, speaking
from core.options import choosing, neutral, options
from core.selection import Selection

if TYPE_CHECKING:
    from collections.abc import Mapping

    from core.briefing import live
    from core.briefing.kept import Kept
    from core.briefs.exhibit import Exhibit
    from core.casefile import Pin
    from core.library import Library


class Standing(NamedTuple):
    """How a piece stands.

    Attributes:
        numbers: How many figures are in it.
        shows: Of an exhibit, what it shows now.
        refusal: Why an exhibit shows nothing; empty if it shows something.
        renewed: Of an exhibit that reads otherwise, the piece as it would be now.
        texts: Of a text, how it reads now, once for a language it is written in.
        unwritten: What of a text is still to be written, in words.
    """

    numbers: int = 0
    shows: Exhibit | None = None
    refusal: str = ""
    renewed: Pin | None = None
    texts: tuple[tuple[str, live.Now], ...] = ()
    unwritten: str = ""

    def text(self, spoken: str) -> live.Now | None:
        """Return how a text reads now in a language, if it is written in it."""
        return dict(self.texts).get(spoken)

    @property
    def problem(self) -> str:
        """What the user should look at, in words; empty if there is nothing."""
        if self.refusal:
            return self.refusal
        if self.renewed is not None:
            return _("Reads otherwise than when it was added")
        refused = {one for _spoken, now in self.texts for one in now.refused}
        if refused:
            return _("Has a number that this case can no longer compute")
        changed = {one.figure_id for _spoken, now in self.texts for one in now.changes}
        if not changed:
            return ""
        return ngettext(
            "{count} number has changed since it was written",
            "{count} numbers have changed since they were written",
            len(changed),
        ).format(count=len(changed))


def standings(library: Library, kept: Kept, spoken: str = "") -> Mapping[int, Standing]:
    """Return by its number how each piece of the briefing stands.

    Args:
        library: Of the case.
        kept: What was worked out before.
        spoken: The language of the paper; the briefing has that and all in which
            any of its texts is written.
    """
    written = languages_written(library.pins)
    wanted = tuple(one for one in LANGUAGES if one in {*written, spoken})
    return {pin.pin_id: _standing(library, pin, kept, wanted) for pin in library.pins}


def _standing(
    library: Library, pin: Pin, kept: Kept, wanted: tuple[str, ...]
) -> Standing:
    """Return how a piece stands in the language in use, and what is to be written."""
    if pin.kind != "exhibit":
        texts = tuple((said.language, kept.now(library, said)) for said in pin.texts)
        mentioned = {one for said in pin.texts for *_place, one in said.mentions}
        lacks = unwritten(pin, wanted)
        return Standing(len(mentioned), texts=texts, unwritten=lacks)
    found = kept.shown(library, pin)
    if isinstance(found, str):
        return Standing(refusal=found)
    is_as_pinned = any(_reads(library, pin, kept, one) for one in _ours_first())
    renewed = None if is_as_pinned else _renewed(library, pin, found)
    return Standing(kept.numbers(library, pin), found, renewed=renewed)


def _ours_first() -> tuple[str, ...]:
    ours = language()
    return (ours, *(one for one in LANGUAGES if one != ours))


def _reads(library: Library, pin: Pin, kept: Kept, spoken: str) -> bool:
    """Tell whether an exhibit reads as when pinned, in the language it was pinned in.

    That is not kept, so each language is asked; most are pinned in the one in use.
    """
    with speaking(spoken), choosing(neutral(options())):
        found = kept.shown(library, pin)
    return not isinstance(found, str) and found.reading == pin.reading


def _renewed(library: Library, pin: Pin, found: Exhibit) -> Pin:
    now = pin_of(library, found, Selection.from_json(pin.selection))
    return pin._replace(
        title=now.title,
        reading=now.reading,
        source=now.source,
        mentions=now.mentions,
    )
