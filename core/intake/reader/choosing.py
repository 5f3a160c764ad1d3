"""Which recipe fits which sheet of a workbook."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from core.intake.reader.binding import Binding, bind
from core.intake.reader.heading_paths import heading_zone
from core.intake.reader.recipe import Recipe, recipe_from

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from core.intake.reader.grid import Sheet
    from core.intake.reader.job import ReadJob
    from core.intake.reader.recipe import TableRule


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


def fits(sheets: Iterable[Sheet], recipes: Sequence[Recipe]) -> list[Fit]:
    """Return, for each sheet some recipe knows, the first one that does.

    A sheet of remarks is known by its name alone, and many workbooks have a ReadMe:
    it counts only beside a sheet that the same recipe knows by its data.
    """
    filled = [sheet for sheet in sheets if sheet.rows]
    found = [_fit(sheet, recipes, remarks=False) for sheet in filled]
    known = {fit.recipe.id for fit in found if fit is not None}
    sure = [recipe for recipe in recipes if recipe.id in known]
    fitted = (
        fit or _fit(sheet, sure, remarks=True)
        for sheet, fit in zip(filled, found, strict=True)
    )
    return [fit for fit in fitted if fit is not None]


def why_left(sheet: Sheet, known: Iterable[Fit]) -> str:
    """Return why a recipe that knows the workbook leaves this sheet; or nothing."""
    for recipe in {fit.recipe.id: fit.recipe for fit in known}.values():
        for name, why in recipe.left:
            if name.fullmatch(sheet.name):
                return why
    return ""


def _fit(sheet: Sheet, recipes: Sequence[Recipe], *, remarks: bool) -> Fit | None:
    zone = heading_zone(sheet)
    for recipe in recipes:
        for table in recipe.tables:
            wanted = (table.kind == "notes") is remarks
            binding = bind(table, sheet, zone) if wanted else None
            if binding is not None:
                return Fit(sheet, recipe, table, binding)
    return None


def _vagueness(recipe: Recipe) -> int:
    is_template = any(table.template for table in recipe.tables)
    texts = max(
        (len(table.header) + len(table.headings) for table in recipe.tables), default=0
    )
    return 0 if is_template else -texts + 1_000
