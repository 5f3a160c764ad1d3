"""What the user did to a case, step by step, kept so that it can be taken back.

While a step is done, every row that comes is noted and every row that goes is kept. To
take the step back, or to do it again, the two change places: what came goes and is
kept, and what was kept comes. Steps are taken back in the opposite order to that in
which they were done, so each finds the case as it left it.

The rows kept for a step that is done stand under its number; those kept for one that
was taken back, under its number with a minus.
"""

from __future__ import annotations

import hashlib
import json
from collections import defaultdict
from contextlib import contextmanager
from typing import TYPE_CHECKING, Final, NamedTuple

from core.casefile.history.watching import watch, watched
from core.casefile.integrity.digests import take_row
from core.casefile.integrity.seals import SEALED, broken_tables, seal, titles_of
from core.casefile.moments import moment_of
from core.casefile.tables import CONTENT, columns_of, held
from core.errors import CaseDamagedError
from core.i18n import _
from core.joining import listed

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Iterator, Mapping

MOST_STEPS: Final = 200
"""So many steps can be taken back; those before them are done for good."""

TAKE: Final = """
    INSERT INTO main.{held} SELECT ?, rowid, {columns}
    FROM main.{name} WHERE rowid BETWEEN ? AND ?"""
DROP: Final = "DELETE FROM main.{name} WHERE rowid BETWEEN ? AND ?"
RUNS: Final = """
    SELECT min(row_id), max(row_id) FROM (
        SELECT row_id, row_id - row_number() OVER (ORDER BY row_id) AS run
        FROM main.{held} WHERE step_id = ?)
    GROUP BY run ORDER BY run"""
BRING: Final = """
    INSERT INTO main.{name} (rowid, {columns}) SELECT row_id, {columns}
    FROM main.{held} WHERE step_id = ? ORDER BY row_id"""
EMPTY: Final = "DELETE FROM main.{held} WHERE step_id = ?"
ANY: Final = "SELECT EXISTS (SELECT 1 FROM main.{held} WHERE step_id = ?)"
# From the tables themselves: an index would answer for the columns it repeats.
ALL_OF: Final = (
    "SELECT * FROM main.{held} NOT INDEXED WHERE step_id IN (?, ?) ORDER BY row_id"
)
ALL: Final = "SELECT * FROM main.{held} NOT INDEXED ORDER BY step_id, row_id"


class Step(NamedTuple):
    """What a step is called: a code and what it was done to.

    Attributes:
        what: One of `core.briefs.steps.WORDS`.
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
    broken = broken_tables(connection)
    number = _begun(connection, step)
    watch(connection, number)
    yield
    _ended(connection, number, watched(connection), broken)


def exchange(connection: sqlite3.Connection, step: KeptStep) -> None:
    """Take a step back, or do one again that was taken back; within a transaction."""
    broken = broken_tables(connection)
    number, sign = step.step_id, 1 if step.is_done else -1
    goes: defaultdict[str, list[tuple[int, int]]] = defaultdict(list)
    for name, first, last in connection.execute(
        "SELECT name, first_row, last_row FROM main.came WHERE step_id = ?", (number,)
    ):
        goes[name].append((first, last))
    came: list[tuple[str, int, int]] = []
    for name in CONTENT:
        for run in goes[name]:
            connection.execute(_for(TAKE, name), (-sign * number, *run))
            connection.execute(_for(DROP, name), run)
        here = (sign * number,)
        runs = connection.execute(_for(RUNS, name), here).fetchall()
        connection.execute(_for(BRING, name), here)
        connection.execute(_for(EMPTY, name), here)
        came.extend((name, *run) for run in runs)
    connection.execute(
        "UPDATE main.step SET is_done = NOT is_done WHERE step_id = ?", (number,)
    )
    _ended(connection, number, came, broken)


def forget(connection: sqlite3.Connection, numbers: Iterable[int]) -> None:
    """Do steps for good, or leave them undone for good; within a transaction."""
    gone = list(numbers)
    if not gone:
        return
    for name in CONTENT:
        for number in gone:
            connection.execute(_for(EMPTY, name), (number,))
            connection.execute(_for(EMPTY, name), (-number,))
    for number in gone:
        connection.execute("DELETE FROM main.came WHERE step_id = ?", (number,))
        connection.execute("DELETE FROM main.step WHERE step_id = ?", (number,))
    seal(connection, ("step", "came"))


def damaged_steps(connection: sqlite3.Connection) -> list[int]:
    """Return the numbers of the steps whose rows are not as they were kept."""
    rows = connection.execute("SELECT step_id, sha256 FROM main.step").fetchall()
    found = _digests(connection, ALL)
    return [number for number, sha256 in rows if sha256 != found[number].hexdigest()]


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


def _ended(
    connection: sqlite3.Connection,
    number: int,
    came: list[tuple[str, int, int]],
    broken: list[str],
) -> None:
    """Note what came, and seal what was touched; a broken seal must not be hidden."""
    connection.execute("DELETE FROM main.came WHERE step_id = ?", (number,))
    connection.executemany(
        "INSERT INTO main.came VALUES (?, ?, ?, ?)", [(number, *run) for run in came]
    )
    touched = {name for name, _first, _last in came}
    for name in CONTENT:
        for kept in (number, -number):
            if connection.execute(_for(ANY, name), (kept,)).fetchone()[0]:
                touched.add(name)
    touched |= {"step", "came"}
    if hidden := titles_of(table for table in broken if table in touched):
        message = _(
            "Nothing was changed, because this case is damaged in {blocks}; open a "
            "backup of it."
        )
        raise CaseDamagedError(message.format(blocks=listed(hidden)))
    digest = _digests(connection, ALL_OF, (number, -number))[number].hexdigest()
    if touched > {"step", "came"}:
        values = (digest, number)
        connection.execute("UPDATE main.step SET sha256 = ? WHERE step_id = ?", values)
    else:
        connection.execute("DELETE FROM main.step WHERE step_id = ?", (number,))
    seal(connection, [table for table in SEALED if table in touched])


def _digests(
    connection: sqlite3.Connection, query: str, values: tuple[int, ...] = ()
) -> defaultdict[int, hashlib._Hash]:
    """Return, by the number of a step, the SHA-256 over the rows kept with it."""
    digests: defaultdict[int, hashlib._Hash] = defaultdict(hashlib.sha256)
    for name in CONTENT:
        for row in connection.execute(_for(query, name), values):
            take_row(digests[abs(row[0])], (name, *row))
    return digests


def _for(query: str, name: str) -> str:
    """Return a query about one table; names are ours."""
    columns = ", ".join(column for column, _type in columns_of(name))
    return query.format(name=name, held=held(name), columns=columns)
