"""A figure with all that its sentence says of it: whose, of what, when, which way."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from core.audit.finding import figures_in
from core.audit.kinds import Kind, Read, kind_of
from core.audit.pairs import roles
from core.audit.plain import plain
from core.audit.sentences import blocks, sentence_spans
from core.audit.subjects import Subject, SubjectReader
from core.audit.timing import Time, TimeReader
from core.audit.units import MONEY
from core.i18n import _
from core.progress import silent

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from core.audit.draft import Draft
    from core.audit.naming import Names
    from core.audit.stated import Stated
    from core.progress import Progress


class Claim(NamedTuple):
    """One figure of a draft, understood as far as the draft says.

    Attributes:
        passage: The number of its passage in the draft, from 0.
        sentence: The number of its sentence in the passage, from 0.
        span: Where the sentence lies in the passage.
        role: `before` or `after`, if it is an end of a change that is told by both.
        pair: Which change it is an end of, from 0 in its sentence; -1 if none.
    """

    stated: Stated
    passage: int
    sentence: int
    span: tuple[int, int]
    kind: Kind
    sign: int
    role: str
    pair: int
    subject: Subject
    time: Time


def claims_of(draft: Draft, names: Names, progress: Progress = silent) -> list[Claim]:
    """Return the figures of a draft, each with what is said of it.

    Args:
        draft: The text.
        names: Those of economies.
        progress: Called before each passage; raising ends the search.
    """
    found: list[Claim] = []
    for number, passage in enumerate(draft.passages):
        progress(number / len(draft.passages), _("Looking for figures"))
        sentences = 0
        for start, text in blocks(passage.text):
            inside = _of_passage(number, text, names)
            found += (_moved(claim, start, sentences) for claim in inside)
            sentences += len(text)  # more than it has: only the order counts
    return found


def _moved(claim: Claim, start: int, sentences: int) -> Claim:
    """Return a claim of a block as one of its whole passage."""
    if not start:
        return claim
    stated, (first, last) = claim.stated, claim.span
    return claim._replace(
        stated=stated._replace(start=stated.start + start),
        span=(first + start, last + start),
        sentence=claim.sentence + sentences,
    )


def _of_passage(number: int, text: str, names: Names) -> Iterator[Claim]:
    figures = figures_in(text)
    if not figures:
        return
    shown = plain(text)
    subjects, times = SubjectReader(shown, names), TimeReader(shown)
    for place, span in enumerate(sentence_spans(shown)):
        start, end = span
        inside = _in_units([one for one in figures if start <= one.start < end])
        paired = roles(shown, inside)
        reads = list(_kinds(shown, span, inside))
        kinds = [
            Kind.LEVEL if role[0] else read.kind
            for role, read in zip(paired, reads, strict=True)
        ]
        whens = times.times(span, inside, paired, kinds)
        for each, kind, read, role, when in zip(
            inside, kinds, reads, paired, whens, strict=True
        ):
            subject = subjects.subject(span, each, inside)
            yield Claim(
                each, number, place, span, kind, read.sign, *role, subject, when
            )
        subjects.leave(span)


_HALVED: Final = re.compile(r"halv|半減", re.IGNORECASE)
"""A figure that is itself the verb of a change."""


def _in_units(figures: Sequence[Stated]) -> list[Stated]:
    """Give amounts without a unit that of the one before: $734 billion, 17.8 trillion.

    So `3.7 million US jobs, … about 2.8 million` are jobs both.
    """
    found: list[Stated] = []
    for one in figures:
        like = [each for each in found if each.unit in MONEY or each.unit == "count"]
        if one.unit == "amount" and like:
            found.append(one._replace(unit=like[-1].unit, noun=like[-1].noun))
        else:
            found.append(one)
    return found


def _kinds(
    shown: str, span: tuple[int, int], inside: Sequence[Stated]
) -> Iterator[Read]:
    last: Read | None = None
    start, end = span
    for place, one in enumerate(inside):
        reach = inside[place + 1].start if place + 1 < len(inside) else end
        before = shown[start : one.start]
        last = kind_of(before, one.unit, shown[one.end : reach], last=last)
        if _HALVED.search(one.text):
            last = Read(Kind.PERCENT_CHANGE, -1)
        yield last
