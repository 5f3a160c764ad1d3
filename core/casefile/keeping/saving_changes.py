"""Saving what has changed since the last save, and nothing else.

A case of a million rows is saved after an edit in the time that the edit's rows take.
The file is changed in one transaction of SQLite's: after a failure, a kill or a power
cut it is as it was before.
"""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING, Final

from core.casefile.connection import PRAGMAS
from core.casefile.keeping import unsaved
from core.casefile.keeping.footprint import content_mark
from core.casefile.tables import APPLICATION_ID, SCHEMA_VERSION, expected

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterator
    from pathlib import Path

DISK: Final = "disk"
_HEADS: Final = {"application_id": APPLICATION_ID, "user_version": SCHEMA_VERSION}


@contextmanager
def attached(connection: sqlite3.Connection, path: Path) -> Iterator[None]:
    """Have the file of the user's at hand, with the settings of a case."""
    address = f"{path.absolute().as_uri()}?mode=rw"
    connection.execute(f"ATTACH DATABASE ? AS {DISK}", (address,))
    try:
        for pragma in PRAGMAS:
            connection.execute(pragma.replace("PRAGMA ", f"PRAGMA {DISK}."))
        yield
    finally:
        connection.execute(f"DETACH DATABASE {DISK}")


def is_alike(connection: sqlite3.Connection) -> bool:
    """Return whether the attached file has our tables, and nothing that runs."""
    heads = {
        name: connection.execute(f"PRAGMA {DISK}.{name}").fetchone()[0]
        for name in _HEADS
    }
    found = connection.execute(
        f"SELECT type, name, sql FROM {DISK}.sqlite_master "  # noqa: S608  # names are ours
        "WHERE type <> 'index' OR sql IS NOT NULL"
    )
    return heads == _HEADS and set(found) == expected()


def write_changes(connection: sqlite3.Connection, mark: str) -> bool:
    """Make the attached file hold what the case holds; return whether it does.

    If it does not, it is as it was: it no longer held what `mark` says, or something
    other than the rows noted had come to differ.
    """
    with connection:
        connection.execute("BEGIN")
        if content_mark(connection, DISK) != mark:
            return False
        names = list(unsaved.carry_over(connection, DISK))
        if _agree(connection, names):
            return True
        connection.rollback()
    return False


def _agree(connection: sqlite3.Connection, names: list[str]) -> bool:
    counts = (
        connection.execute(
            f"SELECT (SELECT count(*) FROM main.{name}) = "  # noqa: S608
            f"(SELECT count(*) FROM {DISK}.{name})"
        ).fetchone()[0]
        for name in names
    )
    same = content_mark(connection) == content_mark(connection, DISK)
    return same and all(counts)
