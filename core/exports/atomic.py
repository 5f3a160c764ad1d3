"""Writing a file so that the old one or the new one is there, never half of one."""

from __future__ import annotations

import os
import shutil
from secrets import token_hex
from typing import TYPE_CHECKING

from core.errors import ExportError
from core.i18n import _

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


def write_atomically(path: Path, write: Callable[[Path], None]) -> None:
    """Have a file written beside its place, forced to disk and then put there.

    Raises:
        ExportError: The folder cannot be written, the disk is full, or another
            program holds the file.
    """
    temporary = None
    try:
        temporary = _made_beside(path)
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


def put(path: Path, content: bytes) -> None:
    """Write the whole content of a file as `write_atomically` does.

    Raises:
        ExportError: As there.
    """

    def write(to: Path) -> None:
        to.write_bytes(content)

    write_atomically(path, write)


def _made_beside(path: Path) -> Path:
    """Return an empty file beside another, to be read by whoever may read that one.

    A temporary file of the standard library is its owner's alone: a colleague could
    not open what was handed over in a shared folder.
    """
    made = path.with_name(f".{path.stem}-{token_hex(8)}{path.suffix}")
    os.close(os.open(made, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o666))
    if path.exists():
        shutil.copymode(path, made)
    return made


def _force_to_disk(path: Path) -> None:
    handle = os.open(path, os.O_RDWR)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
