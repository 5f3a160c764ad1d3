"""Files that are dropped on the window: a case is opened, workbooks come in."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtGui import QDragEnterEvent, QDropEvent

from gui.importing.dropped import dropped_case, dropped_workbooks
from gui.widgets.drafts import settle_draft

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from gui.office import Office


class Drops(QObject):
    """Watches a window for files that are dragged over it and let go."""

    def __init__(self, window: QWidget, office: Office) -> None:
        super().__init__(window)
        self._office = office
        window.setAcceptDrops(True)
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take files that can be opened or imported; leave everything else alone."""
        if isinstance(event, QDragEnterEvent) and _wanted(event):
            event.acceptProposedAction()
            return True
        if isinstance(event, QDropEvent) and event.type() == QEvent.Type.Drop:
            self._take(event)
            return True
        return super().eventFilter(watched, event)

    def _take(self, event: QDropEvent) -> None:
        case = dropped_case(event.mimeData())
        workbooks = dropped_workbooks(event.mimeData())
        event.acceptProposedAction()
        settle_draft()
        # Afterwards, for a question may follow: until the drop has been answered, the
        # program that the files were dragged from stands still.
        wish = (
            partial(self._office.importing.import_workbooks, workbooks)
            if case is None
            else partial(self._office.desk.open, case)
        )
        QTimer.singleShot(0, self, wish)


def _wanted(event: QDragEnterEvent) -> bool:
    data = event.mimeData()
    return dropped_case(data) is not None or bool(dropped_workbooks(data))
