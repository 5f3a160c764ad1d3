"""The tables of a case.

Economies, partners, industries and products are terms of a dataset, and observations
hold their numbers: a million trade rows stay small, and resolving a name differently
changes one row. The observations of a dataset are one row, each of their fields a
packed column; every observation keeps its sheet, row and column in the workbook.

A step of the user's is a row of `step`. What came with it is named by ranges of rows in
`came`, and what went lies in `held_*`, one for each table: `steps` says how.
"""

from __future__ import annotations

import re
from typing import Final

from core.observed import COLUMNS

APPLICATION_ID: Final = 0x53434654
"""`SCFT`; what `file` and SQLite itself tell a case by."""

SCHEMA_VERSION: Final = 6

CONTENT: Final = {
    "source": """
        source_id INTEGER PRIMARY KEY, name TEXT NOT NULL, sha256 TEXT NOT NULL,
        size INTEGER NOT NULL, format TEXT NOT NULL, imported_at TEXT NOT NULL""",
    "sheet": """
        sheet_id INTEGER PRIMARY KEY, source_id INTEGER NOT NULL,
        position INTEGER NOT NULL, name TEXT NOT NULL, hidden INTEGER NOT NULL,
        first_row INTEGER NOT NULL, first_column INTEGER NOT NULL,
        rows INTEGER NOT NULL, columns INTEGER NOT NULL""",
    "grid": """
        sheet_id INTEGER NOT NULL, first_row INTEGER NOT NULL,
        payload BLOB NOT NULL, sha256 TEXT NOT NULL,
        PRIMARY KEY (sheet_id, first_row)""",
    "format": "sheet_id INTEGER PRIMARY KEY, payload BLOB NOT NULL",
    "layout": "sheet_id INTEGER PRIMARY KEY, payload TEXT NOT NULL",
    "dataset": """
        dataset_id INTEGER PRIMARY KEY, source_id INTEGER NOT NULL,
        slug TEXT NOT NULL UNIQUE, kind TEXT NOT NULL, recipe TEXT NOT NULL,
        meta TEXT NOT NULL, sha256 TEXT NOT NULL""",
    "part": """
        part_id INTEGER PRIMARY KEY, dataset_id INTEGER NOT NULL,
        sheet_id INTEGER NOT NULL, region TEXT NOT NULL, header_rows TEXT NOT NULL,
        counts TEXT NOT NULL""",
    "term": """
        dataset_id INTEGER NOT NULL, term_no INTEGER NOT NULL,
        dimension TEXT NOT NULL, published_code TEXT NOT NULL, label TEXT NOT NULL,
        scheme TEXT NOT NULL, code TEXT NOT NULL, role TEXT NOT NULL,
        sheet_id INTEGER, row INTEGER, col INTEGER,
        PRIMARY KEY (dataset_id, term_no)""",
    "observation": f"""
        dataset_id INTEGER PRIMARY KEY, rows INTEGER NOT NULL, {COLUMNS}""",
    "record": """
        record_id INTEGER PRIMARY KEY, dataset_id INTEGER NOT NULL,
        kind TEXT NOT NULL, sheet_id INTEGER NOT NULL, row INTEGER NOT NULL,
        cells TEXT NOT NULL""",
    "set_aside": """
        dataset_id INTEGER NOT NULL, sheet_id INTEGER NOT NULL, row INTEGER,
        col INTEGER, cells INTEGER NOT NULL, why TEXT NOT NULL""",
    "problem": """
        source_id INTEGER NOT NULL, sheet_id INTEGER, row INTEGER, col INTEGER,
        code TEXT NOT NULL, severity TEXT NOT NULL, particulars TEXT NOT NULL""",
    "recipe": """
        recipe_id INTEGER PRIMARY KEY, confirmed_at TEXT NOT NULL,
        payload TEXT NOT NULL""",
    "own_group": """
        group_id INTEGER PRIMARY KEY, code TEXT NOT NULL, name TEXT NOT NULL,
        members TEXT NOT NULL""",
    "own_set": """
        set_id INTEGER PRIMARY KEY, code TEXT NOT NULL, name TEXT NOT NULL,
        members TEXT NOT NULL""",
    "pin": """
        pin_id INTEGER PRIMARY KEY, position INTEGER NOT NULL,
        payload TEXT NOT NULL""",
    "own_name": "label TEXT PRIMARY KEY, code TEXT NOT NULL",
    "own_match": """
        match_id INTEGER PRIMARY KEY, dataset TEXT NOT NULL, item_id TEXT NOT NULL,
        jurisdiction TEXT NOT NULL, list_no TEXT NOT NULL, relation TEXT NOT NULL,
        why TEXT NOT NULL""",
    "setting": "name TEXT PRIMARY KEY, value TEXT NOT NULL",
}
"""The tables that the user's steps change."""

HISTORY: Final = {
    "step": """
        step_id INTEGER PRIMARY KEY, done_at TEXT NOT NULL, what TEXT NOT NULL,
        particulars TEXT NOT NULL, is_done INTEGER NOT NULL, sha256 TEXT NOT NULL""",
    "came": """
        step_id INTEGER NOT NULL, name TEXT NOT NULL, first_row INTEGER NOT NULL,
        last_row INTEGER NOT NULL""",
}
"""The steps themselves, and by ranges of rows what came with each."""


def columns_of(name: str) -> tuple[tuple[str, str], ...]:
    """Return the columns of a table that the user's steps change, with their types."""
    bare = re.sub(r"PRIMARY KEY \([^)]*\)", "", CONTENT[name])
    named = (column.split() for column in bare.split(","))
    return tuple((column[0], column[1]) for column in named if column)


def held(name: str) -> str:
    """Return what the table is called in which rows of another wait to come back."""
    return f"held_{name}"


def _as_held(name: str) -> str:
    own = ", ".join(" ".join(column) for column in columns_of(name))
    keys = "step_id INTEGER NOT NULL, row_id INTEGER NOT NULL"
    return f"{keys}, {own}, PRIMARY KEY (step_id, row_id)"


HELD: Final = {held(name): _as_held(name) for name in CONTENT}
"""By the name of a table, the rows that went with a step, whatever they were."""

TABLES: Final = {**CONTENT, **HISTORY, **HELD}

INDEXES: Final = {
    "record_of_dataset": "record (dataset_id, kind)",
}

SINCE: Final = {
    "recipe": 3,
    **dict.fromkeys(("format", "own_name", "own_group", *HISTORY, *HELD), 4),
    **dict.fromkeys(("own_set", held("own_set")), 5),
    **dict.fromkeys(("own_match", held("own_match")), 6),
}
"""The version from which on a table is there; all others were from version 2 on."""


def expected(version: int = SCHEMA_VERSION) -> set[tuple[str, str, str]]:
    """Return what a case of a version is made of, by kind, name and statement.

    Besides these SQLite itself makes an index, without a statement, for each key.
    Anything else is not ours: a trigger runs what its author wrote, and a view or a
    computed column answers it.
    """
    tables = {
        ("table", name, f"CREATE TABLE {name} ({columns}) STRICT")
        for name, columns in TABLES.items()
        if SINCE.get(name, 0) <= version
    }
    indexes = {
        ("index", name, f"CREATE INDEX {name} ON {target}")
        for name, target in INDEXES.items()
    }
    return tables | indexes
