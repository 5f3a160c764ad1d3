"""The sheets of a workbook that waits to come in, each with a tick to take it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QSignalBlocker, Qt, Signal, Slot
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QFrame, QListWidget, QListWidgetItem

from core.briefs.importing import STANDINGS
from core.i18n import _
from gui.tips import tip_of_lines
from gui.widgets.tick_boxes import TickBoxes

if TYPE_CHECKING:
    from collections.abc import Sequence

    from core.briefs.importing import SheetPreview

AS_DARKENED: Final = 140
"""By so much, in per cent, the style darkens a ground for the frame of a tick."""
TICK: Final = Qt.ItemFlag.ItemIsUserCheckable
UNREAD: Final = ("left", "nothing")
"""Standings of sheets of which nothing comes in."""


class SheetList(QListWidget):
    """Shows each sheet with how it is read; Space takes it in or leaves it out."""

    moved = Signal(object)
    """The place, among the sheets, of the one to look at."""
    ticked = Signal(object, object)
    """The place of a sheet, and whether it is to be read."""

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(_("Sheets"))
        self.setWordWrap(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSpacing(2)
        self.setItemDelegate(TickBoxes(self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self._take_colours()
        self.currentRowChanged.connect(self._on_current_row_changed)
        self.itemChanged.connect(self._on_item_changed)

    def show_sheets(self, sheets: Sequence[SheetPreview], front: int) -> None:
        """Show the sheets of a workbook, the one at `front` being looked at."""
        with QSignalBlocker(self):
            while self.count() > len(sheets):
                self.takeItem(self.count() - 1)
            while self.count() < len(sheets):
                self.addItem(QListWidgetItem())
            for place, sheet in enumerate(sheets):
                _write(self.item(place), sheet)
            self.setCurrentRow(front)

    def _take_colours(self) -> None:
        """Draw the ticks' frames, which are made of the ground, so that they show."""
        palette = self.palette()
        frame = palette.color(QPalette.ColorRole.PlaceholderText)
        palette.setColor(QPalette.ColorRole.Window, frame.lighter(AS_DARKENED))
        self.setPalette(palette)

    @Slot(int)
    def _on_current_row_changed(self, place: int) -> None:
        if place >= 0:
            self.moved.emit(place)

    @Slot(QListWidgetItem)
    def _on_item_changed(self, item: QListWidgetItem) -> None:
        is_read = item.checkState() == Qt.CheckState.Checked
        self.ticked.emit(self.row(item), is_read)

    # --- QWidget ---

    def changeEvent(self, event: QEvent) -> None:
        """Take the colours of another palette."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._take_colours()


def _write(item: QListWidgetItem, sheet: SheetPreview) -> None:
    name, standing = sheet.box.name, _(STANDINGS[sheet.standing])
    if sheet.box.hidden:
        name = _("{sheet} (hidden)").format(sheet=name)
    item.setText(f"{name}\n{standing}")
    item.setToolTip(tip_of_lines(name, standing))
    is_read = sheet.standing not in UNREAD
    item.setCheckState(Qt.CheckState.Checked if is_read else Qt.CheckState.Unchecked)
    flags = item.flags()
    item.setFlags(flags & ~TICK if sheet.standing == "nothing" else flags | TICK)
