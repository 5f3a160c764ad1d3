"""What a dataset of indicators says of each economy, period by period."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property
from types import MappingProxyType
from typing import TYPE_CHECKING, Final, NamedTuple

from core.indicators.outcome import Outcome, unknown
from core.intake.kinds import DIMENSIONS
from core.tables.streams import MONTHS

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from core.casefile import Case, Dataset

FREQUENCIES: Final[Mapping[str, str]] = MappingProxyType(
    {"year": "year", "fiscal_year": "year", "quarter": "quarter", "month": "month"}
)
"""By the kind of a period, how often there is one; a span of years has no place on an
axis of time."""
ITEMS: Final = tuple(name for name in DIMENSIONS if name not in {"economy", "measure"})
"""What a series may be of besides an economy and a measure."""
QUARTERS: Final = 4
_WHEN: Final = re.compile(r"(?P<year>\d{4})(?:-(?P<month>\d\d)|-Q(?P<quarter>\d))?")


class Series(NamedTuple):
    """What is known of one economy: of which measure, in which unit, of what.

    Attributes:
        item: Product, industry, partner or flow, as far as the source tells them.
    """

    measure: str
    economy: str
    unit: str
    item: tuple[tuple[str, str], ...] = ()

    def of(self, dimension: str) -> str:
        """Return the code of one dimension, or an empty text."""
        if dimension not in ITEMS:
            return str(getattr(self, dimension))
        for name, code in self.item:
            if name == dimension:
                return code
        return ""

    def is_meant_by(self, other: Series) -> bool:
        """Return whether another that may say less of the item means this one too."""
        return self[:3] == other[:3] and set(other.item) <= set(self.item)


class Point(NamedTuple):
    """What is said of one period.

    Attributes:
        position: Where it lies, in years; None for a span, or for no period at all.
        frequency: How often there is one, if it lies anywhere.
    """

    outcome: Outcome
    position: float | None
    flag: str = ""
    frequency: str = ""


@dataclass(frozen=True, eq=False)
class IndicatorTable:
    """The indicators of one dataset.

    Attributes:
        names: By dimension, codes and labels; the empty code of an economy is of none.
    """

    dataset: Dataset
    names: Mapping[str, Mapping[str, str]]
    _points: Mapping[Series, Mapping[str, Point]]

    @property
    def measures(self) -> Mapping[str, str]:
        """Codes and labels of what is measured."""
        return self.names["measure"]

    @property
    def economies(self) -> Mapping[str, str]:
        """Codes and labels of whose it is."""
        return self.names["economy"]

    def series(self, measure: str = "") -> tuple[Series, ...]:
        """Return what is known of a measure, or of all, as the dataset has it."""
        return self._by_measure.get(measure, ()) if measure else tuple(self._points)

    @cached_property
    def _by_measure(self) -> Mapping[str, tuple[Series, ...]]:
        found: dict[str, list[Series]] = {}
        for one in self._points:
            found.setdefault(one.measure, []).append(one)
        return {measure: tuple(series) for measure, series in found.items()}

    def points(self, series: Series) -> Mapping[str, Point]:
        """Return by period what is said, oldest first, and last what has no date."""
        return self._points.get(series, {})

    def where(self, series: Series) -> tuple[tuple[str, tuple[str, ...]], ...]:
        """Return what the cells of a series say; of an item that it leaves out, any.

        A series as the dataset has it says of every item that there is, or is not.
        """
        said = dict(series.item)
        left = ITEMS if series in self._points else said
        items = (name for name in ITEMS if name in left and self.names[name])
        return (
            ("economy", (series.economy,) if series.economy else ()),
            ("measure", (series.measure,) if series.measure else ()),
            ("unit", (series.unit,)),
            *((name, (said[name],) if name in said else ()) for name in items),
        )

    def point(self, series: Series, period: str) -> Point | None:
        """Return what is said of a period; None where nothing is.

        An id of an early version names no item: it is answered by the one series that
        it can mean.
        """
        if series in self._points:
            return self._points[series].get(period)
        meant = [
            run[period]
            for known, run in self._points.items()
            if known.is_meant_by(series) and period in run
        ]
        return _alone(meant) if meant else None

    def is_gap(self, series: Series, period: str) -> bool:
        """Return whether others of a measure have a period that a series lacks."""
        others = self.series(series.measure)
        return series in self._points and any(
            period in self._points[one] for one in others
        )


def indicator_table(case: Case, dataset: Dataset) -> IndicatorTable:
    """Return a dataset of indicators, read from the case."""
    terms = case.terms(dataset)
    code_of: dict[int | None, str] = {n: term.code for n, term in terms.items()}
    code_of[None] = ""
    names: dict[str, dict[str, str]] = {name: {} for name in DIMENSIONS}
    for term in terms.values():
        names.setdefault(term.dimension, {})[term.code] = term.label
    items = tuple(name for name in ITEMS if names[name])
    found: dict[Series, dict[str, Point]] = {}
    for economy, measure, kind, period, value, unit, flag, reason, *of in case.passing(
        dataset
    ).cells(
        *("economy", "measure", "period_kind", "period"),
        *("value", "unit", "flag", "reason"),
        *items,
    ):
        pairs = zip(items, map(code_of.__getitem__, of), strict=True)
        item = tuple(pair for pair in pairs if pair[1])
        series = Series(code_of[measure], code_of[economy], unit or "", item)
        run, when = found.setdefault(series, {}), period or ""
        point = Point(
            Outcome(value, reason if value is None else None),
            _position(kind, when),
            flag or "",
            FREQUENCIES.get(kind or "", ""),
        )
        run[when] = _alone((run[when], point)) if when in run else point
    return IndicatorTable(
        dataset=dataset,
        names=names,
        _points={series: _in_order(run) for series, run in found.items()},
    )


def _alone(points: Iterable[Point]) -> Point:
    """Return the one point there is; of several the value is not known."""
    first, *others = points
    return first._replace(outcome=unknown("named_twice")) if others else first


def _in_order(run: Mapping[str, Point]) -> dict[str, Point]:
    def when(each: tuple[str, Point]) -> tuple[bool, float, str]:
        period, point = each
        return point.position is None, point.position or 0.0, period

    return dict(sorted(run.items(), key=when))


def _position(kind: str | None, period: str) -> float | None:
    found = _WHEN.search(period) if kind in FREQUENCIES else None
    if found is None:
        return None
    start = float(found["year"])
    if found["month"]:
        return start + (int(found["month"]) - 1) / MONTHS
    return start + (int(found["quarter"] or 1) - 1) / QUARTERS
