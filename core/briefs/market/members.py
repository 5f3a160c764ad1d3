"""Which single industries an industry or set of a dataset is made of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.industries import industry_name, members
from core.tables.published import PublishedTable

if TYPE_CHECKING:
    from core.briefs.market.source import MarketSource


def members_of(source: MarketSource, industry: str) -> tuple[str, ...]:
    """Return the industries of a set that the dataset has; none of a single one."""
    table = source.table
    counted = (
        members(industry)
        if isinstance(table, PublishedTable)
        else table.counted(industry)
    )
    held = tuple(code for code in counted if code in source.industries)
    return () if held in ((), (industry,)) else held


def industries_text(source: MarketSource, industry: str) -> tuple[str, ...]:
    """Return the names of the industries a set stands for, held or not."""
    held = source.industries
    return tuple(held.get(code, industry_name(code)) for code in members(industry))
