"""Numbers of lists in place of the tabs: say what items they are about."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QSignalBlocker, Qt, Signal, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QComboBox, QLineEdit, QPushButton

from core.briefs.controls.matches import STATES, decided
from core.casefile.own_matches import NONE
from core.i18n import _
from gui.panels.listing import Listing, Row
from gui.panels.page import Page, row_of
from gui.tips import short
from gui.widgets.labels import plain_label

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from core.briefs.controls.matches import MatchRow

AS_PROPOSED: Final = "as"
"""The choice that takes each relation as it is proposed; no relation is called so."""


class MatchesPage(Page):
    """Lists numbers with the items they may be about; decides nothing."""

    decided = Signal(object)
    """What the user decides, a match each."""
    undecided = Signal(object)
    """Matches that are to be open again."""

    def __init__(self) -> None:
        super().__init__()
        headings = (
            *(_("Item"), _("Jurisdiction"), _("List number"), _("Text of the list")),
            *(_("The number is"), _("Why"), _("State")),
        )
        self.list: Listing[MatchRow] = Listing(_("Numbers of control lists"), headings)
        self.wanted = QLineEdit()
        self.wanted.setClearButtonEnabled(True)
        self.wanted.setPlaceholderText(_("Show only rows with these words"))
        self.wanted.setAccessibleName(_("Show only rows with these words"))
        self.relation = QComboBox()
        self.relation.setAccessibleName(_("What the number is"))
        self.confirm = QPushButton(_("Confir&m"))
        self.refuse = QPushButton(_("&Reject"))
        self.reopen = QPushButton(_("&Leave open"))
        self.said = plain_label(wraps=True)
        self.said.setMinimumHeight(3 * self.said.fontMetrics().lineSpacing())
        self._rows: Sequence[MatchRow] = ()
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        words = plain_label()
        words.setText(_("&Number is"))
        words.setBuddy(self.relation)
        for button, tip in (
            (self.confirm, _("Confirm the rows that are picked (Ctrl+Return)")),
            (self.refuse, _("Reject the rows that are picked (Del)")),
            (self.reopen, _("Let the rows that are picked be undecided")),
        ):
            button.setToolTip(tip)
        self.column.addWidget(self.wanted)
        self.column.addWidget(self.list, stretch=1)
        self.column.addWidget(self.said)
        below = (words, self.relation, self.confirm, self.refuse, self.reopen)
        self.column.addLayout(row_of(below))

    def _connect(self) -> None:
        self.wanted.textChanged.connect(self._on_wanted_changed)
        self.list.itemSelectionChanged.connect(self._on_list_picked)
        self.list.chosen.connect(self._on_list_chosen)
        self.list.moved.connect(self._on_list_moved)
        self.confirm.clicked.connect(self._on_confirm_clicked)
        self.refuse.clicked.connect(self._on_refuse_clicked)
        self.reopen.clicked.connect(self._on_reopen_clicked)
        for keys, slot in (
            ("Ctrl+Return", self._on_confirm_clicked),
            ("Del", self._on_refuse_clicked),
        ):
            shortcut = QShortcut(QKeySequence(keys), self.list)
            shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)
            shortcut.activated.connect(slot)

    def show_matches(
        self, rows: Sequence[MatchRow], relations: Mapping[str, str]
    ) -> None:
        """List rows and offer what a number may be to an item."""
        self._rows = rows
        self.about.setText(
            _(
                "A number means something else in every list, so nothing is matched "
                "until you confirm it. A confirmed number counts as an entry of its "
                "item; what leads across lists is a guess to be checked in the text."
            )
            if rows
            else _(
                "There is nothing to match: import a control list, such as the "
                "Commerce Control List, beside a dataset of items."
            )
        )
        chosen = self.relation.currentData()
        with QSignalBlocker(self.relation):
            self.relation.clear()
            self.relation.addItem(_("as proposed"), AS_PROPOSED)
            for code, name in relations.items():
                self.relation.addItem(name, code)
            self.relation.setCurrentIndex(max(0, self.relation.findData(chosen)))
        self._list()

    def take_focus(self) -> None:
        """Have the keyboard on the list."""
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _list(self) -> None:
        current = self.list.current
        pair = current.match.pair if current else None
        words = self.wanted.text().casefold().split()
        shown = map(_row, self._rows)
        held = (row for row in shown if _has(row, words))
        self.list.show_rows(held, lambda row: row.match.pair == pair)
        self._on_list_picked()
        self._on_list_moved(self.list.current)

    @Slot(str)
    def _on_wanted_changed(self, _text: str) -> None:
        self._list()

    @Slot()
    def _on_list_picked(self) -> None:
        picked = self.list.picked()
        self.confirm.setEnabled(bool(picked))
        self.refuse.setEnabled(bool(picked))
        own = any(row.state in {"gone", "confirmed", "refused"} for row in picked)
        self.reopen.setEnabled(own)

    @Slot(object)
    def _on_list_moved(self, row: MatchRow | None) -> None:
        """Show the text of the list in full, which is what has to be read."""
        self.said.setText(short(row.text) if row else "")

    @Slot(object)
    def _on_list_chosen(self, _row: MatchRow | None) -> None:
        self.relation.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _on_confirm_clicked(self) -> None:
        self._decide(self.relation.currentData())

    @Slot()
    def _on_refuse_clicked(self) -> None:
        self._decide(NONE)

    @Slot()
    def _on_reopen_clicked(self) -> None:
        if picked := self.list.picked():
            self.undecided.emit(tuple(row.match for row in picked))

    def _decide(self, relation: str) -> None:
        if picked := self.list.picked():
            self.list.move_on()  # what is decided goes to the end of the list
            self.decided.emit(tuple(decided(row, relation) for row in picked))


def _row(row: MatchRow) -> Row[MatchRow]:
    number, state = row.match.list_no, _(STATES[row.state])
    texts = (row.item, row.jurisdiction, number, row.text, row.relation, row.why, state)
    return Row(texts, row)


def _has(row: Row[MatchRow], words: Sequence[str]) -> bool:
    said = " ".join(row.texts).casefold()
    return all(word in said for word in words)
