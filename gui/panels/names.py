"""Names of economies nobody knows, in place of the tabs: say once what each means."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QSignalBlocker, Qt, Signal, Slot
from PySide6.QtWidgets import (
    QComboBox,
    QCompleter,
    QHBoxLayout,
    QPushButton,
)

from core.casefile.own_names import NO_ECONOMY
from core.i18n import _
from gui.panels.listing import Listing, Row
from gui.panels.page import Page
from gui.widgets.labels import plain_label

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from core.briefs.economy_names import NameRow

UNKNOWN: Final = "?"
"""The choice that leaves a name unknown; no code has this form."""


class NamesPage(Page):
    """Lists names and what they mean; decides nothing."""

    explained = Signal(object, object)
    """A name, and the code of what it means; None for unknown."""

    def __init__(self) -> None:
        super().__init__()
        self.back = QPushButton(_("&Back to the charts"))
        self.back.setToolTip(_("Back to the charts (Esc)"))
        headings = (_("Name"), _("Carries"), _("Workbooks"), _("Means"))
        self.list: Listing[NameRow] = Listing(_("Names of economies"), headings)
        self.meaning = QComboBox()
        self.meaning.setEditable(True)
        self.meaning.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.meaning.setAccessibleName(_("What the name means"))
        self.take = QPushButton(_("&Take this meaning"))
        self._lay_out()
        self.list.moved.connect(self._on_list_moved)
        self.list.chosen.connect(self._on_list_chosen)
        self.take.clicked.connect(self._on_take_clicked)

    def _lay_out(self) -> None:
        words = plain_label()
        words.setText(_("&Means"))
        words.setBuddy(self.meaning)
        below = QHBoxLayout()
        below.addWidget(words)
        below.addWidget(self.meaning, stretch=1)
        below.addWidget(self.take)
        below.addStretch(1)
        self.column.addWidget(self.list, stretch=1)
        self.column.addLayout(below)

    def show_names(self, rows: Sequence[NameRow], meanings: Mapping[str, str]) -> None:
        """List names and offer what they may mean."""
        self.about.setText(
            _(
                "The numbers of an unknown name are kept under that name and count for "
                "no economy. What you say here holds for all workbooks of this case, "
                "also for those still to come."
            )
            if rows
            else _("Every name of an economy in the workbooks of this case is known.")
        )
        self._offer(meanings)
        current = self.list.current
        label = current.label if current else ""
        self.list.show_rows(map(_row, rows), lambda row: row.label == label)
        self._on_list_moved(self.list.current)

    def take_focus(self) -> None:
        """Have the keyboard on the list."""
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _offer(self, meanings: Mapping[str, str]) -> None:
        with QSignalBlocker(self.meaning):
            self.meaning.clear()
            self.meaning.addItem(_("unknown"), UNKNOWN)
            self.meaning.addItem(_("no economy; kept out of sums"), NO_ECONOMY)
            for code, name in meanings.items():
                self.meaning.addItem(name, code)
        completer = self.meaning.completer()
        if completer is not None:
            completer.setFilterMode(Qt.MatchFlag.MatchContains)
            completer.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)

    @Slot(object)
    def _on_list_moved(self, row: NameRow | None) -> None:
        for control in (self.meaning, self.take):
            control.setEnabled(row is not None)
        if row is not None:
            likely = row.likely[0] if row.likely else UNKNOWN
            code = likely if row.code is None else row.code
            self.meaning.setCurrentIndex(max(0, self.meaning.findData(code)))

    @Slot(object)
    def _on_list_chosen(self, _row: NameRow | None) -> None:
        self.meaning.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _on_take_clicked(self) -> None:
        row, at = self.list.current, self.meaning.findText(self.meaning.currentText())
        if row is not None and at >= 0:
            code = self.meaning.itemData(at)
            self.explained.emit(row.label, None if code == UNKNOWN else code)


def _row(row: NameRow) -> Row[NameRow]:
    texts = (row.label, row.money, row.files, row.meaning)
    return Row(texts, row, (row.label, -row.size, row.files, row.meaning))
