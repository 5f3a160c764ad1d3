"""Writes down how a sheet is laid out, so that the next one needs no question."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from core.intake.correction import COLUMN_ROLES
from core.intake.own_recipe import ColumnLayout, RowLayout, SheetLayout, TableLayout
from core.intake.reader.own.shapes import (
    column_keys,
    label_shape,
    row_shape,
    shape_of,
    tells_period,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from core.intake.correction import Correction
    from core.intake.own_recipe import Key
    from core.intake.reader.recipes.binding import Binding
    from core.intake.reader.workbook.grid import Sheet

OF_ONE_FILE: Final = frozenset({"period"})
"""What may be said of a sheet but will not hold for the next one."""


def learned(
    sheet: Sheet, bindings: Sequence[Binding], said: Correction, base: str = ""
) -> SheetLayout:
    """Return the layout of a sheet as it was read.

    Args:
        sheet: The sheet.
        bindings: Its tables.
        said: What the user says of it, rows and columns counted from 0.
        base: The id of the recipe that reads it, if one does.
    """
    facts = {name: text for name, text in said.facts.items() if name != "kind"}
    layout = SheetLayout(
        sheet=shape_of(sheet.name) or sheet.name.casefold(),
        base=base,
        kind=bindings[0].rule.kind if bindings else "",
        left=said.left,
        tables=tuple(_table(sheet, one, said) for one in _headed(bindings)),
        facts=tuple((k, text) for k, text in facts.items() if k not in OF_ONE_FILE),
        asks=tuple(name for name in facts if name in OF_ONE_FILE),
    )
    rows = {row: role for row, role in said.rows.items() if role != "header"}
    return replace(layout, rows=tuple(_rows(sheet, rows)))


def _headed(bindings: Sequence[Binding]) -> Sequence[Binding]:
    """Return one table for each header: those side by side share theirs."""
    by_header: dict[tuple[int, ...], Binding] = {}
    for one in bindings:
        by_header.setdefault(one.headers, one)
        first = by_header[one.headers]
        if first is not one:
            labels, values = (*first.labels, *one.labels), (*first.values, *one.values)
            by_header[one.headers] = replace(
                first,
                labels=labels,
                values=values,
                unused=(*first.unused, *one.unused),
            )
    return [one for one in by_header.values() if one.headers]


def _table(sheet: Sheet, binding: Binding, said: Correction) -> TableLayout:
    columns = _columns(sheet, binding, said)
    first = binding.headers[0]
    return TableLayout(
        headers=tuple(row_shape(sheet, row) for row in binding.headers),
        offsets=tuple(row - first for row in binding.headers),
        columns=tuple(columns),
    )


def _columns(
    sheet: Sheet, binding: Binding, said: Correction
) -> Iterator[ColumnLayout]:
    """Yield the columns; of those that only periods tell apart, one."""
    roles = _roles(binding, said)
    by_key: dict[Key, list[ColumnLayout]] = {}
    for at, key in enumerate(column_keys(sheet, binding.headers)):
        role = roles.get(at, "")
        known = role if role in COLUMN_ROLES else ""
        column = ColumnLayout(key, known, said.units.get(at, ""))
        by_key.setdefault(key, []).append(column)
    for key, columns in by_key.items():
        alike = tells_period(key) and len(set(columns)) == 1
        yield from columns[:1] if alike else columns


def _roles(binding: Binding, said: Correction) -> Mapping[int, str]:
    found = {column.at: column.rule.role for column in binding.labels}
    found |= {column.at: "value" for column in binding.values}
    found |= dict.fromkeys(binding.unused, "ignored")
    return found | dict(said.columns)


def _rows(sheet: Sheet, said: Mapping[int, str]) -> Sequence[RowLayout]:
    found: dict[tuple[str, str], RowLayout] = {}
    alike: dict[str, list[int]] = {}
    wanted = {label_shape(sheet, row) for row in said}
    for row in range(len(sheet.rows)) if said else ():
        text = label_shape(sheet, row)
        if text in wanted:
            alike.setdefault(text, []).append(row)
    for row, role in said.items():
        text = label_shape(sheet, row)
        rows = alike.get(text, [])
        if text and (text, role) not in found:
            meant = tuple(n for n, one in enumerate(rows) if said.get(one) == role)
            which = meant if len(meant) < len(rows) else ()
            found[text, role] = RowLayout(text, role, which, len(rows))
    return tuple(found.values())
