"""Which recipe fits which sheet of a workbook."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import takewhile
from typing import TYPE_CHECKING

from core.intake.reader.laying import bind, with_unused_told
from core.intake.reader.recipe_reading import recipe_from
from core.intake.reader.sharing import divided

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from core.intake.reader.binding import Binding
    from core.intake.reader.grid import Sheet
    from core.intake.reader.job import ReadJob
    from core.intake.reader.recipe import Recipe, TableRule


@dataclass(frozen=True, slots=True)
class Fit:
    """A recipe that knows a sheet."""

    sheet: Sheet
    recipe: Recipe
    table: TableRule
    binding: Binding

    @property
    def is_remarks(self) -> bool:
        """Whether the sheet holds only remarks."""
        return self.table.kind == "notes"


def wanted_recipes(job: ReadJob) -> list[Recipe]:
    """Return the recipes to try: those that tell a layout by more come first."""
    recipes = [recipe_from(data) for data in job.recipes]
    if job.recipe is not None:
        recipes = [recipe for recipe in recipes if recipe.id == job.recipe]
    if job.kind is not None:
        recipes = [recipe for recipe in recipes if recipe.kind == job.kind]
    return sorted(recipes, key=_vagueness)


def fits(sheets: Sequence[Sheet], recipes: Sequence[Recipe]) -> list[Fit]:
    """Return, for each sheet some recipe knows, the tables of the first that does.

    A sheet of remarks is known by its name alone, and many workbooks have a ReadMe:
    it counts only beside a sheet that the same recipe knows by its data.
    """
    found = [
        fit for sheet in sheets if sheet.rows for fit in _fits(sheet, sheets, recipes)
    ]
    sure = {fit.recipe.id for fit in found if not fit.is_remarks}
    return [fit for fit in found if fit.recipe.id in sure]


def why_left(sheet: Sheet, known: Iterable[Fit]) -> str:
    """Return why a recipe that knows the workbook leaves this sheet; or nothing."""
    for recipe in {fit.recipe.id: fit.recipe for fit in known}.values():
        for name, why in recipe.left:
            if name.fullmatch(sheet.name):
                return why
    return ""


def _fits(
    sheet: Sheet, sheets: Sequence[Sheet], recipes: Sequence[Recipe]
) -> list[Fit]:
    for recipe in recipes:
        for at, table in enumerate(recipe.tables):
            first = None if table.shared else bind(table, sheet, sheets)
            if first is not None:
                others = _sharing(sheet, sheets, recipe.tables[at + 1 :])
                return [
                    Fit(sheet, recipe, one.rule, with_unused_told(sheet, one))
                    for one in divided(sheet, first, others)
                ]
    return []


def _sharing(
    sheet: Sheet, sheets: Sequence[Sheet], tables: Sequence[TableRule]
) -> list[Binding]:
    """Return the tables that share the sheet of the one before them."""
    shared = takewhile(lambda table: table.shared, tables)
    tried = (bind(table, sheet, sheets) for table in shared)
    return [found for found in tried if found is not None and not found.problems]


def _vagueness(recipe: Recipe) -> int:
    is_template = any(table.template for table in recipe.tables)
    told = (len(table.header) + len(table.says) for table in recipe.tables)
    return 0 if is_template else -max(told, default=0) + 1_000
