"""One figure as a picture, and the pages of a paper as they will look."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from core.exports.paper.typst.fitting import fitting_scale
from core.exports.paper.typst.pages import paper_data, picture_data
from core.exports.paper.typst.press import press

if TYPE_CHECKING:
    from core.briefing.paper import Exhibit, Paper

PRINTED: Final = 300
"""Dots per inch of a picture that may be printed."""
IN_TEXT: Final = 200
SIZE: Final = (520.0, 250.0)
"""Points: a picture as wide as the text of a page, and about the height of a chart."""


class Place(NamedTuple):
    """Where on the pages a piece begins.

    Attributes:
        page: Counted from 0.
        down: How far down it, in points.
    """

    page: int
    down: float


class Preview(NamedTuple):
    """The pages of a paper as they will look.

    Attributes:
        pages: Each as SVG, its measures in points.
        places: Where each paragraph and figure of the paper first begins, in their
            order; None for one that no page shows.
    """

    pages: tuple[bytes, ...]
    places: tuple[Place | None, ...]


def png(exhibit: Exhibit, paper: Paper) -> bytes:
    """Return a figure with its whole frame as PNG.

    Raises:
        ExportError: No font on this machine has a character of it.
    """
    return press().png(picture_data(exhibit, paper, "picture", SIZE), PRINTED)


def svg(exhibit: Exhibit, paper: Paper) -> bytes:
    """Return a figure with its whole frame as SVG; letters are outlines.

    Raises:
        ExportError: No font on this machine has a character of it.
    """
    return press().svg(picture_data(exhibit, paper, "picture", SIZE))[0]


def chart_png(exhibit: Exhibit, paper: Paper, size: tuple[float, float]) -> bytes:
    """Return what a figure draws alone as PNG, for a page that frames it itself."""
    return press().png(picture_data(exhibit, paper, "chart", size), IN_TEXT)


def preview(paper: Paper) -> Preview:
    """Return the pages of a paper as they will look, but for its annex.

    The annex is many pages of small print that nobody writes on, and pages have no
    numbers: the window says which is shown. Drawings and not pixels, because they are
    made faster and are sharp at any width.

    Raises:
        ExportError: No font on this machine has a character of it.
    """
    scale = fitting_scale(paper)
    data = paper_data(paper, scale=scale, is_draft=True, annexed=False)
    pages = press().svg(data)
    begun: dict[int, Place] = {}
    for piece, page, down in press().pieces(data):
        begun.setdefault(piece, Place(page - 1, down))
    count = sum(len(section.parts) for section in paper.sections)
    return Preview(pages, tuple(begun.get(piece) for piece in range(count)))


def sheets(paper: Paper) -> tuple[bytes, ...]:
    """Return all pages of a paper as SVG, as a printer is to have them.

    Raises:
        ExportError: No font on this machine has a character of it.
    """
    return press().svg(paper_data(paper, scale=fitting_scale(paper)))
