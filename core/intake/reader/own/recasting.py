"""Puts what the user says of rows and columns in the place of what was understood."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from core.intake.kinds import RECORD_KINDS
from core.intake.reader.gathering import cell_place
from core.intake.reader.recipes.binding import LabelColumn, ValueColumn
from core.intake.reader.recipes.recipe import ColumnRule
from core.intake.reader.records.records import naming_column
from core.intake.reader.structure.overruling import Overruling
from core.intake.reader.words.heading_facts import facts_of
from core.intake.reader.words.texts import heading_of
from core.lazily import lazily
from core.problems import Problem, Severity

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from core.intake.correction import Correction
    from core.intake.reader.recipes.binding import Binding
    from core.intake.reader.recipes.recipe import Facts
    from core.intake.reader.words.vocabulary import Vocabulary
    from core.intake.reader.workbook.grid import Sheet

LEFT_OUT: Final = "left_out"
"""Why a row is set aside that the user wants to be: see `core.briefs.explanation`."""

_ANY: Final = lazily("")
_ASIDE: Final = {"total": "total"} | dict.fromkeys(
    ("title", "note", "ignored"), LEFT_OUT
)
_SHAPING: Final = frozenset({"header", "group"})
_NO_LABEL: Final = frozenset({"value", "ignored"})
_BESIDE: Final = frozenset({"unit", "flag", "note", "source"})
"""Columns of such may stand right of the values they speak of."""
_STRUCTURE: Final = {"value": "value", "ignored": "ignored"} | dict.fromkeys(
    _BESIDE, "beside"
)
_CODES: Final = {"flow": "flow", "industry_code": "isic4"}


def reshapes(said: Correction) -> bool:
    """Return whether a correction says another structure than any recipe knows."""
    return not _SHAPING.isdisjoint(said.rows.values())


def overruling_of(said: Correction, *, whole: bool) -> Overruling:
    """Return what a correction says of the structure of a sheet.

    Args:
        said: The correction, rows and columns counted from 0.
        whole: It names every header row.
    """
    columns = {at: _STRUCTURE.get(role, "label") for at, role in said.columns.items()}
    return Overruling(said.rows, columns, whole)


def recast_labels(
    labels: Sequence[LabelColumn], columns: Mapping[int, str], own: range
) -> list[LabelColumn]:
    """Return label columns with the roles the user says.

    A column that had one of these roles before is a label that nobody reads.

    Args:
        labels: The label columns of a table.
        columns: By column, the role the user says.
        own: The columns of the table.
    """
    columns = {at: role for at, role in columns.items() if at in own}
    said = {role for role in columns.values() if role != "label"}
    known = [column.at for column in labels]
    kept = [
        LabelColumn(at, ColumnRule(_ANY, role))
        for at, role in columns.items()
        if role in _BESIDE and at not in known
    ]
    for column in labels:
        role = columns.get(column.at, "")
        if role in _NO_LABEL:
            continue
        if not role and column.rule.role in said:
            role = "label"
        kept.append(_of_role(column, role) if role else column)
    return kept


def recast_values(values: Iterable[ValueColumn], said: Correction) -> list[ValueColumn]:
    """Return value columns with the units the user says."""
    return [
        replace(column, facts={**column.facts, "unit": said.units[column.at]})
        if column.at in said.units
        else column
        for column in values
    ]


def facts_said(facts: Facts, said: Correction) -> dict[str, str]:
    """Return what holds for a table; what is said to be empty holds no more."""
    told = {name: text for name, text in said.facts.items() if name != "kind"}
    return {name: text for name, text in {**facts, **told}.items() if text}


def rows_left(aside: Mapping[int, str], said: Correction) -> dict[int, str]:
    """Return the rows to set aside with the reasons, as the user wants it."""
    wanted = {row for row, role in said.rows.items() if role == "value"}
    kept = {row: why for row, why in aside.items() if row not in wanted}
    more = {row: _ASIDE[role] for row, role in said.rows.items() if role in _ASIDE}
    return kept | more


def recast(
    sheet: Sheet, binding: Binding, said: Correction, words: Vocabulary
) -> Binding:
    """Return a table that a recipe knows, as the user wants it.

    Args:
        sheet: The sheet.
        binding: The recipe laid upon it.
        said: What the user says of it, rows and columns counted from 0.
        words: The names of economies.
    """
    columns = said.columns
    known = [column.at for column in binding.labels]
    labels = [*binding.labels]
    labels += [
        LabelColumn(at, ColumnRule(_ANY, "label"))
        for at, role in columns.items()
        if role not in _NO_LABEL and at not in known
    ]
    values = [one for one in binding.values if columns.get(one.at, "value") == "value"]
    known = [one.at for one in binding.values]
    values += [
        _value_column(sheet, binding, at, words)
        for at, role in columns.items()
        if role == "value" and at not in known
    ]
    rule = binding.rule
    kind = said.facts.get("kind", "") or rule.kind
    labels = recast_labels(labels, columns, range(len(sheet.rows[0])))
    return replace(
        binding,
        rule=replace(rule, kind=kind) if kind != rule.kind else rule,
        labels=tuple(labels),
        values=tuple(recast_values(sorted(values, key=_place), said)),
        facts=facts_said(binding.facts, said),
        aside=rows_left(binding.aside, said),
        unused=_unused(binding, columns),
        problems=(*binding.problems, *_nameless(sheet, binding, labels)),
    )


def _nameless(
    sheet: Sheet, binding: Binding, labels: Sequence[LabelColumn]
) -> Iterator[Problem]:
    """Yield what is wrong with rows of text whose names the user has left out."""
    if binding.rule.kind not in RECORD_KINDS:
        return
    name = naming_column(binding)
    if (name.at, name.rule.role) not in [(one.at, one.rule.role) for one in labels]:
        place = cell_place(sheet, max(binding.headers, default=0), name.at)
        heading = " ".join(_headings(sheet, binding.headers, name.at))
        yield Problem.of("names_left_out", Severity.ERROR, place, heading=heading)


def _unused(binding: Binding, columns: Mapping[int, str]) -> tuple[int, ...]:
    ignored = {at for at, role in columns.items() if role == "ignored"}
    return tuple(sorted({at for at in binding.unused if at not in columns} | ignored))


def _of_role(column: LabelColumn, role: str) -> LabelColumn:
    cell = column.rule.cell if role == column.rule.role else None
    codes = _CODES.get(role, "") if role != column.rule.role else column.rule.codes
    return replace(column, rule=replace(column.rule, role=role, cell=cell, codes=codes))


def _value_column(
    sheet: Sheet, binding: Binding, at: int, words: Vocabulary
) -> ValueColumn:
    headings = _headings(sheet, binding.headers, at)
    facts = facts_of(headings, words.for_headings(headings))
    return ValueColumn(at, facts, max(binding.headers, default=0))


def _headings(sheet: Sheet, headers: Sequence[int], at: int) -> list[str]:
    return [text for row in headers if (text := heading_of(sheet.rows[row][at]))]


def _place(column: ValueColumn) -> int:
    return column.at
