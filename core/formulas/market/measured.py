"""A share, quotient or value of a dataset, whether computed here or published."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Final, TypeAlias

from core.formulas.market.levels import lq, market_share, value_added
from core.formulas.published import published
from core.tables.published import PublishedTable

if TYPE_CHECKING:
    from collections.abc import Mapping

    from core.figure import Figure
    from core.tables.output import OutputTable

    MarketTable: TypeAlias = OutputTable | PublishedTable

FORMULAS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "share": "market_share",
        "LQ": "location_quotient",
        "value": "value_added",
    }
)
"""The formula behind each measure."""


def measured(
    table: MarketTable, measure: str, economy: str, industry: str, year: int
) -> Figure:
    """Return a measure of an economy's industry in a year.

    Raises:
        KeyError: Nobody publishes such a measure, or there is none.
    """
    if isinstance(table, PublishedTable):
        return published(table, FORMULAS[measure], economy, industry, year)
    compute = {"share": market_share, "LQ": lq, "value": value_added}[measure]
    return compute(table, economy, industry, year)
