"""A paper as PDF: tagged, with its language, its descriptions and its bookmarks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.exports.atomic import write_atomically
from core.exports.paper.typst.fitting import fitting_scale
from core.exports.paper.typst.pages import paper_data
from core.exports.paper.typst.press import press
from core.exports.paper.words import day_of

if TYPE_CHECKING:
    from pathlib import Path

    from core.briefing.paper import Paper


def write_pdf(path: Path, paper: Paper) -> None:
    """Write a paper as PDF/UA-1.

    Raises:
        ExportError: It cannot be written there, or no font has its characters.
    """
    made = pdf_bytes(paper)

    def write(to: Path) -> None:
        to.write_bytes(made)

    write_atomically(path, write)


def pdf_bytes(paper: Paper) -> bytes:
    """Return a paper as PDF/UA-1; the same paper gives the same bytes.

    Raises:
        ExportError: No font on this machine has a character of it.
    """
    data = paper_data(paper, scale=fitting_scale(paper))
    return press().pdf(data, day_of(paper))
