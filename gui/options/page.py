"""What the user and the office choose for all cases, in place of the tabs."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QSignalBlocker, Qt, Signal, Slot
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QTabWidget,
    QWidget,
)

from core.briefs.exhibit import Field
from core.i18n import _
from gui.options.swatches import Swatches
from gui.options.table import ENTRIES, PLACES, SECTIONS
from gui.panels.page import Page, row_of
from gui.widgets.field_controls import OneControl
from gui.widgets.labels import plain_label
from gui.widgets.tab_bars import leave_keys_to_tabs

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from core.briefs.exhibit import Option
    from gui.options.table import OptionEntry, Section

LETTERS: Final = 120
"""So many are as wide as a section grows; more are tiring to read."""
APART: Final = 10
LEFT: Final = Qt.AlignmentFlag.AlignLeft
NO_LIMIT: Final = (1 << 24) - 1
"""Of Qt's: as wide as the words are."""


class OptionsPage(Page):
    """Holds a list for each option; decides nothing."""

    chosen = Signal(object, object)
    """The name of an option, and the code that is chosen."""
    forgotten = Signal()
    """All is to be as it was delivered."""
    markings_asked = Signal()
    """The page of handling markings is to be seen."""

    def __init__(self) -> None:
        super().__init__()
        self.controls: dict[str, OneControl] = {}
        self.sections = QTabWidget()
        self.sections.setDocumentMode(True)
        self.sections.tabBar().setAccessibleName(_("Sections of the options"))
        leave_keys_to_tabs(self.sections.tabBar())
        self.swatches = Swatches()
        self.forget = QPushButton(_("Back to &what was delivered"))
        self.markings = QPushButton(_("Handling mar&king…"))
        for section in SECTIONS:
            self.sections.addTab(self._section(section), _(section.title))
        self.column.addWidget(self.sections, stretch=1)
        self.column.addLayout(row_of((self.forget,)))
        self.about.setText(_("What is chosen holds at once, and for all cases."))
        self.forget.clicked.connect(self.forgotten)
        self.markings.clicked.connect(self.markings_asked)

    def _section(self, section: Section) -> QScrollArea:
        within = QWidget()
        within.setMaximumWidth(self.fontMetrics().averageCharWidth() * LETTERS)
        grid = QGridLayout(within)
        for entry in section.entries:
            self._add(grid, entry)
        if section is PLACES:
            grid.addWidget(self.markings, grid.rowCount(), 1, LEFT)
        grid.setColumnStretch(1, 1)
        grid.setRowStretch(grid.rowCount(), 1)
        area = QScrollArea()
        area.setWidget(within)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the lists in it have the keys
        return area

    def _add(self, grid: QGridLayout, entry: OptionEntry) -> None:
        control = self.controls[entry.name] = OneControl()
        control.setMaximumWidth(NO_LIMIT)
        control.chosen.connect(self._on_control_chosen)
        label = QLabel(_(entry.label))
        label.setBuddy(control)
        row = grid.rowCount()
        grid.addWidget(label, row, 0)
        grid.addWidget(control, row, 1, LEFT)
        if entry.name == "palette":
            grid.addWidget(self.swatches, row + 1, 1, LEFT)
        if entry.told:
            told = plain_label(wraps=True)
            told.setText(_(entry.told))
            told.setContentsMargins(0, 0, 0, APART)
            grid.addWidget(told, row + 2, 1)

    def show_options(
        self,
        offered: Mapping[str, Sequence[Option]],
        chosen: Mapping[str, str],
        *,
        is_as_delivered: bool,
        has_case: bool,
    ) -> None:
        """Show what can be chosen and what is; emits nothing."""
        told = ""  # what is said of one holds for those below it that say nothing
        for entry in ENTRIES:
            told = entry.told or told
            field = Field(
                *(entry.name, _(entry.label), "one", tuple(offered[entry.name])),
                (chosen[entry.name],),
            )
            with QSignalBlocker(self.controls[entry.name]):
                self.controls[entry.name].show_field(field)
            self.controls[entry.name].setAccessibleDescription(_(told))
        self.swatches.update()
        self.forget.setEnabled(not is_as_delivered)
        self.markings.setEnabled(has_case)

    def take_focus(self) -> None:
        """Have the keyboard in the first list."""
        self.reach(ENTRIES[0].name)

    def reach(self, name: str) -> None:
        """Bring an option to the front, the keyboard in its list."""
        for place, section in enumerate(SECTIONS):
            if any(entry.name == name for entry in section.entries):
                self.sections.setCurrentIndex(place)
        self.controls[name].setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot(object, object)
    def _on_control_chosen(self, name: str, codes: tuple[str, ...]) -> None:
        self.chosen.emit(name, codes[0])
