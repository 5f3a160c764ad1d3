"""Ranks and what is left beside some economies, as `show` prints them."""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING

from core.formulas.market.bare import comparable, measures
from core.formulas.market.ranks import rank_of
from core.formulas.market.rest import RESTS, rest

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from core.figure import Figure
    from core.formulas.market.measured import MarketTable


def standing(
    table: MarketTable,
    economies: tuple[str, ...],
    industries: Iterable[str],
    years: Iterable[int],
) -> Iterator[Figure]:
    """Yield the ranks of economies asked for by name, and what all others have."""
    shown = [code for code in economies if code in comparable(table)]
    for industry, year in product(industries, years):
        for measure in measures(table):
            for code in economies:
                yield rank_of(table, measure, code, industry, year)
            if shown and measure in RESTS:
                yield rest(table, RESTS[measure], shown, industry, year)
