"""How well what is written, and the edges of controls, stand out: as they are painted.

Everything is painted three times as large, so that strokes have their whole colour.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np
from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QColor, QImage, QPainter, QRegion
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QCheckBox,
    QComboBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QMenuBar,
    QPlainTextEdit,
    QSlider,
    QTabBar,
    QTextEdit,
    QWidget,
)

from gui.charts.palette import contrast

if TYPE_CHECKING:
    from collections.abc import Iterator

SCALE = 3
TEXT, OTHER = 4.5, 3.0
WRITTEN = (QLabel, QAbstractButton, QComboBox, QLineEdit, QPlainTextEdit, QTextEdit)
BARE = (QLabel, QCheckBox)
BOXES = (QLineEdit, QComboBox, QCheckBox, QPlainTextEdit)
OF_STYLE = "qt_dockwidget_"
"""Signs in the title of a panel, which the style draws: docs/accessibility.md."""
FRAME = 3
"""Pixels of a frame, which is not text."""
FEW = 12
"""So many pixels of a colour are no accident of smoothing."""
LARGE = 18.0
"""Points from which WCAG calls text large."""


class Part(NamedTuple):
    """A kind of part of a window: one of a kind is looked at.

    Attributes:
        sort: Whether it is a text, an edge or a sign.
        kind: What it is, and in which state.
        least: The contrast that it has to have.
        rect: Where one of them is in the window.
    """

    sort: str
    kind: str
    least: float
    rect: QRect

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Part) and self[:3] == other[:3]

    def __hash__(self) -> int:
        return hash(self[:3])


def parts(window: QWidget) -> Iterator[Part]:
    """Yield what is to be seen, but for what is greyed out or too little of it."""
    for widget in window.findChildren(QWidget):
        if widget.isVisible() and widget.isEnabled():
            for sort, kind, least, rect in _parts(widget):
                at = _in(window, widget, rect)
                if min(at.width(), at.height()) > FRAME:
                    yield Part(sort, f"{type(widget).__name__} {kind}", least, at)


def _parts(widget: QWidget) -> Iterator[tuple[str, str, float, QRect]]:
    whole = widget.rect()
    inside = whole.adjusted(FRAME, FRAME, -FRAME, -FRAME)
    if isinstance(widget, WRITTEN):
        yield from _written(widget, whole if isinstance(widget, BARE) else inside)
    else:
        for kind, rect in _pieces(widget):
            yield "text", kind, TEXT, rect
    is_inner = isinstance(widget.parentWidget(), QComboBox)
    is_read = widget.property("readOnly") is True
    if isinstance(widget, BOXES) and not is_inner and not is_read:
        third = whole.height() // 3
        yield "edge", "edge", OTHER, QRect(-2, third, 5, third)
    if isinstance(widget, QSlider):
        yield "edge", "groove and handle", OTHER, whole
    is_of_style = widget.objectName().startswith(OF_STYLE)
    if isinstance(widget, QAbstractButton) and not is_of_style and _has_icon(widget):
        yield "sign", widget.toolTip()[:30], OTHER, inside


def _has_icon(button: QAbstractButton) -> bool:
    return not button.icon().isNull()


def _written(widget: QWidget, rect: QRect) -> Iterator[tuple[str, str, float, QRect]]:
    text = widget.property("text") or widget.property("plainText")
    hint = widget.property("placeholderText")
    if isinstance(widget, QComboBox):
        text = widget.currentText()
    if (text or hint) and not isinstance(widget.parentWidget(), QComboBox):
        kind = f"{widget.objectName()} {'text' if text else 'hint'}"
        if isinstance(widget, QAbstractButton) and widget.isChecked():
            kind += " checked"
        large = widget.font().pointSizeF() >= LARGE
        yield "text", kind, OTHER if large else TEXT, rect


def _pieces(widget: QWidget) -> Iterator[tuple[str, QRect]]:
    if isinstance(widget, QTabBar):
        for place in range(widget.count()):
            is_current = place == widget.currentIndex()
            rect = widget.tabRect(place).adjusted(FRAME, FRAME, -FRAME, -FRAME)
            yield f"tab {is_current}", rect & widget.rect()
    elif isinstance(widget, QMenuBar):
        for action in widget.actions():
            yield "menu", widget.actionGeometry(action)
    elif isinstance(widget, QHeaderView):
        rect = widget.viewport().rect().adjusted(FRAME, FRAME, -FRAME, -FRAME)
        yield f"of {type(widget.parent()).__name__}", rect
    elif isinstance(widget, QAbstractItemView) and widget.model() is not None:
        yield from _rows(widget)


def _rows(view: QAbstractItemView) -> Iterator[tuple[str, QRect]]:
    """Yield the first rows of a list, whether they are selected or not."""
    for row in range(min(3, view.model().rowCount())):
        index = view.model().index(row, 0)
        chosen = view.selectionModel().isSelected(index)
        rect = view.visualRect(index) & view.viewport().rect()
        if index.data() and not index.data().isspace():
            yield f"row {chosen}", rect.translated(view.viewport().pos())


def _in(window: QWidget, widget: QWidget, rect: QRect) -> QRect:
    at = QRect(widget.mapTo(window, rect.topLeft()), rect.size())
    area = widget
    while area is not window:
        area = area.parentWidget()
        at &= QRect(area.mapTo(window, QPoint()), area.size())
    return at


def seen_contrast(window: QWidget, rect: QRect) -> float:
    """Return the contrast of what stands out most in a part with its ground."""
    pixels = _pixels(window, rect)
    colours, counts = np.unique(pixels, return_counts=True)
    ground = QColor(int(colours[counts.argmax()]))
    return max(
        contrast(QColor(int(colour)), ground)
        for colour, count in zip(colours, counts, strict=True)
        if count >= FEW or count == counts.max()
    )


def _pixels(window: QWidget, rect: QRect) -> np.ndarray:
    image = QImage(rect.size() * SCALE, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    painter.scale(SCALE, SCALE)
    window.render(painter, QPoint(), QRegion(rect))
    painter.end()
    return np.frombuffer(image.constBits(), np.uint32).copy()
