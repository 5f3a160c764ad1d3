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
    QPushButton,
    QSlider,
    QTabBar,
    QTextEdit,
    QToolButton,
    QWidget,
)

from gui.charts.palette import contrast

if TYPE_CHECKING:
    from collections.abc import Iterator

SCALE = 3
WRITTEN = (QLabel, QAbstractButton, QComboBox, QLineEdit, QPlainTextEdit, QTextEdit)
BOXES = (QLineEdit, QComboBox, QCheckBox, QPlainTextEdit, QSlider)
FRAME = 3
"""Pixels of a frame, which is not text."""
FEW = 12
"""So many pixels of a colour are no accident of smoothing."""
LARGE = 18.0
"""Points from which WCAG calls text large."""


class Part(NamedTuple):
    """A part of a window with text on it, or with an edge.

    Attributes:
        kind: What it is, and in which state: one of a kind is looked at.
        rect: Where it is in the window.
        least: The contrast that it has to have.
    """

    kind: str
    rect: QRect
    least: float


def texts(window: QWidget) -> Iterator[Part]:
    """Yield every part with text that is not greyed out."""
    for widget in window.findChildren(QWidget):
        if not (widget.isVisible() and widget.isEnabled()):
            continue
        if isinstance(widget, WRITTEN) and widget.parentWidget() is not None:
            yield from _written(widget, window)
        else:
            for kind, rect in _pieces(widget):
                if not rect.isEmpty():
                    yield Part(kind, _in(window, widget, rect), 4.5)


def _written(widget: QWidget, window: QWidget) -> Iterator[Part]:
    text = widget.property("text") or widget.property("plainText")
    hint = widget.property("placeholderText")
    if isinstance(widget, QComboBox):
        text = widget.currentText()
    if not (text or hint) or isinstance(widget.parentWidget(), QComboBox):
        return
    is_bare = isinstance(widget, QLabel | QCheckBox)
    edge = 0 if is_bare else FRAME
    inside = widget.rect().adjusted(edge, edge, -edge, -edge)
    state = "text" if text else "hint"
    kind = f"{type(widget).__name__} {widget.objectName()} {state}"
    if isinstance(widget, QAbstractButton) and widget.isChecked():
        kind += " checked"
    large = widget.font().pointSizeF() >= LARGE
    yield Part(kind, _in(window, widget, inside), 3.0 if large else 4.5)


def _pieces(widget: QWidget) -> Iterator[tuple[str, QRect]]:
    kind = type(widget).__name__
    if isinstance(widget, QTabBar):
        for place in range(widget.count()):
            is_current = place == widget.currentIndex()
            rect = widget.tabRect(place).adjusted(FRAME, FRAME, -FRAME, -FRAME)
            yield f"{kind} tab {is_current}", rect & widget.rect()
    elif isinstance(widget, QMenuBar):
        for action in widget.actions():
            yield f"{kind} menu", widget.actionGeometry(action)
    elif isinstance(widget, QAbstractItemView) and widget.model() is not None:
        if isinstance(widget, QHeaderView):
            rect = widget.viewport().rect().adjusted(FRAME, FRAME, -FRAME, -FRAME)
            yield f"{kind} of {type(widget.parent()).__name__}", rect
            return
        for row in range(min(3, widget.model().rowCount())):
            index = widget.model().index(row, 0)
            chosen = widget.selectionModel().isSelected(index)
            rect = widget.visualRect(index) & widget.viewport().rect()
            held = rect.translated(widget.viewport().pos())
            if index.data() and not index.data().isspace():
                yield f"{kind} row {chosen}", held


def _in(window: QWidget, widget: QWidget, rect: QRect) -> QRect:
    at = QRect(widget.mapTo(window, rect.topLeft()), rect.size())
    area = widget
    while area is not window:
        area = area.parentWidget()
        at &= QRect(area.mapTo(window, QPoint()), area.size())
    return at


def edges(window: QWidget) -> Iterator[Part]:
    """Yield every control that is known by its edge, with what is around it."""
    for widget in window.findChildren(QWidget):
        is_seen = widget.isVisible() and widget.isEnabled()
        inside = isinstance(widget.parentWidget(), QComboBox)
        if isinstance(widget, BOXES) and is_seen and not inside:
            around = widget.rect().adjusted(-2, -2, 2, 2)
            kind = f"{type(widget).__name__} edge {widget.property('checked')}"
            if isinstance(widget, QCheckBox):
                around.setWidth(around.height())
            yield Part(kind, _in(window, widget, around), 3.0)


def icons(window: QWidget) -> Iterator[Part]:
    """Yield every button that is known by its sign alone."""
    for widget in window.findChildren(QWidget):
        if not (widget.isVisible() and widget.isEnabled()):
            continue
        if isinstance(widget, QToolButton | QPushButton) and not widget.icon().isNull():
            inside = widget.rect().adjusted(FRAME, FRAME, -FRAME, -FRAME)
            yield Part(
                f"{type(widget).__name__} {widget.toolTip()[:30]}",
                _in(window, widget, inside),
                3.0,
            )


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
