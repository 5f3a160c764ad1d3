"""Checksums: SQLite alone accepts one in five files with a flipped byte as valid."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

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
        for row in connection.execute(
            f"SELECT {columns} FROM main.{table} WHERE dataset_id = ? ORDER BY rowid",  # noqa: S608  # names are ours
            (dataset_id,),
        ):
            digest.update(repr(row).encode())
    return digest.hexdigest()


def damaged_blocks(connection: sqlite3.Connection) -> list[str]:
    """Return the names of the blocks that do not match their checksum."""
    damaged = [
        slug
        for dataset_id, slug, expected in connection.execute(
            "SELECT dataset_id, slug, sha256 FROM dataset ORDER BY dataset_id"
        ).fetchall()
        if dataset_checksum(connection, dataset_id) != expected
    ]
    grids = connection.execute(
        "SELECT sheet.name, grid.first_row, payload, sha256 "
        "FROM grid JOIN sheet USING (sheet_id)"
    )
    return damaged + [
        f"{name}!{first_row}"
        for name, first_row, payload, expected in grids
        if checksum(payload) != expected
    ]
