"""How far apart licensing policies toward a destination are, on six steps."""

from __future__ import annotations

from itertools import permutations
from typing import TYPE_CHECKING, Final, NamedTuple

from core.indicators.controls import CONTROLS_FROM
from core.indicators.outcome import Ranged, known, unknown
from core.indicators.weighing import extreme_parts, mean_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from core.indicators.weighing import Weighed


STRICTEST: Final = 5
"""The step of a denial; 0 is that of no licence."""


class Treatment(NamedTuple):
    """Whether an item is controlled, and with which policy toward the destination.

    Attributes:
        strength: 0…1 or None where the list is unread.
        policy: From 0 (no licence) to 5 (denial); None where no source says it.
    """

    strength: float | None
    policy: int | None = None


class Divergence(NamedTuple):
    """How far two policies lie apart, and over how many items.

    Attributes:
        measure: The value over the items whose policies are known, and its range.
        known_items: Those items, controlled by one at least.
        items: Items that one at least is known to control, and those either may.
    """

    measure: Ranged
    known_items: int
    items: int


class _Span(NamedTuple):
    """Between which steps a policy lies, and whether the item is controlled at all."""

    low: int
    high: int
    controls: bool | None


def policy_divergence(
    ours: Sequence[Treatment],
    theirs: Sequence[Treatment],
    weights: Sequence[float] | None = None,
) -> Divergence:
    """Return how far two jurisdictions' licensing policies lie apart.

    In words: over the items either controls, the weighted distance of the two policies
    on the scale from 0 (no licence) to 5 (denial), over five times the weight; what is
    not listed needs no licence. The point is over the items whose policies are known;
    low and high are the least and greatest value for anything unknown. Unit: index,
    0…1. Nothing/zero/missing: a policy no source states is unknown, never "no licence";
    where neither controls anything it is `empty_union`; a negative weight is
    `negative_value`.

    Args:
        ours: One side's treatment of each item toward the destination.
        theirs: The other side's, in the same order.
        weights: Each item's weight; all 1 if left out.

    Raises:
        ValueError: The sides or the weights are not equally long.

    Source:
        M9 of the project's methodology of export controls.

    Alternatives:
        `alignment_jaccard`, which asks whether an item is controlled and not how
        strictly licences are refused.

    Example:
        >>> presumed_denial, case_by_case = Treatment(1.0, 4), Treatment(1.0, 3)
        >>> policy_divergence([presumed_denial], [case_by_case]).measure.point
        Outcome(value=0.2, reason=None)
    """
    heavy = [1.0] * len(ours) if weights is None else weights
    spans = [
        (_span(one), _span(other), weight)
        for one, other, weight in zip(ours, theirs, heavy, strict=True)
    ]
    sure = [(_apart(*pair), w) for *pair, w in spans if _in_union(*pair)]
    maybe = [(_apart(*pair), w) for *pair, w in spans if _in_union(*pair) is None]
    read = [(near, w) for (near, far), w in sure if near == far]
    if any(weight < 0 for weight in heavy):
        measure = Ranged(*[unknown("negative_value")] * 3)
    else:
        near, far = (
            [[(distance[end], w) for distance, w in part] for part in (sure, maybe)]
            for end in (0, 1)
        )
        ends = (
            extreme_parts(read, (), greatest=False),
            extreme_parts(*near, greatest=False),
            extreme_parts(*far, greatest=True),
        )
        measure = Ranged(*(mean_of(one, "empty_union") for one in ends))
    return Divergence(measure, len(read), len(sure) + len(maybe))


def policy_spread(treatments: Sequence[Treatment]) -> Ranged:
    """Return how far the strictest policy on an item lies from the mildest.

    In words: the highest step less the lowest, over five; low and high are the least
    and greatest value for the unknown, and there is a point where nothing is. Unit:
    index, 0…1. Nothing/zero/missing: what is not listed needs no licence, step 0; an
    unread list or an unstated policy may be any; no jurisdictions are `empty`; a point
    beside unknown ones is `status_unknown`.

    Args:
        treatments: Each jurisdiction's treatment of the item toward the destination.

    Source:
        M9 of the project's methodology of export controls.

    Alternatives:
        `policy_divergence`, over all items of two jurisdictions.

    Example:
        >>> denial = Treatment(1.0, 5)
        >>> policy_spread([denial, Treatment(0.0)]).point
        Outcome(value=1.0, reason=None)
    """
    if not treatments:
        return Ranged(*[unknown("empty")] * 3)
    spans = [_span(one) for one in treatments]
    least = max(one.low for one in spans) - min(one.high for one in spans)
    pairs = permutations(spans, 2)
    greatest = max((one.high - other.low for one, other in pairs), default=0)
    low, high = (known(max(0, end) / STRICTEST) for end in (least, greatest))
    return Ranged(low if low == high else unknown("status_unknown"), low, high)


def _span(one: Treatment) -> _Span:
    if one.strength is None:
        return _Span(0, STRICTEST, None)
    if one.strength < CONTROLS_FROM:
        return _Span(0, 0, controls=False)
    if one.policy is None:
        return _Span(0, STRICTEST, controls=True)
    return _Span(one.policy, one.policy, controls=True)


def _in_union(one: _Span, other: _Span) -> bool | None:
    if one.controls or other.controls:
        return True
    return None if None in (one.controls, other.controls) else False


def _apart(one: _Span, other: _Span) -> Weighed:
    """Return the least and the greatest distance of two policies, 0…1."""
    near = max(0, one.low - other.high, other.low - one.high)
    far = max(one.high - other.low, other.high - one.low)
    return near / STRICTEST, far / STRICTEST
