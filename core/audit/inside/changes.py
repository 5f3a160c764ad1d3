"""Whether the two ends that a draft states give the change that it states."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from core.audit.inside.judging import checked
from core.audit.kinds import CHANGES, Kind
from core.audit.pairs import alike
from core.indicators.change import difference, fold, percent_change
from core.indicators.outcome import known

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from core.audit.claims import Claim
    from core.audit.inside.judging import Check
    from core.indicators.outcome import Outcome
    from core.indicators.rounding import Formula


def _without_sign(outcome: Outcome) -> Outcome:
    return known(abs(outcome.value)) if outcome.value is not None else outcome


def _percent(before: float, after: float) -> Outcome:
    return _without_sign(percent_change(before, after))


def _difference(before: float, after: float) -> Outcome:
    return _without_sign(difference(before, after))


FORMULAS: Final[dict[Kind, tuple[str, Formula]]] = {
    Kind.PERCENT_CHANGE: ("percent_change", _percent),
    Kind.PP_CHANGE: ("pp_change", _difference),
    Kind.FOLD: ("fold", fold),
    Kind.DIFFERENCE: ("difference", _difference),
}
"""A change is stated without its sign: the verb beside it says which way it goes."""


def change_checks(claims: Sequence[Claim]) -> Iterator[Check]:
    """Yield every change whose two ends stand beside it."""
    for place, claim in enumerate(claims):
        if claim.kind not in CHANGES:
            continue
        ends = _ends_beside(claims, place) or _ends_around(claims, place)
        if ends is None:
            continue
        before, after = ends
        inputs = {
            before: claims[before].stated.printed,
            after: claims[after].stated.printed,
        }
        stated = claim.stated._replace(value=abs(claim.stated.value))
        yield checked(place, stated, FORMULAS[claim.kind], inputs)


def _ends_beside(claims: Sequence[Claim], place: int) -> tuple[int, int] | None:
    """Return the ends told as `from … to …` in its sentence that are next to it.

    An end that another change stands nearer to belongs to that one.
    """
    own = own_sentence(claims, place)
    pairs = [
        (one, one + 1)
        for one in own
        if claims[one].role == "before" and _fits(claims, place, one)
    ]
    if not pairs:
        return None
    return min(pairs, key=lambda pair: _farness(claims, place, pair))


def _fits(claims: Sequence[Claim], place: int, before: int) -> bool:
    """Return whether only changes stand between a pair of ends and a change."""
    claim, after = claims[place], before + 1
    if not _in_unit(claim, claims[before]):
        return False
    low, high = min(place, after), max(place, before)
    between = range(low + 1, high)
    return all(
        claims[one].role == "" and claims[one].kind != Kind.LEVEL for one in between
    )


def _farness(
    claims: Sequence[Claim], place: int, pair: tuple[int, int]
) -> tuple[bool, bool, bool, int]:
    """Return how far a pair of ends is from a change, in what they are of first."""
    before, after = pair
    own, other = claims[place].subject, claims[before].subject
    led_by = claims[before - 1] if before else None
    is_of_another = (
        led_by is not None
        and before - 1 != place
        and led_by.kind in CHANGES
        and led_by.span == claims[before].span
    )
    return (
        other.economy != own.economy,
        other.industry != own.industry,
        is_of_another,
        min(abs(before - place), abs(after - place)),
    )


def _in_unit(change: Claim, end: Claim) -> bool:
    if change.kind == Kind.PP_CHANGE:
        return end.stated.unit == "percent"
    if change.kind == Kind.DIFFERENCE:
        return alike(change.stated, end.stated)
    return end.kind == Kind.LEVEL and end.stated.unit != "count"


def _ends_around(claims: Sequence[Claim], place: int) -> tuple[int, int] | None:
    """Return a level before and the one that a change leads to: 7.5-fold to 25.3."""
    claim = claims[place]
    after = place + 1
    if after >= len(claims) or not _leads_to(claims, place):
        return None
    for before in range(place - 1, -1, -1):
        one = claims[before]
        if one.passage != claim.passage or one.sentence < claim.sentence - 1:
            return None
        if _is_earlier(one, claims[after]) and _in_unit(claim, one):
            return before, after
    return None


def _leads_to(claims: Sequence[Claim], place: int) -> bool:
    claim, after = claims[place], claims[place + 1]
    gap = after.stated.start - claim.stated.end
    joined = after.passage == claim.passage and after.sentence == claim.sentence
    return joined and 0 < gap <= len(" to about ") and _in_unit(claim, after)


def _is_earlier(one: Claim, after: Claim) -> bool:
    """Return whether a level is of the same thing at an earlier date."""
    same = one.subject.economy == after.subject.economy
    same &= one.subject.industry == after.subject.industry
    return (
        same
        and one.kind == Kind.LEVEL
        and alike(one.stated, after.stated)
        and bool(one.time.first)
        and one.time.first < after.time.first
    )


def own_sentence(claims: Sequence[Claim], place: int) -> range:
    """Return the places of the figures in the sentence of one; they stand in a row."""
    first, last = place, place + 1
    while first and _beside(claims[first - 1], claims[place]):
        first -= 1
    while last < len(claims) and _beside(claims[last], claims[place]):
        last += 1
    return range(first, last)


def _beside(one: Claim, other: Claim) -> bool:
    return (one.passage, one.sentence) == (other.passage, other.sentence)
