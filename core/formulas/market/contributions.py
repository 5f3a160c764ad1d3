"""Who a change came from: of the world's shares, and of its growth."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from core.figure import Figure, Input, Question
from core.formulas.market.changes import change_between
from core.formulas.market.inputs import (
    asked,
    cells_of,
    denominator,
    first_reason,
    output_input,
    share_input,
)
from core.formulas.market.measured import measured
from core.i18n import _
from core.indicators.contribution import growth_contribution, shares_of_losses
from core.indicators.outcome import Outcome, known, total, unknown
from core.indicators.shares import rest_of_world
from core.tables.output import WORLD
from core.tables.published import PublishedTable

if TYPE_CHECKING:
    from collections.abc import Mapping

    from core.formulas.market.measured import MarketTable
    from core.tables.output import OutputTable

OTHERS: Final = "OTHERS"
"""The code of the whole less all economies listed whose change is known."""

Years = tuple[int, int]


class Movement(NamedTuple):
    """How the shares of an industry moved between two years.

    Attributes:
        changes: By economy, in points; `OTHERS` last, where there are any.
        losses: By economy that lost, which part of all that was lost.
    """

    changes: Mapping[str, Figure]
    losses: Mapping[str, Figure]


def has_others(table: MarketTable) -> bool:
    """Return whether the whole is more than the economies listed."""
    return isinstance(table, PublishedTable) or table.world_is_published


def disjoint(table: MarketTable) -> tuple[str, ...]:
    """Return the economies that may be added up."""
    return table.ranked if isinstance(table, PublishedTable) else table.economies


def movement(table: MarketTable, industry: str, years: Years) -> Movement:
    """Return who gained and who lost shares between two years."""
    levels = {
        code: tuple(measured(table, "share", code, industry, year) for year in years)
        for code in disjoint(table)
    }
    changes = {
        code: change_between("pp_change", *ends) for code, ends in levels.items()
    }
    counted = [code for code in changes if changes[code].value is not None]
    ends = [
        {code: levels[code][side].value or 0.0 for code in counted} for side in (0, 1)
    ]
    if counted and has_others(table):
        question = _question(table, "pp_change", OTHERS, industry, years)
        others = _others(question, [changes[code] for code in counted], ends)
        changes[OTHERS] = others
        for shares in ends if others.value is not None else ():
            shares[OTHERS] = 1.0 - (total(shares.values()).value or 0.0)
    return Movement(changes, _losses(table, industry, years, changes, ends))


def _others(
    question: Question, changes: list[Figure], ends: list[dict[str, float]]
) -> Figure:
    """Return what all others gained: what those listed lost, and the other way."""
    sums = [total(shares.values()).value or 0.0 for shares in ends]
    gained = total(change.value for change in changes).value or 0.0
    fits = max(sums) <= 1.0 + 1e-9
    note = _("the whole less the economies listed: {count}").format(count=len(changes))
    return question.answered(
        known(-gained) if fits else unknown("listed_exceeds_world"),
        "pp",
        tuple(share_input("share_change", change) for change in changes),
        note,
    )


def _losses(
    table: MarketTable,
    industry: str,
    years: Years,
    changes: Mapping[str, Figure],
    ends: list[dict[str, float]],
) -> dict[str, Figure]:
    gained = tuple(
        share_input("share_gained", change)
        for change in changes.values()
        if change.value is not None and change.value > 0
    )
    note = _("arithmetic: it does not say who took what from whom")
    return {
        code: _question(table, "share_of_losses", code, industry, years).answered(
            outcome, "share", (share_input("share_lost", changes[code]), *gained), note
        )
        for code, outcome in shares_of_losses(*ends).items()
    }


def contribution(
    table: OutputTable, economy: str, industry: str, years: Years
) -> Figure:
    """Return how many points of the world's growth came from one economy.

    Args:
        table: The dataset.
        economy: Whose part; `OTHERS` for the world less all listed.
        industry: An industry or set.
        years: First and last.
    """
    world = table.value(WORLD, industry, years[0])
    inputs, ends = _own_ends(table, economy, industry, years)
    if economy != OTHERS:
        whole = output_input(table, "world_before", WORLD, industry, years[0])
        inputs = (*inputs, whole)
    outcome = first_reason(*ends, world) or growth_contribution(
        ends[0].value, ends[1].value, world.value
    )
    return _question(table, "contribution", economy, industry, years).answered(
        outcome, "pp", inputs, denominator(table)
    )


def _own_ends(
    table: OutputTable, economy: str, industry: str, years: Years
) -> tuple[tuple[Input, ...], list[Outcome]]:
    names = ("own_before", "own_after")
    if economy != OTHERS:
        found = [table.value(economy, industry, year) for year in years]
        return tuple(
            output_input(table, name, economy, industry, year)
            for name, year in zip(names, years, strict=True)
        ), found
    found = [_rest(table, industry, year) for year in years]
    return tuple(
        given
        for year, end in zip(years, ("before", "after"), strict=True)
        for given in _whole_and_listed(table, industry, year, end)
    ), found


def _rest(table: OutputTable, industry: str, year: int) -> Outcome:
    """Return what the world makes beyond the economies listed."""
    listed = {code: table.value(code, industry, year) for code in table.economies}
    world = table.value(WORLD, industry, year)
    return first_reason(world, *listed.values()) or rest_of_world(
        {code: one.value for code, one in listed.items()}, world.value
    )


def _whole_and_listed(
    table: OutputTable, industry: str, year: int, end: str
) -> tuple[Input, Input]:
    """Return the world, and all that is taken off it to leave the others."""
    listed = total(table.value(code, industry, year).value for code in table.economies)
    cells = cells_of(table, table.economies, industry, year)
    return (
        output_input(table, f"world_{end}", WORLD, industry, year),
        Input(f"listed_{end}", listed.value, table.unit or "", cells),
    )


def _question(
    table: MarketTable, formula: str, economy: str, industry: str, years: Years
) -> Question:
    period = f"{years[0]}:{years[1]}"
    return asked(table, formula, period, economy=economy, industry=industry)
