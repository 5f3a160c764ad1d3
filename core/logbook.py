"""What happened, for whoever has to find a fault: a log that cannot hold a cell.

Only events from a list and numbers can be noted, so no text of a workbook, no path and
no name of a user can get in, whatever is done with the program.
"""

from __future__ import annotations

import logging
import os
from contextlib import suppress
from datetime import UTC, datetime
from enum import Enum
from logging.handlers import RotatingFileHandler
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from pathlib import Path

LARGEST_BYTES: Final = 200_000
"""At this size a file is put aside, and the one that was put aside before goes."""
FILES_KEPT: Final = 10
"""Every start of the program has a log of its own, and a second file where one is
full: two windows never share one."""


class Event(Enum):
    """All that is ever said in a log, beside numbers and names of our exceptions."""

    STARTED = "program started"
    CLOSED = "program closed"
    CASE = "case on the desk"
    TAB = "tab in front"
    BEGAN = "work began"
    ENDED = "work ended"
    FAILED = "work failed"
    ERROR = "error told"
    WARNING = "warning told"
    NOTE = "note told"
    CRASHED = "fault of the program"


class Logbook:
    """The log of one start. Nobody's work depends on it: what cannot be written is not.

    Args:
        folder: Where the logs of all starts lie; made where it is missing.
    """

    def __init__(self, folder: Path) -> None:
        self.path = folder / f"{datetime.now(UTC):%Y%m%d-%H%M%S}-{os.getpid()}.log"
        with suppress(OSError):
            folder.mkdir(parents=True, exist_ok=True)
        for old in logs(folder)[: -FILES_KEPT + 1]:
            with suppress(OSError):  # another window has it open
                old.unlink()
        self._file = _File(
            *(self.path, "a"),
            maxBytes=LARGEST_BYTES,
            backupCount=1,
            encoding="utf-8",
            delay=True,
        )

    def note(
        self,
        event: Event,
        kind: type[BaseException] | None = None,
        **numbers: float,
    ) -> None:
        """Write a line: the time in UTC, the event, a kind of fault, and numbers."""
        said = [f"{datetime.now(UTC):%Y-%m-%dT%H:%M:%S.%fZ}", event.value]
        if kind is not None:
            said.append(kind.__qualname__)
        said += [f"{name}={number:.6g}" for name, number in numbers.items()]
        line = {"msg": " ".join(said), "levelno": logging.INFO}
        self._file.handle(logging.makeLogRecord(line))

    def close(self) -> None:
        """Let go of the file."""
        self._file.close()


def logs(folder: Path) -> list[Path]:
    """Return the logs in a folder, the oldest first."""
    return sorted(folder.glob("*.log*")) if folder.is_dir() else []


class _File(RotatingFileHandler):
    def handleError(self, record: logging.LogRecord) -> None:  # noqa: N802
        """Go on without: a full disk is told by whoever saves something."""
