"""One checksum for each table that says what belongs to what, renewed at every change.

A dataset and a stored block have checksums of their own; this is for the rest: which
file, which sheet, which problem, which pin. Beside the checksum of a table lie those of
its rows, by the number in their first column: where the first does not match, they say
what of the table is whole still.
"""

from __future__ import annotations

import hashlib
import json
from collections import defaultdict
from typing import TYPE_CHECKING, Final, NamedTuple

from core.i18n import N_, _

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Mapping

SEALED: Final = {
    "source": ("*", N_("the list of files")),
    "sheet": ("*", N_("the list of sheets")),
    "grid": ("sheet_id, first_row, sha256", N_("the stored sheets")),
    "layout": ("*", N_("the layouts found")),
    "dataset": ("*", N_("the list of datasets")),
    "problem": ("*", N_("the list of problems")),
    "recipe": ("*", N_("the recipes")),
    "pin": ("*", N_("the pinned exhibits")),
}
"""By table the columns that count, and what to call it."""

_SEAL: Final = "sha256 of "
_EACH: Final = "sha256 of each "
_SHORT: Final = 32
"""Digits that tell one row from another; the whole table has a whole checksum."""
_BLOCKS: Final = frozenset({"grid"})
"""Tables whose rows have a checksum in a column of theirs."""


class Sums(NamedTuple):
    """The checksums of a table.

    Attributes:
        whole: That over all its rows.
        each: Those over the rows that share a number; a block has its own.
    """

    whole: str
    each: Mapping[str, str]


def seal(connection: sqlite3.Connection, tables: Iterable[str] = SEALED) -> None:
    """Note the checksums of tables that were changed; the last step of a transaction.

    Only of those: sealing one that nobody touched would hide what the disk did to it.
    """
    for table in tables:
        sums = sealed(connection, table)
        said = [(f"{_SEAL}{table}", sums.whole)]
        if table not in _BLOCKS:
            said.append((f"{_EACH}{table}", json.dumps(sums.each)))
        connection.executemany(
            "INSERT OR REPLACE INTO main.setting VALUES (?, ?)", said
        )


def seal_rows(connection: sqlite3.Connection) -> None:
    """Note the checksums of rows where only those of tables are, and are right."""
    for table, was in noted(connection).items():
        if not was.each and was.whole == sealed(connection, table).whole:
            seal(connection, (table,))


def broken_seals(connection: sqlite3.Connection) -> list[str]:
    """Return what to call each table that is not as it was sealed."""
    return [
        _(SEALED[table][1])
        for table, seal_of in noted(connection).items()
        if not _matches(seal_of, sealed(connection, table))
    ]


def noted(connection: sqlite3.Connection) -> dict[str, Sums]:
    """Return the checksums that were noted, by table; one that is no JSON is none.

    A case that has not been changed since each row has one has none of those.
    """
    said = dict(connection.execute("SELECT name, value FROM setting NOT INDEXED"))
    return {
        table: Sums(str(said.get(f"{_SEAL}{table}")), _each(said, table))
        for table in SEALED
    }


def sealed(connection: sqlite3.Connection, table: str) -> Sums:
    """Return the checksums of a table as it is."""
    columns, _title = SEALED[table]
    digest = hashlib.sha256()
    each: defaultdict[str, hashlib._Hash] = defaultdict(hashlib.sha256)
    # From the table itself: an index would answer for the columns it repeats.
    for row in connection.execute(
        f"SELECT {columns} FROM main.{table} NOT INDEXED ORDER BY rowid"  # noqa: S608  # names are ours
    ):
        held = repr(row).encode()
        digest.update(held)
        if table not in _BLOCKS:
            each[str(row[0])].update(held)
    short = {number: one.hexdigest()[:_SHORT] for number, one in each.items()}
    return Sums(digest.hexdigest(), short)


def _matches(was: Sums, found: Sums) -> bool:
    """Return whether a table is as it was sealed, and its rows where they were too."""
    return was.whole == found.whole and (not was.each or was.each == found.each)


def _each(said: Mapping[str, str], table: str) -> dict[str, str]:
    try:
        each = json.loads(said.get(f"{_EACH}{table}", "{}"))
    except ValueError:
        return {"": ""}
    return each if isinstance(each, dict) else {"": ""}
