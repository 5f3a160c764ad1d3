"""What the user says of a sheet: what its rows and columns are, and what holds for it.

A correction speaks of one sheet of one file, by Excel's numbers. What of it holds for
next month's file as well is kept as a recipe: `core.intake.own_recipe`.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any, Final, TypeVar

from core.marks import without_marks

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

ROW_ROLES: Final = ("title", "header", "group", "value", "total", "note", "ignored")
"""What a row may be said to be."""

COLUMN_ROLES: Final = (
    *("value", "economy", "partner", "industry", "product", "measure", "flow"),
    *("period", "year", "month", "unit", "scale", "flag"),
    *("economy_code", "partner_code", "industry_code", "product_code"),
    *("measure_code", "flow_code", "source", "definition", "note"),
    *("label", "ignored"),
)
"""What a column may be said to be; a `label` is read by nobody."""

FACTS: Final = ("kind", "economy", "partner", "flow", "unit", "period", "measure")
"""What may be said of a sheet of figures as a whole."""

MARKS: Final = ("cross", "blank")
"""What may be said of a table of items by jurisdictions: what its marks mean."""

SAID: Final = (*FACTS, *MARKS)

LONGEST_SAID: Final = 2_000
"""The longest text that can be said of anything."""

KeyT = TypeVar("KeyT", int, str)


@dataclass(frozen=True, slots=True)
class Correction:
    """What the user says of one sheet.

    Attributes:
        rows: By Excel's number of a row, one of `ROW_ROLES`.
        columns: By Excel's number of a column, one of `COLUMN_ROLES`.
        units: By Excel's number of a column of values, their unit.
        facts: By one of `SAID`, what holds for the sheet; an empty text says that
            nothing is known.
        left: The sheet is not to be read at all.
    """

    rows: Mapping[int, str] = field(default_factory=dict)
    columns: Mapping[int, str] = field(default_factory=dict)
    units: Mapping[int, str] = field(default_factory=dict)
    facts: Mapping[str, str] = field(default_factory=dict)
    left: bool = False

    def __bool__(self) -> bool:
        return self.left or any((self.rows, self.columns, self.units, self.facts))

    def saying_rows(self, rows: Iterable[int], role: str) -> Correction:
        """Return the correction with more rows said to be of a role."""
        return replace(self, rows=_with(self.rows, rows, role))

    def saying_columns(self, columns: Iterable[int], role: str) -> Correction:
        """Return the correction with more columns said to be of a role."""
        return replace(self, columns=_with(self.columns, columns, role))

    def saying_unit(self, columns: Iterable[int], unit: str) -> Correction:
        """Return the correction with the unit of columns of values said."""
        return replace(self, units=_with(self.units, columns, unit))

    def saying_fact(self, name: str, value: str) -> Correction:
        """Return the correction with something said of the whole sheet."""
        return replace(self, facts=_with(self.facts, (name,), value))

    def leaving(self, *, left: bool) -> Correction:
        """Return the correction with the sheet left out, or not."""
        return replace(self, left=left)

    def over(self, before: Correction) -> Correction:
        """Return what was said before with this on top."""
        return Correction(
            {**before.rows, **self.rows},
            {**before.columns, **self.columns},
            {**before.units, **self.units},
            {**before.facts, **self.facts},
            self.left or before.left,
        )

    def within(self, rows: range, columns: range) -> Correction:
        """Return what is said of these rows and columns; a sheet has no others."""
        return replace(
            self,
            rows={row: role for row, role in self.rows.items() if row in rows},
            columns={at: role for at, role in self.columns.items() if at in columns},
            units={at: unit for at, unit in self.units.items() if at in columns},
        )

    def counted_from(self, first_row: int, first_column: int) -> Correction:
        """Return the correction with rows and columns of a sheet's box from 0."""
        return replace(
            self,
            rows={row - first_row: role for row, role in self.rows.items()},
            columns={at - first_column: role for at, role in self.columns.items()},
            units={at - first_column: unit for at, unit in self.units.items()},
        )

    def to_json(self) -> dict[str, Any]:
        """Return the correction as plain values."""
        return {
            "rows": {str(row): role for row, role in self.rows.items()},
            "columns": {str(column): role for column, role in self.columns.items()},
            "units": {str(column): unit for column, unit in self.units.items()},
            "facts": dict(self.facts),
            "left": self.left,
        }

    @classmethod
    def from_json(cls, written: Mapping[str, Any]) -> Correction:
        """Return the correction written as plain values."""
        facts = written["facts"].items()
        return cls(
            rows={int(row): role for row, role in written["rows"].items()},
            columns={int(at): role for at, role in written["columns"].items()},
            units={int(at): _plain(unit) for at, unit in written["units"].items()},
            facts={name: _plain(text) for name, text in facts if name in SAID},
            left=written["left"],
        )


def _plain(text: str) -> str:
    """Return what somebody typed or pasted as far as it can be stored and shown."""
    return without_marks(text.encode(errors="replace").decode())[:LONGEST_SAID]


def _with(
    said: Mapping[KeyT, str], keys: Iterable[KeyT], text: str
) -> Mapping[KeyT, str]:
    return {**said, **dict.fromkeys(keys, text)}
