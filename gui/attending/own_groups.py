"""What is wished of groups of economies."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.i18n import _, ngettext
from core.state import Notice
from gui.attending.own_sets import OwnSets

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from core.briefs.exhibit import Field
    from core.briefs.named_sets import SetRow
    from core.library import Library


class OwnGroups(OwnSets):
    """Shows the groups of economies."""

    page = "groups"

    def _listed(self, library: Library) -> tuple[Sequence[SetRow], Field]:
        from core.briefs.named_sets import groups, members_field

        return groups(library), members_field(library, ())

    def _writing(
        self, library: Library, code: str
    ) -> tuple[Callable[..., object], tuple[object, ...]]:
        from core.casefile.groups import add_group, change_group

        if not code:
            return add_group, (library.economies,)
        return change_group, (code, library.economies)

    def _last(self, library: Library) -> str:
        return library.economies.groups[-1].code

    def _removing(self) -> Callable[..., object]:
        from core.casefile.groups import remove_group

        return remove_group

    def _deleted(self, library: Library, code: str, pinned: int) -> Notice:
        name = library.economies.group(code).name
        if not pinned:
            text = _("The group “{name}” is deleted; Undo brings it back.")
            return Notice("note", text.format(name=name))
        text = ngettext(
            "The group “{name}” is deleted, and {count} exhibit of the briefing shows "
            "it; Undo brings it back.",
            "The group “{name}” is deleted, and {count} exhibits of the briefing show "
            "it; Undo brings it back.",
            pinned,
        )
        return Notice("warning", text.format(name=name, count=pinned))
