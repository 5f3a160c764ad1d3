"""What an economy would have to add to match another, which a figure may be."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from core.audit.asking.candidate import Candidate, Differs, away, differences, of_figure
from core.errors import RequestError
from core.formulas.market.parity import parity
from core.formulas.market.quotients import parity_as_published
from core.indicators.parity import parity_from_lqs
from core.indicators.rounding import corner_range
from core.tables.published import PublishedTable

if TYPE_CHECKING:
    from collections.abc import Iterator

    from core.audit.claims import Claim
    from core.figure import Figure
    from core.formulas.market.measured import MarketTable

PARITIES: Final = {
    "percent": ("parity_fixed_percent", "parity_growing_percent"),
    "money": ("parity_fixed", "parity_growing"),
}
FIT: Final = 4


def parities(
    table: MarketTable,
    claim: Claim,
    industry: str,
    differs: tuple[Differs, ...],
) -> Iterator[Candidate]:
    """Yield what one economy must add to match the other that the draft names."""
    own, peer = claim.subject.economy, claim.subject.partner
    if peer not in table.economies or own not in table.economies:
        return
    wanted = claim.time.last or str(table.years[-1])
    for year in table.years:
        for figure in _of_parity(table, claim, (own, peer, industry), year):
            is_year = str(year) == wanted[:4]
            yield _rounded(table, figure, (own, peer, industry), year)._replace(
                differs=differences(differs, is_year=is_year, is_own=True),
                fit=FIT,
                distance=away(wanted, str(year)),
            )


def _rounded(
    table: MarketTable, figure: Figure, over: tuple[str, str, str], year: int
) -> Candidate:
    """Return parity with the range that the rounding of published quotients leaves."""
    found = of_figure(figure)
    if not isinstance(table, PublishedTable) or figure.value is None:
        return found
    own, peer, industry = over
    quotients = [
        table.figure("LQ", economy, industry, year).value for economy in (own, peer)
    ]
    printed = [table.printed("LQ", one) for one in quotients if one is not None]
    ranged = corner_range(lambda a, b: parity_from_lqs(a, b).percent, *printed)
    return found._replace(low=ranged.low.value, high=ranged.high.value)


def _of_parity(
    table: MarketTable, claim: Claim, over: tuple[str, str, str], year: int
) -> Iterator[Figure]:
    is_percent = claim.stated.unit == "percent"
    if isinstance(table, PublishedTable):
        if is_percent:
            yield parity_as_published(table, *over, year)
        return
    for formula in PARITIES["percent" if is_percent else "money"]:
        try:
            yield parity(table, formula, *over, year)
        except RequestError:
            return
