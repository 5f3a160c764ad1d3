"""What was read for one dataset, held until all its sheets are read.

A dataset's own id may rest on what its cells say (the last month that is out), so
nothing is written before everything is known.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final, NamedTuple, TypeAlias

from core.intake.reader.observing.repeated_values import KnownKeys
from core.problems import Place, Problem, Severity

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from core.columns import Column
    from core.intake.reader.observing.observed import Counts
    from core.intake.reader.workbook.grid import Sheet


RecordCells: TypeAlias = "dict[str, tuple[str, int] | tuple[str, int, int]]"
"""By field its text and column, and the row if it stands in one above the record's."""

PROBLEMS_TOLD: Final = 200
"""So many problems of one code are told for a sheet; the rest are counted."""


class FoundTerm(NamedTuple):
    """A term before its dataset has a number; rows and columns are Excel's."""

    dimension: str
    code: str
    label: str
    scheme: str
    sheet_no: int
    row: int
    col: int


class FoundRecord(NamedTuple):
    """A row of a text table, with what each of its fields says and where."""

    kind: str
    sheet_no: int
    row: int
    cells: RecordCells


class Aside(NamedTuple):
    """Cells that were left out on purpose, from the first of them on."""

    sheet_no: int
    row: int
    col: int
    cells: int
    why: str


class ReadRegion(NamedTuple):
    """A region of a sheet and how its cells were used."""

    sheet_no: int
    region: str
    header_rows: str
    counts: Counts


@dataclass(slots=True)
class Gathered:
    """One dataset in the making."""

    slug: str
    kind: str
    recipes: list[str] = field(default_factory=list)
    meta: dict[str, str] = field(default_factory=dict)
    terms: list[FoundTerm] = field(default_factory=list)
    found: list[Mapping[str, Column]] = field(default_factory=list)
    """Observations, table by table, by `core.observed.FIELDS`."""
    records: list[FoundRecord] = field(default_factory=list)
    aside: list[Aside] = field(default_factory=list)
    regions: list[ReadRegion] = field(default_factory=list)
    sheets: dict[int, str] = field(default_factory=dict)
    """The names of the sheets it was read from, by their positions."""
    keys: KnownKeys = field(default_factory=KnownKeys)
    _numbers: dict[tuple[str, str, str], int] = field(default_factory=dict)

    def term(self, term: FoundTerm) -> int:
        """Return the index of a term, keeping it when it is met for the first time."""
        key = term[:3]
        if key not in self._numbers:
            self._numbers[key] = len(self.terms)
            self.terms.append(term)
        return self._numbers[key]


class ProblemLog:
    """The problems of a workbook, so many of each kind and sheet as a reader reads."""

    def __init__(self) -> None:
        self._problems: list[Problem] = []
        self._counted: Counter[tuple[str, str]] = Counter()
        self._severities: dict[str, Severity] = {}

    def add(self, problem: Problem) -> None:
        """Keep a problem, or only count it if its sheet has many of the kind."""
        key = (problem.code, problem.place.sheet if problem.place else "")
        self._counted[key] += 1
        self._severities.setdefault(problem.code, problem.severity)
        if self._counted[key] <= PROBLEMS_TOLD:
            self._problems.append(problem)

    def __iter__(self) -> Iterator[Problem]:
        yield from self._problems
        for (code, sheet), count in self._counted.items():
            if count > PROBLEMS_TOLD:
                place = Place(sheet, 1, 1) if sheet else None
                yield Problem.of(
                    "further_problems",
                    self._severities[code],
                    place,
                    count=count - PROBLEMS_TOLD,
                    kind=code,
                )


def cell_place(sheet: Sheet, at: int, across: int) -> Place:
    """Return the place of `sheet.rows[at][across]`."""
    return Place(sheet.name, sheet.first_row + at, sheet.first_column + across)


def row_aside(sheet: Sheet, across: Iterable[int], at: int, why: str) -> Aside:
    """Return a row that is left out, with how many cells of these columns it fills."""
    cells = [column for column in across if sheet.rows[at][column] is not None]
    place = cell_place(sheet, at, cells[0])
    return Aside(sheet.position, place.row, place.column, len(cells), why)
