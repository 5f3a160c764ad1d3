"""What is left of the world beside some economies: the last bar of a short ranking."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.figure import Input, Question, several
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

    from core.figure import Figure
    from core.formulas.market.measured import MarketTable
    from core.indicators.outcome import Outcome
    from core.tables.output import OutputTable

RESTS = {"share": "rest_share", "value": "rest_value"}
"""By measure the formula of what is left; quotients do not add up."""


def rest(
    table: MarketTable, formula: str, without: Sequence[str], industry: str, year: int
) -> Figure:
    """Return what all others make together, those beyond the list included.

    Args:
        table: The dataset.
        formula: `rest_share` or `rest_value`.
        without: The economies that are shown; none may be counted in another.
        industry: An industry or set.
        year: Of all values.
    """
    codes = sorted(without)
    dims = (
        ("dataset", table.dataset.slug),
        ("without", several(codes)),
        ("industry", industry),
    )
    question = Question(formula, dims, str(year))
    if isinstance(table, PublishedTable):
        return _of_published(table, question, (codes, industry, year))
    return _of_output(table, question, (codes, industry, year))


def _of_output(
    table: OutputTable, question: Question, asked: tuple[list[str], str, int]
) -> Figure:
    codes, industry, year = asked
    world = table.value(WORLD, industry, year)
    values = {code: table.value(code, industry, year) for code in codes}
    left = first_reason(world, *values.values()) or rest_of_world(
        {code: one.value for code, one in values.items()}, world.value
    )
    inputs = (
        output_input(table, "world_output", WORLD, industry, year),
        *(output_input(table, "shown_output", code, industry, year) for code in codes),
    )
    if question.formula == "rest_value":
        return question.answered(left, table.unit or "", inputs, _note(codes))
    part = first_reason(left) or world_share(left.value, world.value)
    note = f"{_note(codes)}; {denominator(table)}"
    return question.answered(part, "share", inputs, note)


def _of_published(
    table: PublishedTable, question: Question, asked: tuple[list[str], str, int]
) -> Figure:
    codes, industry, year = asked
    shares = [measured(table, "share", code, industry, year) for code in codes]
    unknown = next((one for one in shares if one.value is None), None)
    left: Outcome = (
        table.figure("share", unknown.dim("economy"), industry, year)
        if unknown
        else rest_of_world({one.dim("economy"): one.value for one in shares}, 1.0)
    )
    inputs: tuple[Input, ...] = tuple(share_input("shown_share", one) for one in shares)
    return question.answered(left, "share", inputs, _note(codes))


def _note(codes: Sequence[str]) -> str:
    return ngettext(
        "all but {count} economy shown", "all but {count} economies shown", len(codes)
    ).format(count=len(codes))
