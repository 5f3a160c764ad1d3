"""Going back to the file as it was last saved, or to a backup."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from gui.cases import case_work, keeping_work

if TYPE_CHECKING:
    from core.backups.versions import Versions
    from gui.cases.desk import Desk
    from gui.questions import Dialogs
    from gui.session import Session


class Reverting:
    """Shows what there is to go back to, and puts what is chosen on the desk.

    What is open now is backed up as it is put away, so this can be thought better of.
    The user's file stays as it is until the case is saved.
    """

    def __init__(self, session: Session, desk: Desk, dialogs: Dialogs) -> None:
        self._session, self._desk, self._dialogs = session, desk, dialogs

    def revert(self) -> None:
        """Look for what there is."""
        opened, path = self._desk.opened_case, self._session.state.document.path
        if opened is not None and path is not None:
            looking = partial(keeping_work.versions, opened, path, self._desk.shelf)
            self._desk.do(looking, self._on_found)

    def _on_found(self, found: Versions) -> None:
        self._session.rest()
        version = self._dialogs.version_to_go_back_to(found)
        opened = self._desk.opened_case
        if version is None or opened is None:
            return
        document = self._session.state.document
        if version.is_saved:
            self._desk.put_anew(document)
        else:
            reverting = partial(case_work.revert_case, version, opened, document)
            self._desk.put(partial(reverting, self._desk.place))
