"""Which workbooks the case rests on, and what became of their cells."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QPushButton,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)

from core.digits import counted
from core.i18n import N_, _
from core.moment import moment
from core.refresh.seen import LOST, Condition
from core.refresh.words import condition_words
from gui.panels.listing import Listing, Row
from gui.tabs.base import Tab, remedies
from gui.widgets.empty_state import EmptyState
from gui.widgets.labels import plain_label

if TYPE_CHECKING:
    from core.briefs.sources import SourceRow
    from core.library import Library
    from core.refresh.seen import Seen
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
EDITION, EDITION_PX = 2, 100
"""The column that yields, so that all columns are seen on a small laptop."""
CONDITIONS = {
    Condition.SAME: N_("as imported"),
    Condition.CHANGED: N_("changed"),
    Condition.OVERTAKEN: N_("newer here"),
    Condition.MISSING: N_("missing"),
    Condition.UNREADABLE: N_("not readable"),
    Condition.UNKNOWN: "–",
}


class SourcesTab(Tab):
    """Lists the sources, and says all about the current one below."""

    changes_asked = Signal(object)
    """The number of the source whose changes are wanted."""
    locate_asked = Signal(object)
    """The number of the source whose workbook lies elsewhere."""

    def _furnish(self) -> None:
        self.list: Listing[SourceRow] = Listing(self.title, _headings())
        self.details = QLabel()
        self.details.setTextFormat(Qt.TextFormat.PlainText)
        self.details.setWordWrap(True)
        self.details.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.condition = plain_label(wraps=True)
        self.changes = QPushButton(_("Sho&w changes"))
        self.locate = QPushButton(_("&Locate…"))
        self.problems = QPushButton(_("&Problems"))
        self.empty = EmptyState()
        self._shown: tuple[Library, tuple[Seen, ...]] | None = None
        self._seen: dict[int, Seen] = {}
        self._held: dict[str, str] = {}
        self._lay_out()
        self.list.moved.connect(self._on_list_moved)
        self.list.chosen.connect(self._on_list_chosen)
        self.problems.clicked.connect(self._on_problems_clicked)
        self.changes.clicked.connect(self._on_changes_clicked)
        self.locate.clicked.connect(self._on_locate_clicked)
        self.empty.acted.connect(self.wished)

    def _lay_out(self) -> None:
        filled = QWidget()
        column = QVBoxLayout(filled)
        column.setContentsMargins(6, 6, 6, 6)
        column.addWidget(self.list, stretch=1)
        column.addWidget(self.details)
        column.addWidget(self.condition)
        buttons = QHBoxLayout()
        for button in (self.problems, self.changes, self.locate):
            buttons.addWidget(button)
        buttons.addStretch()
        column.addLayout(buttons)
        self._pages = QStackedLayout(self)
        self._pages.addWidget(self.empty)
        self._pages.addWidget(filled)

    @property
    def stops(self) -> tuple[QWidget, ...]:
        """The list, the details, the way to the problems."""
        return (self.list, self.details, self.problems, self.changes, self.locate)

    @property
    def home(self) -> QWidget:
        """The list."""
        return self.list

    @property
    def source_id(self) -> int | None:
        """The number of the current source, if there is one."""
        current = self.list.current if self.is_furnished else None
        return current.source_id if current else None

    def _show_state(self, state: State) -> None:
        """List the sources of the case, and what has become of their workbooks."""
        library = state.library
        if library is None or (library, state.seen) == self._shown:
            return
        self._shown = (library, state.seen)
        self._seen = {one.source_id: one for one in state.seen}
        self._held = {d.source.sha256: d.source.name for d in library.datasets}
        self._list(library)
        self._on_list_moved(self.list.current)
        self.empty.show_text(
            _(
                "This case holds no data yet. Import a workbook, or drop one on this "
                "window."
            ),
            remedies(),
        )
        self._pages.setCurrentIndex(1 if library.datasets else 0)

    def _list(self, library: Library) -> None:
        from core.briefs.sources import sources

        rows = [_row(each, self._seen.get(each.source_id)) for each in sources(library)]
        current = self.list.current
        slug = current.slug if current else ""
        self.list.show_rows(rows, lambda row: row.slug == slug)
        width = min(self.list.columnWidth(EDITION), EDITION_PX)
        self.list.setColumnWidth(EDITION, width)

    @Slot()
    def _on_problems_clicked(self) -> None:
        self.wished.emit("problems")

    @Slot()
    def _on_changes_clicked(self) -> None:
        self.changes_asked.emit(self.source_id)

    @Slot()
    def _on_locate_clicked(self) -> None:
        self.locate_asked.emit(self.source_id)

    @Slot(object)
    def _on_list_chosen(self, source: SourceRow | None) -> None:
        """Show the workbook whose cells were counted, where its table begins."""
        if source is not None and source.place is not None:
            self.cell_asked.emit(source.file, source.place)

    @Slot(object)
    def _on_list_moved(self, source: SourceRow | None) -> None:
        self.details.setText(_details(source) if source else "")
        self.pointed.emit()
        seen = self._seen.get(source.source_id) if source else None
        said = condition_words(seen, self._held) if seen else ""
        self.condition.setText(said)
        self.condition.setVisible(bool(said))
        changed = seen is not None and seen.condition is Condition.CHANGED
        self.changes.setEnabled(changed)
        self.locate.setEnabled(seen is not None and seen.condition in LOST)


def _headings() -> tuple[str, ...]:
    return (
        _("Dataset"),
        _("Kind"),
        _("Edition"),
        _("File"),
        _("Workbook"),
        *(_(heading) for heading in COUNTS),
        _("Imported"),
    )


def _row(source: SourceRow, seen: Seen | None) -> Row[SourceRow]:
    condition = _(CONDITIONS[seen.condition]) if seen else "–"
    said = (source.title, source.kind, source.edition, source.file, condition)
    counts = tuple(counted(count) for count in source.counts)
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
