"""Changes and amounts told in a unit that is not their own.

`It fell by 11 percent` may be 11 percentage points, and what grew by 332 per cent is
not 3.3 but 4.3 times as large: such candidates agree in their digits only, and say so.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from core.audit.asking.candidate import SUM, Differs
from core.audit.asking.tables import indicator_tables
from core.audit.kinds import Kind
from core.audit.units import MONEY
from core.formulas.indicator import indicator_figure
from core.money import currency_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from core.audit.asking.candidate import Candidate
    from core.audit.claims import Claim
    from core.figure import Figure
    from core.library import Library
    from core.tables.indicators import IndicatorTable, Series

TAKEN_FOR: Final[Mapping[Kind, tuple[tuple[Kind, float], ...]]] = {
    Kind.PERCENT_CHANGE: ((Kind.PP_CHANGE, 1.0), (Kind.FOLD, 100.0)),
    Kind.PP_CHANGE: ((Kind.PERCENT_CHANGE, 1.0),),
    Kind.FOLD: ((Kind.PERCENT_CHANGE, 0.01),),
}
"""By kind of a change those it is mistaken for, and what they are multiplied by."""
CONVERTED: Final[Mapping[str, str]] = {"": "converted", SUM: "sum_converted"}
"""By how an amount is made of its figures, how it is made when it is converted. A
change of one has none: its two ends would each have a rate of their own."""
PER_DOLLAR: Final = "per USD"
DOLLAR: Final = "USD"
MONTHS: Final = tuple(f"-{number:02d}" for number in range(1, 13))
YEAR_LENGTH: Final = 4


def taken_for(
    kind: Kind, found: Candidate, told: Callable[[Kind], Candidate | None]
) -> Iterator[Candidate]:
    """Yield a change in the units that it is mistaken for.

    Args:
        kind: In which it is told.
        found: The change as it is told.
        told: Returns the same change told in another kind; None if it is not.
    """
    for other, times in TAKEN_FOR.get(kind, ()):
        one = told(other)
        if one is not None and one.value is not None:
            yield one._replace(
                value=one.value * times,
                differs=(*found.differs, Differs.UNIT),
                fit=found.fit,
            )


def in_currency(
    library: Library, claim: Claim, candidates: Iterable[Candidate]
) -> Iterator[Candidate]:
    """Yield amounts in the currency of the draft.

    What is in another one is yielded twice: as it is, differing in its unit, and
    converted at the rates of its period where the case has them. The sum of a year's
    months is converted at the rates of the year.
    """
    wanted = claim.stated.unit
    for one in candidates:
        own = currency_of(one.figure.unit)
        if wanted not in MONEY or wanted in ("amount", own) or not own:
            yield one
            continue
        yield one._replace(differs=(*one.differs, Differs.UNIT))
        if one.value is None or one.change not in CONVERTED:
            continue
        period = one.figure.period[: YEAR_LENGTH if one.change == SUM else None]
        if rates := rates_of(library, own, wanted, period):
            yield one._replace(
                figures=(*rates, *one.figures),
                value=one.value * _times(rates, own),
                change=CONVERTED[one.change],
            )


def _times(rates: tuple[Figure, ...], own: str) -> float:
    mean = sum(rate.value or 0.0 for rate in rates) / len(rates)
    return mean if own == DOLLAR else 1 / mean


def rates_of(
    library: Library, own: str, wanted: str, period: str
) -> tuple[Figure, ...]:
    """Return the rates between dollar and another currency in a month or a year.

    They are none if neither side is the dollar, or no series has all months of a year.
    """
    other = {own, wanted} - {DOLLAR}
    if len(other) != 1:
        return ()
    unit = f"{other.pop()} {PER_DOLLAR}"
    found = (
        rates_in(table, series, period)
        for table in indicator_tables(library)
        for series in table.series()
        if series.unit == unit
    )
    return next(filter(None, found), ())


def rates_in(table: IndicatorTable, series: Series, period: str) -> tuple[Figure, ...]:
    """Return the rates of a series in a month, or in every month of a year."""
    months = [period + end for end in MONTHS] if period.isdecimal() else [period]
    figures = (indicator_figure(table, series, one) for one in months)
    found = tuple(one for one in figures if one.value)
    return found if len(found) == len(months) else ()
