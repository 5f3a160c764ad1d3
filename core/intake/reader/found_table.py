"""A table as it was found on a sheet, every row with the reason for its role."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from core.intake.reader.layouts import region
from core.problems import column_letters

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from core.intake.reader.grid import Sheet


@dataclass(slots=True)
class FoundTable:
    """Rows and columns count from 0 in `Sheet.rows`.

    Attributes:
        first: The first row: a header, a group, or the first row of values.
        last: The last row of values or of a group.
        box: The first and last column.
        why: By row, its role and the reason for it.
    """

    first: int
    last: int
    box: tuple[int, int]
    headers: list[int]
    body: list[int]
    labels: list[int]
    values: list[int]
    groups: list[int] = field(default_factory=list)
    totals: list[int] = field(default_factory=list)
    titles: list[int] = field(default_factory=list)
    notes: list[int] = field(default_factory=list)
    units: dict[str, str] = field(default_factory=dict)
    why: dict[int, tuple[str, str]] = field(default_factory=dict)
    doubts: list[str] = field(default_factory=list)

    def to_json(self, sheet: Sheet) -> Mapping[str, Any]:
        """Return the table as `tables --json` shows it, in Excel's numbers."""

        def numbers(rows: Iterable[int]) -> list[int]:
            return [sheet.first_row + row for row in sorted(rows)]

        return {
            "region": region(sheet, self.first, self.last, self.box),
            "title_rows": numbers(self.titles),
            "header_rows": numbers(self.headers),
            "label_columns": [
                column_letters(sheet.first_column + at) for at in self.labels
            ],
            "group_rows": numbers(self.groups),
            "total_rows": numbers(self.totals),
            "note_rows": numbers(self.notes),
            "units": dict(self.units),
            "why": [
                {"row": sheet.first_row + row, "role": role, "reason": reason}
                for row, (role, reason) in sorted(self.why.items())
            ],
            "doubts": list(self.doubts),
        }
