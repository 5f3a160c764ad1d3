"""How much an economy makes, which share of the world that is, and its quotient."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.figure import Input
from core.formulas.market.inputs import (
    asked,
    cells_of,
    denominator,
    first_reason,
    output_input,
)
from core.indicators.shares import world_share
from core.indicators.specialization import location_quotient
from core.industries import WHOLE_ECONOMY
from core.tables.output import WORLD

if TYPE_CHECKING:
    from core.figure import Figure
    from core.tables.output import OutputTable


def value_added(table: OutputTable, economy: str, industry: str, year: int) -> Figure:
    """Return what an economy makes in an industry or set.

    In words: the value added that the source publishes, summed over the industries of
    a set and the members of a group. Unit: that of the source (USD), 0 or more.
    Nothing/zero/missing: one value that is missing leaves the sum unknown (`missing`),
    because a smaller sum is another number; an economy that the dataset has under two
    names is `named_twice`, and values in several units are not added up:
    `units_differ`.

    Source:
        As published; the dataset says by whom.

    Alternatives:
        Gross output, turnover or employment, where a source gives them; gross output
        counts what was bought from others as well.
    """
    return asked(
        table, "value_added", str(year), economy=economy, industry=industry
    ).answered(
        table.value(economy, industry, year),
        table.unit or "",
        (output_input(table, "output", economy, industry, year),),
    )


def market_share(table: OutputTable, economy: str, industry: str, year: int) -> Figure:
    """Return an economy's share of the world's output of an industry or set."""
    own = table.value(economy, industry, year)
    world = table.value(WORLD, industry, year)
    return asked(
        table, "market_share", str(year), economy=economy, industry=industry
    ).answered(
        first_reason(own, world) or world_share(own.value, world.value),
        "share",
        (
            output_input(table, "own_output", economy, industry, year),
            output_input(table, "world_output", WORLD, industry, year),
        ),
        denominator(table),
    )


def world_without(table: OutputTable, industry: str, year: int) -> Figure:
    """Return what a published world makes without the economies left out."""
    unit = table.unit or ""
    whole = cells_of(table, (WORLD,), industry, year)
    out = cells_of(table, table.left_out, industry, year)
    world, gone = (
        table.published_world(industry, year),
        table.left_out_value(industry, year),
    )
    return asked(table, "world_without", str(year), industry=industry).answered(
        table.value(WORLD, industry, year),
        unit,
        (
            Input("published_world", world.value, unit, whole),
            Input("left_out_output", gone.value, unit, out),
        ),
    )


def lq(table: OutputTable, economy: str, industry: str, year: int) -> Figure:
    """Return an economy's location quotient; a set is summed first."""
    questions = (
        ("own_output", economy, industry),
        ("own_total", economy, WHOLE_ECONOMY),
        ("world_output", WORLD, industry),
        ("world_total", WORLD, WHOLE_ECONOMY),
    )
    given = [table.value(who, what, year) for _name, who, what in questions]
    return asked(
        table, "location_quotient", str(year), economy=economy, industry=industry
    ).answered(
        first_reason(*given) or location_quotient(*[one.value for one in given]),
        "LQ",
        tuple(output_input(table, *question, year) for question in questions),
        denominator(table),
    )
