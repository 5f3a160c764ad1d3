"""What a change in a set of industries is worked out from: weights, shares, values."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from core.formulas.market.inputs import (
    asked,
    denominator,
    first_reason,
    output_input,
    share_input,
)
from core.formulas.market.levels import market_share, value_added
from core.indicators.change import difference
from core.indicators.outcome import Outcome
from core.indicators.shares import world_share
from core.tables.output import WORLD

if TYPE_CHECKING:
    from core.figure import Figure, Input
    from core.tables.output import OutputTable

Years: TypeAlias = tuple[int, int]


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


class Within:
    """A set of industries between two years; the weights in it are found out once."""

    def __init__(self, table: OutputTable, industry: str, years: Years) -> None:
        self.industry, self.years = industry, years
        self.period = f"{years[0]}:{years[1]}"
        self._table = table
        self._known: dict[tuple[str, str], tuple[Input, Outcome]] = {}

    def given(self, name: str, economy: str, industry: str) -> tuple[Input, Outcome]:
        """Return what an effect needs, with its reason where it is not known."""
        what, _underscore, end = name.rpartition("_")
        year = self.years[0] if end == "before" else self.years[1]
        if what == "share":
            return _figure_given(
                name, market_share(self._table, economy, industry, year)
            )
        if what == "own":
            return self._output(name, economy, industry, year)
        if (name, industry) not in self._known:
            self._known[name, industry] = self._of_all(name, what, industry, year)
        return self._known[name, industry]

    def _of_all(
        self, name: str, what: str, industry: str, year: int
    ) -> tuple[Input, Outcome]:
        """Return what is the same for every economy."""
        if what == "weight":
            weight = industry_weight(self._table, industry, self.industry, year)
            return _figure_given(name, weight)
        whole = industry if what == "industry" else self.industry
        return self._output(name, WORLD, whole, year)

    def _output(
        self, name: str, economy: str, industry: str, year: int
    ) -> tuple[Input, Outcome]:
        outcome = self._table.value(economy, industry, year)
        return output_input(self._table, name, economy, industry, year), outcome


def _figure_given(name: str, figure: Figure) -> tuple[Input, Outcome]:
    return share_input(name, figure), Outcome(figure.value, figure.reason)
