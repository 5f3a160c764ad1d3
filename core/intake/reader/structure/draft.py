"""A table while its parts are being found."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from core.intake.reader.structure.remarks import Remark


@dataclass(slots=True)
class Draft:
    """What is known of a table so far; rows and columns count from 0.

    Attributes:
        body: The rows with values, and such as belong among them.
        core: The rows that were sure to hold values before anything else was known.
        why: By row, its role and the reason for it.
        column_why: By column, its role and the reason for it.
    """

    body: list[int]
    core: frozenset[int] = frozenset()
    of_texts: bool = False
    first_value: int = 0
    labels: list[int] = field(default_factory=list)
    values: list[int] = field(default_factory=list)
    marks: list[int] = field(default_factory=list)
    headers: list[int] = field(default_factory=list)
    repeated: list[int] = field(default_factory=list)
    groups: list[int] = field(default_factory=list)
    totals: list[int] = field(default_factory=list)
    titles: list[int] = field(default_factory=list)
    notes: list[int] = field(default_factory=list)
    units: list[int] = field(default_factory=list)
    wrapped: list[int] = field(default_factory=list)
    why: dict[int, tuple[str, Remark]] = field(default_factory=dict)
    column_why: dict[int, tuple[str, Remark]] = field(default_factory=dict)
    doubts: list[Remark] = field(default_factory=list)

    @property
    def first(self) -> int:
        """The first row of the table itself, without titles."""
        return min([*self.headers, *self.groups, *self.body])

    @property
    def last(self) -> int:
        """The last row of the table itself, without notes."""
        return max([*self.headers, *self.groups, *self.body])

    def say(self, row: int, role: str, reason: Remark) -> None:
        """Note why a row has its role."""
        self.why[row] = (role, reason)
