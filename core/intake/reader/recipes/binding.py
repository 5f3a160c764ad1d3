"""A rule laid upon a sheet: which row is the header, and what each column holds."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from core.intake.reader.recipes.recipe import ColumnRule, Facts, TableRule
    from core.problems import Problem


@dataclass(frozen=True, slots=True)
class LabelColumn:
    """A column that says what the values of a row are."""

    at: int
    """Its place in `Sheet.rows`, from 0."""
    rule: ColumnRule


@dataclass(frozen=True, slots=True)
class ValueColumn:
    """A column of values, with what its heading says of them."""

    at: int
    facts: Facts
    heading_row: int
    """Where the heading stands in `Sheet.rows`, from 0."""
    flag_at: int | None = None
    """The column whose marks belong to these values; None if there is none."""


@dataclass(frozen=True, slots=True)
class Binding:
    """What every row and column of a table is; rows and columns count from 0.

    Attributes:
        headers: The header rows, from the top.
        start: The first row of the body.
        end: The row after the last one of the body.
        top: The first row that belongs to the table, with its titles.
        last: The last row that may hold values; None if that is to be seen.
        facts: What holds for every value.
        meta: What the sheet says of the dataset; `partner_codes` names a code list.
        unused: Columns with a heading nobody knows.
        sections: From a row on, what its label says of the rows below; an empty text
            takes back what an earlier section said.
        restated: By row, what it says instead of what its label cells do.
        skipped: Rows of the body that hold only labels, such as a repeated header.
        aside: Rows of the body that are left out, and the code of the reason.
        left: The first column of the table; tables may stand side by side.
        right: The column after its last one; None if it is the sheet's last.
        others: Rows of the body that another table of the sheet takes.
        beyond: Columns that another table of the sheet takes.
        problems: What the user should know of how the columns were understood.
    """

    rule: TableRule
    headers: tuple[int, ...]
    start: int
    end: int
    labels: tuple[LabelColumn, ...]
    values: tuple[ValueColumn, ...]
    facts: Facts = field(default_factory=dict)
    meta: Facts = field(default_factory=dict)
    unused: tuple[int, ...] = ()
    sections: Mapping[int, Facts] = field(default_factory=dict)
    restated: Mapping[int, Facts] = field(default_factory=dict)
    skipped: frozenset[int] = frozenset()
    aside: Mapping[int, str] = field(default_factory=dict)
    left: int = 0
    right: int | None = None
    others: frozenset[int] = frozenset()
    beyond: frozenset[int] = frozenset()
    problems: tuple[Problem, ...] = ()
    top: int = 0
    last: int | None = None
