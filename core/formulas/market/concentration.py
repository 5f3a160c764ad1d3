"""On how few economies an industry rests."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.figure import Input
from core.formulas.market.inputs import (
    asked,
    denominator,
    first_reason,
    output_input,
    share_input,
)
from core.formulas.market.levels import market_share
from core.indicators.concentration import hhi_bounds
from core.indicators.outcome import Outcome, total
from core.tables.output import WORLD

if TYPE_CHECKING:
    from core.figure import Figure
    from core.tables.output import OutputTable


def concentration(table: OutputTable, formula: str, industry: str, year: int) -> Figure:
    """Return the Herfindahl-Hirschman index of an industry, or a bound of it.

    Where the dataset gives a world beyond the economies it lists, the rest is neither
    one supplier nor none: only the bounds are known.

    Args:
        table: The dataset.
        formula: `hhi`, `hhi_low` or `hhi_high`.
        industry: An industry or set.
        year: Of all values.
    """
    return asked(table, formula, str(year), industry=industry).answered(
        _concentration(table, formula, industry, year),
        "index",
        _shares(table, industry, year),
        denominator(table),
    )


def _shares(table: OutputTable, industry: str, year: int) -> tuple[Input, ...]:
    """Return the share of each economy listed, the largest first."""
    found = [market_share(table, code, industry, year) for code in table.economies]
    found.sort(key=lambda share: -(share.value or 0.0))
    known = [share.value for share in found if share.value is not None]
    named = total(known).value if len(known) == len(found) else None
    rest = max(1.0 - named, 0.0) if named and table.world_is_published else 0.0
    return (
        *(share_input("economy_share", share) for share in found),
        Input("other_share", rest, "share"),
        output_input(table, "world_output", WORLD, industry, year),
    )


def _concentration(
    table: OutputTable, formula: str, industry: str, year: int
) -> Outcome:
    listed = [table.value(code, industry, year) for code in table.economies]
    world = table.value(WORLD, industry, year)
    unknown = first_reason(world, *listed)
    if unknown is not None or world.value is None:
        return unknown or world
    values = [one.value for one in listed]
    rest = world.value - (total(values).value or 0.0)
    bounds = hhi_bounds(values, rest if table.world_is_published else 0.0)
    return {"hhi": bounds.point, "hhi_low": bounds.low, "hhi_high": bounds.high}[
        formula
    ]
