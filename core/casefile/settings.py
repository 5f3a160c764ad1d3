"""Settings of a case: a name and what it is set to."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    import sqlite3


SEAL: Final = "sha256 of "
"""How a setting is called that holds a checksum: it is ours, and not the user's."""


def put_setting(connection: sqlite3.Connection, name: str, value: str) -> None:
    """Set something; what was set before is set in its place, under its number.

    In two statements. REPLACE would take a new number, under which the row of another
    setting may wait to come back; and how one statement meets a row that is there rules
    over all triggers as well, which have ways of their own.
    """
    connection.execute(
        "UPDATE main.setting SET value = ? WHERE name = ?", (value, name)
    )
    connection.execute(
        "INSERT INTO main.setting SELECT ?, ? WHERE NOT EXISTS "
        "(SELECT 1 FROM main.setting WHERE name = ?)",
        (name, value, name),
    )
