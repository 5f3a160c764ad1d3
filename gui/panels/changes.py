"""What is different in a workbook now, in place of the tabs, to be taken or not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QTabWidget, QVBoxLayout, QWidget

from core.digits import counted
from core.i18n import _, language
from gui.panels.escape import on_escape
from gui.widgets.labels import plain_label
from gui.widgets.table_view import TableView

if TYPE_CHECKING:
    from core.briefs.changes import ChangesBrief
    from core.briefs.exhibit import TableSpec


FITTED = 40
"""So many lines say how wide the columns are: a list may hold thousands."""


class ChangesPage(QWidget):
    """Shows the changes as sentences and as lists; a line leads to its cell."""

    taken = Signal()
    """The changes are to be taken."""
    kept = Signal()
    """What is in the case is to stay."""
    cell_asked = Signal(object, object)
    """File and place of the cell to show."""

    def __init__(self) -> None:
        super().__init__()
        self._shown: ChangesBrief | None = None
        self.heading = plain_label(wraps=True)
        self.summary = plain_label(wraps=True)
        self.more = plain_label(wraps=True)
        self.take = QPushButton(_("Ta&ke the changes"))
        self.keep = QPushButton(_("Keep &what is here"))
        self.keep.setToolTip(_("Keep what is here (Esc)"))
        self.go_to = QPushButton(_("&Go to cell"))
        self.lists = QTabWidget()
        self.numbers, self.cells, self.pins = (self._list() for _each in range(3))
        self._lay_out()
        self._connect()

    def _list(self) -> TableView:
        table = TableView(self)
        table.horizontalHeader().setStretchLastSection(True)
        table.horizontalHeader().setResizeContentsPrecision(FITTED)
        table.setSelectionBehavior(TableView.SelectionBehavior.SelectRows)
        table.asked.connect(self._on_list_asked)
        table.pointed.connect(self._on_list_pointed)
        return table

    def _lay_out(self) -> None:
        font = self.heading.font()
        font.setBold(True)
        self.heading.setFont(font)
        self.lists.setDocumentMode(True)
        buttons = QHBoxLayout()
        buttons.addWidget(self.go_to)
        buttons.addStretch()
        buttons.addWidget(self.keep)
        buttons.addWidget(self.take)
        column = QVBoxLayout(self)
        column.setContentsMargins(6, 6, 6, 6)
        column.addWidget(self.heading)
        column.addWidget(self.summary)
        column.addWidget(self.lists, stretch=1)
        column.addWidget(self.more)
        column.addLayout(buttons)

    def _connect(self) -> None:
        self.take.clicked.connect(self.taken)
        self.keep.clicked.connect(self.kept)
        self.go_to.clicked.connect(self._on_go_to_clicked)
        self.lists.currentChanged.connect(self._on_lists_current_changed)
        on_escape(self, self.kept)

    def show_changes(self, brief: ChangesBrief) -> None:
        """Show the changes of a workbook; does nothing if they are shown already."""
        if brief is self._shown:
            return
        from core.briefs.changes import changes_brief

        self._shown = brief
        if brief.language != language():
            brief = changes_brief(brief.changes)
        heading = _("{name}: in the workbook now, compared with what is here")
        self.heading.setText(heading.format(name=brief.name))
        self.summary.setText("\n".join(brief.sentences))
        self.more.setText(brief.more)
        self.more.setVisible(bool(brief.more))
        self._fill(brief)
        self.current.setFocus(Qt.FocusReason.OtherFocusReason)
        self._on_list_pointed(self.current.figure)

    @property
    def current(self) -> TableView:
        """The list in front."""
        table = self.lists.currentWidget()
        return table if isinstance(table, TableView) else self.cells

    def _fill(self, brief: ChangesBrief) -> None:
        self.lists.clear()
        for table, words, spec in (
            (self.numbers, _("Numbers ({count})"), brief.numbers),
            (self.cells, _("Cells ({count})"), brief.cells),
            (self.pins, _("Briefing ({count})"), brief.pins),
        ):
            self._add(table, words, spec)
        self.lists.setCurrentIndex(0 if brief.numbers.rows else 1)

    def _add(self, table: TableView, words: str, spec: TableSpec) -> None:
        title = words.format(count=counted(len(spec.rows)))
        table.setAccessibleName(title)
        table.show_table(spec)
        table.selectRow(0)
        self.lists.addTab(table, title)

    @Slot(object)
    def _on_list_pointed(self, to: str | None) -> None:
        self.go_to.setEnabled(to is not None)

    @Slot(object)
    def _on_list_asked(self, to: str) -> None:
        from core.briefs.changes import place_of

        if self._shown is not None:
            self.cell_asked.emit(self._shown.name, place_of(to))

    @Slot()
    def _on_go_to_clicked(self) -> None:
        self.current.go()

    @Slot(int)
    def _on_lists_current_changed(self, place: int) -> None:  # noqa: ARG002
        self._on_list_pointed(self.current.figure)
