"""Draws every view to a picture, for a machine without a display and for the manual."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Slot

from core.i18n import _, language
from core.state import TABS

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from core.state import State
    from gui.main_window import MainWindow
    from gui.session import Session


class Tour(QObject):
    """Goes through all tabs and views once a case is open, and draws each.

    A step is taken from the event loop, so that each view is laid out and painted
    before its picture is made.
    """

    def __init__(self, session: Session, window: MainWindow, folder: Path) -> None:
        super().__init__(window)
        self._session = session
        self._window = window
        self._folder = folder
        self._steps: Iterator[str] | None = None
        self._due = ""
        self.drawn: list[Path] = []
        self.failure = ""
        self._clock = QTimer(self)
        self._clock.timeout.connect(self._on_clock_timeout)
        session.changed.connect(self._on_session_changed)

    @Slot(object)
    def _on_session_changed(self, state: State) -> None:
        if self._steps is not None or state.work is not None:
            return
        if state.library is None:
            self.failure = state.notice.text if state.notice else ""
            self._window.close()
            return
        self._session.show_table(shown=False)
        self._steps = self._walk()
        self._clock.start(0)

    @Slot()
    def _on_clock_timeout(self) -> None:
        if self._due and self._window.attendants.paging.busy:
            return  # the page of the briefing is still being made
        if self._due:
            self._draw(self._due)
        self._due = next(self._steps, "") if self._steps else ""
        if not self._due:
            self._clock.stop()
            self._window.close()

    def _walk(self) -> Iterator[str]:
        """Go from view to view, saying what each is called."""
        for number, key in enumerate(TABS, 1):
            self._session.go_to_tab(key)
            tab = self._window.current_tab()
            views = [view.code for view in tab.views]
            for view in views:
                tab.choose_view(view)
                yield f"{number}-{key}-{view}"
            if not views:
                yield f"{number}-{key}"

    def _draw(self, name: str) -> None:
        self._folder.mkdir(parents=True, exist_ok=True)
        path = self._folder / f"{name}-{language()}.png"
        self._window.grab().save(str(path))
        self.drawn.append(path)


def report(tour: Tour) -> int:
    """Say on the console what was drawn and how to see the window itself."""
    if not tour.drawn:
        sys.stderr.write(f"{tour.failure}\n")
        return 2
    lines = [str(path) for path in tour.drawn]
    lines.append(
        _(
            "These are pictures of the sample case. To use the window, start it where "
            "there is a display, or on a virtual one: xvfb-run make run"
        )
    )
    sys.stdout.write("\n".join(lines) + "\n")
    return 0
