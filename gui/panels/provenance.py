"""The card of a figure: formula, what it was filled with, and every cell behind it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QTextOption
from PySide6.QtWidgets import (
    QDockWidget,
    QFrame,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from core.i18n import _
from gui.panels.escape import on_escape
from gui.panels.listing import Listing, Row

if TYPE_CHECKING:
    from core.briefs.provenance import CellRow, InputRow, Provenance

WIDTH = 400
LINES = 10
SMALL = 0.88


class ProvenancePanel(QDockWidget):
    """Answers "where does this number come from?"."""

    traced = Signal(object)
    """The id of a figure that went into this one and is asked about in turn."""
    cell_asked = Signal(object, object)
    """File and place of the cell to show."""
    left = Signal()
    """The user has seen enough of it."""

    def __init__(self) -> None:
        super().__init__(_("Where the number comes from"))
        self.setObjectName("provenance")
        self.setMinimumWidth(WIDTH)
        self.what, self.value = _label(1.0, bold=True), _label(1.5, bold=True)
        self.formula = _label(1.0)
        self.source = _small_print(_("Source"))
        headings = (_("Filled with"), _("Value"))
        self.inputs: Listing[InputRow] = Listing(_("Filled with"), headings)
        self.cells: Listing[CellRow] = Listing(
            _("Cells"), (_("Sheet"), _("Cell"), _("As stored"), _("Read as"), _("What"))
        )
        self.show_cell = QPushButton(_("Show in &workbook"))
        self._lay_out()
        on_escape(self, self.left)
        self.inputs.chosen.connect(self._on_inputs_chosen)
        self.cells.chosen.connect(self._on_cells_chosen)
        self.show_cell.clicked.connect(self._on_show_cell_clicked)

    def _lay_out(self) -> None:
        card = QWidget()
        layout = QVBoxLayout(card)
        for child, stretch in (
            (self.what, 0),
            (self.value, 0),
            (self.formula, 0),
            (self.inputs, 2),
            (self.cells, 3),
            (self.show_cell, 0),
            (self.source, 0),
        ):
            layout.addWidget(child, stretch)
        self.setWidget(card)

    def show_card(self, card: Provenance) -> None:
        """Show where a figure comes from."""
        self.what.setText(card.what)
        self.value.setText(card.value)
        said = (card.formula, card.note)
        self.formula.setText("\n".join(text for text in said if text))
        self.source.setPlainText("\n".join(card.source))
        self.inputs.show_rows(Row((i.name, i.value), i) for i in card.inputs)
        self.inputs.setVisible(bool(card.inputs))
        self.cells.show_rows(_cell_row(cell) for cell in card.cells)
        self.show_cell.setEnabled(bool(card.cells))

    @Slot(object)
    def _on_inputs_chosen(self, chosen: InputRow | None) -> None:
        if chosen is not None and chosen.figure_id:
            self.traced.emit(chosen.figure_id)

    @Slot(object)
    def _on_cells_chosen(self, chosen: CellRow | None) -> None:
        if chosen is not None:
            self.cell_asked.emit(chosen.file, chosen.place)

    @Slot()
    def _on_show_cell_clicked(self) -> None:
        self.cells.chosen.emit(self.cells.current)


def _cell_row(cell: CellRow) -> Row[CellRow]:
    place = cell.place
    texts = (place.sheet, place.address, cell.raw, cell.value, cell.what)
    where = (place.sheet, place.row, place.column)
    return Row(texts, cell, (where, where, cell.raw, cell.value, cell.what))


def _small_print(name: str) -> QPlainTextEdit:
    """Return a text that breaks a long SHA-256 rather than hide its end."""
    text = QPlainTextEdit()
    text.setReadOnly(True)
    text.setTabChangesFocus(True)
    text.setAccessibleName(name)
    font = text.font()
    font.setPointSizeF(font.pointSizeF() * SMALL)
    text.setFont(font)
    text.setFrameShape(QFrame.Shape.NoFrame)
    text.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    text.viewport().setAutoFillBackground(False)
    text.setFixedHeight(text.fontMetrics().lineSpacing() * LINES)
    return text


def _label(size: float, *, bold: bool = False) -> QLabel:
    label = QLabel()
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setTextInteractionFlags(
        Qt.TextInteractionFlag.TextSelectableByMouse
        | Qt.TextInteractionFlag.TextSelectableByKeyboard
    )
    font = label.font()
    font.setPointSizeF(font.pointSizeF() * size)
    font.setBold(bold)
    label.setFont(font)
    return label
