"""Notes in the log what the window does, from the outside."""

from __future__ import annotations

from time import monotonic
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from core.logbook import Event
from core.state import TABS, State

if TYPE_CHECKING:
    from core.logbook import Logbook
    from core.state import Notice
    from gui.jobs import Jobs
    from gui.session import Session

TOLD = {"error": Event.ERROR, "warning": Event.WARNING}


class LogKeeper(QObject):
    """Hears of every change of the session and of every failure of a job."""

    def __init__(self, book: Logbook, session: Session, jobs: Jobs) -> None:
        super().__init__()
        self._book = book
        self._before = State()
        self._began = 0.0
        book.note(Event.STARTED)
        session.changed.connect(self._on_session_changed)
        jobs.failed.connect(self._on_jobs_failed)

    @Slot(object)
    def _on_session_changed(self, state: State) -> None:
        before, self._before = self._before, state
        self._note_work(before, state)
        if state.library is not None and state.library is not before.library:
            datasets, pins = len(state.library.datasets), len(state.library.pins)
            self._book.note(Event.CASE, datasets=datasets, pins=pins)
        if state.tab != before.tab:
            self._book.note(Event.TAB, number=TABS.index(state.tab) + 1)
        if state.notice is not None and state.notice is not before.notice:
            self._note_told(state.notice)

    def _note_work(self, before: State, state: State) -> None:
        if before.work is None and state.work is not None:
            self._began = monotonic()
            self._book.note(Event.BEGAN)
        elif before.work is not None and state.work is None:
            self._book.note(Event.ENDED, seconds=monotonic() - self._began)

    def _note_told(self, notice: Notice) -> None:
        self._book.note(
            TOLD.get(notice.severity, Event.NOTE), with_problems=int(notice.problems)
        )

    @Slot(object)
    def _on_jobs_failed(self, kind: type[BaseException]) -> None:
        self._book.note(Event.FAILED, kind)

    def close(self) -> None:
        """Note the end, and let go of the file."""
        self._book.note(Event.CLOSED)
        self._book.close()
