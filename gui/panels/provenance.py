"""The card of a figure: formula, what it was filled with, and every cell behind it."""

from __future__ import annotations

from math import inf
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QAction, QTextOption
from PySide6.QtWidgets import (
    QDockWidget,
    QFrame,
    QHeaderView,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from core.digits import counted
from core.i18n import _, ngettext
from gui.panels.cell_list import CellList
from gui.panels.escape import on_escape
from gui.panels.listing import Listing, Row
from gui.widgets.flow_layout import FlowLayout
from gui.widgets.scrolled import scrolled

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtWidgets import QAbstractItemView

    from core.briefs.provenance import CellRow, InputRow, Provenance, Together

WIDTH = 400
LINES = 6
SMALL = 0.88
LIST_MARGIN = 24
"""What a list needs beyond its lines."""
LEAST_ROWS = 3
MOST_INPUTS = 8
"""Further ones are scrolled to: the cells need the room."""


class ProvenancePanel(QDockWidget):
    """Answers "where does this number come from?"."""

    traced = Signal(object)
    """The id of a figure that went into this one and is asked about in turn."""
    changed_to = Signal(object)
    """The id of another of the figures that are shown in the same place."""
    cell_asked = Signal(object, object)
    """File and place of the cell to show."""
    left = Signal()
    """The user has seen enough of it."""
    definition_asked = Signal(object)
    """The formula whose definition is wanted."""
    copied = Signal(object)
    """The card to put on the clipboard."""
    export_asked = Signal(object)
    """The card to write to a file."""

    def __init__(self) -> None:
        super().__init__(_("Where the number comes from"))
        self.setObjectName("provenance")
        self.setMinimumWidth(WIDTH)
        self.what, self.value = _label(1.0, bold=True), _label(1.5, bold=True)
        self.formula = _label(1.0)
        self.together: Listing[Together] = Listing(
            _("Numbers shown together"), (_("Shown together"), _("Value"))
        )
        self.together.header().setStretchLastSection(False)
        self.together.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.source = _small_print(_("Source"))
        headings = (_("Sign"), _("Filled with"), _("Value"), _("Exactly"))
        self.inputs: Listing[InputRow] = Listing(_("Filled with"), headings)
        self.counted = _label(1.0)
        self.cells = CellList()
        self.show_cell = QPushButton(_("Show in &workbook"))
        self.define = QPushButton(_("Definitio&n"))
        self.copy = QPushButton(_("Copy all"))
        self.export = QPushButton(_("E&xport…"))
        self._card: Provenance | None = None
        self._lay_out()
        self._connect()

    def _connect(self) -> None:
        on_escape(self, self.left)
        self.together.moved.connect(self._on_together_moved)
        self.inputs.chosen.connect(self._on_inputs_chosen)
        self.cells.gone_to.connect(self._on_cells_chosen)
        self.show_cell.clicked.connect(self._on_show_cell_clicked)
        self._offer(self.inputs, _("Where the number comes from"), self._on_input_asked)
        self._offer(self.cells, _("Show in &workbook"), self._on_show_cell_clicked)
        self.define.clicked.connect(self._on_define_clicked)
        self.copy.clicked.connect(self._on_copy_clicked)
        self.export.clicked.connect(self._on_export_clicked)

    def _offer(
        self, view: QAbstractItemView, words: str, slot: Callable[[], None]
    ) -> None:
        """Offer in the menu of a list what Enter and Ctrl+G do in it."""
        action = QAction(words, view)
        action.triggered.connect(slot)
        view.addAction(action)
        view.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)

    @property
    def figure_id(self) -> str:
        """The figure the card is of; empty before one was asked about."""
        return self._card.figure_id if self._card else ""

    def _lay_out(self) -> None:
        card = QWidget()
        layout = QVBoxLayout(card)
        for child, stretch in (
            (self.together, 0),
            (self.what, 0),
            (self.value, 0),
            (self.formula, 0),
            (self.inputs, 2),
            (self.counted, 0),
            (self.cells, 3),
        ):
            layout.addWidget(child, stretch)
        buttons = FlowLayout(across=layout.spacing())
        for button in (self.show_cell, self.define, self.copy, self.export):
            buttons.addWidget(button)
        layout.addLayout(buttons)
        layout.addWidget(self.source)
        self.cells.setMinimumHeight(self._height_of(LEAST_ROWS))
        self._room = scrolled(card)
        self.setWidget(self._room)

    def show_card(self, card: Provenance, together: Sequence[Together] = ()) -> None:
        """Show where a figure comes from, and which others stand in the same place."""
        self._show_together(card, together)
        self.what.setText(card.what)
        self.value.setText(card.value)
        self._card = card
        unit = _("Unit: {unit}").format(unit=card.unit) if card.unit else ""
        said = (unit, card.formula, card.notation, card.filled, card.note)
        self.formula.setText("\n".join(text for text in said if text))
        self.source.setPlainText("\n".join(card.source))
        self.inputs.show_rows(map(_input_row, card.inputs))
        self.inputs.setVisible(bool(card.inputs))
        self.inputs.setColumnHidden(0, not any(given.sign for given in card.inputs))
        lines = min(len(card.inputs), MOST_INPUTS) + 2
        self.inputs.setMaximumHeight(self._height_of(lines))
        self.inputs.setMinimumHeight(self._height_of(min(lines, LEAST_ROWS)))
        count = len(card.cells)
        words = ngettext("{count} cell", "{count} cells", count)
        self.counted.setText(words.format(count=counted(count)))
        self.cells.show_cells(card.cells)
        self.show_cell.setEnabled(bool(card.cells))

    def _show_together(self, card: Provenance, together: Sequence[Together]) -> None:
        """Offer several figures; a list that is right already is left as it is."""
        rows = [Row((one.name, one.value), one) for one in together]
        at = self.together.current
        is_right = at is not None and at.figure_id == card.figure_id
        if self.together.rows() != rows or not is_right:
            self.together.show_rows(rows, lambda one: one.figure_id == card.figure_id)
            self.together.setFixedHeight(self._height_of(len(rows) + 1))
        self.together.setVisible(bool(rows))

    def _height_of(self, lines: int) -> int:
        """Return how high a list of so many lines is, its heading counted as one."""
        return lines * self.fontMetrics().lineSpacing() + LIST_MARGIN

    @Slot(object)
    def _on_together_moved(self, chosen: Together | None) -> None:
        if chosen is not None:
            self.changed_to.emit(chosen.figure_id)

    @Slot(object)
    def _on_inputs_chosen(self, chosen: InputRow | None) -> None:
        if chosen is not None and chosen.figure_id:
            self.traced.emit(chosen.figure_id)

    @Slot(object)
    def _on_cells_chosen(self, chosen: CellRow | None) -> None:
        if chosen is not None:
            self.cell_asked.emit(chosen.file, chosen.place)

    @Slot()
    def _on_input_asked(self) -> None:
        self.inputs.go()

    @Slot()
    def _on_show_cell_clicked(self) -> None:
        self.cells.go()

    @Slot()
    def _on_define_clicked(self) -> None:
        if self._card is not None:
            self.definition_asked.emit(self._card.formula_id)

    @Slot()
    def _on_copy_clicked(self) -> None:
        self.copied.emit(self._card)

    @Slot()
    def _on_export_clicked(self) -> None:
        self.export_asked.emit(self._card)


def _input_row(given: InputRow) -> Row[InputRow]:
    size = given.size if given.size is not None else -inf
    texts = (given.sign, given.name, given.value, given.exact)
    return Row(texts, given, (given.sign, given.name, size, size))


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
