"""Whether a staging file holds what was agreed on, and nothing that runs."""

from __future__ import annotations

import json
import sqlite3
import zlib
from typing import TYPE_CHECKING, Final

from core.intake.refusals import refused
from core.intake.staging_schema import SCHEMA, SCHEMA_VERSION

if TYPE_CHECKING:
    from pathlib import Path

    from core.intake.reader.cell_json import CellJson

LARGEST_BLOCK: Final = 1 << 28
"""More than any block of rows opens out to; what says more was made for attack."""

_UNSOUND: Final = """
SELECT count(*) FROM observation
WHERE typeof(value) NOT IN ('real', 'null') OR (value IS NULL) = (reason IS NULL)
"""
"""How many observations hold something else than a number or the reason for none."""


def open_checked(path: Path, name: str) -> sqlite3.Connection:
    """Open a staging file for reading.

    Raises:
        IntakeError: It is not what a reader of ours writes; `name` is the workbook's.
    """
    database = None
    try:
        database = sqlite3.connect(f"{path.as_uri()}?mode=ro", uri=True)
        database.execute("PRAGMA trusted_schema=OFF")
        database.execute("PRAGMA query_only=ON")
        database.execute("PRAGMA cell_size_check=ON")
        sound = _is_sound(database)
    except (sqlite3.Error, UnicodeDecodeError) as error:
        if database is not None:
            database.close()
        raise refused("reader_untrusted", name) from error
    if not sound:
        database.close()
        raise refused("reader_untrusted", name)
    return database


def unpacked(payload: bytes) -> list[list[CellJson]]:
    """Return the rows of a stored block of cells.

    Example:
        >>> unpacked(zlib.compress(b'[["Japan", 1.5]]'))
        [['Japan', 1.5]]
    """
    text = zlib.decompressobj().decompress(payload, LARGEST_BLOCK)
    rows: list[list[CellJson]] = json.loads(text.decode("utf-8", "replace"))
    return rows


def _is_sound(database: sqlite3.Connection) -> bool:
    [(version,)] = database.execute("PRAGMA user_version")
    if version != SCHEMA_VERSION or _schema(database) != _agreed_schema():
        return False
    [(unsound,)] = database.execute(_UNSOUND)
    return bool(unsound == 0)


def _schema(database: sqlite3.Connection) -> set[tuple[str, str]]:
    rows = database.execute("SELECT type, sql FROM sqlite_master")
    return {(kind, sql or "") for kind, sql in rows}


def _agreed_schema() -> set[tuple[str, str]]:
    database = sqlite3.connect(":memory:")
    try:
        database.executescript(SCHEMA)
        return _schema(database)
    finally:
        database.close()
