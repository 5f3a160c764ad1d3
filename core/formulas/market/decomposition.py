"""What a change is made of: of a share in a set of industries, and of a value."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Final, NamedTuple

from core.formulas.market.inputs import (
    asked,
    denominator,
    first_reason,
    share_input,
)
from core.formulas.market.weights import Within
from core.indicators.decomposition import (
    competitive_effect,
    growth_effect,
    interaction_effect,
    mix_effect,
    own_share_effect,
    structure_effect,
    weighted_share_change,
)
from core.indicators.outcome import Outcome, total

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from core.figure import Figure, Input
    from core.formulas.market.weights import Years
    from core.tables.output import OutputTable


class Effect(NamedTuple):
    """A part of a change, in one industry.

    Attributes:
        compute: From the numbers that `needs` names.
        needs: What goes into it, in the order of `compute`.
    """

    compute: Callable[..., Outcome]
    needs: tuple[str, ...]


SHARES: Final = ("share_before", "share_after")
WEIGHTS: Final = ("weight_before", "weight_after")
OWN: Final = ("own_before", "own_after")
INDUSTRY: Final = ("industry_before", "industry_after")
WHOLE: Final = ("world_before", "world_after")

OF_SHARE: Final[Mapping[str, Effect]] = MappingProxyType(
    {
        "cms_own_share": Effect(own_share_effect, (*SHARES, WEIGHTS[0])),
        "cms_structure": Effect(structure_effect, (SHARES[0], *WEIGHTS)),
        "cms_interaction": Effect(interaction_effect, (*SHARES, *WEIGHTS)),
        "cms_industry": Effect(weighted_share_change, (*SHARES, *WEIGHTS)),
    }
)
"""Constant-market-share analysis; the last is what the others add up to."""

OF_VALUE: Final[Mapping[str, Effect]] = MappingProxyType(
    {
        "shift_growth": Effect(growth_effect, (OWN[0], *WHOLE)),
        "shift_mix": Effect(mix_effect, (OWN[0], *INDUSTRY, *WHOLE)),
        "shift_competitive": Effect(competitive_effect, (*OWN, *INDUSTRY)),
    }
)
"""Shift-share analysis; the parts add up to `value_change`."""

EFFECTS: Final[Mapping[str, Effect]] = MappingProxyType({**OF_SHARE, **OF_VALUE})


def effect(
    table: OutputTable, formula: str, economy: str, industry: str, years: Years
) -> Figure:
    """Return a part of a change in a set of industries: the sum over them.

    Args:
        table: The dataset.
        formula: One of `EFFECTS`.
        economy: Whose share or value changed.
        industry: The set.
        years: First and last.
    """
    [found] = effects(table, (formula,), economy, Within(table, industry, years))
    return found


def industry_effect(  # a figure's id has as many parts
    table: OutputTable,
    formula: str,
    economy: str,
    industry: str,
    within: str,
    years: Years,
) -> Figure:
    """Return a part of a change in a set that one of its industries is behind."""
    over = Within(table, within, years)
    [found] = industry_effects(table, (formula,), economy, industry, over)
    return found


def effects(
    table: OutputTable, formulas: Iterable[str], economy: str, over: Within
) -> tuple[Figure, ...]:
    """Return several parts of a change in a set: for each the sum over its industries.

    Args:
        table: The dataset.
        formulas: Some of `EFFECTS`.
        economy: Whose share or value changed.
        over: The set and the years.
    """
    formulas = tuple(formulas)
    members = [
        industry_effects(table, formulas, economy, member, over)
        for member in table.counted(over.industry)
    ]
    return tuple(
        _sum(table, formula, economy, over, [member[place] for member in members])
        for place, formula in enumerate(formulas)
    )


def industry_effects(
    table: OutputTable,
    formulas: Iterable[str],
    economy: str,
    industry: str,
    over: Within,
) -> tuple[Figure, ...]:
    """Return several parts of a change in a set that one industry is behind."""
    dims = {"economy": economy, "industry": industry, "within": over.industry}
    given: dict[str, tuple[Input, Outcome]] = {}
    found = []
    for formula in formulas:
        compute, needs = EFFECTS[formula]
        for name in needs:
            if name not in given:
                given[name] = over.given(name, economy, industry)
        outcomes = [given[name][1] for name in needs]
        found.append(
            asked(table, formula, over.period, **dims).answered(
                first_reason(*outcomes) or compute(*(one.value for one in outcomes)),
                _unit(table, formula),
                tuple(given[name][0] for name in needs),
                denominator(table),
            )
        )
    return tuple(found)


def _sum(
    table: OutputTable, formula: str, economy: str, over: Within, parts: list[Figure]
) -> Figure:
    outcomes = [Outcome(part.value, part.reason) for part in parts]
    dims = {"economy": economy, "industry": over.industry}
    return asked(table, formula, over.period, **dims).answered(
        first_reason(*outcomes) or total(part.value for part in parts),
        _unit(table, formula),
        tuple(share_input("effect", part) for part in parts),
        denominator(table),
    )


def _unit(table: OutputTable, formula: str) -> str:
    return "pp" if formula in OF_SHARE else table.unit or ""
