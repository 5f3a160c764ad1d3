"""Which workbooks the case rests on, and what became of their cells."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QLabel, QPushButton, QStackedLayout, QVBoxLayout, QWidget

from core.i18n import N_, _
from core.moment import moment
from gui.panels.listing import Listing, Row
from gui.tabs.base import Tab, remedies
from gui.widgets.empty_state import EmptyState

if TYPE_CHECKING:
    from core.briefs.sources import SourceRow
    from core.library import Library
    from core.state import State

COUNTS = (
    N_("Cells"),
    N_("Observations"),
    N_("Labels"),
    N_("Notes"),
    N_("Set aside"),
    N_("Problems"),
)
"""What `SourceRow.counts` counts."""
EDITION, EDITION_PX = 2, 180
"""The column that yields, so that all columns are seen on a small laptop."""


class SourcesTab(Tab):
    """Lists the sources, and says all about the current one below."""

    def _furnish(self) -> None:
        self.list: Listing[SourceRow] = Listing(self.title, _headings())
        self.details = QLabel()
        self.details.setTextFormat(Qt.TextFormat.PlainText)
        self.details.setWordWrap(True)
        self.details.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.problems = QPushButton(_("&Problems"))
        self.empty = EmptyState()
        self._shown: Library | None = None
        self._lay_out()
        self.list.moved.connect(self._on_list_moved)
        self.problems.clicked.connect(self._on_problems_clicked)
        self.empty.acted.connect(self.wished)

    def _lay_out(self) -> None:
        filled = QWidget()
        column = QVBoxLayout(filled)
        column.setContentsMargins(6, 6, 6, 6)
        column.addWidget(self.list, stretch=1)
        column.addWidget(self.details)
        column.addWidget(self.problems, alignment=Qt.AlignmentFlag.AlignLeft)
        self._pages = QStackedLayout(self)
        self._pages.addWidget(self.empty)
        self._pages.addWidget(filled)

    @property
    def stops(self) -> tuple[QWidget, ...]:
        """The list, the details, the way to the problems."""
        return (self.list, self.details, self.problems)

    @property
    def home(self) -> QWidget:
        """The list."""
        return self.list

    def _show_state(self, state: State) -> None:
        """List the sources of the case."""
        library = state.library
        if library is None or library is self._shown:
            return
        self._shown = library
        from core.briefs.sources import sources

        self.list.show_rows(_row(source) for source in sources(library))
        width = min(self.list.columnWidth(EDITION), EDITION_PX)
        self.list.setColumnWidth(EDITION, width)
        self._on_list_moved(self.list.current)
        self.empty.show_text(
            _(
                "This case holds no data yet. Import a workbook, or drop one on this "
                "window."
            ),
            remedies(),
        )
        self._pages.setCurrentIndex(1 if library.datasets else 0)

    @Slot()
    def _on_problems_clicked(self) -> None:
        self.wished.emit("problems")

    @Slot(object)
    def _on_list_moved(self, source: SourceRow | None) -> None:
        self.details.setText(_details(source) if source else "")


def _headings() -> tuple[str, ...]:
    return (
        _("Dataset"),
        _("Kind"),
        _("Edition"),
        _("File"),
        *(_(heading) for heading in COUNTS),
        _("Imported"),
    )


def _row(source: SourceRow) -> Row[SourceRow]:
    said = (source.title, source.kind, source.edition, source.file)
    counts = tuple(f"{count:,}" for count in source.counts)
    imported = moment(source.imported_at)
    return Row(
        (*said, *counts, imported),
        source,
        (*said, *source.counts, source.imported_at),
    )


def _details(source: SourceRow) -> str:
    sheets = _("Sheets: {sheets}").format(sheets=source.sheets)
    sha256 = _("SHA-256: {sha256}").format(sha256=source.sha256)
    return "\n".join((*source.details, sheets, sha256))
