"""What is shown while no case is open: three doors, and the cases used last."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtWidgets import (
    QButtonGroup,
    QCommandLinkButton,
    QFrame,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from core.i18n import N_, _
from gui.icon_names import Icon
from gui.icons import icon
from gui.tips import show_tip
from gui.widgets.labels import plain_label, unmarked

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QEvent

DOORS: Final = (
    (
        "open_sample",
        Icon.TABLE,
        N_("Open the &sample case"),
        N_(
            "Output, trade and export controls from published workbooks, with a "
            "briefing made of them. It shows all that the program does."
        ),
    ),
    (
        "import",
        Icon.IMPORT,
        N_("&Import a workbook…"),
        N_(
            "Begin a new case with workbooks of your own, as their publishers made "
            "them."
        ),
    ),
    (
        "open",
        Icon.OPEN,
        N_("&Open a case…"),
        N_("Go on with a case that was saved before."),
    ),
)
"""The wish each door stands for, its icon, what it says and what is behind it."""
LINES_WIDE, ICON_PX, LARGE = 36, 28, 1.8


class WelcomePage(QWidget):
    """Leads to the first case; gone as soon as there is one."""

    wished = Signal(object)
    """The name of the menu entry that a door stands for."""
    reopened = Signal(object)
    """The path, as text, of a case used before."""

    def __init__(self) -> None:
        super().__init__()
        self.doors, self.recent = QButtonGroup(self), QButtonGroup(self)
        self._paths: Sequence[str] = ()
        self._before = plain_label()
        self._recent = QVBoxLayout()
        self._column = QVBoxLayout()
        self._lay_out()
        self._draw_icons()
        self.doors.idClicked.connect(self._on_doors_id_clicked)
        self.recent.idClicked.connect(self._on_recent_id_clicked)

    def _lay_out(self) -> None:
        inner = QWidget()
        inner.setFixedWidth(self.fontMetrics().lineSpacing() * LINES_WIDE)
        column = QVBoxLayout(inner)
        column.addWidget(_large(_("How would you like to begin?")))
        for place, (_key, _icon, title, behind) in enumerate(DOORS):
            door = QCommandLinkButton(_(title), _(behind))
            door.setAccessibleDescription(_(behind))
            door.setIconSize(QSize(ICON_PX, ICON_PX))
            self.doors.addButton(door, place)
            column.addWidget(door)
        column.addSpacing(12)
        self._before.setText(_("Cases used last"))
        self._before.hide()
        column.addWidget(self._before)
        column.addLayout(self._recent)
        column.addStretch()
        outer = QWidget()
        centred = QVBoxLayout(outer)
        centred.addWidget(inner, 0, Qt.AlignmentFlag.AlignHCenter)
        scrolled = QScrollArea()
        scrolled.setWidgetResizable(True)
        scrolled.setFrameShape(QFrame.Shape.NoFrame)
        scrolled.setWidget(outer)
        QVBoxLayout(self).addWidget(scrolled)

    def show_recent(self, paths: Sequence[str]) -> None:
        """Offer the cases used last."""
        if paths == self._paths:
            return
        self._paths = paths
        for button in self.recent.buttons():
            self.recent.removeButton(button)
            button.deleteLater()
        for place, path in enumerate(paths):
            known = Path(path)
            button = QPushButton(unmarked(f"{known.stem} – {known.parent}"))
            button.setFlat(True)
            button.setStyleSheet("text-align: left")
            show_tip(button, path)
            self.recent.addButton(button, place)
            self._recent.addWidget(button)
        self._before.setVisible(bool(paths))

    def take_focus(self) -> None:
        """Let the keyboard be on the first door."""
        self.doors.button(0).setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot(int)
    def _on_doors_id_clicked(self, place: int) -> None:
        self.wished.emit(DOORS[place][0])

    @Slot(int)
    def _on_recent_id_clicked(self, place: int) -> None:
        self.reopened.emit(self._paths[place])

    def _draw_icons(self) -> None:
        for place, (_key, name, _title, _behind) in enumerate(DOORS):
            self.doors.button(place).setIcon(icon(name, self.palette()))

    # --- QWidget ---

    def changeEvent(self, event: QEvent) -> None:
        """Draw the icons anew when the colours change."""
        super().changeEvent(event)
        if event.type() == event.Type.PaletteChange and self.doors.buttons():
            self._draw_icons()


def _large(text: str) -> QLabel:
    label = plain_label()
    label.setText(text)
    font = label.font()
    font.setPointSizeF(font.pointSizeF() * LARGE)
    label.setFont(font)
    return label
