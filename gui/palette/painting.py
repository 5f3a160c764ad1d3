"""How a command is painted: its name, its keys at the right, below them why not now."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPalette
from PySide6.QtWidgets import QApplication, QStyle, QStyledItemDelegate

if TYPE_CHECKING:
    from PySide6.QtWidgets import QStyleOptionViewItem

    from gui.palette.commands import Command

    Index = QModelIndex | QPersistentModelIndex

COMMAND: Final = Qt.ItemDataRole.UserRole
AROUND: Final = 5
"""Pixels above, below and beside the words."""
LEFT: Final = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
RIGHT: Final = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class CommandPainting(QStyledItemDelegate):
    """Paints one line for what can be done, two for what cannot."""

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: Index
    ) -> None:
        """Paint a command on the ground of its style."""
        command: Command = index.data(COMMAND)
        style = option.widget.style() if option.widget else QApplication.style()
        panel = QStyle.PrimitiveElement.PE_PanelItemViewItem
        style.drawPrimitive(panel, option, painter, option.widget)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        ink = QPalette.ColorRole.HighlightedText if chosen else QPalette.ColorRole.Text
        group = QPalette.ColorGroup.Active
        if command.why_not and not chosen:
            ink = QPalette.ColorRole.PlaceholderText
        painter.save()
        painter.setPen(option.palette.color(group, ink))
        self._write(painter, option, command)
        painter.restore()

    def _write(
        self, painter: QPainter, option: QStyleOptionViewItem, command: Command
    ) -> None:
        metrics = option.fontMetrics
        room = option.rect.adjusted(2 * AROUND, AROUND, -2 * AROUND, -AROUND)
        line = QRect(room.left(), room.top(), room.width(), metrics.lineSpacing())
        painter.drawText(line, RIGHT, command.shortcut)
        left = room.width() - metrics.horizontalAdvance(command.shortcut) - 2 * AROUND
        elided = Qt.TextElideMode.ElideMiddle
        painter.drawText(line, LEFT, metrics.elidedText(command.name, elided, left))
        if command.why_not:
            line.translate(0, metrics.lineSpacing())
            said = metrics.elidedText(command.why_not, elided, room.width())
            painter.drawText(line, LEFT, said)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the height of one line, or of two."""
        lines = 2 if index.data(COMMAND).why_not else 1
        return QSize(0, lines * option.fontMetrics.lineSpacing() + 2 * AROUND)
