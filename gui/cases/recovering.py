"""At the start: what becomes of windows that were ended by force."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING, NamedTuple

from core.i18n import N_, _
from core.moment import moment
from core.state import Document
from gui.cases.trays import Tray, lost_tray, lost_trays
from gui.questions import Lost

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from pathlib import Path

    from gui.cases.desk import Desk
    from gui.cases.remembered import Remembered
    from gui.questions import Dialogs

RECOVER = "--recover"
"""What a window is started with that is to take up a lost tray."""


class LostWindow(NamedTuple):
    """A tray that nobody looks after, and what its window showed."""

    tray: Tray
    remembered: Remembered


class Recovering:
    """Asks about each lost window; each comes back in a window of its own."""

    def __init__(
        self,
        desk: Desk,
        dialogs: Dialogs,
        begin: Callable[[Path], object] | None = None,
    ) -> None:
        self._desk, self._dialogs = desk, dialogs
        self._begin = begin or begin_window

    def recover(self, case: Path | None) -> bool:
        """Ask, and put on this desk what belongs here; return whether anything did.

        Args:
            case: The case this window was started for. Only its own lost window comes
                back here; without one, the first does.
        """
        here = None
        for lost in _lost(lost_trays(self._desk.folder)):
            answer = self._asked(lost)
            if answer is Lost.DISCARD:
                lost.tray.discard()
            elif answer is Lost.LATER:
                lost.tray.release()
            elif here is None and _belongs(lost, case):
                here = lost
            else:
                lost.tray.release()
                self._begin(lost.tray.folder)
        if here is not None:
            self._desk.recover(*here)
        return here is not None

    def take_up(self, folder: Path) -> bool:
        """Put a lost tray on this desk without asking: the user has said so."""
        tray = lost_tray(folder)
        for lost in _lost([] if tray is None else [tray]):
            self._desk.recover(*lost)
            return True
        return False

    def _asked(self, lost: LostWindow) -> Lost:
        document = lost.remembered.document
        name = document.name if document.path else _(document.name)
        return self._dialogs.lost_window(name, moment(lost.tray.changed_at.isoformat()))


def _lost(trays: Iterable[Tray]) -> list[LostWindow]:
    return [LostWindow(tray, _remembered(tray)) for tray in trays]


def _remembered(tray: Tray) -> Remembered:
    """Return what a window showed; without its note, the name of the case is known."""
    from gui.cases.remembered import Remembered

    try:
        return Remembered.from_json(tray.note.read_text("utf-8"))
    except (OSError, ValueError):
        case = tray.case
        name = case.stem if case is not None else N_("New case")
        return Remembered(Document(name))


def _belongs(lost: LostWindow, case: Path | None) -> bool:
    return case is None or lost.remembered.document.path == case.absolute()


def begin_window(folder: Path) -> subprocess.Popen[bytes]:
    """Start another window that takes up a lost tray."""
    frozen = getattr(sys, "frozen", False)
    program = [sys.executable] if frozen else [sys.executable, "-m", "gui"]
    return subprocess.Popen([*program, RECOVER, str(folder)])  # noqa: S603  # ourselves
