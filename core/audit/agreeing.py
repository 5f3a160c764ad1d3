"""How near a figure of the case comes to a stated one."""

from __future__ import annotations

from enum import IntEnum
from typing import TYPE_CHECKING, Final

from core.audit.stated import Hedge
from core.audit.units import MONEY

if TYPE_CHECKING:
    from core.audit.asking.candidate import Candidate
    from core.audit.stated import Stated

FARTHEST: Final = 0.05
"""An amount may be off by this part of itself at most. One digit leaves more open:
`$4 trillion` may be 3.5, and would then be right in years that nobody meant."""
DOUBLE: Final = 2
"""`More than 200` is no statement about 500: further off than this is a difference."""


class Agreement(IntEnum):
    """How a figure of the case stands to a stated one; less is better."""

    AS_WRITTEN = 0
    """It prints as the draft has it."""
    AFTER_ROUNDING = 1
    """It lies among the numbers that the draft can mean, or its own rounding does."""
    NONE = 2
    UNKNOWN = 3


def agreement(stated: Stated, candidate: Candidate) -> Agreement:
    """Return how a figure of the case stands to a stated one.

    Signs are left aside: a deficit is told as a number above zero, and a fall by the
    verb beside its number.
    """
    if candidate.value is None:
        return Agreement.UNKNOWN
    whole = stated._replace(value=abs(stated.value))
    value = candidate.value
    if whole.hedge in (Hedge.OVER, Hedge.UNDER):
        return _beyond(whole, value)
    slack = 1e-9 * whole.digit_half + 1e-12 * whole.value
    if (
        whole.hedge == Hedge.NONE
        and abs(value - whole.value) <= whole.digit_half + slack
    ):
        return _capped(whole, value, Agreement.AS_WRITTEN)
    if whole.holds(value):
        return _capped(whole, value, Agreement.AFTER_ROUNDING)
    if _ranges_meet(whole, candidate):
        return Agreement.AFTER_ROUNDING
    return Agreement.NONE


def _capped(stated: Stated, value: float, found: Agreement) -> Agreement:
    far = stated.unit in MONEY and abs(value - stated.value) > FARTHEST * stated.value
    return Agreement.NONE if far else found


def _beyond(stated: Stated, value: float) -> Agreement:
    """Return whether a value lies beyond the end that is stated, and not far off."""
    near = stated.value / DOUBLE < value < stated.value * DOUBLE
    return Agreement.AS_WRITTEN if near and stated.holds(value) else Agreement.NONE


def _ranges_meet(stated: Stated, candidate: Candidate) -> bool:
    low, high = stated.interval
    if candidate.low is None or candidate.high is None:
        return False
    return (high is None or candidate.low <= high) and (
        low is None or low <= candidate.high
    )
