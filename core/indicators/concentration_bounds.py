"""Between which bounds concentration lies while part of a market has no names.

"Other" or "Rest of world" is not one supplier, nor is it none.
"""

from __future__ import annotations

from math import fsum
from typing import TYPE_CHECKING

from core.indicators.concentration import concentration_ratio, hhi_bounds
from core.indicators.outcome import Outcome, Ranged, known, total, unknown

if TYPE_CHECKING:
    from collections.abc import Iterable


def effective_number_bounds(
    values: Iterable[float | None], residual: float | None
) -> Ranged:
    """Return between which bounds the number of equal suppliers lies.

    In words: at least one over the upper bound of the index, at most one over the lower
    bound. Unit: count, 1 or more; the point is the number only if there is no residual.
    Nothing/zero/missing: where nobody is named there is no upper bound (`residual`);
    the rest as for `hhi_high`.

    Args:
        values: What each named supplier supplies.
        residual: What everybody else supplies, in one number.

    Source:
        Textbook identity; project's indicator methodology.

    Alternatives:
        `effective_number`, where every supplier is named.

    Example:
        >>> bounds = effective_number_bounds([50.0], residual=50.0)
        >>> bounds.low.value, bounds.high.value
        (2.0, 4.0)
    """
    index = hhi_bounds(values, residual)
    return Ranged(_inverse(index.point), _inverse(index.high), _inverse(index.low))


def concentration_ratio_bounds(
    values: Iterable[float | None], residual: float | None, largest: int
) -> Ranged:
    """Return between which bounds the share of the k largest suppliers lies.

    In words: at least the sum of the k largest named shares, at most that with the
    residual taken for one supplier. Unit: share, above 0…1; the point is known where
    both are the same, as the residual is no larger than the last of the k.
    Nothing/zero/missing: a missing residual is `missing` everywhere; the rest as for
    `concentration_ratio`, with the residual in the total.

    Args:
        values: What each named supplier supplies.
        residual: What everybody else supplies, in one number.
        largest: The k of CRk, 1 or more.

    Source:
        Textbook identity; project's indicator methodology.

    Alternatives:
        `concentration_ratio`, where every supplier is named.

    Example:
        >>> bounds = concentration_ratio_bounds([50.0, 20.0], residual=30.0, largest=2)
        >>> bounds.low.value, bounds.high.value, bounds.point.reason
        (0.7, 0.8, 'residual')
    """
    named = list(values)
    high = concentration_ratio([*named, residual], largest)
    whole = total([*named, residual]).value
    if high.value is None or whole is None:
        return Ranged(high, high, high)
    parts = sorted((value / whole for value in named if value), reverse=True)
    low = known(min(fsum(parts[:largest]), 1.0))
    return Ranged(high if low.value == high.value else unknown("residual"), low, high)


def _inverse(index: Outcome) -> Outcome:
    if index.value is None:
        return index
    return known(1 / index.value) if index.value else unknown("residual")
