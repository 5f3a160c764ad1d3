"""The quality report of the case: its sources, and what is doubtful about each."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QDockWidget,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from core.digits import counted
from core.i18n import N_, _
from core.problems import Severity
from gui.grown import grown
from gui.panels.escape import on_escape
from gui.panels.finding_tree import FindingTree, Group, Line
from gui.panels.listing import Listing, Row
from gui.widgets.scrolled import scrolled

if TYPE_CHECKING:
    from collections.abc import Sequence

    from core.briefs.quality import FindingRow, QualityOfSource
    from core.library import Library
    from core.problems import Place

SEVERITIES = {
    Severity.ERROR: N_("Left out"),
    Severity.WARNING: N_("Doubtful"),
    Severity.NOTE: N_("Note"),
}
SHARES = (1, 3)
"""How list and findings share the width."""
SOURCES = 150
"""Pixels that the list has at least."""


class QualityPanel(QDockWidget):
    """Lists sources, the one with most findings first, and the findings of one."""

    cell_asked = Signal(object, object)
    """File and place of the cell to show."""
    export_asked = Signal(object)
    """The report to write."""
    left = Signal()
    """The user has seen enough of it."""

    def __init__(self) -> None:
        super().__init__(_("Quality report"))
        self.setObjectName("quality")
        headings = (_("Findings"), _("Source"))
        self.sources: Listing[QualityOfSource] = Listing(_("Sources"), headings)
        columns = (_("Finding"), _("Severity"), _("Count"), _("Cell"), _("Largest"))
        self.findings = FindingTree(_("Findings"), columns)
        self.summary, self.sentence = _label(), _label()
        self.go_to = QPushButton(_("&Go to cell"))
        self.go_to.setToolTip(_("Go to cell (Ctrl+G)"))
        self.export = QPushButton(_("E&xport…"))
        self._report: tuple[QualityOfSource, ...] = ()
        self._library: Library | None = None
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        right = QWidget()
        column = QVBoxLayout(right)
        column.setContentsMargins(0, 0, 0, 0)
        buttons = QHBoxLayout()
        buttons.addWidget(self.sentence, stretch=1)
        for button in (self.go_to, self.export):
            buttons.addWidget(button, alignment=Qt.AlignmentFlag.AlignTop)
        column.addWidget(self.summary)
        column.addWidget(self.findings, stretch=1)
        column.addLayout(buttons)
        self.sources.setMinimumWidth(grown(SOURCES, self.fontMetrics()))
        parts = QSplitter()
        parts.setChildrenCollapsible(False)
        self._room = scrolled(right)
        for part, share in zip((self.sources, self._room), SHARES, strict=True):
            parts.addWidget(part)
            parts.setStretchFactor(parts.indexOf(part), share)
        frame = QWidget()
        box = QVBoxLayout(frame)
        box.setContentsMargins(6, 4, 6, 4)
        box.addWidget(parts)
        self.setWidget(frame)

    def _connect(self) -> None:
        self.sources.moved.connect(self._on_sources_moved)
        self.findings.moved.connect(self._on_findings_moved)
        self.findings.cell_asked.connect(self._on_findings_cell_asked)
        self.go_to.clicked.connect(self.findings.go)
        self.export.clicked.connect(self._on_export_clicked)
        on_escape(self, self.left)

    def show_report(self, library: Library, report: Sequence[QualityOfSource]) -> None:
        """Show what was found in the sources of a case."""
        self._library, self._report = library, tuple(report)
        in_order = sorted(report, key=lambda source: -len(source.rows))
        self.sources.show_rows(_source(source) for source in in_order)
        self.export.setEnabled(bool(report))
        self._on_sources_moved(self.sources.current)

    def forget_other_than(self, library: Library | None) -> None:
        """Put away what was said of other data than the case holds now."""
        before = self._library
        if before is None or (library and library.datasets == before.datasets):
            return
        self._library, self._report = None, ()
        self.sources.show_rows(())
        self._on_sources_moved(None)
        self.export.setEnabled(False)
        self.summary.setText(
            _("The case has changed; choose Data, Quality report again.")
        )

    @Slot(object)
    def _on_sources_moved(self, source: QualityOfSource | None) -> None:
        self.summary.setText(source.summary if source else "")
        rows = source.rows if source else ()
        self.findings.show_groups(
            [
                Group(title, tuple(_line(row) for row in of_kind))
                for title, of_kind in groupby(rows, key=lambda row: row.group)
            ]
        )

    @Slot(object)
    def _on_findings_moved(self, line: Line | None) -> None:
        self.sentence.setText(line.texts[0] if line else "")
        self.go_to.setEnabled(line is not None and bool(line.places))

    @Slot(object)
    def _on_findings_cell_asked(self, place: Place) -> None:
        source = self.sources.current
        if source is not None:
            self.cell_asked.emit(source.file, place)

    @Slot()
    def _on_export_clicked(self) -> None:
        self.export_asked.emit(self._report)


def _source(source: QualityOfSource) -> Row[QualityOfSource]:
    count = len(source.rows)
    return Row((counted(count), source.title), source, (count, source.title))


def _line(row: FindingRow) -> Line:
    first = row.places[0].address if row.places else ""
    texts = (row.text, _(SEVERITIES[row.severity]), counted(row.cells), first)
    return Line((*texts, row.largest_text), row.places, row)


def _label() -> QLabel:
    label = QLabel()
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return label
