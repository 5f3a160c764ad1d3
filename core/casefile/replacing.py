"""A new edition takes the place of a source: all or nothing, under the same names."""

from __future__ import annotations

import sqlite3
from typing import TYPE_CHECKING, Final

from core.casefile.copying import Standing, copied
from core.casefile.datasets import datasets
from core.casefile.heirs import heirs
from core.casefile.history.changing import attached, changing
from core.casefile.history.steps import Step
from core.casefile.integrity.incomplete import forget_incomplete
from core.casefile.moments import moment_of
from core.casefile.taking import (
    STAGING_READ_ONLY,
    refuse_twice,
    refuse_unsound,
)
from core.intake.refusals import refused

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from datetime import datetime

    from core.casefile.copying import Taken
    from core.economies import Economies
    from core.intake.staged import Staged

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

NUMBERED: Final = ("part", "term", "observation", "record", "set_aside", "dataset")
"""The tables in which a dataset's number stands."""


def replace(
    connection: sqlite3.Connection,
    source_id: int,
    staged: Staged,
    economies: Economies,
    *,
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
    name = _name(connection, source_id)
    standing = Standing(
        source_id,
        name,
        {number: old.slug for number, old in known.items()},
        _highest_dataset(connection),
    )
    try:
        with (
            attached(connection, staged.path, "staging", STAGING_READ_ONLY),
            changing(connection, Step("changes", {"name": name}), ask),
        ):
            refuse_unsound(connection, staged)
            _take_out(connection, source_id)
            numbers = {number: old.dataset_id for number, old in known.items()}
            return copied(
                *(connection, staged, economies, moment_of(now)),
                standing,
                lambda offset: _renumber(connection, offset, numbers),
            )
    except sqlite3.IntegrityError as error:
        raise refused("reader_untrusted", staged.name) from error


def remove(
    connection: sqlite3.Connection,
    source_id: int,
    *,
    ask: Callable[[], None] = lambda: None,
) -> None:
    """Take a source out of the case with all that came in with it.

    Raises:
        CancelledError: `ask` raised it; the case is as it was.
    """
    name = _name(connection, source_id)
    with changing(connection, Step("remove", {"name": name}), ask):
        _take_out(connection, source_id)


def _take_out(connection: sqlite3.Connection, source_id: int) -> None:
    forget_incomplete(connection, source_id)
    for table, belongs in OF_A_SOURCE.items():
        connection.execute(
            f"DELETE FROM main.{table} WHERE {belongs}",  # noqa: S608  # names are ours
            (source_id,),
        )


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
