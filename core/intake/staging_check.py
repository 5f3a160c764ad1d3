"""Whether a staging file holds what was agreed on, and nothing that runs."""

from __future__ import annotations

import sqlite3
import zlib
from math import isfinite, isinf, isnan
from typing import TYPE_CHECKING, Final

from core.cell_formats import unpacked_formats
from core.columns import Numbers, Whole, Words, highest
from core.intake.kinds import DIMENSIONS
from core.intake.refusals import refused
from core.intake.staging_schema import SCHEMA, SCHEMA_VERSION
from core.observed import TEXTS, Observed

if TYPE_CHECKING:
    from array import array
    from collections.abc import Iterator
    from pathlib import Path

_UNREADABLE: Final = (ValueError, TypeError, zlib.error)
"""What columns and formats fail with that no reader of ours packed."""


def open_checked(path: Path, name: str) -> sqlite3.Connection:
    """Open a staging file for reading.

    Raises:
        IntakeError: It is not what a reader of ours writes; `name` is the workbook's.
    """
    database = None
    try:
        # Read in one thread, it may be closed in another; never in two at once.
        address = f"{path.as_uri()}?mode=ro"
        database = sqlite3.connect(address, uri=True, check_same_thread=False)
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


def _is_sound(database: sqlite3.Connection) -> bool:
    [(version,)] = database.execute("PRAGMA user_version")
    if version != SCHEMA_VERSION or _schema(database) != _agreed_schema():
        return False
    try:
        for (payload,) in database.execute("SELECT payload FROM format"):
            unpacked_formats(payload)
        return all(map(_adds_up, _all_observed(database)))
    except _UNREADABLE:
        return False


def _all_observed(database: sqlite3.Connection) -> Iterator[tuple[Observed, int, int]]:
    """Yield the observations of each dataset, how many terms it has, how many sheets.

    Terms count from 0 and sheets from 1.
    """
    terms = dict(
        database.execute("SELECT dataset_no, count(*) FROM term GROUP BY dataset_no")
    )
    [(sheets,)] = database.execute("SELECT count(*) FROM sheet")
    for (number,) in database.execute("SELECT dataset_no FROM observation").fetchall():
        yield staged_observations(database, number), terms.get(number, 0), sheets


def _adds_up(dataset: tuple[Observed, int, int]) -> bool:
    """Tell whether each observation is a number or has the reason why it is none."""
    observed, terms, sheets = dataset
    if not observed.rows:
        return True
    return (
        all(highest(_whole(observed, name)) < terms for name in DIMENSIONS)
        and all(min(_whole(observed, name)) > 0 for name in ("sheet", "row", "col"))
        and highest(_whole(observed, "sheet")) <= sheets
        and all(_says_texts(observed, name) for name in TEXTS)
        and _has_reasons(observed)
    )


def _whole(observed: Observed, name: str) -> array[int]:
    column = observed.column(name)
    if not isinstance(column, Whole):
        raise TypeError(name)
    return column.values


def _says_texts(observed: Observed, name: str) -> bool:
    column = observed.column(name)
    return isinstance(column, Words) and all(
        isinstance(word, str) or (name == "reason" and word is None)
        for word in column.words
    )


def _has_reasons(observed: Observed) -> bool:
    value, reason = observed.column("value"), observed.column("reason")
    if not (isinstance(value, Numbers) and isinstance(reason, Words)):
        raise TypeError("value")
    if reason.words == (None,) and isfinite(sum(value.values)):
        return True
    if any(map(isinf, value.values)):
        return False
    given = [word is not None for word in reason.words]
    unknown = bytes(map(isnan, value.values))
    return unknown == bytes(map(given.__getitem__, reason.codes))


def staged_observations(database: sqlite3.Connection, number: int) -> Observed:
    """Return the observations of a dataset of a staging file."""
    [(rows,)] = database.execute(
        "SELECT rows FROM observation WHERE dataset_no = ?", (number,)
    )

    def read(field: str) -> bytes:
        query = f"SELECT {field} FROM observation WHERE dataset_no = ?"  # noqa: S608  # a name of ours
        [(payload,)] = database.execute(query, (number,))
        return bytes(payload)

    return Observed(rows, read)


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
