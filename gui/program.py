"""Puts the program together; the only module that knows every other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Slot

from gui import collecting
from gui.cases.desk import Desk
from gui.cases.recovering import Recovering
from gui.cases.reverting import Reverting
from gui.focus_ring import FocusRings
from gui.history import History
from gui.importing.importing import Importing
from gui.main_window import MainWindow
from gui.office import Office
from gui.options.keeping import REDRAWN, Keeping
from gui.refreshing.lookout import Lookout
from gui.refreshing.refreshing import Refreshing
from gui.session import Session

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QApplication

    from core.intake.waiting_room import WaitingRoom
    from gui.jobs import Jobs
    from gui.questions import Dialogs
    from gui.settings import Settings


class Program(QObject):
    """Holds what outlives a window, and makes a new window for a new language."""

    def __init__(  # noqa: PLR0913, PLR0917  # everything that is made elsewhere, each once
        self,
        app: QApplication,
        window: MainWindow,
        jobs: Jobs,
        dialogs: Dialogs,
        settings: Settings,
        folder: Path,
        readers: WaitingRoom | None = None,
    ) -> None:
        super().__init__()
        self._closed = False
        self.window = window
        self.jobs = jobs
        self.dialogs = dialogs
        self.settings = settings
        self.options = Keeping(app, settings, dialogs)
        self._rings = FocusRings(app)
        self.session = Session()
        self.desk = Desk(self.session, jobs, dialogs, folder, readers)
        self.recovering = Recovering(self.desk, dialogs)
        self.reverting = Reverting(self.session, self.desk, dialogs)
        self.importing = Importing(self.session, self.desk)
        self.lookout = Lookout(jobs.beside(), self.desk.origins)
        self.refreshing = Refreshing(
            self.session, self.desk, dialogs, self.lookout, self.desk.origins
        )
        self.history = History(self.session, self.desk, dialogs)
        self.history.turning.connect(self.refreshing.keep)
        app.applicationStateChanged.connect(self._on_app_state_changed)
        self.desk.opened.connect(settings.add_recent)
        self.desk.settled.connect(collecting.resume)
        self._office = Office(
            *(self.session, self.desk, dialogs, settings, self.importing),
            *(self.refreshing, self.reverting, self.history, self.speak, self.dress),
            beside=jobs.beside,
            choose=self.choose,
            forget_options=self.forget_options,
        )

    def furnish(self) -> None:
        """Put everything into the frame."""
        self.window.furnish(self._office)

    def open(self, case: Path) -> None:
        """Open a case, unless what was lost of it comes back."""
        if not self.recovering.recover(case):
            self.desk.open(case)

    def begin(self, *, sample: bool = False) -> None:
        """Begin without a case of the user's: with the sample, or before the doors."""
        if not self.recovering.recover(None) and sample:
            self.desk.open_sample()

    def take_up(self, lost: Path) -> None:
        """Take up a window that was ended by force, in this one, if it can be."""
        self.recovering.take_up(lost)

    def speak(self, language: str) -> None:
        """Say every word in another language."""
        self.options.choose("language", language)
        self._renew()

    def choose(self, name: str, code: str) -> None:
        """Choose one of the options, seen on their page before and after."""
        self.options.choose(name, code)
        if name in REDRAWN:
            self._renew()
        self.window.attendants.choosing.show_at(name)

    def forget_options(self) -> None:
        """Go back to what was delivered."""
        self.options.forget()
        self._renew()
        self.window.attendants.choosing.show()

    def _renew(self) -> None:
        """Make a new window in the old one's place: words and signs are others.

        The old window is hidden only once the new one is shown: a program whose
        last window closes would end.
        """
        self.importing.previewing.retell()
        before, self.window = self.window, MainWindow()
        self.furnish()
        self.window.take_place_of(before)
        self.window.attendants.go_on_from(before.attendants)
        before.retire()

    def dress(self, appearance: str) -> None:
        """Change the colours at once."""
        self.options.choose("appearance", appearance)
        self.window.attendants.choosing.show_state(self.session.state)

    @Slot(Qt.ApplicationState)
    def _on_app_state_changed(self, state: Qt.ApplicationState) -> None:
        """Look at workbooks on servers, which send no word, when the user is back."""
        if state is Qt.ApplicationState.ApplicationActive:
            self.lookout.look_seldom()

    @Slot()
    def close(self) -> None:
        """End what is under way and leave nothing behind; once is enough."""
        if self._closed:
            return
        self._closed = True
        self.settings.geometry = self.window.saveGeometry()
        self.settings.save()
        self._rings.close()
        self.window.retire()
        self.lookout.close()
        self.jobs.close()
        self.importing.close()
        self.refreshing.close()
        self.desk.close()
