"""Series of the case's indicators that a stated figure may be."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from core.audit.asking.candidate import Candidate, Differs, away, of_figure
from core.audit.asking.words import fit_of
from core.audit.kinds import Kind
from core.audit.units import MONEY
from core.formulas.indicator import indicator_figure, share_figure
from core.indicators.change import difference, fold, percent_change, pp_change
from core.money import currency_of
from core.tables.streams import WORLD

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from core.audit.claims import Claim
    from core.figure import Figure
    from core.indicators.outcome import Outcome
    from core.library import Library
    from core.tables.indicators import IndicatorTable, Series

CHANGES: Final[Mapping[Kind, Callable[..., Outcome]]] = {
    Kind.PERCENT_CHANGE: percent_change,
    Kind.PP_CHANGE: pp_change,
    Kind.FOLD: fold,
    Kind.DIFFERENCE: difference,
}
THOUSAND: Final = "thousand "
"""How a unit begins that counts in thousands."""
MILLION: Final = 1e6
AT_YEAR_END: Final = "-12"


class Asked(NamedTuple):
    """A series that may be meant, and how to read it.

    Attributes:
        times: What its values are multiplied by to be in the unit of the draft.
        as_share: Whether its share of the world is meant, and not itself.
        differs: In what it is not what the draft says.
    """

    table: IndicatorTable
    series: Series
    fit: int
    times: float
    as_share: bool
    differs: tuple[Differs, ...]

    def figure(self, period: str) -> Figure:
        """Return what it says of a period."""
        told = share_figure if self.as_share else indicator_figure
        return told(self.table, self.series, period)


def indicator_candidates(
    library: Library, claim: Claim, text: str
) -> Iterator[Candidate]:
    """Yield what the indicators of a case say to a figure; `text` is its sentence."""
    asked = [
        one
        for dataset in library.of_kind("indicator")
        for one in _asked(library.indicators(dataset.slug), claim, text)
    ]
    best = max((one.fit for one in asked if not one.differs), default=0)
    for one in asked:
        if one.fit < best and not one.differs:
            one = one._replace(differs=(Differs.DEFINITION,))  # noqa: PLW2901
        if claim.kind in CHANGES and not _tells_changes(one.series):
            yield from _changes(one, claim)
        elif claim.kind in (Kind.LEVEL, *CHANGES):
            yield from _levels(one, claim)


def _asked(table: IndicatorTable, claim: Claim, text: str) -> Iterator[Asked]:
    for series in table.series():
        differs = _whose(series, claim)
        if differs is None or (claim.time.is_today and "Target" in series.measure):
            continue
        fit = fit_of(claim, series.measure, table.dataset.title, text)
        if fit <= 0:
            continue
        read = _read(table, series, claim)
        if read is not None:
            yield Asked(table, series, fit, *read, differs)


def _whose(series: Series, claim: Claim) -> tuple[Differs, ...] | None:
    """Return in what the owner of a series differs; None if it is somebody else's."""
    subject = claim.subject
    if series.economy == subject.economy:
        return ()
    if series.economy == WORLD and WORLD in subject.others:
        return ()
    return (Differs.ECONOMY,) if series.economy in subject.others else None


def _tells_changes(series: Series) -> bool:
    return "change" in series.measure or "decline" in series.measure


def _read(
    table: IndicatorTable, series: Series, claim: Claim
) -> tuple[float, bool] | None:
    """Return how a series is read in the draft's unit; None if it cannot be."""
    unit, stated = series.unit, claim.stated.unit
    is_change = claim.kind in CHANGES and not _tells_changes(series)
    if stated in MONEY:
        fits = currency_of(unit) == stated or (stated == "amount" and currency_of(unit))
        return (1.0, False) if fits else None
    if stated == "percent" and unit == "percent" and not is_change:
        return (1.0, False)
    if stated in ("percent", "pp", "fold"):
        return _read_as_share(table, series, claim)
    if stated == "count":
        fits = claim.stated.noun and claim.stated.noun.rstrip("s") in unit
        return (1000.0 if unit.startswith(THOUSAND) else 1.0, False) if fits else None
    if (stated, unit) == ("t", "Mt"):
        return MILLION, False
    return (1.0, False) if stated == unit else None


def _read_as_share(
    table: IndicatorTable, series: Series, claim: Claim
) -> tuple[float, bool] | None:
    """Return a series read as a share of the world, where a share is spoken of."""
    subject = claim.subject
    has_world = any(
        one.economy == WORLD and one.measure == series.measure
        for one in table.series(series.measure)
    )
    speaks_of_shares = "share" in subject.near | subject.topics
    if has_world and series.economy != WORLD and speaks_of_shares:
        return 1.0, True
    return (1.0, False) if claim.kind in CHANGES and series.unit != "percent" else None


def _is_meant(period: str, wanted: str) -> bool:
    """Return whether a period is the one meant; a year means its end, if by month."""
    return period in (wanted, f"{wanted}{AT_YEAR_END}")


def _levels(asked: Asked, claim: Claim) -> Iterator[Candidate]:
    points = list(asked.table.points(asked.series))
    time = claim.time
    wanted = f"{time.first}:{time.last}" if time.is_span else time.last
    wanted = wanted or points[-1]
    for period in points:
        is_meant = _is_meant(period, wanted) or not period
        if ":" in period and not (is_meant or time.is_span or time.is_own):
            is_meant = True
        figure = asked.figure(period)
        found = of_figure(figure)
        value = None if found.value is None else found.value * asked.times
        yield found._replace(
            value=value,
            differs=(*asked.differs, *(() if is_meant else (Differs.YEAR,))),
            fit=asked.fit,
            distance=_away(wanted, period),
        )
    if all(points) and not any(_is_meant(period, wanted) for period in points):
        figure = asked.figure(wanted)
        yield Candidate((figure,), None, differs=asked.differs, fit=asked.fit)


def _away(wanted: str, period: str) -> float:
    """Return how far a period is from what is wanted, its two ends together."""
    first, _colon, last = wanted.partition(":")
    begun, _colon, ended = period.partition(":")
    return away(first, begun) + away(last or first, ended or begun)


def _changes(asked: Asked, claim: Claim) -> Iterator[Candidate]:
    """Yield changes between the two dates meant, and from other starts."""
    time, points = claim.time, list(asked.table.points(asked.series))
    if not time.is_span:
        return
    lasts = [one for one in points if _is_meant(one, time.last)] or [time.last]
    for period in points:
        if ":" in period or period >= lasts[-1]:
            continue
        yield _change(asked, claim, (period, lasts[-1]))
    firsts = [one for one in points if _is_meant(one, time.first)]
    for period in points:
        if firsts and ":" not in period and firsts[0] < period != lasts[-1]:
            yield _change(asked, claim, (firsts[0], period))


def _change(asked: Asked, claim: Claim, periods: tuple[str, str]) -> Candidate:
    before, after = (asked.figure(period) for period in periods)
    outcome = CHANGES[claim.kind](before.value, after.value)
    value = None if outcome.value is None else abs(outcome.value) * asked.times
    time = claim.time
    is_meant = _is_meant(periods[0], time.first) and _is_meant(periods[1], time.last)
    return Candidate(
        (before, after),
        value,
        str(claim.kind),
        differs=(*asked.differs, *(() if is_meant else (Differs.YEAR,))),
        fit=asked.fit,
        distance=away(time.first, periods[0]) + away(time.last, periods[1]),
    )
