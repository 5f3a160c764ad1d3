"""Cases as earlier versions of the program wrote them, made anew from a case of today.

The statements and the way of sealing are those of the version, written down when it
was the last one; they never change, whatever becomes of the tables.
"""

from __future__ import annotations

import hashlib
import json
import sqlite3
from collections import defaultdict
from contextlib import closing
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator
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

VERSION_4: Final = (
    *VERSION_3,
    (
        "CREATE TABLE format (sheet_id INTEGER PRIMARY KEY, payload BLOB NOT "
        "NULL) STRICT"
    ),
    "CREATE TABLE own_name (label TEXT PRIMARY KEY, code TEXT NOT NULL) STRICT",
    """CREATE TABLE own_group (
        group_id INTEGER PRIMARY KEY, code TEXT NOT NULL, name TEXT NOT NULL,
        members TEXT NOT NULL) STRICT""",
    (
        """CREATE TABLE step (
        step_id INTEGER PRIMARY KEY, done_at TEXT NOT NULL, what TEXT NOT NULL,
        particulars TEXT NOT NULL, is_done INTEGER NOT NULL, sha256 TEXT NOT NULL"""
        ") STRICT"
    ),
    """CREATE TABLE came (
        step_id INTEGER NOT NULL, name TEXT NOT NULL, first_row INTEGER NOT NULL,
        last_row INTEGER NOT NULL) STRICT""",
    (
        "CREATE TABLE held_source (step_id INTEGER NOT NULL, row_id INTEGER "
        "NOT NULL, source_id INTEGER, name TEXT, sha256 TEXT, size INTEGER, "
        "format TEXT, imported_at TEXT, PRIMARY KEY (step_id, row_id)) STRICT"
    ),
    (
        "CREATE TABLE held_sheet (step_id INTEGER NOT NULL, row_id INTEGER NOT "
        "NULL, sheet_id INTEGER, source_id INTEGER, position INTEGER, name "
        "TEXT, hidden INTEGER, first_row INTEGER, first_column INTEGER, rows "
        "INTEGER, columns INTEGER, PRIMARY KEY (step_id, row_id)) STRICT"
    ),
    (
        "CREATE TABLE held_grid (step_id INTEGER NOT NULL, row_id INTEGER NOT "
        "NULL, sheet_id INTEGER, first_row INTEGER, payload BLOB, sha256 TEXT, "
        "PRIMARY KEY (step_id, row_id)) STRICT"
    ),
    (
        "CREATE TABLE held_format (step_id INTEGER NOT NULL, row_id INTEGER "
        "NOT NULL, sheet_id INTEGER, payload BLOB, PRIMARY KEY (step_id, "
        "row_id)) STRICT"
    ),
    (
        "CREATE TABLE held_layout (step_id INTEGER NOT NULL, row_id INTEGER "
        "NOT NULL, sheet_id INTEGER, payload TEXT, PRIMARY KEY (step_id, "
        "row_id)) STRICT"
    ),
    (
        "CREATE TABLE held_dataset (step_id INTEGER NOT NULL, row_id INTEGER "
        "NOT NULL, dataset_id INTEGER, source_id INTEGER, slug TEXT, kind "
        "TEXT, recipe TEXT, meta TEXT, sha256 TEXT, PRIMARY KEY (step_id, "
        "row_id)) STRICT"
    ),
    (
        "CREATE TABLE held_part (step_id INTEGER NOT NULL, row_id INTEGER NOT "
        "NULL, part_id INTEGER, dataset_id INTEGER, sheet_id INTEGER, region "
        "TEXT, header_rows TEXT, counts TEXT, PRIMARY KEY (step_id, row_id)) "
        "STRICT"
    ),
    (
        "CREATE TABLE held_term (step_id INTEGER NOT NULL, row_id INTEGER NOT "
        "NULL, dataset_id INTEGER, term_no INTEGER, dimension TEXT, "
        "published_code TEXT, label TEXT, scheme TEXT, code TEXT, role TEXT, "
        "sheet_id INTEGER, row INTEGER, col INTEGER, PRIMARY KEY (step_id, "
        "row_id)) STRICT"
    ),
    (
        "CREATE TABLE held_observation (step_id INTEGER NOT NULL, row_id "
        "INTEGER NOT NULL, dataset_id INTEGER, rows INTEGER, economy BLOB, "
        "partner BLOB, industry BLOB, product BLOB, flow BLOB, measure BLOB, "
        "period BLOB, period_kind BLOB, value BLOB, unit BLOB, flag BLOB, "
        "reason BLOB, note BLOB, sheet BLOB, row BLOB, col BLOB, PRIMARY KEY "
        "(step_id, row_id)) STRICT"
    ),
    (
        "CREATE TABLE held_record (step_id INTEGER NOT NULL, row_id INTEGER "
        "NOT NULL, record_id INTEGER, dataset_id INTEGER, kind TEXT, sheet_id "
        "INTEGER, row INTEGER, cells TEXT, PRIMARY KEY (step_id, row_id)) "
        "STRICT"
    ),
    (
        "CREATE TABLE held_set_aside (step_id INTEGER NOT NULL, row_id INTEGER "
        "NOT NULL, dataset_id INTEGER, sheet_id INTEGER, row INTEGER, col "
        "INTEGER, cells INTEGER, why TEXT, PRIMARY KEY (step_id, row_id)) "
        "STRICT"
    ),
    (
        "CREATE TABLE held_problem (step_id INTEGER NOT NULL, row_id INTEGER "
        "NOT NULL, source_id INTEGER, sheet_id INTEGER, row INTEGER, col "
        "INTEGER, code TEXT, severity TEXT, particulars TEXT, PRIMARY KEY "
        "(step_id, row_id)) STRICT"
    ),
    (
        "CREATE TABLE held_recipe (step_id INTEGER NOT NULL, row_id INTEGER "
        "NOT NULL, recipe_id INTEGER, confirmed_at TEXT, payload TEXT, PRIMARY "
        "KEY (step_id, row_id)) STRICT"
    ),
    (
        "CREATE TABLE held_own_group (step_id INTEGER NOT NULL, row_id INTEGER "
        "NOT NULL, group_id INTEGER, code TEXT, name TEXT, members TEXT, "
        "PRIMARY KEY (step_id, row_id)) STRICT"
    ),
    (
        "CREATE TABLE held_pin (step_id INTEGER NOT NULL, row_id INTEGER NOT "
        "NULL, pin_id INTEGER, position INTEGER, payload TEXT, PRIMARY KEY "
        "(step_id, row_id)) STRICT"
    ),
    (
        "CREATE TABLE held_own_name (step_id INTEGER NOT NULL, row_id INTEGER "
        "NOT NULL, label TEXT, code TEXT, PRIMARY KEY (step_id, row_id)) "
        "STRICT"
    ),
    (
        "CREATE TABLE held_setting (step_id INTEGER NOT NULL, row_id INTEGER "
        "NOT NULL, name TEXT, value TEXT, PRIMARY KEY (step_id, row_id)) "
        "STRICT"
    ),
)

VERSION_5: Final = (
    *VERSION_4,
    """CREATE TABLE own_set (
        set_id INTEGER PRIMARY KEY, code TEXT NOT NULL, name TEXT NOT NULL,
        members TEXT NOT NULL) STRICT""",
    (
        "CREATE TABLE held_own_set (step_id INTEGER NOT NULL, row_id INTEGER "
        "NOT NULL, set_id INTEGER, code TEXT, name TEXT, members TEXT, "
        "PRIMARY KEY (step_id, row_id)) STRICT"
    ),
)

STATEMENTS: Final = {2: VERSION_2, 3: VERSION_3, 4: VERSION_4, 5: VERSION_5}
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
SEALED_3: Final = {**SEALED_2, "recipe": "*"}
SEALED_4: Final = {
    **SEALED_3,
    **dict.fromkeys(
        ("format", "own_group", "own_name", "setting", "step", "came"), "*"
    ),
}
SEALED_5: Final = {**SEALED_4, "own_set": "*"}
SEALED: Final = {2: SEALED_2, 3: SEALED_3, 4: SEALED_4, 5: SEALED_5}
"""By version, the tables with a seal and the columns that counted."""

ROWS_SEALED_SINCE: Final = 4
WHOLE_ONLY: Final = {"grid", "step", "came"}
"""Tables whose rows had no seals of their own."""


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
        sealed = dict(_seals(link, version))
        link.executemany("INSERT INTO main.setting VALUES (?, ?)", sealed.items())
        link.commit()
    return path


def _seals(link: sqlite3.Connection, version: int) -> Iterator[tuple[str, str]]:
    """Yield the seals of a version, by what they are called."""
    for table, columns in SEALED[version].items():
        digest = hashlib.sha256()
        each: defaultdict[str, hashlib._Hash] = defaultdict(hashlib.sha256)
        for row in link.execute(f"SELECT {columns} FROM main.{table} ORDER BY rowid"):  # noqa: S608
            digest.update(repr(row).encode())
            each[str(row[0])].update(repr(row).encode())
        yield f"sha256 of {table}", digest.hexdigest()
        if version >= ROWS_SEALED_SINCE and table not in WHOLE_ONLY:
            short = {number: one.hexdigest()[:32] for number, one in each.items()}
            yield f"sha256 of each {table}", json.dumps(short)
