"""What the colours and signs of a preview mean."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QWidget

from core.briefs.sheet_roles import CELL_ROLES
from core.i18n import _
from gui.preview.role_tints import NAMES, SWATCH_PX, swatch
from gui.widgets.flow_layout import FlowLayout
from gui.widgets.labels import plain_label

if TYPE_CHECKING:
    from collections.abc import Iterator


class RoleLegend(QWidget):
    """A field with the sign of each role, and its name."""

    def __init__(self) -> None:
        super().__init__()
        names = [_(NAMES[role]) for role in CELL_ROLES]
        self.setAccessibleName(_("Colours of the cells"))
        self.setAccessibleDescription(", ".join(names))
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        flow = FlowLayout(10, 2)
        self.signs = {role: QLabel() for role in CELL_ROLES}
        for entry in self._entries(names):
            flow.addWidget(entry)
        self.setLayout(flow)
        self._take_colours()

    def _entries(self, names: list[str]) -> Iterator[QWidget]:
        for field, name in zip(self.signs.values(), names, strict=True):
            words = plain_label()
            words.setText(name)
            yield _pair(field, words)

    def changeEvent(self, event: QEvent) -> None:
        """Take the colours of another palette."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._take_colours()

    def _take_colours(self) -> None:
        for role, field in self.signs.items():
            field.setPixmap(swatch(role, self.palette()).pixmap(SWATCH_PX, SWATCH_PX))


def _pair(field: QLabel, words: QLabel) -> QWidget:
    pair = QWidget()
    row = QHBoxLayout(pair)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(4)
    row.addWidget(field)
    row.addWidget(words)
    return pair
