"""Shares, quotients, outputs and parity that a stated figure may be."""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING, Final

from core.audit.asking.candidate import Candidate, Differs, away, differences, of_figure
from core.audit.asking.parity import parities
from core.audit.asking.spans import spans_around
from core.audit.asking.units_told import TAKEN_FOR
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


def market_candidates(library: Library, claim: Claim) -> Iterator[Candidate]:
    """Yield what the datasets of output and of published shares say to a figure."""
    measure = measure_of(claim)
    if not measure or not claim.subject.economy:
        return
    for dataset in library.of_kind("share", "output"):
        table: MarketTable = (
            library.published(dataset.slug)
            if dataset.kind == "share"
            else library.output(dataset.slug)
        )
        for industry, differs in _industries(table, claim):
            if claim.kind == Kind.PARITY:
                yield from parities(table, claim, industry, differs)
            elif claim.kind in CHANGES:
                yield from _changes(table, claim, (measure, industry), differs)
            else:
                yield from _levels(table, claim, (measure, industry), differs)


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
        if industry and _is_held(table, industry):
            yield industry, () if industry == wanted else (Differs.DEFINITION,)


def _is_held(table: MarketTable, industry: str) -> bool:
    if isinstance(table, PublishedTable):
        return industry in table.industries
    members = table.sets.members(industry)
    return all(one in table.industries or one in table.sums for one in members)


def _economies(table: MarketTable, claim: Claim) -> Iterator[tuple[str, bool]]:
    """Yield the economy that is meant, then the others that the sentence names."""
    own = claim.subject.economy
    for code in dict.fromkeys((own, *claim.subject.others)):
        if code != WORLD and code in table.economies:
            yield code, code == own


def _levels(
    table: MarketTable,
    claim: Claim,
    of: tuple[str, str],
    differs: tuple[Differs, ...],
) -> Iterator[Candidate]:
    measure, industry = of
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


def _changes(
    table: MarketTable,
    claim: Claim,
    of: tuple[str, str],
    differs: tuple[Differs, ...],
) -> Iterator[Candidate]:
    measure, industry = of
    near = claim.subject.near
    if "share" not in near and "quotient" in near:
        measure = "LQ"
    elif "share" not in near and "output" in near:
        measure = "value"
    if _is_told(claim.kind, measure, table):
        yield from _changes_of(table, claim, (measure, industry), differs)


def _is_told(kind: Kind, measure: str, table: MarketTable) -> bool:
    """Return whether a measure is told to change in such a way."""
    if measure == "value" and isinstance(table, PublishedTable):
        return False
    return kind != Kind.DIFFERENCE and (kind != Kind.PP_CHANGE or measure == "share")


def _changes_of(
    table: MarketTable,
    claim: Claim,
    of: tuple[str, str],
    differs: tuple[Differs, ...],
) -> Iterator[Candidate]:
    measure, industry = of
    for (economy, is_own), (years, is_year) in product(
        _economies(table, claim), _spans(table, claim)
    ):
        if not (is_own or is_year):
            continue
        figure = share_change(table, str(claim.kind), economy, industry, years, measure)
        found = of_figure(figure)
        if is_own and is_year:
            yield from _taken_for(table, claim, (economy, *of), years)
        if isinstance(table, PublishedTable) and is_own:
            low, high = sorted(
                abs(bound.value or 0.0)
                for bound in (
                    change_bound(
                        table, f"{claim.kind}_{end}", economy, industry, years, measure
                    )
                    for end in ("low", "high")
                )
            )
            found = found._replace(low=low, high=high)
        wanted = claim.time.first or str(years[0])
        yield found._replace(
            differs=differences(differs, is_year=is_year, is_own=is_own),
            fit=FIT,
            distance=away(wanted, str(years[0])),
        )


def _taken_for(
    table: MarketTable,
    claim: Claim,
    of: tuple[str, str, str],
    years: tuple[int, int],
) -> Iterator[Candidate]:
    """Yield the same change in the units that it is mistaken for."""
    economy, measure, industry = of
    for kind, times in TAKEN_FOR.get(claim.kind, ()):
        if _is_told(kind, measure, table):
            found = of_figure(
                share_change(table, str(kind), economy, industry, years, measure)
            )
            if found.value is not None:
                value = found.value * times
                yield found._replace(value=value, differs=(Differs.UNIT,), fit=FIT)


def _spans(table: MarketTable, claim: Claim) -> Iterator[tuple[tuple[int, int], bool]]:
    """Yield the span that is meant, and those with another start or another end."""
    years = table.years
    if len(years) < 2:  # noqa: PLR2004  # no change without two years
        return
    first, last = str(years[0]), str(years[-1])
    if claim.time.is_span:
        first, last = claim.time.first[:4], claim.time.last[:4]
    elif claim.time.is_since:
        first = claim.time.first[:4]
    for begin, end in spans_around((first, last), tuple(map(str, years))):
        yield (int(begin), int(end)), (begin, end) == (first, last)
