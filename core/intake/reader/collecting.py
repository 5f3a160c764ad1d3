"""Reads tables into the datasets of a workbook; those of one name share a dataset."""

from __future__ import annotations

from pathlib import PurePath
from typing import TYPE_CHECKING

from core.columns import Words
from core.intake.kinds import OBSERVATION_KINDS, RECORD_KINDS
from core.intake.reader.gathering import (
    Gathered,
    ReadRegion,
    cell_place,
)
from core.intake.reader.layouts import region, row_range
from core.intake.reader.observing.body_rows import filled_in, own_columns
from core.intake.reader.observing.observing import observe
from core.intake.reader.observing.tally import Tally
from core.intake.reader.records.records import record
from core.intake.reader.records.repeats import compare
from core.problems import Problem, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from core.columns import Column
    from core.intake.reader.gathering import ProblemLog
    from core.intake.reader.guessing.guess import GuessedTable
    from core.intake.reader.recipes.binding import Binding
    from core.intake.reader.recipes.recipe import Recipe
    from core.intake.reader.workbook.grid import Sheet


class Datasets:
    """The datasets of one workbook while its sheets are read."""

    def __init__(self, file: str, problems: ProblemLog) -> None:
        self._file, self._problems = file, problems
        self._datasets: dict[tuple[str, str], Gathered] = {}

    def __iter__(self) -> Iterator[Gathered]:
        return iter(self._datasets.values())

    def read(self, sheet: Sheet, binding: Binding, gathered: Gathered) -> None:
        """Read a table into a dataset, with what became of its cells."""
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

    def of_guess(self, table: GuessedTable, sheet: Sheet, recipe: str) -> Gathered:
        """Return the dataset of a table no recipe of a publisher knows."""
        meta = dict(table.binding.meta)
        gathered = Gathered(table.slug, table.kind, [recipe], meta=meta)
        self._datasets[f"{table.slug} {sheet.position}", table.kind] = gathered
        return gathered

    def of_recipe(self, recipe: Recipe, binding: Binding) -> Gathered:
        """Return the dataset that a recipe's table belongs to."""
        said = {"title": recipe.title, **recipe.facts, **binding.meta}
        if "unit" in binding.facts:
            said.setdefault("unit", binding.facts["unit"])
        if "{dataset}" in recipe.slug:
            said.setdefault("dataset", PurePath(self._file).stem)
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


def _lacks_units(part: Mapping[str, Column]) -> bool:
    """Return whether any number has no unit."""
    units = part["unit"]
    if not isinstance(units, Words) or not units.hold(""):
        return False
    pairs = zip(units.cells(), part["value"].cells(), strict=True)
    return any(not unit and value is not None for unit, value in pairs)


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
