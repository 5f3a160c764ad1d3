"""What trade leaves over, in one year and over many."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from core.indicators.change import difference
from core.indicators.outcome import Outcome, quotient, total, unknown

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True, slots=True)
class Cumulative:
    """The sum of yearly balances, exports or imports, in nominal money.

    Attributes:
        total: The sum; unknown as soon as one year is.
        first: The first year asked for.
        last: The last year asked for.
        missing: The years without a value, to be named beside the number.
        basis: What must stand with it: Census or balance of payments, seasonally
            adjusted or not, edition.
    """

    total: Outcome
    first: int
    last: int
    missing: tuple[int, ...]
    basis: str


def trade_balance(exports: float | None, imports: float | None) -> Outcome:
    """Return the trade balance; a deficit is below zero.

    In words: exports less imports. Unit: USD, any number. Nothing/zero/missing: no
    trade either way is a balance of zero; either side missing is `missing`.

    Source:
        Textbook identity; US Census Bureau, FT-900.

    Alternatives:
        `normalized_balance` and `cover_ratio`, which compare between sizes; the balance
        as the partner reports it.

    Example:
        >>> trade_balance(100.0, 250.0)
        Outcome(value=-150.0, reason=None)
    """
    return difference(imports, exports)


def normalized_balance(exports: float | None, imports: float | None) -> Outcome:
    """Return the balance as a part of all trade, comparable between sizes.

    In words: exports less imports, over exports plus imports. Unit: ratio, -1…1.
    Nothing/zero/missing: no trade either way is `no_trade`; a negative side is
    `negative_value`, a missing one `missing`.

    Source:
        UNCTAD and WTO, A Practical Guide to Trade Policy Analysis, chapter 1.

    Alternatives:
        `cover_ratio`; `trade_balance`, in money.

    Example:
        >>> normalized_balance(100.0, 300.0)
        Outcome(value=-0.5, reason=None)
    """
    if exports is None or imports is None:
        return unknown("missing")
    if exports < 0 or imports < 0:
        return unknown("negative_value")
    return quotient(exports - imports, exports + imports, "no_trade")


def cover_ratio(exports: float | None, imports: float | None) -> Outcome:
    """Return how much of its imports an economy's exports pay for.

    In words: exports over imports. Unit: ratio, 0 or more. Nothing/zero/missing: no
    trade either way is `no_trade`, exports without imports `imports_zero`; a
    negative side is `negative_value`, a missing one `missing`.

    Source:
        UNCTAD and WTO, A Practical Guide to Trade Policy Analysis, chapter 1.

    Alternatives:
        `normalized_balance`, which stays between -1 and 1.

    Example:
        >>> cover_ratio(100.0, 400.0)
        Outcome(value=0.25, reason=None)
    """
    if exports is None or imports is None:
        return unknown("missing")
    if exports < 0 or imports < 0:
        return unknown("negative_value")
    return quotient(exports, imports, "imports_zero" if exports else "no_trade")


def cumulative_balance(
    balances: Mapping[int, float | None], first: int, last: int, *, basis: str = ""
) -> Cumulative:
    """Return the sum of the balances of all years from the first to the last.

    In words: the sum of exports less imports, year by year; minus it is the
    cumulative deficit. Unit: nominal USD, any number. Nothing/zero/missing: a
    year that is absent or without a value makes the sum `missing` and is listed; a
    sum over no years (the last before the first) is `empty`.

    Args:
        balances: The balance by year; a deficit is below zero.
        first: The first year that counts.
        last: The last year that counts.
        basis: What the label must say, handed through as it is.

    Source:
        Textbook identity; missing years by the project's indicator methodology.

    Alternatives:
        `trade_balance` of one year; a sum in constant prices, for which a deflator
        would be needed.

    Example:
        >>> gap = cumulative_balance({2001: -83.1, 2003: -124.1}, 2001, 2003)
        >>> gap.total.reason, gap.missing
        ('missing', (2002,))
    """
    return _added_up(balances, first, last, basis)


def cumulative_flow(
    flows: Mapping[int, float | None], first: int, last: int, *, basis: str = ""
) -> Cumulative:
    """Return the sum of exports, or of imports, from the first to the last year.

    In words: the sum of the flow, year by year. Unit: nominal USD, 0 or more.
    Nothing/zero/missing: a year that is absent or without a value makes the sum
    `missing` and is listed; a sum over no years (the last before the first) is `empty`.

    Args:
        flows: Exports or imports by year.
        first: The first year that counts.
        last: The last year that counts.
        basis: What the label must say, handed through as it is.

    Source:
        Arithmetic; missing years by the project's indicator methodology.

    Alternatives:
        `cumulative_balance`, where both flows are known; a sum in constant prices, for
        which a deflator would be needed.

    Example:
        >>> imports = cumulative_flow({2001: 102.3, 2002: 125.2}, 2001, 2002)
        >>> imports.total.value, imports.missing
        (227.5, ())
    """
    return _added_up(flows, first, last, basis)


def _added_up(
    values: Mapping[int, float | None], first: int, last: int, basis: str
) -> Cumulative:
    years = range(first, last + 1)
    return Cumulative(
        total=total(values.get(year) for year in years),
        first=first,
        last=last,
        missing=tuple(year for year in years if values.get(year) is None),
        basis=basis,
    )


def yearly_changes(series: Mapping[int, float | None]) -> dict[int, Outcome]:
    """Return each year's change from the calendar year before.

    A gap is not jumped: a change over two years set beside changes over one would
    look twice as steep as it was.

    In words: the year's value less the year before's. Unit: that of the values, any
    number. Nothing/zero/missing: a year whose own value or whose predecessor's is
    absent is `missing`; the series' first year has no predecessor and no change.

    Source:
        Arithmetic; missing years by the project's indicator methodology.

    Example:
        >>> changes = yearly_changes({2001: 5.0, 2002: 8.0, 2004: 9.0})
        >>> [(year, change.value) for year, change in changes.items()]
        [(2002, 3.0), (2003, None), (2004, None)]
    """
    if not series:
        return {}
    return {
        year: difference(series.get(year - 1), series.get(year))
        for year in range(min(series) + 1, max(series) + 1)
    }
