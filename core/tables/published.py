"""Shares and quotients as somebody published them, and how they were printed."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final, NamedTuple

from core.indicators.outcome import Outcome, unknown
from core.indicators.rounding import Printed

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from core.casefile import Case, Dataset
    from core.casefile.datasets import Term
    from core.industries import IndustrySets


DIGITS: Final = 8
"""More decimals than anything is printed with."""
PRINTED_TIMES: Final = {"share": 100.0}
"""By measure, what a value is multiplied by before it is printed."""


def decimals(measure: str, value: float) -> int:
    """Return the fewest decimals a number can have been printed with.

    Example:
        >>> decimals("share", 0.253), decimals("share", 0.32), decimals("LQ", 1.47)
        (1, 0, 2)
    """
    shown = f"{value * PRINTED_TIMES.get(measure, 1.0):.{DIGITS}f}".rstrip("0")
    return len(shown.partition(".")[2])


@dataclass(frozen=True, eq=False)
class PublishedTable:
    """The published figures of one edition.

    Attributes:
        ranked: The economies without groups such as the OECD.
        industries: Codes and labels, in the order of the workbook.
        decimals: By measure, to how many decimals most numbers are printed; shares
            are printed in per cent.
        sets: Named sets of industries; they are looked up and never summed.
    """

    dataset: Dataset
    economies: tuple[str, ...]
    ranked: tuple[str, ...]
    labels: Mapping[str, str]
    industries: Mapping[str, str]
    years: tuple[int, ...]
    decimals: Mapping[str, int]
    sets: IndustrySets
    _values: Mapping[tuple[str, str, str, int], Outcome]

    def printed(self, measure: str, value: float) -> Printed:
        """Return a number with half a unit of the last digit it was printed with.

        A number that ends in a nought does not show it once it is stored: it is taken
        to have the decimals that most numbers of its measure have.
        """
        times = PRINTED_TIMES.get(measure, 1.0)
        usual = self.decimals.get(measure, 0)
        places = max(decimals(measure, value), usual)
        return Printed(value, 0.5 * 10.0**-places / times)

    def figure(self, measure: str, economy: str, industry: str, year: int) -> Outcome:
        """Return a share (0…1) or a location quotient as published."""
        absent = unknown("not_published")
        return self._values.get((measure, economy, industry, year), absent)

    def with_sets(self, sets: IndustrySets) -> PublishedTable:
        """Return the same table with other sets; itself, if they are the same."""
        return self if sets == self.sets else replace(self, sets=sets)


class _Row(NamedTuple):
    """One published figure."""

    measure: Term
    economy: Term
    industry: Term
    year: int
    outcome: Outcome


def published_table(case: Case, dataset: Dataset, sets: IndustrySets) -> PublishedTable:
    """Return a dataset of published figures, read from the case."""
    rows = list(_rows(case, dataset))
    economies = {row.economy.code: row.economy for row in rows}
    return PublishedTable(
        dataset=dataset,
        economies=tuple(economies),
        ranked=tuple(
            code for code, term in economies.items() if term.role != "aggregate"
        ),
        labels={code: term.label for code, term in economies.items()},
        industries={row.industry.code: row.industry.label for row in rows},
        years=tuple(sorted({row.year for row in rows})),
        decimals=_usual_decimals(rows),
        sets=sets,
        _values=_outcomes(rows),
    )


def _usual_decimals(rows: Iterable[_Row]) -> dict[str, int]:
    """Return how many decimals are met most often, by measure; of two the more."""
    met: dict[str, Counter[int]] = {}
    for row in rows:
        if row.outcome.value is not None:
            counted = met.setdefault(row.measure.code, Counter())
            counted[decimals(row.measure.code, row.outcome.value)] += 1
    return {
        measure: max(counted, key=lambda places: (counted[places], places))
        for measure, counted in met.items()
    }


def _rows(case: Case, dataset: Dataset) -> Iterator[_Row]:
    terms = case.terms(dataset)
    for *over, kind, period, value, reason in case.passing(dataset).cells(
        *("measure", "economy", "industry"),
        *("period_kind", "period", "value", "reason"),
    ):
        if kind == "year" and None not in over:
            measure, economy, industry = (terms[number] for number in over)
            outcome = Outcome(value, reason)
            yield _Row(measure, economy, industry, int(period[:4]), outcome)


def _outcomes(rows: Iterable[_Row]) -> dict[tuple[str, str, str, int], Outcome]:
    """Return each figure; of an economy under two names none is the one."""
    found: dict[tuple[str, str, str, int], Outcome] = {}
    for *terms, year, outcome in rows:
        measure, economy, industry = (term.code for term in terms)
        place = (measure, economy, industry, year)
        found[place] = unknown("named_twice") if place in found else outcome
    return found
