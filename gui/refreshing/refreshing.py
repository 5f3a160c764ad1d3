"""Carries out what the user wishes about the workbooks of the case."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from core.i18n import _
from core.refresh.seen import LOST, Condition
from core.state import Notice
from gui.refreshing.notices import changed_notice, unchanged_text
from gui.refreshing.work import compare_source, take_changes
from gui.work import removed

if TYPE_CHECKING:
    from core.casefile import Source
    from core.library import Library
    from core.refresh.origins import Origins
    from core.refresh.seen import Seen
    from core.state import State
    from gui.cases.desk import Desk
    from gui.importing.work import Imported
    from gui.questions import Dialogs
    from gui.refreshing.lookout import Lookout
    from gui.refreshing.work import Compared
    from gui.session import Session


class Refreshing(QObject):
    """Looks, compares and takes; nothing changes until it is wished for."""

    def __init__(
        self,
        session: Session,
        desk: Desk,
        dialogs: Dialogs,
        lookout: Lookout,
        origins: Origins,
    ) -> None:
        super().__init__()
        self._session, self._desk, self._dialogs = session, desk, dialogs
        self._lookout, self._origins = lookout, origins
        self._compared: Compared | None = None
        self._library: Library | None = None
        self._told_of: set[tuple[int, str]] = set()
        self._is_asked = False
        session.changed.connect(self._on_session_changed)
        lookout.noticed.connect(self._on_lookout_noticed)

    # --- noticing ---

    @Slot(object)
    def _on_session_changed(self, state: State) -> None:
        """Watch the workbooks of the case that is on the desk now."""
        library = state.library
        if library is None or library is self._library:
            return
        before, self._library = self._library, library
        if before is None or before.case is not library.case:
            self._lookout.forget()
            self._told_of.clear()
            self._drop_compared()
        path = state.document.path
        beside = None if path is None else path.parent
        self._lookout.watch(library.case.sources(), beside)

    @Slot(object)
    def _on_lookout_noticed(self, seen: tuple[Seen, ...]) -> None:
        self._session.move(self._session.state.noticing(seen))
        fresh = [
            one
            for one in seen
            if one.condition is Condition.CHANGED
            and (one.source_id, one.sha256) not in self._told_of
        ]
        asked, self._is_asked = self._is_asked, False
        if asked and not fresh:
            self._session.tell("note", unchanged_text(seen))
        notice = self._session.state.notice
        if fresh and (notice is None or notice.source is not None):
            self._told_of |= {(one.source_id, one.sha256) for one in fresh}
            self._session.move(self._session.state.told(changed_notice(fresh)))

    @Slot()
    def check(self) -> None:
        """Look at all workbooks now, and say what has become of them."""
        self._told_of.clear()
        self._is_asked = True
        self._session.close_notice()
        self._lookout.look()

    def locate(self, source_id: int | None) -> None:
        """Ask where the workbook of a source lies now."""
        seen = self._seen(source_id, *LOST)
        if seen is None:
            return
        path = self._dialogs.workbook_of(seen.name)
        source = self._source(seen)
        if path is not None and source is not None:
            self._origins.note(source.sha256, path)
            self._lookout.locate(seen.source_id, path)

    # --- comparing and taking ---

    def show_changes(self, source_id: int | None) -> None:
        """Read a changed workbook again and show what is different."""
        library = self._session.state.library
        seen = self._seen(source_id, Condition.CHANGED)
        source = self._source(seen)
        if library is None or source is None or seen is None or seen.path is None:
            return
        self._drop_compared()
        comparing = partial(compare_source, library, source, seen.path)
        self._desk.run(comparing, self._on_compared)

    def _on_compared(self, compared: Compared) -> None:
        self._compared = compared
        self._session.move(self._session.state.comparing(compared.brief))

    @Slot()
    def take(self) -> None:
        """Take the changes that are being looked at."""
        library, compared = self._session.state.library, self._compared
        if library is not None and compared is not None:
            taking = partial(take_changes, compared, library)
            self._desk.run(taking, self._on_taken)

    def _on_taken(self, imported: Imported) -> None:
        compared, self._compared = self._compared, None
        if compared is not None:
            self._origins.note(compared.changes.sha256, compared.path)
        state = self._session.state.comparing(None)
        self._session.move(state.changed(imported.library, imported.notice))

    @Slot()
    def keep(self) -> None:
        """Leave the case as it is; the same changes are not spoken of again."""
        if self._compared is not None:
            changes = self._compared.changes
            self._told_of.add((changes.source.source_id, changes.sha256))
        self._drop_compared()
        self._session.move(self._session.state.comparing(None))

    def remove(self, source_id: int) -> None:
        """Take a workbook out of the case, with all that came in with it."""
        library = self._session.state.library
        if library is None:
            return
        self.keep()
        names = {source.source_id: source.name for source in library.case.sources()}
        then = partial(self._on_removed, names[source_id])
        self._desk.run(partial(removed, library, source_id), then)

    def _on_removed(self, name: str, library: Library) -> None:
        said = _("{name} is no longer in this case; Undo brings it back.")
        notice = Notice("note", said.format(name=name))
        self._session.move(self._session.state.changed(library, notice))

    def close(self) -> None:
        """Let go of what was read and not taken."""
        self._drop_compared()

    # --- inside ---

    def _seen(self, source_id: int | None, *conditions: Condition) -> Seen | None:
        """Return a source in one of some conditions: the one meant, else the first."""
        seen = self._session.state.seen
        found = [one for one in seen if one.condition in conditions]
        meant = [one for one in found if one.source_id == source_id]
        return next(iter([*meant, *found]), None)

    def _source(self, seen: Seen | None) -> Source | None:
        """Return the source of what was seen, unless it has gone out since."""
        library = self._session.state.library
        known = library.case.sources() if library is not None and seen else ()
        return next((s for s in known if seen and s.source_id == seen.source_id), None)

    def _drop_compared(self) -> None:
        compared, self._compared = self._compared, None
        if compared is not None:
            compared.staged.close()
