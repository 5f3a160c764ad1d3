"""Checksums: SQLite alone accepts one in five files with a flipped byte as valid."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

from core.casefile.seals import broken_seals
from core.i18n import _

if TYPE_CHECKING:
    import sqlite3

DATASET_ROWS = {
    "dataset": "slug, kind, recipe, meta",
    "part": "part_id, sheet_id, region, header_rows, counts",
    "term": "*",
    "observation": "*",
    "record": "*",
    "set_aside": "*",
}


def checksum(payload: bytes) -> str:
    """Return the SHA-256 of one stored block, in hexadecimal."""
    return hashlib.sha256(payload).hexdigest()


def dataset_checksum(connection: sqlite3.Connection, dataset_id: int) -> str:
    """Return the SHA-256 over everything the case holds of one dataset."""
    digest = hashlib.sha256()
    for table, columns in DATASET_ROWS.items():
        for row in _rows_of(connection, table, columns, dataset_id):
            for cell in row:
                held = cell if isinstance(cell, bytes) else repr(cell).encode()
                digest.update(b"%d " % len(held))
                digest.update(held)
    return digest.hexdigest()


def _rows_of(
    connection: sqlite3.Connection, table: str, columns: str, dataset_id: int
) -> sqlite3.Cursor:
    """Return a dataset's rows from the table itself.

    An index would answer for the columns it repeats; it only says where the rows of
    the dataset, which came in together, begin and end.
    """
    ends = connection.execute(
        f"SELECT min(rowid), max(rowid) FROM main.{table} WHERE dataset_id = ?",  # noqa: S608  # names are ours
        (dataset_id,),
    ).fetchone()
    return connection.execute(
        f"SELECT {columns} FROM main.{table} NOT INDEXED "  # noqa: S608
        "WHERE dataset_id = ? AND rowid BETWEEN ? AND ? ORDER BY rowid",
        (dataset_id, *ends),
    )


def is_damaged(connection: sqlite3.Connection, dataset_id: int) -> bool:
    """Return whether a dataset does not match its checksum."""
    found = connection.execute(
        "SELECT sha256 FROM dataset WHERE dataset_id = ?", (dataset_id,)
    ).fetchone()
    return found is None or found[0] != dataset_checksum(connection, dataset_id)


def damaged_blocks(connection: sqlite3.Connection) -> list[str]:
    """Return the names of the blocks that do not match their checksum."""
    datasets = connection.execute(
        "SELECT dataset_id, slug FROM dataset ORDER BY dataset_id"
    ).fetchall()
    return [
        *(slug for number, slug in datasets if is_damaged(connection, number)),
        *_damaged_grids(connection),
        *broken_seals(connection),
        *unsound_pages(connection),
    ]


def _damaged_grids(connection: sqlite3.Connection) -> list[str]:
    grids = connection.execute(
        "SELECT sheet.name, grid.first_row, payload, sha256 "
        "FROM grid JOIN sheet USING (sheet_id)"
    )
    return [
        f"{name}!{first_row}"
        for name, first_row, payload, expected in grids
        if not isinstance(payload, bytes) or checksum(payload) != expected
    ]


def unsound_pages(
    connection: sqlite3.Connection, check: str = "integrity_check"
) -> list[str]:
    """Return what to call broken pages; `quick_check` leaves out the indexes."""
    [(said,)] = connection.execute(f"PRAGMA main.{check}(1)").fetchall()
    return [] if said == "ok" else [_("the structure of the file")]
