"""Gets workbooks in, one after another; those nobody knows are looked through first."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from core.errors import AlreadyImportedError, StatecraftError
from core.progress import CancelledError
from core.state import Notice
from gui.importing.batch import Batch
from gui.importing.previewing import Previewing
from gui.importing.work import Imported, Waiting, read_in

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from gui.cases.desk import Desk
    from gui.session import Session


class Importing(QObject):
    """Reads workbooks and takes them in, and reports on all of one wish together."""

    imported = Signal(object)
    """A workbook that came in, as `work.Imported`."""

    def __init__(self, session: Session, desk: Desk) -> None:
        super().__init__()
        self.previewing = Previewing(session, desk)
        self._session, self._desk = session, desk
        self._batch = Batch()
        self._read: list[Waiting] = []
        self._looks = False
        self.previewing.taken.connect(self._on_previewing_taken)
        self.previewing.ended.connect(self._on_previewing_ended)

    def import_workbooks(self, paths: Sequence[Path], *, look: bool = False) -> None:
        """Take workbooks into the case, one after another.

        Args:
            paths: The workbooks.
            look: All of them are to be looked through first.
        """
        self._batch.waiting.extend(paths)
        if self._session.state.work is None:
            self._looks = look
            self._desk.on_a_case(self._next, self._on_no_case)

    def close(self) -> None:
        """Let go of what was read and not taken in."""
        self._forget_read()
        self.previewing.close()

    def _next(self) -> None:
        library = self._session.state.library
        if library is None or not self._batch.waiting:
            self._end()
            return
        path = self._batch.waiting.pop(0)
        desk = self._desk
        given = partial(read_in, path, library, desk.origins)
        reading = partial(given, look=self._looks, readers=desk.readers)
        self._desk.run(reading, self._on_read, self._on_refused, self._batch.overall)

    def _end(self) -> None:
        """Say what came in, and show what is to be looked through."""
        waiting, self._read = self._read, []
        self._looks = False
        if waiting:
            self.previewing.begin(waiting)
        else:
            self._session.move(self._session.state.gave_up(self._batch.report()))

    def _on_read(self, read: Imported | Waiting) -> None:
        if isinstance(read, Waiting):
            self._read.append(read)
        else:
            self._take(read)
        self._next()

    def _take(self, imported: Imported) -> None:
        self._batch.come.append(imported.notice)
        self._session.move(self._session.state.changed(imported.library, None))
        self.imported.emit(imported)

    def _on_refused(self, error: BaseException) -> None:
        if isinstance(error, CancelledError):
            self._batch.cancel()
            self._forget_read()
        elif isinstance(error, StatecraftError):
            self._note(error)
        self._next()

    def _on_no_case(self, error: BaseException) -> None:
        """Say why no case could be begun: nothing comes in, now or with the next."""
        self._batch.waiting.clear()
        self._on_refused(error)

    def _note(self, error: StatecraftError) -> None:
        if isinstance(error, AlreadyImportedError):
            self._batch.known.append(Notice("note", str(error)))
        else:
            self._batch.refused.append(Notice("error", str(error)))

    @Slot(object)
    def _on_previewing_taken(self, taken: Imported | StatecraftError) -> None:
        if isinstance(taken, StatecraftError):
            self._note(taken)
        else:
            self._take(taken)

    @Slot()
    def _on_previewing_ended(self) -> None:
        self._session.move(self._session.state.gave_up(self._batch.report()))
        if self._batch.waiting:
            self._next()

    def _forget_read(self) -> None:
        for waiting in self._read:
            waiting.held.close()
        self._read = []
