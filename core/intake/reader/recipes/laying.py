"""Lays a rule upon a sheet: finds its header, and says what rows and columns are."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from core.intake.kinds import OBSERVATION_KINDS, RECORD_KINDS
from core.intake.reader.recipes.banner import Surroundings, filled_in, template_banner
from core.intake.reader.recipes.binding import Binding
from core.intake.reader.recipes.columns_fit import fitted
from core.intake.reader.recipes.contents import held_columns, known_by_contents
from core.intake.reader.recipes.crossing import crossed_columns, is_crossed
from core.intake.reader.recipes.fields_fit import fitted_fields
from core.intake.reader.recipes.header_row import HeaderRows
from core.intake.reader.recipes.rows_fit import with_rows
from core.intake.reader.words.texts import heading_of
from core.problems import Place, Problem, Severity

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from core.intake.reader.recipes.banner import Banner
    from core.intake.reader.recipes.columns_fit import Columns
    from core.intake.reader.recipes.recipe import ColumnRule, TableRule
    from core.intake.reader.workbook.grid import Sheet


def bind(
    rule: TableRule,
    sheet: Sheet,
    sheets: Sequence[Sheet] = (),
    rows: HeaderRows | None = None,
) -> Binding | None:
    """Return the rule laid upon the sheet; None if the sheet has another layout.

    A template with a column missing is bound without columns and with a problem:
    it is known what it should be, so nothing is guessed.

    Args:
        rule: The rule.
        sheet: The sheet.
        sheets: All of the workbook, for what is said on another one.
        rows: The sheet's first rows, where they have been read for other rules.
    """
    if rule.sheet is not None and not rule.sheet.fullmatch(sheet.name):
        return None
    banner = template_banner(sheet) if rule.template else None
    if rule.template and (banner is None or banner.template != rule.template):
        return None
    rows = rows or HeaderRows(sheet)
    if any(column.holds for column in rule.columns):
        return _known_by_cells(rule, (sheet, sheets), rows)
    header = banner.header if banner else rows.of(rule)
    if rule.kind == "notes":
        told = rule.header or rule.also or rule.headings
        return _remarks(rule, sheet, sheets) if header is not None or not told else None
    if header is None:
        return None
    bound = _bound(rule, (sheet, sheets), header, banner, {})
    return None if bound and rule.headings and not bound.labels else bound


def _known_by_cells(
    rule: TableRule, where: tuple[Sheet, Sequence[Sheet]], rows: HeaderRows
) -> Binding | None:
    """Return a table known by what its cells hold, or by their crossing names."""
    if not is_crossed(rule):
        held = held_columns(rule, where[0])
        return held and _bound(rule, where, held.header, None, held.columns)
    found = crossed_columns(rule, where[0], rows.words)
    if found is None:
        return None
    bound = _bound(rule, where, found.header, None, found.columns)
    return bound and replace(bound, facts={**bound.facts, **found.facts})


def with_unused_told(sheet: Sheet, binding: Binding) -> Binding:
    """Return a binding that says which headings nobody knows."""
    lacking = any(problem.severity is Severity.ERROR for problem in binding.problems)
    if lacking or not binding.unused:
        return binding
    names = ", ".join(_lowest(sheet, binding, at) for at in binding.unused)
    place = Place(
        sheet.name,
        sheet.first_row + binding.headers[-1],
        sheet.first_column + binding.unused[0],
    )
    told = Problem.of("columns_not_used", Severity.NOTE, place, headings=names)
    return replace(binding, problems=(told, *binding.problems))


def _remarks(rule: TableRule, sheet: Sheet, sheets: Sequence[Sheet]) -> Binding:
    """Return a sheet of remarks, which may say something of the dataset."""
    rows = len(sheet.rows)
    _facts, meta = Surroundings(rule, sheet, rows, sheets).found()
    return Binding(rule, (), 0, rows, (), (), meta=meta)


def _bound(
    rule: TableRule,
    where: tuple[Sheet, Sequence[Sheet]],
    header: int,
    banner: Banner | None,
    held: Mapping[int, ColumnRule],
) -> Binding | None:
    sheet, sheets = where
    headers = tuple(range(max(header - rule.stacked, 0), header + 1 + rule.beneath))
    around = Surroundings(rule, sheet, min(headers, default=0), sheets)
    if not around.says_all():
        return None
    facts, meta = around.found()
    if rule.kind in RECORD_KINDS:
        columns = fitted_fields(rule, sheet, headers, held)
    else:
        columns = fitted(rule, sheet, headers, {**meta, **facts})
    problems = _missing_columns(rule, sheet, header, columns)
    binding = Binding(
        rule=rule,
        headers=headers,
        start=header + 1 + rule.beneath,
        end=len(sheet.rows),
        labels=() if problems else columns.labels,
        values=() if problems else columns.values,
        facts={
            **filled_in(rule.facts, {**meta, **facts}),
            **facts,
            **(banner.facts if banner else {}),
        },
        meta={**meta, **(banner.meta if banner else {})},
        unused=columns.unused,
        problems=(
            *problems,
            *(() if is_crossed(rule) else known_by_contents(sheet, header, held)),
        ),
    )
    return with_rows(sheet, binding)


def _missing_columns(
    rule: TableRule, sheet: Sheet, header: int, columns: Columns
) -> tuple[Problem, ...]:
    present = {column.rule.role for column in columns.labels}
    filled = {column.rule.heading for column in columns.labels}
    if columns.values:
        present.add("value")
    counted = rule.kind in OBSERVATION_KINDS and not columns.values
    missing = {"Value"} if counted else set()
    missing |= {
        column.heading.pattern.replace("\\", "")
        for column in rule.columns
        if not (column.optional or column.role in present or column.heading in filled)
    }
    place = Place(sheet.name, sheet.first_row + max(header, 0), sheet.first_column)
    return tuple(
        Problem.of("column_missing", Severity.ERROR, place, heading=heading)
        for heading in sorted(missing)
    )


def _lowest(sheet: Sheet, binding: Binding, at: int) -> str:
    """Return the heading of a column that stands closest to its values."""
    texts = (heading_of(sheet.rows[row][at]) for row in reversed(binding.headers))
    return next(filter(None, texts), "")
