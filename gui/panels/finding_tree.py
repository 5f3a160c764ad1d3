"""Findings by what they are about: a group, its findings, and the cells of each."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, NamedTuple

from PySide6.QtCore import QSignalBlocker, Qt, Signal, Slot
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTreeWidget
from PySide6.QtWidgets import QTreeWidgetItem as Item

from core.digits import counted
from core.i18n import _, ngettext
from core.problems import Place
from gui.going import Going
from gui.panels.listing import RIGHT
from gui.tips import tip
from gui.widgets.copying import Copying

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

THING: Final = Qt.ItemDataRole.UserRole
OPEN_UP_TO: Final = 40
"""With more findings only the groups are open at first."""
SHOWN_CELLS: Final = 100
"""So many cells unfold below a finding; the exported report has more."""


class Line(NamedTuple):
    """One finding.

    Attributes:
        texts: What stands in the columns; the first is a sentence.
        places: Its cells, the one to look at first first.
        thing: What the line is about.
    """

    texts: tuple[str, ...]
    places: tuple[Place, ...]
    thing: Any = None


class Group(NamedTuple):
    """Findings of one kind."""

    title: str
    lines: tuple[Line, ...]


class FindingTree(Going, Copying, QTreeWidget):
    """Shows findings; Enter, a double click or Ctrl+G leads to the cell."""

    cell_asked = Signal(object)
    """The place of the cell to show."""
    moved = Signal(object)
    """The line the user is on, or on a cell of; None on a group."""

    def __init__(self, name: str, headings: Sequence[str]) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setHeaderLabels(list(headings))
        self.setUniformRowHeights(True)
        self.setAllColumnsShowFocus(True)
        self.setAlternatingRowColors(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setExpandsOnDoubleClick(False)
        self.header().setStretchLastSection(False)
        self.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.itemActivated.connect(self._on_item_activated)
        self.currentItemChanged.connect(self._on_current_item_changed)

    def show_groups(self, groups: Sequence[Group]) -> None:
        """Replace what is shown; the first finding is current."""
        with QSignalBlocker(self):
            self.clear()
            self.addTopLevelItems([_group(group) for group in groups])
            self.expandToDepth(0)
            for first in self._findings()[:1]:
                self.setCurrentItem(first)
        for column in range(1, self.columnCount()):
            self.resizeColumnToContents(column)
        self.moved.emit(_line(self.currentItem()))

    def lines(self) -> list[Line]:
        """Return the findings in the order in which they stand."""
        return [line for item in self._findings() if (line := _line(item))]

    def _findings(self) -> list[Item]:
        top = (self.topLevelItem(at) for at in range(self.topLevelItemCount()))
        below = (
            group.child(at)
            for group in top
            if group
            for at in range(group.childCount())
        )
        return [item for item in below if item]

    @Slot()
    def go(self) -> None:
        """Ask for the cell of the current line."""
        self._on_item_activated(self.currentItem())

    def copied(self) -> str:
        """Return the selected lines with all their cells."""
        head = [self.headerItem().text(at) for at in range(self.columnCount())]
        return "\n".join("\t".join(texts) for texts in (head, *self._selected()))

    def _selected(self) -> Iterator[Sequence[str]]:
        for item in self.selectedItems():
            yield [item.text(at) for at in range(self.columnCount())]

    @Slot(Item, int)
    def _on_item_activated(self, item: Item | None, column: int = 0) -> None:  # noqa: ARG002
        place = _place(item)
        if place is not None:
            self.cell_asked.emit(place)
        elif item is not None:
            item.setExpanded(not item.isExpanded())

    @Slot(Item, Item)
    def _on_current_item_changed(
        self,
        item: Item | None,
        before: Item | None,  # noqa: ARG002
    ) -> None:
        self.moved.emit(_line(item))


def _group(group: Group) -> Item:
    count = len(group.lines)
    title = _("{group} ({count})").format(group=group.title, count=counted(count))
    item = Item([title])
    font = item.font(0)
    font.setBold(True)
    item.setFont(0, font)
    item.setFirstColumnSpanned(True)
    item.addChildren([_finding(line) for line in group.lines])
    return item


def _finding(line: Line) -> Item:
    item = Item(list(line.texts))
    item.setData(0, THING, line)
    item.setToolTip(0, tip(line.texts[0]))
    for column, text in enumerate(line.texts[1:], start=1):
        if text[:1].isdecimal():
            item.setTextAlignment(column, RIGHT)
    if len(line.places) > 1:
        item.addChildren([_cell(place) for place in line.places[:SHOWN_CELLS]])
        more = len(line.places) - SHOWN_CELLS
        if more > 0:
            words = ngettext("and {count} more", "and {count} more", more)
            item.addChild(Item([words.format(count=counted(more))]))
    return item


def _cell(place: Place) -> Item:
    item = Item([str(place)])
    item.setData(0, THING, place)
    return item


def _line(item: Item | None) -> Line | None:
    """Return the finding that an item is, or is a cell of."""
    while item is not None:
        thing = item.data(0, THING)
        if isinstance(thing, Line):
            return thing
        item = item.parent()
    return None


def _place(item: Item | None) -> Place | None:
    thing = item.data(0, THING) if item is not None else None
    if isinstance(thing, Line):
        return thing.places[0] if thing.places else None
    return thing if isinstance(thing, Place) else None
