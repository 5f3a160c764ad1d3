"""A recipe: what a publisher's layout means, as data.

A recipe says how its sheets are recognised, where the header is, and what each
column holds; the machine in `observing` and `records` knows no publisher. The
language is as small as the layouts we ship allow; it is described key by key here.

A text of facts may hold findings in braces: `year = "20{two}"`, where `two` is a named
group of the heading, or `unit = "million chained {base} dollars"`, where a line above
the table says what `base` is.

A table that is `like` another one, by its `name`, has the same keys but for those it
writes itself; its columns, findings and row rules come before those of the other, and
a fact that it leaves empty is not said.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final, TypeAlias

from core.intake.kinds import DIMENSIONS
from core.intake.reader.recipes.rewriting import Rewriting

if TYPE_CHECKING:
    import re
    from collections.abc import Mapping

    from core.intake.reader.recipes.forms import Form

Facts: TypeAlias = "Mapping[str, str]"
"""What is known of a cell, by role: `economy` -> `Japan`, `flow` -> `export` …"""

Pattern: TypeAlias = "re.Pattern[str] | Form"
Conditions: TypeAlias = "tuple[tuple[str, Pattern], ...]"
"""Per role a pattern its text must match as a whole."""

ROLES: Final = frozenset(
    {
        *DIMENSIONS,
        *(f"{dimension}_code" for dimension in DIMENSIONS),
        *("period", "year", "month", "unit"),
        *("flag", "note", "definition", "source", "scale"),
    }
)
"""What may be known of a value; a finding under any other name is the dataset's.

The `scale` goes before the unit of the same row: `Millions` before `US dollar`."""


@dataclass(frozen=True, slots=True)
class ColumnRule:
    """What the columns under a certain heading hold.

    Attributes:
        heading: The heading as a whole, without its footnote mark; its named groups
            are facts of the column. The empty one fits a filled column without any.
        role: One of `ROLES`, `value`, `label` (read by nobody), or a record's field.
            A `flag` without a heading belongs to the value on its left.
        over: The heading above the heading, which may reach over several columns.
        explained: The role of the text beside the same heading above the table.
        optional: The sheet may do without it.
        cell: Splits a label; its named groups are roles, `economy_code` and so on.
        codes: The spelling of a case to use: `isic4`, `flow`, `status`, or one of
            `codes.readings.READINGS` in a record.
        scheme: The code list of the published codes.
        fill_down: A blank cell says the same as the one above it.
        holds: What its cells must be as well: `control_number`, `hs`, `hs_code` (of
            six digits or more), or `text` for the longest texts of the sheet. Where
            others are `crossed`, `first` is the column that names the rows.
        crossed: The field that the heading fills, an economy's name: every cell of
            such columns makes a record of its own.
        group: The columns of one group make a record of their own in each row.
        facts: What holds for every value in the column.
        words: Texts of the publisher and what a case writes instead, in the cells or in
            what the heading names.
    """

    heading: Pattern
    role: str
    over: Pattern | None = None
    explained: str = ""
    optional: bool = False
    cell: Pattern | None = None
    codes: str = ""
    scheme: str = ""
    fill_down: bool = False
    holds: str = ""
    crossed: str = ""
    group: str = ""
    facts: Facts = field(default_factory=dict)
    words: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Finding:
    """Something said outside the table, above its header or below its last row.

    Attributes:
        label: The cell to the right of this text is the text of `role`.
        pattern: Otherwise the named groups of this pattern are what is found.
        below: Otherwise the first cell of the row below one that has this is it.
        sheet: The text stands on another sheet, of such a name.
        words: What a case writes instead of a text that fits as a whole.
    """

    label: str = ""
    role: str = ""
    pattern: Pattern | None = None
    below: Pattern | None = None
    sheet: Pattern | None = None
    words: tuple[tuple[Pattern, str], ...] = ()


@dataclass(frozen=True, slots=True)
class SectionRule:
    """A row with a label and no value that speaks of the rows below it.

    Attributes:
        label: The label as a whole; its named groups hold until the next such row
            says otherwise.
        why: The rows below are set aside for this reason, up to the next section.
    """

    label: Pattern
    why: str = ""


@dataclass(frozen=True, slots=True)
class RowRule:
    """What to do with the rows that meet the conditions.

    Attributes:
        where: All of them must hold.
        why: The code of the reason for which the row is set aside; or empty.
        facts: What is to be understood instead of what the row says.
    """

    where: Conditions
    why: str = ""
    facts: Facts = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class TableRule:
    """One table of a layout.

    Attributes:
        kind: A kind of observation or record; `notes` for a sheet of remarks;
            `repeats` for a table that says again what another one says.
        sheet: The sheet's name as a whole; None if any will do.
        template: The name in B1 of our own template; empty for a publisher's.
        header: Texts that stand in the header rows, together.
        also: Other such texts, of other editions.
        across: Every filled cell of the header row but its first fits this.
        says: Each of these is said somewhere outside the table.
        headings: Forms of which some heading must have each, in any language.
        groups: Of records, the kind that each group of columns makes.
        row_kind: Of a `crossed` table, the kind of record that a row itself makes.
        stacked: How many rows above the header row carry headings too.
        beneath: How many rows below it number the columns or go on with them.
        ends: The first text of the row that the table ends before.
        shared: The table stands on the sheet of the table before it, and takes from it
            the columns of its values, or the rows that `rows` describe.
        rows: By role, what the label of a row must be for the row to be taken.
        slug: The dataset's id, where it is not the recipe's.
        columns: The first rule that fits a heading counts.
        facts: What holds for every value of the table.
        findings: What to look for outside the table.
        sections: Rows that speak of the rows below them.
        rewriting: Rows that mean something else than they say.
        set_aside: Rows that are left out, each for a reason.
        unit_rows: A row with nothing but a unit in its values holds from there on.
        once: A row that says word for word what a row above it says is set aside.
        unpublished_zeros: Months that are 0 everywhere in the last year are not out.
        units_by_measure: The unit that goes with a measure.
        repeats: For `repeats`: the record kind, and the fields for row, column, cell.
    """

    kind: str
    sheet: Pattern | None = None
    template: str = ""
    header: tuple[str, ...] = ()
    also: tuple[tuple[str, ...], ...] = ()
    across: Pattern | None = None
    says: tuple[Pattern, ...] = ()
    headings: tuple[Pattern, ...] = ()
    groups: Mapping[str, str] = field(default_factory=dict)
    row_kind: str = ""
    stacked: int = 0
    beneath: int = 0
    ends: Pattern | None = None
    shared: bool = False
    rows: Conditions = ()
    slug: str = ""
    columns: tuple[ColumnRule, ...] = ()
    facts: Facts = field(default_factory=dict)
    findings: tuple[Finding, ...] = ()
    sections: tuple[SectionRule, ...] = ()
    rewriting: Rewriting = field(default_factory=Rewriting)
    set_aside: tuple[RowRule, ...] = ()
    unit_rows: bool = False
    once: bool = False
    unpublished_zeros: bool = False
    units_by_measure: Mapping[str, str] = field(default_factory=dict)
    repeats: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Recipe:
    """The layout of one publication.

    Attributes:
        slug: The dataset's id, with findings in braces, as in `balance-{vintage}`.
        left: Sheets that are not read: a pattern of their names, and why.
        facts: Title, publisher, licence and whatever else a dataset says of itself.
    """

    id: str
    title: str
    kind: str
    slug: str
    tables: tuple[TableRule, ...]
    facts: Facts = field(default_factory=dict)
    left: tuple[tuple[Pattern, str], ...] = ()
