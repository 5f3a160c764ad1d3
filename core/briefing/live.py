"""Numbers in the user's own sentences: written once, and up to date ever after.

A number is typed as a reference, the id of its figure in braces, and stands in the text
as it is written. When the data change it is written anew, and it is said that it was.
"""

from __future__ import annotations

import re
from itertools import product
from typing import TYPE_CHECKING, Final, NamedTuple

from core.briefs.figure_text import figure_text
from core.briefs.mentions import Mention, Sentence
from core.casefile.pins import Said
from core.errors import RequestError
from core.formulas.catalogue import figure
from core.i18n import speaking
from core.marks import without_marks
from core.options import OFFERED, choosing, options

if TYPE_CHECKING:
    from collections.abc import Iterator

    from core.figure import Figure
    from core.library import Library

REFERENCE: Final = re.compile(r"\{([^{}\s]+/[^{}\s]+)\}")
SIGNS: Final = "+-−"


class Change(NamedTuple):
    """A number that reads otherwise than when it was written."""

    figure_id: str
    before: str
    now: str


class Now(NamedTuple):
    """A text of the user's as it reads now.

    Attributes:
        changes: Its numbers that are other than they were.
        refused: Ids of figures that the case cannot compute; they stay as written.
    """

    sentence: Sentence
    changes: tuple[Change, ...] = ()
    refused: tuple[str, ...] = ()


def typed(library: Library, language: str, text: str) -> Said:
    """Return what was typed, each reference in it as the number that it is.

    A reference that the case cannot compute stays as it was typed.
    """
    parts: list[str] = []
    mentions: list[tuple[int, int, str]] = []
    values: list[float | None] = []
    plain, at = without_marks(text), 0
    for match in REFERENCE.finditer(plain):
        found = _known(library, match[1])
        if found is None:
            continue
        parts.append(plain[at : match.start()])
        with speaking(language):
            said = figure_text(found)
        mentions.append((sum(map(len, parts)), len(said), found.id))
        values.append(found.value)
        parts.append(said)
        at = match.end()
    return Said(language, "".join((*parts, plain[at:])), tuple(mentions), tuple(values))


def as_typed(said: Said) -> str:
    """Return a text with its references, to be typed on."""
    text, at, parts = said.text, 0, []
    for start, length, figure_id in said.mentions:
        parts += [text[at:start], f"{{{figure_id}}}"]
        at = start + length
    return "".join((*parts, text[at:]))


def quoted(library: Library, language: str, sentence: Sentence) -> Said:
    """Return a sentence of a brief as a text of the user's, its numbers alive."""
    mentions = tuple(
        (one.start, one.length, one.figure_id) for one in sentence.mentions
    )
    known = (_known(library, figure_id) for _start, _length, figure_id in mentions)
    values = tuple(found.value if found else None for found in known)
    return Said(language, sentence.text, mentions, values)


def now(library: Library, said: Said) -> Now:
    """Return a text as it reads now."""
    text, at, parts = said.text, 0, list[str]()
    mentions: list[Mention] = []
    changes: list[Change] = []
    refused: list[str] = []
    for (start, length, figure_id), value in _numbers(said):
        before = text[start : start + length]
        found = _known(library, figure_id)
        current, is_other = before, False
        if found is not None:
            is_other = value is None or not _reads_alike(found, value)
            current = _written(found, value, before, is_other=is_other)
        parts.append(text[at:start])
        place = sum(map(len, parts))
        parts.append(current)
        at = start + length
        if found is None:
            refused.append(figure_id)
            continue
        mentions.append(Mention(place, len(current), figure_id))
        if current != before and is_other:
            changes.append(Change(figure_id, before, current))
    whole = "".join((*parts, text[at:]))
    return Now(Sentence(whole, tuple(mentions)), tuple(changes), tuple(refused))


def accepted(library: Library, said: Said) -> Said:
    """Return a text with its numbers as they are now; one we cannot compute stays."""
    current = now(library, said)
    renewed = quoted(library, said.language, current.sentence)
    return renewed if current.changes else said


def _numbers(
    said: Said,
) -> Iterator[tuple[tuple[int, int, str], float | None]]:
    values = (*said.values, *[None] * len(said.mentions))
    yield from zip(said.mentions, values, strict=False)


def _written(found: Figure, before: float | None, words: str, *, is_other: bool) -> str:
    """Return a number as it is written now; in the words used before while it lasts.

    A sentence may say a fall without its sign, or round: its words stay as long as the
    number reads the same, and the sign stays away where it was away.
    """
    then, current = figure_text(found._replace(value=before)), figure_text(found)
    is_ours = words in (then, then.lstrip(SIGNS)) or (
        words in _ways_of_writing(found._replace(value=before))
    )
    if not is_other and not is_ours:
        return words
    was_bare = is_ours and words[:1] not in SIGNS and then[:1] == current[:1]
    return current.lstrip(SIGNS) if was_bare else current


def _reads_alike(found: Figure, before: float) -> bool:
    return figure_text(found._replace(value=before)) == figure_text(found)


def _ways_of_writing(found: Figure) -> frozenset[str]:
    """Return a number in every style an office may choose, with its sign and without.

    A text that was written under another choice has the same number in other words.
    """
    said = set[str]()
    for numbers, amounts in product(OFFERED["numbers"], OFFERED["amounts"]):
        with choosing(options()._replace(numbers=numbers, amounts=amounts)):
            text = figure_text(found)
        said |= {text, text.lstrip(SIGNS)}
    return frozenset(said)


def _known(library: Library, figure_id: str) -> Figure | None:
    try:
        return figure(library, figure_id)
    except RequestError:
        return None
