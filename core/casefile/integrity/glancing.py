"""What a case file holds at a glance, without opening it for work."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from pathlib import Path


class Glance(NamedTuple):
    """How much a case holds."""

    sources: int
    pins: int


def glance(path: Path) -> Glance | None:
    """Return what a case holds; None if it cannot be read.

    Nothing is written, not even to bring a case of an earlier version up to date.
    """
    address = f"{path.absolute().as_uri()}?mode=ro&immutable=1"
    try:
        with closing(sqlite3.connect(address, uri=True)) as link:
            link.execute("PRAGMA trusted_schema = OFF")
            counts = (
                link.execute(f"SELECT count(*) FROM {table}").fetchone()[0]  # noqa: S608  # names are ours
                for table in ("source", "pin")
            )
            return Glance(*counts)
    except (sqlite3.Error, UnicodeDecodeError):
        return None
