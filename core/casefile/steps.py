"""What the user did to a case, step by step, kept so that it can be taken back.

While a step is done, every row that comes is noted and every row that goes is kept. To
take the step back, or to do it again, the two change places: what came goes and is
kept, and what was kept comes. Steps are taken back in the opposite order to that in
which they were done, so each finds the case as it left it.
"""

from __future__ import annotations

import hashlib
import json
from collections import defaultdict
from contextlib import contextmanager
from typing import TYPE_CHECKING, Final, NamedTuple

from core.casefile.digests import take_row
from core.casefile.moments import moment_of
from core.casefile.seals import SEALED, seal
from core.casefile.tables import CHANGING, columns_of, held

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Iterator, Mapping

MOST_STEPS: Final = 200
"""So many steps can be taken back; those before them are done for good."""


class Step(NamedTuple):
    """What a step is called: a code and what it was done to.

    Attributes:
        what: One of `core.briefs.history.WORDS`.
        goes_on: Whether it belongs to the step before it, and goes back with it.
    """

    what: str
    particulars: Mapping[str, str] = {}
    goes_on: bool = False


class KeptStep(NamedTuple):
    """A step as the case keeps it."""

    step_id: int
    done_at: str
    what: str
    particulars: Mapping[str, str]
    is_done: bool


def steps(connection: sqlite3.Connection) -> tuple[KeptStep, ...]:
    """Return the steps that can be taken back or done again, the first one first."""
    rows = connection.execute(
        "SELECT step_id, done_at, what, particulars, is_done FROM main.step "
        "ORDER BY step_id"
    )
    return tuple(
        KeptStep(number, at, what, json.loads(particulars), bool(is_done))
        for number, at, what, particulars, is_done in rows
    )


@contextmanager
def recorded(connection: sqlite3.Connection, step: Step) -> Iterator[None]:
    """Do a step within a transaction: note what comes with it and keep what goes.

    The tables it touches are sealed anew at its end. A step that changes nothing is
    none.
    """
    number = _begun(connection, step)
    _watch(connection, number)
    yield
    _watch_no_more(connection)
    touched = _note(connection, number)
    connection.execute("DROP TABLE temp.arrived")
    if not touched:
        connection.execute("DELETE FROM main.step WHERE step_id = ?", (number,))
    _sealed(connection, number, touched)


def exchange(connection: sqlite3.Connection, step: KeptStep) -> None:
    """Take a step back, or do one again that was taken back; within a transaction."""
    number, sign = step.step_id, 1 if step.is_done else -1
    back: list[tuple[int, str, int, int]] = []
    touched = set()
    for name in CHANGING:
        columns = ", ".join(column for column, _type in columns_of(name))
        ranges = connection.execute(
            "SELECT first_row, last_row FROM main.came WHERE step_id = ? AND name = ?",
            (number, name),
        ).fetchall()
        for rows in ranges:
            connection.execute(
                f"INSERT INTO main.{held(name)} SELECT ?, rowid, {columns} "  # noqa: S608  # names are ours
                f"FROM main.{name} WHERE rowid BETWEEN ? AND ?",
                (-sign * number, *rows),
            )
            connection.execute(
                f"DELETE FROM main.{name} WHERE rowid BETWEEN ? AND ?",  # noqa: S608
                rows,
            )
        key = (sign * number,)
        connection.execute(
            f"INSERT INTO main.{name} (rowid, {columns}) SELECT row_id, {columns} "  # noqa: S608
            f"FROM main.{held(name)} WHERE step_id = ? ORDER BY row_id",
            key,
        )
        come = _ranges(
            connection,
            f"SELECT row_id FROM main.{held(name)} WHERE step_id = ?",  # noqa: S608
            key,
        )
        connection.execute(f"DELETE FROM main.{held(name)} WHERE step_id = ?", key)  # noqa: S608
        back.extend((number, name, *rows) for rows in come)
        if ranges or come:
            touched.add(name)
    connection.execute("DELETE FROM main.came WHERE step_id = ?", (number,))
    connection.executemany("INSERT INTO main.came VALUES (?, ?, ?, ?)", back)
    connection.execute(
        "UPDATE main.step SET is_done = NOT is_done WHERE step_id = ?", (number,)
    )
    _sealed(connection, number, touched)


def forget(connection: sqlite3.Connection, numbers: Iterable[int]) -> None:
    """Do steps for good, or leave them undone for good; within a transaction."""
    gone = [(number,) for number in numbers]
    if not gone:
        return
    for name in CHANGING:
        table = f"main.{held(name)}"
        connection.executemany(f"DELETE FROM {table} WHERE step_id = ?", gone)  # noqa: S608
        signed = [(-number,) for (number,) in gone]
        connection.executemany(f"DELETE FROM {table} WHERE step_id = ?", signed)  # noqa: S608
    for table in ("came", "step"):
        connection.executemany(f"DELETE FROM main.{table} WHERE step_id = ?", gone)  # noqa: S608
    seal(connection, ("step", "came"))


def damaged_steps(connection: sqlite3.Connection) -> list[int]:
    """Return the numbers of the steps whose rows are not as they were kept."""
    rows = connection.execute("SELECT step_id, sha256 FROM main.step").fetchall()
    found = _digests(connection, "step_id IS NOT ?", (None,))
    return [number for number, sha256 in rows if sha256 != found[number]]


def _begun(connection: sqlite3.Connection, step: Step) -> int:
    """Return the number of a step that begins; what was taken back is past for good."""
    kept = steps(connection)
    forget(connection, [one.step_id for one in kept if not one.is_done])
    done = [one.step_id for one in kept if one.is_done]
    if step.goes_on and done:
        return done[-1]
    forget(connection, done[: max(0, len(done) - MOST_STEPS + 1)])
    said = json.dumps(dict(step.particulars), ensure_ascii=False)
    number = connection.execute(
        "INSERT INTO main.step (done_at, what, particulars, is_done, sha256) "
        "VALUES (?, ?, ?, 1, '')",
        (moment_of(None), step.what, said),
    ).lastrowid
    assert number is not None  # noqa: S101  # an insert has a row number
    return number


def _watch(connection: sqlite3.Connection, number: int) -> None:
    connection.execute(
        "CREATE TEMP TABLE arrived (name TEXT NOT NULL, row_id INTEGER NOT NULL, "
        "PRIMARY KEY (name, row_id)) WITHOUT ROWID"
    )
    came = connection.execute(
        "SELECT name, first_row, last_row FROM main.came WHERE step_id = ?", (number,)
    ).fetchall()
    for name, first, last in came:
        connection.executemany(
            "INSERT INTO temp.arrived VALUES (?, ?)",
            ((name, row) for row in range(first, last + 1)),
        )
    for name in CHANGING:
        for trigger in _triggers(name, number):
            connection.execute(trigger)


def _triggers(name: str, number: int) -> tuple[str, str, str]:
    """Return what notes a row that comes, one that goes, and one that is changed."""
    old = ", ".join(f"old.{column}" for column, _type in columns_of(name))
    this, that = ("", "")
    if name == "setting":
        this, that = (
            f"WHEN {row}.name NOT LIKE 'sha256 of %'" for row in ("new", "old")
        )
    here = f"FROM arrived WHERE name = '{name}' AND row_id = old.rowid"
    keep = (
        f"INSERT OR IGNORE INTO {held(name)} SELECT {number}, old.rowid, {old} "  # noqa: S608
        f"WHERE NOT EXISTS (SELECT 1 {here}); DELETE {here};"
    )
    come = f"INSERT OR IGNORE INTO arrived VALUES ('{name}', new.rowid);"
    head, table = "CREATE TEMP TRIGGER watch", f"ON main.{name}"
    return (
        f"{head}_new_{name} AFTER INSERT {table} {this} BEGIN {come} END",
        f"{head}_old_{name} BEFORE DELETE {table} {that} BEGIN {keep} END",
        f"{head}_both_{name} BEFORE UPDATE {table} {that} BEGIN {keep} {come} END",
    )


def _watch_no_more(connection: sqlite3.Connection) -> None:
    for name in CHANGING:
        for kind in ("new", "old", "both"):
            connection.execute(f"DROP TRIGGER temp.watch_{kind}_{name}")


def _note(connection: sqlite3.Connection, number: int) -> set[str]:
    """Note what came with a step; return the tables it touched."""
    connection.execute("DELETE FROM main.came WHERE step_id = ?", (number,))
    touched = set()
    for name in CHANGING:
        query = "SELECT row_id FROM temp.arrived WHERE name = ?"
        come = _ranges(connection, query, (name,))
        connection.executemany(
            "INSERT INTO main.came VALUES (?, ?, ?, ?)",
            [(number, name, *rows) for rows in come],
        )
        kept = f"SELECT 1 FROM main.{held(name)} WHERE step_id = ?"  # noqa: S608
        if come or connection.execute(kept, (number,)).fetchone():
            touched.add(name)
    return touched


def _ranges(
    connection: sqlite3.Connection, rows: str, values: tuple[object, ...]
) -> list[tuple[int, int]]:
    """Return the first and last of each run of numbers that a query yields."""
    return connection.execute(
        "SELECT min(row_id), max(row_id) FROM (SELECT row_id, "
        f"row_id - row_number() OVER (ORDER BY row_id) AS run FROM ({rows})) "  # noqa: S608
        "GROUP BY run ORDER BY run",
        values,
    ).fetchall()


def _sealed(
    connection: sqlite3.Connection, number: int, touched: Iterable[str]
) -> None:
    found = _digests(connection, "step_id IN (?, ?)", (number, -number))
    connection.execute(
        "UPDATE main.step SET sha256 = ? WHERE step_id = ?", (found[number], number)
    )
    seal(connection, {"step", "came", *touched} & SEALED.keys())


def _digests(
    connection: sqlite3.Connection, which: str, values: tuple[object, ...]
) -> defaultdict[int, str]:
    """Return, by the number of a step, the SHA-256 over the rows kept with it."""
    digests = defaultdict(hashlib.sha256)
    for name in CHANGING:
        # From the table itself: an index would answer for the columns it repeats.
        for row in connection.execute(
            f"SELECT * FROM main.{held(name)} NOT INDEXED WHERE {which} "  # noqa: S608
            "ORDER BY step_id, row_id",
            values,
        ):
            take_row(digests[abs(row[0])], (name, *row))
    nothing = hashlib.sha256().hexdigest()
    found = {number: digest.hexdigest() for number, digest in digests.items()}
    return defaultdict(lambda: nothing, found)
