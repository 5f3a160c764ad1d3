"""Months of a stream added up, held against a year earlier and against their year."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from core.figure import Figure, Input, Question
from core.formulas.trade.flows import flow_of
from core.formulas.trade.inputs import FLOWS, cells_of, given, stream_dims
from core.i18n import _
from core.indicators.balance import trade_balance
from core.indicators.months import (
    month_share,
    months_change,
    months_change_percent,
    months_sum,
)
from core.joining import listed
from core.tables.streams import MONTHS

if TYPE_CHECKING:
    from collections.abc import Mapping

    from core.tables.streams import Stream
    from core.tables.trade import TradeTable

OF_MONTHS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "exports_of_months": "exports",
        "imports_of_months": "imports",
        "balance_of_months": "trade_balance",
    }
)
"""By what some months come to, of what."""
CHANGES: Final = ("months_change", "months_change_percent")


def month_number(month: str) -> int:
    """Return a month as a number, one more for each that follows.

    Example:
        >>> month_number("2022-01") - month_number("2021-12")
        1
    """
    year, _hyphen, number = month.partition("-")
    return int(year) * MONTHS + int(number) - 1


def month_named(number: int) -> str:
    """Return the month that `month_number` gave a number.

    Example:
        >>> month_named(month_number("2021-12") + 2)
        '2022-02'
    """
    return f"{number // MONTHS:04}-{number % MONTHS + 1:02}"


def months_of(period: str) -> tuple[str, ...]:
    """Return the months of a span.

    Example:
        >>> months_of("2021-12:2022-02")
        ('2021-12', '2022-01', '2022-02')
    """
    first, last = map(month_number, period.split(":"))
    return tuple(map(month_named, range(first, last + 1)))


def spanned(last: str, count: int) -> str:
    """Return the span of so many months that ends with one.

    Example:
        >>> spanned("2022-03", 3), spanned("2022-02", 12)
        ('2022-01:2022-03', '2021-03:2022-02')
    """
    end = month_number(last)
    return f"{month_named(end - count + 1)}:{month_named(end)}"


def year_before(period: str) -> str:
    """Return the same months, or the same month or year, a year earlier.

    Example:
        >>> year_before("2022-01:2022-03"), year_before("2022")
        ('2021-01:2021-03', '2021')
    """
    ends = period.split(":")
    return ":".join(f"{int(end[:4]) - 1:04}{end[4:]}" for end in ends)


def months_figure(
    table: TradeTable, formula: str, stream: Stream, period: str
) -> Figure:
    """Return what exports, imports or balance come to over some months."""
    months = months_of(period)
    sums = {flow: _sum(table, stream, flow, months) for flow in FLOWS}
    inputs = tuple(
        Input(flow, value, table.unit or "", cells_of(table, stream, flow, months))
        for flow, (value, _missing) in sums.items()
        if formula == "balance_of_months" or flow == OF_MONTHS[formula]
    )
    if formula == "balance_of_months":
        outcome = trade_balance(*(one.value for one in inputs))
    else:
        outcome = months_sum([one.value for one in inputs])
    missing = sorted({month for one in inputs for month in sums[one.name][1]})
    note = _("months missing: {months}").format(months=listed(missing))
    return Question(
        formula,
        stream_dims(table.dataset.slug, stream),
        spanned(months[-1], len(months)),
    ).answered(outcome, table.unit or "", inputs, note if missing else "")


def _sum(
    table: TradeTable, stream: Stream, formula: str, months: tuple[str, ...]
) -> tuple[float | None, list[str]]:
    """Return the sum of a flow, and the months of which not all of it is known."""
    flows = table.flows(stream, "month")
    found = {month: flows.get(month, {}).get(FLOWS[formula]) for month in months}
    values = {
        month: None if flow is None or flow.partial else flow.value
        for month, flow in found.items()
    }
    missing = [month for month, value in values.items() if value is None]
    return months_sum(list(values.values())).value, missing


def change_figure(
    table: TradeTable, formula: str, stream: Stream, of: str, period: str
) -> Figure:
    """Return how some months differ from the same a year earlier.

    Args:
        table: The dataset.
        formula: One of `CHANGES`.
        stream: Whose trade it is.
        of: One of `OF_MONTHS`.
        period: A span of months.
    """
    before = months_figure(table, of, stream, year_before(period))
    after = months_figure(table, of, stream, period)
    is_percent = formula == "months_change_percent"
    compute = months_change_percent if is_percent else months_change
    dims = (*stream_dims(table.dataset.slug, stream), ("flow", of))
    return Question(formula, dims, after.period).answered(
        compute(before.value, after.value),
        "percent" if is_percent else after.unit,
        (given("before", before), given("after", after)),
        before.note or after.note,
    )


def year_figure(table: TradeTable, stream: Stream, of: str, year: str) -> Figure:
    """Return what the twelve months of a year come to, for exports or imports."""
    period = f"{year}-01:{year}-12"
    return months_figure(table, f"{of}_of_months", stream, period)


def share_figure(
    table: TradeTable, stream: Stream, month: tuple[str, str], year: Figure
) -> Figure:
    """Return which part of its year a month makes up.

    Args:
        table: The dataset.
        stream: Whose trade it is.
        month: `exports` or `imports`, and the month.
        year: The `year_figure` of both.
    """
    of, period = month
    own = flow_of(table, stream, of, period)
    dims = (*stream_dims(table.dataset.slug, stream), ("flow", of))
    return Question("month_share", dims, period).answered(
        month_share(own.value, year.value),
        "share",
        (given("month_trade", own), given("year_trade", year)),
        year.note,
    )
