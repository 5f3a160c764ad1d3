"""How few suppliers a market rests on."""

from __future__ import annotations

from math import fsum
from typing import TYPE_CHECKING

from core.indicators.outcome import Outcome, Ranged, known, total, unknown

if TYPE_CHECKING:
    from collections.abc import Iterable

POINTS = 10_000
"""A monopoly's index on the scale competition authorities print."""


def hhi(values: Iterable[float | None]) -> Outcome:
    """Return the Herfindahl-Hirschman index of a market.

    In words: the sum of the squared shares, of which the values need not be but
    which they are turned into. Unit: index, above 0…1: 1 for a single supplier, 1/n
    for n equal ones. Nothing/zero/missing: no values are `empty`, values that are
    all zero `total_zero`, a negative one `negative_value`, a missing one `missing`.

    Source:
        WITS, Trade Indicators; DOJ and FTC, Merger Guidelines (2023), Guideline 1.

    Alternatives:
        `hhi_normalized`, which does not depend on the number of suppliers;
        `concentration_ratio`; `effective_number`, its reverse.

    Example:
        >>> hhi([30.0, 30.0])
        Outcome(value=0.5, reason=None)
    """
    shares, reason = _shares(values)
    if reason is not None:
        return unknown(reason)
    return known(fsum(share * share for share in shares))


def hhi_points(values: Iterable[float | None]) -> Outcome:
    """Return the Herfindahl-Hirschman index as competition authorities print it.

    In words: the sum of the squared shares in percent. Unit: points, above
    0…10,000. Nothing/zero/missing: as for `hhi`.

    Source:
        DOJ and FTC, Merger Guidelines (2023), Guideline 1.

    Alternatives:
        `hhi`, the same from 0 to 1. The tiers of competition authorities are for
        mergers, and hold elsewhere by analogy only.

    Example:
        >>> hhi_points([30.0, 30.0])
        Outcome(value=5000.0, reason=None)
    """
    index = hhi(values)
    return index if index.value is None else known(index.value * POINTS)


def normalized_hhi(values: Iterable[float | None]) -> Outcome:
    """Return how unequal a market's suppliers are, whatever their number.

    In words: the index less 1/n, over one less 1/n, where n counts the suppliers
    with anything to supply. Unit: index, 0…1: 0 for equals. Nothing/zero/missing: a
    single supplier is `n=1`; the rest as for `hhi`.

    Source:
        EconGeo `Herfindahl`; concentrationMetrics, which normalizes unasked.

    Alternatives:
        `hhi`, which falls also because there are more suppliers.

    Example:
        >>> normalized_hhi([30.0, 30.0]), normalized_hhi([5.0])
        (Outcome(value=0.0, reason=None), Outcome(value=None, reason='n=1'))
    """
    shares, reason = _shares(values)
    if reason is not None:
        return unknown(reason)
    if len(shares) == 1:
        return unknown("n=1")
    floor = 1 / len(shares)
    index = fsum(share * share for share in shares)
    return known(max((index - floor) / (1 - floor), 0.0))


def effective_number(values: Iterable[float | None]) -> Outcome:
    """Return how many equal suppliers would make a market as concentrated.

    In words: one over the index. Unit: count, 1 or more, not a whole number.
    Nothing/zero/missing: as for `hhi`.

    Source:
        Textbook identity.

    Alternatives:
        `hhi`, its reverse.

    Example:
        >>> effective_number([30.0, 30.0])
        Outcome(value=2.0, reason=None)
    """
    index = hhi(values)
    return index if index.value is None else known(1 / index.value)


def concentration_ratio(values: Iterable[float | None], largest: int) -> Outcome:
    """Return the share of the k largest suppliers (CRk).

    In words: the sum of the k largest shares. Unit: share, above 0…1.
    Nothing/zero/missing: a market of fewer suppliers is all theirs, 1; the rest as
    for `hhi`.

    Args:
        values: What each supplier supplies.
        largest: The k of CRk, 1 or more.

    Source:
        Textbook identity.

    Alternatives:
        `hhi`, which counts every supplier.

    Example:
        >>> concentration_ratio([50.0, 25.0, 25.0], largest=2)
        Outcome(value=0.75, reason=None)
    """
    shares, reason = _shares(values)
    if reason is not None:
        return unknown(reason)
    return known(min(fsum(sorted(shares, reverse=True)[:largest]), 1.0))


def hhi_bounds(values: Iterable[float | None], residual: float | None) -> Ranged:
    """Return between which bounds the index lies if part of the market is "Other".

    "Other" or "Rest of world" is not one supplier, nor is it none.

    In words: at least the squares of the named shares, at most those and the square
    of the residual's. Unit: index, 0…1; the point is the index only if there is no
    residual. Nothing/zero/missing: a missing residual is `missing` everywhere; the
    rest as for `hhi`, with the residual in the total.

    Args:
        values: What each named supplier supplies.
        residual: What everybody else supplies, in one number.

    Source:
        Textbook identity; project's indicator methodology.

    Alternatives:
        `hhi`, where every supplier is named.

    Example:
        >>> bounds = hhi_bounds([50.0], residual=50.0)
        >>> bounds.low.value, bounds.high.value, bounds.point.reason
        (0.25, 0.5, 'residual')
    """
    named = list(values)
    high = hhi([*named, residual])
    whole = total([*named, residual]).value
    if high.value is None or whole is None:
        return Ranged(high, high, high)
    low = known(fsum((value / whole) ** 2 for value in named if value))
    return Ranged(unknown("residual") if residual else high, low, high)


def _shares(values: Iterable[float | None]) -> tuple[list[float], str | None]:
    """Return the shares of all who supply anything, or why there are none."""
    parts = list(values)
    whole = total(parts)
    if whole.value is None:
        return [], whole.reason
    if any(part < 0 for part in parts if part is not None):
        return [], "negative_value"
    if whole.value == 0:
        return [], "total_zero"
    return [part / whole.value for part in parts if part], None
