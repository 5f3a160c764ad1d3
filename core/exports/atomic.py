"""Writing a file so that the old one or the new one is there, never half of one."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from core.errors import ExportError
from core.i18n import _

if TYPE_CHECKING:
    from collections.abc import Callable


def write_atomically(path: Path, write: Callable[[Path], None]) -> None:
    """Have a file written beside its place, forced to disk and then put there.

    Raises:
        ExportError: The folder cannot be written, the disk is full, or another
            program holds the file.
    """
    temporary = None
    try:
        handle, name = tempfile.mkstemp(path.suffix, f".{path.stem}-", path.parent)
        os.close(handle)
        temporary = Path(name)
        write(temporary)
        _force_to_disk(temporary)
        temporary.replace(path)
    except OSError as error:
        message = _(
            "{name} could not be written ({cause}); choose another name or folder, or "
            "close the file where it is open."
        )
        cause = error.strerror or str(error)
        raise ExportError(message.format(name=path.name, cause=cause)) from error
    finally:
        if temporary is not None:
            temporary.unlink(missing_ok=True)


def _force_to_disk(path: Path) -> None:
    handle = os.open(path, os.O_RDWR)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
