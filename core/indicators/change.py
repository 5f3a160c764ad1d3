"""How much something changed between two years, in words that are not confused.

A share that goes from 3.3 to 25.3 percent rose by 22 percentage points, by 667
percent, and 7.7-fold *to* its old self: three numbers, three functions.
"""

from __future__ import annotations

from core.indicators.outcome import Outcome, known, unknown


def fold(before: float | None, after: float | None) -> Outcome:
    """Return how many times its old self something became ("n-fold to").

    In words: the later value over the earlier. Unit: ratio, 0 or more. Nothing/
    zero/missing: an earlier value of zero is `base_zero`, below zero
    `base_negative`; a later one below zero is `sign_change`; either missing is
    `missing`.

    Source:
        Textbook identity; "n-fold increase" is ambiguous: both readings are offered.

    Alternatives:
        `fold_by`, the multiple less one; `percent_change`, the same in per cent; for
        shares `pp_change`.

    Example:
        >>> fold(2.0, 5.0)
        Outcome(value=2.5, reason=None)
    """
    if before is None or after is None:
        return unknown("missing")
    if before == 0:
        return unknown("base_zero")
    if before < 0:
        return unknown("base_negative")
    if after < 0:
        return unknown("sign_change")
    return known(after / before)


def fold_by(before: float | None, after: float | None) -> Outcome:
    """Return by how many times its old self something grew ("n-fold by").

    In words: the later value over the earlier, less one. Unit: ratio, -1 or more.
    Nothing/zero/missing: as for `fold`.

    Source:
        Textbook identity; "n-fold increase" is ambiguous: both readings are offered.

    Alternatives:
        `fold`, how many times its old self it became, always one more.

    Example:
        >>> fold_by(2.0, 5.0)
        Outcome(value=1.5, reason=None)
    """
    ratio = fold(before, after)
    if ratio.value is None:
        return ratio
    return known(ratio.value - 1)


def percent_change(before: float | None, after: float | None) -> Outcome:
    """Return by how many percent something changed.

    In words: the later value over the earlier, less one, times a hundred. Unit:
    percent, -100 or more. Nothing/zero/missing: as for `fold`; where a sign
    changes only the difference means anything.

    Source:
        Textbook identity.

    Alternatives:
        `fold`; for shares `pp_change`, which is not per cent; over several years
        `cagr`.

    Example:
        >>> percent_change(40.0, 50.0)
        Outcome(value=25.0, reason=None)
        >>> percent_change(0.0, 5.0)
        Outcome(value=None, reason='base_zero')
    """
    ratio = fold(before, after)
    if ratio.value is None:
        return ratio
    return known((ratio.value - 1) * 100)


def difference(before: float | None, after: float | None) -> Outcome:
    """Return by how much something changed, in its own unit.

    In words: the later value less the earlier. Unit: that of the values; any
    number. Nothing/zero/missing: zero is a value like others; either missing is
    `missing`.

    Source:
        Arithmetic.

    Alternatives:
        `percent_change`; for shares `pp_change`.

    Example:
        >>> difference(-10.0, 5.0)
        Outcome(value=15.0, reason=None)
    """
    if before is None or after is None:
        return unknown("missing")
    return known(after - before)


def pp_change(share_before: float | None, share_after: float | None) -> Outcome:
    """Return by how many percentage points a share changed; never called percent.

    In words: the later share less the earlier, times a hundred. Unit: pp, -100…100
    for shares in 0…1. Nothing/zero/missing: zero is a value like others; either
    missing is `missing`.

    Source:
        Textbook identity.

    Alternatives:
        `percent_change` of the share, a large number where the share was small; `fold`.

    Example:
        >>> pp_change(0.25, 0.5)
        Outcome(value=25.0, reason=None)
    """
    if share_before is None or share_after is None:
        return unknown("missing")
    return known((share_after - share_before) * 100)


def cagr(before: float | None, after: float | None, years: float) -> Outcome:
    """Return the compound annual growth rate.

    In words: the yearly growth that, repeated over the years, leads from the
    earlier value to the later: the later over the earlier to the power of one over
    the years, less one. Unit: a fraction per year, -1 or more (0.02 is 2 percent a
    year). Nothing/zero/missing: an earlier value of zero or below is
    `base_zero_or_negative`, a later one below zero `negative_value`; no years
    between are `zero_period`, fewer than none `negative_period`.

    Args:
        before: The value in the first year.
        after: The value in the last year.
        years: The calendar years between the two.

    Source:
        WITS, Online Trade Outcomes Indicators, User's Manual (2013).

    Alternatives:
        `percent_change` over the whole span. A trend fitted to every year is not
        offered: it hides the years it is said to lie between.

    Example:
        >>> cagr(100.0, 121.0, 2).value
        0.10000000000000009
        >>> cagr(5.0, 8.0, 0)
        Outcome(value=None, reason='zero_period')
    """
    if before is None or after is None:
        return unknown("missing")
    if before <= 0:
        return unknown("base_zero_or_negative")
    if after < 0:
        return unknown("negative_value")
    if years <= 0:
        return unknown("negative_period" if years < 0 else "zero_period")
    try:
        return known((after / before) ** (1 / years) - 1)
    except OverflowError:
        return unknown("not_finite")
