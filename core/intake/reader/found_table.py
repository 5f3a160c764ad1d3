"""A table as it was found on a sheet, every row with the reason for its role."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, NamedTuple

from core.intake.reader.layouts import region
from core.problems import column_letters

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from core.intake.reader.grid import Sheet


class Remark(NamedTuple):
    """A reason or a doubt: its code, and what its words need.

    The words are in `core.intake.layout_texts`: this process speaks no language.
    """

    code: str
    particulars: tuple[tuple[str, str | int], ...] = ()

    @classmethod
    def of(cls, code: str, **particulars: str | int) -> Remark:
        """Return a remark with its particulars."""
        return cls(code, tuple(particulars.items()))

    def to_json(self, **more: object) -> dict[str, object]:
        """Return the remark as the front takes it."""
        return {**more, "code": self.code, "particulars": dict(self.particulars)}


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
    why: dict[int, tuple[str, Remark]] = field(default_factory=dict)
    doubts: list[Remark] = field(default_factory=list)

    def to_json(self, sheet: Sheet) -> Mapping[str, Any]:
        """Return the table in Excel's numbers, its reasons and doubts as codes."""

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
                reason.to_json(row=sheet.first_row + row, role=role)
                for row, (role, reason) in sorted(self.why.items())
            ],
            "doubts": [doubt.to_json() for doubt in self.doubts],
        }
