"""Names that are free in a case, so that one name never means two things."""

from __future__ import annotations

from pathlib import PurePath
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable


def free_slug(
    connection: sqlite3.Connection, slug: str, promised: Iterable[str] = ()
) -> str:
    """Return `slug`, or `slug-2`, `slug-3` … where another dataset has the name.

    A name that is promised to another counts as taken.

    Two editions are never poured into one dataset because they share a name.
    """
    taken = {row[0] for row in connection.execute("SELECT slug FROM main.dataset")}
    taken |= set(promised)
    number, free = 1, slug
    while free in taken:
        number += 1
        free = f"{slug}-{number}"
    return free


def free_file_name(connection: sqlite3.Connection, name: str) -> str:
    """Return `name`, or `name (2)`, `name (3)` … with the suffix where it was.

    Publishers issue every edition under one name. A cell is traced by the name of its
    file, and must not be looked up in another edition.
    """
    taken = {row[0] for row in connection.execute("SELECT name FROM main.source")}
    # A name on an old disk may be no text at all, which SQLite would refuse.
    path = PurePath(name.encode("utf-8", "backslashreplace").decode())
    number, free = 1, path.name
    while free in taken:
        number += 1
        free = f"{path.stem} ({number}){path.suffix}"
    return free
