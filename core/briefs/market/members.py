"""Which single industries an industry or set of a dataset is made of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.formulas.market.leading import set_held

if TYPE_CHECKING:
    from core.briefs.market.source import MarketSource


def members_of(source: MarketSource, industry: str) -> tuple[str, ...]:
    """Return the industries of a set that the dataset has; none of a single one."""
    held = set_held(source.table, industry)
    return tuple(code for code in held if code in source.industries)


def industry_names(source: MarketSource, industry: str) -> tuple[str, ...]:
    """Return the names of the industries a set stands for, held or not."""
    named = source.sets.industry_name
    return tuple(
        source.industries.get(code) or named(code)
        for code in source.sets.members(industry)
    )
