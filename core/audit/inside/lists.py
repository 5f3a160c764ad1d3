"""Whether a list names as many as the number before it says."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from core.audit.inside.judging import Check, Inside
from core.audit.topics import industries_in

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from core.audit.claims import Claim

_BEGINS: Final = re.compile(
    r"[^.:;,()]{0,40}?(?:(?P<some>,?\s*(?:including|such as|among them)\s*:?\s*)"
    r"|(?P<all>:\s*|\s*\((?=[^)]*,)|,?\s*namely,?\s*))",
    re.IGNORECASE,
)
_JA_BEGINS: Final = re.compile(r"[^。、（]{0,10}(?P<all>（(?=[^）]*、))")
_ENDS: Final = re.compile(r"[.;:。）]|\)(?!\s+and\b)|$")
_SEPARATES: Final = re.compile(r",\s*(?:and |or )?|\s+and\s+(?=[^,]*$)|、|及び|並びに")
_SOME: Final = re.compile(r"など|等(?:の|$)|ほか")
FEWEST: Final = 3
"""With fewer commas it is no list."""
MOST: Final = 60
"""Larger numbers are not counted out in a sentence."""


def list_checks(claims: Sequence[Claim], texts: Sequence[str]) -> Iterator[Check]:
    """Yield the counts that a list follows, with how many it names.

    Args:
        claims: The figures of the draft.
        texts: The plain texts of its passages.
    """
    for place, claim in enumerate(claims):
        stated, text = claim.stated, texts[claim.passage]
        if stated.unit != "count" or not FEWEST <= stated.value <= MOST:
            continue
        begins = _BEGINS.match(text, stated.end) or _JA_BEGINS.match(text, stated.end)
        if begins is None:
            continue
        ends = _ENDS.search(text, begins.end(), claim.span[1])
        listed = text[begins.end() : ends.start() if ends else claim.span[1]]
        number = named_in(listed)
        if number >= FEWEST:
            is_some = begins.lastgroup == "some" or bool(_SOME.search(listed))
            yield _check(place, stated.value, float(number), is_some=is_some)


def named_in(listed: str) -> int:
    """Return how many a list names.

    An industry that is called by two words (`computers and electronics`) is one, and
    two that share a word (`fabricated and basic metals`) are two.

    Example:
        >>> named_in("chemicals, aerospace, and fabricated and basic metals")
        4
    """
    industries = industries_in(listed)
    covered = sorted({(one.start, one.end) for one in industries})
    codes = {one.code for one in industries}
    return len(codes) + sum(1 for _part in _others(listed, covered))


def _others(listed: str, covered: Sequence[tuple[int, int]]) -> Iterator[str]:
    """Yield what a list names beside the industries known by name."""
    text = listed
    for start, end in covered:
        text = text[:start] + "#" * (end - start) + text[end:]
    for part in _SEPARATES.split(text):
        if part.strip(" #") and "#" not in part:
            yield part


def _check(place: int, stated: float, named: float, *, is_some: bool) -> Check:
    verdict = Inside.DOES_NOT_RECONCILE
    if named == stated:
        verdict = Inside.REPRODUCES
    elif is_some and named < stated:
        verdict = Inside.LIST_INCOMPLETE
    return Check(place, (), "named", named, named, named, verdict)
