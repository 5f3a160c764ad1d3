"""Carries out what the user wishes about workbooks that are being looked through."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from core.errors import StatecraftError
from core.intake.correction import Correction
from core.progress import CancelledError
from core.state import Notice
from gui.importing.work import Reading, previewed, read_again, take_in

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from core.library import Library
    from core.state import State
    from gui.cases.desk import Desk
    from gui.importing.work import Imported, Waiting
    from gui.session import Session


class Previewing(QObject):
    """Shows one waiting workbook after another; nothing comes in until it is accepted.

    Every correction has the copy read anew by the reader process; the reading that is
    shown stays until the new one is there.
    """

    taken = Signal(object)
    """A workbook that came in, as `work.Imported`; or why it did not."""
    ended = Signal()
    """No workbook waits any more."""

    def __init__(self, session: Session, desk: Desk) -> None:
        super().__init__()
        self._session, self._desk = session, desk
        self._waiting: list[Waiting] = []
        self._done = 0
        self._library: Library | None = None
        self._takes_all = False
        session.changed.connect(self._on_session_changed)

    def begin(self, waiting: Sequence[Waiting]) -> None:
        """Let workbooks be looked through, after those that wait already."""
        is_first = not self._waiting
        self._waiting.extend(waiting)
        self._library = self._session.state.library
        if is_first:
            self._done = 0
        self._show()

    def rows(self, position: int, first_row: int) -> Sequence[Sequence[str]]:
        """Return the block of rows of a sheet that holds a row, for the grid."""
        from core.briefs.staged_cells import block

        if not self._waiting:
            return ()
        staged = self._waiting[0].held.staged
        sheet = next(one for one in staged.sheets() if one.position == position)
        return block(staged, sheet, first_row)

    def retell(self) -> None:
        """Say the preview again, in the language in use now."""
        if self._waiting and self._session.state.work is None:
            reading = previewed(self._waiting[0], *self._place, _silent)
            self._session.move(self._session.state.previewing(reading.preview))

    # --- corrections ---

    @Slot(object, object, object)
    def say_rows(self, position: int, rows: Sequence[int], role: str) -> None:
        """Rows are something else."""
        self._correct(position, lambda said: said.saying_rows(rows, role))

    @Slot(object, object, object)
    def say_columns(self, position: int, columns: Sequence[int], role: str) -> None:
        """Columns are something else."""
        self._correct(position, lambda said: said.saying_columns(columns, role))

    @Slot(object, object, object)
    def say_unit(self, position: int, columns: Sequence[int], unit: str) -> None:
        """The values of columns have another unit."""
        self._correct(position, lambda said: said.saying_unit(columns, unit))

    @Slot(object, object, object)
    def say_fact(self, position: int, name: str, value: str) -> None:
        """Something else holds for a whole sheet."""
        self._correct(position, lambda said: said.saying_fact(name, value))

    @Slot(object, object)
    def say_sheet(self, position: int, is_read: bool) -> None:  # noqa: FBT001
        """A sheet is to be left out, or read after all."""
        self._correct(position, lambda said: said.leaving(left=not is_read))

    @Slot(object)
    def forget(self, position: int) -> None:
        """Take back all that was said of a sheet."""
        self._correct(position, lambda _said: Correction())

    # --- what becomes of the workbook ---

    @Slot()
    def accept(self) -> None:
        """Import the workbook as it is shown."""
        if self._session.state.work is None:
            self._accept()

    @Slot()
    def accept_all(self) -> None:
        """Import this workbook and all that wait, as they are read."""
        if self._session.state.work is None:
            self._takes_all = True
            self._accept()

    @Slot()
    def refuse(self) -> None:
        """Do not import this workbook."""
        if self._session.state.work is None and self._waiting:
            self._waiting.pop(0).held.close()
            self._go_on()

    def close(self) -> None:
        """Let go of every workbook that waits."""
        for waiting in self._waiting:
            waiting.held.close()
        self._waiting.clear()

    # --- inside ---

    @property
    def _place(self) -> tuple[int, int]:
        return self._done + 1, self._done + len(self._waiting)

    def _show(self) -> None:
        showing = partial(previewed, self._waiting[0], *self._place)
        self._desk.run(showing, self._on_previewed, self._on_refused)

    def _on_previewed(self, reading: Reading) -> None:
        self._session.move(self._session.state.previewing(reading.preview))

    def _correct(
        self, position: int, change: Callable[[Correction], Correction]
    ) -> None:
        if not self._waiting or self._session.state.work is not None:
            return
        waiting = self._waiting[0]
        said = dict(waiting.held.corrections)
        said[position] = change(said.get(position, Correction()))
        said = {at: one for at, one in said.items() if one}
        reading = partial(read_again, waiting, said, self._place)
        self._desk.run(reading, self._on_read_again, self._on_not_read_again)

    def _on_read_again(self, reading: Reading) -> None:
        if self._waiting:
            self._waiting[0].held.take(reading.staged, reading.corrections)
        self._on_previewed(reading)

    def _on_not_read_again(self, error: BaseException) -> None:
        """Keep the reading from before; a correction that was cancelled is none."""
        told = isinstance(error, StatecraftError) and not isinstance(
            error, CancelledError
        )
        notice = Notice("error", str(error)) if told else None
        self._session.move(self._session.state.gave_up(notice))

    def _on_taken(self, imported: Imported) -> None:
        self._waiting.pop(0).held.close()
        self._done += 1
        if not self._waiting:
            # What has come in is not to be shown once more as what would.
            self._session.move(self._session.state.previewing(None))
        self.taken.emit(imported)
        self._go_on()

    def _on_refused(self, error: BaseException) -> None:
        if isinstance(error, CancelledError):
            self._takes_all = False
            self._show()
            return
        self._waiting.pop(0).held.close()
        if isinstance(error, StatecraftError):
            self.taken.emit(error)
        self._go_on()

    def _accept(self) -> None:
        library = self._session.state.library
        if library is not None and self._waiting:
            taking = partial(take_in, self._waiting[0], library, self._desk.origins)
            self._desk.run(taking, self._on_taken, self._on_refused)

    def _go_on(self) -> None:
        if self._waiting and self._takes_all:
            self._accept()
        elif self._waiting:
            self._show()
        else:
            self._takes_all = False
            self._session.move(self._session.state.previewing(None))
            self.ended.emit()

    @Slot(object)
    def _on_session_changed(self, state: State) -> None:
        """Let go of what waited for a case that is not on the desk any more."""
        library = state.library
        if self._library is None or library is None or not self._waiting:
            return
        if library.case is not self._library.case:
            self.close()
            self._library = None
            self._session.move(state.previewing(None))


def _silent(fraction: float, doing: str) -> None:
    """Nobody waits long enough to be told."""
