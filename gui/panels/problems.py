"""Everything the case has to say of its workbooks' cells."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QDockWidget

from core.i18n import N_, _
from core.problems import Severity
from gui.panels.escape import on_escape
from gui.panels.listing import Listing, Row

if TYPE_CHECKING:
    from core.library import Library
    from core.problems import Problem

SEVERITIES = {
    Severity.ERROR: N_("Left out"),
    Severity.WARNING: N_("Doubtful"),
    Severity.NOTE: N_("Note"),
}
GRAVITY = tuple(SEVERITIES)


class ProblemsPanel(QDockWidget):
    """Lists the problems; one that names a cell leads to it."""

    cell_asked = Signal(object, object)
    """File and place of the cell to show."""
    left = Signal()
    """The user has seen enough of it."""

    def __init__(self) -> None:
        super().__init__(_("Problems"))
        self.setObjectName("problems")
        headings = (_("Severity"), _("File"), _("Sheet"), _("Cell"), _("What is wrong"))
        self.list: Listing[tuple[str, Problem]] = Listing(_("Problems"), headings)
        self.list.chosen.connect(self._on_list_chosen)
        self.setWidget(self.list)
        on_escape(self, self.left)
        self._shown: Library | None = None

    def show_problems(self, library: Library | None) -> None:
        """List what the case knows; does nothing if that is listed already."""
        if library is self._shown or library is None:
            return
        self._shown = library
        self.list.show_rows(_row(*found) for found in library.problems)

    @Slot(object)
    def _on_list_chosen(self, found: tuple[str, Problem] | None) -> None:
        if found is not None and found[1].place is not None:
            self.cell_asked.emit(found[0], found[1].place)


def _row(file: str, problem: Problem) -> Row[tuple[str, Problem]]:
    from core.problem_texts import sentence

    place = problem.place
    severity = _(SEVERITIES[problem.severity])
    said = sentence(problem)
    cell = place.address if place is not None and place.row else ""
    where = (place.sheet, place.row, place.column) if place else ("", 0, 0)
    return Row(
        (severity, file, where[0], cell, said),
        (file, problem),
        (GRAVITY.index(problem.severity), file, where, where, said),
    )
