"""How few supply an industry or a country, which a stated figure may be."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from core.audit.asking.candidate import Differs, away, of_figure
from core.audit.kinds import Kind
from core.formulas.market.concentration import market
from core.formulas.trade.partner_concentration import partners_along
from core.tables.published import PublishedTable
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
OF_POINTS: Final = 10_000
"""The index of a monopoly where it is told in points, and not from 0 to 1."""


def concentration_candidates(library: Library, claim: Claim) -> Iterator[Candidate]:
    """Yield the indices, and the shares of the four largest, of what is spoken of."""
    measure = _measure(claim)
    if not measure:
        return
    said = claim.subject.near | claim.subject.topics
    flows = [flow for flow in ("imports", "exports") if flow in said]
    if flows:
        for dataset in library.of_kind("trade"):
            yield from _of_trade(library.trade(dataset.slug), claim, measure, flows[0])
    elif claim.subject.industry:
        for dataset in library.of_kind("share", "output"):
            table: MarketTable = (
                library.published(dataset.slug)
                if dataset.kind == "share"
                else library.output(dataset.slug)
            )
            yield from _of_market(table, claim, measure)


def _measure(claim: Claim) -> str:
    """Return which measure a figure is; empty if it is none."""
    topics = claim.subject.topics
    if claim.kind != Kind.LEVEL:
        return ""
    if claim.stated.unit == "percent" and "largest" in topics:
        return "concentration_ratio"
    if claim.stated.unit == "number" and "concentration" in topics:
        return "hhi"
    return ""


def _of_market(table: MarketTable, claim: Claim, measure: str) -> Iterator[Candidate]:
    industry = claim.subject.industry
    is_published = isinstance(table, PublishedTable)
    if industry not in table.industries and (
        is_published or not table.sets.members(industry)
    ):
        return
    wanted = claim.time.last[:4] or str(table.years[-1])
    for year in table.years:
        yield _told(claim, market(table, industry, year).figure(measure), wanted)


def _of_trade(
    table: TradeTable, claim: Claim, measure: str, flow: str
) -> Iterator[Candidate]:
    subject = claim.subject
    named = (subject.economy, *subject.others)
    reporter = next((one for one in named if one in table.reporters), None)
    if reporter is None:
        return
    basis = "NSA" if "NSA" in table.bases else next(iter(table.bases), "")
    stream = Stream(reporter, WORLD, "", basis)
    periods = list(table.flows(stream, "year"))
    wanted = claim.time.last[:4] or (periods[-1] if periods else "")
    for partners in partners_along(table, stream, flow, periods) if periods else ():
        yield _told(claim, partners.figure(f"partner_{measure}"), wanted)


def _told(claim: Claim, figure: Figure, wanted: str) -> Candidate:
    found = of_figure(figure)
    is_in_points = claim.stated.unit == "number" and claim.stated.value > 1
    if is_in_points and found.value is not None:
        found = found._replace(value=found.value * OF_POINTS)
    return found._replace(
        differs=() if figure.period == wanted else (Differs.YEAR,),
        fit=FIT,
        distance=away(wanted, figure.period),
    )
