"""Shares and quotients as somebody published them: shown, never computed with."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, NamedTuple

from core.indicators.outcome import Outcome, unknown

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from core.casefile import Case, Dataset
    from core.casefile.datasets import Term
    from core.industries import IndustrySets


@dataclass(frozen=True, eq=False)
class PublishedTable:
    """The published figures of one edition.

    Attributes:
        ranked: The economies without groups such as the OECD.
        industries: Codes and labels, in the order of the workbook.
        sets: Named sets of industries; they are looked up and never summed.
    """

    dataset: Dataset
    economies: tuple[str, ...]
    ranked: tuple[str, ...]
    labels: Mapping[str, str]
    industries: Mapping[str, str]
    years: tuple[int, ...]
    sets: IndustrySets
    _values: Mapping[tuple[str, str, str, int], Outcome]

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
        sets=sets,
        _values=_outcomes(rows),
    )


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
