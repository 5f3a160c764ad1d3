"""Sources of which a salvage could not save everything, until they come in again.

The same workbook twice is refused; one of which something was lost takes the place of
what is left of it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable

MARK: Final = "incomplete source "
"""How the setting is called, before the number of the source; it holds its SHA-256."""


def note_incomplete(connection: sqlite3.Connection, sources: Iterable[int]) -> None:
    """Note that something of some sources is not in the case any more."""
    connection.executemany(
        "INSERT OR REPLACE INTO main.setting "
        "SELECT ? || source_id, sha256 FROM main.source WHERE source_id = ?",
        [(MARK, number) for number in sources],
    )


def incomplete_source(connection: sqlite3.Connection, sha256: str) -> int | None:
    """Return the source of these bytes of which something is not in the case."""
    found = connection.execute(
        "SELECT substr(name, ?) FROM main.setting WHERE name LIKE ? AND value = ?",
        (len(MARK) + 1, f"{MARK}%", sha256),
    ).fetchone()
    return None if found is None else int(found[0])


def forget_incomplete(connection: sqlite3.Connection, source_id: int) -> None:
    """Forget that something was missing: the source goes, or is there whole."""
    connection.execute(
        "DELETE FROM main.setting WHERE name = ?", (f"{MARK}{source_id}",)
    )
