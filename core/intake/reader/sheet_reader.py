"""Reads one sheet as was decided, and says how sure that is and what to remember."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.intake.kinds import OWN
from core.intake.reader.guessing.guess import guess_sheet
from core.intake.reader.layouts import bound_layout
from core.intake.reader.observing.unpublished import withhold_unpublished
from core.intake.reader.own.learning import learned
from core.intake.reader.own.recasting import recast
from core.intake.reader.recipes.banner import is_instructions, template_banner
from core.intake.reader.roles import SheetRead, roles_of
from core.intake.reader.words.vocabulary import Vocabulary
from core.problems import Place, Problem, Severity

if TYPE_CHECKING:
    from collections.abc import Sequence

    from core.intake.own_recipe import SheetLayout
    from core.intake.reader.collecting import Datasets
    from core.intake.reader.gathering import Gathered, ProblemLog
    from core.intake.reader.job import ReadJob
    from core.intake.reader.own.deciding import Decision
    from core.intake.reader.recipes.binding import Binding
    from core.intake.reader.recipes.choosing import Fit
    from core.intake.reader.staging import StagingWriter
    from core.intake.reader.workbook.grid import Sheet


class SheetReader:
    """Reads the sheets of one workbook, one after another."""

    def __init__(
        self,
        job: ReadJob,
        staging: StagingWriter,
        problems: ProblemLog,
        datasets: Datasets,
    ) -> None:
        self._job, self._staging = job, staging
        self._problems, self._datasets = problems, datasets
        self._words = Vocabulary(job.vocabulary)

    def read(self, sheet: Sheet, decision: Decision, why: str) -> None:
        """Read a sheet.

        Args:
            sheet: The sheet.
            decision: By what it is read.
            why: Why the recipe of the workbook leaves it, if it does.
        """
        if decision.said.left:
            self._leave(sheet, decision)
        elif decision.fits:
            self._read_known(sheet, decision)
        else:
            self._read_unknown(sheet, decision, why)

    def _leave(self, sheet: Sheet, decision: Decision) -> None:
        self._staging.add_layout(sheet.position, {"tables": []})
        self._tell("sheet_left_out", Severity.NOTE, sheet)
        layout = decision.recalled.layout if decision.recalled else None
        own = learned(sheet, (), decision.said) if decision.corrected else layout
        self._staging.add_reading(sheet.position, decision.standing(()), {}, own)

    def _read_known(self, sheet: Sheet, decision: Decision) -> None:
        said = decision.said.counted_from(sheet.first_row, sheet.first_column)
        bindings: list[Binding] = []
        aside: dict[int, str] = {}
        for fit in decision.fits:
            binding = fit.binding
            if said:
                binding = recast(sheet, binding, said, self._words)
            gathered = self._read_fit(sheet, fit, binding)
            if gathered is not None:
                bindings.append(binding)
                aside |= _asides(sheet, gathered)
        read = SheetRead(sheet, bindings, aside, (), said.rows, _new(decision))
        base = decision.fits[0].recipe.id
        own = learned(sheet, bindings, said, base) if said else None
        self._add_reading(read, decision, own)

    def _read_fit(self, sheet: Sheet, fit: Fit, binding: Binding) -> Gathered | None:
        if not binding.rule.shared:
            layout = bound_layout(sheet, binding, fit.recipe.id)
            self._staging.add_layout(sheet.position, layout)
        for problem in binding.problems:
            self._problems.add(problem)
        if any(problem.severity is Severity.ERROR for problem in binding.problems):
            return None
        if binding.rule.template and not _filled(sheet, binding):
            self._tell("template_empty", Severity.NOTE, sheet)
            return None
        gathered = self._datasets.of_recipe(fit.recipe, binding)
        self._datasets.read(sheet, binding, gathered)
        if binding.rule.unpublished_zeros:
            withhold_unpublished(gathered)
        return gathered

    def _add_reading(
        self, read: SheetRead, decision: Decision, own: SheetLayout | None
    ) -> None:
        headers = [binding.headers for binding in read.bindings]
        standing = decision.standing(headers)
        roles = roles_of(read)
        if decision.recalled is not None and standing == "extended":
            roles["asks"] = list(decision.recalled.asks)
        self._staging.add_reading(read.sheet.position, standing, roles, own)

    def _read_unknown(self, sheet: Sheet, decision: Decision, why: str) -> None:
        if not decision.said and self._is_no_table(sheet):
            self._staging.add_layout(sheet.position, {"tables": []})
            self._staging.add_reading(sheet.position, "nothing", {}, None)
            return
        guessed = guess_sheet(sheet, self._job, decision.said, whole=decision.is_whole)
        self._staging.add_layout(sheet.position, guessed.layout)
        if why:
            self._tell("sheet_not_read", Severity.NOTE, sheet, why=why)
            self._staging.add_reading(sheet.position, "nothing", {}, None)
            return
        bindings = [table.binding for table in guessed.tables]
        standing = decision.standing([binding.headers for binding in bindings])
        for problem in guessed.problems:
            if problem.code != "layout_guessed" or standing in {"guessed", "extended"}:
                self._problems.add(problem)
        aside: dict[int, str] = {}
        recipe = OWN if decision.said else "guessed"
        for table in guessed.tables:
            gathered = self._datasets.of_guess(table, sheet, recipe)
            self._datasets.read(sheet, table.binding, gathered)
            aside |= _asides(sheet, gathered)
        said = decision.said.counted_from(sheet.first_row, sheet.first_column)
        new = _new(decision)
        read = SheetRead(sheet, bindings, aside, guessed.found, said.rows, new)
        own = learned(sheet, bindings, said) if bindings else None
        self._add_reading(read, decision, own)

    def _is_no_table(self, sheet: Sheet) -> bool:
        """Return whether a sheet of a template holds no data to be read."""
        template = template_banner(sheet)
        if template is not None:
            name = template.template
            self._tell("unknown_template", Severity.ERROR, sheet, name=name)
        return template is not None or is_instructions(sheet)

    def _tell(
        self,
        code: str,
        severity: Severity,
        sheet: Sheet | None = None,
        **particulars: object,
    ) -> None:
        place = None
        if sheet is not None:
            place = Place(sheet.name, sheet.first_row, sheet.first_column)
            particulars["sheet"] = sheet.name
        self._problems.add(Problem.of(code, severity, place, **particulars))


def _filled(sheet: Sheet, binding: Binding) -> bool:
    body = sheet.rows[binding.start : binding.end]
    return any(cell is not None for row in body for cell in row)


def _asides(sheet: Sheet, gathered: Gathered) -> dict[int, str]:
    """Return the rows of a sheet that were set aside, from 0, and why."""
    return {
        aside.row - sheet.first_row: aside.why
        for aside in gathered.aside
        if aside.sheet_no == sheet.position
    }


def _new(decision: Decision) -> Sequence[int]:
    return decision.recalled.new if decision.recalled else ()
