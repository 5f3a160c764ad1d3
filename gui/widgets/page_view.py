"""A page of the paper as it will look, and the way to the others."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QImage, QKeyEvent, QPalette, QPixmap
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

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

RESIZED_MS: Final = 150
"""A window that is being drawn wider asks for one picture, not for hundreds."""
LEAST: Final = QSize(200, 160)
BORDER: Final = 2
STEPS: Final = {Qt.Key.Key_PageDown: 1, Qt.Key.Key_PageUp: -1}
ENDS: Final = {Qt.Key.Key_Home: 0, Qt.Key.Key_End: 10_000}


class PageScroll(QScrollArea):
    """Shows a picture as wide as itself; turns over with PgUp, PgDn, Home, End."""

    turned = Signal(object)
    """So many pages on, or back below zero."""
    sent = Signal(object)
    """The page to go to."""
    resized = Signal()
    """It is wider or narrower than it was."""

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
        self._picture = QImage()

    def show_picture(self, picture: QImage) -> None:
        """Show a page, fitted to the width."""
        self._picture = picture
        self._fit()

    def _fit(self) -> None:
        if self._picture.isNull():
            return
        ratio = self.devicePixelRatioF()
        wide = max(1, int((self.viewport().width() - 2 * BORDER) * ratio))
        smooth = Qt.TransformationMode.SmoothTransformation
        shown = QPixmap.fromImage(self._picture.scaledToWidth(wide, smooth))
        shown.setDevicePixelRatio(ratio)
        self.paper.setPixmap(shown)

    # --- QWidget ---

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit what there is at once; a sharper picture comes later."""
        super().resizeEvent(event)
        self._fit()
        if event.size().width() != event.oldSize().width():
            self.resized.emit()

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
    """Shows one page at a time; asks for another page, language or width."""

    asked = Signal()
    """Another page is wanted, or the same in another language or width.

    Attributes of the view say which: `page`, `spoken` and `pixels`.
    """

    def __init__(self) -> None:
        super().__init__()
        self.page = 0
        self._count = self._wide = 0
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
        self._later = QTimer(self, singleShot=True, interval=RESIZED_MS)
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
        self.sheet.resized.connect(self._later.start)
        self._later.timeout.connect(self.asked)
        self.languages.activated.connect(self._on_languages_activated)

    @property
    def spoken(self) -> str:
        """The language of the paper that is shown."""
        return str(self.languages.currentData())

    @property
    def pixels(self) -> int:
        """How many pixels wide a page is shown."""
        wide = self.sheet.viewport().width() - 2 * BORDER
        return max(LEAST.width(), int(wide * self.devicePixelRatioF()))

    @property
    def picture_width(self) -> int:
        """How many pixels wide the picture of the page is; 0 if there is none."""
        return self._wide

    def show_page(self, picture: bytes, page: int, count: int) -> None:
        """Show a page, the first being 0, as PNG; emits nothing."""
        image = QImage()
        image.loadFromData(picture, "PNG")
        is_other = page != self.page
        self.page, self._count, self._wide = page, count, image.width()
        self.sheet.show_picture(image)
        if is_other:
            self.sheet.verticalScrollBar().setValue(0)
        said = _("Page {page} of {count}").format(page=page + 1, count=count)
        self.place.setText(said)
        self.sheet.setAccessibleDescription(said)
        self._offer()

    def tell(self, text: str) -> None:
        """Say what has to be known of the pages, or nothing any more."""
        self.told.setText(text)
        self.told.setVisible(bool(text))

    def _offer(self) -> None:
        self.back.setEnabled(self.page > 0)
        self.on.setEnabled(self.page < self._count - 1)

    @Slot(object)
    def turn(self, pages: int) -> None:
        """Ask for a page further on, or back."""
        self.go_to(self.page + pages)

    @Slot(object)
    def go_to(self, page: int) -> None:
        """Ask for a page; beyond an end, for the last one there."""
        wanted = min(max(page, 0), max(self._count - 1, 0))
        if wanted != self.page:
            self.page = wanted
            self.sheet.verticalScrollBar().setValue(0)
            self.asked.emit()

    @Slot()
    def _on_back_clicked(self) -> None:
        self.turn(-1)

    @Slot()
    def _on_on_clicked(self) -> None:
        self.turn(1)

    @Slot()
    def _on_languages_activated(self) -> None:
        self.asked.emit()
