"""A rule laid upon a sheet: which row is the header, and what each column holds."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from core.intake.kinds import OBSERVATION_KINDS, RECORD_KINDS
from core.intake.reader.banner import found_facts, template_banner
from core.intake.reader.contents import held_columns, known_by_contents
from core.intake.reader.heading_paths import header_row, heading_zone, headings_of
from core.intake.reader.industries import isic_code
from core.intake.reader.record_roles import field_rule_of
from core.intake.reader.texts import heading_of
from core.problems import Place, Problem, Severity

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from core.intake.reader.banner import Banner
    from core.intake.reader.grid import Sheet
    from core.intake.reader.heading_paths import HeadingZone
    from core.intake.reader.recipe import ColumnRule, Facts, TableRule


@dataclass(frozen=True, slots=True)
class LabelColumn:
    """A column that says what the values of a row are."""

    at: int
    """Its place in `Sheet.rows`, from 0."""
    rule: ColumnRule


@dataclass(frozen=True, slots=True)
class ValueColumn:
    """A column of values, with what its heading says of them."""

    at: int
    facts: Facts
    heading_row: int
    """Where the heading stands in `Sheet.rows`, from 0."""


@dataclass(frozen=True, slots=True)
class Binding:
    """What every row and column of a table is; rows and columns count from 0.

    Attributes:
        headers: The header rows, from the top.
        start: The first row of the body.
        end: The row after the last one of the body.
        top: The first row that belongs to the table, with its titles.
        last: The last row that may hold values; None if that is to be seen.
        facts: What holds for every value.
        meta: What the sheet says of the dataset; `partner_codes` names a code list.
        unused: Columns with a heading nobody knows.
        sections: From a row on, what its label says of the rows below.
        skipped: Rows of the body that hold only labels, such as a repeated header.
        aside: Rows of the body that are left out, and the code of the reason.
        left: The first column of the table; tables may stand side by side.
        right: The column after its last one; None if it is the sheet's last.
        problems: What the user should know of how the columns were understood.
    """

    rule: TableRule
    headers: tuple[int, ...]
    start: int
    end: int
    labels: tuple[LabelColumn, ...]
    values: tuple[ValueColumn, ...]
    facts: Facts = field(default_factory=dict)
    meta: Facts = field(default_factory=dict)
    unused: tuple[int, ...] = ()
    sections: Mapping[int, Facts] = field(default_factory=dict)
    skipped: frozenset[int] = frozenset()
    aside: Mapping[int, str] = field(default_factory=dict)
    left: int = 0
    right: int | None = None
    problems: tuple[Problem, ...] = ()
    top: int = 0
    last: int | None = None


def bind(
    rule: TableRule, sheet: Sheet, zone: HeadingZone | None = None
) -> Binding | None:
    """Return the rule laid upon the sheet; None if the sheet has another layout.

    The `zone` is that of the sheet, for whoever lays many rules upon it.
    A template with a column missing is bound without columns and with a problem:
    it is known what it should be, so nothing is guessed.
    """
    if rule.sheet is not None and not rule.sheet.fullmatch(sheet.name):
        return None
    if rule.kind == "notes":
        _facts, meta = found_facts(rule, sheet, len(sheet.rows))
        return Binding(rule, (), 0, len(sheet.rows), (), (), meta=meta)
    banner = template_banner(sheet) if rule.template else None
    if rule.template and (banner is None or banner.template != rule.template):
        return None
    if any(column.holds for column in rule.columns):
        held = held_columns(rule, sheet)
        return _bound(rule, sheet, held.header, None, held.columns) if held else None
    header = banner.header if banner else header_row(rule, zone or heading_zone(sheet))
    if header is None:
        return None
    bound = _bound(rule, sheet, header, banner, {})
    return None if rule.headings and not bound.labels else bound


def _bound(
    rule: TableRule,
    sheet: Sheet,
    header: int,
    banner: Banner | None,
    held: Mapping[int, ColumnRule],
) -> Binding:
    headers = tuple(range(max(header - rule.stacked, 0), header + 1))
    facts, meta = found_facts(rule, sheet, min(headers, default=0))
    labels, values, unused = _columns(rule, sheet, headers, held)
    problems = _missing_columns(rule, sheet, header, labels, values)
    if problems:
        labels, values = (), ()
    elif unused:
        problems = (_unused_columns(sheet, header, unused),)
    problems += known_by_contents(sheet, header, held)
    return Binding(
        rule=rule,
        headers=headers,
        start=header + 1,
        end=len(sheet.rows),
        labels=labels,
        values=values,
        facts={**rule.facts, **facts, **(banner.facts if banner else {})},
        meta={**meta, **(banner.meta if banner else {})},
        unused=unused,
        problems=problems,
    )


def _columns(
    rule: TableRule,
    sheet: Sheet,
    headers: Sequence[int],
    held: Mapping[int, ColumnRule],
) -> tuple[tuple[LabelColumn, ...], tuple[ValueColumn, ...], tuple[int, ...]]:
    labels: dict[str, LabelColumn] = {}
    values: list[ValueColumn] = []
    unused: list[int] = []
    for at in range(len(sheet.rows[0])):
        found = _fitting(rule, sheet, headers, at)
        if at in held:
            found = (held[at], {}, 0)
        if found is None:
            if any(heading_of(sheet.rows[row][at]) for row in headers):
                unused.append(at)
            continue
        column, facts, row = found
        if column.role == "value":
            values.append(
                ValueColumn(at, _spelt(column, {**column.facts, **facts}), row)
            )
        elif rule.kind in RECORD_KINDS:
            field_rule = field_rule_of(column, facts, labels.values())
            labels[f"{field_rule.role} {at}"] = LabelColumn(at, field_rule)
        elif column.role not in labels or column.role == "label":
            key = f"{column.role} {at}" if column.role == "label" else column.role
            labels[key] = LabelColumn(at, column)
    return tuple(labels.values()), tuple(values), tuple(unused)


def _fitting(
    rule: TableRule, sheet: Sheet, headers: Sequence[int], at: int
) -> tuple[ColumnRule, Facts, int] | None:
    for row, heading in headings_of(rule, sheet, headers, at):
        for column in rule.columns:
            if heading and not column.holds:
                fit = column.heading.fullmatch(heading)
                if fit is not None:
                    groups = fit.groupdict().items()
                    return column, {role: text for role, text in groups if text}, row
    return None


def _spelt(column: ColumnRule, facts: Facts) -> Facts:
    if column.codes != "isic4":
        return facts
    return {
        role: isic_code(text) if role == "industry_code" else text
        for role, text in facts.items()
    }


def _missing_columns(
    rule: TableRule,
    sheet: Sheet,
    header: int,
    labels: Sequence[LabelColumn],
    values: Sequence[ValueColumn],
) -> tuple[Problem, ...]:
    present = {column.rule.role for column in labels}
    filled = {column.rule.heading for column in labels}
    if values:
        present.add("value")
    counted = rule.kind in OBSERVATION_KINDS and not values
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


def _unused_columns(sheet: Sheet, header: int, unused: Sequence[int]) -> Problem:
    names = ", ".join(heading_of(sheet.rows[header][at]) for at in unused)
    place = Place(sheet.name, sheet.first_row + header, sheet.first_column + unused[0])
    return Problem.of("columns_not_used", Severity.NOTE, place, headings=names)
