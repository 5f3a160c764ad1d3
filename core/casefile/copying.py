"""Copies an attached staging file into the tables of a case, within a transaction."""

from __future__ import annotations

from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

from core.casefile.free_names import free_file_name, free_slug
from core.casefile.integrity.blocks import checksum, dataset_checksum
from core.casefile.naming import Understood, understood
from core.casefile.own_names import own_names
from core.casefile.unmatched import report_unmatched
from core.observed import FIELDS

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable, Mapping

    from core.economies import Economies
    from core.intake.staged import Staged


@dataclass(frozen=True, slots=True)
class Taken:
    """What came in with one workbook, and what the case calls its file."""

    source_id: int
    datasets: tuple[str, ...]
    name: str


class Standing(NamedTuple):
    """What a workbook that takes another's place has from it.

    Attributes:
        source_id: The source's number in the case; None for the next one that is free.
        name: What the case calls the file; empty to choose.
        slugs: The ids of datasets, by their number in the staging file.
        above: Numbers of datasets up to here are not given.
    """

    source_id: int | None = None
    name: str = ""
    slugs: Mapping[int, str] = MappingProxyType({})
    above: int = 0


@dataclass(frozen=True, slots=True)
class _Offsets:
    """What is added to the staging file's numbers so that they are new in the case."""

    sheet: int
    dataset: int


def copied(  # a workbook, and the place it takes
    connection: sqlite3.Connection,
    staged: Staged,
    economies: Economies,
    moment: str,
    standing: Standing = Standing(),  # noqa: B008  # it cannot be changed
    renumber: Callable[[int], None] = lambda _offset: None,
) -> Taken:
    """Copy an attached staging file into the case, within a transaction.

    `renumber` may move datasets to other numbers than those after an offset.
    """
    economies = economies.with_names(own_names(connection))
    name = standing.name or free_file_name(connection, staged.name)
    source_id = connection.execute(
        "INSERT INTO source VALUES (?, ?, ?, ?, ?, ?)",
        (
            *(standing.source_id, name, staged.sha256, staged.size),
            *(staged.format, moment),
        ),
    ).lastrowid
    assert source_id is not None  # noqa: S101  # an insert has a row number
    highest = max(_highest(connection, "dataset"), standing.above)
    offsets = _Offsets(_highest(connection, "sheet"), highest)
    _copy_sheets(connection, source_id, offsets)
    slugs = _copy_datasets(connection, source_id, offsets, standing.slugs)
    _copy_terms(connection, economies, offsets)
    _copy_rows(connection, offsets)
    _copy_problems(connection, source_id, offsets)
    report_unmatched(connection, source_id, economies)
    renumber(offsets.dataset)
    _note_checksums(connection, source_id)
    return Taken(source_id, slugs, name)


def _note_checksums(connection: sqlite3.Connection, source_id: int) -> None:
    for (number,) in connection.execute(
        "SELECT dataset_id FROM main.dataset WHERE source_id = ?", (source_id,)
    ).fetchall():
        connection.execute(
            "UPDATE main.dataset SET sha256 = ? WHERE dataset_id = ?",
            (dataset_checksum(connection, number), number),
        )


def _highest(connection: sqlite3.Connection, table: str) -> int:
    query = f"SELECT coalesce(max({table}_id), 0) FROM main.{table}"  # noqa: S608
    (number,) = connection.execute(query).fetchone()
    return int(number)


def _copy_sheets(
    connection: sqlite3.Connection, source_id: int, offsets: _Offsets
) -> None:
    connection.execute(
        "INSERT INTO main.sheet SELECT sheet_no + ?, ?, position, name, hidden, "
        "first_row, first_column, rows, columns FROM staging.sheet",
        (offsets.sheet, source_id),
    )
    blocks = connection.execute(
        "SELECT sheet_no + ?, first_row, payload FROM staging.grid", (offsets.sheet,)
    )
    connection.executemany(
        "INSERT INTO main.grid VALUES (?, ?, ?, ?)",
        ((*block, checksum(block[2])) for block in blocks.fetchall()),
    )
    connection.execute(
        "INSERT INTO main.layout SELECT sheet_no + ?, payload FROM staging.layout",
        (offsets.sheet,),
    )
    connection.execute(
        "INSERT INTO main.format SELECT sheet_no + ?, payload FROM staging.format",
        (offsets.sheet,),
    )


def _copy_datasets(
    connection: sqlite3.Connection,
    source_id: int,
    offsets: _Offsets,
    given: Mapping[int, str],
) -> tuple[str, ...]:
    slugs = []
    for number, slug, kind, recipe, meta in connection.execute(
        "SELECT dataset_no, slug, kind, recipe, meta FROM staging.dataset "
        "ORDER BY dataset_no"
    ).fetchall():
        free = given.get(number) or free_slug(connection, slug, given.values())
        connection.execute(
            "INSERT INTO main.dataset VALUES (?, ?, ?, ?, ?, ?, '')",
            (number + offsets.dataset, source_id, free, kind, recipe, meta),
        )
        slugs.append(free)
    connection.execute(
        "INSERT INTO main.part SELECT NULL, dataset_no + ?, sheet_no + ?, region, "
        "header_rows, counts FROM staging.part ORDER BY part_no",
        (offsets.dataset, offsets.sheet),
    )
    return tuple(slugs)


def _copy_terms(
    connection: sqlite3.Connection, economies: Economies, offsets: _Offsets
) -> None:
    rows = connection.execute(
        "SELECT term_no, dataset_no, dimension, published_code, label, scheme, "
        "sheet_no, row, col FROM staging.term"
    ).fetchall()
    for number, dataset, dimension, published, label, scheme, sheet, row, col in rows:
        meant: Understood = understood(economies, dimension, published, label, scheme)
        connection.execute(
            "INSERT INTO main.term VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (
                dataset + offsets.dataset,
                number,
                dimension,
                published,
                label,
                scheme,
                meant.code,
                meant.role,
                None if sheet is None else sheet + offsets.sheet,
                row,
                col,
            ),
        )


def _copy_rows(connection: sqlite3.Connection, offsets: _Offsets) -> None:
    fields = ", ".join(FIELDS)
    connection.execute(
        f"INSERT INTO main.observation SELECT dataset_no + ?, rows, {fields} "  # noqa: S608  # names are ours
        "FROM staging.observation",
        (offsets.dataset,),
    )
    connection.execute(
        "INSERT INTO main.record SELECT NULL, dataset_no + ?, kind, sheet_no + ?, row, "
        "cells FROM staging.record",
        (offsets.dataset, offsets.sheet),
    )
    connection.execute(
        "INSERT INTO main.set_aside SELECT dataset_no + ?, sheet_no + ?, row, col, "
        "cells, why FROM staging.set_aside",
        (offsets.dataset, offsets.sheet),
    )


def _copy_problems(
    connection: sqlite3.Connection, source_id: int, offsets: _Offsets
) -> None:
    connection.execute(
        "INSERT INTO main.problem SELECT ?, sheet_no + ?, row, col, code, severity, "
        "particulars FROM staging.problem",
        (source_id, offsets.sheet),
    )
