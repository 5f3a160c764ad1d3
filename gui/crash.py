"""What happens when the program is wrong: a report that can be copied, once.

The report names the places in our code and no value: an exception's message may
quote a cell, and a cell may not leave the room.
"""

from __future__ import annotations

import sys
import traceback
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from core.i18n import _
from core.joining import sentences

if TYPE_CHECKING:
    from collections.abc import Callable
    from types import TracebackType


class CrashReport:
    """An excepthook that writes a report and shows it.

    Only one box is open at a time: a fault that repeats with every repaint must not
    bury the window in boxes. `show` is given a title and a text.
    """

    def __init__(self, show: Callable[[str, str], None], folder: Path) -> None:
        self._show = show
        self._folder = folder
        self._showing = False

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
        text = report(kind, trace)
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
            path.write_text(text, encoding="utf-8")
        except OSError:
            return None
        return path


def report(kind: type[BaseException], trace: TracebackType | None) -> str:
    """Return kind and places of a fault, without a single value."""
    frames = traceback.extract_tb(trace)
    places = [
        f"  {Path(frame.filename).name}:{frame.lineno} {frame.name}" for frame in frames
    ]
    from gui.about import built_on, program_version

    head = f"Statecraft {program_version()}; {built_on()}"
    return "\n".join((head, kind.__qualname__, *places))


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
