"""What is wished of a draft: to have it read, audited, decided on and reported."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Slot

from core.i18n import _
from gui.attending.attendant import Attendant
from gui.auditing import work

if TYPE_CHECKING:
    from pathlib import Path

    from core.audit.draft import Draft
    from core.library import Library
    from gui.auditing.page import AuditPage
    from gui.auditing.work import Audited


class Auditing(Attendant):
    """Keeps an audit as long as the case and the draft are those it is of."""

    page = "auditing"
    _found: Audited | None = None

    @property
    def _page(self) -> AuditPage:
        return self._parts.panels.auditing

    def _fill(self, library: Library) -> None:
        """Audit the draft again where the case has changed."""
        if self._found is not None:
            self._look_at(self._found.audit.draft, library)

    def go_on_from(self, before: Auditing) -> None:
        """Have the draft of the window before; one that was audited is audited anew."""
        if not before._parts.panels.has(self.page):
            return
        self._page.draft.setPlainText(before._page.draft.toPlainText())
        if before._found is not None:
            draft = before._found.audit.draft
            self._look_at(draft, self._office.session.state.library)

    @Slot()
    def open(self) -> None:
        """Ask for a draft, read it and audit it."""
        path = self._office.dialogs.draft_to_audit()
        if path is not None:
            self._office.desk.do(partial(work.read, path), self._on_read)

    def _on_read(self, draft: Draft) -> None:
        self._rest()
        self._look_at(draft, self._office.session.state.library)

    @Slot(object)
    def audit(self, text: str) -> None:
        """Audit a text that was pasted or written."""
        from core.audit.draft import pasted

        self._look_at(pasted(text), self._office.session.state.library)

    def _look_at(self, draft: Draft, library: Library | None) -> None:
        if library is not None:
            self._shown = library
            doing = partial(work.audited, library, draft)
            self._office.desk.do(doing, self._on_audited)

    def _on_audited(self, found: Audited) -> None:
        self._rest()
        self._show(found)

    def _show(self, found: Audited) -> None:
        self._found = found
        self._page.show_audit(found.brief)

    @Slot()
    def forget(self) -> None:
        """Let go of an audit whose draft has been written on."""
        self._found = None

    @Slot(object, object)
    def accept(self, finding: int, candidate: int) -> None:
        """Take the candidate that the user says is meant."""
        from core.briefs.audit.brief import accepted_brief

        library, found = self._office.session.state.library, self._found
        if found is not None and library is not None:
            audit = found.audit.accepting(finding, candidate)
            brief = accepted_brief(library, audit, found.brief, finding)
            self._show(work.Audited(audit, brief))

    @Slot()
    def report(self) -> None:
        """Ask where to, and write the report."""
        found = self._found
        path = self._office.dialogs.path_for_report(_("Claim audit"))
        if path is not None and found is not None:
            doing = partial(work.written, path, found.brief)
            self._office.desk.do(doing, self._on_written)

    def _on_written(self, path: Path) -> None:
        self._rest()
        self._office.session.tell_written(path)
