"""The text of a page of the help, which opens nothing but other pages."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QUrl, Signal, Slot
from PySide6.QtGui import QTextBlockFormat, QTextCursor, QTextDocument, QTextFormat
from PySide6.QtWidgets import QTextBrowser

from core.i18n import _

if TYPE_CHECKING:
    from core.help.pages import HelpPage

SCHEME: Final = "help"
MARGIN, LINE_PER_CENT = 18, 130
BELOW, ABOVE_HEADING = 6, 14
FEATURES: Final = (
    QTextDocument.MarkdownFeature.MarkdownDialectGitHub
    | QTextDocument.MarkdownFeature.MarkdownNoHTML
)


class Reading(QTextBrowser):
    """Shows a page; a link in it is a wish for another."""

    gone_to = Signal(object)
    """The key of the page that a link leads to."""

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(_("Page of the help"))
        self.setOpenLinks(False)
        self.setOpenExternalLinks(False)
        self.document().setDocumentMargin(MARGIN)
        self._page: HelpPage | None = None
        self.anchorClicked.connect(self._on_anchor_clicked)

    def show_page(self, page: HelpPage) -> None:
        """Show a page from its beginning."""
        self._page = page
        self._write(page)
        self.setAccessibleDescription(page.title)
        self.moveCursor(QTextCursor.MoveOperation.Start)
        self.verticalScrollBar().setValue(0)

    def _write(self, page: HelpPage) -> None:
        self.document().setMarkdown(page.text, FEATURES)
        self._space()

    def _space(self) -> None:
        """Give lines and paragraphs the room that makes them easy to read.

        All in one edit: else the whole page would be laid out for each of them.
        """
        cursor, block = QTextCursor(self.document()), self.document().begin()
        cursor.beginEditBlock()
        while block.isValid():
            cursor.setPosition(block.position())
            cursor.mergeBlockFormat(_room(block.blockFormat()))
            block = block.next()
        cursor.endEditBlock()

    @Slot(QUrl)
    def _on_anchor_clicked(self, where: QUrl) -> None:
        if where.scheme() == SCHEME:
            self.gone_to.emit(where.path())

    # --- QTextBrowser ---

    def changeEvent(self, event: QEvent) -> None:
        """Write the page anew in other colours, which are in it, where it is read."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and self._page is not None:
            bar, cursor = self.verticalScrollBar(), self.textCursor()
            down, place = bar.value(), cursor.position()
            self._write(self._page)
            cursor.setPosition(place)
            self.setTextCursor(cursor)
            bar.setValue(down)

    def loadResource(self, kind: int, name: QUrl | str) -> object:  # noqa: N802
        """Load nothing: a page is text, whatever it names."""
        del kind, name
        return None


def _room(block: QTextBlockFormat) -> QTextBlockFormat:
    """Return the room of a paragraph, a heading or a line of code."""
    room = QTextBlockFormat()
    proportional = QTextBlockFormat.LineHeightTypes.ProportionalHeight.value
    room.setLineHeight(LINE_PER_CENT, proportional)
    is_code = block.hasProperty(QTextFormat.Property.BlockCodeFence.value)
    room.setBottomMargin(0 if is_code else BELOW)
    if block.headingLevel() > 1:
        room.setTopMargin(ABOVE_HEADING)
    return room
