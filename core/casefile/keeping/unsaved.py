"""Which rows of a working copy differ from the file that it was last saved to.

They are noted while the copy is open, in a table that lasts as long as the connection.
Rows are told apart by their numbers, so the copy must have come from its file, or the
file from the copy, with the numbers kept.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from core.casefile.tables import TABLES

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterator

MOST_ROWS: Final = 20_000
"""If more rows differ, the whole file is written: that is no slower any more."""

_NOTE: Final = "INSERT OR IGNORE INTO unsaved VALUES ('{table}', {row}.rowid);"


def watch(connection: sqlite3.Connection) -> None:
    """Note from now on which rows come, go or change."""
    # A row that REPLACE removes is to be noted like any other.
    connection.execute("PRAGMA recursive_triggers = ON")
    connection.execute(
        "CREATE TEMP TABLE unsaved (name TEXT NOT NULL, row_id INTEGER NOT NULL, "
        "PRIMARY KEY (name, row_id)) WITHOUT ROWID"
    )
    for table in TABLES:
        for event, rows in (
            ("INSERT", ("new",)),
            ("DELETE", ("old",)),
            ("UPDATE", ("old", "new")),
        ):
            notes = " ".join(_NOTE.format(table=table, row=row) for row in rows)
            connection.execute(
                f"CREATE TEMP TRIGGER unsaved_{event}_{table} AFTER {event} "
                f"ON main.{table} BEGIN {notes} END"
            )


def forget(connection: sqlite3.Connection) -> None:
    """Begin anew: the file holds what the copy holds."""
    with connection:
        connection.execute("DELETE FROM temp.unsaved")


def are_few(connection: sqlite3.Connection) -> bool:
    """Return whether so few rows differ that it is worth writing only them."""
    [(count,)] = connection.execute(
        "SELECT count(*) FROM (SELECT 1 FROM temp.unsaved LIMIT ?)", (MOST_ROWS + 1,)
    )
    return bool(count <= MOST_ROWS)


def layout(connection: sqlite3.Connection) -> int:
    """Return a number that changes when a case is written anew in its place.

    Rows may have other numbers then, and what was noted of them means nothing.
    """
    [(version,)] = connection.execute("PRAGMA main.schema_version")
    return int(version)


def carry_over(connection: sqlite3.Connection, schema: str) -> Iterator[str]:
    """Make the rows that differ the same in an attached case; say which tables had any.

    Within a transaction.
    """
    names = [
        name for (name,) in connection.execute("SELECT DISTINCT name FROM temp.unsaved")
    ]
    for name in names:
        columns = ", ".join(
            column
            for (column,) in connection.execute(
                "SELECT name FROM pragma_table_info(?, 'main')", (name,)
            )
        )
        rows = "rowid IN (SELECT row_id FROM temp.unsaved WHERE name = ?)"
        connection.execute(f"DELETE FROM {schema}.{name} WHERE {rows}", (name,))  # noqa: S608  # names are ours
        connection.execute(
            f"INSERT INTO {schema}.{name} (rowid, {columns}) "  # noqa: S608
            f"SELECT rowid, {columns} FROM main.{name} WHERE {rows}",
            (name,),
        )
        yield name
