"""What a failure below a case means to the user: in use, not writable, or damaged."""

from __future__ import annotations

import sqlite3
import zlib
from contextlib import contextmanager
from typing import TYPE_CHECKING, Final

from core.errors import CaseDamagedError, CaseError, CaseInUseError
from core.i18n import _

if TYPE_CHECKING:
    from collections.abc import Iterator

HELD: Final = (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED)
NOT_WRITTEN: Final = (
    sqlite3.SQLITE_FULL,
    sqlite3.SQLITE_IOERR,
    sqlite3.SQLITE_READONLY,
    sqlite3.SQLITE_CANTOPEN,
)
OURS: Final = (sqlite3.ProgrammingError, sqlite3.NotSupportedError)
"""A connection used after it was closed, and the like: bugs, not damage."""

UNREADABLE: Final = (ValueError, KeyError, zlib.error)
"""What stored JSON, stored blocks and numbers of rows fail with once a byte flipped."""

OTHERWISE: Final = (IndexError, TypeError, AttributeError)
"""What reading fails with where pages have changed places, and cells are of another
kind than their table takes. Whatever does more than read would hide its own bugs so.
"""


@contextmanager
def in_words(name: str, *also: type[Exception]) -> Iterator[None]:
    """Raise what goes wrong with a case as a sentence about it.

    Args:
        name: What the case is called.
        also: What else means that what is stored cannot be read.

    Raises:
        CaseInUseError: Another window or program holds the file.
        CaseDamagedError: What is stored cannot be read.
        CaseError: The disk is full, or the file cannot be written.
    """
    told: tuple[type[Exception], ...] = (sqlite3.DatabaseError, *UNREADABLE, *also)
    try:
        yield
    except OURS:
        raise
    except told as error:
        raise fault(name, error) from error


def fault(name: str, error: Exception) -> CaseError:
    """Return the error of ours that says what `error` means for the case `name`."""
    if is_held(error):
        message = _("{name} is open in another window; close it there first.")
        return CaseInUseError(message.format(name=name))
    if is_not_written(error):
        message = _(
            "{name} cannot be written ({cause}); free some space, or save the case in "
            "another folder."
        )
        return CaseError(message.format(name=name, cause=error))
    message = _("{name} is damaged; open a backup of it.")
    return CaseDamagedError(message.format(name=name))


def is_held(error: Exception) -> bool:
    """Return whether somebody else holds the file."""
    return _code(error) in HELD


def is_not_written(error: Exception) -> bool:
    """Return whether a file could not be written, for want of room or of rights."""
    return _code(error) in NOT_WRITTEN


def _code(error: Exception) -> int:
    """Return SQLite's own number for an error; 0 if it is not SQLite's."""
    return getattr(error, "sqlite_errorcode", 0) & 0xFF
