"""A paper of views of the sample, in both languages."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.briefing.drawings import drawing_of
from core.briefing.paper import Exhibit, Section
from core.briefs.market.brief import market_share_brief
from core.briefs.mentions import Sentence
from core.i18n import speaking
from tests.core.briefs.walking import choosing
from tests.core.exports.paper.making import paper

if TYPE_CHECKING:
    from core.briefing.paper import Paper
    from core.library import Library

VIEWS = ("trend", "ranking", "heat")


def in_both(library: Library) -> tuple[Paper, Paper]:
    """Return the paper in English, then in Japanese."""
    found = []
    for language in ("en", "ja"):
        with speaking(language):
            shown = tuple(_exhibit(library, n, view) for n, view in enumerate(VIEWS, 1))
        section = Section("", shown)
        found.append(
            paper(layout="report", language=language, sections=(section,), annex=())
        )
    return found[0], found[1]


def _exhibit(library: Library, number: int, view: str) -> Exhibit:
    made = market_share_brief(library, choosing(market_view=view)).exhibit
    assert made is not None
    return Exhibit(
        number,
        made.key,
        made.title,
        made.unit,
        Sentence(made.reading, made.mentions),
        drawing_of(made.chart),
        made.table if view == "trend" else None,
        made.source,
        made.vintage,
        made.definition,
        made.notes,
        alt=made.summary,
    )
