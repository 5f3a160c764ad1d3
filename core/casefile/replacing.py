"""A new edition takes the place of a source: all or nothing, under the same names."""

from __future__ import annotations

import sqlite3
from typing import TYPE_CHECKING, Final

from core.casefile.copying import Standing, copied
from core.casefile.datasets import datasets
from core.casefile.heirs import heirs
from core.casefile.moments import moment_of
from core.casefile.parcels import attached, changing, take_out
from core.casefile.taking import (
    STAGING_READ_ONLY,
    refuse_twice,
    refuse_unsound,
)
from core.intake.refusals import refused

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from datetime import datetime
    from pathlib import Path

    from core.casefile.copying import Taken
    from core.economies import Economies
    from core.intake.staged import Staged

NUMBERED: Final = ("part", "term", "observation", "record", "set_aside", "dataset")
"""The tables in which a dataset's number stands."""


def replace(  # noqa: PLR0913  # what a replacement is made of
    connection: sqlite3.Connection,
    source_id: int,
    staged: Staged,
    economies: Economies,
    *,
    kept_at: Path | None = None,
    now: datetime | None = None,
    ask: Callable[[], None] = lambda: None,
) -> Taken:
    """Take a staged workbook in, in the place of a source of the case.

    The source keeps its name, and its datasets keep their ids and their order.

    Args:
        connection: The case's.
        source_id: The source that goes out.
        staged: What the reader handed over.
        economies: Says what names mean.
        kept_at: A new file to put the source aside in, if it may be wanted back.
        now: The time of import to note; by default the clock's.
        ask: Called now and then; raises `CancelledError` if nobody waits any more.

    Raises:
        CancelledError: `ask` raised it; the case is as it was.
        IntakeError: The same bytes are in the case already, or the staging file holds
            what no reader of ours writes.
    """
    refuse_twice(connection, staged)
    before = [
        known for known in datasets(connection) if known.source.source_id == source_id
    ]
    known = heirs(before, staged.datasets())
    standing = Standing(
        source_id,
        _name(connection, source_id),
        {number: old.slug for number, old in known.items()},
        _highest_dataset(connection),
    )
    try:
        with (
            attached(connection, staged.path, "staging", STAGING_READ_ONLY),
            changing(connection, kept_at, ask),
        ):
            refuse_unsound(connection, staged)
            take_out(connection, source_id, keep=kept_at is not None)
            numbers = {number: old.dataset_id for number, old in known.items()}
            return copied(
                *(connection, staged, economies, moment_of(now)),
                standing,
                lambda offset: _renumber(connection, offset, numbers),
            )
    except sqlite3.IntegrityError as error:
        raise refused("reader_untrusted", staged.name) from error


def _renumber(
    connection: sqlite3.Connection, offset: int, numbers: Mapping[int, int]
) -> None:
    """Give the heirs the numbers of those before them: datasets keep their order."""
    for table in NUMBERED:
        connection.executemany(
            f"UPDATE main.{table} SET dataset_id = ? WHERE dataset_id = ?",  # noqa: S608  # names are ours
            [(number, new + offset) for new, number in numbers.items()],
        )


def _name(connection: sqlite3.Connection, source_id: int) -> str:
    [(name,)] = connection.execute(
        "SELECT name FROM source WHERE source_id = ?", (source_id,)
    )
    return str(name)


def _highest_dataset(connection: sqlite3.Connection) -> int:
    [(number,)] = connection.execute(
        "SELECT coalesce(max(dataset_id), 0) FROM main.dataset"
    )
    return int(number)
