"""Rows that are not where the steps that can be taken back say they are.

What came with a step is known by the numbers of its rows, which are in no checksum.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.casefile.tables import CONTENT

if TYPE_CHECKING:
    import sqlite3


def have_strayed(connection: sqlite3.Connection) -> bool:
    """Return whether a row that came with a step is nowhere.

    One that came with a step and went with a later one waits among those held.
    """
    runs = connection.execute(
        "SELECT name, first_row, last_row FROM main.came"
    ).fetchall()
    return any(_found(connection, *run) < run[2] - run[1] + 1 for run in runs)


def _found(connection: sqlite3.Connection, name: str, first: int, last: int) -> int:
    """Return how many rows of a run there are, here or among those that wait."""
    if name not in CONTENT:
        return 0
    here = f"SELECT rowid FROM main.{name} WHERE rowid BETWEEN ? AND ?"  # noqa: S608
    held = f"SELECT row_id FROM main.held_{name} WHERE row_id BETWEEN ? AND ?"  # noqa: S608
    (count,) = connection.execute(
        f"SELECT count(*) FROM ({here} UNION {held})",  # noqa: S608  # names are ours
        (first, last, first, last),
    ).fetchone()
    return int(count)
