"""Whether a workbook on the disk is still the one that came in.

Its size and time of change are looked at first, for that costs nothing; only where they
differ are its bytes read. A file that was touched has not changed.
"""

from __future__ import annotations

import hashlib
import os
import stat
from typing import TYPE_CHECKING, Final

from core.refresh.seen import Condition, Seen, Stamp

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

    from core.casefile import Source

CHUNK: Final = 1 << 20

_WITHOUT_WAITING: Final = (
    os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
)


def look(
    source: Source,
    path: Path | None,
    held: Mapping[str, str],
    before: Seen | None = None,
    ask: Callable[[], None] = lambda: None,
) -> Seen:
    """Return what has become of a source's workbook.

    Args:
        source: As the case has it.
        path: Where the workbook lay; None if nobody knows.
        held: The names of all sources of the case, by their digests.
        before: What was seen the last time: a file that bears the same stamp is not
            read again.
        ask: Called now and then while bytes are read; may raise `CancelledError`.
    """
    known = (source.source_id, source.name)
    if path is None:
        return Seen(*known, Condition.UNKNOWN)
    try:
        stamp = stamp_of(path)
        if before is not None and (before.path, before.stamp) == (path, stamp):
            sha256 = before.sha256 or digest_of(path, ask)
        else:
            sha256 = digest_of(path, ask)
    except (FileNotFoundError, NotADirectoryError):
        return Seen(*known, Condition.MISSING, path)
    except (OSError, ValueError) as error:
        why = getattr(error, "strerror", None) or str(error)
        return Seen(*known, Condition.UNREADABLE, path, why=why)
    return Seen(*known, _condition(source, sha256, held), path, stamp, sha256)


def stamp_of(path: Path) -> Stamp:
    """Return what the disk says of a file.

    Raises:
        OSError: It is not there, or is no file.
    """
    status = path.stat()
    if not stat.S_ISREG(status.st_mode):
        raise IsADirectoryError(21, os.strerror(21))
    return Stamp(status.st_size, status.st_mtime_ns, status.st_ino)


def digest_of(path: Path, ask: Callable[[], None] = lambda: None) -> str:
    """Return the SHA-256 of a file, in hexadecimal.

    Raises:
        OSError: It cannot be read.
    """
    digest = hashlib.sha256()
    descriptor = os.open(path, _WITHOUT_WAITING)
    try:
        while chunk := os.read(descriptor, CHUNK):
            ask()
            digest.update(chunk)
    finally:
        os.close(descriptor)
    return digest.hexdigest()


def _condition(source: Source, sha256: str, held: Mapping[str, str]) -> Condition:
    if sha256 == source.sha256:
        return Condition.SAME
    return Condition.OVERTAKEN if sha256 in held else Condition.CHANGED
