"""The cells of one column of values: the number each says, or why there is none."""

from __future__ import annotations

from array import array
from dataclasses import dataclass, field
from itertools import compress
from math import isfinite, nan
from typing import TYPE_CHECKING, Final

from core.intake.reader.observing.cell_values import cell_value
from core.intake.reader.words.numbers import UNREADABLE, shifted

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from core.intake.reader.observing.cell_values import CellValue
    from core.intake.reader.words.units import Unit
    from core.intake.reader.workbook.grid import Value

_NUMBERS: Final = {float}


@dataclass(frozen=True, slots=True)
class ValueCells:
    """What the cells of a column say, by row.

    Attributes:
        numbers: The number, NaN where there is none.
        filled: 1 where a cell is filled.
        odd: Where more is said than a number in the unit in force.
        unusable: Where a cell cannot be read.
    """

    numbers: array[float]
    filled: bytearray
    odd: Mapping[int, CellValue] = field(default_factory=dict)
    unusable: Mapping[int, CellValue] = field(default_factory=dict)


def value_cells(
    cells: Sequence[Value], units: Sequence[Unit], in_force: Sequence[int]
) -> ValueCells:
    """Return what the cells of a column say.

    Args:
        cells: The cells.
        units: The units that occur.
        in_force: By cell, the place of its unit among them; empty if there is one.
    """
    if set(map(type, cells)) == _NUMBERS:
        numbers = _numbers(cells, units, in_force)
        if isfinite(sum(numbers)):
            return ValueCells(numbers, bytearray(b"\1") * len(numbers))
    return _one_by_one(cells, units, in_force)


def _numbers(
    cells: Sequence[Value], units: Sequence[Unit], in_force: Sequence[int]
) -> array[float]:
    exponents = [unit.exponent for unit in units]
    if not any(exponents):
        return array("d", cells)  # type: ignore[arg-type]  # all are floats
    if len(units) == 1:
        return array("d", [shifted(cell, exponents[0]) for cell in cells])  # type: ignore[arg-type]
    pairs = zip(cells, map(exponents.__getitem__, in_force), strict=True)
    return array("d", [shifted(cell, exponent) for cell, exponent in pairs])  # type: ignore[arg-type]


def _one_by_one(
    cells: Sequence[Value], units: Sequence[Unit], in_force: Sequence[int]
) -> ValueCells:
    numbers = array("d", [nan]) * len(cells)
    filled = bytearray([cell is not None for cell in cells])
    known: dict[tuple[type, Value, Unit], CellValue] = {}
    odd: dict[int, CellValue] = {}
    unusable: dict[int, CellValue] = {}
    for at in compress(range(len(cells)), filled):
        cell, unit = cells[at], units[in_force[at]] if in_force else units[0]
        if type(cell) is float and isfinite(number := shifted(cell, unit.exponent)):
            numbers[at] = number
            continue
        key = (type(cell), cell, unit)
        if key not in known:
            known[key] = cell_value(cell, unit)
        said = known[key]
        if said.value is not None:
            numbers[at] = said.value
        if said.reason in UNREADABLE:
            unusable[at] = said
        elif said[1:] != (unit.name, "", None, ""):
            odd[at] = said
    return ValueCells(numbers, filled, odd, unusable)
