"""The frame: menu, selection bar, tabs, panels, status line."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize, QTimer, Signal, Slot
from PySide6.QtWidgets import QMainWindow, QTabWidget, QWidget

from core.i18n import _
from core.state import TABS
from gui.menus.table import MENUS
from gui.widgets.drafts import settle_draft
from gui.widgets.settling import settle_layout
from gui.words import PROGRAM, tab_titles, window_title

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QCloseEvent, QPaintEvent

    from core.state import State
    from gui.attending.attendants import Attendants
    from gui.layout import Layout
    from gui.menus.bar import Menus
    from gui.menus.situation import Situation
    from gui.office import Office
    from gui.tabs import Tab
    from gui.tracing import Tracing


SMALLEST = QSize(940, 480)
FIRST = QSize(1280, 800)


class MainWindow(QMainWindow):
    """Shows the session's state in what it lays out, and passes wishes on.

    It comes to the screen as an empty frame, and is furnished once that has been
    painted: the user sees a window before the code of its parts is loaded.
    """

    painted = Signal()
    """It is on the screen; said once."""

    parts: Layout
    tracing: Tracing
    attendants: Attendants
    menus: Menus
    _office: Office

    def __init__(self) -> None:
        super().__init__()
        self._is_painted = self._is_furnished = False
        frame = QTabWidget()
        frame.setDocumentMode(True)
        for title in tab_titles().values():
            frame.addTab(QWidget(), title)
        self.setCentralWidget(frame)
        self.setAnimated(False)  # panels are where they go, at once
        self.setMinimumSize(SMALLEST)
        self.resize(FIRST)
        for menu in MENUS:
            self.menuBar().addMenu(_(menu.text))
        self.setWindowTitle(PROGRAM)

    def furnish(self, office: Office) -> None:
        """Put in everything the frame is for."""
        from gui.attending.attendants import Attendants
        from gui.importing.drops import Drops
        from gui.layout import Layout
        from gui.menus.bar import Menus
        from gui.menus.wishes import Wishes
        from gui.tabs import all_tabs
        from gui.tracing import Tracing
        from gui.wiring import wire

        self._office = office
        self._is_furnished = True
        self.menuBar().clear()
        self.parts = Layout(self, all_tabs())
        self.tracing = Tracing(office.session, self.parts)
        self.attendants = Attendants(office, self)
        wishes = Wishes(office, self.current_tab)
        own: dict[str, Callable[[], object]] = {
            "exit": self.close,
            "trace": self._on_trace_wished,
            "problems": self._on_problems_wished,
            "define": self._on_define_wished,
            "changes": self._on_changes_wished,
            "locate": self._on_locate_wished,
            "remove": self._on_remove_wished,
            "full_screen": self._on_full_screen_wished,
            **{f"tab_{tab}": partial(self._see_tab, tab) for tab in TABS},
        }
        by_key = {**wishes.by_key(), **self.attendants.wishes(), **own}
        options = {**wishes.options(), **self.attendants.options()}
        self.menus = Menus(self.menuBar(), by_key, options)
        self.menus.dress(self.palette())
        self.parts.add_tools(self.menus.actions)
        self.drops = Drops(self, office)
        wire(self, office)
        self.show_state(office.session.state)

    def current_tab(self) -> Tab:
        """Return the tab in front."""
        return self.parts.current_tab()

    @Slot(object)
    def show_state(self, state: State) -> None:
        """Make everything visible agree with `state`."""
        from gui.words import banner_actions

        parts = self.parts
        self.setWindowTitle(window_title(state))
        self.setWindowModified(state.document.modified)
        parts.show_tab(state.tab)
        tab = self.current_tab()
        tab.show_state(state)
        parts.selection.show_fields(tab.fields)
        parts.banner.show_notice(state.notice, banner_actions(state.notice))
        looks = state.preview is not None
        parts.progress.show_work(state.work, keeps_place=looks)
        if parts.panels.has("problems"):
            parts.panels.problems.show_problems(state.library)
        if parts.panels.has("quality"):
            parts.panels.quality.forget_other_than(state.library)
        parts.status.show_state(state, tab.fields)
        self.attendants.show_state(state)
        self.tracing.forget_other_than(state.library)
        self.tracing.show_changes(state.changes)
        self.tracing.show_preview(state, self._office.importing.previewing.rows)
        QTimer.singleShot(0, self, self.order_focus)
        self.show_situation()
        settle_layout()

    @Slot()
    def order_focus(self) -> None:
        """Let Tab go round once new controls are in place and old ones gone."""
        self.parts.order_focus()

    @property
    def situation(self) -> Situation:
        """What the menus depend on, as it is now."""
        from gui.menus.situation import Situation

        tab, state = self.current_tab(), self._office.session.state
        return Situation(
            *(state, tab.exhibit is not None, tab.figure is not None),
            source=self.parts.sources.source_id is not None,
            notes=self.parts.briefing.has_notes,
        )

    @Slot()
    def show_situation(self) -> None:
        """Offer in the menus what can be wished for now."""
        self.menus.show_situation(self.situation)

    def take_place_of(self, before: MainWindow) -> None:
        """Lie where another window lies, and have the keyboard where it had it."""
        self.restoreGeometry(before.saveGeometry())
        self.show()

    def retire(self) -> None:
        """Go without a question: the session is over, or shown in another window."""
        from gui.wiring import unwire

        unwire(self, self._office)
        self.attendants.close()
        self.hide()
        self.deleteLater()

    # --- what is wished for ---

    @Slot(int)
    def go_to_place(self, place: int) -> None:
        """See the tab that was brought to the front by hand."""
        self.tracing.go_back()
        self._office.session.go_to_tab(self.parts.all_tabs[place].key)

    def _see_tab(self, key: str) -> None:
        """Bring a tab to the front, also from a page that lies over the tabs."""
        self._office.session.go_to_tab(key)
        self.parts.show_tabs()

    def see_view(self, tab: str, view: str) -> None:
        """Bring a view of a tab to the front; what is being typed is said before."""
        settle_draft()
        self._office.session.go_to_view(tab, view)
        self.parts.show_tabs()

    def _on_trace_wished(self) -> None:
        self.tracing.trace(self.current_tab().figure)

    def _on_define_wished(self) -> None:
        figure = self.current_tab().figure
        if figure is not None:
            self.attendants.helping.define(figure.partition("/")[0])

    def _on_problems_wished(self) -> None:
        self.parts.panels.open_problems()

    def _on_changes_wished(self) -> None:
        notice = self._office.session.state.notice
        told = notice.source if notice is not None else None
        row = self.parts.sources.source_id
        self._office.refreshing.show_changes(row if told is None else told)

    def _on_locate_wished(self) -> None:
        self._office.refreshing.locate(self.parts.sources.source_id)

    def _on_remove_wished(self) -> None:
        source_id = self.parts.sources.source_id
        if source_id is not None:
            self._office.refreshing.remove(source_id)

    def _on_full_screen_wished(self) -> None:
        (self.showNormal if self.isFullScreen() else self.showFullScreen)()

    # --- QWidget ---

    def paintEvent(self, event: QPaintEvent) -> None:
        """Say once that the window is on the screen, when it really is."""
        super().paintEvent(event)
        if not self._is_painted:
            self._is_painted = True
            QTimer.singleShot(0, self.painted.emit)

    def changeEvent(self, event: QEvent) -> None:
        """Draw the icons anew when the colours change."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and self._is_furnished:
            self.menus.dress(self.palette())

    def closeEvent(self, event: QCloseEvent) -> None:
        """Close once nothing unsaved can be lost; an empty frame holds nothing."""
        if not self._is_furnished:
            return
        settle_draft()
        if not self._office.desk.may_close:
            self._office.desk.leave()
        event.setAccepted(self._office.desk.may_close)
        if event.isAccepted():
            self.attendants.close()
