"""What the grid of a preview says of its rows and columns."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.briefs.importing import COLUMN_ROLES, ROW_ROLES
from core.digits import counted
from core.i18n import _, ngettext
from core.joining import sentences
from gui.preview.role_tints import sign

if TYPE_CHECKING:
    from core.briefs.importing import ColumnRow, RowSpan


def row_heading(name: str, span: RowSpan | None) -> str:
    """Return what stands before a row: its number and the sign of its role."""
    return f"{name} {sign(span.role) if span else ''}".rstrip()


def column_heading(name: str, column: ColumnRow | None) -> str:
    """Return what stands above a column: its letters and its role."""
    if column is None or not column.role:
        return name
    named = f"{name} · {role_name(column)}"
    return _("{column} (new)").format(column=named) if column.is_new else named


def role_name(column: ColumnRow) -> str:
    """Return what a column is; one of a table of texts has a field of its own."""
    return _("Text") if column.is_text else _(COLUMN_ROLES[column.role])


def row_lines(row: int, span: RowSpan) -> tuple[str, ...]:
    """Return what a row is taken for, and why."""
    if not span.role:
        return ()
    said = _("Row {row}: {role}.").format(row=row, role=_(ROW_ROLES[span.role]))
    return (sentences((said, span.why)),)


def column_lines(column: ColumnRow) -> tuple[str, ...]:
    """Return all that is known of a column, a line each."""
    if not column.role:
        return ()
    heading, unit = _("Heading: {heading}"), _("Unit: {unit}")
    new = _("This column was not there when the layout was confirmed.")
    return (
        _("Column: {role}").format(role=role_name(column)),
        heading.format(heading=column.heading) if column.heading else "",
        column.says,
        unit.format(unit=column.unit) if column.unit else "",
        new if column.is_new else "",
    )


def rows_are(count: int) -> str:
    """Return what stands over the roles of so many rows."""
    words = ngettext("This &row is", "These {count} &rows are", count)
    return words.format(count=counted(count))


def columns_are(count: int) -> str:
    """Return what stands over the roles of so many columns."""
    words = ngettext("This &column is", "These {count} &columns are", count)
    return words.format(count=counted(count))
