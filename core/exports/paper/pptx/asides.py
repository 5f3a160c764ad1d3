"""Short texts beside figures: they are said on the figure's slide, below its reading.

A sentence that comments on a chart needs no slide of its own, and is not understood
without the chart.
"""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from core.briefing.paper import Exhibit, Prose
from core.briefs.mentions import Mention, Sentence
from core.exports.paper.pptx.frames import has_room_to_tell

if TYPE_CHECKING:
    from collections.abc import Sequence

    from core.briefing.paper import Part
    from core.exports.paper.pptx.box import Box


def with_asides(parts: Sequence[Part], area: Box) -> list[Part]:
    """Return the parts of a section, each lone short text in the reading of a figure.

    That is the figure before it, or, where a section begins with the text, the one
    behind it. What does not fit, and texts one after the other, stay as they are.

    Args:
        parts: Of one section.
        area: What a slide has room in, below its title.
    """
    found: list[Part] = []
    waiting: Prose | None = None
    for is_text, several in groupby(parts, _is_text):
        group = list(several)
        if is_text:
            waiting = _lone(group)
            if waiting is None:
                found += group
            elif found and (told := _told(found[-1], waiting, area)):
                found[-1], waiting = told, None
            continue
        if waiting is not None:
            told = None if found else _told(group[0], waiting, area)
            group = [told, *group[1:]] if told else [waiting, *group]
            waiting = None
        found += group
    return [*found, waiting] if waiting is not None else found


def _is_text(part: Part) -> bool:
    return isinstance(part, Prose) and part.kind == "text"


def _lone(group: Sequence[Part]) -> Prose | None:
    """Return the one text of a group; None if there are several."""
    first = group[0]
    return first if len(group) == 1 and isinstance(first, Prose) else None


def _told(part: Part, aside: Prose, area: Box) -> Exhibit | None:
    """Return a figure with a text below its reading; None where it does not fit."""
    if not isinstance(part, Exhibit):
        return None
    reading = _below(part.reading, aside.sentence)
    fits = has_room_to_tell(reading.text, area)
    return part._replace(reading=reading) if fits else None


def _below(first: Sentence, second: Sentence) -> Sentence:
    if not first.text:
        return second
    moved = len(first.text) + 1
    mentions = (
        Mention(one.start + moved, one.length, one.figure_id) for one in second.mentions
    )
    return Sentence(f"{first.text}\n{second.text}", (*first.mentions, *mentions))
