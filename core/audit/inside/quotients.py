"""Whether what a draft says of location quotients agrees with those it states."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from core.audit.inside.judging import checked
from core.audit.kinds import Kind
from core.indicators.outcome import Outcome, known
from core.indicators.parity import parity_from_lqs

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from core.audit.claims import Claim
    from core.audit.inside.judging import Check

PASSAGES_BACK: Final = 3
"""A quotient stated further back than this is not plainly the one that is meant."""


def _above_one(lq: float) -> Outcome:
    return known(abs(lq - 1) * 100)


def _parity(own: float, peer: float) -> Outcome:
    return parity_from_lqs(own, peer).percent


def quotient_checks(claims: Sequence[Claim]) -> Iterator[Check]:
    """Yield what is said of how far a quotient is from one, or from another's."""
    for place, claim in enumerate(claims):
        if claim.kind == Kind.GAP and claim.stated.unit == "percent":
            yield from _gloss(claims, place)
        elif claim.kind == Kind.PARITY and claim.stated.unit == "percent":
            yield from _matching(claims, place)


def _gloss(claims: Sequence[Claim], place: int) -> Iterator[Check]:
    """Yield whether an LQ of 1.47 is about 50 percent above the world's."""
    claim, before = claims[place], claims[place - 1] if place else None
    if before is None or before.stated.unit != "LQ":
        return
    if (before.passage, before.sentence) == (claim.passage, claim.sentence):
        inputs = {place - 1: before.stated.printed}
        yield checked(place, claim.stated, ("above_one", _above_one), inputs)


def _matching(claims: Sequence[Claim], place: int) -> Iterator[Check]:
    """Yield whether the growth needed is what the quotients of both sides give."""
    claim = claims[place]
    if any(_is_told_before(one, claim) for one in claims[:place]):
        return  # told again for an economy that grows, which quotients do not give
    own, peer = (
        _quotient(claims, place, code)
        for code in (claim.subject.economy, claim.subject.partner)
    )
    if own is None or peer is None:
        return
    inputs = {own: claims[own].stated.printed, peer: claims[peer].stated.printed}
    yield checked(place, claim.stated, ("parity", _parity), inputs)


def _is_told_before(one: Claim, claim: Claim) -> bool:
    """Return whether the growth to parity was told already in the same sentence."""
    told = (one.kind, one.stated.unit, one.passage, one.span)
    return told == (Kind.PARITY, "percent", claim.passage, claim.span)


def _quotient(claims: Sequence[Claim], place: int, economy: str) -> int | None:
    """Return the nearest quotient of an economy that was stated before."""
    for number in range(place - 1, -1, -1):
        one = claims[number]
        if one.passage < claims[place].passage - PASSAGES_BACK:
            return None
        if economy and one.stated.unit == "LQ" and one.subject.economy == economy:
            return number
    return None
