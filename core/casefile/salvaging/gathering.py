"""Reads a damaged file row by row, past what cannot be read, into a fresh one."""

from __future__ import annotations

import sqlite3
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

AT_ONCE: Final = 1_000
"""After so many rows, or places where there might be one, somebody may cancel."""

SCHEMA: Final = "sqlite_master"
MOST_TABLES: Final = 10_000
BROKEN: Final = (sqlite3.DatabaseError, UnicodeDecodeError)
"""What reading fails with; SQLite's own messages may hold what is no text."""


def gather(
    damaged: sqlite3.Connection,
    fresh: sqlite3.Connection,
    most: int,
    ask: Callable[[], None],
) -> None:
    """Copy every row that can be read and that its table takes, under its number.

    Args:
        damaged: The file to read.
        fresh: A file with the same tables, all empty.
        most: No row has a higher number.
        ask: Called now and then; raises `CancelledError` if nobody waits any more.
    """
    known = rows(damaged, SCHEMA, "rowid, name", MOST_TABLES)
    there = {name for _number, name in known}
    for (table,) in fresh.execute(
        "SELECT name FROM sqlite_master WHERE type = 'table'"
    ).fetchall():
        if table not in there:
            continue
        columns = [row[1] for row in fresh.execute(f"PRAGMA table_info({table})")]
        names = ", ".join(("rowid", *columns))
        marks = ", ".join("?" * (1 + len(columns)))
        put = f"INSERT INTO {table} ({names}) VALUES ({marks})"  # noqa: S608  # ours
        for row in rows(damaged, table, names, most, ask):
            _put(fresh, put, row)


def _put(fresh: sqlite3.Connection, put: str, row: tuple[Any, ...]) -> None:
    """Put a row in, unless it is none: of a wrong kind, or twice, or no text."""
    try:
        fresh.execute(put, row)
    except (sqlite3.IntegrityError, UnicodeEncodeError):
        return


def rows(
    link: sqlite3.Connection,
    table: str,
    columns: str,
    most: int,
    ask: Callable[[], None] = lambda: None,
) -> Iterator[tuple[Any, ...]]:
    """Yield the rows of a table that can be read, by rising number, each once.

    `columns` begins with the row's number.
    """
    query = (
        f"SELECT {columns} FROM main.{table} NOT INDEXED "  # noqa: S608  # ours
        "WHERE rowid > ? ORDER BY rowid"
    )
    last: int | None = 0
    while last is not None:
        try:
            for number, row in enumerate(link.execute(query, (last,))):
                if row[0] <= last:  # pages in a circle
                    break
                last = row[0]
                if number % AT_ONCE == 0:
                    ask()
                yield row
            else:
                return
        except BROKEN:
            pass
        last = _beyond(link, table, last, most, ask)


def _beyond(
    link: sqlite3.Connection,
    table: str,
    last: int,
    most: int,
    ask: Callable[[], None],
) -> int | None:
    """Return a number after `last` from which on rows can be read; None if from none.

    A row whose payload is broken has a number still; where a page is broken the next
    number there is must be found by trying, in strides that grow slowly.
    """
    query = f"SELECT rowid FROM main.{table} WHERE rowid > ? ORDER BY rowid LIMIT 1"  # noqa: S608
    tried, at = 0, last
    while at <= most:
        try:
            found = link.execute(query, (at,)).fetchone()
        except BROKEN:
            found = (at,)
        if found is None:
            return None
        if found[0] > at:
            return int(found[0]) if at == last else at
        tried += 1
        at += 1 + tried // AT_ONCE
        if tried % AT_ONCE == 0:
            ask()
    return None
