"""Series of the case's indicators that a stated figure may be."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from core.audit.asking.candidate import Candidate, Differs, away
from core.audit.asking.indicator_changes import indicator_changes
from core.audit.asking.series import Asked, is_meant
from core.audit.asking.tables import indicator_tables
from core.audit.asking.words import fit_of
from core.audit.kinds import CHANGES, Kind
from core.audit.units import MONEY
from core.money import currency_of
from core.tables.streams import WORLD

if TYPE_CHECKING:
    from collections.abc import Iterator

    from core.audit.claims import Claim
    from core.library import Library
    from core.tables.indicators import IndicatorTable, Series

THOUSAND: Final = "thousand "
"""How a unit begins that counts in thousands."""
MILLION: Final = 1e6


def indicator_candidates(
    library: Library, claim: Claim, text: str
) -> Iterator[Candidate]:
    """Yield what the indicators of a case say to a figure; `text` is its sentence."""
    asked = [
        one for table in indicator_tables(library) for one in _asked(table, claim, text)
    ]
    best = max((one.fit for one in asked if not one.differs), default=0)
    for one in asked:
        if one.fit < best and not one.differs:
            one = one._replace(differs=(Differs.DEFINITION,))  # noqa: PLW2901
        if claim.kind in CHANGES and not _tells_changes(one.series):
            yield from indicator_changes(one, claim)
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
        return (1.0, False) if currency_of(unit) else None
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


def _levels(asked: Asked, claim: Claim) -> Iterator[Candidate]:
    levels, time = asked.levels(), claim.time
    wanted = f"{time.first}:{time.last}" if time.is_span else time.last
    wanted = wanted or next(reversed(levels))
    for period, level in levels.items():
        meant = is_meant(period, wanted, levels) or not period
        if ":" in period and not (meant or time.is_span or time.is_own):
            meant = True
        yield Candidate(
            level.figures,
            None if level.value is None else abs(level.value),
            level.change,
            differs=(*asked.differs, *(() if meant else (Differs.YEAR,))),
            fit=asked.fit,
            distance=_away(wanted, period),
        )
    if all(levels) and not any(is_meant(one, wanted, levels) for one in levels):
        [figure] = asked.level(wanted).figures
        yield Candidate((figure,), None, differs=asked.differs, fit=asked.fit)


def _away(wanted: str, period: str) -> float:
    """Return how far a period is from what is wanted, its two ends together."""
    first, _colon, last = wanted.partition(":")
    begun, _colon, ended = period.partition(":")
    return away(first, begun) + away(last or first, ended or begun)
