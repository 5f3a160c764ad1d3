"""How a case file on the user's disk stood when it was last read or written.

The checksums of a case lie in its settings, and each follows from what it is about:
together they tell one state of a case from every other.
"""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    import sqlite3
    from pathlib import Path

COUNTER: Final = slice(24, 28)
"""Where in its file SQLite counts the transactions that changed it."""


class Footprint(NamedTuple):
    """What tells whether a file is still as it was.

    Attributes:
        changes: How often it was ever written to.
        mark: What it holds, as `content_mark` says it.
    """

    changes: int
    mark: str


def content_mark(connection: sqlite3.Connection, schema: str = "main") -> str:
    """Return a short text that is the same for two cases that hold the same."""
    rows = connection.execute(f"SELECT name, value FROM {schema}.setting")  # noqa: S608  # names are ours
    return hashlib.sha256(repr(sorted(rows)).encode()).hexdigest()


def times_written(path: Path) -> int:
    """Return how often a file was written to, as its header says.

    Not while SQLite has it open: letting go of a file drops all locks on it.
    """
    with path.open("rb") as file:
        return int.from_bytes(file.read(COUNTER.stop)[COUNTER], "big")
