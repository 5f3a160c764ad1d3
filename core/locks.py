"""Locking a file of the program's own against other programs, till this one ends."""

from __future__ import annotations

import os
import sys

if sys.platform == "win32":  # pragma: no cover
    import msvcrt

    _FAR = 1 << 30
    """A byte far beyond the text of the file, which others may go on reading."""

    def locked(handle: int) -> bool:
        """Return whether the file is now locked by us."""
        os.lseek(handle, _FAR, os.SEEK_SET)
        try:
            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True

    def unlocked(handle: int) -> None:
        """Let others lock the file."""
        os.lseek(handle, _FAR, os.SEEK_SET)
        msvcrt.locking(handle, msvcrt.LK_UNLCK, 1)

else:
    import fcntl

    def locked(handle: int) -> bool:
        """Return whether the file is now locked by us.

        Raises:
            OSError: Files cannot be locked there.
        """
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True

    def unlocked(handle: int) -> None:
        """Let others lock the file."""
        fcntl.flock(handle, fcntl.LOCK_UN)
