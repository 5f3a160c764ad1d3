"""What is asked of data and workbooks, and what is done with the answers."""

from __future__ import annotations

from functools import partial
from pathlib import PurePath
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from core.i18n import _
from gui.attending import check_work

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from core.briefs.quality import QualityOfSource
    from core.library import Library
    from gui.layout import Layout
    from gui.office import Office


class Checks(QObject):
    """Has sources and workbooks looked at, and shows and writes what was found."""

    def __init__(self, office: Office, parts: Layout) -> None:
        super().__init__(parts.pages)
        self._office = office
        self._parts = parts

    # --- the quality of the case ---

    @Slot()
    def assess(self) -> None:
        """Look at the sources of the case and show what is doubtful."""
        library = self._office.session.state.library
        if library is not None:
            work = partial(check_work.assessed, library)
            self._office.desk.do(work, partial(self._on_assessed, library))

    def _on_assessed(self, library: Library, report: Sequence[QualityOfSource]) -> None:
        self._office.session.rest()
        panels = self._parts.panels
        panels.quality.show_report(library, report)
        panels.open_quality()

    @Slot(object)
    def export(self, report: Sequence[QualityOfSource]) -> None:
        """Ask where to, and write the report."""
        path = self._office.dialogs.path_for_report(_("Quality report"))
        if path is not None:
            work = partial(check_work.written_report, path, report)
            self._office.desk.do(work, self._on_written)

    # --- a workbook that is not in the case ---

    @Slot()
    def examine(self) -> None:
        """Ask for a workbook and show which rules it breaks."""
        path = self._office.dialogs.workbook_to_check()
        if path is not None:
            work = partial(check_work.examined, path)
            self._office.desk.do(work, self._on_examined)

    def _on_examined(self, examined: check_work.Examined) -> None:
        self._office.session.rest()
        page = self._parts.panels.doctor
        page.show_examination(examined.found, examined.take_up())
        self._parts.pages.setCurrentWidget(page)
        page.findings.setFocus()

    @Slot()
    def save_copy(self) -> None:
        """Ask where to, and write the cleaned copy."""
        staged = self._parts.panels.doctor.staged
        if staged is None:
            return
        name = _("{name} (cleaned)").format(name=PurePath(staged.name).stem)
        path = self._office.dialogs.path_for_copy(name)
        if path is not None:
            work = partial(check_work.written_copy, path, staged.again)
            self._office.desk.do(work, self._on_written)

    @Slot()
    def leave(self) -> None:
        """Put the workbook away and show the tabs again."""
        self.close()
        self._parts.go_home()

    def close(self) -> None:
        """Let go of the workbook that was examined."""
        if self._parts.panels.has("doctor"):
            self._parts.panels.doctor.put_away()

    def _on_written(self, path: Path) -> None:
        self._office.session.rest()
        self._office.session.tell_written(path)
