"""Brings a case of an earlier version up to date, in one transaction."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from core.casefile.integrity.seals import seal, seal_rows
from core.casefile.tables import SCHEMA_VERSION, SINCE, TABLES

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable, Mapping


def migrate(connection: sqlite3.Connection, version: int) -> None:
    """Make a case of `version` one of today's; all of it or nothing."""
    with connection:
        connection.execute("BEGIN IMMEDIATE")
        for step in range(version, SCHEMA_VERSION):
            STEPS[step](connection)
        seal_rows(connection)
        connection.execute(f"PRAGMA user_version = {SCHEMA_VERSION}")


def _to_3(connection: sqlite3.Connection) -> None:
    """Make room for recipes of the user's."""
    connection.execute(f"CREATE TABLE recipe ({TABLES['recipe']}) STRICT")
    seal(connection, ("recipe",))


def _to_4(connection: sqlite3.Connection) -> None:
    """Make room for what can be undone, own names and groups, and number formats.

    The formats of sheets that are in a case already are not known.
    """
    _make_tables(connection, 4)
    seal(connection, ("format", "own_name", "own_group", "setting", "step", "came"))


def _to_5(connection: sqlite3.Connection) -> None:
    """Make room for the user's own sets of industries."""
    _make_tables(connection, 5)
    seal(connection, ("own_set",))


def _to_6(connection: sqlite3.Connection) -> None:
    """Make room for what the user decides of numbers of lists and items."""
    _make_tables(connection, 6)
    seal(connection, ("own_match",))


def _make_tables(connection: sqlite3.Connection, version: int) -> None:
    for table, since in SINCE.items():
        if since == version:
            connection.execute(f"CREATE TABLE {table} ({TABLES[table]}) STRICT")


STEPS: Final[Mapping[int, Callable[[sqlite3.Connection], None]]] = MappingProxyType(
    {2: _to_3, 3: _to_4, 4: _to_5, 5: _to_6}
)
"""By version, how a case becomes one of the next."""
