"""Starts the program: first a frame on the screen, then everything behind it.

What is imported here is loaded before the user sees a window; all else waits until
the empty frame has been painted.
"""

from __future__ import annotations

import os
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QIcon, QPixmap
from PySide6.QtWidgets import QApplication

from core.i18n import language, use_language
from core.options import use_options
from gui import collecting
from gui.arguments import LAPTOP, arguments
from gui.crash import CrashReport, hard_faults_noted
from gui.main_window import MainWindow
from gui.qt_words import speak_qt
from gui.settings import Settings, data_folder, settings_path, system_language
from gui.theme import apply_theme

if TYPE_CHECKING:
    from collections.abc import Sequence

    from gui.arguments import Arguments
    from gui.log_keeper import LogKeeper
    from gui.program import Program


class Start(QObject):
    """A frame that is about to be shown, and the program once it has been."""

    def __init__(
        self,
        app: QApplication,
        said: Arguments,
        settings: Settings,
        folder: Path,
        crash: CrashReport | None = None,
    ) -> None:
        super().__init__()
        self._app = app
        self._said = said
        self._settings = settings
        self._folder = folder
        self._crash = crash
        self._keeper: LogKeeper | None = None
        self.program: Program | None = None
        self.window = framed(app, said, settings)
        self.window.painted.connect(self._on_window_painted)

    @Slot()
    def _on_window_painted(self) -> None:
        """Open the case in the background while the frame is furnished."""
        self.program = furnishing(self._app, self.window, self._settings, self._folder)
        self._keep_log(self.program)
        self._app.setWindowIcon(_icon())
        if self._said.recover is not None:
            self.program.take_up(self._said.recover)
        elif self._said.case is not None:
            self.program.open(self._said.case)
        else:
            self.program.begin(sample=self._said.sample)
        self.program.furnish()

    def _keep_log(self, program: Program) -> None:
        """Keep a log from now on: the window did not wait for it."""
        from core.logbook import Logbook
        from gui.log_keeper import LogKeeper

        book = Logbook(self._folder.parent / "log")
        self._keeper = LogKeeper(book, program.session, program.jobs)
        self._app.aboutToQuit.connect(self._keeper.close)
        if self._crash is not None:
            self._crash.log = book


def main(words: Sequence[str] | None = None) -> int:
    """Run the program until its window is closed, or draw its views and end."""
    said = arguments(sys.argv[1:] if words is None else words)
    return open_window(said) if said.render is None else draw_views(said, said.render)


def open_window(said: Arguments) -> int:
    """Run the program until its window is closed."""
    app = QApplication(sys.argv[:1])
    folder = data_folder()
    crash = CrashReport(_show_text, folder)
    crash.install()
    settings = Settings(settings_path())
    start = Start(app, said, settings, folder / "desk", crash)
    start.window.show()
    with hard_faults_noted(folder):
        return app.exec()


def draw_views(said: Arguments, folder: Path) -> int:
    """Draw every view of a case to a picture."""
    if not any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY")):
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from gui.render import Tour, report

    app = QApplication(sys.argv[:1])
    with tempfile.TemporaryDirectory() as temporary:
        own = Path(temporary)
        settings = Settings(own / "settings.ini")
        window = framed(app, said, settings)
        window.resize(said.size or LAPTOP)
        program = furnishing(app, window, settings, own / "desk")
        program.furnish()
        tour = Tour(program.session, window, folder)
        window.show()
        if said.case is None:
            program.desk.open_sample()
        else:
            program.desk.open(said.case)
        app.exec()
        return report(tour)


def framed(app: QApplication, said: Arguments, settings: Settings) -> MainWindow:
    """Choose language and colours, as said, else as kept; and make the frame."""
    # Starting makes a hundred thousand lasting objects: collecting is for later.
    collecting.put_off()
    app.setApplicationName("statecraft")
    app.setDesktopFileName("statecraft")
    use_language(said.language or settings.language or system_language())
    speak_qt(app, language())
    use_options(settings.options)
    apply_theme(app, said.appearance or settings.appearance, settings.type)
    window = MainWindow()
    if said.size is not None:
        window.resize(said.size)
    else:
        window.restoreGeometry(settings.geometry)
    return window


def furnishing(
    app: QApplication, window: MainWindow, settings: Settings, folder: Path
) -> Program:
    """Return the program behind a frame, with boxes and threads of its own."""
    from core.intake.waiting_room import WaitingRoom
    from gui.dialogs import QtDialogs
    from gui.jobs import Jobs
    from gui.program import Program
    from gui.roles import tell_roles

    tell_roles()
    own = (Jobs(), QtDialogs(), settings, folder, WaitingRoom())
    program = Program(app, window, *own)
    app.aboutToQuit.connect(program.close)
    return program


def _icon() -> QIcon:
    from importlib.resources import files

    picture = QPixmap()
    picture.loadFromData((files("resources") / "statecraft.svg").read_bytes())
    return QIcon(picture)


def _show_text(title: str, text: str) -> None:
    from gui.dialogs import QtDialogs

    QtDialogs().show_text(title, text)
