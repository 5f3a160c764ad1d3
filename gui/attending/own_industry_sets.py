"""What is wished of sets of industries."""

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


class OwnIndustrySets(OwnSets):
    """Shows the sets of industries."""

    page = "industry_sets"

    def _listed(self, library: Library) -> tuple[Sequence[SetRow], Field]:
        from core.briefs.named_sets import industries_field, industry_sets

        return industry_sets(library), industries_field(library, ())

    def _writing(
        self, library: Library, code: str
    ) -> tuple[Callable[..., object], tuple[object, ...]]:
        from core.casefile.industry_sets import add_set, change_set

        if not code:
            return add_set, (library.sets,)
        return change_set, (code, library.sets)

    def _last(self, library: Library) -> str:
        return [one.code for one in library.sets][-1]

    def _removing(self) -> Callable[..., object]:
        from core.casefile.industry_sets import remove_set

        return remove_set

    def _deleted(self, library: Library, code: str, pinned: int) -> Notice:
        name = library.sets.industry_name(code)
        if not pinned:
            text = _("The set “{name}” is deleted; Undo brings it back.")
            return Notice("note", text.format(name=name))
        text = ngettext(
            "The set “{name}” is deleted, and {count} exhibit of the briefing shows "
            "it; Undo brings it back.",
            "The set “{name}” is deleted, and {count} exhibits of the briefing show "
            "it; Undo brings it back.",
            pinned,
        )
        return Notice("warning", text.format(name=name, count=pinned))
