"""Writing a case to a path so that the old file or the new one is there, never half."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from core.errors import CaseError
from core.i18n import _

if TYPE_CHECKING:
    import sqlite3


def write_copy(connection: sqlite3.Connection, path: Path) -> None:
    """Write everything the case holds to `path`.

    The copy is made beside the target, forced to disk, and only then renamed over it.

    Raises:
        CaseError: The folder cannot be written, or the disk is full.
    """
    temporary = None
    try:
        handle, name = tempfile.mkstemp(".tmp", f".{path.stem}-", path.parent)
        os.close(handle)
        temporary = Path(name)
        temporary.unlink()
        _vacuum_into(connection, temporary)
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


def _vacuum_into(connection: sqlite3.Connection, target: Path) -> None:
    import sqlite3  # noqa: PLC0415  # for its exceptions only

    try:
        connection.execute("VACUUM main INTO ?", (str(target),))
    except sqlite3.Error as error:
        raise OSError(None, str(error)) from error


def _force_to_disk(path: Path) -> None:
    handle = os.open(path, os.O_RDWR)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
