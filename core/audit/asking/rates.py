"""Exchange rates that a stated figure may be: 131.5 yen to the dollar."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from core.audit.asking.candidate import Candidate, Differs, away, of_figure
from core.audit.asking.tables import indicator_tables
from core.audit.asking.units_told import DOLLAR, PER_DOLLAR, YEAR_LENGTH, rates_in
from core.audit.kinds import Kind
from core.audit.units import MONEY
from core.formulas.indicator import indicator_figure

if TYPE_CHECKING:
    from collections.abc import Iterator

    from core.audit.claims import Claim
    from core.figure import Figure
    from core.library import Library
    from core.tables.indicators import IndicatorTable, Series

_AFTER: Final = re.compile(
    r"\s*(?:to|per|a|against|for)\s+(?:(?:the|one|each)\s+)?(?:US |U\.S\. )?dollar\b"
    r"|\s*/\s*(?:US\$|\$|USD|ドル)|\s*で1\s?米?ドル",
    re.IGNORECASE,
)
_BEFORE: Final = re.compile(
    r"(?:\bdollar (?:was|stood|averaged|bought|cost|traded)(?: at| worth)?"
    r"|1\s?米?ドル\s*(?:=|は|が|あたり|当たり|につき|、)?)"
    r"\s*(?:about |an average of |平均|約)*$",
    re.IGNORECASE,
)
FIT: Final = 6
"""A rate is told in words of its own."""
MEAN: Final = "mean"


def is_rate(claim: Claim, text: str, start: int) -> bool:
    """Return whether a figure is told as so many of a currency to the dollar.

    Args:
        claim: The figure.
        text: Its plain sentence.
        start: Where the figure begins in it.
    """
    unit, end = claim.stated.unit, start + claim.stated.length
    is_money = unit in MONEY and unit not in ("amount", DOLLAR)
    is_told = bool(_AFTER.match(text, end) or _BEFORE.search(text[:start]))
    return claim.kind == Kind.LEVEL and is_money and is_told


def rate_candidates(library: Library, claim: Claim) -> Iterator[Candidate]:
    """Yield the rate of the month or the mean of the year meant, then of others."""
    unit = f"{claim.stated.unit} {PER_DOLLAR}"
    for table in indicator_tables(library):
        for series in table.series():
            if series.unit == unit:
                yield from _of_series(table, series, claim.time.last)


def _of_series(table: IndicatorTable, series: Series, said: str) -> Iterator[Candidate]:
    """Yield what a series says; `said` is the date that is meant, or empty."""
    points = list(table.points(series))
    wanted = said or points[-1]
    if len(wanted) == YEAR_LENGTH:
        yield from _means(table, series, wanted)
    for period in points:
        yield _of_month(indicator_figure(table, series, period), wanted)


def _means(table: IndicatorTable, series: Series, wanted: str) -> Iterator[Candidate]:
    years = (one[:YEAR_LENGTH] for one in table.points(series))
    for year in dict.fromkeys((wanted, *years)):
        if rates := rates_in(table, series, year):
            mean = sum(rate.value or 0.0 for rate in rates) / len(rates)
            differs = () if year == wanted else (Differs.YEAR,)
            yield Candidate(
                rates, mean, MEAN, None, None, differs, FIT, away(wanted, year)
            )


def _of_month(figure: Figure, wanted: str) -> Candidate:
    """Return a month's rate; of a year it is another thing than the year's mean."""
    differs = () if figure.period == wanted else (Differs.YEAR,)
    if figure.period.startswith(wanted) and figure.period != wanted:
        differs = (Differs.DEFINITION,)
    return of_figure(figure)._replace(
        differs=differs, fit=FIT, distance=away(wanted, figure.period)
    )
