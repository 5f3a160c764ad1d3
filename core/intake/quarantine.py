"""A private copy of an untrusted file, made before anything looks into it.

The original may change, block or vanish while it is read; the copy does not. It is
opened without waiting, because a named pipe would wait for ever.
"""

from __future__ import annotations

import hashlib
import os
import stat
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Final

from core.i18n import _
from core.intake.refusals import plain, refused
from core.marks import without_marks
from core.progress import silent

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from core.intake.limits import Limits
    from core.progress import Progress

CHUNK: Final = 1 << 20
COPY_SHARE: Final = 0.1
"""How much of an import's progress the copy is."""

_WITHOUT_WAITING: Final = (
    os.O_RDONLY
    | getattr(os, "O_NONBLOCK", 0)
    | getattr(os, "O_CLOEXEC", 0)
    | getattr(os, "O_NOCTTY", 0)
    | getattr(os, "O_BINARY", 0)
)


@dataclass(frozen=True, slots=True)
class Quarantined:
    """A private copy and what is known of it without looking inside."""

    copy: Path
    name: str
    sha256: str
    size: int


def quarantine(
    path: Path, copy: Path, limits: Limits, progress: Progress = silent
) -> Quarantined:
    """Copy the file at `path` to `copy` and return what it is.

    Raises:
        IntakeError: It is missing, no regular file, unreadable, empty or too large.
    """
    descriptor = _opened(path)
    try:
        status = os.fstat(descriptor)
        if not stat.S_ISREG(status.st_mode):
            raise refused("not_a_file", path.name)
        if status.st_size > limits.file_bytes:
            raise _too_large(path.name, limits)
        steps = partial(_report, progress, path.name, status.st_size)
        digest, size = _copied(descriptor, path.name, copy, limits, steps)
    finally:
        os.close(descriptor)
    if size == 0:
        raise refused("empty_file", path.name)
    return Quarantined(copy, without_marks(sound_name(path)), digest, size)


def sound_name(path: Path) -> str:
    """Return the name of a file, bytes that are no text spelt out.

    Linux allows any bytes in a name; the half characters Python makes of them can be
    neither stored nor shown.
    """
    return path.name.encode("utf-8", "backslashreplace").decode()


def _opened(path: Path) -> int:
    try:
        return os.open(path, _WITHOUT_WAITING)
    except (FileNotFoundError, NotADirectoryError, ValueError) as error:
        raise refused("missing", path.name) from error
    except OSError as error:
        # Windows does not open folders at all, and POSIX not sockets.
        if _is_other(path):
            raise refused("not_a_file", path.name) from error
        raise _unreadable(path.name, error) from error


def _is_other(path: Path) -> bool:
    """Return whether something is there that is no file, as far as can be told."""
    try:
        return path.exists() and not path.is_file()
    except OSError:  # such as a name that is too long
        return False


def _copied(
    descriptor: int,
    name: str,
    copy: Path,
    limits: Limits,
    report: Callable[[int], None],
) -> tuple[str, int]:
    digest, size = hashlib.sha256(), 0
    with copy.open("xb") as target:
        while chunk := _next(descriptor, name):
            size += len(chunk)
            if size > limits.file_bytes:
                raise _too_large(name, limits)
            digest.update(chunk)
            try:
                target.write(chunk)
            except OSError as error:
                raise refused("no_space", name, {"system": error.strerror}) from error
            report(size)
    return digest.hexdigest(), size


def _report(progress: Progress, name: str, whole: int, copied: int) -> None:
    doing = _("Copying {name}").format(name=plain(name))
    progress(COPY_SHARE * min(copied / max(whole, 1), 1.0), doing)


def _next(descriptor: int, name: str) -> bytes:
    try:
        return os.read(descriptor, CHUNK)
    except OSError as error:
        raise _unreadable(name, error) from error


def _unreadable(name: str, error: OSError) -> Exception:
    return refused("unreadable", name, {"system": error.strerror or error})


def _too_large(name: str, limits: Limits) -> Exception:
    return refused("file_too_large", name, {"limit_bytes": limits.file_bytes})
