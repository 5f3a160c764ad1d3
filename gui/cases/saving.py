"""Saving, and what is asked where a file cannot be saved."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from core.errors import StatecraftError
from core.i18n import _
from core.state import Notice
from gui.cases import keeping_work
from gui.words import document_name

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from gui.cases.desk import Desk
    from gui.cases.keeping_work import Taken, Written
    from gui.questions import Dialogs
    from gui.session import Session


class Saving:
    """Saves the case on the desk; a failure leads to Save as, and loses nothing."""

    def __init__(self, session: Session, desk: Desk, dialogs: Dialogs) -> None:
        self._session, self._desk, self._dialogs = session, desk, dialogs

    def save(self, then: Callable[[], None] | None = None) -> None:
        """Save the case where it was saved before, or ask where to."""
        path = self._session.state.document.path
        if path is None:
            self.save_as(then)
        else:
            self._save(path, then, whole=False)

    def save_as(self, then: Callable[[], None] | None = None) -> None:
        """Ask where to save the case."""
        path = self._dialogs.path_to_save(document_name(self._session.state))
        if path is not None:
            self._save(path.absolute(), then, whole=True)

    def take_over(self) -> None:
        """Become the one who may write to the case, if nobody else is any more."""
        from core.casefile.keeping.holding import holder_of
        from core.holding import holder_words

        opened, path = self._desk.opened_case, self._session.state.document.path
        if opened is None or path is None:
            return
        holder = holder_of(path)
        if holder is not None:
            said = _("{name} is open {elsewhere}.")
            text = said.format(name=path.name, elsewhere=holder_words(holder))
            if not holder.is_elsewhere:
                self._session.tell("warning", text)
                return
            if not self._dialogs.take_over(text):
                return
        taking = partial(keeping_work.take_over, opened, path)
        sure = holder is not None
        self._desk.run(partial(taking, from_elsewhere=sure), self._on_taken_over)

    def _save(
        self, path: Path, then: Callable[[], None] | None, *, whole: bool
    ) -> None:
        opened = self._desk.opened_case
        if opened is None:
            return
        saving = partial(keeping_work.save_case, opened.case, path, opened.hold)
        self._desk.run(
            partial(saving, whole=whole),
            partial(self._on_saved, then),
            partial(self._on_failed, then),
        )

    def _on_saved(self, then: Callable[[], None] | None, written: Written) -> None:
        self._desk.hold_now(written.hold)
        self._session.move(self._session.state.gave_up(None).saved(written.path))
        self._desk.opened.emit(written.path)
        if then is not None:
            then()

    def _on_failed(self, then: Callable[[], None] | None, error: BaseException) -> None:
        told = isinstance(error, StatecraftError)
        notice = Notice("error", str(error)) if told else None
        self._session.move(self._session.state.gave_up(notice))
        if told and self._dialogs.save_elsewhere(str(error)):
            self.save_as(then)

    def _on_taken_over(self, taken: Taken) -> None:
        self._desk.hold_now(taken.hold)
        state = self._session.state
        if taken.is_behind and not state.document.modified:
            self._session.move(state.gave_up(None).taken_over())
            self._desk.open(taken.hold.path)
            return
        name = taken.hold.path.name
        if taken.is_behind:
            said = _(
                "{name} was changed in the other window since it was opened here; save "
                "what is here under another name."
            )
            notice = Notice("warning", said.format(name=name))
        else:
            said = _("{name} can be saved here now.")
            notice = Notice("note", said.format(name=name))
        self._session.move(state.gave_up(notice).taken_over())
