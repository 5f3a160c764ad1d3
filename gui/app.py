"""Puts the program together; the only module that knows every other."""

from __future__ import annotations

import os
import sys
import tempfile
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from platformdirs import user_data_path
from PySide6.QtCore import QLocale, QObject, QTimer, Slot
from PySide6.QtWidgets import QApplication

from core.i18n import use_language
from gui import collecting
from gui.arguments import LAPTOP, arguments
from gui.crash import CrashReport
from gui.desk import Desk
from gui.dialogs import QtDialogs
from gui.jobs import Jobs
from gui.main_window import MainWindow
from gui.office import Office
from gui.session import Session
from gui.settings import Settings, settings_path
from gui.theme import apply_appearance, apply_theme

if TYPE_CHECKING:
    from collections.abc import Sequence

    from gui.arguments import Arguments
    from gui.dialogs import Dialogs


class Program(QObject):
    """Holds what outlives a window, and makes a new window for a new language."""

    def __init__(
        self,
        jobs: Jobs,
        dialogs: Dialogs,
        settings: Settings,
        folder: Path,
        app: QApplication,
    ) -> None:
        super().__init__()
        self._app = app
        self._closed = False
        self.jobs = jobs
        self.dialogs = dialogs
        self.settings = settings
        self.session = Session()
        self.desk = Desk(self.session, jobs, dialogs, folder)
        self.desk.opened.connect(settings.add_recent)
        self.desk.settled.connect(collecting.resume)
        self.window = self._new_window()

    def open(self, case: Path | None) -> None:
        """Open a case, or the sample where none is named."""
        if case is None:
            self.desk.open_sample()
        else:
            self.desk.open(case)

    def open_soon(self, case: Path | None) -> None:
        """Open a case as soon as the window has been shown."""
        QTimer.singleShot(0, self, partial(self.open, case))

    def speak(self, language: str) -> None:
        """Say every word in another language, in a new window in the old one's place.

        The old window is hidden only once the new one is shown: a program whose
        last window closes would end.
        """
        self.settings.language = language
        use_language(language)
        before, self.window = self.window, self._new_window()
        self.window.take_place_of(before)
        before.retire()

    def dress(self, appearance: str) -> None:
        """Change the colours at once."""
        self.settings.appearance = appearance
        apply_appearance(self._app, appearance)

    @Slot()
    def close(self) -> None:
        """End what is under way and leave nothing behind; once is enough."""
        if self._closed:
            return
        self._closed = True
        self.settings.geometry = self.window.saveGeometry()
        self.settings.save()
        self.window.retire()
        self.jobs.close()
        self.desk.close()

    def _new_window(self) -> MainWindow:
        office = Office(
            self.session,
            self.desk,
            self.dialogs,
            self.settings,
            self.speak,
            self.dress,
        )
        return MainWindow(office)


def main(words: Sequence[str] | None = None) -> int:
    """Run the program until its window is closed, or draw its views and end."""
    said = arguments(sys.argv[1:] if words is None else words)
    return open_window(said) if said.render is None else draw_views(said, said.render)


def open_window(said: Arguments) -> int:
    """Run the program until its window is closed."""
    app = QApplication(sys.argv[:1])
    dialogs = QtDialogs()
    folder = user_data_path("statecraft", appauthor=False)
    CrashReport(dialogs, folder).install()
    program = begin(app, said, dialogs, settings_path(), folder / "desk")
    window = program.window
    if said.size is None:
        window.restoreGeometry(program.settings.geometry)
    window.show()
    program.open_soon(said.case)
    return app.exec()


def draw_views(said: Arguments, folder: Path) -> int:
    """Draw every view of a case to a picture."""
    if not any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY")):
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from gui.render import Tour, report

    app = QApplication(sys.argv[:1])
    with tempfile.TemporaryDirectory() as temporary:
        own = Path(temporary)
        program = begin(app, said, QtDialogs(), own / "settings.ini", own / "desk")
        program.window.resize(said.size or LAPTOP)
        program.window.furnish()
        tour = Tour(program.session, program.window, folder)
        program.window.show()
        program.open_soon(said.case)
        app.exec()
        return report(tour)


def begin(
    app: QApplication,
    said: Arguments,
    dialogs: Dialogs,
    settings_file: Path,
    desk: Path,
) -> Program:
    """Choose language and colours, as said, else as kept; and make the window."""
    # Starting makes a hundred thousand lasting objects: collecting is for later.
    collecting.put_off()
    app.setApplicationName("statecraft")
    settings = Settings(settings_file)
    use_language(said.language or settings.language or system_language())
    apply_theme(app, said.appearance or settings.appearance)
    program = Program(Jobs(), dialogs, settings, desk, app)
    app.aboutToQuit.connect(program.close)
    if said.size is not None:
        program.window.resize(said.size)
    return program


def system_language() -> str:
    """Return the language of the system, if we speak it, else English."""
    japanese = QLocale().language() == QLocale.Language.Japanese
    return "ja" if japanese else "en"
