"""The draft, with each of its figures marked by what is said of it."""

from __future__ import annotations

from bisect import bisect_left
from types import MappingProxyType
from typing import TYPE_CHECKING, Final, NamedTuple

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QPalette, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit, QTextEdit

from core.audit.matching import Verdict
from core.briefs.colours import hued
from core.i18n import _
from gui.charts.palette import inks, mixed

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from PySide6.QtCore import QEvent

    from core.briefs.audit.brief import AuditBrief, Mark, PassageBrief

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


class Placed(NamedTuple):
    """A mark with where it lies in the whole text, as Qt counts."""

    start: int
    end: int
    mark: Mark


def placed(passages: Sequence[PassageBrief]) -> Iterator[Placed]:
    """Yield the marks of a draft in their order; Qt counts a rare character as two."""
    at = 0
    for passage in passages:
        reached, text = 0, passage.text
        for mark in sorted(passage.marks):
            start = at + _units(text[reached : mark.start])
            end = start + _units(text[mark.start : mark.start + mark.length])
            yield Placed(start, end, mark)
            reached, at = mark.start + mark.length, end
        at += _units(text[reached:]) + len(BETWEEN)


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
        self._marks: tuple[Placed, ...] = ()
        self._ends: list[int] = []
        self._current = NOWHERE
        self._is_shown = False
        self.textChanged.connect(self._on_text_changed)
        self.cursorPositionChanged.connect(self._on_cursor_moved)

    def show_audit(self, brief: AuditBrief) -> None:
        """Show the passages of a draft with their marks."""
        self._is_shown = True
        text = BETWEEN.join(passage.text for passage in brief.passages)
        if text != self.toPlainText():
            self.setPlainText(text)
        self._is_shown = False
        self._marks = tuple(placed(brief.passages))
        self._ends = [one.end for one in self._marks]
        self._mark()

    def go_to(self, finding: int) -> None:
        """Show the figure of a finding, and light it up."""
        before, self._current = self._current, finding
        for one in self._marks:
            if one.mark.finding == finding:
                self.setTextCursor(self._cursor(one.start, one.start))
                self.centerCursor()
        if before != finding:
            self._mark()

    def _mark(self) -> None:
        """Mark every figure; the one that is looked at stands out."""
        marked = []
        looks: dict[tuple[str, bool, bool], QTextCharFormat] = {}
        for one in self._marks:
            mark = one.mark
            key = mark.verdict, mark.is_contradicted, mark.finding == self._current
            selection = QTextEdit.ExtraSelection()
            selection.cursor = self._cursor(one.start, one.end)
            selection.format = looks.get(key) or looks.setdefault(
                key, self._format(mark)
            )
            marked.append(selection)
        self.setExtraSelections(marked)

    def _format(self, mark: Mark) -> QTextCharFormat:
        known, look = inks(self.palette(), hued()), LOOKS[mark.verdict]
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

    def _cursor(self, start: int, end: int) -> QTextCursor:
        cursor = QTextCursor(self.document())
        cursor.setPosition(start)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        return cursor

    # --- what happens ---

    @Slot()
    def _on_text_changed(self) -> None:
        if not self._is_shown and self._marks:
            self._marks, self._ends = (), []
            self.setExtraSelections([])
            self.rewritten.emit()

    @Slot()
    def _on_cursor_moved(self) -> None:
        at = self.textCursor().position()
        place = bisect_left(self._ends, at)
        for one in self._marks[place : place + 1]:
            if one.start <= at and one.mark.finding != self._current:
                self._current = one.mark.finding
                self._mark()
                self.reached.emit(one.mark.finding)

    def changeEvent(self, event: QEvent) -> None:
        """Mark in the new colours when the scheme changes."""
        super().changeEvent(event)
        if event.type() == event.Type.PaletteChange:
            self._mark()


def _units(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2
