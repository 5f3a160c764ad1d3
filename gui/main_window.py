"""The frame: menu, selection bar, tabs, panels, status line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Slot
from PySide6.QtWidgets import QMainWindow

from core.state import TABS
from gui.importing.drops import Drops
from gui.layout import Layout
from gui.menu_bar import Menus
from gui.menus import Situation
from gui.tracing import Tracing
from gui.wiring import unwire, wire
from gui.wishes import Wishes
from gui.words import banner_actions, window_title

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QCloseEvent

    from core.state import State
    from gui.office import Office
    from gui.tabs import Tab


class MainWindow(QMainWindow):
    """Shows the session's state in what it lays out, and passes wishes on."""

    def __init__(self, office: Office, tabs: Sequence[Tab]) -> None:
        super().__init__()
        self._office = office
        self.parts = Layout(self, tabs)
        self.tracing = Tracing(office.session, self.parts)
        wishes = Wishes(office, self.current_tab)
        own = {
            "exit": self.close,
            "trace": self._on_trace_wished,
            "problems": self._on_problems_wished,
            "full_screen": self._on_full_screen_wished,
        }
        by_key = {**wishes.by_key(), **own}
        self.menus = Menus(self.menuBar(), by_key, wishes.options())
        self.parts.add_tools(self.menus.actions)
        self.drops = Drops(self, office.desk)
        wire(self, office)
        self.menus.dress(self.palette())
        self.show_state(office.session.state)

    def current_tab(self) -> Tab:
        """Return the tab in front."""
        return self.parts.current_tab()

    @Slot(object)
    def show_state(self, state: State) -> None:
        """Make everything visible agree with `state`."""
        parts = self.parts
        self.setWindowTitle(window_title(state))
        self.setWindowModified(state.document.modified)
        parts.show_tab(TABS.index(state.tab))
        tab = self.current_tab()
        tab.show_state(state)
        parts.selection.show_fields(tab.fields)
        parts.banner.show_notice(state.notice, banner_actions(state.notice))
        parts.progress.show_work(state.work)
        parts.problems.show_problems(state.library)
        parts.status.show_state(state, tab.fields)
        self.tracing.forget_other_than(state.library)
        parts.order_focus()
        self.show_situation()

    @Slot()
    def show_situation(self) -> None:
        """Offer in the menus what can be wished for now."""
        tab, state = self.current_tab(), self._office.session.state
        self.menus.show_situation(
            Situation(state, tab.exhibit is not None, tab.figure is not None)
        )

    def take_place_of(self, before: MainWindow) -> None:
        """Lie where another window lies, and have the keyboard where it had it."""
        self.restoreGeometry(before.saveGeometry())
        self.show()

    def retire(self) -> None:
        """Go without a question: the session is over, or shown in another window."""
        unwire(self, self._office)
        self.hide()
        self.deleteLater()

    # --- what is wished for ---

    @Slot(int)
    def go_to_place(self, place: int) -> None:
        """See the tab that was brought to the front by hand."""
        self.tracing.go_back()
        self._office.session.go_to_tab(TABS[place])

    def _on_trace_wished(self) -> None:
        self.tracing.trace(self.current_tab().figure)

    def _on_problems_wished(self) -> None:
        self.parts.show_problems(self)

    def _on_full_screen_wished(self) -> None:
        (self.showNormal if self.isFullScreen() else self.showFullScreen)()

    # --- QWidget ---

    def changeEvent(self, event: QEvent) -> None:
        """Draw the icons anew when the colours change."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "menus"):
            self.menus.dress(self.palette())

    def closeEvent(self, event: QCloseEvent) -> None:
        """Close once nothing unsaved can be lost."""
        if not self._office.desk.may_close:
            self._office.desk.leave()
        event.setAccepted(self._office.desk.may_close)
