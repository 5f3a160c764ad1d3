"""Whether a part and its whole give the percentage stated, and parts their sum."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from core.audit.inside.changes import own_sentence
from core.audit.inside.judging import checked
from core.audit.kinds import Kind
from core.audit.pairs import alike
from core.audit.units import MONEY
from core.indicators.outcome import Outcome, known, quotient

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from core.audit.claims import Claim
    from core.audit.inside.judging import Check

_OF: Final = re.compile(r"\s*(?:of\b|の|に当た)")
_BESIDE: Final = re.compile(
    r"\s*of [^.;,()—]{0,40}(?:—|-|,|\(|, or )\s*(?:or |about |nearly |some )*\\?",
    re.IGNORECASE,
)
_TOTAL_AFTER: Final = re.compile(
    r"\s*(?:in total|in all|altogether|combined|の計|の合計)", re.IGNORECASE
)
_TOTAL_BEFORE: Final = re.compile(
    r"(?:\btotal(?:l?ing|s|led)?(?: of| to)?|\bsum(?: of| to)?|\badds? up to|合計で?"
    r"|計)"
    r"\s*(?:about |nearly )?\\?$",
    re.IGNORECASE,
)
FEWEST_PARTS: Final = 2
PART: Final = "part_percent"
"""What a check of a percentage is called; its first input is the part."""


def _percent(part: float, whole: float) -> Outcome:
    return quotient(part * 100, whole, "base_zero")


def _sum(*parts: float) -> Outcome:
    return known(sum(parts))


def part_checks(claims: Sequence[Claim], texts: Sequence[str]) -> Iterator[Check]:
    """Yield percentages whose part and whole are stated, and totals with their parts.

    Args:
        claims: The figures of the draft.
        texts: The plain texts of its passages.
    """
    for place, claim in enumerate(claims):
        text = texts[claim.passage]
        if claim.kind == Kind.LEVEL and claim.stated.unit == "percent":
            yield from _percentage(claims, place, text)
        elif claim.kind == Kind.LEVEL and _is_sum(claim, text):
            yield from _total(claims, place)


def _percentage(claims: Sequence[Claim], place: int, text: str) -> Iterator[Check]:
    """Yield three-fourths of US jobs lost—2.8 million, of 3.7 million named before."""
    claim = claims[place]
    if not _OF.match(text, claim.stated.end) or place + 1 >= len(claims) or not place:
        return
    part, whole = claims[place + 1], claims[place - 1]
    sentence = (claim.passage, claim.sentence)
    if any((one.passage, one.sentence) != sentence for one in (part, whole)):
        return
    between = text[claim.stated.end : part.stated.start]
    if not _BESIDE.fullmatch(between) or not _are_part_and_whole(part, whole):
        return
    inputs = {
        place + 1: part.stated.printed,
        place - 1: whole.stated.printed,
    }
    yield checked(place, claim.stated, (PART, _percent), inputs)


def _are_part_and_whole(part: Claim, whole: Claim) -> bool:
    units = {part.stated.unit, whole.stated.unit}
    counted = units <= {"count", "amount"} or alike(part.stated, whole.stated)
    return counted and 0 < part.stated.value < whole.stated.value


def _is_sum(claim: Claim, text: str) -> bool:
    stated = claim.stated
    if stated.unit not in (*MONEY, "count", "percent", "number"):
        return False
    before = text[max(stated.start - 24, 0) : stated.start]
    return bool(_TOTAL_BEFORE.search(before) or _TOTAL_AFTER.match(text, stated.end))


def _total(claims: Sequence[Claim], place: int) -> Iterator[Check]:
    """Yield whether a total is the sum of the like figures of its sentence."""
    total = claims[place]
    parts = [
        number
        for number in own_sentence(claims, place)
        if number != place
        and claims[number].kind == Kind.LEVEL
        and claims[number].role == ""
        and _adds_up(claims[number], total)
    ]
    if len(parts) >= FEWEST_PARTS:
        inputs = {number: claims[number].stated.printed for number in parts}
        yield checked(place, total.stated, ("sum", _sum), inputs)


def _adds_up(part: Claim, total: Claim) -> bool:
    """Return whether a figure can be a part: in one unit, at one date, and smaller."""
    same = alike(part.stated, total.stated) and part.stated.noun == total.stated.noun
    return same and part.time == total.time and part.stated.value < total.stated.value
