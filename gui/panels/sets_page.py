"""Named sets in place of the tabs: see them, make, change and delete one's own."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QPushButton

from core.i18n import _
from core.joining import listed
from gui.panels.listing import Listing, Row
from gui.panels.page import Page, row_of
from gui.panels.set_form import FormWords, SetForm
from gui.widgets.labels import plain_label

if TYPE_CHECKING:
    from collections.abc import Sequence

    from core.briefs.exhibit import Field
    from core.briefs.named_sets import SetRow

NEW: Final = ""
"""The code of a set that is being made."""


class PageWords(NamedTuple):
    """What stands on the page.

    Attributes:
        title: Of the list.
        counted: Heading of the number of members.
        listed: Heading of their names.
        about: What such a set is.
        make: On the button that makes one.
    """

    title: str
    counted: str
    listed: str
    about: str
    make: str
    form: FormWords


class SetsPage(Page):
    """Lists sets and holds the form for one; decides nothing."""

    written = Signal(object, object, object)
    """The code of a set, empty for a new one, its name and its members."""
    deleted = Signal(object)
    """The code of the set that is not wanted any more."""

    def __init__(self, words: PageWords) -> None:
        super().__init__()
        self._words = words
        headings = (_("Name"), words.counted, words.listed, _("Source"))
        self.list: Listing[SetRow] = Listing(words.title, headings)
        self.details = plain_label(wraps=True)
        self.make = QPushButton(words.make)
        self.change = QPushButton(_("Chan&ge…"))
        self.delete = QPushButton(_("De&lete"))
        self.form = SetForm(words.form)
        self._written = NEW
        self._empty: Field | None = None
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        beside = QHBoxLayout()
        beside.addWidget(self.list, stretch=1)
        beside.addWidget(self.form)
        self.column.addLayout(beside, stretch=1)
        self.column.addWidget(self.details)
        self.column.addLayout(row_of((self.make, self.change, self.delete)))
        self.form.hide()

    def _connect(self) -> None:
        self.list.moved.connect(self._on_list_moved)
        self.list.chosen.connect(self._on_list_chosen)
        self.make.clicked.connect(self._on_make_clicked)
        self.change.clicked.connect(self._on_change_clicked)
        self.delete.clicked.connect(self._on_delete_clicked)
        self.form.done.connect(self._on_form_done)
        self.form.given_up.connect(self.close_form)

    def show_sets(self, rows: Sequence[SetRow], empty: Field, code: str = "") -> None:
        """List sets; the current one stays, or becomes the one with a code."""
        self.about.setText(self._words.about)
        self._empty = empty
        before = self.list.current
        wanted = code or (before.code if before else "")
        self.list.show_rows(map(_row, rows), lambda row: row.code == wanted)
        self._on_list_moved(self.list.current)

    def take_focus(self) -> None:
        """Have the keyboard on the list, no form open."""
        self.close_form()

    def close_form(self) -> None:
        """Put the form away, the keyboard on the list."""
        self.form.hide()
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _open_form(self, code: str, name: str, members: tuple[str, ...]) -> None:
        if self._empty is None:
            return
        self._written = code
        self.form.show()
        self.form.show_set(name, self._empty._replace(chosen=members))

    @Slot()
    def _on_make_clicked(self) -> None:
        self._open_form(NEW, "", ())

    @Slot()
    def _on_change_clicked(self) -> None:
        self._on_list_chosen(self.list.current)

    @Slot(object)
    def _on_list_chosen(self, shown: SetRow | None) -> None:
        if shown is not None and shown.is_own:
            self._open_form(shown.code, shown.name, shown.codes)

    @Slot()
    def _on_delete_clicked(self) -> None:
        shown = self.list.current
        if shown is not None and shown.is_own:
            self.deleted.emit(shown.code)

    @Slot(object, object)
    def _on_form_done(self, name: str, members: tuple[str, ...]) -> None:
        self.written.emit(self._written, name, members)

    @Slot(object)
    def _on_list_moved(self, shown: SetRow | None) -> None:
        own = shown is not None and shown.is_own
        for button in (self.change, self.delete):
            button.setEnabled(own)
        self.details.setText(_details(shown) if shown else "")

    @Slot()
    def go_back(self) -> None:
        """Put the form away, if it is open; else say that the user has seen enough."""
        if self.form.isVisible():
            self.close_form()
        else:
            super().go_back()


def _row(shown: SetRow) -> Row[SetRow]:
    count, names = len(shown.codes), listed(shown.names)
    texts = (shown.name, str(count), names, shown.source)
    return Row(texts, shown, (shown.name, count, names, shown.source))


def _details(shown: SetRow) -> str:
    return "\n".join((listed(shown.names), *shown.notes))
