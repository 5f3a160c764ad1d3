"""Output by economy, industry and year, with the world it is measured against."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, TypeAlias

from core.indicators.outcome import Outcome, unknown
from core.indicators.shares import rest_of_world
from core.industries import WHOLE_ECONOMY, is_aggregate
from core.tables.cube import cube_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from core.casefile import Case, Dataset
    from core.economies import Economies
    from core.industries import IndustrySets
    from core.tables.cube import Cube

Place: TypeAlias = tuple[str, str, int]
"""An economy, an industry and a year."""

WORLD = "WLD"
MOST_KEPT = 8192
"""So many sums are kept at a time: more would outgrow the numbers themselves."""


@dataclass(frozen=True, eq=False)
class OutputTable:
    """The output of one dataset.

    Attributes:
        economies: Those that may be summed, in the order of the workbook.
        aggregates: Groups the dataset gives as rows of their own, the world left out.
        industries: Codes that may be summed, with the labels as published.
        sums: Codes the dataset gives as sums of others, with their labels.
        years: Oldest first.
        groups: Named groups of economies and their members.
        sets: Named sets of industries.
        unit: Of every value; empty where the source states none, None where values
            are in several units and may not be added up.
        left_out: Economies that count neither in the world nor anywhere else.
    """

    dataset: Dataset
    economies: tuple[str, ...]
    aggregates: tuple[str, ...]
    labels: Mapping[str, str]
    industries: Mapping[str, str]
    sums: Mapping[str, str]
    years: tuple[int, ...]
    groups: Mapping[str, tuple[str, ...]]
    sets: IndustrySets
    unit: str | None
    _cube: Cube
    _summed: dict[Place, Outcome]
    left_out: tuple[str, ...] = ()
    _without: dict[tuple[str, ...], OutputTable] = field(default_factory=dict)

    @property
    def world_is_published(self) -> bool:
        """Whether the dataset itself says what the world makes."""
        return WORLD in self.labels

    def value(self, economy: str, industry: str, year: int) -> Outcome:
        """Return what an economy or group makes in an industry or set.

        A set is summed over its industries and a group over its members; one that
        is missing leaves the sum unknown, because a smaller sum is another number.
        So does an economy that the dataset has under two names: which one counts, or
        both, only the publisher knows.
        """
        key = (economy, industry, year)
        if key not in self._summed:
            if len(self._summed) >= MOST_KEPT:
                self._summed.clear()
            self._summed[key] = self._sum(*key)
        return self._summed[key]

    def whole(self, economy: str, year: int) -> Outcome:
        """Return what an economy makes in all industries."""
        return self.value(economy, WHOLE_ECONOMY, year)

    def of_each(self, industry: str, year: int) -> list[Outcome]:
        """Return what each economy listed makes in an industry or set, in order."""
        reason = "units_differ" if self.unit is None else ""
        is_held = industry in self.industries or industry in self.sums
        if not is_held and self.missing_industries(industry):
            reason = reason or "industry_missing"
        if reason:
            return [unknown(reason)] * len(self.economies)
        return self._cube.each(self.economies, self.counted(industry), year)

    def first(self, industry: str, year: int) -> int | None:
        """Return the place of the economy that makes most; None if it is not known."""
        held = industry in self.industries or industry in self.sums
        if self.unit is None or not held:
            return None
        return self._cube.first(self.economies, industry, year)

    def listed(self, economy: str) -> tuple[str, ...]:
        """Return the rows of the dataset that an economy, group or world stands for."""
        if economy in self.labels:
            return (economy,)
        return self.economies if economy == WORLD else self.groups.get(economy, ())

    def counted(self, industry: str) -> tuple[str, ...]:
        """Return the industries of the dataset that a code or set stands for."""
        if industry in self.industries or industry in self.sums:
            return (industry,)
        if industry == WHOLE_ECONOMY:
            return tuple(self.industries)
        return self.sets.members(industry)

    def missing_industries(self, industry: str) -> tuple[str, ...]:
        """Return the industries of a set that the dataset does not have."""
        held = self.industries.keys() | self.sums.keys()
        return tuple(code for code in self.counted(industry) if code not in held)

    def with_defined(self, economies: Economies, sets: IndustrySets) -> OutputTable:
        """Return the same table with other groups and sets; itself, if they are not."""
        groups = _whole_groups(economies, self.economies)
        if groups == self.groups and sets == self.sets:
            return self
        return replace(self, groups=groups, sets=sets, _summed={}, _without={})

    def without(self, economies: Iterable[str]) -> OutputTable:
        """Return the table of a world without some economies; of groups, the members.

        What the dataset gives as a sum is left out too where any of them is in it.
        """
        rows = {row for code in economies for row in self.listed(code)}
        out = tuple(sorted(rows.intersection(self.economies)))
        if not out:
            return self
        if out not in self._without:
            self._without[out] = self._leaving_out(out)
        return self._without[out]

    def _leaving_out(self, out: tuple[str, ...]) -> OutputTable:
        kept = {WORLD} & self.labels.keys()
        economies = tuple(code for code in self.economies if code not in out)
        groups = {
            code: members
            for code, members in self.groups.items()
            if not set(members).intersection(out)
        }
        return replace(
            self,
            economies=economies,
            aggregates=(),
            labels={code: self.labels[code] for code in (*economies, *kept)},
            groups=groups,
            left_out=out,
            _summed={},
            _without={},
        )

    def _sum(self, economy: str, industry: str, year: int) -> Outcome:
        rows, columns = self.listed(economy), self.counted(industry)
        if self.unit is None:
            return unknown("units_differ")
        if not rows:
            return unknown("economy_missing")
        if self.missing_industries(industry):
            return unknown("industry_missing")
        if economy == WORLD and self.left_out and self.world_is_published:
            gone = self.left_out_value(industry, year)
            world = self.published_world(industry, year)
            return rest_of_world({"": gone.value}, world.value)
        return self._cube.total(rows, columns, year)

    def published_world(self, industry: str, year: int) -> Outcome:
        """Return what the dataset says the whole world makes, nobody left out."""
        return self._cube.total((WORLD,), self.counted(industry), year)

    def left_out_value(self, industry: str, year: int) -> Outcome:
        """Return what the economies make that are left out."""
        return self._cube.total(self.left_out, self.counted(industry), year)


def output_table(
    case: Case, dataset: Dataset, economies: Economies, sets: IndustrySets
) -> OutputTable:
    """Return a dataset of output, read from the case."""
    cube = cube_of(case.passing(dataset), case.terms(dataset))
    named = cube.economies.terms
    industries = {code: term.label for code, term in cube.industries.terms.items()}
    members = tuple(code for code, term in named.items() if term.role != "aggregate")
    return OutputTable(
        dataset=dataset,
        economies=members,
        aggregates=tuple(
            code
            for code, term in named.items()
            if term.role == "aggregate" and code != WORLD
        ),
        labels={code: term.label for code, term in named.items()},
        industries=_which(industries, sums=False),
        sums=_which(industries, sums=True),
        years=tuple(cube.years),
        groups=_whole_groups(economies, members),
        sets=sets,
        unit=common_unit(cube.units),
        _cube=cube,
        _summed={},
    )


def common_unit(units: Iterable[str]) -> str | None:
    """Return the one unit of a table, an empty text without rows, None if several.

    Example:
        >>> common_unit(["USD", "USD"]), common_unit(["USD", "JPY"]), common_unit([])
        ('USD', None, '')
    """
    found = set(units)
    return None if len(found) > 1 else next(iter(found), "")


def _which(industries: Mapping[str, str], *, sums: bool) -> dict[str, str]:
    return {
        code: label for code, label in industries.items() if is_aggregate(code) == sums
    }


def _whole_groups(
    economies: Economies, held: Iterable[str]
) -> dict[str, tuple[str, ...]]:
    """Return the groups all of whose members the dataset lists."""
    present = set(held)
    return {
        group.code: group.members
        for group in economies.groups
        if present.issuperset(group.members)
    }
