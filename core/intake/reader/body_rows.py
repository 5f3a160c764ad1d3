"""The rows below a header, and what each of them is there for."""

from __future__ import annotations

from array import array
from dataclasses import dataclass
from itertools import accumulate, compress
from typing import TYPE_CHECKING

from core.intake.reader.texts import text_of
from core.intake.reader.units import read_unit

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from core.intake.reader.binding import Binding
    from core.intake.reader.grid import Sheet, Value
    from core.intake.reader.recipe import Facts


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
        start: The place of the first of them in `Sheet.rows`.
        rows: The rows.
        columns: The same cells, column by column.
        holds: By row, whether it holds values that are to be read.
    """

    start: int
    rows: Sequence[Sequence[Value]]
    columns: Sequence[Sequence[Value]]
    holds: bytearray
    standing: Standing

    def column(self, at: int) -> Sequence[Value]:
        """Return the cells of a column, which are none if there are no rows."""
        return self.columns[at] if self.columns else ()

    def holds_values(self, at: int) -> bool:
        """Return whether a row of the body holds values that are to be read."""
        return 0 <= at < len(self.rows) and bool(self.holds[at])


def body_of(sheet: Sheet, binding: Binding) -> Body:
    """Return the body of a table, its rows told apart."""
    end = min(_end_of_values(sheet, binding), binding.end)
    rows = sheet.rows[binding.start : end]
    columns = list(zip(*rows, strict=True))
    holds = _with_any([columns[value.at] for value in binding.values if rows], rows)
    for at in binding.skipped:
        if binding.start <= at < end:
            holds[at - binding.start] = 0
    units = _unit_rows(binding, rows, holds) if binding.rule.unit_rows else {}
    for at in units:
        holds[at] = 0
    return Body(
        binding.start, rows, columns, holds, _standing(binding, len(rows), units)
    )


def filled(cells: Sequence[Value]) -> int:
    """Return how many of some cells are filled."""
    return len(cells) - cells.count(None)


def _end_of_values(sheet: Sheet, binding: Binding) -> int:
    if binding.last is not None:
        return binding.last + 1
    columns = [value.at for value in binding.values]
    for at in range(binding.end - 1, binding.start - 1, -1):
        if any(sheet.rows[at][column] is not None for column in columns):
            return at + 1
    return binding.start


def _with_any(
    columns: Sequence[Sequence[Value]], rows: Sequence[Sequence[Value]]
) -> bytearray:
    """Return by row whether any of some columns is filled."""
    if any(None not in cells for cells in columns):
        return bytearray(b"\1") * len(rows)
    filled_in = ([cell is not None for cell in cells] for cells in columns)
    return bytearray(map(any, zip(*filled_in, strict=True))) or bytearray(len(rows))


def _unit_rows(
    binding: Binding, rows: Sequence[Sequence[Value]], holds: Sequence[int]
) -> Mapping[int, str]:
    """Return the rows with nothing but a unit in their values, and the unit."""
    said: dict[int, str] = {}
    values = [value.at for value in binding.values]
    for at, row in compress(enumerate(rows), holds):
        texts = [text for column in values if (text := text_of(row[column]))]
        if len(texts) == 1 and (unit := _unit_said(texts[0])):
            said[at] = unit
    return said


def _unit_said(text: str) -> str:
    if read_unit(text):
        return text
    return "percent" if "%" in text else ""


def _standing(binding: Binding, rows: int, units: Mapping[int, str]) -> Standing:
    sections = {at - binding.start: said for at, said in binding.sections.items()}
    changes = bytearray(rows)
    facts: list[Facts] = [dict(binding.facts)]
    for at in sorted({*sections, *units}):
        if 0 <= at < rows:
            changes[at] = 1
            unit = {"unit": units[at]} if at in units else {}
            facts.append({**facts[-1], **sections.get(at, {}), **unit})
    return Standing(tuple(facts), array("I", accumulate(changes)))
