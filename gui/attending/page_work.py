"""What the worker thread does for a briefing: plain functions that know no Qt."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

from core.errors import ExportError
from core.i18n import speaking

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from core.briefing.kept import Kept
    from core.briefing.offered import Offered
    from core.briefing.standing import Standing
    from core.casefile import Pin
    from core.exports.paper.typst.pictures import Place, Preview
    from core.library import Library
    from core.progress import Progress


class Wanted(NamedTuple):
    """What is to be seen of a briefing.

    Attributes:
        pins: The pieces, with what is being written in one of them.
        spoken: The language of the paper.
    """

    library: Library
    pins: tuple[Pin, ...]
    spoken: str


class Looked(NamedTuple):
    """How a briefing stands, and its pages.

    Attributes:
        wanted: What was asked for.
        pages: Each as SVG; none where `refusal` says why.
        places: By its number, where on them each piece begins.
        untranslated: How many texts are not written in the language of the paper.
    """

    wanted: Wanted
    standings: Mapping[int, Standing]
    offered: Offered
    pages: tuple[bytes, ...] = ()
    places: Mapping[int, Place] = MappingProxyType({})
    untranslated: int = 0
    refusal: str = ""


def looked(wanted: Wanted, kept: Kept, progress: Progress) -> Looked:
    """Look at a briefing; what was worked out before need not be again."""
    progress(0.0, "")
    from core.briefing.composing import drafted
    from core.briefing.leaving import reduced
    from core.briefing.offered import offered
    from core.briefing.standing import standings
    from core.exports.paper.typst.pictures import preview

    library, spoken = wanted.library, wanted.spoken
    found = Looked(wanted, standings(library, kept, spoken), offered(library, kept))
    progress(0.4, "")
    made = drafted(library, wanted.pins, spoken, kept)
    paper = reduced(made.paper, library.cover.without.split(","))
    found = found._replace(untranslated=len(made.untranslated))
    progress(0.6, "")
    try:
        with speaking(spoken):
            seen = preview(paper)
    except ExportError as error:
        return found._replace(refusal=str(error))
    return found._replace(pages=seen.pages, places=_places(wanted.pins, seen))


def _places(pins: Iterable[Pin], seen: Preview) -> Mapping[int, Place]:
    """Return where each piece begins; a heading where what stands below it does."""
    from core.exports.paper.typst.pictures import Place

    unplaced: list[int] = []
    found: dict[int, Place] = {}
    places = iter(seen.places)
    for pin in pins:
        unplaced.append(pin.pin_id)
        place = None if pin.kind == "heading" else next(places)
        if place is not None:
            found.update(dict.fromkeys(unplaced, place))
            unplaced.clear()
    end = Place(len(seen.pages) - 1, 0.0)
    return {**found, **dict.fromkeys(unplaced, end)}
