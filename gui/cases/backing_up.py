"""Backs up what is being worked on, every half hour."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer, Slot

from core.i18n import _
from gui.cases.keeping_work import keep_working

if TYPE_CHECKING:
    from pathlib import Path

    from core.backups.shelf import Shelf
    from core.progress import Progress
    from gui.cases.case_work import Opened
    from gui.jobs import Jobs
    from gui.session import Session

EVERY_MS: Final = 30 * 60 * 1000


class BackingUp(QObject):
    """Makes backups in a lane of its own; what hinders it is said once a case."""

    def __init__(self, session: Session, lane: Jobs, shelf: Shelf) -> None:
        super().__init__()
        self._session, self._lane, self._shelf = session, lane, shelf
        self._opened: Opened | None = None
        self._has_told = False
        self.clock = QTimer(self, interval=EVERY_MS)
        self.clock.timeout.connect(self._on_clock_timeout)

    def begin(self, opened: Opened, trouble: str) -> None:
        """Look after another case, which was backed up as it was opened."""
        self._opened, self._has_told = opened, False
        self.clock.start()
        self._tell(trouble)

    def close(self) -> None:
        """End; wait for a backup under way."""
        self.clock.stop()
        self._opened = None
        self._lane.close()

    @Slot()
    def _on_clock_timeout(self) -> None:
        path = self._session.state.document.path
        library = self._session.state.library
        opened = self._opened
        if opened is None or path is None or library is None or self._lane.busy:
            return
        if library.case is opened.case and self._session.state.document.modified:
            keeping = partial(_keep, self._shelf, opened, path)
            self._lane.run(keeping, then=self._tell, otherwise=_nothing)

    def _tell(self, trouble: str) -> None:
        state = self._session.state
        if not trouble or self._has_told or state.notice is not None:
            return
        self._has_told = True
        said = _(
            "No backup could be made ({cause}); save often, or free some space for the "
            "program's own folder."
        )
        self._session.tell("warning", said.format(cause=trouble))


def _keep(shelf: Shelf, opened: Opened, path: Path, _progress: Progress) -> str:
    return keep_working(shelf, opened, path)


def _nothing(_error: BaseException) -> None:
    """A fault of ours is in the crash report."""
