"""Where in a dataset the observations are that a question means."""

from __future__ import annotations

from collections import Counter
from functools import cache, partial
from typing import TYPE_CHECKING, Any, Final, TypeAlias

from core.columns import Words
from core.intake.kinds import DIMENSIONS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from core.casefile.datasets import Term
    from core.figure import Cells
    from core.observed import Observed

Said: TypeAlias = set[int | str | None]

ROWS_A_QUESTION: Final = 100
"""To go through so many observations takes as long as one question by itself."""


def places_of_each(
    seen: Observed, members: Iterable[Term], asked: Iterable[Cells]
) -> Iterator[Sequence[int]]:
    """Yield where the observations are that meet every condition of each question.

    Where many ask for one thing in each of the same fields, all observations are gone
    through once and every question finds its own.
    """
    known = _Known(members)
    meant = [
        tuple((name, known.meant(name, codes)) for name, codes in cells.where)
        for cells in asked
    ]
    alike = Counter(tuple(name for name, _said in one) for one in meant)
    sorted_by = cache(partial(_sorted_by, seen))
    for one in meant:
        names = tuple(name for name, _said in one)
        is_single = all(len(said) == 1 for _name, said in one)
        if names and is_single and alike[names] * ROWS_A_QUESTION >= seen.rows:
            key = tuple(word for _name, [word] in one)
            yield sorted_by(names).get(key, ())
        else:
            yield _places(seen, known, one)


class _Known:
    """The terms of a dataset by dimension and code: many questions ask for some."""

    def __init__(self, members: Iterable[Term]) -> None:
        self._numbers: dict[str, dict[str, list[int]]] = {}
        self.count: Counter[str] = Counter()
        for term in members:
            by_code = self._numbers.setdefault(term.dimension, {})
            by_code.setdefault(term.code, []).append(term.number)
            self.count[term.dimension] += 1

    def meant(self, dimension: str, codes: Sequence[str]) -> Said:
        """Return what the observations asked for say in a dimension."""
        if dimension not in DIMENSIONS:
            return set(codes)
        if not codes:
            return {None}
        by_code = self._numbers.get(dimension, {})
        return {number for code in codes for number in by_code.get(code, ())}


def _sorted_by(
    seen: Observed, names: tuple[str, ...]
) -> Mapping[tuple[Any, ...], Sequence[int]]:
    """Return, by what they say in some fields, where the observations are."""
    found: dict[tuple[Any, ...], list[int]] = {}
    for place, key in enumerate(seen.cells(*names)):
        found.setdefault(key, []).append(place)
    return found


def _places(
    seen: Observed,
    known: _Known,
    asked: Sequence[tuple[str, Said]],
) -> Sequence[int]:
    """Return where the observations are that meet every condition.

    Those that meet the strictest one are looked up; each of the others is asked only
    of what is left.
    """
    if not asked:
        return range(seen.rows)
    strictest = min(asked, key=lambda each: _part(seen, known, *each))
    name, said = strictest
    places = seen.meeting(name, said)
    for name, said in asked:
        if name != strictest[0]:
            values = seen.column(name).at(places)
            pairs = zip(places, values, strict=True)
            places = [place for place, value in pairs if value in said]
    return places


def _part(seen: Observed, known: _Known, name: str, said: Said) -> float:
    """Return roughly which part of the observations meets a condition."""
    column = seen.column(name)
    if isinstance(column, Words):
        return len(said) / max(len(column.words), 1)
    return len(said) / max(known.count[name], 1)
