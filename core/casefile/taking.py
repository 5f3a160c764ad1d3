"""Takes what the reader process left in its staging file into the case.

All or nothing, in one transaction. What the reader could not know is settled here:
which economy a name means, and whether the same workbook is in the case already.
"""

from __future__ import annotations

import sqlite3
from typing import TYPE_CHECKING, Final

from core.casefile.copying import Taken, copied
from core.casefile.history.changing import attached, changing
from core.casefile.history.steps import Step
from core.casefile.integrity.incomplete import incomplete_source
from core.casefile.moments import moment_of
from core.errors import AlreadyImportedError
from core.i18n import _
from core.intake.refusals import plain, refused

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from core.economies import Economies
    from core.intake.staged import Staged

__all__ = ["Taken", "take_in"]

STAGING_READ_ONLY: Final = "mode=ro&immutable=1"

UNSOUND = """
    SELECT count(*) FROM (
        SELECT meta AS said FROM staging.dataset
        UNION ALL SELECT counts FROM staging.part
        UNION ALL SELECT cells FROM staging.record
        UNION ALL SELECT particulars FROM staging.problem
        UNION ALL SELECT NULL FROM staging.grid WHERE typeof(payload) <> 'blob'
        UNION ALL SELECT NULL FROM staging.format WHERE typeof(payload) <> 'blob'
        UNION ALL SELECT NULL FROM staging.term
            WHERE 'null' IN (typeof(label), typeof(published_code), typeof(scheme)))
    WHERE CASE WHEN json_valid(said) THEN json_type(said) <> 'object' ELSE 1 END"""
"""How many rows hold what could not be read again; the rest the tables refuse."""


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
    refuse_twice(connection, staged)
    try:
        with (
            attached(connection, staged.path, "staging", STAGING_READ_ONLY),
            changing(connection, Step("import", {"name": staged.name}), ask),
        ):
            refuse_unsound(connection, staged)
            return copied(connection, staged, economies, moment_of(now))
    except sqlite3.IntegrityError as error:
        raise refused("reader_untrusted", staged.name) from error


def refuse_twice(connection: sqlite3.Connection, staged: Staged) -> None:
    """Refuse a workbook whose very bytes are in the case, unless some were lost."""
    if incomplete_source(connection, staged.sha256) is not None:
        return
    known = connection.execute(
        "SELECT name FROM source WHERE sha256 = ?", (staged.sha256,)
    ).fetchone()
    if known is not None:
        message = _(
            "{name} is already in this case as {known}; nothing was changed."
        ).format(name=plain(staged.name), known=plain(known[0]))
        raise AlreadyImportedError(message)


def refuse_unsound(connection: sqlite3.Connection, staged: Staged) -> None:
    """Keep out what could come in but not be read again."""
    (unsound,) = connection.execute(UNSOUND).fetchone()
    if unsound:
        raise refused("reader_untrusted", staged.name)
