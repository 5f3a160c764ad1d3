"""The numbers and rows of text a case holds, each with its cell."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Final, NamedTuple

from core.casefile.datasets import terms
from core.casefile.faults import in_words
from core.intake.kinds import DIMENSIONS
from core.observed import Observed
from core.problems import Place

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from core.casefile.datasets import Dataset, Term
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
    connection: sqlite3.Connection, dataset: Dataset, seen: Observed, cells: Cells
) -> list[Observation]:
    """Return the observations that `cells` means, in the order of their cells."""
    members = terms(connection, dataset.dataset_id)
    sheets = dict(
        connection.execute(
            "SELECT position, name FROM sheet WHERE source_id = ?",
            (dataset.source.source_id,),
        )
    )
    places = _places(seen, members, cells)
    found = [_observation(seen, place, dataset, members, sheets) for place in places]
    order = {name: position for position, name in sheets.items()}
    return sorted(
        found, key=lambda one: (order[one.place.sheet], one.place.row, one.place.column)
    )


def records(
    connection: sqlite3.Connection, dataset: Dataset, cells: Cells
) -> Iterator[Observation]:
    """Yield the status cells of the rows of text that `cells` means.

    A row of text has no number; what it says stands in the note.
    """
    sheets = dict(connection.execute("SELECT sheet_id, name FROM sheet"))
    for number, sheet, row, text in connection.execute(
        "SELECT record_id, sheet_id, row, cells FROM record "
        "WHERE dataset_id = ? AND kind = ? ORDER BY record_id",
        (dataset.dataset_id, cells.kind),
    ):
        fields = json.loads(text)
        named = tuple((name, fields.get(name, [""])[0]) for name, _codes in cells.where)
        if all(dict(named)[name] in codes for name, codes in cells.where):
            status, column, *_above = fields.get("status", ["", 1])
            yield Observation(
                number=number,
                dataset=dataset.slug,
                dims=named,
                period="",
                value=None,
                unit="",
                flag="",
                reason=None,
                note=status,
                file=dataset.source.name,
                place=Place(sheets[sheet], row, column),
            )


def _observation(
    seen: Observed,
    place: int,
    dataset: Dataset,
    members: Mapping[int, Term],
    sheets: Mapping[int, str],
) -> Observation:
    sheet, row, col, period, value, unit, flag, reason, note = seen.at(
        place, "sheet", "row", "col", *_SAID
    )
    coded = zip(DIMENSIONS, seen.at(place, *DIMENSIONS), strict=True)
    return Observation(
        number=place,
        dataset=dataset.slug,
        dims=tuple(
            (dimension, members[term].code)
            for dimension, term in coded
            if term is not None
        ),
        period=period,
        value=value,
        unit=unit,
        flag=flag,
        reason=reason,
        note=note,
        file=dataset.source.name,
        place=Place(sheets[sheet], row, col),
    )


def _places(seen: Observed, members: Mapping[int, Term], cells: Cells) -> Sequence[int]:
    """Return where the observations are that meet every condition."""
    meeting = [
        sorted(
            place
            for said in _meant(dimension, codes, members)
            for place in seen.places(dimension).get(said, ())
        )
        for dimension, codes in cells.where
    ]
    if not meeting:
        return range(seen.rows)
    fewest, *others = sorted(meeting, key=len)
    sets = [set(places) for places in others]
    return [place for place in fewest if all(place in other for other in sets)]


def _meant(
    dimension: str, codes: Sequence[str], members: Mapping[int, Term]
) -> Sequence[int | str | None]:
    """Return what the observations asked for say in a dimension."""
    if dimension not in DIMENSIONS:
        return codes
    if not codes:
        return [None]
    return [
        term.number
        for term in members.values()
        if term.dimension == dimension and term.code in codes
    ]
