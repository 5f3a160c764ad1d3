"""A recipe: what a publisher's layout means, as data.

A recipe says how its sheets are recognised, where the header is, and what each
column holds; the machine in `observing` and `records` knows no publisher. The
language is as small as the layouts we ship allow; it is described key by key here.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Final, TypeAlias

from core.intake.kinds import DIMENSIONS

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

Facts: TypeAlias = "Mapping[str, str]"
"""What is known of a cell, by role: `economy` -> `Japan`, `flow` -> `export` …"""

Conditions: TypeAlias = "tuple[tuple[str, re.Pattern[str]], ...]"
"""Per role a pattern its text must match as a whole."""

ROLES: Final = frozenset(
    {
        *DIMENSIONS,
        *(f"{dimension}_code" for dimension in DIMENSIONS),
        *("period", "year", "month", "unit"),
        *("flag", "note", "definition", "source"),
    }
)
"""What may be known of a value; a finding under any other name is the dataset's."""


@dataclass(frozen=True, slots=True)
class ColumnRule:
    """What the columns under a certain heading hold.

    Attributes:
        heading: The heading as a whole; its named groups are facts of the column.
        role: One of `ROLES`, `value`, `label` (read by nobody), or a record's field.
        optional: The sheet may do without it.
        cell: Splits a label; its named groups are roles, `economy_code` and so on.
        codes: The spelling of a case to use: `isic4`, `flow`, `status`, or one of
            `codes.readings.READINGS` in a record.
        scheme: The code list of the published codes.
        fill_down: A blank cell says the same as the one above it.
        holds: What its cells must be as well: `control_number`, `hs`, `hs_code` (of
            six digits or more), or `text` for the longest texts of the sheet.
        group: The columns of one group make a record of their own in each row.
        facts: What holds for every value in the column.
        words: Texts of the publisher and what a case writes instead.
    """

    heading: re.Pattern[str]
    role: str
    optional: bool = False
    cell: re.Pattern[str] | None = None
    codes: str = ""
    scheme: str = ""
    fill_down: bool = False
    holds: str = ""
    group: str = ""
    facts: Facts = field(default_factory=dict)
    words: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Finding:
    """Something said outside the table, above its header or below its last row.

    Either the cell to the right of `label` is the text of `role`, or the named
    groups of `pattern` are.
    """

    label: str = ""
    role: str = ""
    pattern: re.Pattern[str] | None = None


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
        header: Texts that stand in the header row, together.
        headings: Forms of which some heading must have each, in any language.
        groups: Of records, the kind that each group of columns makes.
        stacked: How many rows above the header row carry headings too.
        columns: The first rule that fits a heading counts.
        facts: What holds for every value of the table.
        findings: What to look for outside the table.
        rewrites: Rows that mean something else than they say.
        set_aside: Rows that are left out, each for a reason.
        unit_rows: A row with nothing but a unit in its values holds from there on.
        unpublished_zeros: Months that are 0 everywhere in the last year are not out.
        units_by_measure: The unit that goes with a measure.
        repeats: For `repeats`: the record kind, and the fields for row, column, cell.
    """

    kind: str
    sheet: re.Pattern[str] | None = None
    template: str = ""
    header: tuple[str, ...] = ()
    headings: tuple[re.Pattern[str], ...] = ()
    groups: Mapping[str, str] = field(default_factory=dict)
    stacked: int = 0
    columns: tuple[ColumnRule, ...] = ()
    facts: Facts = field(default_factory=dict)
    findings: tuple[Finding, ...] = ()
    rewrites: tuple[RowRule, ...] = ()
    set_aside: tuple[RowRule, ...] = ()
    unit_rows: bool = False
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
    left: tuple[tuple[re.Pattern[str], str], ...] = ()


def recipe_from(data: Mapping[str, Any]) -> Recipe:
    """Return the recipe written in a parsed TOML file.

    Raises:
        KeyError: A key that every recipe, table or column has is missing.
        re.error: A pattern is none.
    """
    left = tuple(
        (_pattern(sheet["sheet"]), sheet["why"]) for sheet in _list(data, "left")
    )
    return Recipe(
        id=data["id"],
        title=data["title"],
        kind=data["kind"],
        slug=data.get("slug", "{dataset}"),
        tables=tuple(map(_table, data["table"])),
        facts=dict(data.get("dataset", {})),
        left=left,
    )


def _table(data: Mapping[str, Any]) -> TableRule:
    return TableRule(
        kind=data["kind"],
        sheet=_pattern(data["sheet"]) if "sheet" in data else None,
        template=data.get("template", ""),
        header=tuple(data.get("header", ())),
        headings=tuple(map(_pattern, data.get("headings", ()))),
        groups=dict(data.get("groups", {})),
        stacked=data.get("stacked", 0),
        columns=tuple(map(_column, _list(data, "column"))),
        facts=dict(data.get("facts", {})),
        findings=tuple(map(_finding, _list(data, "finding"))),
        rewrites=tuple(map(_row_rule, _list(data, "rewrite"))),
        set_aside=tuple(map(_row_rule, _list(data, "set_aside"))),
        unit_rows=data.get("unit_rows", False),
        unpublished_zeros=data.get("unpublished_zeros", False),
        units_by_measure=dict(data.get("units_by_measure", {})),
        repeats=dict(data.get("repeats", {})),
    )


def _column(data: Mapping[str, Any]) -> ColumnRule:
    heading = data["pattern"] if "pattern" in data else re.escape(data["heading"])
    return ColumnRule(
        heading=_pattern(heading),
        role=data["role"],
        optional=data.get("optional", False),
        cell=re.compile(data["cell"]) if "cell" in data else None,
        codes=data.get("codes", ""),
        scheme=data.get("scheme", ""),
        fill_down=data.get("fill_down", False),
        holds=data.get("holds", ""),
        group=data.get("group", ""),
        facts=dict(data.get("facts", {})),
        words=dict(data.get("words", {})),
    )


def _finding(data: Mapping[str, Any]) -> Finding:
    pattern = re.compile(data["pattern"]) if "pattern" in data else None
    return Finding(data.get("label", ""), data.get("role", ""), pattern)


def _row_rule(data: Mapping[str, Any]) -> RowRule:
    where = tuple((role, _pattern(form)) for role, form in data["where"].items())
    return RowRule(where, data.get("why", ""), dict(data.get("facts", {})))


def _pattern(form: str) -> re.Pattern[str]:
    return re.compile(form, re.IGNORECASE)


def _list(data: Mapping[str, Any], key: str) -> Sequence[Mapping[str, Any]]:
    found: Sequence[Mapping[str, Any]] = data.get(key, ())
    return found
