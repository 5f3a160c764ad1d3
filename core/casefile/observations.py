"""The numbers and rows of text a case holds, each with its cell."""

from __future__ import annotations

from itertools import repeat
from typing import TYPE_CHECKING, Final, NamedTuple

from core.casefile.datasets import terms
from core.casefile.faults import in_words
from core.casefile.meeting import places_of_each
from core.columns import Whole
from core.intake.kinds import DIMENSIONS
from core.observed import Observed
from core.problems import Place

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from core.casefile.datasets import Dataset
    from core.columns import Column
    from core.figure import Cells


_SAID: Final = ("period", "value", "unit", "flag", "reason", "note")


class Observation(NamedTuple):
    """One number of a case with its cell.

    Attributes:
        number: Its place in its dataset, or the number of its row of text.
    """

    number: int
    dataset: str
    dims: tuple[tuple[str, str], ...]
    period: str
    value: float | None
    unit: str
    flag: str
    reason: str | None
    note: str
    file: str
    place: Place


class Stored(Observed):
    """The observations of one dataset of a case; what cannot be read is damage."""

    def __init__(self, rows: int, read: Callable[[str], bytes], case: str) -> None:
        super().__init__(rows, read)
        self._case = case

    def column(self, field: str) -> Column:
        """Return one of the fields as a column.

        Raises:
            CaseDamagedError: It cannot be read.
        """
        with in_words(self._case):
            return super().column(field)


def observed(
    connection: sqlite3.Connection, dataset_id: int, case: str = ""
) -> Observed:
    """Return the observations of a dataset by column.

    `case` is what a sentence about damage calls the case; without it there is none.
    """
    [(rows,)] = connection.execute(
        "SELECT rows FROM observation WHERE dataset_id = ?", (dataset_id,)
    )

    def read(field: str) -> bytes:
        query = f"SELECT {field} FROM observation WHERE dataset_id = ?"  # noqa: S608  # a name of ours
        [(payload,)] = connection.execute(query, (dataset_id,))
        return bytes(payload)

    return Stored(rows, read, case) if case else Observed(rows, read)


def observations(
    connection: sqlite3.Connection,
    dataset: Dataset,
    seen: Observed,
    asked: Iterable[Cells],
) -> list[list[Observation]]:
    """Return the observations that each of `asked` means, in the order of their cells.

    What all of them need is read once: a concentration asks for hundreds.
    """
    members = terms(connection, dataset.dataset_id)
    sheets = dict(
        connection.execute(
            "SELECT position, name FROM sheet WHERE source_id = ?",
            (dataset.source.source_id,),
        )
    )
    pairs: dict[int | None, tuple[str, str] | None] = {None: None}
    pairs |= {term.number: (term.dimension, term.code) for term in members.values()}
    over = {term.dimension for term in members.values()}
    dimensions = [name for name in DIMENSIONS if name in over]
    told = _Told(dataset, dimensions, pairs, sheets)
    places_of = places_of_each(seen, members.values(), asked)
    found = (_in_order(seen, places) for places in places_of)
    return [list(_found(seen, places, told)) for places in found]


def _in_order(seen: Observed, places: Sequence[int]) -> list[int]:
    """Return places in the order of their cells."""
    cells_at = list(seen.rows_at(places, "sheet", "row", "col"))
    return [places[n] for n in sorted(range(len(places)), key=cells_at.__getitem__)]


class _Told(NamedTuple):
    """What observations tell by numbers, in words.

    Attributes:
        dataset: Theirs.
        dimensions: Those that any of them is over.
        pairs: By the number of a term its dimension and its code.
        sheets: By their places in the workbook the names of its sheets.
    """

    dataset: Dataset
    dimensions: Sequence[str]
    pairs: Mapping[int | None, tuple[str, str] | None]
    sheets: Mapping[int, str]


def _found(seen: Observed, places: Sequence[int], told: _Told) -> Iterator[Observation]:
    """Return the observations at some places, each column read once for all of them."""
    held = [
        list(map(told.pairs.__getitem__, numbers))
        for numbers in (_terms_at(seen, name, places) for name in told.dimensions)
        if any(number is not None for number in numbers)
    ]
    over = zip(*held, strict=True) if held else iter([()] * len(places))
    dims = (tuple(pair for pair in pairs if pair is not None) for pairs in over)
    cells = seen.rows_at(places, "sheet", "row", "col")
    found = (Place(told.sheets[sheet], row, column) for sheet, row, column in cells)
    said = (seen.column(name).at(places) for name in _SAID)
    many, dataset = len(places), told.dataset
    slugs, files = repeat(dataset.slug, many), repeat(dataset.source.name, many)
    return map(Observation, places, slugs, dims, *said, files, found)


def _terms_at(seen: Observed, name: str, places: Sequence[int]) -> list[int | None]:
    column = seen.column(name)
    assert isinstance(column, Whole)  # noqa: S101  # checked when it came in
    return column.at(places)
