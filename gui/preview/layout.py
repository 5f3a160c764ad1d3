"""Where everything on the page of an import preview lies."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QHBoxLayout,
    QPushButton,
    QSizePolicy,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from core.digits import counted
from core.i18n import _
from core.problems import Severity
from gui.panels.listing import Listing, Row
from gui.panels.problems import SEVERITIES
from gui.preview.facts_side import FactsSide
from gui.preview.legend import RoleLegend
from gui.preview.sheet_list import SheetList
from gui.preview.sheet_pane import SheetPane
from gui.widgets.labels import ElidingLabel, plain_label

if TYPE_CHECKING:
    from collections.abc import Sequence

    from core.briefs.importing import ImportPreview, Remark

SIDES = (190, 790, 290)
"""How sheets, cells and facts share the width of a small laptop."""
HIGH = (520, 110)
"""How cells and remarks share its height."""


class PreviewLayout:
    """Makes the parts of the page and puts each in its place."""

    def __init__(self, page: QWidget) -> None:
        self.waits = False
        self.heading = ElidingLabel()
        self.will = plain_label(wraps=True)
        self.take = QPushButton(_("&Import"))
        self.take_all = QPushButton(_("Import &all"))
        self.refuse = QPushButton(_("Do &not import"))
        self.sheets = SheetList()
        self.hint = plain_label(wraps=True)
        self.pane = SheetPane()
        self.legend = RoleLegend()
        headings = (_("Severity"), _("Cell"), _("What is wrong"))
        self.remarks: Listing[Remark] = Listing(_("Doubts and problems"), headings)
        self.side = FactsSide()
        self._explain()
        self._lay_out(page)

    def stops(self) -> tuple[QWidget, ...]:
        """Return where Tab stops, in the order in which the page is read."""
        side = self.side
        return (
            *(self.sheets, self.pane.grid, self.remarks),
            *(*side.facts.controls.values(), side.undo, side.unit),
            *(self.take, self.take_all, self.refuse),
        )

    def _explain(self) -> None:
        self.take.setDefault(True)
        self.take.setToolTip(_("Import this workbook as it is shown (Ctrl+Enter)"))
        self.take_all.setToolTip(
            _("Import this workbook and all that wait as they are read")
        )
        self.refuse.setToolTip(_("Do not import this workbook (Esc)"))
        self.hint.setText(
            _(
                "Click a row number or a column letter to say what it is. Keys: R row, "
                "C column, U unit."
            )
        )

    def _lay_out(self, page: QWidget) -> None:
        parts = QSplitter()
        parts.setChildrenCollapsible(False)
        for place, side in enumerate((self.sheets, self._middle(), self.side)):
            parts.addWidget(side)
            parts.setStretchFactor(place, int(place == 1))
        parts.setSizes(list(SIDES))
        column = QVBoxLayout(page)
        column.setContentsMargins(6, 6, 6, 4)
        column.addLayout(self._top())
        column.addWidget(parts, stretch=1)

    def _top(self) -> QHBoxLayout:
        font = self.heading.font()
        font.setBold(True)
        self.heading.setFont(font)
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.heading.setSizePolicy(policy)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self.heading)
        words.addWidget(self.will)
        top = QHBoxLayout()
        top.addLayout(words, stretch=1)
        for button in (self.refuse, self.take_all, self.take):
            top.addWidget(button, alignment=Qt.AlignmentFlag.AlignTop)
        return top

    def _middle(self) -> QWidget:
        cells = QWidget()
        column = QVBoxLayout(cells)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.hint)
        column.addWidget(self.pane, stretch=1)
        column.addWidget(self.legend)
        middle = QSplitter(Qt.Orientation.Vertical)
        middle.setChildrenCollapsible(False)
        middle.addWidget(cells)
        middle.addWidget(self.remarks)
        middle.setStretchFactor(0, 1)
        middle.setSizes(list(HIGH))
        return middle

    def show_workbook(self, preview: ImportPreview, will: str) -> None:
        """Show what holds for the workbook as a whole."""
        name, several = preview.name, preview.total > 1
        if several:
            words = _("{name} ({number} of {total})")
            name = words.format(
                name=name, number=counted(preview.number), total=counted(preview.total)
            )
        self.heading.setText(name)
        self.will.setText(will)
        self.waits = False
        self.take_all.setVisible(several)
        for button in (self.take, self.take_all):
            button.setEnabled(True)

    def wait(self) -> None:
        """Let nothing be accepted until a correction is seen."""
        self.waits = True
        self.will.setText(_("The correction is being applied."))
        for button in (self.take, self.take_all):
            button.setEnabled(False)

    def show_remarks(self, remarks: Sequence[Remark]) -> None:
        """List what is doubtful on a sheet; the one the user is on stays current."""
        current = self.remarks.current
        self.remarks.show_rows(map(_row, remarks), lambda each: each == current)
        self.remarks.setVisible(bool(remarks))


def _row(remark: Remark) -> Row[Remark]:
    severity, place = Severity(remark.severity), remark.place
    cell = place.address if place else ""
    where = (place.row, place.column) if place else (0, 0)
    gravity = list(SEVERITIES).index(severity)
    texts = (_(SEVERITIES[severity]), cell, remark.text)
    return Row(texts, remark, (gravity, where, remark.text))
