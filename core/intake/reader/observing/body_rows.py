"""The rows below a header, and what each of them is there for."""

from __future__ import annotations

from array import array
from bisect import bisect_left
from dataclasses import dataclass, field
from itertools import accumulate, compress
from typing import TYPE_CHECKING, TypeVar

from core.columns import words
from core.intake.reader.words.texts import text_of
from core.intake.reader.words.units import read_unit
from core.intake.reader.workbook.recoding import cut_in_order

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from core.columns import Words
    from core.intake.reader.recipes.binding import Binding
    from core.intake.reader.recipes.recipe import Facts
    from core.intake.reader.workbook.grid import Sheet, Value

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Standing:
    """What is said once and holds for rows: by titles, section rows and unit rows.

    Attributes:
        facts: What holds, in the order in which it came to hold.
        codes: By row of the body, the place in `facts` of what holds there.
    """

    facts: tuple[Facts, ...]
    codes: array[int]


@dataclass(frozen=True, slots=True)
class Body:
    """The rows of a table from below its header to the last one with values.

    Attributes:
        places: Where they stand in `Sheet.rows`.
        columns: Their cells, column by column.
        said: What the columns say, where that is known already.
        holds: By row, whether it holds values that are to be read.
    """

    places: Sequence[int]
    columns: Sequence[Sequence[Value]]
    holds: bytearray
    standing: Standing
    said: Mapping[int, Words] = field(default_factory=dict)

    def column(self, at: int) -> Sequence[Value]:
        """Return the cells of a column, which are none if there are no rows."""
        return self.columns[at] if self.columns else ()

    def words(self, at: int) -> Words:
        """Return what a column says, its words in the order in which they come."""
        known = self.said.get(at)
        if known is None:
            return words(self.column(at))
        return cut_in_order(known, self.places[0], self.places[-1] + 1)

    def filled(self, at: int) -> int:
        """Return how many cells of a column are filled."""
        said = self.said.get(at)
        if said is not None and None not in said.words:
            return len(self.places)
        return filled(self.column(at))

    def within(self, said: Mapping[int, T]) -> dict[int, T]:
        """Return what is said of rows of the sheet, by their places in the body."""
        return _within(said, self.places)


def body_of(sheet: Sheet, binding: Binding) -> Body:
    """Return the body of a table, its rows told apart."""
    end = min(_end_of_values(sheet, binding), binding.end)
    places: Sequence[int] = range(binding.start, end)
    if binding.others:
        places = [at for at in places if at not in binding.others]
    said: dict[int, Words] = {}
    if isinstance(places, range):
        said = {at: one for at, one in enumerate(sheet.said) if one and places}
        columns = [column[places.start : places.stop] for column in sheet.columns]
    else:
        columns = [[column[at] for at in places] for column in sheet.columns]
    values = [columns[value.at] for value in binding.values]
    holds = _with_any(values, len(places))
    for at in _within(dict.fromkeys(binding.skipped), places):
        holds[at] = 0
    units = _unit_rows(values, holds) if binding.rule.unit_rows else {}
    for at in units:
        holds[at] = 0
    return Body(places, columns, holds, _standing(binding, places, units), said)


def own_columns(sheet: Sheet, binding: Binding) -> Sequence[int]:
    """Return the columns of a sheet that belong to a table."""
    width = len(sheet.rows[0]) if sheet.rows else 0
    own = range(binding.left, width if binding.right is None else binding.right)
    return [at for at in own if at not in binding.beyond] if binding.beyond else own


def filled(cells: Sequence[Value]) -> int:
    """Return how many of some cells are filled."""
    return len(cells) - cells.count(None)


def filled_in(
    sheet: Sheet, binding: Binding, columns: Sequence[int], rows: range
) -> int:
    """Return how many cells of a table are filled in some columns and some rows."""
    taken = binding.others.intersection(rows)
    by_others = (sheet.rows[row][at] is not None for row in taken for at in columns)
    return sum(_filled_from(sheet, at, rows) for at in columns) - sum(by_others)


def _filled_from(sheet: Sheet, at: int, rows: range) -> int:
    said = sheet.said[at]
    if said is not None and None not in said.words:
        return len(said.codes[rows.start : rows.stop])
    return filled(sheet.columns[at][rows.start : rows.stop])


def picked(cells: Sequence[Value], rows: bytearray) -> Sequence[Value]:
    """Return the cells of the rows that are not 0."""
    return cells if 0 not in rows else tuple(compress(cells, rows))


def _within(said: Mapping[int, T], places: Sequence[int]) -> dict[int, T]:
    found = {}
    for at in sorted(said):
        place = bisect_left(places, at)
        if place < len(places) and places[place] == at:
            found[place] = said[at]
    return found


def _end_of_values(sheet: Sheet, binding: Binding) -> int:
    if binding.last is not None:
        return binding.last + 1
    columns = [value.at for value in binding.values]
    for at in range(binding.end - 1, binding.start - 1, -1):
        row = () if at in binding.others else sheet.rows[at]
        if row and any(row[column] is not None for column in columns):
            return at + 1
    return binding.start


def _with_any(columns: Sequence[Sequence[Value]], rows: int) -> bytearray:
    """Return by row whether any of some columns is filled."""
    if any(None not in cells for cells in columns):
        return bytearray(b"\1") * rows
    filled_in = ([cell is not None for cell in cells] for cells in columns)
    return bytearray(map(any, zip(*filled_in, strict=True))) or bytearray(rows)


def _unit_rows(
    columns: Sequence[Sequence[Value]], holds: Sequence[int]
) -> Mapping[int, str]:
    """Return the rows with nothing but a unit in their values, and the unit."""
    said: dict[int, str] = {}
    for at in compress(range(len(holds)), holds):
        texts = [text for column in columns if (text := text_of(column[at]))]
        if len(texts) == 1 and (unit := _unit_said(texts[0])):
            said[at] = unit
    return said


def _unit_said(text: str) -> str:
    if read_unit(text):
        return text
    return "percent" if "%" in text else ""


def _standing(
    binding: Binding, places: Sequence[int], units: Mapping[int, str]
) -> Standing:
    sections = _within(binding.sections, places)
    changes = bytearray(len(places))
    facts: list[Facts] = [dict(binding.facts)]
    for at in sorted({*sections, *units}):
        changes[at] = 1
        unit = {"unit": units[at]} if at in units else {}
        now = {**facts[-1], **sections.get(at, {}), **unit}
        facts.append({role: text for role, text in now.items() if text})
    return Standing(tuple(facts), array("I", accumulate(changes)))
