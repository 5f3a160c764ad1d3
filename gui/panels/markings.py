"""Handling markings, in place of the tabs: the document's, and the office's sets."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QFormLayout, QHBoxLayout, QPushButton, QWidget

from core.casefile.cover import MarkingSet
from core.i18n import _
from core.joining import listed
from gui.panels.listing import Listing, Row
from gui.panels.page import Page, row_of
from gui.panels.properties import PropertyLine
from gui.widgets.labels import spoken
from gui.widgets.marking_box import MarkingBox
from gui.widgets.note_edit import NoteEdit

if TYPE_CHECKING:
    from collections.abc import Sequence

LINES: Final = 8
SHARES: Final = (2, 1)
"""How list and fields share the width."""


class MarkingsPage(Page):
    """Lists the sets and holds the fields of the current one; decides nothing."""

    chosen = Signal(object)
    """The marking of the document; empty for none."""
    kept = Signal(object)
    """All sets of the office as they are to be; None goes back to those known."""

    def __init__(self) -> None:
        super().__init__()
        self._sets: tuple[MarkingSet, ...] = ()
        self.marking = MarkingBox(_("Handling marking of the briefing"))
        self.list: Listing[int] = Listing(
            _("Sets of markings"),
            (_("No."), _("Set"), _("Markings, from the lowest up")),
        )
        labels = (_("&Name of the set"), _("&Markings, one a line, from the lowest up"))
        self.name = PropertyLine(spoken(labels[0]))
        self.levels = NoteEdit(spoken(labels[1]), LINES)
        self.make = QPushButton(_("Make a ne&w set"))
        self.delete = QPushButton(_("De&lete the set"))
        self.restore = QPushButton(_("Go back to the &known sets"))
        self._lay_out(labels)
        self._connect()

    def _lay_out(self, labels: tuple[str, str]) -> None:
        above = QFormLayout()
        above.addRow(_("Mar&king of the briefing"), self.marking)
        self.form = QWidget()
        form = QFormLayout(self.form)
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapAllRows)
        form.setContentsMargins(6, 0, 0, 0)
        for text, field in zip(labels, (self.name, self.levels), strict=True):
            form.addRow(text, field)
        beside = QHBoxLayout()
        beside.addWidget(self.list, SHARES[0])
        beside.addWidget(self.form, SHARES[1], Qt.AlignmentFlag.AlignTop)
        self.column.addLayout(above)
        self.column.addLayout(beside, stretch=1)
        self.column.addLayout(row_of((self.make, self.delete, self.restore)))

    def _connect(self) -> None:
        self.marking.said.connect(self.chosen)
        self.list.moved.connect(self._on_list_moved)
        self.name.said.connect(self._on_name_said)
        self.levels.said.connect(self._on_levels_said)
        self.make.clicked.connect(self._on_make_clicked)
        self.delete.clicked.connect(self._on_delete_clicked)
        self.restore.clicked.connect(self._on_restore_clicked)

    def show_markings(
        self, marking: str, sets: Sequence[MarkingSet], *, is_own: bool
    ) -> None:
        """Show the marking of the document and the sets; emits nothing.

        Args:
            marking: The document's; empty if it has none.
            sets: Of the office, in the order in which they are printed.
            is_own: Whether the office has changed them.
        """
        self.about.setText(
            _(
                "The program never chooses a marking. The highest of each set is "
                "carried by every page, slide, sheet and picture, and by what is "
                "copied."
            )
        )
        self._sets = tuple(sets)
        levels = [level for known in sets for level in known.levels]
        self.marking.show_marking(marking, levels)
        before = self.list.current
        rows = (_row(place, one) for place, one in enumerate(sets))
        self.list.show_rows(rows, lambda place: place == before)
        self.restore.setEnabled(is_own)
        self._on_list_moved(self.list.current)

    def let_change(self, *, may: bool) -> None:
        """Let the fields be written in, or only read."""
        self.name.setReadOnly(not may)
        self.levels.setReadOnly(not may)
        self.marking.setEnabled(may)

    def take_focus(self) -> None:
        """Have the keyboard in the marking of the document."""
        self.marking.setFocus(Qt.FocusReason.OtherFocusReason)

    def begin(self) -> None:
        """Have the last set current, the keyboard in its name."""
        if last := self.list.topLevelItem(len(self._sets) - 1):
            self.list.setCurrentItem(last)
        self.name.setFocus(Qt.FocusReason.OtherFocusReason)
        self.name.selectAll()

    @Slot(object)
    def _on_list_moved(self, place: int | None) -> None:
        is_there = place is not None and place < len(self._sets)
        shown = self._sets[place] if is_there and place is not None else None
        for part in (self.form, self.delete):
            part.setEnabled(is_there)
        self.name.show_text(shown.name if shown else "")
        self.levels.show_text("\n".join(shown.levels) if shown else "")

    def _keep(self, changed: MarkingSet) -> None:
        place = self.list.current
        if place is not None:
            sets = list(self._sets)
            sets[place] = changed
            self.kept.emit(tuple(sets))

    @Slot(object)
    def _on_name_said(self, name: str) -> None:
        if name and (place := self.list.current) is not None:
            self._keep(self._sets[place]._replace(name=name))

    @Slot(object)
    def _on_levels_said(self, text: str) -> None:
        if (place := self.list.current) is not None:
            levels = tuple(filter(None, map(str.strip, text.split("\n"))))
            self._keep(self._sets[place]._replace(levels=levels))

    @Slot()
    def _on_make_clicked(self) -> None:
        self.kept.emit((*self._sets, MarkingSet(_("New set"), ())))
        self.begin()

    @Slot()
    def _on_delete_clicked(self) -> None:
        if (place := self.list.current) is not None:
            self.kept.emit((*self._sets[:place], *self._sets[place + 1 :]))

    @Slot()
    def _on_restore_clicked(self) -> None:
        self.kept.emit(None)


def _row(place: int, known: MarkingSet) -> Row[int]:
    texts = (str(place + 1), known.name, listed(known.levels))
    return Row(texts, place, (place, *texts[1:]))
