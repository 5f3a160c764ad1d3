"""What is wished of groups of economies: to see, make, change, delete them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

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

        session = self._office.session
        library = session.state.library
        if library is None:
            return
        told = (library.economies, name, members)
        if not (
            session.edit(change_group, code, *told)
            if code
            else session.edit(add_group, *told)
        ):
            return
        self._parts.panels.groups.close_form()
        now = session.state.library
        if now is not None and not code:
            self._list(now, now.economies.groups[-1].code)

    @Slot(object)
    def delete(self, code: str) -> None:
        """Delete a group; what is pinned of it is said."""
        from core.briefs.groups import pins_showing
        from core.casefile.groups import remove_group

        session = self._office.session
        library = session.state.library
        if library is None:
            return
        pinned = pins_showing(library, code)
        notice = _deleted(library.economies.group(code).name, pinned)
        if session.edit(remove_group, code, notice=notice):
            self._parts.panels.groups.close_form()

    @Slot()
    def leave(self) -> None:
        """Show the tabs again."""
        self._parts.pages.setCurrentIndex(0)
        self._parts.current_tab().home.setFocus()

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
