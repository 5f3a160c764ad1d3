"""Exports, imports, balances and their sums that a stated figure may be."""

from __future__ import annotations

from contextlib import suppress
from itertools import product
from typing import TYPE_CHECKING, Final, NamedTuple

from core.audit.asking.candidate import Candidate, Differs, away, of_figure
from core.audit.asking.tables import whole
from core.audit.asking.trade_changes import trade_changes
from core.audit.asking.units_told import in_currency
from core.audit.kinds import CHANGES, Kind
from core.audit.units import MONEY
from core.errors import RequestError
from core.figure import figure_id
from core.formulas.catalogue import figure
from core.formulas.trade.cumulative import CUMULATIVE, cumulative_figure
from core.formulas.trade.flows import period_figures, whole_periods
from core.formulas.trade.inputs import frequency_of, stream_dims
from core.formulas.trade.months import OF_MONTHS
from core.tables.streams import WORLD, Stream

if TYPE_CHECKING:
    from collections.abc import Iterator

    from core.audit.claims import Claim
    from core.figure import Figure
    from core.library import Library
    from core.tables.trade import TradeTable

BALANCES: Final = frozenset({"deficit", "surplus", "balance"})
SHARES: Final = {"exports": "export_exposure", "imports": "import_share"}
TECHNOLOGY: Final = "ATP"
NOT_ADJUSTED: Final = "NSA"
FIT: Final = 4


class Way(NamedTuple):
    """One stream that may be meant, and in what it is not what the draft says."""

    library: Library
    table: TradeTable
    stream: Stream
    formula: str
    differs: tuple[Differs, ...]


def trade_candidates(library: Library, claim: Claim) -> Iterator[Candidate]:
    """Yield what the datasets of trade say to a figure."""
    formula = _formula(claim)
    if not formula:
        return
    for table in whole(library.trade, library.of_kind("trade")):
        for way in _ways(library, table, claim, formula):
            if claim.kind in CHANGES:
                yield from in_currency(library, claim, trade_changes(way, claim))
            elif claim.stated.unit in MONEY:
                yield from in_currency(library, claim, _amounts(way, claim))
            elif claim.kind == Kind.LEVEL and way.formula in SHARES:
                yield from _shares(way, claim)


def _formula(claim: Claim) -> str:
    """Return the flow, or the balance, that a figure is of; empty if it is of none."""
    unit, subject = claim.stated.unit, claim.subject
    is_change = claim.kind in CHANGES
    units = (*MONEY, *(("percent", "pp", "fold") if is_change else ("percent",)))
    if unit not in units or not subject.economy:
        return ""
    said = subject.near if subject.near & _FLOWS else subject.topics
    if said & BALANCES:
        return "trade_balance"
    return subject.flow if said & {"exports", "imports"} else ""


_FLOWS: Final = BALANCES | {"exports", "imports"}


def _ways(
    library: Library, table: TradeTable, claim: Claim, formula: str
) -> Iterator[Way]:
    subject, basis = claim.subject, usual_basis(table)
    named = TECHNOLOGY if "technology" in subject.near | subject.topics else ""
    for reporter, partner, differs in _sides(table, claim):
        stream = Stream(reporter, partner, named, basis)
        yield Way(library, table, stream, formula, differs)
        if named:
            more = (*differs, Differs.DEFINITION)
            yield Way(library, table, stream._replace(product=""), formula, more)


def usual_basis(table: TradeTable) -> str:
    """Return the basis that is told where none is named; empty if there is none."""
    return NOT_ADJUSTED if NOT_ADJUSTED in table.bases else next(iter(table.bases), "")


def _sides(
    table: TradeTable, claim: Claim
) -> Iterator[tuple[str, str, tuple[Differs, ...]]]:
    """Yield reporter and partner as said, as the other reports it, and the world."""
    economy, partner = claim.subject.economy, _partner(claim)
    if economy in table.reporters:
        yield economy, partner, ()
        if partner != WORLD:
            yield economy, WORLD, (Differs.PARTNER,)
        for other in claim.subject.others:
            if other not in (economy, partner, WORLD):
                yield economy, other, (Differs.PARTNER,)
    elif partner in table.reporters:
        yield partner, economy, ()
        yield partner, WORLD, (Differs.PARTNER,)


def _partner(claim: Claim) -> str:
    """Return the partner that is meant: the one set beside, or the only other one."""
    subject = claim.subject
    others = [one for one in subject.others if one not in (subject.economy, WORLD)]
    only = others[0] if len(others) == 1 else WORLD
    return subject.partner or only


def _amounts(way: Way, claim: Claim) -> Iterator[Candidate]:
    time, table = claim.time, way.table
    if time.is_span:
        yield from _months(way, claim) if "-" in time.first else _sums(way, claim)
        return
    wanted = time.last
    frequency = frequency_of(wanted) if wanted else "year"
    flows = table.flows(way.stream, frequency)
    wanted = wanted or next(reversed(whole_periods(flows)), "")
    for period in dict.fromkeys((wanted, *flows)):
        found = period_figures(table, way.stream, period, flows.get(period, {}))
        yield _told(way, found.called(way.formula), wanted, period)


def _months(way: Way, claim: Claim) -> Iterator[Candidate]:
    """Yield the sum over the months that are meant."""
    period = f"{claim.time.first}:{claim.time.last}"
    dims = stream_dims(way.table.dataset.slug, way.stream)
    formula = next(name for name, of in OF_MONTHS.items() if of == way.formula)
    with suppress(RequestError):
        found = figure(way.library, figure_id(formula, dims, period))
        yield of_figure(found)._replace(differs=way.differs, fit=FIT)


def _told(way: Way, figure: Figure, wanted: str, period: str) -> Candidate:
    is_year = () if period == wanted else (Differs.YEAR,)
    return of_figure(figure)._replace(
        differs=(*way.differs, *is_year), fit=FIT, distance=away(wanted, period)
    )


def _sums(way: Way, claim: Claim) -> Iterator[Candidate]:
    """Yield the sum over the years that are meant, and over one year fewer or more."""
    first, last = int(claim.time.first[:4]), int(claim.time.last[:4])
    flows = way.table.flows(way.stream, "year")
    for begin, end in product(
        (first, first - 1, first + 1), (last, last - 1, last + 1)
    ):
        if begin >= end or way.formula not in CUMULATIVE:
            continue
        years = (begin, end)
        figure = cumulative_figure(way.table, way.stream, years, flows, of=way.formula)
        is_meant = years == (first, last)
        found = of_figure(figure)
        if "average" in claim.subject.lead and found.value is not None:
            found = found._replace(
                value=found.value / (end - begin + 1), change="per_year"
            )
        yield found._replace(
            differs=(*way.differs, *(() if is_meant else (Differs.YEAR,))),
            fit=FIT,
            distance=float(abs(begin - first) + abs(end - last)),
        )


def _shares(way: Way, claim: Claim) -> Iterator[Candidate]:
    """Yield a partner's share of all exports or imports."""
    if way.stream.partner == WORLD:
        return
    periods = list(way.table.flows(way.stream, "year"))
    wanted = claim.time.last[:4] or (periods[-1] if periods else "")
    dims = stream_dims(way.table.dataset.slug, way.stream)
    for period in periods:
        try:
            found = figure(way.library, figure_id(SHARES[way.formula], dims, period))
        except RequestError:
            continue
        yield _told(way, found, wanted, period)
