"""What every row and column of a sheet was read as, for whoever looks it through."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from core.intake.correction import ROW_ROLES
from core.intake.reader.words.texts import heading_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from core.intake.reader.recipes.binding import Binding
    from core.intake.reader.recipes.recipe import Facts
    from core.intake.reader.structure.description import TableStructure
    from core.intake.reader.workbook.grid import Sheet

_CODES: Final = {role: n for n, role in enumerate(("", *ROW_ROLES))}
_NAMES: Final = ("", *ROW_ROLES)
_SUMS: Final = frozenset({"total", "group_total", "part", "ratio"})
_SHORT: Final = 20_000
"""Blank rows are told apart on shorter sheets."""
_LONGEST: Final = 200
_MOST_REASONS: Final = 2_000


class SheetRead(NamedTuple):
    """A sheet with all that was read from it.

    Attributes:
        bindings: Its tables.
        aside: By row, from 0, why it was set aside.
        found: The tables as the finder sees them; none if a recipe knows them.
        rows: What the user says of rows, from 0.
        new: Columns, from 0, that were not there when the layout was confirmed.
    """

    sheet: Sheet
    bindings: Sequence[Binding]
    aside: Mapping[int, str]
    found: Sequence[TableStructure] = ()
    rows: Mapping[int, str] = {}
    new: Sequence[int] = ()


def roles_of(read: SheetRead) -> dict[str, Any]:
    """Return the roles of rows and columns by Excel's numbers, as plain values."""
    return {
        "rows": _spans(read),
        "columns": _columns(read),
        "kind": read.bindings[0].rule.kind if read.bindings else "",
        "facts": _common(one.facts for one in read.bindings),
    }


def _spans(read: SheetRead) -> list[list[Any]]:
    roles, whys, first = _row_roles(read), _reasons(read), read.sheet.first_row
    spans: list[list[Any]] = []
    for (code, why), rows in groupby(
        range(len(roles)), lambda row: (roles[row], whys.get(row))
    ):
        top, *rest = rows
        if code:
            bottom = rest[-1] if rest else top
            fits = why is not None and why[0].replace("unit", "title") == _NAMES[code]
            reason = why[1].to_json() if fits else None
            spans.append([first + top, first + bottom, _NAMES[code], reason])
    return spans


def _row_roles(read: SheetRead) -> bytearray:
    """Return the code of each row's role; what the user says goes before all else."""
    roles = bytearray(len(read.sheet.rows))
    for binding in read.bindings:
        _mark(roles, binding)
    for table in read.found:
        _mark_found(roles, table)
    for row, why in read.aside.items():
        roles[row] = _CODES["total" if why in _SUMS else "ignored"]
    for row, role in read.rows.items():
        _fill(roles, (row,), role)
    if len(roles) <= _SHORT:
        for row, cells in enumerate(read.sheet.rows):
            if cells.count(None) == len(cells):
                roles[row] = 0
    return roles


def _mark(roles: bytearray, binding: Binding) -> None:
    last = binding.end - 1 if binding.last is None else binding.last
    top = min(binding.headers, default=binding.start)
    _fill(roles, range(binding.top, top), "title")
    _fill(roles, range(binding.start, last + 1), "value")
    _fill(roles, range(last + 1, binding.end), "note")
    _fill(roles, binding.headers, "header")
    _fill(roles, binding.sections, "group")


def _mark_found(roles: bytearray, table: TableStructure) -> None:
    for rows, role in (
        ((*table.title_rows, *table.unit_rows), "title"),
        (table.note_rows, "note"),
        (table.group_rows, "group"),
        ((*table.header_rows, *table.repeated_header_rows), "header"),
    ):
        _fill(roles, rows, role)


def _fill(roles: bytearray, rows: Iterable[int], role: str) -> None:
    if isinstance(rows, range) and rows:
        rows = range(max(rows.start, 0), min(rows.stop, len(roles)))
        roles[rows.start : rows.stop] = bytes([_CODES[role]]) * len(rows)
        return
    for row in rows:
        if 0 <= row < len(roles):
            roles[row] = _CODES[role]


def _reasons(read: SheetRead) -> Mapping[int, Any]:
    found: dict[int, Any] = {}
    for table in read.found:
        for row, why in table.why.items():
            if len(found) < _MOST_REASONS:
                found[row] = why
    return found


def _columns(read: SheetRead) -> list[dict[str, Any]]:
    sheet = read.sheet
    told: dict[int, dict[str, Any]] = {}
    for binding in read.bindings:
        for at, role, says in _roles(binding):
            told.setdefault(at, _column(binding, sheet, at, role, says))
    return [
        {**told[at], "column": sheet.first_column + at, "new": at in read.new}
        for at in sorted(told)
    ]


def _roles(binding: Binding) -> Iterator[tuple[int, str, Facts | None]]:
    for label in binding.labels:
        yield label.at, label.rule.role, None
    for value in binding.values:
        yield value.at, "value", value.facts
        if value.flag_at is not None:
            yield value.flag_at, "flag", None
    for at in binding.unused:
        yield at, "ignored", None


def _column(
    binding: Binding, sheet: Sheet, at: int, role: str, says: Facts | None
) -> dict[str, Any]:
    headings = [
        text
        for row in binding.headers
        if (text := heading_of(sheet.rows[row][at])[:_LONGEST])
    ]
    facts = dict(says or {})
    unit = facts.pop("unit", binding.facts.get("unit", "") if says is not None else "")
    return {"role": role, "heading": headings, "says": facts, "unit": unit}


def _common(all_facts: Iterable[Facts]) -> dict[str, str]:
    """Return what holds for every table of the sheet alike."""
    first, *others = [*all_facts] or [{}]
    return {
        name: text
        for name, text in first.items()
        if all(other.get(name) == text for other in others)
    }
