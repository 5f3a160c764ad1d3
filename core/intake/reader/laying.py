"""Lays a rule upon a sheet: finds its header, and says what rows and columns are."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from core.intake.kinds import OBSERVATION_KINDS
from core.intake.reader.banner import Surroundings, filled_in, template_banner
from core.intake.reader.binding import Binding
from core.intake.reader.columns_fit import fitted
from core.intake.reader.header_row import HeaderRows
from core.intake.reader.rows_fit import with_rows
from core.intake.reader.texts import heading_of
from core.problems import Place, Problem, Severity

if TYPE_CHECKING:
    from collections.abc import Sequence

    from core.intake.reader.banner import Banner
    from core.intake.reader.columns_fit import Columns
    from core.intake.reader.grid import Sheet
    from core.intake.reader.recipe import TableRule


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
    header = banner.header if banner else (rows or HeaderRows(sheet)).of(rule)
    if rule.kind == "notes":
        found = header is not None or not (rule.header or rule.also)
        return Binding(rule, (), 0, len(sheet.rows), (), ()) if found else None
    return None if header is None else _bound(rule, (sheet, sheets), header, banner)


def with_unused_told(sheet: Sheet, binding: Binding) -> Binding:
    """Return a binding that says which headings nobody knows."""
    if binding.problems or not binding.unused:
        return binding
    names = ", ".join(_lowest(sheet, binding, at) for at in binding.unused)
    place = Place(
        sheet.name,
        sheet.first_row + binding.headers[-1],
        sheet.first_column + binding.unused[0],
    )
    told = Problem.of("columns_not_used", Severity.NOTE, place, headings=names)
    return replace(binding, problems=(told,))


def _bound(
    rule: TableRule,
    where: tuple[Sheet, Sequence[Sheet]],
    header: int,
    banner: Banner | None,
) -> Binding | None:
    sheet, sheets = where
    headers = tuple(range(max(header - rule.stacked, 0), header + 1 + rule.beneath))
    around = Surroundings(rule, sheet, headers[0], sheets)
    if not around.says_all():
        return None
    facts, meta = around.found()
    columns = fitted(rule, sheet, headers, {**meta, **facts})
    problems = _missing_columns(rule, sheet, header, columns)
    binding = Binding(
        rule=rule,
        headers=headers,
        start=headers[-1] + 1,
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
        problems=problems,
    )
    return with_rows(sheet, binding)


def _missing_columns(
    rule: TableRule, sheet: Sheet, header: int, columns: Columns
) -> tuple[Problem, ...]:
    present = {column.rule.role for column in columns.labels}
    if columns.values:
        present.add("value")
    counted = rule.kind in OBSERVATION_KINDS and not columns.values
    missing = {"Value"} if counted else set()
    missing |= {
        column.heading.pattern.replace("\\", "")
        for column in rule.columns
        if not column.optional and column.role not in present
    }
    place = Place(sheet.name, sheet.first_row + header, sheet.first_column)
    return tuple(
        Problem.of("column_missing", Severity.ERROR, place, heading=heading)
        for heading in sorted(missing)
    )


def _lowest(sheet: Sheet, binding: Binding, at: int) -> str:
    """Return the heading of a column that stands closest to its values."""
    texts = (heading_of(sheet.rows[row][at]) for row in reversed(binding.headers))
    return next(filter(None, texts), "")
