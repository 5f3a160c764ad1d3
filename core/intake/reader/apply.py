"""From the sheets of a workbook to datasets: by recipe, or by a guess that says so."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.intake.reader.collecting import Datasets
from core.intake.reader.delivery import deliver
from core.intake.reader.gathering import ProblemLog
from core.intake.reader.own.deciding import decided
from core.intake.reader.recipes.choosing import fits, wanted_recipes, why_left
from core.intake.reader.sheet_reader import SheetReader
from core.intake.reader.words.vocabulary import Vocabulary
from core.problems import Problem, Severity

if TYPE_CHECKING:
    from collections.abc import Sequence

    from core.intake.reader.job import ReadJob
    from core.intake.reader.own.deciding import Decision
    from core.intake.reader.recipes.choosing import Fit
    from core.intake.reader.staging import StagingWriter
    from core.intake.reader.workbook.grid import Sheet


def read_sheets(sheets: Sequence[Sheet], job: ReadJob, staging: StagingWriter) -> None:
    """Write into the staging file what the sheets of a workbook mean.

    The sheets themselves are already there; here come layouts, datasets, what was
    set aside, and problems.
    """
    _Workbook(job, staging).read(sheets)


class _Workbook:
    """One workbook while its sheets are read."""

    def __init__(self, job: ReadJob, staging: StagingWriter) -> None:
        self._job, self._staging = job, staging
        self._problems = ProblemLog()
        self._datasets = Datasets(job.name, self._problems)

    def read(self, sheets: Sequence[Sheet]) -> None:
        known = fits(
            sheets, wanted_recipes(self._job), Vocabulary(self._job.vocabulary)
        )
        if self._job.recipe is not None and not known:
            code, recipe = "recipe_does_not_fit", self._job.recipe
            self._problems.add(Problem.of(code, Severity.WARNING, None, recipe=recipe))
        found = self._decisions(sheets, known)
        reader = SheetReader(self._job, self._staging, self._problems, self._datasets)
        for sheet, decision in sorted(found, key=_in_order):
            why = "" if decision.said or decision.fits else why_left(sheet, known)
            reader.read(sheet, decision, why)
        for gathered in self._datasets:
            deliver(gathered, self._staging)
        for problem in self._problems:
            self._staging.add_problem(problem)

    def _decisions(
        self, sheets: Sequence[Sheet], known: Sequence[Fit]
    ) -> list[tuple[Sheet, Decision]]:
        by_sheet: dict[int, list[Fit]] = {}
        for fit in known:
            by_sheet.setdefault(fit.sheet.position, []).append(fit)
        return [
            (sheet, decided(sheet, self._job, by_sheet.get(sheet.position, ())))
            for sheet in sheets
            if sheet.rows
        ]


def _in_order(found: tuple[Sheet, Decision]) -> int:
    """Return the place of a sheet: what recipes know comes first, and data before all.

    Data name the dataset that remarks and repeated tables belong to.
    """
    _sheet, decision = found
    kinds = [fit.binding.rule.kind for fit in decision.fits]
    order = {"notes": 1, "repeats": 2}
    return max((order.get(kind, 0) for kind in kinds), default=len(order) + 1)
