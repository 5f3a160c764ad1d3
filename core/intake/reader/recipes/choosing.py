"""Which recipe fits which sheet of a workbook."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import takewhile
from typing import TYPE_CHECKING

from core.intake.reader.recipes.crossing import is_crossed
from core.intake.reader.recipes.header_row import HeaderRows
from core.intake.reader.recipes.laying import bind, with_unused_told
from core.intake.reader.recipes.recipe_reading import untried_recipe
from core.intake.reader.recipes.sharing import divided

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from core.intake.reader.job import ReadJob
    from core.intake.reader.recipes.binding import Binding
    from core.intake.reader.recipes.recipe import Recipe, TableRule
    from core.intake.reader.words.vocabulary import Vocabulary
    from core.intake.reader.workbook.grid import Sheet


@dataclass(frozen=True, slots=True)
class Fit:
    """A recipe that knows a sheet."""

    sheet: Sheet
    recipe: Recipe
    table: TableRule
    binding: Binding


def wanted_recipes(job: ReadJob) -> list[Recipe]:
    """Return the recipes to try: those that tell a layout by more come first."""
    recipes = [untried_recipe(data) for data in job.recipes]
    if job.recipe is not None:
        recipes = [recipe for recipe in recipes if recipe.id == job.recipe]
    if job.kind is not None:
        recipes = [recipe for recipe in recipes if job.kind in _kinds(recipe)]
    return sorted(recipes, key=_vagueness)


def fits(
    sheets: Sequence[Sheet],
    recipes: Sequence[Recipe],
    words: Vocabulary | None = None,
) -> list[Fit]:
    """Return, for each sheet some recipe knows, the tables of the first that does.

    A sheet of remarks is known by little more than its name, and many workbooks have a
    ReadMe: it counts only beside a sheet that the same recipe knows by its data.
    """
    filled = [(sheet, HeaderRows(sheet, words)) for sheet in sheets if sheet.rows]
    found = {
        sheet.position: _fits(sheet, sheets, rows, recipes) for sheet, rows in filled
    }
    sure = {fit.recipe.id: fit.recipe for fits in found.values() for fit in fits}
    for sheet, rows in filled:
        if not found[sheet.position]:
            found[sheet.position] = _remarks(sheet, rows, sure.values())
    return [fit for fits in found.values() for fit in fits]


def why_left(sheet: Sheet, known: Iterable[Fit]) -> str:
    """Return why a recipe that knows the workbook leaves this sheet; or nothing."""
    for recipe in {fit.recipe.id: fit.recipe for fit in known}.values():
        for name, why in recipe.left:
            if name.fullmatch(sheet.name):
                return why
    return ""


def _fits(
    sheet: Sheet, sheets: Sequence[Sheet], rows: HeaderRows, recipes: Sequence[Recipe]
) -> list[Fit]:
    for recipe in recipes:
        for at, table in enumerate(recipe.tables):
            if table.shared or table.kind == "notes":
                continue
            first = bind(table, sheet, sheets, rows)
            if first is not None:
                sharing = takewhile(_is_shared, recipe.tables[at + 1 :])
                tried = [bind(other, sheet, sheets, rows) for other in sharing]
                others = [one for one in tried if one and not one.problems]
                return [
                    Fit(sheet, recipe, one.rule, with_unused_told(sheet, one))
                    for one in divided(sheet, first, others)
                ]
    return []


def _remarks(sheet: Sheet, rows: HeaderRows, recipes: Iterable[Recipe]) -> list[Fit]:
    for recipe in recipes:
        for table in recipe.tables:
            binding = bind(table, sheet, (), rows) if table.kind == "notes" else None
            if binding is not None:
                return [Fit(sheet, recipe, table, binding)]
    return []


def _is_shared(table: TableRule) -> bool:
    return table.shared


def _kinds(recipe: Recipe) -> set[str]:
    return {recipe.kind, *(table.kind for table in recipe.tables)}


def _vagueness(recipe: Recipe) -> int:
    is_template = any(table.template for table in recipe.tables)
    told = (
        len(table.header) + len(table.says) + len(table.headings) + is_crossed(table)
        for table in recipe.tables
    )
    return 0 if is_template else -max(told, default=0) + 1_000
