"""The rules for tables that machines can read, and what is said where one is broken.

The rules and their numbers are those of the Japanese Ministry of Internal Affairs and
Communications, December 2020.
"""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Final, NamedTuple

from core.i18n import N_, _
from core.problem_words import FORMS

if TYPE_CHECKING:
    from collections.abc import Mapping


class Rule(NamedTuple):
    """One rule: its number, what it is called, and why it is there."""

    number: str
    name: str
    why: str


RULES: Final = (
    Rule(
        "1-1",
        N_("The file is Excel or CSV"),
        N_("Other formats cannot be opened by every program that reads tables."),
    ),
    Rule(
        "1-2",
        N_("One datum to a cell"),
        N_("A program takes a cell for one value and cannot tell two apart."),
    ),
    Rule(
        "1-3",
        N_("Numbers are numbers, without text"),
        N_("A number with a text in it is not added up, and nobody notices."),
    ),
    Rule(
        "1-4",
        N_("No merged cells"),
        N_("Only the first of the merged cells holds the value; the rest are blank."),
    ),
    Rule(
        "1-5",
        N_("No layout by spaces or line breaks"),
        N_("A name with spaces in it is another name to a program."),
    ),
    Rule(
        "1-6",
        N_("No name is left out"),
        N_("A row that is sorted or filtered no longer stands below its name."),
    ),
    Rule(
        "1-7",
        N_("Formulas are turned into values"),
        N_("A formula shows another number once its cells are moved or cut."),
    ),
    Rule(
        "1-8",
        N_("No drawn objects in place of data"),
        N_("What is drawn on a sheet is in no cell, so no program reads it."),
    ),
    Rule(
        "1-9",
        N_("The unit is stated"),
        N_("Without its unit a number can be off by a factor of a thousand."),
    ),
    Rule(
        "1-10",
        N_("No characters of one kind of machine"),
        N_("Such characters are lost or changed on other machines."),
    ),
    Rule(
        "1-11",
        N_("Years also in the Gregorian calendar"),
        N_("Era years cannot be sorted or joined with other statistics."),
    ),
    Rule(
        "1-12",
        N_("Regions have their code or name"),
        N_("Tables are joined by region; an abbreviation joins with nothing."),
    ),
    Rule(
        "1-13",
        N_("Symbols among numbers are explained"),
        N_("A dash may mean nil, unknown or secret; only the legend tells."),
    ),
    Rule(
        "2-1",
        N_("A table is not cut apart"),
        N_("A program takes a blank line for the end of the table."),
    ),
    Rule(
        "2-2",
        N_("One table to a sheet"),
        N_("A program takes a sheet for one table with one header."),
    ),
)
FOR_PEOPLE: Final = frozenset({"1-12"})
"""Rules of which no program can say whether they are kept."""

TEXTS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "other_format": N_(
            "The file is {form}; save it as an Excel workbook or as CSV."
        ),
        "several_in_cell": N_(
            "Cells hold several numbers at once; give each a column of its own."
        ),
        "number_as_text": N_(
            "Numbers are stored as text, with commas, full-width digits or △; the "
            "cleaned copy holds them as numbers."
        ),
        "digits_as_text": N_(
            "A column holds digits stored as text, and it cannot be told whether they "
            "are numbers or codes; make them numbers in Excel if they are."
        ),
        "number_with_text": N_(
            "Numbers stand together with letters, units or marks; write the number "
            "alone, the unit into the heading and the mark into a column of its own."
        ),
        "error_in_cell": N_(
            "Cells hold errors instead of numbers; correct their formulas in Excel."
        ),
        "symbol_among_numbers": N_(
            "Texts stand among the numbers ({symbols}); say in a legend on another "
            "sheet or in a note what each of them means."
        ),
        "merged_names": N_(
            "Titles, headings or labels are merged; the cleaned copy writes each name "
            "into every cell it stands for."
        ),
        "merged_values": N_(
            "Values are merged over several cells; decide which cell the number "
            "belongs to, because the copy leaves it in the first one."
        ),
        "laid_out_by_spaces": N_(
            "Names are drawn out by spaces or broken over lines; the cleaned copy "
            "writes them without."
        ),
        "indented_by_spaces": N_(
            "Leading spaces show what a row belongs to; write the superior name into "
            "a column of its own, because taking the spaces away would lose it."
        ),
        "name_left_out": N_(
            "Names are left out because they stand above, or replaced by a ditto "
            "mark; the cleaned copy writes them out."
        ),
        "name_blank": N_(
            "Labels are blank below others, and it cannot be told whether they mean "
            "the same; write the name into each row."
        ),
        "heading_missing": N_(
            "Columns of values have no heading; write down what they hold."
        ),
        "formulas": N_(
            "Cells hold formulas; the cleaned copy holds the values they gave when "
            "the workbook was last saved."
        ),
        "uncalculated": N_(
            "Formulas are stored without their values, so the copy leaves the cells "
            "blank; open the workbook in Excel, save it and check it again."
        ),
        "objects": N_(
            "The workbook holds drawings, pictures or charts; make sure that whatever "
            "they show stands in cells as well, because the copy is without them."
        ),
        "unit_not_stated": N_(
            "No unit is stated for the table; write it into the headings or above the "
            "table."
        ),
        "machine_dependent": N_(
            "Texts hold characters such as ①, Ⅳ, ㈱ or ㎡; write (1), IV, 株式会社 or "
            "m2 instead."
        ),
        "era_alone": N_(
            "Years are given in a Japanese era only; the cleaned copy has the "
            "Gregorian year beside them."
        ),
        "era_in_doubt": N_(
            "Era years stand among other words; write the Gregorian year beside them."
        ),
        "blank_within": N_(
            "Blank rows or columns cut the table apart; the cleaned copy is without "
            "them."
        ),
        "header_repeated": N_(
            "The header is repeated inside the table; write the table in one piece "
            "under one header."
        ),
        "hidden_within": N_(
            "Rows or columns are hidden; show them or take them out, because the copy "
            "shows them."
        ),
        "several_tables": N_(
            "Several tables stand on the sheet; give each a sheet of its own."
        ),
    }
)
"""By the code of `core.intake.reader.doctor`."""


def ailment_text(code: str, said: Mapping[str, str]) -> str:
    """Return what is said of a broken rule.

    Example:
        >>> ailment_text("heading_missing", {})
        'Columns of values have no heading; write down what they hold.'
    """
    worded = dict(said)
    form = FORMS.get(said.get("form", ""))
    if form is not None:
        worded["form"] = _(form)
    return _(TEXTS[code]).format_map(worded) if code in TEXTS else code
