"""One checksum for each table that says what belongs to what, renewed at every change.

A dataset and a stored block have checksums of their own; this is for the rest: which
file, which sheet, which problem, which pin.
"""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING, Final

from core.i18n import N_, _

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable

SEALED: Final = {
    "source": ("*", N_("the list of files")),
    "sheet": ("*", N_("the list of sheets")),
    "grid": ("sheet_id, first_row, sha256", N_("the stored sheets")),
    "format": ("*", N_("the number formats")),
    "layout": ("*", N_("the layouts found")),
    "dataset": ("*", N_("the list of datasets")),
    "problem": ("*", N_("the list of problems")),
    "recipe": ("*", N_("the recipes")),
    "pin": ("*", N_("the pinned exhibits")),
    "own_name": ("*", N_("the names you have explained")),
    "setting": ("*", N_("the settings of the case")),
    "step": ("*", N_("what can be undone")),
    "came": ("*", N_("what can be undone")),
}
"""By table the columns that count, and what to call it."""

_SEAL: Final = "sha256 of "
"""How a setting is called that holds a checksum; the checksums are not sealed."""


def seal(connection: sqlite3.Connection, tables: Iterable[str] = SEALED) -> None:
    """Note the checksums of tables that were changed; the last step of a transaction.

    Only of those: sealing one that nobody touched would hide what the disk did to it.
    """
    connection.executemany(
        "INSERT OR REPLACE INTO main.setting VALUES (?, ?)",
        [(_name(table), _sealed(connection, table)) for table in tables],
    )


def broken_seals(connection: sqlite3.Connection) -> list[str]:
    """Return what to call each table that is not as it was sealed."""
    return titles_of(broken_tables(connection))


def titles_of(tables: Iterable[str]) -> list[str]:
    """Return what to call some tables, each name once."""
    return list(dict.fromkeys(_(SEALED[table][1]) for table in tables))


def broken_tables(connection: sqlite3.Connection) -> list[str]:
    """Return the tables that are not as they were sealed."""
    noted = dict(connection.execute("SELECT name, value FROM setting NOT INDEXED"))
    return [
        table
        for table in SEALED
        if noted.get(_name(table)) != _sealed(connection, table)
    ]


def _name(table: str) -> str:
    return f"{_SEAL}{table}"


def _sealed(connection: sqlite3.Connection, table: str) -> str:
    columns, _title = SEALED[table]
    digest = hashlib.sha256()
    counts = f"WHERE name NOT LIKE '{_SEAL}%'" if table == "setting" else ""
    # From the table itself: an index would answer for the columns it repeats.
    for row in connection.execute(
        f"SELECT {columns} FROM main.{table} NOT INDEXED {counts} ORDER BY rowid"  # noqa: S608  # names are ours
    ):
        digest.update(repr(row).encode())
    return digest.hexdigest()
