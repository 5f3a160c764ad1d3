"""Lets a long statement of SQLite be cancelled, as all work can."""

from __future__ import annotations

import sqlite3
from contextlib import contextmanager
from typing import TYPE_CHECKING, Final

from core.progress import CancelledError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

STEPS: Final = 20_000
"""SQLite asks after so many of its steps: many times in a tenth of a second."""


@contextmanager
def cancellable(
    connection: sqlite3.Connection, ask: Callable[[], None]
) -> Iterator[None]:
    """Ask now and then whether the work is still wanted.

    Args:
        connection: Whose statements are interrupted.
        ask: Raises `CancelledError` where it is not.

    Raises:
        CancelledError: The work was not wanted any more; it has been interrupted.
    """

    def unwanted() -> int:
        try:
            ask()
        except CancelledError:
            return 1
        return 0

    connection.set_progress_handler(unwanted, STEPS)
    try:
        yield
    except sqlite3.OperationalError as error:
        if error.sqlite_errorcode == sqlite3.SQLITE_INTERRUPT:
            raise CancelledError from error
        raise
    finally:
        connection.set_progress_handler(None, 0)
