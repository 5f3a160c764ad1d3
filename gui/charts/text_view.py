"""Shows rows of texts, each as high as what it says, walked with the arrow keys."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QModelIndex, QPointF, QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QBrush,
    QFont,
    QFontMetrics,
    QPalette,
    QPen,
    QTextCharFormat,
    QTextLayout,
    QTextOption,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
)

from core.briefs.kind_looks import MARK_FULL, MARK_HUES
from gui.charts.palette import inks, mixed
from gui.charts.text_rows import NAME, TextRows
from gui.charts.walk import ASKING
from gui.going import goes_to_cell

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QPainter, QResizeEvent
    from PySide6.QtWidgets import QWidget

    from core.briefs.exhibit import Marked
    from gui.charts.cells import Index
    from gui.charts.palette import Inks

PADDING: Final = 6
NAMES_AT_MOST: Final = 0.24
"""Of the width, what names may take."""


class TextView(QTableView):
    """A table of texts that wrap; all columns of texts are equally wide."""

    pointed = Signal(object)
    """The index that is reached."""
    asked = Signal(object)
    """The index whose source is wanted."""
    opened = Signal(object)
    """The index that is to be looked into."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.texts = TextRows()
        self.texts.setParent(self)
        self.setModel(self.texts)
        self.setItemDelegate(TextPainter(self))
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setShowGrid(False)
        self.setFrameShape(QTableView.Shape.NoFrame)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        self.verticalHeader().setMinimumSectionSize(1)
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.horizontalHeader().setHighlightSections(False)
        self.doubleClicked.connect(self._on_double_clicked)
        self.selectionModel().currentChanged.connect(self._on_current_changed)

    def fit(self) -> None:
        """Make columns and rows as large as there is room and text."""
        count = self.texts.columnCount()
        if count <= 1:
            return
        room = self.viewport().width()
        metrics = QFontMetrics(bold(self.font()))
        rows = enumerate(self.texts.spec.rows)
        names = [row.name for place, row in rows if not self.texts.is_heading(place)]
        widest = max(map(metrics.horizontalAdvance, names), default=0) + 2 * PADDING + 2
        first = min(widest, int(room * NAMES_AT_MOST))
        self.setColumnWidth(NAME, first)
        for column in range(1, count):
            self.setColumnWidth(column, (room - first) // (count - 1))
        self.clearSpans()
        for row in range(self.texts.rowCount()):
            if self.texts.is_heading(row):
                self.setSpan(row, 0, 1, count)
        self.resizeRowsToContents()

    def full_height(self) -> int:
        """Return the height at which nothing has to be scrolled."""
        head = (
            0
            if self.horizontalHeader().isHidden()
            else self.horizontalHeader().height()
        )
        return head + self.verticalHeader().length() + 4

    # --- what happens ---

    def _on_double_clicked(self, index: QModelIndex) -> None:
        self.opened.emit(index)

    def _on_current_changed(self, index: QModelIndex) -> None:
        self.pointed.emit(index)

    def moveCursor(  # noqa: N802
        self,
        cursorAction: QAbstractItemView.CursorAction,  # noqa: N803
        modifiers: Qt.KeyboardModifier,
    ) -> QModelIndex:
        """Begin at the first text; from there on it is Qt's."""
        if self.currentIndex().isValid():
            return super().moveCursor(cursorAction, modifiers)
        rows = range(self.texts.rowCount())
        first = next((row for row in rows if not self.texts.is_heading(row)), 0)
        return self.texts.index(first, 1)

    # --- QWidget ---

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Wrap anew."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Look into what is reached, or ask where it comes from; else go on."""
        if goes_to_cell(event):
            self.asked.emit(self.currentIndex())
        elif Qt.Key(event.key()) in ASKING:
            self.opened.emit(self.currentIndex())
        else:
            super().keyPressEvent(event)


class TextPainter(QStyledItemDelegate):
    """Paints a name or a text, with a ground behind what stands out in it."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the room a text takes at the width of its column."""
        del option
        view = self.parent()
        if not isinstance(view, TextView):
            return QSize()
        is_heading = view.texts.is_heading(index.row())
        wide = (
            view.viewport().width() if is_heading else view.columnWidth(index.column())
        )
        layout = _layout(view, index, wide - 2 * PADDING, inks(view.palette()))
        high = int(layout.boundingRect().height()) + PADDING + 2
        return QSize(wide, high + PADDING if is_heading else high)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: Index
    ) -> None:
        """Paint one cell, and a thin line below it."""
        view, rect = self.parent(), QRect(option.rect)
        if not isinstance(view, TextView):
            return
        palette, ink = view.palette(), inks(view.palette())
        is_heading = view.texts.is_heading(index.row())
        if is_heading:
            painter.fillRect(rect, mixed(ink.ground, ink.text, 0.05))
        painter.setPen(QPen(ink.grid, 1))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        painter.setPen(ink.text)
        layout = _layout(view, index, rect.width() - 2 * PADDING, ink)
        top = rect.top() + (PADDING if is_heading else PADDING / 2)
        layout.draw(painter, QPointF(rect.left() + PADDING, top))
        if index == view.currentIndex():
            painter.setPen(QPen(palette.color(QPalette.ColorRole.Highlight), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(rect.adjusted(1, 1, -2, -2))


def _layout(view: TextView, index: Index, wide: float, ink: Inks) -> QTextLayout:
    """Return a text wrapped at a width, what stands out in it marked."""
    cell = view.texts.cell(index)
    text = str(view.texts.data(index) or "").replace("\n", "\u2028")
    layout = QTextLayout(text, view.font() if cell else bold(view.font()))
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.setFormats([_format(one, ink) for one in (cell.marks if cell else ())])
    layout.beginLayout()
    height = 0.0
    while (line := layout.createLine()).isValid():
        line.setLineWidth(max(wide, 1))
        line.setPosition(QPointF(0, height))
        height += line.height()
    layout.endLayout()
    return layout


def _format(mark: Marked, ink: Inks) -> QTextLayout.FormatRange:
    """Return how a part stands out: its ground, and a line below or through it."""
    look = mark_format(mark.kind, ink)
    found = QTextLayout.FormatRange()
    found.start, found.length, found.format = mark.start, mark.end - mark.start, look
    return found


def mark_format(kind: str, ink: Inks) -> QTextCharFormat:
    """Return the look of a kind of mark; colour is not the only cue."""
    hue = ink.hue(MARK_HUES[kind])
    look = QTextCharFormat()
    look.setBackground(QBrush(mixed(ink.ground, hue, MARK_FULL)))
    look.setFontWeight(QFont.Weight.Bold if kind != "removed" else QFont.Weight.Normal)
    look.setFontStrikeOut(kind == "removed")
    look.setFontUnderline(kind != "removed")
    return look


def bold(font: QFont) -> QFont:
    """Return a font in bold."""
    found = QFont(font)
    found.setBold(True)
    return found
