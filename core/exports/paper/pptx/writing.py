"""A paper as a presentation, whole."""

from __future__ import annotations

from io import BytesIO
from itertools import groupby
from typing import TYPE_CHECKING

from core.briefing.paper import Exhibit, Prose
from core.errors import RequestError
from core.exports.paper.charts.units import in_units
from core.exports.paper.pptx.asides import with_asides
from core.exports.paper.pptx.deck import Deck
from core.exports.paper.pptx.figures import figure_slides, table_slides
from core.exports.paper.pptx.ground import opened
from core.exports.paper.pptx.landscape import landscape_slides
from core.exports.paper.pptx.prose import prose_slides
from core.exports.paper.pptx.template import NOT_A_DECK, template_bytes
from core.exports.paper.pptx.titles import title_slide
from core.exports.paper.script import script_of
from core.exports.paper.zips import steady
from core.i18n import _, speaking

if TYPE_CHECKING:
    from pathlib import Path

    from core.briefing.paper import Paper, Section


def pptx_bytes(paper: Paper, template: Path | None = None) -> bytes:
    """Return a paper as a presentation; the same paper gives the same bytes.

    Args:
        paper: What is written.
        template: The user's `.pptx` or `.potx`, whose master and layouts are used.

    Raises:
        RequestError: The template is no presentation, or not harmless.
    """
    with speaking(paper.language):
        deck = _deck(in_units(paper), template)
        if paper.layout == "landscape":
            landscape_slides(deck)
        else:
            title_slide(deck)
            for section in deck.paper.sections:
                _section(deck, section)
        _tables(deck)
        deck.sign()
        stream = BytesIO()
        deck.show.save(stream)
        return steady(stream.getvalue(), deck.day)


def _deck(paper: Paper, template: Path | None) -> Deck:
    script = script_of(paper.language)
    if template is None:
        show = opened(None, is_landscape=paper.layout == "landscape")
        return Deck(show, paper, script)
    blob = template_bytes(template)
    try:
        show = opened(blob, is_landscape=False)
        return Deck(show, paper, script._replace(latin="+mn-lt"))
    except (KeyError, ValueError, LookupError, AttributeError, SyntaxError) as error:
        # What lies behind a content type that promised a presentation.
        message = _(NOT_A_DECK).format(name=template.name)
        raise RequestError(message) from error


def _section(deck: Deck, section: Section) -> None:
    """Add what a section holds: its texts together, each figure on its own slides."""
    told = with_asides(section.parts, deck.area(deck.layouts.figure))
    for is_prose, found in groupby(told, lambda one: isinstance(one, Prose)):
        parts = list(found)
        if is_prose:
            _prose(deck, section, [one for one in parts if isinstance(one, Prose)])
            continue
        for part in parts:
            if isinstance(part, Exhibit):
                figure_slides(deck, part, section.heading)


def _prose(deck: Deck, section: Section, parts: list[Prose]) -> None:
    """Add texts; a question is the title of what answers it."""
    asked: list[tuple[str, list[Prose]]] = [("", [])]
    for part in parts:
        if part.kind == "question":
            asked.append((part.sentence.text, []))
        else:
            asked[-1][1].append(part)
    for question, said in asked:
        if question or said:
            title = question or section.heading or _unheaded(deck, said)
            prose_slides(deck, said, title, section.heading if question else "")


def _tables(deck: Deck) -> None:
    """Add the tables that belong to charts, behind all else."""
    for exhibit in deck.paper.exhibits:
        if exhibit.drawing is not None:
            table_slides(deck, exhibit, _("Tables"))


def _unheaded(deck: Deck, said: list[Prose]) -> str:
    """Return the title of texts that no heading stands above."""
    is_answer = all(part.kind == "bottom_line" for part in said)
    return _("Bottom line") if is_answer else deck.paper.title
