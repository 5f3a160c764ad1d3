"""Numbers in a sentence that know which figure they are.

A sentence is put together by gettext, and its numbers come in another order in every
language. So each is wrapped in signs that no text has while the sentence is written;
then the signs are taken out, and what is left says where in it which figure stands.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from core.format import written

if TYPE_CHECKING:
    from core.figure import Figure

_BEGIN, _SAYS, _END = "\ufdd0", "\ufdd1", "\ufdd2"
"""Of Unicode's noncharacters, which no text has; Japanese names have private ones."""
_MENTION: Final = re.compile("\ufdd0([^\ufdd0-\ufdd2]*)\ufdd1([^\ufdd0-\ufdd2]*)\ufdd2")
_SIGNS: Final = re.compile("[\ufdd0-\ufdd2]")


class Mention(NamedTuple):
    """A number in a sentence.

    Attributes:
        start: Where it begins, counted in characters from 0; `length` is how long.
        figure_id: Leads to formula and cells.
    """

    start: int
    length: int
    figure_id: str


class Sentence(NamedTuple):
    """A text with the numbers in it, from left to right."""

    text: str
    mentions: tuple[Mention, ...] = ()


def mentioned(figure: Figure, text: str = "") -> str:
    """Return a figure's value as a sentence takes it, to be found again in it.

    Args:
        figure: The figure.
        text: How the sentence writes it, where it is not as it is written alone.
    """
    said = text or written(figure.value, figure.unit)
    return f"{_BEGIN}{figure.id}{_SAYS}{said}{_END}"


def sentence(said: str) -> Sentence:
    r"""Return a text without the signs, and which figures stand in it.

    Example:
        >>> sentence("China \ufdd0share/period=2018\ufdd124.8%\ufdd2.").text
        'China 24.8%.'
    """
    parts: list[str] = []
    mentions: list[Mention] = []
    at = length = 0
    for match in _MENTION.finditer(said):
        before = _SIGNS.sub("", said[at : match.start()])
        mentions.append(Mention(length + len(before), len(match[2]), match[1]))
        parts += [before, match[2]]
        length += len(before) + len(match[2])
        at = match.end()
    parts.append(_SIGNS.sub("", said[at:]))
    return Sentence("".join(parts), tuple(mentions))
