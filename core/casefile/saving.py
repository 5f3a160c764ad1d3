"""Writing a case to a path so that the old file or the new one is there, never half."""

from __future__ import annotations

import os
import sqlite3
import tempfile
from pathlib import Path

from core.casefile.faults import OURS, is_held, is_not_written
from core.errors import CaseDamagedError, CaseError
from core.i18n import _


def write_copy(connection: sqlite3.Connection, path: Path) -> None:
    """Write everything the case holds to `path`.

    The copy is made beside the target, forced to disk, and only then renamed over it.

    Raises:
        CaseDamagedError: The case cannot be read to its end.
        CaseError: The folder cannot be written, or the disk is full.
    """
    temporary = None
    try:
        handle, name = tempfile.mkstemp(".tmp", f".{path.stem}-", path.parent)
        os.close(handle)
        temporary = Path(name)
        temporary.unlink()
        _vacuum_into(connection, temporary, path.name)
        _force_to_disk(temporary)
        temporary.replace(path)
    except OSError as error:
        message = _(
            "{name} could not be saved ({cause}); save it under another name or folder."
        )
        cause = error.strerror or str(error)
        raise CaseError(message.format(name=path.name, cause=cause)) from error
    finally:
        if temporary is not None:
            temporary.unlink(missing_ok=True)


def compact(connection: sqlite3.Connection) -> None:
    """Write the case anew in its place, without what was deleted.

    Rows get other numbers by it, so nothing may be kept that names rows by them.
    """
    connection.execute("VACUUM main")


def _vacuum_into(connection: sqlite3.Connection, target: Path, name: str) -> None:
    """Write a copy; what fails for another reason than the target is the case's."""
    try:
        connection.execute("VACUUM main INTO ?", (str(target),))
    except OURS:
        raise
    except sqlite3.DatabaseError as error:
        if is_held(error):
            raise
        if is_not_written(error):
            raise OSError(None, str(error)) from error
        message = _(
            "{name} could not be saved because the case itself is damaged; open a "
            "backup of it, or import its workbooks into a new case."
        )
        raise CaseDamagedError(message.format(name=name)) from error


def _force_to_disk(path: Path) -> None:
    handle = os.open(path, os.O_RDWR)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
