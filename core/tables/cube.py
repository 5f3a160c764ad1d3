"""Values by economy, industry and year in one block of memory."""

from __future__ import annotations

from dataclasses import dataclass
from math import nan
from typing import TYPE_CHECKING, Final, NamedTuple, TypeAlias

import numpy as np
import numpy.typing as npt

from core.columns import ABSENT, Numbers, Words
from core.indicators.outcome import Outcome, total, unknown

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from core.casefile.datasets import Term
    from core.columns import Column
    from core.observed import Observed

Floats: TypeAlias = npt.NDArray[np.float64]
Places: TypeAlias = npt.NDArray[np.intp]
Marks: TypeAlias = npt.NDArray[np.bool_]


class Axis(NamedTuple):
    """One dimension of a cube.

    Attributes:
        terms: By code what stands there, in the order of the workbook; of a code under
            two names the later one.
        places: By code where along the axis it is.
    """

    terms: Mapping[str, Term]
    places: Mapping[str, int]


@dataclass(frozen=True, eq=False)
class Cube:
    """The values of a dataset.

    Attributes:
        years: By year its place along the last axis, oldest first.
        values: Shape (economies, industries, years); NaN where there is no value.
        twice: The places for which the dataset has several values; None without any.
        units: Every unit that occurs.
    """

    economies: Axis
    industries: Axis
    years: Mapping[int, int]
    values: Floats
    twice: Marks | None
    units: frozenset[str]

    def total(
        self, economies: Sequence[str], industries: Sequence[str], year: int
    ) -> Outcome:
        """Return the sum over some economies and industries in one year.

        Nothing/zero/missing: a value that is not there makes the sum `missing`, one
        that is there several times `named_twice`; a year without values is
        `year_missing`.
        """
        at = self.years.get(year)
        if at is None:
            return unknown("year_missing")
        rows = [self.economies.places[code] for code in economies]
        columns = [self.industries.places[code] for code in industries]
        if self.twice is not None and self.twice[np.ix_(rows, columns, [at])].any():
            return unknown("named_twice")
        values = self.values[:, :, at][np.ix_(rows, columns)].ravel().tolist()
        return total(None if value != value else value for value in values)  # noqa: PLR0124  # only NaN is not itself

    def each(
        self, economies: Sequence[str], industries: Sequence[str], year: int
    ) -> list[Outcome]:
        """Return the sum over some industries for each of some economies.

        The same as `total` one by one, in a fraction of the time.
        """
        at = self.years.get(year)
        if at is None:
            return [unknown("year_missing")] * len(economies)
        part, twice = self._part(economies, industries, at)
        sums = [_sum(values) for values in part.tolist()]
        if twice is None:
            return sums
        named_twice = unknown("named_twice")
        marks = [any(row) for row in twice.tolist()]
        return [named_twice if n else s for n, s in zip(marks, sums, strict=True)]

    def first(self, economies: Sequence[str], industry: str, year: int) -> int | None:
        """Return the place of the largest value; None where one is not known."""
        at = self.years.get(year)
        if at is None or not economies:
            return None
        part, twice = self._part(economies, (industry,), at)
        if (twice is not None and twice.any()) or np.isnan(part).any():
            return None
        return int(part.argmax())

    def _part(
        self, economies: Sequence[str], industries: Sequence[str], at: int
    ) -> tuple[Floats, Marks | None]:
        rows = [self.economies.places[code] for code in economies]
        columns = [self.industries.places[code] for code in industries]
        if (
            len(columns) == 1 and self.twice is None
        ):  # without np.ix_, four times as fast
            return self.values[rows, columns[0], at][:, np.newaxis], None
        block = np.ix_(rows, columns)
        twice = None if self.twice is None else self.twice[:, :, at][block]
        return self.values[:, :, at][block], twice


MISSING: Final = unknown("missing")


def _sum(values: list[float]) -> Outcome:
    if len(values) == 1:
        value = values[0]
        return Outcome(value + 0.0) if value == value else MISSING  # noqa: PLR0124  # only NaN is not itself
    return total(None if value != value else value for value in values)  # noqa: PLR0124


def cube_of(seen: Observed, terms: Mapping[int, Term]) -> Cube:
    """Return the values of all years as a cube; other periods stay out."""
    rows = _rows_of_years(seen)
    economies, at_economy = _axis(_array(seen.column("economy"))[rows], terms)
    industries, at_industry = _axis(_array(seen.column("industry"))[rows], terms)
    years, at_year = _years(seen.column("period"), rows)
    shape = (len(economies.places), len(industries.places), len(years))
    flat = (at_economy * shape[1] + at_industry) * shape[2] + at_year
    values = np.full(shape, nan)
    values.ravel()[flat] = _numbers(seen.column("value"))[rows]
    return Cube(
        economies=economies,
        industries=industries,
        years=years,
        values=values,
        twice=_twice(flat, shape),
        units=frozenset(_words_at(seen.column("unit"), rows)),
    )


def _rows_of_years(seen: Observed) -> Places:
    """Return the observations of a whole year with an economy and an industry."""
    kinds = seen.column("period_kind")
    assert isinstance(kinds, Words)  # noqa: S101  # checked when it came in
    is_year = np.array([word == "year" for word in kinds.words], dtype=bool)
    chosen = is_year[np.asarray(kinds.codes)] if seen.rows else np.zeros(0, dtype=bool)
    for field in ("economy", "industry"):
        chosen &= _array(seen.column(field)) != ABSENT
    return np.flatnonzero(chosen)


def _axis(numbers: Places, terms: Mapping[int, Term]) -> tuple[Axis, Places]:
    """Return an axis, and where along it each observation is."""
    held, first, back = np.unique(numbers, return_index=True, return_inverse=True)
    in_order = [terms[held[place]] for place in np.argsort(first).tolist()]
    named = {term.code: term for term in in_order}
    places = {code: place for place, code in enumerate(named)}
    of_held = np.array([places[terms[n].code] for n in held.tolist()], dtype=np.intp)
    return Axis(named, places), of_held[back]


def _years(periods: Column, rows: Places) -> tuple[dict[int, int], Places]:
    assert isinstance(periods, Words)  # noqa: S101  # checked when it came in
    held, back = np.unique(np.asarray(periods.codes)[rows], return_inverse=True)
    said = [int(periods.words[code][:4]) for code in held.tolist()]
    years = {year: place for place, year in enumerate(sorted(set(said)))}
    of_held = np.array([years[year] for year in said], dtype=np.intp)
    return years, of_held[back]


def _twice(flat: Places, shape: tuple[int, int, int]) -> Marks | None:
    often = np.bincount(flat, minlength=int(np.prod(shape)))
    return (often > 1).reshape(shape) if often.max(initial=0) > 1 else None


def _words_at(column: Column, rows: Places) -> Iterable[str]:
    assert isinstance(column, Words)  # noqa: S101  # checked when it came in
    held = np.unique(np.asarray(column.codes)[rows])
    return (column.words[code] for code in held.tolist())


def _array(column: Column) -> Places:
    assert not isinstance(column, Numbers | Words)  # noqa: S101  # checked when it came in
    return np.asarray(column.values, dtype=np.intp)


def _numbers(column: Column) -> Floats:
    if isinstance(column, Numbers):
        return np.asarray(column.values)
    return np.array([nan if cell is None else cell for cell in column.cells()])
