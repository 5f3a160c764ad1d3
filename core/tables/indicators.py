"""What a dataset of indicators says of each economy, period by period."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, NamedTuple

from core.indicators.outcome import Outcome, unknown
from core.tables.streams import MONTHS

if TYPE_CHECKING:
    from collections.abc import Mapping

    from core.casefile import Case, Dataset

DATED: Final = frozenset({"year", "fiscal_year", "month", "quarter"})
"""Kinds of period that lie somewhere on an axis of time; a span of years does not."""
QUARTERS: Final = 4
_WHEN: Final = re.compile(r"(?P<year>\d{4})(?:-(?P<month>\d\d)|-Q(?P<quarter>\d))?")


class Series(NamedTuple):
    """What is known of one economy: of which measure, and in which unit."""

    measure: str
    economy: str
    unit: str


class Point(NamedTuple):
    """What is said of one period.

    Attributes:
        position: Where it lies, in years; None for a span, or for no period at all.
    """

    outcome: Outcome
    position: float | None
    flag: str = ""


@dataclass(frozen=True, eq=False)
class IndicatorTable:
    """The indicators of one dataset.

    Attributes:
        measures: Codes and labels.
        economies: Codes and labels; the empty code is of no economy.
    """

    dataset: Dataset
    measures: Mapping[str, str]
    economies: Mapping[str, str]
    _points: Mapping[Series, Mapping[str, Point]]

    def series(self, measure: str = "") -> tuple[Series, ...]:
        """Return what is known of a measure, or of all, as the dataset has it."""
        return tuple(one for one in self._points if measure in ("", one.measure))

    def points(self, series: Series) -> Mapping[str, Point]:
        """Return by period what is said, oldest first, and last what has no date."""
        return self._points.get(series, {})

    def is_over_time(self, measure: str) -> bool:
        """Return whether any economy is known at two moments at least."""
        return any(
            sum(point.position is not None for point in self._points[one].values()) > 1
            for one in self.series(measure)
        )


def indicator_table(case: Case, dataset: Dataset) -> IndicatorTable:
    """Return a dataset of indicators, read from the case."""
    terms = case.terms(dataset)
    found: dict[Series, dict[str, Point]] = {}
    for economy, measure, kind, period, value, unit, flag, reason in case.passing(
        dataset
    ).cells(
        *("economy", "measure", "period_kind", "period"),
        *("value", "unit", "flag", "reason"),
    ):
        code = "" if economy is None else terms[economy].code
        what = "" if measure is None else terms[measure].code
        run = found.setdefault(Series(what, code, unit or ""), {})
        outcome = Outcome(value, reason if value is None else None)
        taken = unknown("named_twice") if (period or "") in run else outcome
        run[period or ""] = Point(taken, _position(kind, period or ""), flag or "")
    return IndicatorTable(
        dataset=dataset,
        measures={
            term.code: term.label
            for term in terms.values()
            if term.dimension == "measure"
        },
        economies={
            term.code: term.label
            for term in terms.values()
            if term.dimension == "economy"
        },
        _points={series: _in_order(run) for series, run in found.items()},
    )


def _in_order(run: Mapping[str, Point]) -> dict[str, Point]:
    def when(each: tuple[str, Point]) -> tuple[bool, float, str]:
        period, point = each
        return point.position is None, point.position or 0.0, period

    return dict(sorted(run.items(), key=when))


def _position(kind: str | None, period: str) -> float | None:
    found = _WHEN.search(period) if kind in DATED else None
    if found is None:
        return None
    start = float(found["year"])
    if found["month"]:
        return start + (int(found["month"]) - 1) / MONTHS
    return start + (int(found["quarter"] or 1) - 1) / QUARTERS
