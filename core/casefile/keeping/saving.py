"""Writing a case to a path so that the old file or the new one is there, never half."""

from __future__ import annotations

import os
import secrets
import shutil
import sqlite3
from contextlib import closing, suppress
from typing import TYPE_CHECKING, Final

from core.casefile.faults import OURS, UNREADABLE, is_held, is_not_written
from core.casefile.integrity.blocks import damaged_blocks
from core.errors import CaseDamagedError, CaseError
from core.i18n import _
from core.joining import listed
from core.journals import journal_of

if TYPE_CHECKING:
    from pathlib import Path

HEADER: Final = 100
"""So many bytes at the beginning of its file SQLite keeps for its own accounts."""


def write_copy(connection: sqlite3.Connection, path: Path) -> None:
    """Write everything the case holds to `path`.

    The copy is made beside the target, forced to disk and read back from it, and only
    then renamed over the target. Every row keeps its number.

    Raises:
        CaseDamagedError: The case cannot be read to its end.
        CaseError: The folder cannot be written, the disk is full or does not keep what
            is written to it.
    """
    path = path.resolve()
    temporary = path.with_name(f".{path.name}-{secrets.token_hex(4)}.tmp")
    try:
        _require_writable(path)
        _clear_up(path)
        temporary.touch(exist_ok=False)
        _copy_pages(connection, temporary, path.name)
        _force_to_disk(temporary)
        _read_back(connection, temporary, path.name)
        _put_in_place(temporary, path)
    except OSError as error:
        message = _(
            "{name} could not be saved ({cause}); save it under another name or folder."
        )
        cause = error.strerror or str(error)
        raise CaseError(message.format(name=path.name, cause=cause)) from error
    finally:
        with suppress(OSError):  # the disk may be gone
            temporary.unlink(missing_ok=True)


def compact(connection: sqlite3.Connection) -> None:
    """Write the case anew in its place, without what was deleted.

    Rows get other numbers by it, so nothing may be kept that names rows by them.
    """
    connection.execute("VACUUM main")


def _require_writable(path: Path) -> None:
    """A file that its owner has protected is not to be replaced behind its back."""
    if path.exists() and not os.access(path, os.W_OK):
        raise PermissionError(None, _("the file is write-protected"))


def _clear_up(path: Path) -> None:
    """Remove what a save left behind that was ended by force."""
    for left in path.parent.glob(f".{_literal(path.name)}-{'[0-9a-f]' * 8}.tmp"):
        left.unlink(missing_ok=True)


def _literal(name: str) -> str:
    return "".join(f"[{letter}]" if letter in "*?[" else letter for letter in name)


def _copy_pages(connection: sqlite3.Connection, target: Path, name: str) -> None:
    """Copy the case; what fails for another reason than the target is the case's."""
    try:
        with closing(sqlite3.connect(target)) as copy:
            # The target is worth nothing until it is whole.
            copy.execute("PRAGMA journal_mode = OFF")
            copy.execute("PRAGMA synchronous = OFF")
            connection.backup(copy)
    except OURS:
        raise
    except sqlite3.DatabaseError as error:
        if is_held(error):
            raise
        if is_not_written(error):
            raise OSError(None, str(error)) from error
        raise _damaged(name) from error


def _damaged(name: str) -> CaseDamagedError:
    message = _(
        "{name} could not be saved because the case itself is damaged; open a "
        "backup of it, or import its workbooks into a new case."
    )
    return CaseDamagedError(message.format(name=name))


def _force_to_disk(path: Path) -> None:
    """Write a file out, and have it read from the disk when it is read again."""
    handle = os.open(path, os.O_RDWR)
    try:
        os.fsync(handle)
        if hasattr(os, "posix_fadvise"):
            os.posix_fadvise(handle, 0, 0, os.POSIX_FADV_DONTNEED)
    finally:
        os.close(handle)


def _read_back(connection: sqlite3.Connection, written: Path, name: str) -> None:
    """Make sure that what was written is what the case holds, whole or not."""
    address = f"{written.as_uri()}?mode=ro&immutable=1"
    with closing(sqlite3.connect(address, uri=True)) as fresh:
        lost = _blocks_lost(fresh)
    if not lost:
        return
    if written.read_bytes()[HEADER:] != connection.serialize()[HEADER:]:
        message = _(
            "{name} was not saved, because the disk does not give back what was "
            "written to it ({blocks}); save the case on another disk."
        )
        raise CaseError(message.format(name=name, blocks=listed(lost)))
    if _("the structure of the file") in lost:
        raise _damaged(name)


def _blocks_lost(connection: sqlite3.Connection) -> list[str]:
    try:
        return damaged_blocks(connection)
    except OURS:
        raise
    except (sqlite3.DatabaseError, *UNREADABLE):
        return [_("the structure of the file")]


def _put_in_place(temporary: Path, path: Path) -> None:
    journal = journal_of(path)
    if path.exists():
        shutil.copymode(path, temporary)
    if journal.exists():
        _roll_back(path)
        journal.unlink(missing_ok=True)  # it would be applied to the new file
    temporary.replace(path)
    force_folder_to_disk(path.parent)


def _roll_back(path: Path) -> None:
    """Have SQLite undo a save that was cut short; a file of no use is left as it is."""
    with suppress(sqlite3.Error), closing(sqlite3.connect(path)) as old:
        old.execute("SELECT count(*) FROM sqlite_master").fetchone()


def force_folder_to_disk(folder: Path) -> None:
    """Make a new name last; Windows does so by itself and has no way of asking."""
    if os.name != "posix":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        with suppress(OSError):  # some servers do not know how
            os.fsync(handle)
    finally:
        os.close(handle)
