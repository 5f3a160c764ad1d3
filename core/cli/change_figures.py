"""Which changes between two years `show` prints of the market share tab."""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING

from core.formulas.market.changes import CHANGES, share_change
from core.formulas.market.contributions import (
    OTHERS,
    contribution,
    disjoint,
    has_others,
    movement,
)
from core.formulas.market.decomposition import EFFECTS, effect, industry_effect
from core.formulas.market.rounded import BOUNDS, change_bound
from core.formulas.market.weights import industry_weight, value_change
from core.tables.published import PublishedTable

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from core.figure import Figure
    from core.formulas.market.measured import MarketTable
    from core.tables.output import OutputTable


def changes(
    table: MarketTable,
    economies: Iterable[str],
    industry: str,
    years: tuple[int, int],
) -> Iterator[Figure]:
    """Yield how the shares of an industry changed between two years."""
    for economy in economies:
        for formula in CHANGES:
            yield share_change(table, formula, economy, industry, years)
            if isinstance(table, PublishedTable):
                for bound in BOUNDS:
                    name = f"{formula}_{bound}"
                    yield change_bound(table, name, economy, industry, years)


def moves(
    table: MarketTable, industry: str, years: tuple[int, int]
) -> Iterator[Figure]:
    """Yield who gained and lost shares, and who contributed to growth."""
    found = movement(table, industry, years)
    yield from found.losses.values()
    if OTHERS in found.changes:
        yield found.changes[OTHERS]
    if not isinstance(table, PublishedTable):
        others = (OTHERS,) if has_others(table) else ()
        for economy in (*disjoint(table), *others):
            yield contribution(table, economy, industry, years)


def parts(
    table: OutputTable,
    economies: Iterable[str],
    industry: str,
    years: tuple[int, int],
) -> Iterator[Figure]:
    """Yield what the changes in a set are made of, by industry and in all."""
    members = table.counted(industry)
    if len(members) == 1:
        return
    for member, year in product(members, years):
        yield industry_weight(table, member, industry, year)
    for economy in economies:
        yield value_change(table, economy, industry, years)
        for formula in EFFECTS:
            for member in members:
                over = economy, member, industry, years
                yield industry_effect(table, formula, *over)
            yield effect(table, formula, economy, industry, years)


def published_changes(
    table: PublishedTable,
    economies: Iterable[str],
    industries: Iterable[str],
    years: tuple[int, int],
) -> Iterator[Figure]:
    """Yield the changes of all shares published for both years."""
    for economy, industry in product(economies, industries):
        found = [table.figure("share", economy, industry, year) for year in years]
        if all(share.value is not None for share in found):
            yield from changes(table, (economy,), industry, years)
