"""What an import would do, sheet by sheet, before anything comes into the case."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from core.i18n import N_

if TYPE_CHECKING:
    from core.intake.staged_values import StagedSheet
    from core.problems import Place

ROW_ROLES: Final = {
    "title": N_("Title"),
    "header": N_("Header"),
    "group": N_("Group"),
    "value": N_("Values"),
    "total": N_("Total, set aside"),
    "note": N_("Note"),
    "ignored": N_("Ignored"),
}
"""What a row may be, by its code, in the order in which it is offered."""

COLUMN_ROLES: Final = {
    "value": N_("Values"),
    "economy": N_("Economy"),
    "partner": N_("Partner"),
    "industry": N_("Industry"),
    "product": N_("Product"),
    "measure": N_("Measure"),
    "flow": N_("Flow"),
    "period": N_("Period"),
    "year": N_("Year"),
    "month": N_("Month"),
    "unit": N_("Unit"),
    "scale": N_("Multiplier"),
    "flag": N_("Mark"),
    "economy_code": N_("Code of the economy"),
    "partner_code": N_("Code of the partner"),
    "industry_code": N_("Code of the industry"),
    "product_code": N_("Code of the product"),
    "measure_code": N_("Code of the measure"),
    "flow_code": N_("Code of the flow"),
    "source": N_("Source"),
    "definition": N_("Definition"),
    "note": N_("Note"),
    "label": N_("Label, not read"),
    "ignored": N_("Ignored"),
}
"""What a column may be, by its code, in the order in which it is offered."""

STANDINGS: Final = {
    "known": N_("a layout Statecraft knows"),
    "unclear": N_("a layout Statecraft knows; please say what its crosses mean"),
    "recalled": N_("a layout you have confirmed before"),
    "extended": N_("a layout you have confirmed before, with new columns"),
    "corrected": N_("corrected by you"),
    "guessed": N_("read by its headings; please look through it"),
    "left": N_("left out"),
    "nothing": N_("no table was found"),
}
"""How sure a sheet's reading is, by its code."""


class RowSpan(NamedTuple):
    """Rows that follow one another and have one role; Excel's numbers, both included.

    Attributes:
        role: A key of `ROW_ROLES`, or empty for rows that hold nothing.
        why: The reason in words; empty if the rows have several.
    """

    first: int
    last: int
    role: str
    why: str = ""


class ColumnRow(NamedTuple):
    """What one column of a sheet is.

    Attributes:
        column: Excel's number of the column, from 1.
        role: A key of `COLUMN_ROLES`, or empty for a column that holds nothing.
        heading: Its headings, outermost first, joined; may be empty.
        says: What its heading says of its values, in words, such as `Exports, 2015`.
        unit: The unit of its values, as it would be written; empty if not known.
        is_new: It was not there when the layout was confirmed.
        is_text: It is a field of rows of text, which are read without a role of these.
    """

    column: int
    role: str
    heading: str = ""
    says: str = ""
    unit: str = ""
    is_new: bool = False
    is_text: bool = False


class FactField(NamedTuple):
    """Something that holds for a whole sheet, which the user may put right.

    Attributes:
        name: `kind`, `economy`, `partner`, `flow`, `unit`, `period` or `measure`.
        label: What it is called on the screen.
        value: What was understood; empty if nothing was.
        choices: Codes with their words to choose from; empty for free text.
    """

    name: str
    label: str
    value: str
    choices: tuple[tuple[str, str], ...] = ()


class Remark(NamedTuple):
    """A doubt or a problem, with the cell it is about, if it is about one."""

    severity: str
    text: str
    place: Place | None = None


class SheetPreview(NamedTuple):
    """One sheet as it would be read.

    Attributes:
        box: Where its filled cells lie; see `StagedSheet`.
        standing: A key of `STANDINGS`.
        will: What will happen, a sentence each: what comes in, what is set aside,
            what is doubtful.
    """

    box: StagedSheet
    standing: str
    rows: tuple[RowSpan, ...] = ()
    columns: tuple[ColumnRow, ...] = ()
    facts: tuple[FactField, ...] = ()
    will: tuple[str, ...] = ()
    remarks: tuple[Remark, ...] = ()


class ImportPreview(NamedTuple):
    """One workbook before it comes in.

    Attributes:
        name: The file's own name.
        number: Which of the waiting workbooks it is, from 1.
        total: How many workbooks wait to be looked at.
        will: What the import would do as a whole, a sentence each.
        sheets: Its sheets, in the order of the workbook.
        front: The place in `sheets` of the one to look at first.
        language: The language its words are in.
    """

    name: str
    number: int
    total: int
    will: tuple[str, ...]
    sheets: tuple[SheetPreview, ...]
    front: int
    language: str
