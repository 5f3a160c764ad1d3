"""The pieces of the briefing in their order; what is below a heading is indented."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QSignalBlocker, Qt, Signal, Slot
from PySide6.QtGui import QDropEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QTreeWidget,
    QTreeWidgetItem,
)

from core.casefile.pin_order import move_pin, move_section, place_pins, section_of
from core.casefile.pinning import remove_pin
from core.i18n import _
from gui.going import Going
from gui.tabs.briefing.kinds import kind_names
from gui.tabs.briefing.line import NUMBERS, PIECE, Line
from gui.widgets.copying import Copying

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from PySide6.QtGui import QResizeEvent

    from core.briefing.standing import Standing
    from core.casefile import Pin

INDENT: Final = 14
ROOMY: Final = 300
MOVES: Final = (
    *(("Alt+Up", -1, False), ("Alt+Down", 1, False)),
    *(("Alt+Shift+Up", -1, True), ("Alt+Shift+Down", 1, True)),
)
"""By their keys, where a piece goes, and whether its whole section goes with it."""


class MoveKey(QShortcut):
    """A key that moves the current piece of an outline."""

    wished = Signal(object, object)
    """How many places on, and whether the whole section goes."""

    def __init__(self, outline: Outline, keys: str, places: int, whole: bool) -> None:  # noqa: FBT001  # a row of MOVES
        super().__init__(QKeySequence(keys), outline)
        self._said = (places, whole)
        self.setContext(Qt.ShortcutContext.WidgetShortcut)
        self.activated.connect(self._on_activated)

    @Slot()
    def _on_activated(self) -> None:
        self.wished.emit(*self._said)


class Outline(Going, Copying, QTreeWidget):
    """Shows the pieces; says which is current and where one is wanted.

    Enter and a double click go to it, Ctrl+G to the cell of a number in it.
    """

    chosen = Signal(object)
    """The `Pin` the user wants to go to."""
    reached = Signal(object)
    """The `Pin` the user is on; None if there is none."""
    edited = Signal(object, object)
    """An edit of the case, and what it is given: pieces moved or taken out."""
    number_asked = Signal()
    """Where the number that is reached comes from is asked."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setHeaderLabels([_("Piece"), _("Kind"), _("Numbers")])
        self.setIndentation(INDENT)
        self.setUniformRowHeights(True)
        self.setAllColumnsShowFocus(True)
        # Titles of one dataset begin alike; what tells them apart is at the end.
        self.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.setAlternatingRowColors(True)
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)
        header = self.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(PIECE, QHeaderView.ResizeMode.Stretch)
        self._pins: tuple[Pin, ...] = ()
        self.itemActivated.connect(self._on_item_activated)
        self.currentItemChanged.connect(self._on_current_item_changed)
        for row in MOVES:
            MoveKey(self, *row).wished.connect(self.shift)
        delete = QShortcut(QKeySequence("Del"), self)
        delete.setContext(Qt.ShortcutContext.WidgetShortcut)
        delete.activated.connect(self.remove)

    # --- what is shown ---

    def show_pins(self, pins: Sequence[Pin], current: int | None = None) -> None:
        """List the pieces; the one that was current stays it; emits nothing."""
        before = self.current
        wanted = before.pin_id if current is None and before else current
        place = next((n for n, pin in enumerate(self._pins) if pin is before), 0)
        folded = {one.pin.pin_id for one in self.lines() if one.is_folded}
        self._pins = tuple(pins)
        with QSignalBlocker(self):
            self.clear()
            self._fill(folded)
            lines = self.lines()
            near = lines[min(place, len(lines) - 1)] if lines else None
            meant = (line for line in lines if line.pin.pin_id == wanted)
            self.setCurrentItem(next(meant, near))  # type: ignore[arg-type]  # or None

    def _fill(self, folded: set[int]) -> None:
        kinds, section = kind_names(self._pins), None
        for pin in self._pins:
            line = Line(pin, kinds[pin.pin_id])
            if pin.kind == "heading":
                font = line.font(PIECE)
                font.setBold(True)
                line.setFont(PIECE, font)
                section = line
            if section is None or section is line:
                self.addTopLevelItem(line)
            else:
                section.addChild(line)
        for line in self.lines():
            line.setExpanded(line.pin.pin_id not in folded)

    def show_standings(self, standings: Mapping[int, Standing]) -> None:
        """Say of each piece how many numbers are in it, and what is not as it was."""
        for line in self.lines():
            standing = standings.get(line.pin.pin_id)
            if standing is not None:
                line.show_standing(standing, self.palette())

    def lines(self) -> list[Line]:
        """Return the pieces as they stand, from first to last."""
        tops = [self.topLevelItem(n) for n in range(self.topLevelItemCount())]
        found = [
            line
            for top in tops
            if top is not None
            for line in (top, *(top.child(n) for n in range(top.childCount())))
        ]
        return [line for line in found if isinstance(line, Line)]

    @property
    def current(self) -> Pin | None:
        """The piece the user is on, if there is one."""
        item = self.currentItem()
        return item.pin if isinstance(item, Line) else None

    # --- what is wished for ---

    def go(self) -> None:
        """Ask where the number that is reached comes from."""
        self.number_asked.emit()

    def copied(self) -> str:
        """Return the outline as text, sections flush and the rest indented."""
        return "\n".join(
            ("\t" if line.parent() else "") + line.name for line in self.lines()
        )

    @Slot(object, object)
    def shift(self, places: int, whole: bool = False) -> None:  # noqa: FBT001, FBT002  # a slot
        """Wish for the current piece elsewhere, perhaps with its section."""
        if (pin := self.current) is not None:
            change = move_section if whole else move_pin
            self.edited.emit(change, (pin.pin_id, places))

    @Slot()
    def remove(self) -> None:
        """Wish for the current piece to be taken out."""
        if (pin := self.current) is not None:
            self.edited.emit(remove_pin, (pin.pin_id,))

    @Slot(QTreeWidgetItem, int)
    def _on_item_activated(self, item: QTreeWidgetItem, _column: int) -> None:
        if isinstance(item, Line):
            self.chosen.emit(item.pin)

    @Slot(QTreeWidgetItem, QTreeWidgetItem)
    def _on_current_item_changed(self, item: object, _before: object) -> None:
        self.reached.emit(item.pin if isinstance(item, Line) else None)

    # --- QTreeWidget ---

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the room to the names where there is little."""
        self.setColumnHidden(NUMBERS, event.size().width() < ROOMY)
        super().resizeEvent(event)

    def dropEvent(self, event: QDropEvent) -> None:
        """Wish for what is dragged before the piece where it is let go.

        Qt would move lines itself; here the case is changed, and the lines follow.
        """
        event.setDropAction(Qt.DropAction.IgnoreAction)
        event.accept()
        line = self.currentItem()
        if event.source() is self and isinstance(line, Line):
            where = (self._taken(line), self._before(event))
            self.edited.emit(place_pins, where)

    def _taken(self, line: Line) -> tuple[int, ...]:
        """Return what is dragged: a folded section goes with what is in it."""
        if line.is_folded:
            section = section_of(self._pins, line.pin.pin_id)
            return tuple(pin.pin_id for pin in section)
        return (line.pin.pin_id,)

    def _before(self, event: QDropEvent) -> int | None:
        """Return before which piece it is let go; None at the end."""
        onto = self.itemAt(event.position().toPoint())
        if not isinstance(onto, Line):
            return None
        order = [pin.pin_id for pin in self._pins]
        place = order.index(onto.pin.pin_id)
        middle = self.visualItemRect(onto).center().y()
        if event.position().y() > middle:
            place += onto.childCount() + 1 if onto.is_folded else 1
        return order[place] if place < len(order) else None
