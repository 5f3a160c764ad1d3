"""Which rule of a table of records fits which column: its fields, each named once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.intake.reader.recipes.binding import LabelColumn
from core.intake.reader.recipes.columns_fit import Columns
from core.intake.reader.recipes.heading_paths import headings_of
from core.intake.reader.recipes.record_roles import field_rule_of
from core.intake.reader.words.texts import heading_of

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from core.intake.reader.recipes.recipe import ColumnRule, Facts, TableRule
    from core.intake.reader.workbook.grid import Sheet


def fitted_fields(
    rule: TableRule,
    sheet: Sheet,
    headers: Sequence[int],
    held: Mapping[int, ColumnRule],
) -> Columns:
    """Return what the columns under some header rows are, as fields of records.

    Args:
        rule: The rules; the first that fits a heading counts.
        sheet: The sheet.
        headers: The header rows, from the top; none in a list without headings.
        held: The columns that are known by their cells.
    """
    labels: dict[str, LabelColumn] = {}
    unused: list[int] = []
    for at in range(len(sheet.rows[0])):
        found = (held[at], {}) if at in held else _fitting(rule, sheet, headers, at)
        if found is not None:
            field = field_rule_of(*found, labels.values())
            labels[f"{field.role} {at}"] = LabelColumn(at, field)
        elif any(heading_of(sheet.rows[row][at]) for row in headers):
            unused.append(at)
    return Columns(tuple(labels.values()), (), tuple(unused))


def _fitting(
    rule: TableRule, sheet: Sheet, headers: Sequence[int], at: int
) -> tuple[ColumnRule, Facts] | None:
    for _row, heading in headings_of(sheet, headers, at):
        for column in rule.columns:
            by_cells = column.holds or column.crossed
            fit = None if by_cells else column.heading.fullmatch(heading)
            if heading and fit is not None:
                groups = fit.groupdict().items()
                return column, {role: text for role, text in groups if text}
    return None
