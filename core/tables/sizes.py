"""How large each economy is beside the world: a dataset of GDP by economy and year."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from core.indicators.outcome import Outcome, total, unknown
from core.tables.output import WORLD

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from core.casefile import Case, Dataset
    from core.casefile.datasets import Term
    from core.economies import Economies

GDP: Final = re.compile(
    r"\bGDP\b|gross domestic product|国内総生産|ＧＤＰ", re.IGNORECASE
)
"""How tables name the size of an economy."""

EXCESS: Final = 1.01
"""So much may the economies listed add up to beyond the world they are rounded in."""

Sizes = dict[tuple[str, int], Outcome]


@dataclass(frozen=True, eq=False)
class SizeTable:
    """The GDP of economies and of the world, from one edition.

    Attributes:
        measure: The code of what is measured.
        unit: Of every value.
        economies: Those listed, the world left out.
        groups: Named groups all of whose members are listed.
    """

    dataset: Dataset
    measure: str
    unit: str
    economies: tuple[str, ...]
    groups: Mapping[str, tuple[str, ...]]
    years: tuple[int, ...]
    _values: Mapping[tuple[str, int], Outcome]

    def listed(self, economy: str) -> tuple[str, ...]:
        """Return the rows that an economy or group stands for."""
        return self.groups.get(economy, (economy,))

    def value(self, economy: str, year: int) -> Outcome:
        """Return the GDP of an economy, a group or the world."""
        rows = self.listed(economy)
        if any(row not in (*self.economies, WORLD) for row in rows):
            return unknown("economy_missing")
        if year not in self.years:
            return unknown("year_missing")
        found = [self._values.get((row, year), unknown("missing")) for row in rows]
        reason = next((one for one in found if one.value is None), None)
        return reason or total(one.value for one in found)


def size_table(case: Case, dataset: Dataset, economies: Economies) -> SizeTable | None:
    """Return a dataset of GDP; None where it has none that can be divided by a world.

    What adds up to more than the world is no part of it: GDP per head, or its growth.
    """
    terms = case.terms(dataset)
    named = [
        term
        for term in terms.values()
        if term.dimension == "measure" and GDP.search(f"{term.label} {dataset.title}")
    ]
    if not named or WORLD not in {term.code for term in terms.values()}:
        return None
    by_measure = _by_measure(case, dataset, terms)
    for measure in named:
        values, units = by_measure.get(measure.code, ({}, set()))
        members = _members(terms, values)
        if len(units) == 1 and _is_whole(values, members):
            return SizeTable(
                dataset=dataset,
                measure=measure.code,
                unit=next(iter(units)),
                economies=members,
                groups={
                    group.code: group.members
                    for group in economies.groups
                    if group.code not in members and {*group.members} <= {*members}
                },
                years=tuple(sorted({year for _economy, year in values})),
                _values=values,
            )
    return None


def _by_measure(
    case: Case, dataset: Dataset, terms: Mapping[int, Term]
) -> dict[str, tuple[Sizes, set[str]]]:
    found: dict[str, tuple[Sizes, set[str]]] = defaultdict(lambda: ({}, set()))
    for economy, measure, year, outcome, unit in _rows(case, dataset, terms):
        values, units = found[measure]
        place = (economy, year)
        values[place] = unknown("named_twice") if place in values else outcome
        units.add(unit)
    return found


def _rows(
    case: Case, dataset: Dataset, terms: Mapping[int, Term]
) -> Iterator[tuple[str, str, int, Outcome, str]]:
    for economy, measure, kind, period, value, reason, unit in case.observed(
        dataset
    ).cells(
        *("economy", "measure", "period_kind", "period"), *("value", "reason", "unit")
    ):
        if kind == "year" and economy is not None and measure is not None:
            outcome = Outcome(value, reason)
            code = terms[economy].code
            yield code, terms[measure].code, int(period[:4]), outcome, unit


def _members(terms: Mapping[int, Term], values: Sizes) -> tuple[str, ...]:
    held = {economy for economy, _year in values}
    codes = (
        term.code
        for term in terms.values()
        if term.dimension == "economy" and term.role != "aggregate"
    )
    return tuple(dict.fromkeys(code for code in codes if code in held))


def _is_whole(values: Sizes, members: tuple[str, ...]) -> bool:
    """Return whether the world is never less than those listed add up to."""
    worlds = {year: one.value for (code, year), one in values.items() if code == WORLD}
    known = {year: world for year, world in worlds.items() if world is not None}
    return bool(known) and all(
        sum(
            values.get((code, year), unknown("missing")).value or 0.0
            for code in members
        )
        <= world * EXCESS
        for year, world in known.items()
    )
