"""Writes down what a window shows, whenever it changes: a lost window comes back so."""

from __future__ import annotations

import os
from contextlib import suppress
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from core.state import State
    from gui.cases.case_work import Opened
    from gui.cases.remembered import Remembered
    from gui.cases.trays import Tray


class Memory:
    """Keeps the note in the tray of the case that is on the desk.

    It is written at once: a tenth of a millisecond, and the window is never ahead of
    what comes back.
    """

    def __init__(self) -> None:
        self._opened: Opened | None = None
        self._state: State | None = None
        self._written: Remembered | None = None

    def mind(self, opened: Opened | None) -> None:
        """Note what is shown of this case from now on; of none, if there is none."""
        self._opened, self._written = opened, None

    def note(self, state: State) -> None:
        """Hear where the user is, and write it down if it is somewhere else."""
        self._state = state
        before, now = self._written, self._now()
        if now is None or self._opened is None or now == before:
            return
        lasts = before is None or before.document != now.document
        # What the disk refuses here is refused to the next edit as well, and said then.
        with suppress(OSError):
            _write(self._opened.tray, now.as_json(), lasts=lasts)
            self._written = now

    def _now(self) -> Remembered | None:
        if self._opened is None or self._state is None:
            return None
        if self._state.library is None or (
            self._state.library.case is not self._opened.case
        ):
            return None
        from gui.cases.remembered import Remembered

        return Remembered.of(self._state, self._opened.case.saved)


def _write(tray: Tray, text: str, *, lasts: bool) -> None:
    """Write the note; to the disk itself where it must outlast a power cut."""
    new = tray.note.with_name(f"{tray.note.name}.new")
    with new.open("w", encoding="utf-8") as file:
        file.write(text)
        file.flush()
        if lasts:
            os.fsync(file.fileno())
    new.replace(tray.note)
