"""The control of the selection bar for several choices at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QPushButton, QSizePolicy

from core.format import joined
from core.i18n import _, ngettext
from core.joining import listed
from gui.grown import grown
from gui.tips import show_tip
from gui.widgets.labels import spoken, unmarked
from gui.widgets.tick_list import TickList

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QHideEvent

    from core.briefs.exhibit import Field

NAMED_UP_TO = 3
WIDEST = 300
SIGN_AND_MARGINS = 40


class ManyControl(QPushButton):
    """Says what is chosen; pressed, it opens a list of ticks."""

    chosen = Signal(object, object)
    """The field's name and the codes; never emitted by `show_field`."""

    def __init__(self) -> None:
        super().__init__()
        self._name = ""
        self.list = TickList(self)
        self.setMaximumWidth(grown(WIDEST, self.fontMetrics()))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.clicked.connect(self._on_clicked)
        self.list.ticked.connect(self._on_list_ticked)

    def show_field(self, field: Field) -> None:
        """Show what is chosen, in the list as well if it is open."""
        self._name = field.name
        label = spoken(field.label)
        with QSignalBlocker(self.list):
            self.list.show_field(field)
        names = [o.name for o in field.options if o.code in field.chosen]
        whole, right = unmarked(summary(names)), Qt.TextElideMode.ElideRight
        room = self.maximumWidth() - SIGN_AND_MARGINS
        self.setText(f"{self.fontMetrics().elidedText(whole, right, room)} ▾")
        show_tip(self, joined(names))
        self.setAccessibleName(f"{label}: {summary(names)}")
        self.list.setAccessibleName(label)

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802
        """Take the list along: it is a window of its own."""
        super().hideEvent(event)
        self.list.close()

    def _on_clicked(self) -> None:
        self.list.open_at(self.mapToGlobal(QPoint(0, self.height())))

    def _on_list_ticked(self, codes: tuple[str, ...]) -> None:
        self.chosen.emit(self._name, codes)


def summary(names: Sequence[str]) -> str:
    """Return what is chosen in a few words.

    Example:
        >>> summary(["Japan", "China"]), summary(list("abcd")), summary([])
        ('Japan, China', 'a, b and 2 more', 'none chosen')
    """
    if not names:
        return _("none chosen")
    if len(names) <= NAMED_UP_TO:
        return listed(names)
    rest = len(names) - 2
    more = ngettext("{names} and {count} more", "{names} and {count} more", rest)
    return more.format(names=listed(names[:2]), count=rest)
