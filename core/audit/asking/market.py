"""Shares, quotients, outputs and parity that a stated figure may be."""

from __future__ import annotations

from functools import partial
from itertools import product
from typing import TYPE_CHECKING, Final, NamedTuple

from core.audit.asking.candidate import Candidate, Differs, away, differences, of_figure
from core.audit.asking.parity import parities
from core.audit.asking.spans import span_meant, spans_around
from core.audit.asking.tables import is_held, market_tables
from core.audit.asking.units_told import taken_for
from core.audit.kinds import CHANGES, Kind
from core.formulas.market.changes import share_change
from core.formulas.market.consistency import implied_share
from core.formulas.market.measured import measured
from core.formulas.market.rounded import change_bound
from core.tables.published import PublishedTable
from core.tables.streams import WORLD

if TYPE_CHECKING:
    from collections.abc import Iterator

    from core.audit.claims import Claim
    from core.figure import Figure
    from core.formulas.market.measured import MarketTable
    from core.library import Library

SETS: Final = ("hamilton-10", "hamilton-7", "kti")
FIT: Final = 4
"""An industry named in the sentence says more than a subject that is only near."""


class Meant(NamedTuple):
    """One industry that may be meant, and in what it is not what the draft says.

    Attributes:
        measure: As `measure_of` says.
    """

    table: MarketTable
    claim: Claim
    measure: str
    industry: str
    differs: tuple[Differs, ...]


def market_candidates(library: Library, claim: Claim) -> Iterator[Candidate]:
    """Yield what the datasets of output and of published shares say to a figure."""
    measure = measure_of(claim)
    if not measure or not claim.subject.economy:
        return
    for table in market_tables(library):
        for industry, differs in _industries(table, claim):
            meant = Meant(table, claim, measure, industry, differs)
            if claim.kind == Kind.PARITY:
                yield from parities(table, claim, industry, differs)
            elif claim.kind in CHANGES:
                yield from _changes(meant)
            else:
                yield from _levels(meant)


def measure_of(claim: Claim) -> str:
    """Return what a figure measures of an industry; empty if nothing of one.

    That is `share`, `LQ`, `value`, or `implied`: the share of GDP behind a quotient.
    """
    subject, unit = claim.subject, claim.stated.unit
    said = subject.near | subject.topics
    if "parts" in subject.near or (claim.kind == Kind.GAP and "quotient" not in said):
        return ""
    if unit == "LQ" or (claim.kind == Kind.GAP and "quotient" in subject.near):
        return "LQ"
    if claim.kind == Kind.PARITY:
        return "LQ" if subject.industry else ""
    return _of_industry(claim, said) if subject.industry else ""


def _of_industry(claim: Claim, said: frozenset[str]) -> str:
    """Return what is measured of an industry that is no quotient."""
    subject, unit = claim.subject, claim.stated.unit
    if unit == "USD" and claim.kind == Kind.LEVEL:
        return "value" if "output" in said else ""
    if unit not in ("percent", "pp", "fold") or claim.kind == Kind.GAP:
        return ""
    if claim.kind == Kind.LEVEL and said & {"gdp", "lost"}:
        return "implied" if "quotient" in said else ""
    if not said and claim.role:  # Japan fell from 16.6% to 5.4%: of what, was just said
        said = subject.around
    is_own = "industry" in subject.own or ("share" in said and not said & _OTHERS)
    return "share" if is_own else ""


_OTHERS: Final = frozenset(
    {
        *("steel", "solar", "semiconductors", "vehicles", "reserves", "gdp", "jobs"),
        *("imports", "exports", "target", "alignment", "covered"),
    }
)
"""Subjects that have figures of their own, which no industry of the sets has."""


def _industries(
    table: MarketTable, claim: Claim
) -> Iterator[tuple[str, tuple[Differs, ...]]]:
    """Yield the industry that is meant, and the other sets if it is a set.

    A quotient is always of an industry: where none is named it may be any of the sets.
    """
    wanted = claim.subject.industry
    wanted_ones = (wanted, *(SETS if wanted in SETS or not wanted else ()))
    for industry in dict.fromkeys(wanted_ones):
        if industry and is_held(table, industry):
            yield industry, () if industry == wanted else (Differs.DEFINITION,)


def _economies(table: MarketTable, claim: Claim) -> Iterator[tuple[str, bool]]:
    """Yield the economy that is meant, then the others that the sentence names."""
    own = claim.subject.economy
    for code in dict.fromkeys((own, *claim.subject.others)):
        if code != WORLD and code in table.economies:
            yield code, code == own


def _levels(meant: Meant) -> Iterator[Candidate]:
    table, claim, measure, industry, differs = meant
    if measure == "value" and isinstance(table, PublishedTable):
        return
    wanted = claim.time.last or str(table.years[-1])
    for (economy, is_own), year in product(_economies(table, claim), table.years):
        is_year = str(year) == wanted[:4]
        if not (is_own or is_year):
            continue
        figure = (
            implied_share(table, economy, industry, year)
            if measure == "implied"
            else measured(table, measure, economy, industry, year)
        )
        found = _told(claim, figure)
        yield found._replace(
            differs=differences(differs, is_year=is_year, is_own=is_own),
            fit=FIT,
            distance=away(wanted, str(year)),
        )


def _told(claim: Claim, figure: Figure) -> Candidate:
    """Return a figure as the draft tells it: an LQ perhaps as per cent above one."""
    found = of_figure(figure)
    if claim.kind == Kind.GAP and found.value is not None:
        return found._replace(value=abs(found.value - 1) * 100, change="above_one")
    return found


def _changes(meant: Meant) -> Iterator[Candidate]:
    near = meant.claim.subject.near
    if "share" not in near and "quotient" in near:
        meant = meant._replace(measure="LQ")
    elif "share" not in near and "output" in near:
        meant = meant._replace(measure="value")
    if _is_told(meant, meant.claim.kind):
        yield from _changes_of(meant)


def _is_told(meant: Meant, kind: Kind) -> bool:
    """Return whether a measure is told to change in such a way."""
    if meant.measure == "value" and isinstance(meant.table, PublishedTable):
        return False
    return kind != Kind.DIFFERENCE and (
        kind != Kind.PP_CHANGE or meant.measure == "share"
    )


def _changes_of(meant: Meant) -> Iterator[Candidate]:
    table, claim = meant.table, meant.claim
    for (economy, is_own), (years, far) in product(
        _economies(table, claim), _spans(table, claim)
    ):
        is_year = not far
        if not (is_own or is_year):
            continue
        found = _changed(meant, economy, years, claim.kind)
        if is_own:
            found = _within(meant, economy, years, found)
        found = found._replace(
            differs=differences(meant.differs, is_year=is_year, is_own=is_own),
            fit=FIT,
            distance=far,
        )
        yield found
        if is_own and is_year:
            told = partial(_otherwise, meant, economy, years)
            yield from taken_for(claim.kind, found, told)


def _changed(
    meant: Meant, economy: str, years: tuple[int, int], kind: Kind
) -> Candidate:
    table, measure, industry = meant.table, meant.measure, meant.industry
    return of_figure(share_change(table, str(kind), economy, industry, years, measure))


def _otherwise(
    meant: Meant, economy: str, years: tuple[int, int], kind: Kind
) -> Candidate | None:
    """Return a change told in another kind; None if it is not told so."""
    is_told = _is_told(meant, kind)
    return _changed(meant, economy, years, kind) if is_told else None


def _within(
    meant: Meant, economy: str, years: tuple[int, int], found: Candidate
) -> Candidate:
    """Return a change with the range that the rounding of published shares leaves."""
    table, claim, measure, industry, _differs = meant
    if not isinstance(table, PublishedTable):
        return found
    low, high = sorted(
        abs(bound.value or 0.0)
        for bound in (
            change_bound(
                table, f"{claim.kind}_{end}", economy, industry, years, measure
            )
            for end in ("low", "high")
        )
    )
    return found._replace(low=low, high=high)


def _spans(table: MarketTable, claim: Claim) -> Iterator[tuple[tuple[int, int], float]]:
    """Yield the span that is meant, and those that begin or end otherwise, and how far.

    A change without any date is looked for over all years.
    """
    years = tuple(map(str, table.years))
    if len(years) < 2:  # noqa: PLR2004  # no change without two years
        return
    undated = None if claim.time.last else (years[0], years[-1])
    dates = span_meant(claim.time, years) or undated
    if dates is None:
        return
    meant = dates[0][:4], dates[1][:4]
    for begin, end in spans_around(meant, years):
        far = away(meant[0], begin) + away(meant[1], end)
        yield (int(begin), int(end)), far
