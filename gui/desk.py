"""What is done to cases as a whole: open, import, save, leave."""

from __future__ import annotations

from functools import partial
from importlib.resources import files
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from core.errors import AlreadyImportedError, StatecraftError
from core.i18n import N_, _
from core.progress import CancelledError
from core.refresh.origins import Origins
from core.state import Document, Notice, Work
from gui import work
from gui.dialogs import CASE_SUFFIX, Answer
from gui.importing.batch import Batch
from gui.words import document_name

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from importlib.resources.abc import Traversable
    from pathlib import Path

    from core.intake.waiting_room import WaitingRoom
    from core.progress import Progress
    from gui.dialogs import Dialogs
    from gui.jobs import Jobs
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
    imported = Signal(object)
    """A workbook that came in, as `work.Imported`."""
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
        self.origins = Origins(folder.parent / "origins")
        self._session = session
        self._jobs = jobs
        self._dialogs = dialogs
        self._folder = folder
        self._readers = readers
        self._batch = Batch()
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
            loading = partial(work.load_rest, library, self._readers)
            self._jobs.run(loading, then=_done, otherwise=_done)

    # --- importing ---

    def import_workbooks(self, paths: Sequence[Path]) -> None:
        """Take workbooks into the case, one after another."""
        self._batch.waiting.extend(paths)
        if self._session.state.work is None:
            self._import_next()

    def _import_next(self) -> None:
        library = self._session.state.library
        if library is None or not self._batch.waiting:
            self._session.move(self._session.state.gave_up(self._batch.report()))
            return
        path = self._batch.waiting.pop(0)
        given = (path, library, self.origins, self._readers)
        reading = partial(work.import_workbook, *given)
        self.run(reading, self._on_imported, self._on_refused)

    def _on_imported(self, imported: work.Imported) -> None:
        self._batch.come.append(imported.notice)
        self._session.move(self._session.state.changed(imported.library, None))
        self.imported.emit(imported)
        self._import_next()

    def _on_refused(self, error: BaseException) -> None:
        if isinstance(error, CancelledError):
            self._batch.cancel()
        elif isinstance(error, StatecraftError):
            if isinstance(error, AlreadyImportedError):
                self._batch.known.append(Notice("note", str(error)))
            else:
                self._batch.refused.append(Notice("error", str(error)))
        self._import_next()

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
        if self._readers is not None:
            self._readers.close()
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
    ) -> None:
        """Do what takes time, with progress and Cancel; failures are said."""
        self._session.move(self._session.state.opening(_("Working")))
        self._jobs.run(doing, then=then, otherwise=otherwise or self._on_failed)

    def _on_failed(self, error: BaseException) -> None:
        told = isinstance(error, StatecraftError)
        notice = Notice("error", str(error)) if told else None
        self._session.move(self._session.state.gave_up(notice))

    @Slot(object, object)
    def _on_jobs_progressed(self, fraction: float, doing: str) -> None:
        far = self._batch.overall(Work(doing, fraction))
        state = self._session.state.progressing(far.fraction, far.doing)
        self._session.move(state)


def _done(result: object) -> None:
    """Nobody waits for tables that are loaded in advance."""
