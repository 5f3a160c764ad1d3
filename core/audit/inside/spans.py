"""Whether a number of years is that between the two dates it is told of."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from core.audit.inside.judging import Check, Inside
from core.audit.kinds import Kind

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from core.audit.claims import Claim

_POINTS_BACK: Final = re.compile(
    r"\b(?:that|this|those|these|the|over)\s+$|(?:この|その)$", re.IGNORECASE
)
_INCLUSIVE: Final = 1
"""From 2001 to 2023 are 22 years, or 23 if both are counted."""


def span_checks(claims: Sequence[Claim], texts: Sequence[str]) -> Iterator[Check]:
    """Yield the numbers of years that point back to two dates.

    Both ways of counting agree with it: with the first year and without.
    """
    for place, claim in enumerate(claims):
        if claim.kind != Kind.SPAN or claim.stated.unit != "years":
            continue
        before = texts[claim.passage][: claim.stated.start]
        if not claim.time.is_span or not _POINTS_BACK.search(before):
            continue
        years = float(claim.time.last[:4]) - float(claim.time.first[:4])
        holds = any(claim.stated.holds(years + more) for more in (0, _INCLUSIVE))
        verdict = Inside.REPRODUCES if holds else Inside.DOES_NOT_RECONCILE
        yield Check(place, (), "years", years, years, years, verdict)
