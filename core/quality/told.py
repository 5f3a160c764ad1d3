"""What the reader of the workbook said of single cells, gathered by what it said."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Final

from core.problems import Severity, column_number
from core.quality.finding import MOST_PLACES, Finding, Kind
from core.quality.sheets import REGION

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from core.casefile import Dataset
    from core.problems import Place, Problem

ERRORS: Final = (
    "error_cell",
    "error_cells",
    "uncalculated_formula",
    "uncalculated_formulas",
)
REPEATED: Final = ("repeated_observation", "repeated_differs")
ELSEWHERE: Final = ("economy_unmatched", "unit_unknown")
"""Seen in the numbers themselves."""
FURTHER: Final = "further_problems"
LONGEST: Final = 18
"""Digits of a count that is believed."""


def told(
    dataset: Dataset, problems: Iterable[tuple[str, Problem]]
) -> Iterator[Finding]:
    """Yield one finding for each kind of problem among the cells of a dataset."""
    by_code: dict[str, list[Problem]] = defaultdict(list)
    for file, problem in problems:
        if file == dataset.source.name and _concerns(dataset, problem):
            by_code[_code(problem)].append(problem)
    for code, found in by_code.items():
        places = tuple(p.place for p in found if p.place and p.code != FURTHER)
        count = sum(map(_count, found))
        yield Finding(
            _kind(code, found),
            "told",
            min((p.severity for p in found), key=list(Severity).index),
            places[:MOST_PLACES],
            count,
            said=(("count", count), ("kind", code)),
        )


def _concerns(dataset: Dataset, problem: Problem) -> bool:
    if _code(problem) in ELSEWHERE or problem.place is None:
        return False
    if problem.severity is Severity.NOTE and _code(problem) not in (*ERRORS, *REPEATED):
        return False
    return any(
        part.sheet == problem.place.sheet
        and (problem.code == FURTHER or _within(part.region, problem.place))
        for part in dataset.parts
    )


def _within(region: str, place: Place) -> bool:
    found = REGION.fullmatch(region)
    if found is None:
        return True
    left, right = column_number(found[1]), column_number(found[3])
    return (
        int(found[2]) <= place.row <= int(found[4]) and left <= place.column <= right
    ) or (place.row, place.column) == (1, 1)


def _code(problem: Problem) -> str:
    if problem.code == FURTHER:
        return problem.named.get("kind", FURTHER)
    return problem.code


def _count(problem: Problem) -> int:
    said = problem.named
    counted = said.get("count") or said.get("cells") or "1"
    return int(counted) if counted.isdecimal() and len(counted) < LONGEST else 1


def _kind(code: str, problems: Iterable[Problem]) -> Kind:
    """Return what a code is about; a cell that cost nothing was read with a doubt."""
    if code in ERRORS:
        return Kind.ERRORS
    if code in REPEATED:
        return Kind.REPEATED
    left_out = any(problem.severity is Severity.ERROR for problem in problems)
    return Kind.REFUSED if left_out else Kind.READING
