"""On how few economies an industry rests."""

from __future__ import annotations

from functools import cache
from types import MappingProxyType
from typing import TYPE_CHECKING, Final, NamedTuple

from core.figure import Input, Question
from core.formulas.market.inputs import asked, denominator, output_input, share_input
from core.formulas.market.levels import market_share
from core.formulas.market.suppliers import suppliers
from core.formulas.published import published
from core.i18n import _
from core.indicators.concentration import hhi_bounds
from core.indicators.concentration_bounds import (
    concentration_ratio_bounds,
    effective_number_bounds,
)
from core.indicators.outcome import Outcome, Ranged
from core.tables.output import WORLD
from core.tables.published import PublishedTable

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from core.figure import Figure
    from core.formulas.market.suppliers import Suppliers
    from core.tables.output import OutputTable

LARGEST: Final = 4
"""The k of the only CRk that is shown."""

MEASURES: Final[Mapping[str, str]] = MappingProxyType(
    {"hhi": "index", "effective_number": "count", "concentration_ratio": "share"}
)
"""What is said of a market, with its unit; each has a `_low` and a `_high`."""

ENDS: Final = ("", "_low", "_high")
FORMULAS: Final = tuple(f"{name}{end}" for name in MEASURES for end in ENDS)


class Market(NamedTuple):
    """An industry in a year, with all that is said of how few supply it."""

    table: OutputTable | PublishedTable
    industry: str
    year: int
    supplied: Suppliers

    def figure(self, formula: str) -> Figure:
        """Return a figure without its inputs, which whoever asks for them is told.

        A view of all industries over all years holds thousands, each of which rests on
        every economy.
        """
        return self._asked(formula).answered(
            self.outcome(formula), MEASURES[measure_of(formula)], (), self._note
        )

    def told(self, formula: str) -> Figure:
        """Return a figure with what it was filled with."""
        unit = MEASURES[measure_of(formula)]
        outcome, inputs = self.outcome(formula), self._inputs(formula)
        return self._asked(formula).answered(outcome, unit, inputs, self._note)

    def outcome(self, formula: str) -> Outcome:
        """Return a number without its figure."""
        if self.supplied.reason:
            return Outcome(None, self.supplied.reason)
        found = self._ranged(measure_of(formula))
        end = formula.removeprefix(measure_of(formula))
        return {"": found.point, "_low": found.low, "_high": found.high}[end]

    def _ranged(self, measure: str) -> Ranged:
        given = self.supplied.values, self.supplied.rest
        if measure == "hhi":
            return hhi_bounds(*given)
        if measure == "effective_number":
            return effective_number_bounds(*given)
        return concentration_ratio_bounds(*given, largest=LARGEST)

    def _asked(self, formula: str) -> Question:
        counted = formula.startswith("concentration_ratio")
        over = {"industry": self.industry}
        over |= {"largest": str(LARGEST)} if counted else {}
        if isinstance(self.table, PublishedTable):
            dims = (("dataset", self.table.dataset.slug), *over.items())
            return Question(formula, dims, str(self.year))
        return asked(self.table, formula, str(self.year), **over)

    @property
    def _note(self) -> str:
        if isinstance(self.table, PublishedTable):
            return _("economies whose share is published; all others are the rest")
        return denominator(self.table)

    def _inputs(self, formula: str) -> tuple[Input, ...]:
        if formula.startswith("effective_number"):
            return (self._index(formula),)
        shares = self._shares()
        if formula.startswith("hhi"):
            return (*_named("economy_share", shares), *self._others())
        return self._of_largest(formula, shares)

    def _index(self, formula: str) -> Input:
        """Return the index that a number of equal suppliers is one over of."""
        turned = {"": "hhi", "_low": "hhi_high", "_high": "hhi_low"}
        end = formula.removeprefix("effective_number")
        return share_input("index", self.told(turned[end]))

    def _of_largest(self, formula: str, shares: list[Figure]) -> tuple[Input, ...]:
        """Return the largest shares, and what shows that no other is larger."""
        rest, *others = self._others()
        smallest = shares[LARGEST - 1].value if len(shares) >= LARGEST else 0.0
        counts = formula.endswith("_high") and (rest.value or 0.0) > (smallest or 0.0)
        first = LARGEST - counts
        return (
            *_named("largest_share", shares[:first]),
            *((rest._replace(name="largest_share"),) if counts else ()),
            *_named("economy_share", shares[first:]),
            *(() if counts else (rest,)),
            *others,
        )

    def _shares(self) -> list[Figure]:
        """Return the share of each economy, the largest first."""
        of = self.industry, self.year
        if isinstance(self.table, PublishedTable):
            shares = [
                published(self.table, "market_share", code, *of)
                for code in self.supplied.named
            ]
        else:
            shares = [
                market_share(self.table, code, *of) for code in self.table.economies
            ]
        return sorted(shares, key=lambda share: -(share.value or 0.0))

    def _others(self) -> tuple[Input, ...]:
        """Return the share of all who are not named, and the whole it is of."""
        rest = Input("other_share", self.supplied.rest_share, "share")
        if isinstance(self.table, PublishedTable):
            return (rest,)
        of = self.industry, self.year
        return rest, output_input(self.table, "world_output", WORLD, *of)


def market(table: OutputTable | PublishedTable, industry: str, year: int) -> Market:
    """Return an industry in a year, ready to be asked how few supply it."""
    return Market(table, industry, year, suppliers(table, industry, year))


def concentration(
    table: OutputTable | PublishedTable, formula: str, industry: str, year: int
) -> Figure:
    """Return a measure of concentration of an industry, or a bound of it.

    Where the dataset gives a world beyond the economies it lists, the rest is neither
    one supplier nor none: only the bounds are known.

    Args:
        table: The dataset.
        formula: One of `FORMULAS`.
        industry: An industry or set.
        year: Of all values.
    """
    return market(table, industry, year).told(formula)


@cache
def measure_of(formula: str) -> str:
    """Return the measure that a formula is, or is a bound of.

    Example:
        >>> measure_of("hhi_low"), measure_of("effective_number")
        ('hhi', 'effective_number')
    """
    return next(name for name in MEASURES if formula.startswith(name))


def _named(name: str, shares: Sequence[Figure]) -> list[Input]:
    return [share_input(name, share) for share in shares]
