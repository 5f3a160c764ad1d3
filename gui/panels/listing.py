"""A list of things in columns: sorted in Python, copied as plain text."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from PySide6.QtCore import QSignalBlocker, Qt, Signal, Slot
from PySide6.QtWidgets import QAbstractItemView, QTreeWidget, QTreeWidgetItem

from gui.going import Going
from gui.grown import grown
from gui.tips import short, tip
from gui.widgets.copying import Copying
from gui.widgets.sorting import Sorting

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

ThingT = TypeVar("ThingT")
WIDEST_COLUMN = 260
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


@dataclass(frozen=True, slots=True)
class Row(Generic[ThingT]):
    """One line of a list.

    Attributes:
        texts: What stands in the columns.
        thing: What the line is about; handed over when it is chosen.
        keys: What the columns sort by; the texts, if nothing is said.
    """

    texts: tuple[str, ...]
    thing: ThingT
    keys: tuple[Any, ...] = ()


class _Line(QTreeWidgetItem):
    def __init__(self, row: Row[Any]) -> None:
        super().__init__([short(text) for text in row.texts])
        self.row = row
        for column, text in enumerate(row.texts):
            self.setToolTip(column, tip(text))
        for column, (text, key) in enumerate(zip(row.texts, row.keys, strict=False)):
            if isinstance(key, int | float) and text[:1].isdecimal():
                self.setTextAlignment(column, RIGHT)

    def key(self) -> Any:  # noqa: ANN401  # whatever the column sorts by
        """Return what this line is compared by."""
        return (self.row.keys or self.row.texts)[self.treeWidget().sortColumn()]

    def __lt__(self, other: QTreeWidgetItem) -> bool:
        return isinstance(other, _Line) and bool(self.key() < other.key())


class Listing(Going, Copying, Sorting, QTreeWidget, Generic[ThingT]):
    """Shows rows; says which is current and which was chosen.

    Enter, a double click and Ctrl+G choose; Shift+F9 sorts.
    """

    chosen = Signal(object)
    """The thing of the line the user wants to go to."""
    moved = Signal(object)
    """The thing of the line the user is on."""

    def __init__(self, name: str, headings: Sequence[str]) -> None:
        super().__init__()
        self._given: list[Row[ThingT]] = []
        self.setAccessibleName(name)
        self.setHeaderLabels(list(headings))
        self.setRootIsDecorated(False)
        self.setUniformRowHeights(True)
        self.setAllColumnsShowFocus(True)
        self.setAlternatingRowColors(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setSortingEnabled(True)
        self.header().setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        self.itemActivated.connect(self._on_item_activated)
        self.currentItemChanged.connect(self._on_current_item_changed)

    def show_rows(
        self,
        rows: Iterable[Row[ThingT]],
        is_current: Callable[[ThingT], bool] = lambda _thing: False,
    ) -> None:
        """Replace the lines; current is the one that `is_current`, else the first."""
        self._given = list(rows)
        with QSignalBlocker(self):
            self.setSortingEnabled(False)
            self.clear()
            self.addTopLevelItems([_Line(row) for row in self._given])
            self.setSortingEnabled(True)
            if self.topLevelItemCount():
                lines = self._lines()
                meant = (line for line in lines if is_current(line.row.thing))
                self.setCurrentItem(next(meant, lines[0]))
        for column in range(self.columnCount()):
            self.resizeColumnToContents(column)
            widest = grown(WIDEST_COLUMN, self.fontMetrics())
            self.setColumnWidth(column, min(self.columnWidth(column), widest))

    def sort_as_given(self) -> None:
        """Put the lines back as they were given, on the same current one."""
        thing = self.current
        self.show_rows(self._given, lambda one: one == thing)

    def rows(self) -> list[Row[ThingT]]:
        """Return the lines in the order in which they stand."""
        return [line.row for line in self._lines()]

    @property
    def current(self) -> ThingT | None:
        """The thing of the current line, if there is one."""
        thing: ThingT | None = _thing(self.currentItem())
        return thing

    def go_to(self, thing: ThingT) -> None:
        """Make the line of a thing the current one, if it has a line."""
        for line in self._lines():
            if line.row.thing == thing:
                self.setCurrentItem(line)

    def picked(self) -> list[ThingT]:
        """Return the things of the selected lines in their order."""
        return [line.row.thing for line in self._lines() if line.isSelected()]

    def move_on(self) -> None:
        """Go to the line below those that are selected, if there is one."""
        last = max(n for n, line in enumerate(self._lines()) if line.isSelected())
        if last + 1 < self.topLevelItemCount():
            self.setCurrentItem(self._line(last + 1))

    def copied(self) -> str:
        """Return the selected lines, headings first."""
        head = [self.headerItem().text(n) for n in range(self.columnCount())]
        chosen = [line.row.texts for line in self._lines() if line.isSelected()]
        return "\n".join("\t".join(texts) for texts in (head, *chosen))

    def go(self) -> None:
        """Choose the current line."""
        self.chosen.emit(self.current)

    # --- inside ---

    def _lines(self) -> list[_Line]:
        return [self._line(place) for place in range(self.topLevelItemCount())]

    def _line(self, place: int) -> _Line:
        line = self.topLevelItem(place)
        assert isinstance(line, _Line)  # noqa: S101  # we put nothing else in
        return line

    @Slot(QTreeWidgetItem, int)
    def _on_item_activated(self, item: QTreeWidgetItem, column: int) -> None:  # noqa: ARG002
        self.chosen.emit(_thing(item))

    @Slot(QTreeWidgetItem, QTreeWidgetItem)
    def _on_current_item_changed(
        self,
        item: QTreeWidgetItem | None,
        before: QTreeWidgetItem | None,  # noqa: ARG002
    ) -> None:
        self.moved.emit(_thing(item))


def _thing(item: QTreeWidgetItem | None) -> Any:  # noqa: ANN401  # see Listing
    return item.row.thing if isinstance(item, _Line) else None
