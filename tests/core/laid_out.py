"""Observations as rows of a table, so that a test can ask for them in SQL."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.columns import encoded, numbers, squeezed, unpacked, whole, words
from core.intake.kinds import DIMENSIONS
from core.observed import FIELDS

if TYPE_CHECKING:
    import sqlite3


def lay_out(database: sqlite3.Connection) -> None:
    """Lay a table of one observation a row over the packed one, for this connection."""
    [(key, *_rest)] = [
        row[1:] for row in database.execute("PRAGMA main.table_info(observation)")
    ][:1]
    database.execute(f"CREATE TEMP TABLE observation ({key}, {', '.join(FIELDS)})")
    fields = ", ".join(FIELDS)
    for number, rows, *payloads in database.execute(
        f"SELECT {key}, rows, {fields} FROM main.observation"  # noqa: S608
    ).fetchall():
        columns = [unpacked(payload, rows).cells() for payload in payloads]
        database.executemany(
            f"INSERT INTO temp.observation VALUES ({'?,' * len(FIELDS)}?)",  # noqa: S608
            ((number, *row) for row in zip(*columns, strict=True)),
        )


def pack_again(database: sqlite3.Connection) -> None:
    """Put what a test changed in the laid-out table back into the packed one."""
    [(key, *_rest)] = [
        row[1:] for row in database.execute("PRAGMA main.table_info(observation)")
    ][:1]
    for (number,) in database.execute(f"SELECT {key} FROM main.observation").fetchall():  # noqa: S608
        rows = database.execute(
            f"SELECT {', '.join(FIELDS)} FROM temp.observation "  # noqa: S608
            f"WHERE {key} = ? ORDER BY rowid",
            (number,),
        ).fetchall()
        columns = list(zip(*rows, strict=True)) or [()] * len(FIELDS)
        payloads = [
            squeezed(encoded(_column(field, cells)))
            for field, cells in zip(FIELDS, columns, strict=True)
        ]
        fields = ", ".join(f"{field} = ?" for field in FIELDS)
        database.execute(
            f"UPDATE main.observation SET rows = ?, {fields} WHERE {key} = ?",  # noqa: S608
            (len(rows), *payloads, number),
        )
    database.execute("DROP TABLE temp.observation")


def _column(field, cells):
    if field in {*DIMENSIONS, "sheet", "row", "col"}:
        return whole(cells)
    return numbers(cells) if field == "value" else words(cells)
