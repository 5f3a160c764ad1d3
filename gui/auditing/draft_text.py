"""The draft, with each of its figures marked by what is said of it."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Final, NamedTuple

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QPalette, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit, QTextEdit

from core.audit.matching import Verdict
from core.briefs.colours import PALETTES
from core.i18n import _
from gui.charts.palette import inks, mixed

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtCore import QEvent

    from core.briefs.audit.brief import AuditBrief, Mark

Underline = QTextCharFormat.UnderlineStyle
BETWEEN: Final = "\n\n"
NOWHERE: Final = -1


class Look(NamedTuple):
    """How a verdict is marked: a hue, and a line for who does not see hues."""

    hue: int
    line: Underline


LOOKS: Final[Mapping[str, Look]] = MappingProxyType(
    {
        str(Verdict.RECONCILES): Look(3, Underline.SingleUnderline),
        str(Verdict.AFTER_ROUNDING): Look(3, Underline.DashUnderline),
        str(Verdict.OTHERWISE): Look(4, Underline.DashDotLine),
        str(Verdict.DIFFERS): Look(1, Underline.WaveUnderline),
        str(Verdict.CANNOT): Look(5, Underline.DotLine),
    }
)
PART: Final = 0.22
"""How much of a hue lies on the ground behind a figure."""


class DraftText(QPlainTextEdit):
    """Holds a draft; whoever writes or pastes into it takes its marks away."""

    reached = Signal(object)
    """The place of the finding that the cursor is in, or -1."""
    rewritten = Signal()
    """The text is not the one that was audited any more."""

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(_("Draft"))
        self.setPlaceholderText(
            _("Paste the draft here, or open a file with Open a draft…")
        )
        self.setTabChangesFocus(True)
        self._marks: tuple[tuple[int, Mark], ...] = ()
        self._current = NOWHERE
        self._is_shown = False
        self.textChanged.connect(self._on_text_changed)
        self.cursorPositionChanged.connect(self._on_cursor_moved)

    def show_audit(self, brief: AuditBrief) -> None:
        """Show the passages of a draft with their marks."""
        starts, at = [], 0
        for passage in brief.passages:
            starts.append(at)
            at += len(passage.text) + len(BETWEEN)
        self._is_shown = True
        text = BETWEEN.join(passage.text for passage in brief.passages)
        if text != self.toPlainText():
            self.setPlainText(text)
        self._is_shown = False
        self._marks = tuple(
            (start + mark.start, mark)
            for start, passage in zip(starts, brief.passages, strict=True)
            for mark in passage.marks
        )
        self._mark()

    def go_to(self, finding: int) -> None:
        """Show the figure of a finding, and light it up."""
        self._current = finding
        for start, mark in self._marks:
            if mark.finding == finding:
                cursor = self._cursor(start, 0)
                self.setTextCursor(cursor)
                self.centerCursor()
        self._mark()

    def _mark(self) -> None:
        """Mark every figure; the one that is looked at stands out."""
        marked = []
        for start, mark in self._marks:
            selection = QTextEdit.ExtraSelection()
            selection.cursor = self._cursor(start, mark.length)
            selection.format = self._format(mark)
            marked.append(selection)
        self.setExtraSelections(marked)

    def _format(self, mark: Mark) -> QTextCharFormat:
        known, look = inks(self.palette(), PALETTES["house"]), LOOKS[mark.verdict]
        hue = known.hue(look.hue)
        made = QTextCharFormat()
        made.setBackground(mixed(known.ground, hue, PART))
        made.setUnderlineStyle(look.line)
        made.setUnderlineColor(hue)
        if mark.is_contradicted:
            made.setFontWeight(700)
        if mark.finding == self._current:
            palette = self.palette()
            made.setBackground(palette.brush(QPalette.ColorRole.Highlight))
            made.setForeground(palette.brush(QPalette.ColorRole.HighlightedText))
        return made

    def _cursor(self, start: int, length: int) -> QTextCursor:
        """Return a cursor over a part; Qt counts a rare character as two."""
        text = self.toPlainText()
        cursor = QTextCursor(self.document())
        cursor.setPosition(_units(text[:start]))
        end = _units(text[: start + length])
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        return cursor

    # --- what happens ---

    @Slot()
    def _on_text_changed(self) -> None:
        if not self._is_shown and self._marks:
            self._marks = ()
            self.setExtraSelections([])
            self.rewritten.emit()

    @Slot()
    def _on_cursor_moved(self) -> None:
        at = self.textCursor().position()
        for start, mark in self._marks:
            first = _units(self.toPlainText()[:start])
            if first <= at <= first + mark.length and mark.finding != self._current:
                self._current = mark.finding
                self._mark()
                self.reached.emit(mark.finding)
                return

    def changeEvent(self, event: QEvent) -> None:
        """Mark in the new colours when the scheme changes."""
        super().changeEvent(event)
        if event.type() == event.Type.PaletteChange:
            self._mark()


def _units(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2
