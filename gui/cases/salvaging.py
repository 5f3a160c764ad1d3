"""Saving what is whole of a damaged case: asked where to, done, and told."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from core.i18n import _
from core.state import Notice
from gui.cases import salvage_work

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

    from gui.cases.salvage_work import Done
    from gui.layout import Layout
    from gui.office import Office


class Salvaging(QObject):
    """Has what is whole saved, and keeps the list of what is not until next time."""

    def __init__(self, office: Office, parts: Layout) -> None:
        super().__init__(parts.pages)
        self._office = office
        self._done: Done | None = None

    @Slot(object)
    def act(self, key: str) -> None:
        """Do what the banner offers about a salvage that is over."""
        offered: Mapping[str, Callable[[], object]] = {
            "open_salvaged": self.open_salvaged,
            "lost": self.show_lost,
            "export_lost": self.export_lost,
        }
        if key in offered:
            offered[key]()

    def salvage(self) -> None:
        """Ask where to, and save what is whole of the case that is spoken of.

        Where none is spoken of, the user says which.
        """
        notice = self._office.session.state.notice
        path = notice.to_salvage if notice is not None else None
        path = path or self._office.dialogs.case_to_open()
        if path is None:
            return
        name = _("{name} (saved)").format(name=path.stem)
        target = self._office.dialogs.path_to_save(name)
        if target is not None:
            work = partial(salvage_work.salvaged, path, target)
            self._office.desk.do(work, self._on_salvaged)

    def _on_salvaged(self, done: Done) -> None:
        self._done = done
        text = _("{name} was written. {summary}").format(
            name=done.target.name, summary=done.report.summary
        )
        severity = "warning" if done.report.rows else "note"
        notice = Notice(severity, text, salvaged=done.target)
        self._office.session.move(self._office.session.state.gave_up(notice))

    def open_salvaged(self) -> None:
        """Open the new case."""
        if self._done is not None:
            self._office.desk.open(self._done.target)

    def show_lost(self) -> None:
        """Show the list of what is lost."""
        if self._done is not None:
            from core.briefs.salvage import as_text

            text = as_text(self._done.report)
            self._office.dialogs.show_text(_("What could not be saved"), text)

    def export_lost(self) -> None:
        """Ask where to, and write the list of what is lost."""
        if self._done is None:
            return
        path = self._office.dialogs.path_for_report(_("What could not be saved"))
        if path is not None:
            work = partial(salvage_work.written_list, path, self._done.report)
            self._office.desk.do(work, self._on_written)

    def _on_written(self, path: Path) -> None:
        self._office.session.rest()
        self._office.session.tell_written(path)
