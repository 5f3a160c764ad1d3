"""What is wished of groups of economies: to see, make, change, delete them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Slot

from core.i18n import _, ngettext
from core.state import Notice
from gui.attending.attendant import Attendant

if TYPE_CHECKING:
    from core.library import Library


class OwnGroups(Attendant):
    """Shows the groups, and changes those of the case as wished."""

    page = "groups"

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
            self._fill(now, now.economies.groups[-1].code)

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

    def _fill(self, library: Library, code: str = "") -> None:
        from core.briefs.groups import groups, members_field

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
