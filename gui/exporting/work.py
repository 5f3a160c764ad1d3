"""What the worker thread does to hand a briefing over: plain functions without Qt."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.i18n import _, speaking

if TYPE_CHECKING:
    from core.briefs.handing_over import Handing
    from core.exports.handing_over import HandedOver, Order
    from core.library import Library
    from core.progress import Progress


def prepared(
    library: Library, languages: tuple[str, ...], spoken: str, progress: Progress
) -> Handing:
    """Return what files in some languages will hold, said in the window's language."""
    progress(0.1, _("Composing the briefing"))
    from core.briefs.handing_over import handing

    with speaking(spoken):
        return handing(library, languages)


def handed_over(library: Library, order: Order, progress: Progress) -> HandedOver:
    """Write the files of a briefing."""
    from core.exports.handing_over import hand_over

    return hand_over(library, order, progress)


def sheets(library: Library, spoken: str, progress: Progress) -> tuple[bytes, ...]:
    """Return the pages of a briefing as SVG, for a printer."""
    progress(0.1, _("Composing the briefing"))
    from core.briefing.composing import composed
    from core.briefing.leaving import reduced
    from core.exports.paper.typst.pictures import sheets as drawn

    [made] = composed(library, (spoken,))
    progress(0.5, _("Laying out the pages"))
    with speaking(spoken):
        return drawn(reduced(made.paper, library.cover.without.split(",")))
