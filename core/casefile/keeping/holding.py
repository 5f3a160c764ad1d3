"""Who may write to a case: one window at a time holds it.

The holder keeps a small file beside the case that says who it is, and keeps that file
locked. The system takes the lock away when the program ends, however it ends: a note
that nobody locks is left over, and the next window takes it. Only a note from another
computer is believed without a lock, because not every server passes locks on.
"""

from __future__ import annotations

import errno
import getpass
import json
import os
import platform
from contextlib import suppress
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Final, NamedTuple

from core.locks import locked, unlocked

if TYPE_CHECKING:
    from pathlib import Path


NOT_OURS: Final = (errno.EBADF, errno.EINVAL, errno.EACCES, errno.EPERM)
"""What a file that was opened for reading only is not written with."""


class Holder(NamedTuple):
    """Who holds a case; empty texts and None where that cannot be read.

    Attributes:
        since: The moment, as ISO 8601.
    """

    user: str = ""
    computer: str = ""
    process: int | None = None
    since: str = ""

    @property
    def is_elsewhere(self) -> bool:
        """Whether it is a program on another computer."""
        return self.computer not in {"", platform.node()}


class Hold:
    """The right to write to a case, until it is let go."""

    def __init__(self, path: Path, handle: int) -> None:
        self.path = path
        self._handle = handle

    @property
    def is_ours(self) -> bool:
        """Whether the note beside the case is still the one we wrote and locked."""
        return _is_the_file(note_path(self.path), self._handle)

    def release(self) -> None:
        """Let others write."""
        if self._handle < 0:
            return
        # The note goes while it is locked: nobody can take for left over what is not.
        if self.is_ours and os.name == "posix":
            with suppress(OSError):
                note_path(self.path).unlink()
        unlocked(self._handle)
        os.close(self._handle)
        self._handle = -1
        if os.name != "posix":  # Windows removes no file that is open
            with suppress(OSError):
                note_path(self.path).unlink()


def note_path(path: Path) -> Path:
    """Return where the note about a case's holder lies."""
    return path.with_name(f".~lock.{path.name}#")


def take_hold(path: Path, *, from_elsewhere: bool = False) -> Hold | Holder:
    """Hold the case at `path`, or return who holds it.

    Args:
        path: The case.
        from_elsewhere: Whether a note from another computer is known to be left over.

    Raises:
        OSError: The folder cannot be written, so nobody can hold a case in it.
    """
    note = note_path(path)
    while True:
        handle = _opened(note)
        keeps = False
        try:
            known = _written(handle)
            if not _is_free(handle, known):
                return known
            if not _is_the_file(note, handle):
                continue  # its holder has just let go of it and removed it
            if known.is_elsewhere and not from_elsewhere:
                return known
            keeps = _write(handle, ourselves())
            if keeps:
                return Hold(path, handle)
            note.unlink(missing_ok=True)  # it is another user's, and left over
        finally:
            if not keeps:
                os.close(handle)


def _opened(note: Path) -> int:
    binary = getattr(os, "O_BINARY", 0)
    try:
        return os.open(note, os.O_RDWR | os.O_CREAT | binary, 0o666)
    except PermissionError:
        return os.open(note, os.O_RDONLY | binary)  # another user's, if there is one


def _is_free(handle: int, known: Holder) -> bool:
    """Return whether nobody locks a note; where locks fail, whether nobody is there."""
    try:
        return locked(handle)
    except OSError:
        return known.process in {None, os.getpid()} or not _runs(known)


def _runs(known: Holder) -> bool:
    import psutil  # noqa: PLC0415  # where files can be locked, nobody asks

    return known.process is not None and psutil.pid_exists(known.process)


def holder_of(path: Path) -> Holder | None:
    """Return who holds a case, without taking it; None if nobody does, it seems."""
    try:
        handle = os.open(note_path(path), os.O_RDONLY)
    except OSError:
        return None
    try:
        known = _written(handle)
        is_left_over = _is_free(handle, known) and not known.is_elsewhere
        return None if is_left_over else known
    finally:
        os.close(handle)


def ourselves() -> Holder:
    """Return what the note says of us."""
    moment = datetime.now(UTC).isoformat(timespec="seconds")
    return Holder(_user(), platform.node(), os.getpid(), moment)


def _user() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):
        return ""


def _is_the_file(path: Path, handle: int) -> bool:
    try:
        return os.path.samestat(path.stat(), os.fstat(handle))
    except OSError:
        return False


def _written(handle: int) -> Holder:
    try:
        os.lseek(handle, 0, os.SEEK_SET)
        said = json.loads(os.read(handle, 4096))
        return Holder(
            str(said["user"]),
            str(said["computer"]),
            int(said["process"]),
            str(said["since"]),
        )
    except (OSError, ValueError, KeyError, TypeError):
        return Holder()


def _write(handle: int, holder: Holder) -> bool:
    """Write the note; return whether it may be written."""
    try:
        os.ftruncate(handle, 0)
    except OSError as error:
        if error.errno in NOT_OURS:
            return False
        raise
    os.lseek(handle, 0, os.SEEK_SET)
    os.write(handle, json.dumps(holder._asdict(), ensure_ascii=False).encode())
    return True
