"""What the worker thread does for a briefing: plain functions that know no Qt."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from core.errors import ExportError
from core.i18n import speaking

if TYPE_CHECKING:
    from collections.abc import Mapping

    from core.briefing.kept import Kept
    from core.briefing.offered import Offered
    from core.briefing.standing import Standing
    from core.casefile import Pin
    from core.library import Library
    from core.progress import Progress


class Wanted(NamedTuple):
    """What is to be seen of a briefing.

    Attributes:
        pins: The pieces, with what is being written in one of them.
        spoken: The language of the paper.
        page: Counted from 0.
        dots_per_inch: How fine the picture of it is to be.
    """

    library: Library
    pins: tuple[Pin, ...]
    spoken: str
    page: int
    dots_per_inch: float


class Looked(NamedTuple):
    """How a briefing stands, and one page of it.

    Attributes:
        wanted: What was asked for.
        picture: The page as PNG; empty where there is none, and `refusal` says why.
        untranslated: How many texts are not written in the language of the paper.
    """

    wanted: Wanted
    standings: Mapping[int, Standing]
    offered: Offered
    picture: bytes = b""
    page: int = 0
    pages: int = 0
    untranslated: int = 0
    refusal: str = ""


def looked(wanted: Wanted, kept: Kept, progress: Progress) -> Looked:
    """Look at a briefing; what was worked out before need not be again."""
    progress(0.0, "")
    from core.briefing.composing import drafted
    from core.briefing.leaving import reduced
    from core.briefing.offered import offered
    from core.briefing.standing import standings
    from core.exports.paper.typst.pictures import page_count, preview

    library, spoken = wanted.library, wanted.spoken
    found = Looked(wanted, standings(library, kept), offered(library, kept))
    progress(0.4, "")
    made = drafted(library, wanted.pins, spoken, kept)
    paper = reduced(made.paper, library.cover.without.split(","))
    found = found._replace(untranslated=len(made.untranslated))
    progress(0.6, "")
    fine = wanted.dots_per_inch
    try:
        with speaking(spoken):
            count = page_count(paper, fine)
            page = min(wanted.page, count - 1)
            return found._replace(
                picture=preview(paper, page, fine), page=page, pages=count
            )
    except ExportError as error:
        return found._replace(refusal=str(error))
