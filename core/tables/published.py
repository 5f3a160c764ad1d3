"""Shares and quotients as somebody published them: shown, never computed with."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from core.indicators.outcome import Outcome, unknown

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from core.casefile import Case, Dataset

ROWS = """
    SELECT economy.code, industry.code, industry.label, measure.code,
        CAST(substr(period, 1, 4) AS INTEGER), value, reason, economy.label,
        economy.role
    FROM observation
    JOIN term AS economy ON economy.term_id = observation.economy
    JOIN term AS industry ON industry.term_id = observation.industry
    JOIN term AS measure ON measure.term_id = observation.measure
    WHERE observation.dataset_id = ? AND period_kind = 'year'
    ORDER BY observation_id"""


@dataclass(frozen=True, eq=False)
class PublishedTable:
    """The published figures of one edition.

    Attributes:
        ranked: The economies without groups such as the OECD.
        industries: Codes and labels, in the order of the workbook.
    """

    dataset: Dataset
    economies: tuple[str, ...]
    ranked: tuple[str, ...]
    labels: Mapping[str, str]
    industries: Mapping[str, str]
    years: tuple[int, ...]
    _values: Mapping[tuple[str, str, str, int], Outcome]

    def figure(self, measure: str, economy: str, industry: str, year: int) -> Outcome:
        """Return a share (0…1) or a location quotient as published."""
        absent = unknown("not_published")
        return self._values.get((measure, economy, industry, year), absent)


def published_table(case: Case, dataset: Dataset) -> PublishedTable:
    """Return a dataset of published figures, read from the case."""
    rows = case.rows(ROWS, dataset.dataset_id)
    return PublishedTable(
        dataset=dataset,
        economies=tuple(dict.fromkeys(row[0] for row in rows)),
        ranked=tuple(dict.fromkeys(row[0] for row in rows if row[8] != "aggregate")),
        labels={row[0]: row[7] for row in rows},
        industries={row[1]: row[2] for row in rows},
        years=tuple(sorted({row[4] for row in rows})),
        _values=_outcomes(rows),
    )


def _outcomes(
    rows: Iterable[tuple[Any, ...]],
) -> dict[tuple[str, str, str, int], Outcome]:
    """Return each figure; of an economy under two names none is the one."""
    found: dict[tuple[str, str, str, int], Outcome] = {}
    for row in rows:
        place = (row[3], row[0], row[1], row[4])
        once = Outcome(row[5], row[6])
        found[place] = unknown("named_twice") if place in found else once
    return found
