"""Months added up: a year to date, twelve months that roll, a month of its year."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.indicators.change import difference, percent_change
from core.indicators.outcome import quotient, total, unknown

if TYPE_CHECKING:
    from collections.abc import Collection

    from core.indicators.outcome import Outcome


def months_sum(months: Collection[float | None]) -> Outcome:
    """Return what some months in a row come to.

    In words: the sum of the months, from the first to the last. Unit: USD, any number.
    Nothing/zero/missing: a month that is not there, or of which only a part is
    published, makes the sum `missing`; no months are `empty`.

    Source:
        Arithmetic; missing months by the project's indicator methodology.

    Alternatives:
        The year as published, which may be revised and adjusted apart from its months.

    Example:
        >>> months_sum([1.0, 2.0, 4.0]), months_sum([1.0, None]).reason
        (Outcome(value=7.0, reason=None), 'missing')
    """
    return total(months)


def months_change(a_year_earlier: float | None, now: float | None) -> Outcome:
    """Return by how much some months differ from the same months a year earlier.

    In words: the months, less the same months a year earlier. Unit: USD, any number.
    Nothing/zero/missing: either side missing is `missing`.

    Source:
        Arithmetic.

    Alternatives:
        `months_change_percent`. Never a whole year beside a part of one.

    Example:
        >>> months_change(5.0, 7.0)
        Outcome(value=2.0, reason=None)
    """
    return difference(a_year_earlier, now)


def months_change_percent(a_year_earlier: float | None, now: float | None) -> Outcome:
    """Return the same in per cent; only exports and imports have it.

    In words: the months over the same months a year earlier, less one, times a hundred.
    Unit: percent, -100 or more. Nothing/zero/missing: as for `percent_change`.

    Source:
        Textbook identity.

    Alternatives:
        `months_change`, in money, which a balance has as well.

    Example:
        >>> months_change_percent(4.0, 5.0).value
        25.0
    """
    return percent_change(a_year_earlier, now)


def month_share(month: float | None, year: float | None) -> Outcome:
    """Return which part of its year a month makes up.

    In words: the month over the sum of the twelve months of its year. Unit: share,
    0…1; one month in twelve is 8.3%. Nothing/zero/missing: a year without trade is
    `no_trade`, a negative value `negative_value`; a month missing in the year leaves
    all its shares `missing`.

    Source:
        Arithmetic; the simple seasonal share of time series analysis.

    Alternatives:
        Seasonally adjusted figures, where a source gives both.

    Example:
        >>> month_share(30.0, 240.0)
        Outcome(value=0.125, reason=None)
    """
    if month is None or year is None:
        return unknown("missing")
    if month < 0 or year < 0:
        return unknown("negative_value")
    return quotient(month, year, "no_trade")
