"""Undo and redo: takes steps of the case back, and does them again."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from core.briefs.steps import step_words
from core.i18n import _
from core.state import Notice
from gui.work import exchanged, forget_steps

if TYPE_CHECKING:
    from core.library import Library
    from gui.cases.desk import Desk
    from gui.questions import Dialogs
    from gui.session import Session


class History(QObject):
    """Moves the case to and fro among its steps; the case itself keeps them."""

    turning = Signal()
    """The case is about to become what it was, or what it was made."""

    def __init__(self, session: Session, desk: Desk, dialogs: Dialogs) -> None:
        super().__init__()
        self._session, self._desk, self._dialogs = session, desk, dialogs

    @Slot()
    def undo(self) -> None:
        """Take back what was done last."""
        self._exchange(-1)

    @Slot()
    def redo(self) -> None:
        """Do again what was taken back last."""
        self._exchange(1)

    @Slot(object)
    def go_to(self, step_id: int) -> None:
        """Let a step be the last one that is done; 0 takes all back."""
        library = self._session.state.library
        if library is not None:
            done = sum(step.is_done for step in library.steps)
            wanted = sum(step.step_id <= step_id for step in library.steps)
            self._exchange(wanted - done)

    @Slot()
    def forget(self) -> None:
        """Do all steps for good: nothing of them is kept in the case any more."""
        library = self._session.state.library
        if library is not None and self._dialogs.forget_history():
            self._desk.run(partial(forget_steps, library), self._on_forgotten)

    def _on_forgotten(self, library: Library) -> None:
        notice = Notice("note", _("The history is forgotten."))
        self._session.move(self._session.state.changed(library, notice))

    def _exchange(self, count: int) -> None:
        library = self._session.state.library
        if library is None or count == 0:
            return
        self.turning.emit()
        self._desk.run(partial(exchanged, library, count), partial(self._then, count))

    def _then(self, count: int, library: Library) -> None:
        steps = [step for step in library.steps if step.is_done is (count > 0)]
        step = steps[-1] if count > 0 else steps[0]
        said = _("Done again: {what}.") if count > 0 else _("Undone: {what}.")
        notice = Notice("note", said.format(what=step_words(step)))
        self._session.move(self._session.state.changed(library, notice))
