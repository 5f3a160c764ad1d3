"""What a change is made of: of a share in a set of industries, and of a value."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Final, NamedTuple

from core.formulas.market.inputs import (
    asked,
    denominator,
    first_reason,
    output_input,
    share_input,
)
from core.formulas.market.levels import market_share, value_added
from core.indicators.change import difference
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
from core.indicators.shares import world_share
from core.tables.output import WORLD

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from core.figure import Figure, Input
    from core.tables.output import OutputTable

Years = tuple[int, int]


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


def industry_weight(
    table: OutputTable, industry: str, within: str, year: int
) -> Figure:
    """Return how much of the world's output of a set an industry is.

    In words: the world's value added in the industry over that in the whole set.
    Unit: share, 0…1, those of a set adding to 1. Nothing/zero/missing: a set of zero
    is `world_zero`, a missing value `missing`.

    Source:
        Textbook identity.

    Alternatives:
        `market_share`, an economy's part of the industry.
    """
    part = table.value(WORLD, industry, year)
    whole = table.value(WORLD, within, year)
    return asked(
        table, "industry_weight", str(year), industry=industry, within=within
    ).answered(
        first_reason(part, whole) or world_share(part.value, whole.value),
        "share",
        (
            output_input(table, "industry_output", WORLD, industry, year),
            output_input(table, "world_output", WORLD, within, year),
        ),
        denominator(table),
    )


def value_change(
    table: OutputTable, economy: str, industry: str, years: Years
) -> Figure:
    """Return by how much an economy's output changed.

    In words: the later value added less the earlier. Unit: that of the source (USD),
    any number. Nothing/zero/missing: zero is a value like others; either missing is
    `missing`.

    Source:
        Arithmetic.

    Alternatives:
        `percent_change` and `cagr`, which do not depend on how large the economy is.
    """
    ends = [value_added(table, economy, industry, year) for year in years]
    outcomes = [Outcome(end.value, end.reason) for end in ends]
    period = f"{years[0]}:{years[1]}"
    return asked(
        table, "value_change", period, economy=economy, industry=industry
    ).answered(
        first_reason(*outcomes) or difference(ends[0].value, ends[1].value),
        table.unit or "",
        tuple(map(share_input, ("before", "after"), ends)),
    )


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
    parts = [
        industry_effect(table, formula, economy, member, industry, years)
        for member in table.counted(industry)
    ]
    outcomes = [Outcome(part.value, part.reason) for part in parts]
    period = f"{years[0]}:{years[1]}"
    return asked(table, formula, period, economy=economy, industry=industry).answered(
        first_reason(*outcomes) or total(part.value for part in parts),
        _unit(table, formula),
        tuple(share_input("effect", part) for part in parts),
        denominator(table),
    )


def industry_effect(  # a figure's id has as many parts
    table: OutputTable,
    formula: str,
    economy: str,
    industry: str,
    within: str,
    years: Years,
) -> Figure:
    """Return a part of a change in a set that one of its industries is behind."""
    compute, needs = EFFECTS[formula]
    inputs = _inputs(table, economy, industry, within, years, needs)
    period = f"{years[0]}:{years[1]}"
    over = {"economy": economy, "industry": industry, "within": within}
    unknown = first_reason(*(outcome for _input, outcome in inputs))
    return asked(table, formula, period, **over).answered(
        unknown or compute(*(outcome.value for _input, outcome in inputs)),
        _unit(table, formula),
        tuple(given for given, _outcome in inputs),
        denominator(table),
    )


def _inputs(
    table: OutputTable,
    economy: str,
    industry: str,
    within: str,
    years: Years,
    needs: tuple[str, ...],
) -> list[tuple[Input, Outcome]]:
    """Return what an effect needs, each with its reason where it is not known."""
    found = []
    for name in needs:
        what, _underscore, end = name.rpartition("_")
        year = years[0] if end == "before" else years[1]
        if what in ("share", "weight"):
            figure = (
                market_share(table, economy, industry, year)
                if what == "share"
                else industry_weight(table, industry, within, year)
            )
            outcome = Outcome(figure.value, figure.reason)
            found.append((share_input(name, figure), outcome))
        else:
            of = {
                "own": (economy, industry),
                "industry": (WORLD, industry),
                "world": (WORLD, within),
            }[what]
            outcome = table.value(*of, year)
            found.append((output_input(table, name, *of, year), outcome))
    return found


def _unit(table: OutputTable, formula: str) -> str:
    return "pp" if formula in OF_SHARE else table.unit or ""
