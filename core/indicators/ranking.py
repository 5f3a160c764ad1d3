"""Who comes first: places from the largest value down."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from core.indicators.outcome import Outcome, known, unknown

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping


def rank(own: float | None, all_values: Collection[float | None]) -> Outcome:
    """Return the place of a value among all values, the largest being first.

    Who is unknown is passed over rather than put last: a rank is one among those known,
    and how many they are belongs beside it.

    In words: one more than the number of values that are larger. Unit: a whole number,
    1 or more; equal values share the better place, and the next place stays empty.
    Nothing/zero/missing: a zero is a value like others; a value that is missing has no
    rank (`missing`), and a group has none beside its members (`not_ranked`).

    Source:
        Standard competition ranking, as sports and statistics offices print it.

    Alternatives:
        `market_share` and `location_quotient`, which say how far apart two places are:
        a rank may change while nothing else does.

    Example:
        >>> rank(20.0, [30.0, 20.0, 20.0, None]), rank(None, [30.0, None])
        (Outcome(value=2.0, reason=None), Outcome(value=None, reason='missing'))
    """
    if own is None:
        return unknown("missing")
    larger = sum(1 for value in all_values if value is not None and value > own)
    return known(1.0 + larger)


def ranks(values: Mapping[str, Outcome]) -> dict[str, Outcome]:
    """Return the rank of each of several values; an unknown one keeps its reason.

    In words: as for `rank`, all at once. Unit and range: those of `rank`. Nothing/
    zero/missing: as for `rank`.

    Source:
        Standard competition ranking.

    Example:
        >>> found = ranks({"CHN": known(3.0), "USA": known(2.0), "X": unknown("blank")})
        >>> [one.value for one in found.values()], found["X"].reason
        ([1.0, 2.0, None], 'blank')
    """
    ordered = sorted(-one.value for one in values.values() if one.value is not None)
    return {
        code: one if one.value is None else _place(-one.value, ordered)
        for code, one in values.items()
    }


def _place(own: float, ordered: list[float]) -> Outcome:
    """Return one more than how many come before; the largest is the least here."""
    return known(1.0 + bisect_left(ordered, own))
