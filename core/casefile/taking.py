"""Takes what the reader process left in its staging file into the case.

All or nothing, in one transaction. What the reader could not know is settled here:
which economy a name means, and whether the same workbook is in the case already.
"""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from core.casefile.blocks import checksum, dataset_checksum
from core.casefile.free_names import free_file_name, free_slug
from core.casefile.interrupting import cancellable
from core.casefile.naming import Understood, understood
from core.casefile.seals import seal
from core.casefile.unmatched import report_unmatched
from core.errors import AlreadyImportedError
from core.i18n import _
from core.intake.refusals import refused
from core.observed import FIELDS

if TYPE_CHECKING:
    from collections.abc import Callable

    from core.economies import Economies
    from core.intake.staged import Staged

UNSOUND = """
    SELECT count(*) FROM (
        SELECT meta AS said FROM staging.dataset
        UNION ALL SELECT counts FROM staging.part
        UNION ALL SELECT cells FROM staging.record
        UNION ALL SELECT particulars FROM staging.problem
        UNION ALL SELECT NULL FROM staging.grid WHERE typeof(payload) <> 'blob'
        UNION ALL SELECT NULL FROM staging.term
            WHERE 'null' IN (typeof(label), typeof(published_code), typeof(scheme)))
    WHERE CASE WHEN json_valid(said) THEN json_type(said) <> 'object' ELSE 1 END"""
"""How many rows hold what could not be read again; the rest the tables refuse."""


@dataclass(frozen=True, slots=True)
class Taken:
    """What came in with one workbook, and what the case calls its file."""

    source_id: int
    datasets: tuple[str, ...]
    name: str


@dataclass(frozen=True, slots=True)
class _Offsets:
    """What is added to the staging file's numbers so that they are new in the case."""

    sheet: int
    dataset: int


def take_in(
    connection: sqlite3.Connection,
    staged: Staged,
    economies: Economies,
    *,
    now: datetime | None = None,
    ask: Callable[[], None] = lambda: None,
) -> Taken:
    """Copy a staged workbook into the case.

    Args:
        connection: The case's.
        staged: What the reader handed over.
        economies: Says what names mean.
        now: The time of import to note; by default the clock's.
        ask: Called now and then; raises `CancelledError` if nobody waits any more.

    Raises:
        CancelledError: `ask` raised it; the case is as it was.
        IntakeError: The same bytes are in the case already, or the staging file holds
            what no reader of ours writes.
    """
    _refuse_twice(connection, staged)
    moment = (now or datetime.now(UTC)).isoformat(timespec="seconds")
    address = f"{staged.path.absolute().as_uri()}?mode=ro&immutable=1"
    connection.execute("ATTACH DATABASE ? AS staging", (address,))
    try:
        with cancellable(connection, ask), connection:
            connection.execute("BEGIN")
            _refuse_unsound(connection, staged)
            return _copied(connection, staged, economies, moment)
    except sqlite3.IntegrityError as error:
        raise refused("reader_untrusted", staged.name) from error
    finally:
        connection.execute("DETACH DATABASE staging")


def _copied(
    connection: sqlite3.Connection, staged: Staged, economies: Economies, moment: str
) -> Taken:
    name = free_file_name(connection, staged.name)
    source_id = connection.execute(
        "INSERT INTO source (name, sha256, size, format, imported_at) "
        "VALUES (?, ?, ?, ?, ?)",
        (name, staged.sha256, staged.size, staged.format, moment),
    ).lastrowid
    assert source_id is not None  # noqa: S101  # an insert has a row number
    offsets = _Offsets(_highest(connection, "sheet"), _highest(connection, "dataset"))
    _copy_sheets(connection, source_id, offsets)
    slugs = _copy_datasets(connection, source_id, offsets)
    _copy_terms(connection, economies, offsets)
    _copy_rows(connection, offsets)
    _copy_problems(connection, source_id, offsets)
    report_unmatched(connection, source_id, economies, after_dataset=offsets.dataset)
    for number in range(offsets.dataset + 1, _highest(connection, "dataset") + 1):
        connection.execute(
            "UPDATE dataset SET sha256 = ? WHERE dataset_id = ?",
            (dataset_checksum(connection, number), number),
        )
    seal(connection)
    return Taken(source_id, slugs, name)


def _refuse_twice(connection: sqlite3.Connection, staged: Staged) -> None:
    known = connection.execute(
        "SELECT name FROM source WHERE sha256 = ?", (staged.sha256,)
    ).fetchone()
    if known is not None:
        message = _(
            "{name} is already in this case as {known}; nothing was changed."
        ).format(name=staged.name, known=known[0])
        raise AlreadyImportedError(message)


def _refuse_unsound(connection: sqlite3.Connection, staged: Staged) -> None:
    """Keep out what could come in but not be read again."""
    (unsound,) = connection.execute(UNSOUND).fetchone()
    if unsound:
        raise refused("reader_untrusted", staged.name)


def _highest(connection: sqlite3.Connection, table: str) -> int:
    query = f"SELECT coalesce(max({table}_id), 0) FROM main.{table}"  # noqa: S608
    (number,) = connection.execute(query).fetchone()
    return int(number)


def _copy_sheets(
    connection: sqlite3.Connection, source_id: int, offsets: _Offsets
) -> None:
    connection.execute(
        "INSERT INTO main.sheet SELECT sheet_no + ?, ?, position, name, hidden, "
        "first_row, first_column, rows, columns FROM staging.sheet",
        (offsets.sheet, source_id),
    )
    blocks = connection.execute(
        "SELECT sheet_no + ?, first_row, payload FROM staging.grid", (offsets.sheet,)
    )
    connection.executemany(
        "INSERT INTO main.grid VALUES (?, ?, ?, ?)",
        ((*block, checksum(block[2])) for block in blocks.fetchall()),
    )
    connection.execute(
        "INSERT INTO main.layout SELECT sheet_no + ?, payload FROM staging.layout",
        (offsets.sheet,),
    )


def _copy_datasets(
    connection: sqlite3.Connection, source_id: int, offsets: _Offsets
) -> tuple[str, ...]:
    slugs = []
    for number, slug, kind, recipe, meta in connection.execute(
        "SELECT dataset_no, slug, kind, recipe, meta FROM staging.dataset "
        "ORDER BY dataset_no"
    ).fetchall():
        free = free_slug(connection, slug)
        connection.execute(
            "INSERT INTO main.dataset VALUES (?, ?, ?, ?, ?, ?, '')",
            (number + offsets.dataset, source_id, free, kind, recipe, meta),
        )
        slugs.append(free)
    connection.execute(
        "INSERT INTO main.part SELECT NULL, dataset_no + ?, sheet_no + ?, region, "
        "header_rows, counts FROM staging.part ORDER BY part_no",
        (offsets.dataset, offsets.sheet),
    )
    return tuple(slugs)


def _copy_terms(
    connection: sqlite3.Connection, economies: Economies, offsets: _Offsets
) -> None:
    rows = connection.execute(
        "SELECT term_no, dataset_no, dimension, published_code, label, scheme, "
        "sheet_no, row, col FROM staging.term"
    ).fetchall()
    for number, dataset, dimension, published, label, scheme, sheet, row, col in rows:
        meant: Understood = understood(economies, dimension, published, label, scheme)
        connection.execute(
            "INSERT INTO main.term VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (
                dataset + offsets.dataset,
                number,
                dimension,
                published,
                label,
                scheme,
                meant.code,
                meant.role,
                None if sheet is None else sheet + offsets.sheet,
                row,
                col,
            ),
        )


def _copy_rows(connection: sqlite3.Connection, offsets: _Offsets) -> None:
    fields = ", ".join(FIELDS)
    connection.execute(
        f"INSERT INTO main.observation SELECT dataset_no + ?, rows, {fields} "  # noqa: S608  # names are ours
        "FROM staging.observation",
        (offsets.dataset,),
    )
    connection.execute(
        "INSERT INTO main.record SELECT NULL, dataset_no + ?, kind, sheet_no + ?, row, "
        "cells FROM staging.record",
        (offsets.dataset, offsets.sheet),
    )
    connection.execute(
        "INSERT INTO main.set_aside SELECT dataset_no + ?, sheet_no + ?, row, col, "
        "cells, why FROM staging.set_aside",
        (offsets.dataset, offsets.sheet),
    )


def _copy_problems(
    connection: sqlite3.Connection, source_id: int, offsets: _Offsets
) -> None:
    connection.execute(
        "INSERT INTO main.problem SELECT ?, sheet_no + ?, row, col, code, severity, "
        "particulars FROM staging.problem",
        (source_id, offsets.sheet),
    )
