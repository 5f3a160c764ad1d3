"""Finds a layout that the user has confirmed before on a sheet of another file."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final, NamedTuple

from core.intake.correction import Correction
from core.intake.reader.own.shapes import (
    column_keys,
    label_shape,
    row_shape,
    shape_of,
    tells_period,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from core.intake.own_recipe import Key, RowLayout, SheetLayout, TableLayout
    from core.intake.reader.workbook.grid import Sheet

_ZONE: Final = 100
"""The header of the first table stands among so many rows."""
_LONG: Final = 5_000
"""Further tables are not looked for on longer sheets."""


class Recalled(NamedTuple):
    """A layout that a sheet has, as a correction of the sheet at hand.

    Attributes:
        said: What the user said then, by Excel's numbers of this sheet.
        headers: The header rows, from 0.
        new: The columns that were not there then, from 0.
        asks: What must be asked again: names of facts, and labels of rows that could
            not be told apart.
    """

    layout: SheetLayout
    said: Correction
    headers: tuple[tuple[int, ...], ...]
    new: tuple[int, ...]
    asks: tuple[str, ...]


def recalled(
    sheet: Sheet, layouts: Sequence[SheetLayout], base: str = ""
) -> Recalled | None:
    """Return the layout among `layouts` that a sheet has; None if it has none.

    Every heading that was there must be there still, where its row is to be; more may
    have come. A layout of a sheet of the same name goes first.

    Args:
        sheet: The sheet.
        layouts: What the user has confirmed.
        base: The id of the recipe that reads the sheet, if one does.
    """
    name = shape_of(sheet.name) or sheet.name.casefold()
    known = [one for one in layouts if one.base == base]
    for layout in sorted(known, key=lambda one: one.sheet != name):
        if layout.left and layout.sheet != name:
            continue
        headers = _headers(sheet, layout.tables)
        if headers is not None and (headers or layout.left):
            return _recalled(sheet, layout, headers, is_named=layout.sheet == name)
    return None


def _headers(
    sheet: Sheet, tables: Sequence[TableLayout]
) -> tuple[tuple[int, ...], ...] | None:
    """Return the header rows of each table, from the top; None if any is missing."""
    found: list[tuple[int, ...]] = []
    start, end = 0, min(_ZONE, len(sheet.rows))
    for table in tables:
        rows = _header(sheet, table, range(start, end))
        if rows is None:
            return None
        found.append(rows)
        start = rows[-1] + 1
        end = len(sheet.rows) if len(sheet.rows) <= _LONG else end
    return tuple(found)


def _header(sheet: Sheet, table: TableLayout, zone: range) -> tuple[int, ...] | None:
    for first in zone:
        rows = tuple(first + offset for offset in table.offsets)
        if rows[-1] >= len(sheet.rows) or sheet.rows[first].count(None) == len(
            sheet.rows[first]
        ):
            continue
        pairs = zip(rows, table.headers, strict=True)
        if all(set(texts) <= set(row_shape(sheet, row)) for row, texts in pairs):
            return rows
    return None


def _recalled(
    sheet: Sheet,
    layout: SheetLayout,
    headers: tuple[tuple[int, ...], ...],
    *,
    is_named: bool,
) -> Recalled:
    rows: dict[int, str] = {}
    columns: dict[int, str] = {}
    units: dict[int, str] = {}
    new: list[int] = []
    for table, found in zip(layout.tables, headers, strict=True):
        if not layout.base:
            rows |= dict.fromkeys(found, "header")
        for at, column in _columns(sheet, table, found):
            if column is None:
                new.append(at)
                continue
            role, unit = column
            if role and not (layout.base and role == "value"):
                columns[at] = role
            units |= {at: unit} if unit else {}
    more, lost = _rows(sheet, layout.rows)
    facts = dict(layout.facts)
    if layout.kind and not layout.base:
        facts["kind"] = layout.kind
    named = () if is_named or not layout.facts else tuple(dict(layout.facts))
    said = Correction(rows | more, columns, units, facts, layout.left)
    shifted = said.counted_from(-sheet.first_row, -sheet.first_column)
    asks = (*layout.asks, *named, *lost)
    return Recalled(layout, shifted, headers, tuple(dict.fromkeys(new)), asks)


def _columns(
    sheet: Sheet, table: TableLayout, headers: Sequence[int]
) -> Iterator[tuple[int, tuple[str, str] | None]]:
    """Yield each column with its role and unit; None for one that is new."""
    by_key: dict[Key, list[tuple[str, str]]] = {}
    for column in table.columns:
        by_key.setdefault(column.key, []).append((column.role, column.unit))
    met: Counter[Key] = Counter()
    for at, key in enumerate(column_keys(sheet, headers)):
        known = by_key.get(key, [])
        n = met[key]
        met[key] += 1
        if tells_period(key) and len(known) == 1:
            yield at, known[0]
        elif n < len(known):
            yield at, known[n]
        elif any(key) or any(
            sheet.rows[row][at] is not None for row in _below(sheet, headers)
        ):
            yield at, None


def _below(sheet: Sheet, headers: Sequence[int]) -> range:
    start = headers[-1] + 1
    return range(start, min(start + _ZONE, len(sheet.rows)))


def _rows(
    sheet: Sheet, said: Sequence[RowLayout]
) -> tuple[dict[int, str], Sequence[str]]:
    """Return the roles of rows by their labels, and labels that tell no row apart."""
    wanted = {one.text for one in said}
    alike: dict[str, list[int]] = {}
    for row in range(len(sheet.rows)) if said else ():
        text = label_shape(sheet, row)
        if text in wanted:
            alike.setdefault(text, []).append(row)
    found: dict[int, str] = {}
    lost: list[str] = []
    for one in said:
        rows = alike.get(one.text, [])
        if one.which and len(rows) != one.of:
            lost.append(one.text)
            continue
        meant = [rows[n] for n in one.which] if one.which else rows
        found |= dict.fromkeys(meant, one.role)
    return found, lost
