"""What is wished of numbers of lists: to see what they may be about, and decide it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Slot

from core.briefs.controls.matches import match_rows, relation_names
from core.digits import counted
from core.i18n import ngettext
from core.state import Notice
from gui.attending.attendant import Attendant
from gui.work import decided, undecided

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from core.casefile.own_matches import Match
    from core.library import Library
    from core.progress import Progress

    Deciding = Callable[[Library, Sequence[Match], Progress], Library]


class OwnMatches(Attendant):
    """Shows what numbers may be about, and lets the user decide."""

    page = "matches"

    def _fill(self, library: Library) -> None:
        page = self._parts.panels.matches
        page.show_matches(match_rows(library), relation_names())

    @Slot(object)
    def decide(self, matches: Sequence[Match]) -> None:
        """Keep what the user decides of some numbers."""
        self._change(decided, matches)

    @Slot(object)
    def undecide(self, matches: Sequence[Match]) -> None:
        """Let some numbers be undecided again."""
        self._change(undecided, matches)

    def _change(self, work: Deciding, matches: Sequence[Match]) -> None:
        library = self._office.session.state.library
        if library is not None:
            doing = partial(work, library, matches)
            self._office.desk.run(doing, partial(self._on_changed, len(matches)))

    def _on_changed(self, count: int, library: Library) -> None:
        said = ngettext(
            "The decision on {count} list number is kept in the case.",
            "The decision on {count} list numbers is kept in the case.",
            count,
        ).format(count=counted(count))
        session = self._office.session
        session.move(session.state.changed(library, Notice("note", said)))
