"""Checksums: SQLite alone accepts one in five files with a flipped byte as valid."""

from __future__ import annotations

import hashlib
import sqlite3
from typing import TYPE_CHECKING

from core.casefile.faults import OTHERWISE, OURS, UNREADABLE, is_held
from core.casefile.history.steps import damaged_steps
from core.casefile.integrity.digests import take_row
from core.casefile.integrity.seals import broken_seals
from core.casefile.integrity.straying import have_strayed
from core.i18n import _

if TYPE_CHECKING:
    from collections.abc import Callable

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
            take_row(digest, row)
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
    try:
        return found is None or found[0] != dataset_checksum(connection, dataset_id)
    except sqlite3.DatabaseError as error:
        if isinstance(error, OURS) or is_held(error):
            raise
        return True  # pages of it are broken


def damaged_blocks(connection: sqlite3.Connection) -> list[str]:
    """Return the names of the blocks that do not match their checksum."""
    looks = (
        _damaged_datasets,
        _damaged_grids,
        _damaged_steps,
        broken_seals,
        unsound_pages,
    )
    found = (name for look in looks for name in _seen(look, connection))
    return list(dict.fromkeys(found))


def _seen(
    look: Callable[[sqlite3.Connection], list[str]], connection: sqlite3.Connection
) -> list[str]:
    """Return what is damaged, though broken pages keep from seeing what."""
    try:
        return look(connection)
    except (*UNREADABLE, *OTHERWISE, sqlite3.DatabaseError) as error:
        if isinstance(error, OURS) or is_held(error):
            raise
        return [_("the structure of the file")]


def _damaged_datasets(connection: sqlite3.Connection) -> list[str]:
    datasets = connection.execute(
        "SELECT dataset_id, slug FROM dataset ORDER BY dataset_id"
    ).fetchall()
    return [slug for number, slug in datasets if is_damaged(connection, number)]


def _damaged_steps(connection: sqlite3.Connection) -> list[str]:
    if damaged_steps(connection) or have_strayed(connection):
        return [_("what can be undone")]
    return []


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
