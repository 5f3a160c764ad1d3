"""What is said before a briefing is handed over: what its files will hold."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from core.briefing.composing import composed
from core.briefing.leaving import Item, leaving
from core.i18n import LANGUAGES, _
from core.joining import listed

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from core.briefing.composing import Composed
    from core.briefing.paper import Paper
    from core.library import Library


class Handing(NamedTuple):
    """All that the page of handing over shows.

    Attributes:
        items: What the files will hold, and what of it is left out.
        remarks: What is missing, reads otherwise, or is still to be written.
        marking: What every page will carry; empty if nothing was chosen.
        paper: What it was made of.
    """

    items: tuple[Item, ...]
    remarks: tuple[str, ...]
    marking: str
    paper: Paper


def handing(library: Library, languages: Sequence[str]) -> Handing:
    """Return what files in some languages will hold."""
    papers = composed(library, languages)
    paper = papers[0].paper
    remarks = tuple(dict.fromkeys(_remarks(papers)))
    without = library.cover.without.split(",")
    items = (_texts(papers), *leaving(paper, without))
    return Handing(items, remarks, paper.marking, paper)


def _remarks(papers: Sequence[Composed]) -> Iterator[str]:
    missing = _("“{title}” is not shown: {reason}")
    for title, reason in papers[0].missing:
        yield missing.format(title=title, reason=reason)
    changed = _("A number in a text reads {now}; it was {before} when it was written.")
    for change in papers[0].changed:
        yield changed.format(now=change.now, before=change.before)
    prompt = _("“{title}” is still to be written; so far it says what belongs there.")
    for one in papers:
        for title in one.prompts:
            yield prompt.format(title=title)


def _texts(papers: Sequence[Composed]) -> Item:
    """Return which texts stand in another language than the paper they are on."""
    quoted = _("“{title}”")
    found = [
        _("not in {language}: {titles}").format(
            language=LANGUAGES[one.paper.language],
            titles=listed(quoted.format(title=each) for each in one.untranslated),
        )
        for one in papers
        if one.untranslated
    ]
    none = _("none; each is written in the language of its file")
    return Item("", _("Texts in another language"), "\n".join(found) or none)
