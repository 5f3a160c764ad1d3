"""What an economy must add to reach a location quotient that is a number."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.figure import Input
from core.formulas.market.inputs import asked, first_reason, output_input
from core.formulas.market.parity import PERCENT, in_percent
from core.indicators.outcome import unknown
from core.indicators.parity import parity_fixed
from core.indicators.shares import world_share
from core.indicators.target import parity_to_lq
from core.industries import WHOLE_ECONOMY
from core.tables.output import WORLD

if TYPE_CHECKING:
    from core.figure import Figure
    from core.indicators.outcome import Outcome
    from core.tables.output import OutputTable

FIXED = "parity_target_fixed"
DIGITS = 12


def number_text(number: float) -> str:
    """Return a number typed in as an id spells it, the same for however it was typed.

    Example:
        >>> number_text(1.20), number_text(2.0)
        ('1.2', '2')
    """
    return f"{number:.{DIGITS}g}"


def parity_of_target(
    table: OutputTable, formula: str, own: str, target: float, industry: str, year: int
) -> Figure:
    """Return the output an economy must add to reach a location quotient.

    Args:
        table: The dataset.
        formula: `parity_target`, where economy and world grow by what is added, or
            `parity_target_fixed`, where neither does; with `_percent` for the same in
            per cent of the industry as it is.
        own: The economy that adds.
        target: The quotient to be reached.
        industry: An industry or set.
        year: Of all values.
    """
    if formula.endswith(PERCENT):
        of = formula.removesuffix(PERCENT)
        return in_percent(
            table, parity_of_target(table, of, own, target, industry, year)
        )
    questions = (
        ("own_output", own, industry),
        ("own_total", own, WHOLE_ECONOMY),
        ("world_output", WORLD, industry),
        ("world_total", WORLD, WHOLE_ECONOMY),
    )
    given = [table.value(who, what, year) for _name, who, what in questions]
    compute = _fixed if formula == FIXED else _growing
    return asked(
        table,
        formula,
        str(year),
        economy=own,
        lq=number_text(target),
        industry=industry,
    ).answered(
        first_reason(*given) or compute(target, *[one.value for one in given]),
        table.unit or "",
        (
            *(output_input(table, *question, year) for question in questions),
            Input("lq_target", target, "LQ"),
        ),
        table.dataset.title,
    )


def _growing(
    target: float,
    sector: float | None,
    whole: float | None,
    world_sector: float | None,
    world: float | None,
) -> Outcome:
    return parity_to_lq(sector, whole, world_sector, world, target).added


def _fixed(
    target: float,
    sector: float | None,
    whole: float | None,
    world_sector: float | None,
    world: float | None,
) -> Outcome:
    """Return what is missing to so many times the world's part of the economy."""
    part = world_share(world_sector, world)
    if part.value is None:
        return part
    if part.value * target >= 1:
        return unknown("target_out_of_reach")
    return parity_fixed(sector, whole, part.value * target).added
