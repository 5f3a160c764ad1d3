"""How tables and lists are sorted by key: their headings can only be clicked."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QPoint, Qt, Slot
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QAction,
    QKeyEvent,
    QKeySequence,
)
from PySide6.QtWidgets import QMenu, QTableView, QTreeView

from core.i18n import N_, _
from gui.widgets.labels import spoken, unmarked

if TYPE_CHECKING:
    from PySide6.QtWidgets import QAbstractItemView as View
    from PySide6.QtWidgets import QHeaderView
else:
    View = object
"""Which view of Qt's it is, the class says that is made with it."""

SORT_KEYS: Final = "Shift+F9"
AS_GIVEN: Final = -1
"""What Qt calls the order in which rows were given."""
ASCENDING, DESCENDING = Qt.SortOrder.AscendingOrder, Qt.SortOrder.DescendingOrder
SAID: Final = {
    ASCENDING: N_("Sorted by {column}, ascending."),
    DESCENDING: N_("Sorted by {column}, descending."),
}


class Sorting(View):
    """Offers its columns in a menu; the one sorted by turns round when chosen again.

    Stands before the view among the bases of a class.
    """

    def sort_as_given(self) -> None:
        """Put the rows back as they were given; models do so when told."""

    def offer_sorting(self) -> QMenu:
        """Open the menu of columns, the one that the keyboard is in first."""
        menu = QMenu(_("Sort by"), self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.setAccessibleName(_("Sort by"))
        heads, at = _heads(self), max(self.currentIndex().column(), 0)
        for column in range(heads.count()):
            if not heads.isSectionHidden(column):
                action = _column(menu, heads, column)
                if column == at:
                    menu.setActiveAction(action)
        menu.addSeparator()
        given = menu.addAction(_("&As it was"))
        given.setData(AS_GIVEN)
        given.setEnabled(heads.sortIndicatorSection() != AS_GIVEN)
        menu.triggered.connect(self._on_sorting_triggered)
        menu.popup(self.viewport().mapToGlobal(QPoint(0, 0)))
        return menu

    @Slot(QAction)
    def _on_sorting_triggered(self, action: QAction) -> None:
        heads, column = _heads(self), int(action.data())
        turns = column == heads.sortIndicatorSection()
        is_up = heads.sortIndicatorOrder() == ASCENDING
        order = DESCENDING if turns and is_up else ASCENDING
        heads.setSortIndicator(column, order)
        if column == AS_GIVEN:
            self.sort_as_given()
        self._announce(column, order)

    def _announce(self, column: int, order: Qt.SortOrder) -> None:
        """Have a screen reader say how the rows lie now."""
        said = spoken(_("&As it was"))
        if column != AS_GIVEN:
            said = _(SAID[order]).format(column=_heading(_heads(self), column))
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, said))

    # --- QWidget ---

    def event(self, event: QEvent) -> bool:
        """Take the key before the menu does."""
        if event.type() == QEvent.Type.ShortcutOverride and _sorts(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Offer the columns; all else is the view's."""
        if _sorts(event):
            self.offer_sorting()
        else:
            super().keyPressEvent(event)


def _heads(view: View) -> QHeaderView:
    assert isinstance(view, QTableView | QTreeView)  # noqa: S101  # no other has heads
    return view.horizontalHeader() if isinstance(view, QTableView) else view.header()


def _heading(heads: QHeaderView, column: int) -> str:
    said = heads.model().headerData(column, Qt.Orientation.Horizontal)
    return " ".join(str(said or "").split()) or _("Column {number}").format(
        number=column + 1
    )


def _column(menu: QMenu, heads: QHeaderView, column: int) -> QAction:
    """Add a column; it is ticked, and says how, where the rows are sorted by it."""
    words = _heading(heads, column)
    action = menu.addAction(unmarked(words))
    action.setData(column)
    action.setCheckable(True)
    if column == heads.sortIndicatorSection():
        action.setChecked(True)
        said = _(SAID[heads.sortIndicatorOrder()])
        action.setText(unmarked(said.format(column=words)))
    return action


def _sorts(event: QEvent) -> bool:
    return isinstance(event, QKeyEvent) and QKeySequence(
        event.keyCombination()
    ) == QKeySequence(SORT_KEYS)
