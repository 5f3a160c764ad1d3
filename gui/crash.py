"""What happens when the program is wrong: a report that can be copied, once.

The report names the places in our code and no value: an exception's message may
quote a cell, and a cell may not leave the room.
"""

from __future__ import annotations

import faulthandler
import sys
import traceback
from contextlib import contextmanager, suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Final

from core.i18n import _
from core.joining import sentences
from core.logbook import Event

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from types import TracebackType

    from core.logbook import Logbook

REPORTS_KEPT: Final = 20
"""A fault that comes back with every start must not fill the disk."""
HARD_FAULTS: Final = "crash-hard.txt"


class CrashReport:
    """An excepthook that writes a report and shows it.

    Only one box is open at a time: a fault that repeats with every repaint must not
    bury the window in boxes. `show` is given a title and a text.
    """

    def __init__(self, show: Callable[[str, str], None], folder: Path) -> None:
        self._show = show
        self._folder = folder
        self._showing = False
        self.log: Logbook | None = None

    def install(self) -> None:
        """Be told from now on of everything nobody has caught."""
        sys.excepthook = self

    def __call__(
        self,
        kind: type[BaseException],
        error: BaseException,
        trace: TracebackType | None,
    ) -> None:
        """Write the report, and show it unless one is shown already."""
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        text = report(error, trace)
        if self.log is not None:
            self.log.note(Event.CRASHED, kind)
        path = self._write(text)
        if self._showing:
            return
        self._showing = True
        try:
            said = _explained(path)
            self._show(_("Something went wrong"), f"{said}\n\n{text}")
        finally:
            self._showing = False

    def _write(self, text: str) -> Path | None:
        path = self._folder / f"crash-{datetime.now(UTC):%Y%m%d-%H%M%S}.txt"
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            for old in sorted(self._folder.glob("crash-2*.txt"))[: 1 - REPORTS_KEPT]:
                old.unlink()
            path.write_text(text, encoding="utf-8")
        except OSError:
            return None
        return path


@contextmanager
def hard_faults_noted(folder: Path) -> Iterator[None]:
    """Have it written where the program stood, should the system end it in this block.

    A library that touches memory it must not raises nothing anybody could catch. Where
    somebody looks out for that already, as the tests do, they go on.
    """
    if faulthandler.is_enabled():
        yield
        return
    with suppress(OSError):
        folder.mkdir(parents=True, exist_ok=True)
    try:
        file = (folder / HARD_FAULTS).open("a", encoding="utf-8")
    except OSError:
        yield
        return
    with file:
        faulthandler.enable(file)
        try:
            yield
        finally:
            faulthandler.disable()


def report(error: BaseException, trace: TracebackType | None) -> str:
    """Return kinds and places of a fault and of what led to it, without a value."""
    from gui.about import built_on, program_version

    lines = [f"{program_version()}; {built_on()}", *_told(error, trace)]
    cause = error.__cause__ or error.__context__
    while cause is not None:
        lines += ["after", *_told(cause, cause.__traceback__)]
        cause = cause.__cause__ or cause.__context__
    return "\n".join(lines)


def _told(error: BaseException, trace: TracebackType | None) -> list[str]:
    frames = traceback.extract_tb(trace)
    return [
        type(error).__qualname__,
        *(f"  {Path(one.filename).name}:{one.lineno} {one.name}" for one in frames),
    ]


def _explained(path: Path | None) -> str:
    said = _(
        "The program made a mistake. Your case file has not been touched; save your "
        "work under a new name and start the program again. The report below holds no "
        "data of yours."
    )
    if path is None:
        return said
    kept = _("It was written to {name}.").format(name=path)
    return sentences((said, kept))
