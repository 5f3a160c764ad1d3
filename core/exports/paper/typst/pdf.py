"""A paper as PDF: tagged, with its language, its descriptions and its bookmarks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.exports.paper.typst.fitting import fitting_scale
from core.exports.paper.typst.pages import paper_data
from core.exports.paper.typst.press import press
from core.exports.paper.words import day_of

if TYPE_CHECKING:
    from core.briefing.paper import Paper


def pdf_bytes(paper: Paper) -> bytes:
    """Return a paper as PDF/UA-1; the same paper gives the same bytes.

    Raises:
        ExportError: No font on this machine has a character of it.
    """
    data = paper_data(paper, scale=fitting_scale(paper))
    return press().pdf(data, day_of(paper))
