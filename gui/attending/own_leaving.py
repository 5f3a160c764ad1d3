"""What is wished of files before they are written: to see what leaves the room."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Slot

from gui.attending.attendant import Attendant
from gui.attending.page_work import whole_paper

if TYPE_CHECKING:
    from core.briefing.paper import Paper
    from core.library import Library


class OwnLeaving(Attendant):
    """Lists what files hold, and leaves out of them what is not wanted there."""

    page = "leaving"
    _paper: Paper
    _of: tuple[object, ...]

    @Slot()
    def show(self) -> None:
        """Look at the briefing, then bring the page forward."""
        library = self._office.session.state.library
        if library is not None:
            work = partial(whole_paper, library)
            self._office.desk.do(work, self._on_looked)

    def _on_looked(self, paper: Paper) -> None:
        session = self._office.session
        self._paper = paper
        self._of = _contents(session.state.library)
        session.move(session.state.gave_up(None))
        super().show()
        self._parts.panels.leaving.take_focus()

    def _fill(self, library: Library) -> None:
        from core.briefing.leaving import leaving

        if _contents(library) != self._of:  # an edit was taken back while one looks
            QTimer.singleShot(0, self, self.show)
            return
        without = library.cover.without.split(",")
        self._parts.panels.leaving.show_items(leaving(self._paper, without))

    @Slot(object, object)
    def leave_out(self, kind: str, is_left_out: bool) -> None:  # noqa: FBT001  # a slot
        """Leave a kind of content out of every file, or have it in them again."""
        from core.briefing.leaving import KINDS
        from core.casefile.cover import choose_cover

        session = self._office.session
        library = session.state.library
        if library is None:
            return
        without = set(library.cover.without.split(","))
        without = without | {kind} if is_left_out else without - {kind}
        said = ",".join(one for one in KINDS if one in without)
        session.edit(choose_cover, "without", said)


def _contents(library: Library | None) -> tuple[object, ...]:
    """Return all that a paper is made of but what is left out of it."""
    if library is None:
        return ()
    cover = library.cover._replace(without="")
    return (library.case, library.pins, library.properties, library.datasets, cover)
