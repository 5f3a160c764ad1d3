"""Changes of exports, imports, balances and their shares that a figure may be."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from core.audit.asking.candidate import Candidate, Differs, away, of_figure
from core.audit.asking.spans import span_meant, spans_around
from core.audit.asking.units_told import taken_for
from core.audit.kinds import Kind
from core.formulas.trade.changes import change_of
from core.formulas.trade.flows import period_figures, whole_periods
from core.formulas.trade.inputs import frequency_of
from core.formulas.trade.shares import SHARES as FLOW_OF
from core.formulas.trade.shares import share_of
from core.indicators.change import fold, percent_change
from core.tables.streams import WORLD

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from core.audit.asking.trade import Way
    from core.audit.claims import Claim
    from core.figure import Figure

FIT: Final = 4
OF_FLOWS: Final = {
    Kind.PERCENT_CHANGE: "trade_percent_change",
    Kind.DIFFERENCE: "trade_change",
}
OF_SHARES: Final = {Kind.PP_CHANGE: "trade_share_change"}
"""By kind of a change the formula that tells it; others are of two figures."""
OF_TWO: Final = {Kind.PERCENT_CHANGE: percent_change, Kind.FOLD: fold}
SHARE_OF: Final = {flow: share for share, flow in FLOW_OF.items()}


def trade_changes(way: Way, claim: Claim) -> Iterator[Candidate]:
    """Yield how a flow, or a partner's share of it, changed between two dates."""
    is_share = claim.kind == Kind.PP_CHANGE or "share" in claim.subject.near
    levels = _levels(way, claim, is_share=is_share)
    meant = span_meant(claim.time, tuple(levels))
    if meant is None:
        return
    for span in spans_around(meant, tuple(levels)):
        if span[0] not in levels or span[1] not in levels:
            continue
        ends, differs = (levels[span[0]], levels[span[1]]), way.differs
        if span != meant:
            differs = (*differs, Differs.YEAR)
        far = away(meant[0], span[0]) + away(meant[1], span[1])
        told = partial(_told, ends=ends, is_share=is_share)
        found = told(claim.kind)
        if found is None:
            return
        found = found._replace(differs=differs, fit=FIT, distance=far)
        yield found
        if span == meant:
            yield from taken_for(claim.kind, found, told)


def _levels(way: Way, claim: Claim, *, is_share: bool) -> Mapping[str, Figure]:
    """Return the flow, or its share, in every whole period of the kind meant."""
    table, stream = way.table, way.stream
    frequency = frequency_of(claim.time.first) if claim.time.first else "year"
    flows = table.flows(stream, frequency)
    found = {
        period: period_figures(table, stream, period, flows[period]).called(way.formula)
        for period in whole_periods(flows)
    }
    if not is_share:
        return found
    if stream.partner == WORLD or way.formula not in SHARE_OF:
        return {}
    everyone = stream._replace(partner=WORLD)
    world = table.flows(everyone, frequency)
    return {
        period: share_of(
            SHARE_OF[way.formula],
            figure,
            period_figures(table, everyone, period, world[period]).called(way.formula),
        )
        for period, figure in found.items()
        if period in world
    }


def _told(
    kind: Kind, ends: tuple[Figure, Figure], *, is_share: bool
) -> Candidate | None:
    """Return a change of a kind between two figures; None if there is none of it."""
    formula = (OF_SHARES if is_share else OF_FLOWS).get(kind)
    if formula:
        return of_figure(change_of(formula, *ends))
    if kind not in OF_TWO:
        return None
    outcome = OF_TWO[kind](*(end.value for end in ends))
    value = None if outcome.value is None else abs(outcome.value)
    return Candidate(ends, value, str(kind))
