"""A sentence whose numbers can be pointed at and asked where they come from."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import (
    QPalette,
    QTextCharFormat,
    QTextCursor,
    QTextOption,
)
from PySide6.QtWidgets import QFrame, QSizePolicy, QTextEdit

from core.i18n import _
from gui.going import goes_to_cell
from gui.tips import tip

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QResizeEvent

    Mentions = Sequence[tuple[int, int, str]]

STEPS: Final = {
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_Down: 1,
}
ASKING: Final = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})
NOWHERE: Final = -1


class SentenceView(QTextEdit):
    """Shows plain text; its numbers are underlined and walked with the arrow keys."""

    pointed = Signal(object)
    """The id of the figure that was clicked or reached with the arrow keys, or None."""
    asked = Signal(object)
    """The id of the figure whose cell is wanted (Enter, Ctrl+G, double click)."""

    def __init__(self, name: str = "") -> None:
        super().__init__()
        self.setObjectName(name)
        self._text = ""
        self._mentions: Mentions = ()
        self._current = NOWHERE
        self.setAccessibleName(_("Reading"))
        self._dress()

    def _dress(self) -> None:
        self.setReadOnly(True)
        self.setAcceptRichText(False)
        self.setUndoRedoEnabled(False)
        self.setTabChangesFocus(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWordWrapMode(QTextOption.WrapMode.WordWrap)
        self.document().setDocumentMargin(0)
        self.viewport().setAutoFillBackground(False)
        self.viewport().setMouseTracking(True)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_sentence(self, text: str, mentions: Mentions = ()) -> None:
        """Show another sentence; emits nothing."""
        if (text, mentions) == (self._text, self._mentions):
            return
        self._text, self._mentions = text, mentions
        self._current = NOWHERE
        self.setPlainText(text)
        self.setAccessibleName(text or _("Reading"))
        keys = _("Arrow keys go from figure to figure, Enter to the source cell.")
        self.setAccessibleDescription(keys if mentions else "")
        strong = Qt.FocusPolicy.StrongFocus
        self.setFocusPolicy(strong if mentions else Qt.FocusPolicy.ClickFocus)
        self._mark()
        self.updateGeometry()

    def text(self) -> str:
        """Return the sentence."""
        return self._text

    @property
    def figure(self) -> str | None:
        """The figure of the number reached, if any."""
        reached = 0 <= self._current < len(self._mentions)
        return self._mentions[self._current][2] if reached else None

    @property
    def first(self) -> str | None:
        """The figure of the first number, if there is one."""
        return self._mentions[0][2] if self._mentions else None

    def ask(self) -> None:
        """Ask where the number reached comes from."""
        if self.figure is not None:
            self.asked.emit(self.figure)

    def _go_to(self, place: int) -> None:
        self._current = place
        self._mark()
        start, length, _figure = self._mentions[place]
        self.setAccessibleDescription(self._text[start : start + length])
        self.pointed.emit(self.figure)

    def _mark(self) -> None:
        """Underline the numbers, and light up the one the keyboard is on."""
        marks = []
        for place, (start, length, _figure) in enumerate(self._mentions):
            mark = QTextEdit.ExtraSelection()
            cursor = QTextCursor(self.document())
            cursor.setPosition(units(self._text[:start]))
            end = units(self._text[: start + length])
            cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
            mark.cursor = cursor
            lit = place == self._current and self.hasFocus()
            mark.format = self._format(lit=lit)
            marks.append(mark)
        self.setExtraSelections(marks)

    def _format(self, *, lit: bool) -> QTextCharFormat:
        style, palette = QTextCharFormat(), self.palette()
        style.setUnderlineStyle(QTextCharFormat.UnderlineStyle.DotLine)
        style.setUnderlineColor(palette.color(QPalette.ColorRole.PlaceholderText))
        if lit:
            style.setBackground(palette.brush(QPalette.ColorRole.Highlight))
            style.setForeground(palette.brush(QPalette.ColorRole.HighlightedText))
        return style

    def _at(self, event: QMouseEvent) -> int:
        """Return which number is under the mouse."""
        where = event.position().toPoint()
        cursor = self.cursorForPosition(where)
        if not self.cursorRect(cursor).adjusted(-30, 0, 30, 0).contains(where):
            return NOWHERE
        at = cursor.position()
        for place, (start, length, _figure) in enumerate(self._mentions):
            first = units(self._text[:start])
            if first <= at <= first + units(self._text[start : start + length]):
                return place
        return NOWHERE

    # --- QWidget ---

    def hasHeightForWidth(self) -> bool:
        """Return that a narrower sentence is higher."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of the sentence at a width."""
        document = self.document().clone()
        document.setDefaultFont(self.font())
        document.setTextWidth(width)
        return int(document.size().height() + 0.999)

    def sizeHint(self) -> QSize:
        """Return the size at the width it has."""
        width = max(self.width(), self.fontMetrics().averageCharWidth() * 40)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Return one line's height."""
        return QSize(0, self.fontMetrics().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Be as high as the sentence needs."""
        super().resizeEvent(event)
        self.updateGeometry()

    def event(self, event: QEvent) -> bool:
        """Underline in the new colours when the scheme changes."""
        done = super().event(event)
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.FontChange):
            self._mark()
        return done

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        """Light up the number reached."""
        super().focusInEvent(event)
        self._mark()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Put the light out."""
        super().focusOutEvent(event)
        self._mark()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go from number to number, or ask where one comes from."""
        key, count = Qt.Key(event.key()), len(self._mentions)
        if key in STEPS and count:
            begun = self._current != NOWHERE
            place = self._current + STEPS[key] if begun else 0
            self._go_to(min(max(place, 0), count - 1))
        elif key in ASKING or goes_to_cell(event):
            self.ask()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Point at the number that was clicked, with either button."""
        super().mousePressEvent(event)
        place = self._at(event)
        if place != NOWHERE:
            self._go_to(place)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Ask where the number that was clicked twice comes from."""
        if self._at(event) == NOWHERE:
            super().mouseDoubleClickEvent(event)
        else:
            self.ask()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Show that a number can be pointed at."""
        super().mouseMoveEvent(event)
        over = self._at(event) != NOWHERE
        hand, beam = Qt.CursorShape.PointingHandCursor, Qt.CursorShape.IBeamCursor
        self.viewport().setCursor(hand if over else beam)
        words = _("Where this number comes from: double click or Ctrl+G")
        self.setToolTip(tip(words) if over else "")


def units(text: str) -> int:
    """Return how long a text is to Qt, which counts rare characters twice."""
    return len(text.encode("utf-16-le")) // 2
