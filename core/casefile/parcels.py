"""A source put aside whole, in a small file of its own, so that it can be brought back.

What is taken out of a case is gone from it: the case carries no stale copies. Whoever
may want it back keeps the parcel.
"""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING, Final

from core.casefile.interrupting import cancellable
from core.casefile.seals import seal
from core.casefile.tables import TABLES

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable, Iterator
    from pathlib import Path

_SHEETS: Final = "sheet_id IN (SELECT sheet_id FROM main.sheet WHERE source_id = ?)"
_DATASETS: Final = (
    "dataset_id IN (SELECT dataset_id FROM main.dataset WHERE source_id = ?)"
)
_SOURCE: Final = "source_id = ?"

OF_A_SOURCE: Final = {
    "problem": _SOURCE,
    "set_aside": _DATASETS,
    "record": _DATASETS,
    "observation": _DATASETS,
    "term": _DATASETS,
    "part": _DATASETS,
    "dataset": _SOURCE,
    "layout": _SHEETS,
    "format": _SHEETS,
    "grid": _SHEETS,
    "sheet": _SOURCE,
    "source": _SOURCE,
}
"""Which rows of which table belong to a source; what points to others comes first."""


def remove(
    connection: sqlite3.Connection,
    source_id: int,
    *,
    kept_at: Path | None = None,
    ask: Callable[[], None] = lambda: None,
) -> None:
    """Take a source out of the case with all that came in with it.

    Args:
        connection: The case's.
        source_id: The source.
        kept_at: A new file to put it aside in; None where nobody wants it back.
        ask: Called now and then; raises `CancelledError` if nobody waits any more.
    """
    with changing(connection, kept_at, ask):
        take_out(connection, source_id, keep=kept_at is not None)
        seal(connection)


def bring_back(
    connection: sqlite3.Connection,
    parcel: Path,
    *,
    instead_of: int | None = None,
    kept_at: Path | None = None,
    ask: Callable[[], None] = lambda: None,
) -> None:
    """Put the source of a parcel back as it was, perhaps in another one's place.

    Args:
        connection: The case's; it must not have taken anything in since.
        parcel: What `remove` or a replacement put aside.
        instead_of: The source that goes out, if one does.
        kept_at: A new file to put that aside in.
        ask: Called now and then; raises `CancelledError` if nobody waits any more.
    """
    with (
        attached(connection, parcel, "returned"),
        changing(connection, kept_at, ask),
    ):
        if instead_of is not None:
            take_out(connection, instead_of, keep=kept_at is not None)
        for table in reversed(OF_A_SOURCE):
            connection.execute(
                f"INSERT INTO main.{table} "  # noqa: S608  # names are ours
                f"SELECT * FROM returned.{table} ORDER BY rowid"
            )
        seal(connection)


def take_out(connection: sqlite3.Connection, source_id: int, *, keep: bool) -> None:
    """Delete a source's rows, within a transaction; `keep` copies them out first."""
    for table, belongs in OF_A_SOURCE.items():
        if keep:
            connection.execute(f"CREATE TABLE parcel.{table} ({TABLES[table]})")
            connection.execute(
                f"INSERT INTO parcel.{table} "  # noqa: S608  # names are ours
                f"SELECT * FROM main.{table} WHERE {belongs} ORDER BY rowid",
                (source_id,),
            )
    for table, belongs in OF_A_SOURCE.items():
        connection.execute(
            f"DELETE FROM main.{table} WHERE {belongs}",  # noqa: S608
            (source_id,),
        )


@contextmanager
def changing(
    connection: sqlite3.Connection, kept_at: Path | None, ask: Callable[[], None]
) -> Iterator[None]:
    """Hold one transaction over the case and the parcel, all or nothing."""
    with (
        attached(connection, kept_at, "parcel"),
        cancellable(connection, ask),
        connection,
    ):
        connection.execute("BEGIN")
        ask()
        yield


@contextmanager
def attached(
    connection: sqlite3.Connection, path: Path | None, name: str, query: str = ""
) -> Iterator[None]:
    """Have another file at hand under a name, if there is one."""
    if path is None:
        yield
        return
    address = f"{path.absolute().as_uri()}?{query or 'mode=rwc'}"
    connection.execute(f"ATTACH DATABASE ? AS {name}", (address,))
    try:
        yield
    finally:
        connection.execute(f"DETACH DATABASE {name}")
