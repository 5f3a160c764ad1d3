"""The values of a table with all that is said of them: rows crossed with columns."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from array import array
    from collections.abc import Mapping, Sequence

    from core.intake.reader.observing.dating import Dating
    from core.intake.reader.observing.label_rows import Said
    from core.intake.reader.observing.units_in_force import RowUnits
    from core.intake.reader.observing.value_cells import ValueCells
    from core.intake.reader.recipes.binding import ValueColumn
    from core.intake.reader.words.units import Unit
    from core.intake.reader.workbook.grid import Sheet


class ColumnRead(NamedTuple):
    """A column of values, with what its heading says; this goes before its rows."""

    column: ValueColumn
    terms: Mapping[int, int]
    """By the place of a dimension, the term."""
    unit: Unit | None
    cells: ValueCells
    kept: bytearray
    """By row, 1 where the value is to be an observation."""
    marks: Sequence[str]
    """By row, the mark beside the value; none if there is no column of them."""


@dataclass(frozen=True, slots=True)
class TableRead:
    """The rows and columns of values of one table.

    Attributes:
        places: Where the rows stand in `Sheet.rows`.
        terms: By the place of a dimension, the terms of the rows.
        dating: The periods of the values, in the order of the columns.
    """

    sheet: Sheet
    places: Sequence[int]
    columns: Sequence[ColumnRead]
    terms: Mapping[int, array[int]]
    dating: Dating
    units: RowUnits
    flags: Said
    notes: Said
