"""The numbers and rows of text a case holds, each with its cell."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, NamedTuple

from core.casefile.datasets import terms
from core.intake.kinds import DIMENSIONS
from core.problems import Place

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterator, Mapping

    from core.casefile.datasets import Dataset, Term
    from core.figure import Cells


class Observation(NamedTuple):
    """One number of a case with its cell."""

    observation_id: int
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


def observations(
    connection: sqlite3.Connection, dataset: Dataset, cells: Cells
) -> Iterator[Observation]:
    """Yield the observations that `cells` means, in the order of their cells."""
    members = terms(connection, dataset.dataset_id)
    sheets = dict(connection.execute("SELECT sheet_id, name FROM sheet"))
    clause, values = _condition(cells, members)
    for row in connection.execute(
        f"SELECT observation_id, {', '.join(DIMENSIONS)}, period, value, unit, flag, "  # noqa: S608  # column names are ours
        "reason, note, sheet_id, row, col FROM observation "
        f"WHERE dataset_id = ?{clause} ORDER BY sheet_id, row, col",
        (dataset.dataset_id, *values),
    ):
        yield _observation(row, dataset, members, sheets)


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
            status, column = fields.get("status", ["", 1])
            yield Observation(
                observation_id=number,
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
    row: tuple[Any, ...],
    dataset: Dataset,
    members: Mapping[int, Term],
    sheets: Mapping[int, str],
) -> Observation:
    number, *coded = row[: 1 + len(DIMENSIONS)]
    period, value, unit, flag, reason, note, sheet, down, across = row[1 + len(coded) :]
    dims = tuple(
        (dimension, members[term].code)
        for dimension, term in zip(DIMENSIONS, coded, strict=True)
        if term is not None
    )
    return Observation(
        observation_id=number,
        dataset=dataset.slug,
        dims=dims,
        period=period,
        value=value,
        unit=unit,
        flag=flag,
        reason=reason,
        note=note,
        file=dataset.source.name,
        place=Place(sheets[sheet], down, across),
    )


def _condition(cells: Cells, members: Mapping[int, Term]) -> tuple[str, list[object]]:
    clause = ""
    values: list[object] = []
    for dimension, codes in cells.where:
        if dimension == "period":
            wanted: list[object] = list(codes)
        elif dimension == "cell":
            wanted = [int(code) for code in codes]
            dimension = "observation_id"  # noqa: PLW2901
        else:
            wanted = [
                term.term_id
                for term in members.values()
                if term.dimension == dimension and term.code in codes
            ]
        if dimension in DIMENSIONS and not codes:
            clause += f" AND {dimension} IS NULL"
            continue
        clause += f" AND {dimension} IN ({', '.join('?' * len(wanted))})"
        values += wanted
    return clause, values
