"""Keeps one reader waiting, so that an import finds it ready."""

from __future__ import annotations

import shutil
from contextlib import suppress
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from core.intake.limits import Limits
    from core.intake.reader_process import ReaderProcess


class WaitingRoom:
    """Where a reader waits for the next import; one at a time."""

    def __init__(self) -> None:
        self._reader: ReaderProcess | None = None

    def prepare(self) -> None:
        """Have a reader wait, if none does; an import can do without."""
        if self._reader is None:
            with suppress(OSError):
                self._reader = _begun()

    def taken(self, limits: Limits) -> ReaderProcess | None:
        """Return the reader that waits, if it may cost just so much.

        One that has died, or that began when other limits were chosen, is of no use to
        anybody any more: it is ended, and the next may wait in its place.
        """
        reader, self._reader = self._reader, None
        if reader is None or (reader.is_alive and reader.limits == limits):
            return reader
        _end(reader)
        return None

    def close(self) -> None:
        """End the reader that waits."""
        if self._reader is not None:
            _end(self._reader)
            self._reader = None


def _begun() -> ReaderProcess:
    # Not loaded before there is a window.
    from core.intake.allowed import allowed_limits  # noqa: PLC0415
    from core.intake.reader_process import ReaderProcess  # noqa: PLC0415
    from core.intake.workplaces import workplace  # noqa: PLC0415

    folder = workplace()
    try:
        return ReaderProcess(folder, allowed_limits())
    except OSError:
        _remove(folder)
        raise


def _end(reader: ReaderProcess) -> None:
    reader.close()
    _remove(reader.folder)


def _remove(folder: Path) -> None:
    shutil.rmtree(folder, ignore_errors=True)
