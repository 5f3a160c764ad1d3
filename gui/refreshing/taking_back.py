"""Undo and redo of what came in: one exchange of the case with what lies aside."""

from __future__ import annotations

from functools import partial
from itertools import count
from typing import TYPE_CHECKING

from core.i18n import _
from core.state import Notice
from gui.refreshing.undoing import History, exchange

if TYPE_CHECKING:
    from pathlib import Path

    from core.library import Library
    from gui.desk import Desk
    from gui.refreshing.undoing import Exchanged, Step
    from gui.session import Session


class TakingBack:
    """Keeps the history of the case on the desk, and lets the session know of it."""

    def __init__(self, session: Session, desk: Desk) -> None:
        self._session, self._desk = session, desk
        self._history = History()
        self._parcels = count(1)

    def add(self, step: Step) -> None:
        """Note that something was done."""
        self._history.add(step)
        self._tell()

    def clear(self) -> None:
        """Forget everything: another case is on the desk."""
        self._history.clear()

    def free_parcel(self, library: Library) -> Path:
        """Return a free place beside the working copy."""
        return library.case.path.with_name(f"aside-{next(self._parcels)}.sqlite")

    def undo(self) -> None:
        """Take back what was done last."""
        said = _("Undone: {what}.")
        self._exchange(self._history.done, self._history.undone, said)

    def redo(self) -> None:
        """Do again what was undone last."""
        said = _("Done again: {what}.")
        self._exchange(self._history.undone, self._history.done, said)

    def _exchange(self, out_of: list[Step], into: list[Step], said: str) -> None:
        library = self._session.state.library
        if library is None or not out_of:
            return

        def then(exchanged: Exchanged) -> None:
            out_of.pop()
            into.append(exchanged.step)
            notice = Notice("note", said.format(what=exchanged.step.words))
            state = self._session.state
            self._session.move(state.changed(exchanged.library, notice))
            self._tell()

        parcel = self.free_parcel(library)
        self._desk.run(partial(exchange, library, out_of[-1], parcel), then)

    def _tell(self) -> None:
        self._session.move(self._session.state.with_history(*self._history.words))
