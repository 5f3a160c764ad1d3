"""The views of a tab, in a row."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QTabBar

from core.i18n import _
from gui.widgets.labels import unmarked
from gui.widgets.tab_bars import leave_keys_to_tabs

if TYPE_CHECKING:
    from core.briefs.exhibit import Option


class ViewSwitch(QTabBar):
    """Shows which view is in front; the arrow keys go to the next."""

    chosen = Signal(object)
    """The code of the view wished for; never emitted by `show_views`."""

    def __init__(self) -> None:
        super().__init__()
        self._views: tuple[Option, ...] = ()
        self.setExpanding(False)
        self.setDrawBase(False)
        self.setUsesScrollButtons(True)
        self.setAccessibleName(_("Views"))
        leave_keys_to_tabs(self)
        self.currentChanged.connect(self._on_current_changed)

    def show_views(self, views: tuple[Option, ...], view: str) -> None:
        """Offer views, one of them in front."""
        with QSignalBlocker(self):
            if views != self._views:
                self._offer(views)
            codes = [each.code for each in views]
            self.setCurrentIndex(codes.index(view) if view in codes else -1)

    def _offer(self, views: tuple[Option, ...]) -> None:
        self._views = views
        while self.count():
            self.removeTab(0)
        for each in views:
            self.addTab(unmarked(each.name))

    def _on_current_changed(self, place: int) -> None:
        if 0 <= place < len(self._views):
            self.chosen.emit(self._views[place].code)
