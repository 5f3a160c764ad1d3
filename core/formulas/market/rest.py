"""What is left of the world beside some economies: the last bar of a short ranking."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.figure import Input, several
from core.formulas.market.bare import question
from core.formulas.market.inputs import (
    denominator,
    first_reason,
    output_input,
    share_input,
)
from core.formulas.market.measured import measured
from core.i18n import ngettext
from core.indicators.shares import rest_of_world, world_share
from core.tables.output import WORLD
from core.tables.published import PublishedTable

if TYPE_CHECKING:
    from collections.abc import Sequence

    from core.figure import Figure, Question
    from core.formulas.market.measured import MarketTable
    from core.indicators.outcome import Outcome
    from core.tables.output import OutputTable

RESTS = {"share": "rest_share", "value": "rest_value"}
"""By measure the formula of what is left; quotients do not add up."""


def rest(
    table: MarketTable, formula: str, shown: Sequence[str], industry: str, year: int
) -> Figure:
    """Return what all others make together, those beyond the list included.

    Args:
        table: The dataset.
        formula: `rest_share` or `rest_value`.
        shown: The economies that are shown; none may be counted in another.
        industry: An industry or set.
        year: Of all values.
    """
    codes = sorted(shown)
    dims = {"shown": several(codes), "industry": industry}
    asked = question(table, formula, str(year), **dims)
    if isinstance(table, PublishedTable):
        return _of_published(table, asked, (codes, industry, year))
    return _of_output(table, asked, (codes, industry, year))


def _of_output(
    table: OutputTable, asked: Question, of: tuple[list[str], str, int]
) -> Figure:
    codes, industry, year = of
    world = table.value(WORLD, industry, year)
    values = {code: table.value(code, industry, year) for code in codes}
    left = first_reason(world, *values.values()) or rest_of_world(
        {code: one.value for code, one in values.items()}, world.value
    )
    inputs = (
        output_input(table, "world_output", WORLD, industry, year),
        *(output_input(table, "shown_output", code, industry, year) for code in codes),
    )
    if asked.formula == "rest_value":
        return asked.answered(left, table.unit or "", inputs, _note(codes))
    part = first_reason(left) or world_share(left.value, world.value)
    note = f"{_note(codes)}; {denominator(table)}"
    return asked.answered(part, "share", inputs, note)


def _of_published(
    table: PublishedTable, asked: Question, of: tuple[list[str], str, int]
) -> Figure:
    codes, industry, year = of
    shares = [measured(table, "share", code, industry, year) for code in codes]
    unknown = next((one for one in shares if one.value is None), None)
    left: Outcome = (
        table.figure("share", unknown.dim("economy"), industry, year)
        if unknown
        else rest_of_world({one.dim("economy"): one.value for one in shares}, 1.0)
    )
    inputs: tuple[Input, ...] = tuple(share_input("shown_share", one) for one in shares)
    return asked.answered(left, "share", inputs, _note(codes))


def _note(codes: Sequence[str]) -> str:
    return ngettext(
        "all but {count} economy shown", "all but {count} economies shown", len(codes)
    ).format(count=len(codes))
