"""The groups of economies, in place of the tabs: see them, make, change and delete."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QPushButton

from core.i18n import _
from core.joining import listed
from gui.panels.group_form import GroupForm
from gui.panels.listing import Listing, Row
from gui.panels.page import Page, row_of
from gui.widgets.labels import plain_label

if TYPE_CHECKING:
    from collections.abc import Sequence

    from core.briefs.exhibit import Field
    from core.briefs.groups import GroupRow

NEW: Final = ""
"""The code of a group that is being made."""


class GroupsPage(Page):
    """Lists groups and holds the form for one; decides nothing."""

    written = Signal(object, object, object)
    """The code of a group, empty for a new one, its name and its members."""
    deleted = Signal(object)
    """The code of the group that is not wanted any more."""

    def __init__(self) -> None:
        super().__init__()
        headings = (_("Name"), _("Members"), _("Economies"), _("Source"))
        self.list: Listing[GroupRow] = Listing(_("Groups of economies"), headings)
        self.details = plain_label(wraps=True)
        self.make = QPushButton(_("&Make a group…"))
        self.change = QPushButton(_("Chan&ge…"))
        self.delete = QPushButton(_("De&lete"))
        self.form = GroupForm()
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

    def show_groups(
        self, rows: Sequence[GroupRow], empty: Field, code: str = ""
    ) -> None:
        """List groups; the current one stays, or becomes the one with a code."""
        self.about.setText(
            _(
                "A group can be chosen wherever a dataset lists all of its members; "
                "each of them counts once. Groups of your own belong to this case."
            )
        )
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
        self.form.show_group(name, self._empty._replace(chosen=members))

    @Slot()
    def _on_make_clicked(self) -> None:
        self._open_form(NEW, "", ())

    @Slot()
    def _on_change_clicked(self) -> None:
        self._on_list_chosen(self.list.current)

    @Slot(object)
    def _on_list_chosen(self, group: GroupRow | None) -> None:
        if group is not None and group.is_own:
            self._open_form(group.code, group.name, group.codes)

    @Slot()
    def _on_delete_clicked(self) -> None:
        group = self.list.current
        if group is not None and group.is_own:
            self.deleted.emit(group.code)

    @Slot(object, object)
    def _on_form_done(self, name: str, members: tuple[str, ...]) -> None:
        self.written.emit(self._written, name, members)

    @Slot(object)
    def _on_list_moved(self, group: GroupRow | None) -> None:
        own = group is not None and group.is_own
        for button in (self.change, self.delete):
            button.setEnabled(own)
        self.details.setText(_details(group) if group else "")

    @Slot()
    def go_back(self) -> None:
        """Put the form away, if it is open; else say that the user has seen enough."""
        if self.form.isVisible():
            self.close_form()
        else:
            super().go_back()


def _row(group: GroupRow) -> Row[GroupRow]:
    count, names = len(group.codes), listed(group.names)
    texts = (group.name, str(count), names, group.source)
    return Row(texts, group, (group.name, count, names, group.source))


def _details(group: GroupRow) -> str:
    return "\n".join((listed(group.names), *group.notes))
