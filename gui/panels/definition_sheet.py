"""One indicator's definition as a page to read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QButtonGroup, QLabel, QPushButton, QVBoxLayout, QWidget

from core.briefs.figure_words import formula_name
from core.i18n import _
from gui.widgets.flow_layout import FlowLayout
from gui.widgets.labels import plain_label

if TYPE_CHECKING:
    from collections.abc import Iterator

    from core.briefs.definition_pages import DefinitionPage

WIDEST = 760
"""A longer line is hard to read."""
LARGE = 1.4
FIXED_PITCH = "monospace"


class DefinitionSheet(QWidget):
    """Shows a definition part by part, and the way to others it names."""

    gone_to = Signal(object)
    """The formula whose definition is wanted in turn."""

    def __init__(self, page: DefinitionPage) -> None:
        super().__init__()
        self._see = page.see
        self.links = QButtonGroup(self)
        self.setMaximumWidth(WIDEST)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 10, 14, 10)
        column.addWidget(_heading(page.name, LARGE))
        for title, text in _parts(page):
            column.addSpacing(6)
            column.addWidget(_heading(title))
            column.addWidget(_text(text, fixed=text == page.notation))
        column.addLayout(self._links())
        column.addStretch()
        self.links.idClicked.connect(self._on_links_id_clicked)

    def _links(self) -> FlowLayout:
        row = FlowLayout()
        for place, formula in enumerate(self._see):
            button = QPushButton(formula_name(formula))
            self.links.addButton(button, place)
            row.addWidget(button)
        return row

    @Slot(int)
    def _on_links_id_clicked(self, place: int) -> None:
        self.gone_to.emit(self._see[place])


def _parts(page: DefinitionPage) -> Iterator[tuple[str, str]]:
    """Yield the parts that say something, each with its title."""
    signs = [_("{sign}: {meant}").format(sign=s, meant=m) for s, m in page.signs]
    for title, text in (
        (_("Formula"), page.words),
        (_("Notation"), page.notation),
        (_("Signs"), "\n".join(signs)),
        (_("Unit"), page.unit),
        (_("When it is not known, and why"), page.nothing),
        (_("Why it is so"), page.why),
        (_("Source"), page.source),
        (_("Alternatives"), page.alternatives),
    ):
        if text:
            yield title, text


def _heading(text: str, size: float = 1.0) -> QLabel:
    label = plain_label(wraps=True)
    label.setText(text)
    font = label.font()
    font.setBold(True)
    font.setPointSizeF(font.pointSizeF() * size)
    label.setFont(font)
    return label


def _text(text: str, *, fixed: bool) -> QLabel:
    label = plain_label(wraps=True)
    label.setText(text)
    label.setTextInteractionFlags(
        Qt.TextInteractionFlag.TextSelectableByMouse
        | Qt.TextInteractionFlag.TextSelectableByKeyboard
    )
    if fixed:
        font = label.font()
        font.setFamilies([FIXED_PITCH, *font.families()])
        label.setFont(font)
    return label
