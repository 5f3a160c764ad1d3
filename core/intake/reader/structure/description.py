"""What the finder hands back: the tables of a sheet, every decision with its reason."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from core.intake.reader.structure.remarks import Remark


@dataclass(frozen=True, slots=True)
class TableStructure:
    """One table; rows and columns count from 0 in the rows of the sheet.

    The box holds the header, the labels and the values, but neither titles nor notes.
    A row has at most one role; a filled row of the box without one holds values.

    Attributes:
        header_rows: The rows that name the columns, above the values.
        repeated_header_rows: Rows inside the table that name the columns again.
        group_rows: Labels without values that name the rows below them.
        total_rows: Rows derived from others.
        title_rows: The lines above that name the table.
        unit_rows: Lines above that say nothing but the unit.
        note_rows: The lines below.
        wrapped_rows: Rows that only carry on the label of a neighbour.
        label_columns: The columns that say what the values are.
        value_columns: The columns of values.
        mark_columns: Columns of nothing but footnote marks.
        fill_down_columns: Label columns whose label stands for the blanks below it.
        parts: The first and last column of every table side by side.
        header_paths: The headings of every column of the sheet, outermost first.
        why: By row, its role and the reason for it.
        column_why: By column, its role and the reason for it.
        doubts: What the reader of the table should look at.
    """

    first_row: int
    last_row: int
    first_column: int
    last_column: int
    header_rows: tuple[int, ...]
    repeated_header_rows: tuple[int, ...]
    group_rows: tuple[int, ...]
    total_rows: tuple[int, ...]
    title_rows: tuple[int, ...]
    unit_rows: tuple[int, ...]
    note_rows: tuple[int, ...]
    wrapped_rows: tuple[int, ...]
    label_columns: tuple[int, ...]
    value_columns: tuple[int, ...]
    mark_columns: tuple[int, ...]
    fill_down_columns: tuple[int, ...]
    parts: tuple[tuple[int, int], ...]
    header_paths: tuple[tuple[str, ...], ...]
    why: Mapping[int, tuple[str, Remark]]
    column_why: Mapping[int, tuple[str, Remark]]
    doubts: tuple[Remark, ...]


@dataclass(frozen=True, slots=True)
class Structure:
    """The tables of a sheet from the top, and the lines that belong to none."""

    tables: tuple[TableStructure, ...] = ()
    text_rows: tuple[int, ...] = ()
