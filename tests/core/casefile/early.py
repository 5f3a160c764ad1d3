"""Cases as earlier versions of the program wrote them, made anew from a case of today.

The statements and the way of sealing are those of the version, written down when it
was the last one; they never change, whatever becomes of the tables.
"""

from __future__ import annotations

import hashlib
import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from pathlib import Path

APPLICATION_ID: Final = 0x53434654

OBSERVED: Final = (
    *("economy", "partner", "industry", "product", "flow", "measure", "period"),
    *("period_kind", "value", "unit", "flag", "reason", "note", "sheet", "row", "col"),
)

VERSION_2: Final = (
    (
        """CREATE TABLE source (
        source_id INTEGER PRIMARY KEY, name TEXT NOT NULL, sha256 TEXT NOT NULL,
        size INTEGER NOT NULL, format TEXT NOT NULL, imported_at TEXT NOT NULL"""
        ") STRICT"
    ),
    """CREATE TABLE sheet (
        sheet_id INTEGER PRIMARY KEY, source_id INTEGER NOT NULL,
        position INTEGER NOT NULL, name TEXT NOT NULL, hidden INTEGER NOT NULL,
        first_row INTEGER NOT NULL, first_column INTEGER NOT NULL,
        rows INTEGER NOT NULL, columns INTEGER NOT NULL) STRICT""",
    """CREATE TABLE grid (
        sheet_id INTEGER NOT NULL, first_row INTEGER NOT NULL,
        payload BLOB NOT NULL, sha256 TEXT NOT NULL,
        PRIMARY KEY (sheet_id, first_row)) STRICT""",
    "CREATE TABLE layout (sheet_id INTEGER PRIMARY KEY, payload TEXT NOT NULL) STRICT",
    """CREATE TABLE dataset (
        dataset_id INTEGER PRIMARY KEY, source_id INTEGER NOT NULL,
        slug TEXT NOT NULL UNIQUE, kind TEXT NOT NULL, recipe TEXT NOT NULL,
        meta TEXT NOT NULL, sha256 TEXT NOT NULL) STRICT""",
    """CREATE TABLE part (
        part_id INTEGER PRIMARY KEY, dataset_id INTEGER NOT NULL,
        sheet_id INTEGER NOT NULL, region TEXT NOT NULL, header_rows TEXT NOT NULL,
        counts TEXT NOT NULL) STRICT""",
    """CREATE TABLE term (
        dataset_id INTEGER NOT NULL, term_no INTEGER NOT NULL,
        dimension TEXT NOT NULL, published_code TEXT NOT NULL, label TEXT NOT NULL,
        scheme TEXT NOT NULL, code TEXT NOT NULL, role TEXT NOT NULL,
        sheet_id INTEGER, row INTEGER, col INTEGER,
        PRIMARY KEY (dataset_id, term_no)) STRICT""",
    """CREATE TABLE observation (
        dataset_id INTEGER PRIMARY KEY, rows INTEGER NOT NULL, """
    + ", ".join(f"{field} BLOB NOT NULL" for field in OBSERVED)
    + ") STRICT",
    """CREATE TABLE record (
        record_id INTEGER PRIMARY KEY, dataset_id INTEGER NOT NULL,
        kind TEXT NOT NULL, sheet_id INTEGER NOT NULL, row INTEGER NOT NULL,
        cells TEXT NOT NULL) STRICT""",
    """CREATE TABLE set_aside (
        dataset_id INTEGER NOT NULL, sheet_id INTEGER NOT NULL, row INTEGER,
        col INTEGER, cells INTEGER NOT NULL, why TEXT NOT NULL) STRICT""",
    (
        """CREATE TABLE problem (
        source_id INTEGER NOT NULL, sheet_id INTEGER, row INTEGER, col INTEGER,
        code TEXT NOT NULL, severity TEXT NOT NULL, particulars TEXT NOT NULL"""
        ") STRICT"
    ),
    """CREATE TABLE pin (
        pin_id INTEGER PRIMARY KEY, position INTEGER NOT NULL,
        payload TEXT NOT NULL) STRICT""",
    "CREATE TABLE setting (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT",
    "CREATE INDEX record_of_dataset ON record (dataset_id, kind)",
)

VERSION_3: Final = (
    *VERSION_2,
    """CREATE TABLE recipe (
        recipe_id INTEGER PRIMARY KEY, confirmed_at TEXT NOT NULL,
        payload TEXT NOT NULL) STRICT""",
)

STATEMENTS: Final = {2: VERSION_2, 3: VERSION_3}
"""By version, what a case of it is made of."""

SEALED_2: Final = {
    "source": "*",
    "sheet": "*",
    "grid": "sheet_id, first_row, sha256",
    "layout": "*",
    "dataset": "*",
    "problem": "*",
    "pin": "*",
}
SEALED: Final = {2: SEALED_2, 3: {**SEALED_2, "recipe": "*"}}
"""By version, the tables with a seal and the columns that counted."""


def write_early(path: Path, today: Path, version: int) -> Path:
    """Write what a case of today holds as an early version of the program had it."""
    with closing(sqlite3.connect(path)) as link:
        for statement in STATEMENTS[version]:
            link.execute(statement)
        link.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        link.execute(f"PRAGMA user_version = {version}")
        link.execute("ATTACH DATABASE ? AS today", (str(today),))
        for (table,) in link.execute(
            "SELECT name FROM main.sqlite_master WHERE type = 'table'"
        ).fetchall():
            if table != "setting":
                link.execute(
                    f"INSERT INTO main.{table} SELECT * FROM today.{table}"  # noqa: S608
                )
        for table, columns in SEALED[version].items():
            digest = hashlib.sha256()
            for row in link.execute(f"SELECT {columns} FROM main.{table}"):  # noqa: S608
                digest.update(repr(row).encode())
            link.execute(
                "INSERT INTO main.setting VALUES (?, ?)",
                (f"sha256 of {table}", digest.hexdigest()),
            )
        link.commit()
    return path
