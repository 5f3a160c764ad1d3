"""Periods that follow one another, and those that are missing between."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.format import written_period
from core.formulas.trade.months import month_named, month_number
from core.tables.streams import MONTHS

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence


def unbroken(periods: Sequence[str]) -> tuple[str, ...]:
    """Return all years, or all months, from the first to the last of some.

    Example:
        >>> unbroken(("2001", "2003")), unbroken(("2021-12", "2022-02"))
        (('2001', '2002', '2003'), ('2021-12', '2022-01', '2022-02'))
    """
    if not periods:
        return ()
    if "-" in periods[0]:
        first, last = map(month_number, (periods[0], periods[-1]))
        return tuple(map(month_named, range(first, last + 1)))
    return tuple(map(str, range(int(periods[0]), int(periods[-1]) + 1)))


def position(period: str) -> float:
    """Return where a period lies on an axis, in years.

    Example:
        >>> position("2021"), position("2021-07")
        (2021.0, 2021.5)
    """
    return month_number(period) / MONTHS if "-" in period else float(period)


def listed_runs(periods: Iterable[str]) -> list[str]:
    """Return periods as a sentence lists them, those in a row as one.

    Example:
        >>> listed_runs(("2001", "2003", "2004", "2005"))
        ['2001', '2003–2005']
    """
    runs: list[list[str]] = []
    for period in periods:
        if runs and unbroken((runs[-1][-1], period)) == (runs[-1][-1], period):
            runs[-1].append(period)
        else:
            runs.append([period])
    return [
        written_period(run[0] if len(run) == 1 else f"{run[0]}:{run[-1]}")
        for run in runs
    ]
