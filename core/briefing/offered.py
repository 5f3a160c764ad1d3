"""What the exhibits of a briefing offer to whoever writes its texts."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING, Final, NamedTuple

from core.briefs.mentions import Sentence
from core.i18n import LANGUAGES, speaking

if TYPE_CHECKING:
    from collections.abc import Iterator

    from core.briefing.kept import Kept
    from core.briefs.exhibit import Exhibit
    from core.casefile import Pin
    from core.library import Library

MOST_ROWS: Final = 200
"""Of each table; a longer one is looked at in its own tab."""
BETWEEN: Final = " · "


class OfferedNumber(NamedTuple):
    """A number that can be written into a text.

    Attributes:
        place: Where it stands: its row, its column and the title of its exhibit.
        text: As it is written there.
    """

    figure_id: str
    place: str
    text: str


class OfferedSentence(NamedTuple):
    """What an exhibit says, in one language."""

    language: str
    title: str
    sentence: Sentence


class Offered(NamedTuple):
    """Numbers in the language in use, each once; sentences in every language."""

    numbers: tuple[OfferedNumber, ...] = ()
    sentences: tuple[OfferedSentence, ...] = ()


def offered(library: Library, kept: Kept) -> Offered:
    """Return what the exhibits of the briefing offer."""
    found: dict[str, OfferedNumber] = {}
    for _pin, one in _exhibits(library, kept):
        for number in _numbers(one):
            found.setdefault(number.figure_id, number)
    return Offered(tuple(found.values()), tuple(_sentences(library, kept)))


def _sentences(library: Library, kept: Kept) -> Iterator[OfferedSentence]:
    for spoken in LANGUAGES:
        with speaking(spoken):
            for _pin, one in _exhibits(library, kept):
                said = Sentence(one.reading, one.mentions)
                yield OfferedSentence(spoken, one.title, said)


def _exhibits(library: Library, kept: Kept) -> Iterator[tuple[Pin, Exhibit]]:
    for pin in library.pins:
        if pin.kind == "exhibit":
            found = kept.shown(library, pin)
            if not isinstance(found, str):
                yield pin, found


def _numbers(found: Exhibit) -> Iterator[OfferedNumber]:
    headings = [column.heading for column in found.table.columns]
    for row in islice(found.table.rows, MOST_ROWS):
        named = [cell.text for cell in row if not cell.figure_ids and cell.text]
        for heading, cell in zip(headings, row, strict=False):
            if cell.figure_id and isinstance(cell.sort, int | float):
                place = BETWEEN.join((*named, heading, found.title))
                yield OfferedNumber(cell.figure_id, place, cell.text)
