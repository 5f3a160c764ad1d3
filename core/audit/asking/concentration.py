"""How few supply an industry or a country, which a stated figure may be."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from core.audit.asking.candidate import Differs, away, of_figure
from core.audit.asking.tables import is_held, market_tables, whole
from core.audit.asking.trade import usual_basis
from core.audit.kinds import Kind
from core.formulas.market.concentration import market
from core.formulas.trade.partner_concentration import partners_along
from core.indicators.concentration import POINTS
from core.tables.streams import WORLD, Stream

if TYPE_CHECKING:
    from collections.abc import Iterator

    from core.audit.asking.candidate import Candidate
    from core.audit.claims import Claim
    from core.figure import Figure
    from core.formulas.market.measured import MarketTable
    from core.library import Library
    from core.tables.trade import TradeTable

FIT: Final = 5


def concentration_candidates(library: Library, claim: Claim) -> Iterator[Candidate]:
    """Yield the indices, and the shares of the four largest, of what is spoken of."""
    measure = _measure(claim)
    if not measure:
        return
    if claim.subject.flow:
        for table in whole(library.trade, library.of_kind("trade")):
            yield from _of_trade(table, claim, measure)
    elif claim.subject.industry:
        for sold in market_tables(library):
            yield from _of_market(sold, claim, measure)


def _measure(claim: Claim) -> str:
    """Return which measure a figure is; empty if it is none."""
    if claim.kind != Kind.LEVEL:
        return ""
    if claim.stated.unit == "percent" and "largest" in claim.subject.near:
        return "concentration_ratio"
    if claim.stated.unit == "number" and "concentration" in claim.subject.topics:
        return "hhi"
    return ""


def _of_market(table: MarketTable, claim: Claim, measure: str) -> Iterator[Candidate]:
    industry = claim.subject.industry
    if not is_held(table, industry):
        return
    wanted = claim.time.last[:4] or str(table.years[-1])
    for year in table.years:
        yield _told(claim, market(table, industry, year).figure(measure), wanted)


def _of_trade(table: TradeTable, claim: Claim, measure: str) -> Iterator[Candidate]:
    subject = claim.subject
    named = (subject.economy, *subject.others)
    reporter = next((one for one in named if one in table.reporters), None)
    if reporter is None:
        return
    stream = Stream(reporter, WORLD, "", usual_basis(table))
    periods = list(table.flows(stream, "year"))
    if not periods:
        return
    wanted = claim.time.last[:4] or periods[-1]
    for partners in partners_along(table, stream, subject.flow, periods):
        yield _told(claim, partners.figure(f"partner_{measure}"), wanted)


def _told(claim: Claim, figure: Figure, wanted: str) -> Candidate:
    found = of_figure(figure)
    is_in_points = claim.stated.unit == "number" and claim.stated.value > 1
    if is_in_points and found.value is not None:
        found = found._replace(value=found.value * POINTS)
    return found._replace(
        differs=() if figure.period == wanted else (Differs.YEAR,),
        fit=FIT,
        distance=away(wanted, figure.period),
    )
