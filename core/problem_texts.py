"""The sentence of every problem, by its code.

A problem is made in a process that speaks no language; its code and particulars
become words here, where the user's language is known.
"""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from core.i18n import N_, _
from core.problem_counts import COUNTED
from core.problem_texts_of_rows import TEXTS_OF_ROWS
from core.problem_words import is_number, worded

if TYPE_CHECKING:
    from collections.abc import Mapping

    from core.problems import Problem

MANY: Final = 2
"""What a count that is no number is taken for."""

TEXTS: Final[Mapping[str, str]] = MappingProxyType(
    {
        **TEXTS_OF_ROWS,
        # --- names ---
        "economy_unmatched": N_(
            "“{label}” is no economy we know; its numbers ({money} US dollars in all) "
            "were kept under that name, so check its spelling in the workbook."
        ),
        "economy_unmatched_in": N_(
            "“{label}” is no economy we know; its numbers ({money} {unit} in all) were "
            "kept under that name, so check its spelling in the workbook."
        ),
        "economy_resembles": N_(
            "“{label}” is no economy we know, though it resembles {names}; its numbers "
            "({money} {unit} in all) were kept under that name, so correct its "
            "spelling in the workbook if one of these is meant."
        ),
        # --- the file and its cells ---
        "hidden_sheet": N_(
            "The sheet “{sheet}” is hidden in the workbook; it was read like the "
            "others."
        ),
        "template_empty": N_(
            "The sheet “{sheet}” is a template without a row below its headings, so "
            "nothing was read from it; fill in rows and import it again."
        ),
        "direction_marks": N_(
            "Hidden marks that turn text round were taken out of cells of the sheet "
            "“{sheet}” ({count}); compare their words with the workbook."
        ),
        "texts_cut": N_(
            "“{sheet}” has cells of more than 32,767 characters, Excel's limit "
            "({count}); what goes beyond was left out, so look at them in the workbook."
        ),
        "sheet_unreadable": N_(
            "The sheet “{sheet}” could not be read because it is damaged; the other "
            "sheets were read, and saving the workbook again in Excel may repair it."
        ),
        "sheet_without_cells": N_(
            "The sheet “{sheet}” holds a chart or macros and no cells; it was left out."
        ),
        "sheet_not_checked": N_(
            "Errors and formulas without a value could not be told from blanks on the "
            "sheet “{sheet}” because its markup was not found where it should be."
        ),
        "name_of_another_format": N_(
            "The name ends in {ending}, but the file is {form}; it was read as what it "
            "is, so check that it is the file you meant."
        ),
        "formulas_not_checked": N_(
            "Parts of this {format} workbook are damaged, so errors, formulas without "
            "a value and hidden rows could not be told; open it in Excel, save it as "
            ".xlsx and import that copy."
        ),
        "formulas_always_valued": N_(
            "The {format} format stores a value with every formula, so a formula that "
            "was never calculated cannot be told from one whose result is 0; if in "
            "doubt, open the workbook in Excel, save it and import it again."
        ),
        "hidden_not_checked": N_(
            "Parts of the workbook are damaged, so hidden rows and columns and the "
            "formats of cells could not be told; the values were read, and saving the "
            "workbook again in Excel may repair it."
        ),
        "macros_present": N_(
            "The workbook holds macros; they were neither run nor imported."
        ),
        "text_encoding": N_(
            "The text was read as {encoding}, in columns separated by {delimiter}."
        ),
        "page_encoding": N_("The web page was read as {encoding}."),
        "single_quotes": N_(
            "Cells of the text stand in single quotation marks, which were taken away."
        ),
        "decimal_in_doubt": N_(
            "Numbers on the sheet “{sheet}” have a decimal comma, but those such as "
            "{text} are read as the English write them; give them another number of "
            "decimals, or save the table as .xlsx."
        ),
        # --- what the cells mean ---
        "column_missing": N_(
            "The table lacks the column “{heading}”, so the sheet was not read; add "
            "it, if need be without values."
        ),
        "names_left_out": N_(
            "The column “{heading}” names the rows of this table, so without it the "
            "sheet was not read; take back what you said of the column, or leave the "
            "sheet out."
        ),
        "columns_not_used": N_(
            "The layout has no column called {headings}; what stands there was counted "
            "as notes."
        ),
        "table_unnamed": N_(
            "The table in {region} was not read, because it lacks headings or labels "
            "that say what its values are; write them above and beside it and import "
            "the workbook again."
        ),
        "columns_left_out": N_(
            "The columns {headings} hold what cannot be added to the other values "
            "(quantities, shares, changes, balances and the like); they were counted "
            "as notes."
        ),
        "reporter_unknown": N_(
            "Nothing on the sheet “{sheet}” says whose trade it gives; write the "
            "economy into the title, such as “Exports of Japan”, and import the "
            "workbook again."
        ),
        "error_cell": N_(
            "The cell holds the error {text} instead of a number and was left out; "
            "correct its formula and import the workbook again."
        ),
        "uncalculated_formula": N_(
            "The formula is stored without its value and was left out; open the "
            "workbook in Excel, save it and import it again."
        ),
        "unreadable_number": N_(
            "“{text}” was left out because it is neither a number nor a marker for a "
            "missing one; correct the cell and import the workbook again."
        ),
        "repeated_observation": N_(
            "The value stands for the same thing as the one in {first}, which was "
            "kept; remove one of the two, or tell them apart by a label."
        ),
        "repeated_differs": N_(
            "The cell says “{text}” where the list it repeats says “{other}”; the list "
            "was taken, so correct the one that is wrong."
        ),
        "sheet_left_out": N_("The sheet “{sheet}” was left out, as you wish."),
        "sheet_not_read": N_("The sheet “{sheet}” was not read, because {why}."),
        "unknown_template": N_(
            "The sheet “{sheet}” follows the template “{name}”, which this version "
            "does not know; check the name in B1."
        ),
        "recipe_does_not_fit": N_(
            "The recipe “{recipe}” fits no sheet of this workbook, so the layout was "
            "guessed; check the figures against the workbook before you use them."
        ),
        "layout_guessed": N_(
            "No recipe knows the sheet “{sheet}”, so its columns were guessed from "
            "their headings ({roles}); check the figures against the workbook before "
            "you use them."
        ),
        "unit_unknown": N_(
            "No unit is stated for the values, so they were taken as printed; write "
            "the unit into the title or a heading and import the workbook again."
        ),
        "no_table_found": N_(
            "The sheet “{sheet}” holds no table of numbers with labels, so nothing was "
            "read from it; if there is one, give its columns headings, or copy it into "
            "a template."
        ),
    }
)
"""By code; each placeholder is the name of a particular of the problem."""

CODES: Final = (*TEXTS, *COUNTED)
"""Every code a problem may have."""


def sentence(problem: Problem) -> str:
    """Return what a problem says to the user, in the language in use.

    Example:
        >>> from core.problems import Problem, Severity
        >>> sentence(Problem.of("macros_present", Severity.NOTE))
        'The workbook holds macros; they were neither run nor imported.'
    """
    particulars = worded(problem.named)
    return _form(problem).format_map(particulars)


def _form(problem: Problem) -> str:
    """Return the sentence with its gaps, of one or of many where it counts."""
    if problem.code not in COUNTED:
        return _(TEXTS[problem.code])
    said = problem.named
    count = said.get("count") or said.get("cells", "")
    return COUNTED[problem.code](int(count) if is_number(count) else MANY)
