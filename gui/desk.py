"""What is done to cases as a whole: open, save, leave."""

from __future__ import annotations

from functools import partial
from importlib.resources import files
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from core.errors import StatecraftError
from core.i18n import N_, _
from core.refresh.origins import Origins
from core.state import Document, Notice, Work
from gui import work
from gui.questions import CASE_SUFFIX, Answer
from gui.words import document_name

if TYPE_CHECKING:
    from collections.abc import Callable
    from importlib.resources.abc import Traversable
    from pathlib import Path

    from core.intake.waiting_room import WaitingRoom
    from core.progress import Progress
    from gui.jobs import Jobs
    from gui.questions import Dialogs
    from gui.session import Session

SAMPLE: Final = "sample"
SAMPLE_NAME: Final = N_("Sample case")
NEW_NAME: Final = N_("New case")
SETTLED_MS: Final = 60
"""How long the first chart has to be painted before other tables are loaded."""


class Desk(QObject):
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
        super().__init__()
        self.readers = readers
        self.origins = Origins(folder.parent / "origins")
        self._session = session
        self._jobs = jobs
        self._dialogs = dialogs
        self._folder = folder
        self._overall: Callable[[Work], Work] = _as_it_is
        self.may_close = False
        self._settled = QTimer(self, singleShot=True, interval=SETTLED_MS)
        self._settled.timeout.connect(self._on_settled)
        jobs.progressed.connect(self._on_jobs_progressed)

    @property
    def is_idle(self) -> bool:
        """Whether nothing is under way and nothing is about to be."""
        return not (self._jobs.busy or self._settled.isActive())

    # --- opening ---

    def open(self, path: Path) -> None:
        """Open a case of the user's."""
        document = Document.at(path)
        self._begin(partial(self._open, path, document))

    def open_sample(self) -> None:
        """Open the case that ships with the program."""
        sample = files("resources") / "samples" / f"{SAMPLE}{CASE_SUFFIX}"
        self._begin(partial(self._open, sample, Document(SAMPLE_NAME)))

    def new(self) -> None:
        """Begin an empty case."""
        making = partial(work.new_case, Document(NEW_NAME), self._folder)
        self._begin(partial(self.run, making, self._on_opened))

    def _open(self, source: Path | Traversable, document: Document) -> None:
        opening = partial(work.open_case, source, document, self._folder)
        self.run(opening, self._on_opened)

    def _on_opened(self, opened: work.Opened) -> None:
        before = self._session.state.library
        library, document, notice = opened.library, opened.document, opened.notice
        self._session.move(self._session.state.opened(library, document, notice))
        if before is not None:
            work.close_case(before.case)
        if opened.document.path is not None:
            self.opened.emit(opened.document.path)
        self._settled.start()

    @Slot()
    def _on_settled(self) -> None:
        self.settled.emit()
        library = self._session.state.library
        if library is not None and not self._jobs.busy:
            loading = partial(work.load_rest, library, self.readers)
            self._jobs.run(loading, then=_done, otherwise=_done)

    # --- saving and leaving ---

    def save(self, then: Callable[[], None] | None = None) -> None:
        """Save the case where it was saved before, or ask where to."""
        path = self._session.state.document.path
        if path is None:
            self.save_as(then)
        else:
            self._save(path, then)

    def save_as(self, then: Callable[[], None] | None = None) -> None:
        """Ask where to save the case."""
        path = self._dialogs.path_to_save(document_name(self._session.state))
        if path is not None:
            self._save(path, then)

    def _save(self, path: Path, then: Callable[[], None] | None) -> None:
        library = self._session.state.library
        if library is not None:
            saving = partial(work.save_case, library.case, path)
            self.run(saving, partial(self._on_saved, then))

    def _on_saved(self, then: Callable[[], None] | None, path: Path) -> None:
        self._session.move(self._session.state.gave_up(None).saved(path))
        self.opened.emit(path)
        if then is not None:
            then()

    def leave(self) -> None:
        """Make sure that nothing unsaved is lost; then the window may close."""
        self._once_saved(self._leave)

    def _leave(self) -> None:
        self.may_close = True
        self.left.emit()

    def close(self) -> None:
        """Remove the working copy; no job may be under way any more."""
        self._settled.stop()
        if self.readers is not None:
            self.readers.close()
        library = self._session.state.library
        if library is not None:
            work.close_case(library.case)

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

    # --- the lane ---

    def do(
        self,
        doing: Callable[[Progress], work.ResultT],
        then: Callable[[work.ResultT], None],
    ) -> None:
        """Do long work that changes no case; `then` ends it for the session."""
        if self._session.state.work is None:
            self.run(doing, then)

    @Slot()
    def cancel(self) -> None:
        """Stop what is under way."""
        self._jobs.cancel()

    def run(
        self,
        doing: Callable[[Progress], work.ResultT],
        then: Callable[[work.ResultT], None],
        otherwise: Callable[[BaseException], None] | None = None,
        overall: Callable[[Work], Work] | None = None,
    ) -> None:
        """Do what takes time, with progress and Cancel; failures are said.

        Args:
            doing: What to do, in a thread of its own.
            then: Hears what came of it.
            otherwise: Hears why nothing did.
            overall: Says how far all is of which this is a part.
        """
        self._overall = overall or _as_it_is
        self._session.move(self._session.state.opening(_("Working")))
        self._jobs.run(doing, then=then, otherwise=otherwise or self._on_failed)

    def _on_failed(self, error: BaseException) -> None:
        told = isinstance(error, StatecraftError)
        lost = getattr(error, "to_salvage", None)
        notice = Notice("error", str(error), to_salvage=lost) if told else None
        self._session.move(self._session.state.gave_up(notice))

    @Slot(object, object)
    def _on_jobs_progressed(self, fraction: float, doing: str) -> None:
        far = self._overall(Work(doing, fraction))
        state = self._session.state.progressing(far.fraction, far.doing)
        self._session.move(state)


def _as_it_is(work: Work) -> Work:
    return work


def _done(result: object) -> None:
    """Nobody waits for tables that are loaded in advance."""
