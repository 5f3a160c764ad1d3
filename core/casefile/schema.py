"""The tables of a case, and the proof that a file has exactly these.

Economies, partners, industries and products are terms of a dataset, and observations
hold their numbers: a million trade rows stay small, and resolving a name differently
changes one row. The observations of a dataset are one row, each of their fields a
packed column; every observation keeps its sheet, row and column in the workbook.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from core.casefile.seals import seal
from core.errors import CaseTooNewError, NotACaseError
from core.i18n import _
from core.observed import COLUMNS

if TYPE_CHECKING:
    import sqlite3

APPLICATION_ID: Final = 0x53434654
"""`SCFT`; what `file` and SQLite itself tell a case by."""

SCHEMA_VERSION: Final = 2

TABLES: Final = {
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
    "pin": """
        pin_id INTEGER PRIMARY KEY, position INTEGER NOT NULL,
        payload TEXT NOT NULL""",
    "setting": "name TEXT PRIMARY KEY, value TEXT NOT NULL",
}

INDEXES: Final = {
    "record_of_dataset": "record (dataset_id, kind)",
}


def create_tables(connection: sqlite3.Connection) -> None:
    """Make an empty file a case."""
    with connection:
        connection.execute("BEGIN")
        # Backwards, so that a table is there before its indexes.
        for _kind, _named, statement in sorted(_expected(), reverse=True):
            connection.execute(statement)
        seal(connection)
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        connection.execute(f"PRAGMA user_version = {SCHEMA_VERSION}")


def require_case(connection: sqlite3.Connection, name: str) -> None:
    """Make sure that a file is a case and holds nothing but our tables.

    Raises:
        CaseTooNewError: A later version of the program wrote it.
        NotACaseError: It is another SQLite file, or somebody added to it.
    """
    (application,) = connection.execute("PRAGMA application_id").fetchone()
    if application != APPLICATION_ID:
        raise NotACaseError(_not_a_case(name))
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    if version > SCHEMA_VERSION:
        raise CaseTooNewError(
            _(
                "{name} was saved by a later version of Statecraft; "
                "open it with that version."
            ).format(name=name)
        )
    if version < SCHEMA_VERSION:
        raise NotACaseError(
            _(
                "{name} was saved by an early version of Statecraft in a form that is "
                "no longer read; import its workbooks into a new case."
            ).format(name=name)
        )
    found = connection.execute(
        "SELECT type, name, sql FROM sqlite_master "
        "WHERE type <> 'index' OR sql IS NOT NULL"
    )
    if set(found) != _expected():
        raise NotACaseError(_not_a_case(name))


def _expected() -> set[tuple[str, str, str]]:
    """Return what a case is made of, by kind, name and statement.

    Besides these SQLite itself makes an index, without a statement, for each key.
    Anything else is not ours: a trigger runs what its author wrote, and a view or a
    computed column answers it.
    """
    tables = {
        ("table", name, f"CREATE TABLE {name} ({columns}) STRICT")
        for name, columns in TABLES.items()
    }
    indexes = {
        ("index", name, f"CREATE INDEX {name} ON {target}")
        for name, target in INDEXES.items()
    }
    return tables | indexes


def _not_a_case(name: str) -> str:
    return _(
        "{name} is not a Statecraft case; choose a file ending in .statecraft, "
        "or import it as a workbook."
    ).format(name=name)
