"""What is wished of groups of economies: to see, make, change, delete them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from core.errors import StatecraftError
from core.i18n import _, ngettext
from core.state import Notice

if TYPE_CHECKING:
    from core.library import Library
    from core.state import State
    from gui.layout import Layout
    from gui.office import Office


class OwnGroups(QObject):
    """Shows the groups, and changes those of the case as wished."""

    def __init__(self, office: Office, parts: Layout) -> None:
        super().__init__(parts.pages)
        self._office, self._parts = office, parts
        self._shown: Library | None = None

    @Slot()
    def show(self) -> None:
        """Show the groups there are."""
        page = self._parts.panels.groups
        self._parts.pages.setCurrentWidget(page)
        self.show_state(self._office.session.state)
        page.close_form()

    def show_state(self, state: State) -> None:
        """List the groups of the case as it is now, if the list is in front."""
        panels = self._parts.panels
        if not panels.has("groups"):
            return
        is_shown = self._parts.pages.currentWidget() is panels.groups
        if is_shown and state.work is None and state.library is not self._shown:
            self._list(state.library)

    @Slot(object, object, object)
    def write(self, code: str, name: str, members: tuple[str, ...]) -> None:
        """Make a group, or change the one with a code."""
        from core.casefile.groups import add_group, change_group

        library = self._office.session.state.library
        if library is None:
            return
        case, known = library.case, library.economies
        try:
            if code:
                case.edit(change_group, known, code, name, members)
            else:
                code = case.edit(add_group, known, name, members)
        except StatecraftError as error:
            self._office.session.tell("error", str(error))
            return
        self._parts.panels.groups.close_form()
        self._changed(library, None)
        self._list(self._office.session.state.library, code)

    @Slot(object)
    def delete(self, code: str) -> None:
        """Delete a group; what is pinned of it is said."""
        from core.briefs.groups import pins_showing
        from core.casefile.groups import remove_group

        library = self._office.session.state.library
        if library is None:
            return
        name, pinned = library.economies.group(code).name, pins_showing(library, code)
        try:
            library.case.edit(remove_group, code)
        except StatecraftError as error:
            self._office.session.tell("error", str(error))
            return
        self._parts.panels.groups.close_form()
        self._changed(library, _deleted(name, pinned))

    @Slot()
    def leave(self) -> None:
        """Show the tabs again."""
        self._parts.pages.setCurrentIndex(0)
        self._parts.current_tab().home.setFocus()

    def _changed(self, library: Library, notice: Notice | None) -> None:
        session = self._office.session
        session.move(session.state.changed(library.renewed(), notice))

    def _list(self, library: Library | None, code: str = "") -> None:
        from core.briefs.groups import groups, members_field

        self._shown = library
        if library is not None:
            empty = members_field(library, ())
            self._parts.panels.groups.show_groups(groups(library), empty, code)


def _deleted(name: str, pinned: int) -> Notice:
    """Return what is said of a group that is gone."""
    if not pinned:
        text = _("The group “{name}” is deleted; Undo brings it back.")
        return Notice("note", text.format(name=name))
    text = ngettext(
        "The group “{name}” is deleted, and {count} exhibit of the briefing shows it; "
        "Undo brings it back.",
        "The group “{name}” is deleted, and {count} exhibits of the briefing show it; "
        "Undo brings it back.",
        pinned,
    )
    return Notice("warning", text.format(name=name, count=pinned))
