"""A page of the paper as it will look, and the way to the others."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QByteArray, QSize, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QPainter, QPalette, QPixmap
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from core.i18n import LANGUAGES, _, language
from gui.widgets.labels import plain_label
from gui.widgets.settling import settle_layout

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QResizeEvent

LEAST: Final = QSize(200, 160)
BORDER: Final = 2
ROOM: Final = 40
"""Pixels that are seen above and below a place that is gone to."""
STEPS: Final = {Qt.Key.Key_PageDown: 1, Qt.Key.Key_PageUp: -1}
ENDS: Final = {Qt.Key.Key_Home: 0, Qt.Key.Key_End: 10_000}


class PageScroll(QScrollArea):
    """Shows a picture as wide as itself; turns over with PgUp, PgDn, Home, End."""

    turned = Signal(object)
    """So many pages on, or back below zero."""
    sent = Signal(object)
    """The page to go to."""

    def __init__(self) -> None:
        super().__init__()
        self.paper = QLabel()
        self.paper.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.setWidget(self.paper)
        self.setWidgetResizable(True)
        self.setMinimumSize(LEAST)
        self.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.setBackgroundRole(QPalette.ColorRole.Mid)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self._drawing = QSvgRenderer(self)

    def show_page(self, drawing: bytes) -> None:
        """Show a page that is given as SVG, fitted to the width."""
        self._drawing.load(QByteArray(drawing))
        self._fit()

    def show_place(self, down: float) -> None:
        """Scroll to a place of the page, unless it is in sight already."""
        high = self._drawing.defaultSize().height()
        if high <= 0:
            return
        bar = self.verticalScrollBar()
        place = int(down / high * self.paper.pixmap().deviceIndependentSize().height())
        if not bar.value() <= place < bar.value() + self.viewport().height() - ROOM:
            bar.setValue(place - ROOM)

    def _fit(self) -> None:
        size = self._drawing.defaultSize()
        wide = self.viewport().width() - 2 * BORDER
        if size.isEmpty() or wide <= 0:
            return
        ratio = self.devicePixelRatioF()
        high = wide * size.height() / size.width()
        shown = QPixmap(int(wide * ratio), int(high * ratio))
        shown.fill(Qt.GlobalColor.white)
        painter = QPainter(shown)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._drawing.render(painter)
        painter.end()
        shown.setDevicePixelRatio(ratio)
        self.paper.setPixmap(shown)

    # --- QWidget ---

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the page to the new width."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Turn over, or scroll as Qt does."""
        key = Qt.Key(event.key())
        if key in STEPS:
            self.turned.emit(STEPS[key])
        elif key in ENDS:
            self.sent.emit(ENDS[key])
        else:
            super().keyPressEvent(event)


class PageView(QWidget):
    """Shows one page at a time; asks for the pages in another language.

    Attributes:
        page: Which one is shown, counted from 0.
        drawings: All of them, as SVG.
    """

    asked = Signal()
    """The pages are wanted in another language (`spoken`)."""

    def __init__(self) -> None:
        super().__init__()
        self.page = 0
        self.drawings: tuple[bytes, ...] = ()
        self.sheet = PageScroll()
        self.sheet.setAccessibleName(_("Preview of the page"))
        self.back = self._button("‹", _("Previous page"))
        self.on = self._button("›", _("Next page"))
        self.place = plain_label()
        self.told = plain_label(wraps=True)
        self.languages = QComboBox()
        self.languages.setAccessibleName(_("Language of the paper"))
        self.languages.setToolTip(_("Language of the paper"))
        for code, name in LANGUAGES.items():
            self.languages.addItem(name, code)
        self.languages.setCurrentIndex(self.languages.findData(language()))
        self._lay_out()
        self._connect()

    def _button(self, sign: str, name: str) -> QToolButton:
        button = QToolButton()
        button.setText(sign)
        button.setToolTip(name)
        button.setAccessibleName(name)
        button.setAutoRaise(True)
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        return button

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.addWidget(self.languages)
        row.addStretch()
        for part in (self.back, self.place, self.on):
            row.addWidget(part)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(row)
        column.addWidget(self.sheet, stretch=1)
        column.addWidget(self.told)
        self.told.hide()

    def _connect(self) -> None:
        self.back.clicked.connect(self._on_back_clicked)
        self.on.clicked.connect(self._on_on_clicked)
        self.sheet.turned.connect(self.turn)
        self.sheet.sent.connect(self.go_to)
        self.languages.activated.connect(self._on_languages_activated)

    @property
    def spoken(self) -> str:
        """The language of the paper that is shown."""
        return str(self.languages.currentData())

    def show_pages(self, pages: Sequence[bytes]) -> None:
        """Show pages, as SVG; the one that was seen stays in front, if it is there."""
        self.drawings = tuple(pages)
        self._show(self.page)
        settle_layout()

    def _show(self, page: int) -> None:
        count = len(self.drawings)
        page = min(max(page, 0), count - 1)
        if page < 0:
            return
        if page != self.page:
            self.sheet.verticalScrollBar().setValue(0)
        self.page = page
        self.sheet.show_page(self.drawings[page])
        said = _("Page {page} of {count}").format(page=page + 1, count=count)
        self.place.setText(said)
        self.sheet.setAccessibleDescription(said)
        self.back.setEnabled(page > 0)
        self.on.setEnabled(page < count - 1)

    def tell(self, text: str) -> None:
        """Say what has to be known of the pages, or nothing any more."""
        self.told.setText(text)
        self.told.setVisible(bool(text))

    @Slot(object)
    def turn(self, pages: int) -> None:
        """Go so many pages on, or back."""
        self._show(self.page + pages)

    @Slot(object)
    def go_to(self, page: int) -> None:
        """Go to a page; beyond an end, to the last one there."""
        self._show(page)

    def go_to_place(self, page: int, down: float) -> None:
        """Bring a place on a page into sight, given in points from its top."""
        self._show(page)
        self.sheet.show_place(down)

    @Slot()
    def _on_back_clicked(self) -> None:
        self.turn(-1)

    @Slot()
    def _on_on_clicked(self) -> None:
        self.turn(1)

    @Slot()
    def _on_languages_activated(self) -> None:
        self.asked.emit()
