"""Trays: one folder for each case that a window works on, with what it shows of it.

A tray holds the working copy, and a note that says which file of the user's the copy
belongs to and what was being looked at. Its window keeps it locked; the system unlocks
it when the program ends, however it ends. A tray that nobody locks and that holds
something unsaved is what was lost.
"""

from __future__ import annotations

import os
import re
import shutil
import tempfile
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from typing import Final

from core.errors import CaseError
from core.i18n import _
from core.journals import JOURNAL, is_cut_short
from core.locks import locked

UNCHANGED: Final = 1.0
"""The time a fresh working copy is stamped with; any change gives it another."""

LOCK: Final = "window.lock"
NOTE: Final = "window.json"
_PREFIX: Final = "case-"
_BESIDE: Final = re.compile(
    rf"{re.escape(LOCK)}|{re.escape(NOTE)}(\.new)?|.*{JOURNAL}|\..*\.tmp"
    r"|aside-\d+\.sqlite"
)
"""What lies beside a working copy in its tray."""


class Tray:
    """A folder for one case on the desk, locked until it is released.

    Attributes:
        folder: It; what else belongs to the case may lie in it too.
        note: Where is written what the window shows.
    """

    def __init__(self, folder: Path, handle: int) -> None:
        self.folder = folder
        self.note = folder / NOTE
        self._handle = handle

    @property
    def case(self) -> Path | None:
        """The working copy, whatever the user has called the case."""
        files = sorted(self.folder.iterdir())
        cases = (file for file in files if not _BESIDE.fullmatch(file.name))
        return next(cases, None)

    @property
    def has_changes(self) -> bool:
        """Whether the working copy holds what its original does not."""
        case = self.case
        return case is not None and _is_changed(case)

    @property
    def changed_at(self) -> datetime:
        """When the working copy was last written to."""
        case = self.case or self.folder
        return datetime.fromtimestamp(case.stat().st_mtime).astimezone()

    @staticmethod
    def mark_changed(case: Path) -> None:
        """Note that a working copy holds what its original does not."""
        os.utime(case)

    def release(self) -> None:
        """Let others look after it."""
        if self._handle >= 0:
            os.close(self._handle)
            self._handle = -1

    def discard(self) -> None:
        """Remove it with all that lies in it."""
        self.release()
        shutil.rmtree(self.folder, ignore_errors=True)


def fresh_tray(desk: Path) -> Tray:
    """Return a new tray on the desk.

    Raises:
        CaseError: The program's own folder cannot be written.
    """
    try:
        desk.mkdir(parents=True, exist_ok=True)
        tray = _locked(Path(tempfile.mkdtemp(prefix=_PREFIX, dir=desk)))
    except OSError as error:
        message = _(
            "The program's own folder {name} cannot be written ({cause}); free some "
            "space or ask who looks after this computer."
        )
        cause = error.strerror or str(error)
        raise CaseError(message.format(name=desk.name, cause=cause)) from error
    assert tray is not None  # noqa: S101  # nobody else knows its name
    return tray


def lost_trays(desk: Path) -> list[Tray]:
    """Return the trays of windows that were ended by force, the oldest first.

    They are locked, so that no other window offers them too. Those without anything
    unsaved are removed.
    """
    lost = []
    for folder in sorted(desk.glob(f"{_PREFIX}*")) if desk.is_dir() else []:
        with suppress(OSError):  # another window may have been quicker
            tray = _locked(folder)
            if tray is not None and tray.has_changes:
                lost.append(tray)
            elif tray is not None:
                tray.discard()
    return sorted(lost, key=lambda tray: tray.changed_at)


def lost_tray(folder: Path) -> Tray | None:
    """Return a tray whose window was ended by force, locked; None if it is none."""
    with suppress(OSError):
        tray = _locked(folder) if folder.is_dir() else None
        if tray is not None and tray.has_changes:
            return tray
        if tray is not None:
            tray.release()
    return None


def stamp(case: Path) -> None:
    """Note that a working copy holds nothing that its original does not."""
    os.utime(case, (UNCHANGED, UNCHANGED))


def _locked(folder: Path) -> Tray | None:
    handle = os.open(folder / LOCK, os.O_RDWR | os.O_CREAT, 0o600)
    if locked(handle):
        return Tray(folder, handle)
    os.close(handle)
    return None


def _is_changed(case: Path) -> bool:
    return case.stat().st_mtime != UNCHANGED or is_cut_short(case)
