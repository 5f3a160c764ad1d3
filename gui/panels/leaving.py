"""What leaves the room, in place of the tabs: all that exported files will hold."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, Qt, Signal, Slot
from PySide6.QtWidgets import QCheckBox, QGridLayout, QScrollArea, QWidget

from core.i18n import _
from gui.panels.page import Page
from gui.widgets.labels import plain_label, unmarked

if TYPE_CHECKING:
    from collections.abc import Sequence

    from core.briefing.leaving import Item

NAME, WHAT = range(2)
GAP = 18


class KindBox(QCheckBox):
    """Ticked as long as one kind of content is in the files."""

    wished = Signal(object, object)
    """The kind, and whether it is left out."""

    def __init__(self, kind: str) -> None:
        super().__init__()
        self._kind = kind
        self.clicked.connect(self._on_clicked)

    @Slot()
    def _on_clicked(self) -> None:
        self.wished.emit(self._kind, not self.isChecked())


class LeavingPage(Page):
    """Lists what files hold, each with a box where it can be left out."""

    wished = Signal(object, object)
    """A kind of content, and whether it is left out of every file."""

    def __init__(self) -> None:
        super().__init__()
        self.boxes: dict[str, KindBox] = {}
        within = QWidget()
        self._rows = QGridLayout(within)
        self._rows.setColumnStretch(WHAT, 1)
        self._rows.setHorizontalSpacing(GAP)
        self._within = within
        scroll = QScrollArea()
        scroll.setWidget(within)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QScrollArea.Shape.NoFrame)
        self.column.addWidget(scroll, stretch=1)

    def show_items(self, items: Sequence[Item]) -> None:
        """List what files will hold; emits nothing."""
        self.about.setText(
            _(
                "Every file exported from this briefing holds what is listed here and "
                "nothing else. Untick what is to stay in the room; what is not ticked "
                "is left out of every format."
            )
        )
        if set(self.boxes) != {item.kind for item in items if item.kind}:
            self._make_rows(items)
        for row, item in enumerate(items):
            self._show(row, item)

    def _make_rows(self, items: Sequence[Item]) -> None:
        for row, item in enumerate(items):
            if item.kind:
                box = self.boxes[item.kind] = KindBox(item.kind)
                box.wished.connect(self.wished)
                self._rows.addWidget(box, row, NAME)
            else:
                self._rows.addWidget(plain_label(), row, NAME)
            self._rows.addWidget(plain_label(wraps=True), row, WHAT)
        self._rows.setRowStretch(len(items), 1)

    def _show(self, row: int, item: Item) -> None:
        name = self._rows.itemAtPosition(row, NAME).widget()
        what = self._rows.itemAtPosition(row, WHAT).widget()
        said = _("left out") if item.is_left_out else item.what
        what.setText(said)  # type: ignore[attr-defined]  # a label of ours
        if isinstance(name, KindBox):
            name.setText(unmarked(item.name))
            name.setAccessibleDescription(said)
            with QSignalBlocker(name):
                name.setChecked(not item.is_left_out)
        else:
            name.setText(item.name)  # type: ignore[attr-defined]  # a label of ours

    def take_focus(self) -> None:
        """Have the keyboard on the first box, once there is one."""
        first = next(iter(self.boxes.values()), self.back)
        first.setFocus(Qt.FocusReason.OtherFocusReason)
