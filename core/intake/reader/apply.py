"""From the sheets of a workbook to datasets: by recipe, or by a guess that says so."""

from __future__ import annotations

from pathlib import PurePath
from typing import TYPE_CHECKING

from core.columns import Words
from core.intake.kinds import OBSERVATION_KINDS, RECORD_KINDS
from core.intake.reader.banner import is_instructions, template_banner
from core.intake.reader.body_rows import filled_in, own_columns
from core.intake.reader.choosing import fits, wanted_recipes, why_left
from core.intake.reader.deciding import decided
from core.intake.reader.delivery import deliver
from core.intake.reader.gathering import (
    Gathered,
    ProblemLog,
    ReadRegion,
    cell_place,
)
from core.intake.reader.guess import guess_sheet
from core.intake.reader.layouts import bound_layout, region, row_range
from core.intake.reader.learning import learned
from core.intake.reader.observing import observe
from core.intake.reader.recasting import recast
from core.intake.reader.records import record
from core.intake.reader.repeats import compare
from core.intake.reader.roles import SheetRead, roles_of
from core.intake.reader.tally import Tally
from core.intake.reader.unpublished import withhold_unpublished
from core.intake.reader.vocabulary import Vocabulary
from core.problems import Place, Problem, Severity

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from core.columns import Column
    from core.intake.own_recipe import SheetLayout
    from core.intake.reader.binding import Binding
    from core.intake.reader.choosing import Fit
    from core.intake.reader.deciding import Decision
    from core.intake.reader.grid import Sheet
    from core.intake.reader.job import ReadJob
    from core.intake.reader.recipe import Recipe
    from core.intake.reader.staging import StagingWriter


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
        self._datasets: dict[tuple[str, str], Gathered] = {}
        self._words = Vocabulary(job.vocabulary)

    def read(self, sheets: Sequence[Sheet]) -> None:
        known = fits(sheets, wanted_recipes(self._job))
        if self._job.recipe is not None and not known:
            self._tell("recipe_does_not_fit", Severity.WARNING, recipe=self._job.recipe)
        found = self._decisions(sheets, known)
        for sheet, decision in sorted(found, key=_in_order):
            if decision.said.left:
                self._leave(sheet, decision)
            elif decision.fits:
                self._read_known(sheet, decision)
            else:
                why = why_left(sheet, known) if not decision.said else ""
                self._read_unknown(sheet, decision, why)
        for gathered in self._datasets.values():
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
        own = learned(sheet, bindings, said, decision.fits[0].recipe.id)
        self._add_reading(read, decision, own if decision.said else None)

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
        gathered = self._dataset(fit.recipe, binding)
        self._read_table(sheet, binding, gathered)
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

    def _read_table(self, sheet: Sheet, binding: Binding, gathered: Gathered) -> None:
        gathered.sheets[sheet.position] = sheet.name
        before = len(gathered.found)
        tally = _body(sheet, binding, gathered, self._problems)
        if any(_lacks_units(part) for part in gathered.found[before:]):
            place = cell_place(sheet, binding.headers[0], 0)
            problem = Problem.of("unit_unknown", Severity.WARNING, place)
            self._problems.add(problem)
        own = own_columns(sheet, binding)
        cells = filled_in(sheet, binding, own, range(binding.top, binding.end))
        above = range(binding.top, binding.start)
        tally.labels += filled_in(sheet, binding, own, above)
        box = (binding.left, (binding.right or len(sheet.rows[0])) - 1)
        gathered.regions.append(
            ReadRegion(
                sheet.position,
                region(sheet, binding.top, binding.end - 1, box),
                row_range(sheet, binding.headers),
                tally.counts(cells),
            )
        )

    def _dataset(self, recipe: Recipe, binding: Binding) -> Gathered:
        said = {"title": recipe.title, **recipe.facts, **binding.meta}
        if "unit" in binding.facts:
            said.setdefault("unit", binding.facts["unit"])
        if "{dataset}" in recipe.slug:
            said.setdefault("dataset", PurePath(self._job.name).stem)
        if binding.rule.template:
            said["title"] = binding.meta.get("title", said["dataset"])
        named = said.get("dataset", recipe.id)
        kinds = {recipe.kind, binding.rule.kind}
        kind = binding.rule.kind if kinds <= set(OBSERVATION_KINDS) else recipe.kind
        slug = binding.rule.slug or recipe.slug
        key = (f"{named} {slug}", kind)
        if key not in self._datasets:
            self._datasets[key] = Gathered(slug, kind)
        gathered = self._datasets[key]
        gathered.recipes.append(recipe.id)
        gathered.meta = {**said, **gathered.meta}
        return gathered

    def _read_unknown(self, sheet: Sheet, decision: Decision, why: str) -> None:
        if not decision.said and self._is_no_table(sheet):
            self._staging.add_layout(sheet.position, {"tables": []})
            self._staging.add_reading(sheet.position, "nothing", {}, None)
            return
        guessed = guess_sheet(sheet, self._job, decision.said)
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
        recipe = "own" if decision.said else "guessed"
        for table in guessed.tables:
            gathered = Gathered(
                table.slug, table.kind, [recipe], meta=dict(table.binding.meta)
            )
            self._datasets[f"{table.slug} {sheet.position}", table.kind] = gathered
            self._read_table(sheet, table.binding, gathered)
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


def _lacks_units(part: Mapping[str, Column]) -> bool:
    """Return whether any number has no unit."""
    units = part["unit"]
    if not isinstance(units, Words) or not units.hold(""):
        return False
    pairs = zip(units.cells(), part["value"].cells(), strict=True)
    return any(not unit and value is not None for unit, value in pairs)


def _filled(sheet: Sheet, binding: Binding) -> bool:
    body = sheet.rows[binding.start : binding.end]
    return any(cell is not None for row in body for cell in row)


def _body(
    sheet: Sheet, binding: Binding, gathered: Gathered, problems: ProblemLog
) -> Tally:
    kind = binding.rule.kind
    if kind == "notes":
        body = sheet.rows[binding.start : binding.end]
        return Tally(notes=sum(cell is not None for row in body for cell in row))
    if kind == "repeats":
        return compare(sheet, binding, gathered, problems)
    if kind in RECORD_KINDS:
        return record(sheet, binding, gathered, problems)
    return observe(sheet, binding, gathered, problems)


def _in_order(found: tuple[Sheet, Decision]) -> int:
    """Return the place of a sheet: what recipes know comes first, and data before all.

    Data name the dataset that remarks and repeated tables belong to.
    """
    _sheet, decision = found
    kinds = [fit.binding.rule.kind for fit in decision.fits]
    order = {"notes": 1, "repeats": 2}
    return max((order.get(kind, 0) for kind in kinds), default=len(order) + 1)


def _asides(sheet: Sheet, gathered: Gathered) -> dict[int, str]:
    """Return the rows of a sheet that were set aside, from 0, and why."""
    return {
        aside.row - sheet.first_row: aside.why
        for aside in gathered.aside
        if aside.sheet_no == sheet.position
    }


def _new(decision: Decision) -> Sequence[int]:
    return decision.recalled.new if decision.recalled else ()
