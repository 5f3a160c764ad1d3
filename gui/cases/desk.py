"""What is done to cases as a whole: open, save, leave."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from importlib.resources import files
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QTimer, Signal, Slot

from core.backups.shelf import Shelf
from core.i18n import N_
from core.refresh.origins import Origins
from core.state import Document
from gui import work
from gui.cases import case_work
from gui.cases.backing_up import BackingUp
from gui.cases.case_work import Place
from gui.cases.keeping_work import keep_opened, put_away
from gui.cases.memory import Memory
from gui.cases.saving import Saving
from gui.lane import Lane
from gui.questions import CASE_SUFFIX, Answer
from gui.words import document_name

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from core.casefile.keeping.holding import Hold
    from core.intake.waiting_room import WaitingRoom
    from core.progress import Progress
    from gui.cases.case_work import Opened
    from gui.cases.remembered import Remembered
    from gui.cases.trays import Tray
    from gui.jobs import Jobs
    from gui.questions import Dialogs
    from gui.session import Session

SAMPLE: Final = "sample"
SAMPLE_NAME: Final = N_("Sample case")
NEW_NAME: Final = N_("New case")
SETTLED_MS: Final = 60
"""How long the first chart has to be painted before other tables are loaded."""


class Desk(Lane):
    """Does with cases what takes time, and moves the session to where that leads."""

    opened = Signal(object)
    """The path of a case that was opened or saved: one to remember."""
    settled = Signal()
    """A case is open and its first chart painted: starting is over."""
    left = Signal()
    """Nothing is unsaved any more and the window may close."""

    def __init__(
        self,
        session: Session,
        jobs: Jobs,
        dialogs: Dialogs,
        folder: Path,
        readers: WaitingRoom | None = None,
    ) -> None:
        super().__init__(session, jobs)
        self.readers = readers
        self.folder = folder
        self.origins = Origins(folder.parent / "origins")
        self.shelf = Shelf(folder.parent / "backups")
        self.opened_case: Opened | None = None
        self.saving = Saving(session, self, dialogs)
        self._dialogs = dialogs
        self._memory = Memory()
        self._backing_up = BackingUp(session, jobs.beside(), self.shelf)
        self.may_close = False
        self._settled = QTimer(self, singleShot=True, interval=SETTLED_MS)
        self._settled.timeout.connect(self._on_settled)
        session.changed.connect(self._memory.note)

    @property
    def is_idle(self) -> bool:
        """Whether nothing is under way and nothing is about to be."""
        return not (self._jobs.busy or self._settled.isActive())

    # --- opening ---

    def open(self, path: Path) -> None:
        """Open a case of the user's."""
        document = Document.at(path.absolute())
        self._begin(partial(self._open, document))

    def open_sample(self) -> None:
        """Open the case that ships with the program."""
        sample = files("resources") / "samples" / f"{SAMPLE}{CASE_SUFFIX}"
        document = Document(SAMPLE_NAME)
        opening = partial(case_work.open_plain, sample, document, self.place)
        self._begin(partial(self.put, opening))

    def new(self) -> None:
        """Begin an empty case."""
        making = partial(case_work.new_case, Document(NEW_NAME), self.place)
        self._begin(partial(self.put, making))

    def on_a_case(
        self, then: Callable[[], None], otherwise: Callable[[BaseException], None]
    ) -> None:
        """Do `then` with a case open: the one there is, else a new one.

        `otherwise` hears why there is none.
        """
        if self._session.state.library is not None:
            then()
            return
        making = partial(case_work.new_case, Document(NEW_NAME), self.place)
        self.run(making, partial(self._on_begun, then), otherwise)

    def _on_begun(self, then: Callable[[], None], opened: Opened) -> None:
        self._on_opened(opened)
        then()

    def recover(self, lost: Tray, remembered: Remembered) -> None:
        """Take up a case whose window was lost."""
        self.put(partial(case_work.recover_case, lost, remembered))

    def put(self, opening: Callable[[Progress], Opened]) -> None:
        """Put on the desk what a job opens, in the place of what is there."""
        self.run(opening, self._on_opened)

    def _open(self, document: Document) -> None:
        hold = self.opened_case.hold if self.opened_case is not None else None
        self.put(partial(case_work.open_case, document, self.place, hold))

    def put_anew(self, document: Document) -> None:
        """Open the user's case again as it lies on the disk."""
        self._open(document._replace(modified=False))

    @property
    def place(self) -> Place:
        """Where the user is, and where working copies lie."""
        state = self._session.state
        return Place(self.folder, state.tab, state.selection)

    def _on_opened(self, opened: Opened) -> None:
        path_before = self._session.state.document.path
        before, self.opened_case = self.opened_case, opened
        self._memory.mind(opened)
        state = self._session.state
        state = state.opened(opened.library, opened.document, opened.notice)
        known = opened.remembered
        if known is not None:
            place = (known.tab, known.selection)
            state = state.restored(*place, table=known.table_shown)
        self._session.move(state)
        if before is not None:
            put_away(before, self.shelf, path_before, hold=opened.hold)
        if opened.document.path is not None:
            self.opened.emit(opened.document.path)
        self._settled.start()

    @Slot()
    def _on_settled(self) -> None:
        self.settled.emit()
        opened = self.opened_case
        if opened is not None and not self._jobs.busy:
            loading = partial(self._load_rest, opened)
            self._jobs.run(
                loading, then=partial(self._backing_up.begin, opened), otherwise=_done
            )

    def _load_rest(self, opened: Opened, progress: Progress) -> str:
        """Back up what was opened, then load what else will be looked at."""
        trouble = keep_opened(self.shelf, opened)
        work.load_rest(opened.library, self.readers, progress)
        return trouble

    def hold_now(self, hold: Hold) -> None:
        """Have another hold on the user's file, or on another file."""
        opened = self.opened_case
        if opened is None or opened.hold is hold:
            return
        if opened.hold is not None:
            opened.hold.release()
        self.opened_case = replace(opened, hold=hold)
        self._memory.mind(self.opened_case)

    # --- saving and leaving ---

    def save(self, then: Callable[[], None] | None = None) -> None:
        """Save the case where it was saved before, or ask where to."""
        self.saving.save(then)

    def save_as(self) -> None:
        """Ask where to save the case."""
        self.saving.save_as()

    def leave(self) -> None:
        """Make sure that nothing unsaved is lost; then the window may close."""
        self._once_saved(self._leave)

    def _leave(self) -> None:
        self.may_close = True
        self.left.emit()

    def close(self) -> None:
        """Remove the working copy; no job may be under way any more."""
        self._settled.stop()
        self._backing_up.close()
        self._memory.mind(None)
        if self.readers is not None:
            self.readers.close()
        opened, self.opened_case = self.opened_case, None
        if opened is not None:
            put_away(opened, self.shelf, self._session.state.document.path)

    def _begin(self, then: Callable[[], None]) -> None:
        """Do `then` once nothing is unsaved; not in the middle of other work."""
        if self._session.state.work is None:
            self._once_saved(then)

    def _once_saved(self, then: Callable[[], None]) -> None:
        if not self._session.state.document.modified:
            then()
            return
        name = document_name(self._session.state)
        answer = self._dialogs.unsaved_changes(name)
        if answer is Answer.SAVE:
            self.save(then)
        elif answer is Answer.DISCARD:
            then()


def _done(result: object) -> None:
    """Nobody waits for tables that are loaded in advance."""
