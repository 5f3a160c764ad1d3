"""How small a page is set so that all of it is on one, as a note should be."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from core.exports.paper.typst.pages import paper_data
from core.exports.paper.typst.press import press

if TYPE_CHECKING:
    from core.briefing.paper import Paper

ONE_PAGED: Final = ("note", "landscape")
SCALES: Final = (0.94, 0.88, 0.82)
"""Below these a page cannot be read at arm's length."""


def fitting_scale(paper: Paper) -> float:
    """Return the largest scale at which a one-page layout has one page.

    What does not fit at all, or is not meant to, is set as large as it is.
    """
    if paper.layout not in ONE_PAGED:
        return 1.0
    pages = _pages(paper, 1.0)
    if pages != 2 or _pages(paper, SCALES[-1]) > 1:  # noqa: PLR2004  # one too many
        return 1.0
    return next(scale for scale in SCALES if _pages(paper, scale) == 1)


def _pages(paper: Paper, scale: float) -> int:
    return press().page_count(paper_data(paper, scale=scale, is_draft=True))
