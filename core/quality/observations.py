"""The numbers of a dataset as arrays, with what they are about resolved to codes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, NamedTuple

import numpy as np

from core.columns import Numbers, Whole, Words
from core.intake.kinds import DIMENSIONS
from core.money import is_currency
from core.problems import Place
from core.quality.finding import MOST_PLACES, Amount
from core.quality.grouping import grouped
from core.quality.periods import step

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from core.casefile import Case, Dataset
    from core.casefile.datasets import Term
    from core.columns import Column
    from core.observed import Observed
    from core.quality.grouping import Bools, Floats, Ints

NONE: Final = -1
SAID: Final = ("period", "period_kind", "unit", "flag", "reason")


class Coded(NamedTuple):
    """A column of words: each word once, and where each row's word is among them."""

    words: tuple[str, ...]
    codes: Ints

    def having(self, *words: str) -> Bools:
        """Return which rows say one of some words."""
        return np.isin(self.codes, [self.words.index(w) for w in words if w in self])

    def __contains__(self, word: object) -> bool:
        return word in self.words


@dataclass(frozen=True, eq=False, slots=True)
class Observations:
    """The observations of one dataset; all arrays are equally long.

    Attributes:
        dims: By dimension, places in `members`; `NONE` where nothing is said.
        members: By dimension, one term for each code: two spellings of a country are
            one member.
        said: Period, its kind, unit, flag and reason.
        steps: Each row's period as a number, see `core.quality.periods`.
        value: NaN where there is none; it never leaves this room.
        sheets: By position, the names of the sheets.
    """

    dims: Mapping[str, Ints]
    members: Mapping[str, tuple[Term, ...]]
    said: Mapping[str, Coded]
    steps: Ints
    value: Floats
    cells: tuple[Ints, Ints, Ints]
    sheets: Mapping[int, str]

    @property
    def rows(self) -> int:
        """How many there are."""
        return len(self.value)

    def alike(self, *fields: str) -> Ints:
        """Return a number for each row, the same for rows that say the same."""
        columns = [
            self.dims[f] if f in self.dims else self.said[f].codes for f in fields
        ]
        return grouped(columns)

    def place(self, row: int) -> Place:
        """Return the cell of a row."""
        sheet, down, across = (int(column[row]) for column in self.cells)
        return Place(self.sheets[sheet], down, across)

    def places(self, rows: Ints) -> tuple[Place, ...]:
        """Return the cells of rows, the largest numbers first."""
        sizes = np.nan_to_num(np.abs(self.value[rows]))
        heaviest = rows[np.argsort(-sizes, kind="stable")][:MOST_PLACES]
        return tuple(map(self.place, heaviest.tolist()))

    def amount(self, row: int) -> Amount | None:
        """Return the number of a row, if it has one."""
        value, unit = float(self.value[row]), self.said["unit"]
        if np.isnan(value):
            return None
        return Amount(value, unit.words[unit.codes[row]])

    def largest(self, rows: Ints) -> Amount | None:
        """Return the largest number of rows: of money, where any of it is money."""
        unit = self.said["unit"]
        known = rows[~np.isnan(self.value[rows])]
        money = [at for at, word in enumerate(unit.words) if is_currency(word)]
        paid = known[np.isin(unit.codes[known], money)]
        chosen = paid if len(paid) else known
        if not len(chosen):
            return None
        return self.amount(int(chosen[np.argmax(np.abs(self.value[chosen]))]))

    def name(self, row: int, *, but: Sequence[str] = ()) -> str:
        """Return what a row is about, as its publisher writes it."""
        terms = [
            self.members[dim][place].label
            for dim in DIMENSIONS
            if dim not in but and (place := int(self.dims[dim][row])) != NONE
        ]
        return " / ".join(terms)

    def word(self, field: str, row: int) -> str:
        """Return what a row says in a field of words."""
        said = self.said[field]
        return said.words[int(said.codes[row])]


def observations(case: Case, dataset: Dataset) -> Observations:
    """Return the observations of a dataset."""
    seen, terms = case.observed(dataset), case.terms(dataset)
    sheets = case.rows(
        "SELECT position, name FROM sheet WHERE source_id = ?",
        dataset.source.source_id,
    )
    said = {field: _coded(seen.column(field)) for field in SAID}
    period = said["period"]
    steps = np.array([step(word) for word in period.words] or [0], np.int64)
    dims, members = {}, {}
    for dim in DIMENSIONS:
        dims[dim], members[dim] = _dimension(seen, dim, terms)
    return Observations(
        dims=dims,
        members=members,
        said=said,
        steps=steps[period.codes],
        value=_floats(seen.column("value")),
        cells=(_cells(seen, "sheet"), _cells(seen, "row"), _cells(seen, "col")),
        sheets=dict(sheets),
    )


def _dimension(
    seen: Observed, dim: str, terms: Mapping[int, Term]
) -> tuple[Ints, tuple[Term, ...]]:
    members: dict[str, Term] = {}
    for term in terms.values():
        if term.dimension == dim:
            members.setdefault(term.code or term.label, term)
    order = {key: place for place, key in enumerate(members)}
    table = np.full(max(terms, default=0) + 2, NONE, np.int64)
    for number, term in terms.items():
        table[number] = order.get(term.code or term.label, NONE)
    return table[_cells(seen, dim)], tuple(members.values())


def _cells(seen: Observed, field: str) -> Ints:
    column = seen.column(field)
    values = column.values if isinstance(column, Whole) else ()
    return np.array(values, np.int64)


def _floats(column: Column) -> Floats:
    return np.array(column.values if isinstance(column, Numbers) else (), np.float64)


def _coded(column: Column) -> Coded:
    if not isinstance(column, Words):
        return Coded((), np.zeros(0, np.int64))
    words = tuple("" if word is None else str(word) for word in column.words)
    return Coded(words, np.array(column.codes, np.int64))
