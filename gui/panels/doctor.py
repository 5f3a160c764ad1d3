"""A workbook held against the rules for machine-readable tables, beside its cells."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from core.digits import counted
from core.i18n import _
from gui.panels.escape import on_escape
from gui.panels.finding_tree import FindingTree, Group, Line
from gui.widgets.grid_view import GridView

if TYPE_CHECKING:
    from core.briefs.doctor import Examination, RuleRow
    from core.intake.staged import Staged
    from core.intake.staged_values import StagedSheet
    from core.problems import Place

SHARES = (4, 3)
"""How findings and cells share the width."""


class DoctorPage(QWidget):
    """Lists broken rules; the cells of the current finding are shown beside it."""

    left = Signal()
    """The user has seen enough of the workbook."""
    copy_asked = Signal()
    """A cleaned copy is to be written."""

    def __init__(self) -> None:
        super().__init__()
        self.back = QPushButton(_("&Back to the charts"))
        self.back.setToolTip(_("Back to the charts (Esc)"))
        columns = (_("Finding"), _("Cleaned copy"), _("Count"), _("Cell"))
        self.findings = FindingTree(_("Findings"), columns)
        self.grid = GridView()
        self.summary, self.sentence, self.where = _label(), _label(), _label()
        self.go_to = QPushButton(_("&Go to cell"))
        self.go_to.setToolTip(_("Go to cell (Ctrl+G)"))
        self.save = QPushButton(_("&Save cleaned copy…"))
        self.staged: Staged | None = None
        self._sheets: dict[str, StagedSheet] = {}
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.addWidget(self.back)
        top.addWidget(self.summary, stretch=1)
        parts = QSplitter()
        parts.setChildrenCollapsible(False)
        sides = (self._findings_side(), _column(self.where, self.grid))
        for side, share in zip(sides, SHARES, strict=True):
            parts.addWidget(side)
            parts.setStretchFactor(parts.indexOf(side), share)
        column = QVBoxLayout(self)
        column.setContentsMargins(6, 6, 6, 2)
        column.addLayout(top)
        column.addWidget(parts, stretch=1)

    def _findings_side(self) -> QWidget:
        buttons = QWidget()
        row = QHBoxLayout(buttons)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.sentence, stretch=1)
        for button in (self.go_to, self.save):
            row.addWidget(button, alignment=Qt.AlignmentFlag.AlignTop)
        return _column(self.findings, buttons)

    def _connect(self) -> None:
        self.back.clicked.connect(self.left)
        self.findings.moved.connect(self._on_findings_moved)
        self.findings.cell_asked.connect(self._on_findings_cell_asked)
        self.go_to.clicked.connect(self.findings.go)
        self.save.clicked.connect(self.copy_asked)
        on_escape(self, self.left)

    def show_examination(self, found: Examination, staged: Staged) -> None:
        """Show what a workbook lacks; `staged` holds its cells until it is put away."""
        self.put_away()
        self.staged = staged
        self._sheets = {sheet.name: sheet for sheet in staged.sheets()}
        self.summary.setText(found.summary)
        self.save.setEnabled(found.cleanable)
        for sheet in staged.sheets()[:1]:
            self._show_sheet(sheet)
        self.findings.show_groups(_groups(found))

    def put_away(self) -> None:
        """Let go of the workbook that was shown."""
        if self.staged is not None:
            self.staged.close()
            self.staged = None

    @Slot(object)
    def _on_findings_moved(self, line: Line | None) -> None:
        why = line.thing if line is not None else ""
        said = (line.texts[0], why) if line is not None else ()
        self.sentence.setText("\n".join(text for text in said if text))
        self.go_to.setEnabled(line is not None and bool(line.places))
        if line is not None and line.places:
            self._show_cell(line.places[0])

    @Slot(object)
    def _on_findings_cell_asked(self, place: Place) -> None:
        self._show_cell(place)
        self.grid.setFocus()

    def _show_cell(self, place: Place) -> None:
        sheet = self._sheets.get(place.sheet)
        if sheet is not None:
            self._show_sheet(sheet)
            self.where.setText(f"{place.sheet} › {place.address}")
            self.grid.show_cell(place.row, place.column)

    def _show_sheet(self, sheet: StagedSheet) -> None:
        from core.briefs.staged_cells import block

        assert self.staged is not None  # noqa: S101  # there are sheets
        self.where.setText(sheet.name)
        self.grid.show_sheet(sheet, partial(block, self.staged, sheet))


def _groups(found: Examination) -> list[Group]:
    """Return the broken rules, then those that are kept, then those left to people."""
    groups = [Group(rule.title, _lines(rule)) for rule in found.broken]
    kept = tuple(_title(rule) for rule in found.rules if rule.checked and not rule.rows)
    unchecked = tuple(_title(rule) for rule in found.rules if not rule.checked)
    both = ((_("Kept"), kept), (_("To be checked by hand"), unchecked))
    return [*groups, *(Group(title, lines) for title, lines in both if lines)]


def _lines(rule: RuleRow) -> tuple[Line, ...]:
    return tuple(
        Line(
            (
                row.text,
                _("puts it right") if row.fixed else _("leaves it"),
                counted(row.cells),
                str(row.places[0]) if row.places else row.sheet,
            ),
            row.places,
            rule.why,
        )
        for row in rule.rows
    )


def _title(rule: RuleRow) -> Line:
    return Line((rule.title, "", "", ""), (), rule.why)


def _column(*parts: QWidget) -> QWidget:
    side = QWidget()
    column = QVBoxLayout(side)
    column.setContentsMargins(0, 0, 0, 0)
    for part in parts:
        roomy = isinstance(part, FindingTree | GridView)
        column.addWidget(part, stretch=1 if roomy else 0)
    return side


def _label() -> QLabel:
    label = QLabel()
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return label
