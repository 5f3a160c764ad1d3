"""A text to write in, whose numbers are units that know their figures."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QSignalBlocker, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QHelpEvent, QKeyEvent, QTextCharFormat
from PySide6.QtWidgets import QPlainTextEdit, QToolTip

from core.briefing.live import REFERENCE
from core.casefile.pins import Said
from gui.tabs.briefing.chips import (
    beside,
    between,
    chip_at,
    mend,
    place_of,
    put_in,
    snapped,
    write,
    write_anew,
    written,
)
from gui.tips import tip_of_lines
from gui.widgets.drafts import Draft

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from PySide6.QtCore import QMimeData
    from PySide6.QtGui import QFocusEvent, QInputMethodEvent

    from gui.tabs.briefing.chips import Chip

ENTER: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
BACKWARDS, FORWARDS = Qt.Key.Key_Backspace, Qt.Key.Key_Delete
DRAFT_MS: Final = 80
"""After so long without a key, what is being typed is a draft worth showing."""


class NumberEdit(QPlainTextEdit, Draft):
    """Says a text with Ctrl+Enter or on being left; Esc takes back what was typed.

    A reference, the id of a figure in braces, becomes its number as it is typed.

    Attributes:
        resolve: Returns the number that a reference stands for, if any, as a text.
        describe: Returns what a figure is, in words.
    """

    said = Signal(object)
    """What was written, as `Said`; never emitted by `show_said`."""
    drafted = Signal(object)
    """What is being written, as `Said`, whenever the user pauses."""
    pointed = Signal()
    """The keyboard has come to another number, or away from one."""

    resolve: Callable[[str], Said | None]
    describe: Callable[[str], str]

    def __init__(self) -> None:
        super().__init__()
        self._shown = Said("en", "")
        self._now: Mapping[str, str] = {}
        self._last = 0
        self._figure: str | None = None
        self.is_one_line = False
        self.setTabChangesFocus(True)
        self._pause = QTimer(self, singleShot=True, interval=DRAFT_MS)
        self._pause.timeout.connect(self._on_pause_timeout)
        self.textChanged.connect(self._on_text_changed)
        self.cursorPositionChanged.connect(self._on_cursor_position_changed)

    def show_said(self, said: Said, now: Mapping[str, str]) -> None:
        """Show what is known; what is being typed stays if nothing else is known.

        Args:
            said: The text.
            now: By figure, how numbers read now that have changed.
        """
        is_typed_on = said == self._shown and self._is_new()
        if not is_typed_on and (said, now) != (self._shown, self._now):
            self._shown, self._now = said, now
            self._fill()

    def _fill(self) -> None:
        place = self.textCursor().position()
        with QSignalBlocker(self):
            self.setUndoRedoEnabled(False)
            self._write_shown()
            self.setUndoRedoEnabled(True)
            cursor = self.textCursor()
            cursor.setPosition(min(place, self.document().characterCount() - 1))
            self.setTextCursor(cursor)
        self._on_cursor_position_changed()

    def _write_shown(self) -> None:
        write_anew(self.document(), self._shown, self._now, self.palette())

    @property
    def figure(self) -> str | None:
        """The figure of the number the keyboard is at, if any."""
        return self._figure

    def insert(self, said: Said) -> None:
        """Put a text with its numbers where the keyboard is, apart from words there."""
        put_in(self.textCursor(), said, self.palette())

    def settle(self) -> bool:
        """Say what was typed and not yet said; return whether there was anything."""
        self._pause.stop()
        if not self._is_new():
            return False
        self._shown = self._written()
        self.said.emit(self._shown)
        return True

    def _is_new(self) -> bool:
        return self._written() != self._shown

    def _written(self) -> Said:
        said = written(self.document(), self._shown.language)
        one_line = said._replace(text=said.text.replace("\n", " "))
        return one_line if self.is_one_line else said

    # --- numbers as units ---

    @Slot()
    def _on_text_changed(self) -> None:
        with QSignalBlocker(self):
            mend(self.document())
        if "}" in self.toPlainText():
            self._take_references()
        self._pause.start()

    @Slot()
    def _on_pause_timeout(self) -> None:
        if self._is_new():
            self.drafted.emit(self._written())

    def _take_references(self) -> None:
        text = self.toPlainText()
        for match in reversed(list(REFERENCE.finditer(text))):
            if (number := self.resolve(match[1])) is not None:
                places = (place_of(text, at) for at in match.span())
                cursor = between(self.document(), *places)
                with QSignalBlocker(self):
                    write(cursor, number, {}, self.palette())
                self.setTextCursor(cursor)
                self._on_cursor_position_changed()

    @Slot()
    def _on_cursor_position_changed(self) -> None:
        """Never stand within a number."""
        cursor = self.textCursor()
        place, anchor = cursor.position(), cursor.anchor()
        forwards = place > (anchor if cursor.hasSelection() else self._last)
        ends = (
            snapped(self.document(), anchor, forwards=place < anchor),
            snapped(self.document(), place, forwards=forwards),
        )
        if ends != (anchor, place):
            with QSignalBlocker(self):
                self.setTextCursor(between(self.document(), *ends))
        self._last = ends[1]
        self._point()

    def _point(self) -> None:
        found = chip_at(self.document(), self._last)
        figure = found.figure_id if found else None
        if figure != self._figure:
            self._figure = figure
            self.pointed.emit()

    def _beside(self, key: int) -> Chip | None:
        """Return the number that one key takes away whole."""
        cursor = self.textCursor()
        taking = key in (BACKWARDS, FORWARDS) and not self.isReadOnly()
        if not taking or cursor.hasSelection():
            return None
        return beside(self.document(), cursor.position(), behind=key == FORWARDS)

    def _write_plainly(self) -> None:
        """Let what comes be no part of a number, whether beside it or in its place."""
        if not self.isReadOnly():
            self.textCursor().removeSelectedText()
            self.setCurrentCharFormat(QTextCharFormat())

    # --- QWidget ---

    def event(self, event: QEvent) -> bool:
        """Keep Esc and Ctrl+Enter from the window while they are for the text."""
        if event.type() == QEvent.Type.ShortcutOverride and self._is_ours(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Say what was typed, or take it back; all else is Qt's."""
        if self._is_ours(event):
            if event.key() == Qt.Key.Key_Escape:
                self._write_shown()
                self.drafted.emit(self._shown)
            else:
                self.settle()
        elif (chip := self._beside(event.key())) is not None:
            between(self.document(), chip.start, chip.end).removeSelectedText()
        else:
            if event.text().isprintable() and event.text():
                self._write_plainly()
            super().keyPressEvent(event)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:  # noqa: N802
        """Let what an input method writes be plain."""
        if event.commitString() or event.preeditString():
            self._write_plainly()
        super().inputMethodEvent(event)

    def insertFromMimeData(self, source: QMimeData) -> None:  # noqa: N802
        """Take plain text only; a reference in it becomes its number."""
        self._write_plainly()
        self.textCursor().insertText(source.text(), QTextCharFormat())

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Say what was typed, unless only a menu has opened over it."""
        super().focusOutEvent(event)
        if event.reason() is not Qt.FocusReason.PopupFocusReason:
            self.settle()

    def viewportEvent(self, event: QEvent) -> bool:  # noqa: N802
        """Say what a number is that the mouse rests on."""
        if isinstance(event, QHelpEvent):
            place = self.cursorForPosition(event.pos()).position()
            QToolTip.showText(event.globalPos(), self.tip_at(place), self)
            return True
        return super().viewportEvent(event)

    def tip_at(self, place: int) -> str:
        """Return what is said of the number at a place; empty if there is none."""
        chip = chip_at(self.document(), place)
        return tip_of_lines(self.describe(chip.figure_id), chip.told) if chip else ""

    def _is_ours(self, event: QEvent) -> bool:
        if not isinstance(event, QKeyEvent):
            return False
        with_control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if event.key() in ENTER:
            return bool(with_control) or self.is_one_line
        return event.key() == Qt.Key.Key_Escape and self._is_new()
