"""Beside the grid: the facts of the sheet, a column's unit, and what will happen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QScrollArea, QVBoxLayout
from PySide6.QtWidgets import QWidget as Widget

from core.digits import counted
from core.i18n import _, ngettext
from core.joining import listed
from core.problems import column_letters
from gui.preview.fact_form import FactForm
from gui.widgets.labels import plain_label
from gui.widgets.said_edit import SaidEdit

if TYPE_CHECKING:
    from collections.abc import Sequence

    from core.briefs.importing import SheetPreview

NAMED_UP_TO = 6
"""So many columns are named by their letters; more are counted."""
CORRECTED = "corrected"


class FactsSide(QScrollArea):
    """Shows what is known of a sheet as a whole, to be put right."""

    fact_said = Signal(object, object)
    """The name of a fact, and what it is."""
    unit_said = Signal(object, object)
    """Excel's numbers of columns, and the unit of their values."""
    unit_left = Signal()
    """Enter was pressed in the unit: the user goes back to the cells."""
    forgotten = Signal()
    """All corrections of the sheet are to be undone."""

    def __init__(self) -> None:
        super().__init__()
        self.facts = FactForm()
        self.unit_of = plain_label(wraps=True)
        self.unit = SaidEdit()
        self.will = plain_label(wraps=True)
        self.here = plain_label(wraps=True)
        self.undo = QPushButton(_("Undo &my corrections"))
        self._columns: tuple[int, ...] = ()
        self._lay_out()
        self.facts.said.connect(self.fact_said)
        self.unit.said.connect(self._on_unit_said)
        self.unit.returnPressed.connect(self.unit_left)
        self.undo.clicked.connect(self._on_undo_clicked)

    def _lay_out(self) -> None:
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        inside = Widget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(6, 0, 6, 0)
        for part in (
            *(_title(_("The whole sheet")), self.facts, self.undo),
            *(_title(_("The column")), self.unit_of, self.unit),
            *(_title(_("What will happen")), self.will),
            *(_title(_("Why this cell is read so")), self.here),
        ):
            column.addWidget(part)
        column.addStretch()
        self.setWidget(inside)

    def show_sheet(self, sheet: SheetPreview) -> None:
        """Show what is known of a sheet."""
        self.facts.show_facts(sheet.facts)
        self.will.setText("\n".join(f"• {sentence}" for sentence in sheet.will))
        self.undo.setEnabled(sheet.standing == CORRECTED)

    def show_columns(self, columns: tuple[int, ...], unit: str) -> None:
        """Ask the unit of columns; of none, where they hold no values."""
        self._columns = columns
        words = _unit_words(columns)
        self.unit_of.setText(words)
        self.unit.setAccessibleName(words)
        self.unit.setEnabled(bool(columns))
        self.unit.show_text(unit)

    def show_reasons(self, lines: Sequence[str]) -> None:
        """Say of the current cell what its tooltip says, for those without a mouse."""
        self.here.setText("\n".join(lines))

    def settle(self) -> bool:
        """Say what was typed and not yet said; return whether there was anything."""
        return any([self.facts.settle(), self.unit.settle()])

    @Slot(object)
    def _on_unit_said(self, unit: str) -> None:
        self.unit_said.emit(self._columns, unit)

    @Slot()
    def _on_undo_clicked(self) -> None:
        self.forgotten.emit()


def _unit_words(columns: tuple[int, ...]) -> str:
    if not columns:
        return _("Unit: go to a column of values.")
    if len(columns) > NAMED_UP_TO:
        count = len(columns)
        words = ngettext("Unit of {count} column", "Unit of {count} columns", count)
        return words.format(count=counted(count))
    words = ngettext(
        "Unit of column {columns}", "Unit of columns {columns}", len(columns)
    )
    return words.format(columns=listed(map(column_letters, columns)))


def _title(words: str) -> QLabel:
    title = plain_label()
    font = title.font()
    font.setBold(True)
    title.setFont(font)
    title.setText(words)
    return title
