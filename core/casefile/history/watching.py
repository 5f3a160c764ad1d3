"""Notes the rows that come and keeps those that go, while a step is done.

SQLite does it itself, by temporary triggers: no change can forget to.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from core.casefile.settings import SEAL
from core.casefile.tables import CONTENT, columns_of, held

if TYPE_CHECKING:
    import sqlite3

ARRIVED: Final = """
    CREATE TEMP TABLE arrived (
        name TEXT NOT NULL, row_id INTEGER NOT NULL, PRIMARY KEY (name, row_id)
    ) WITHOUT ROWID"""

ON_NEW: Final = """
    CREATE TEMP TRIGGER watch_new_{name} AFTER INSERT ON main.{name} {if_new}
    BEGIN {note} END"""
ON_OLD: Final = """
    CREATE TEMP TRIGGER watch_old_{name} BEFORE DELETE ON main.{name} {if_old}
    BEGIN {keep} {strike} END"""
ON_BOTH: Final = """
    CREATE TEMP TRIGGER watch_both_{name} BEFORE UPDATE ON main.{name} {if_old}
    BEGIN {keep} {strike} {note} END"""
NOTE: Final = "INSERT OR IGNORE INTO arrived VALUES ('{name}', new.rowid);"
STRIKE: Final = "DELETE FROM arrived WHERE name = '{name}' AND row_id = old.rowid;"
KEEP: Final = """
    INSERT OR IGNORE INTO {held} SELECT {number}, old.rowid, {old}
    WHERE NOT EXISTS (
        SELECT 1 FROM arrived WHERE name = '{name}' AND row_id = old.rowid);"""
"""A row that came with the step and goes again was never there."""

RUNS: Final = """
    SELECT min(row_id), max(row_id) FROM (
        SELECT row_id, row_id - row_number() OVER (ORDER BY row_id) AS run
        FROM temp.arrived WHERE name = ?)
    GROUP BY run ORDER BY run"""
"""The first and last of each run of rows without a gap."""

_NO_SEAL: Final = f"WHEN {{row}}.name NOT LIKE '{SEAL}%'"
"""Checksums are not the user's: they follow from what is done."""


def watch(connection: sqlite3.Connection, number: int) -> None:
    """Note and keep rows for a step from now on; it may have begun before."""
    connection.execute(ARRIVED)
    came = connection.execute(
        "SELECT name, first_row, last_row FROM main.came WHERE step_id = ?", (number,)
    ).fetchall()
    connection.executemany(
        "INSERT INTO temp.arrived VALUES (?, ?)",
        ((name, row) for name, first, last in came for row in range(first, last + 1)),
    )
    for name in CONTENT:
        for trigger in _triggers(name, number):
            connection.execute(trigger)


def watched(connection: sqlite3.Connection) -> list[tuple[str, int, int]]:
    """Watch no more; return by table the runs of rows that came."""
    for name in CONTENT:
        for kind in ("new", "old", "both"):
            connection.execute(f"DROP TRIGGER temp.watch_{kind}_{name}")
    found = [
        (name, *run)
        for name in CONTENT
        for run in connection.execute(RUNS, (name,)).fetchall()
    ]
    connection.execute("DROP TABLE temp.arrived")
    return found


def _triggers(name: str, number: int) -> list[str]:
    old = ", ".join(f"old.{column}" for column, _type in columns_of(name))
    words = {"name": name, "held": held(name), "number": number, "old": old}
    is_ours = name == "setting"
    parts = {
        "note": NOTE.format(**words),
        "keep": KEEP.format(**words),
        "strike": STRIKE.format(**words),
        "if_new": _NO_SEAL.format(row="new") if is_ours else "",
        "if_old": _NO_SEAL.format(row="old") if is_ours else "",
    }
    return [trigger.format(name=name, **parts) for trigger in (ON_NEW, ON_OLD, ON_BOTH)]
