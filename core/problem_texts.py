"""The sentence of every problem, by its code.

A problem is made in a process that speaks no language; its code and particulars
become words here, where the user's language is known.
"""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from core.i18n import N_, _

if TYPE_CHECKING:
    from collections.abc import Mapping

    from core.problems import Problem

TEXTS: Final[Mapping[str, str]] = MappingProxyType(
    {
        # --- names ---
        "economy_unmatched": N_(
            "“{label}” is no economy we know; its numbers ({money} US dollars in all) "
            "were kept under that name, so check its spelling in the workbook."
        ),
        # --- the file and its cells ---
        "hidden_sheet": N_(
            "The sheet “{sheet}” is hidden in the workbook; it was read like the "
            "others."
        ),
        "hidden_rows": N_(
            "{count} rows of the sheet “{sheet}” are hidden or filtered out in the "
            "workbook; they were read like the others."
        ),
        "hidden_columns": N_(
            "{count} columns of the sheet “{sheet}” are hidden in the workbook; they "
            "were read like the others."
        ),
        "template_empty": N_(
            "The sheet “{sheet}” is a template without a row below its headings, so "
            "nothing was read from it; fill in rows and import it again."
        ),
        "direction_marks": N_(
            "Hidden marks that turn text round were taken out of cells of the sheet "
            "“{sheet}” ({count}); compare their words with the workbook."
        ),
        "error_cells": N_(
            "{count} cells of the sheet “{sheet}” hold an error such as {example}; "
            "they were kept as errors and not as blanks."
        ),
        "uncalculated_formulas": N_(
            "{count} formulas of the sheet “{sheet}” are stored without their value; "
            "open the workbook in Excel, save it and import it again."
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
        "formulas_not_checked": N_(
            "This is a workbook in the older {format} format, where errors and "
            "formulas without a value cannot be told from blanks; saving it as .xlsx "
            "makes the check possible."
        ),
        "macros_present": N_(
            "The workbook holds macros; they were neither run nor imported."
        ),
        "links_present": N_(
            "The workbook refers to {count} other files; the values stored in it were "
            "read and the links were not followed."
        ),
        "text_encoding": N_(
            "The text was read as {encoding}, in columns separated by {delimiter}."
        ),
        "uneven_rows": N_(
            "{count} lines have more or fewer columns than the first one; the missing "
            "cells were left blank."
        ),
        # --- what the cells mean ---
        "column_missing": N_(
            "The table lacks the column “{heading}”, so the sheet was not read; add "
            "it, if need be without values."
        ),
        "columns_not_used": N_(
            "The columns {headings} are not known to the layout; what stands in them "
            "was counted as notes."
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
            "missing one; correct the cell or its column's role."
        ),
        "unreadable_period": N_(
            "{cells} values of the row were left out because “{text}” is not a year, "
            "quarter or month; correct the label."
        ),
        "label_missing": N_(
            "{cells} values of the row were left out because the row does not say what "
            "they are about; fill in its label."
        ),
        "repeated_observation": N_(
            "The value stands for the same thing as the one in {first}, which was "
            "kept; remove one of the two, or tell them apart by a label."
        ),
        "record_without_key": N_(
            "{cells} cells of the row were left out because its first column is blank; "
            "fill it in."
        ),
        "code_stored_as_number": N_(
            "The code is stored as the number {text}, so leading zeros and letters "
            "such as the E of 3E001 may be lost; format the column as text."
        ),
        "unknown_status": N_(
            "The status “{text}” is not one of those used here and was taken as "
            "unknown; choose one of the known words."
        ),
        "repeated_differs": N_(
            "The cell says “{text}” where the list it repeats says “{other}”; the list "
            "was taken, so correct the one that is wrong."
        ),
        "sheet_not_read": N_("The sheet “{sheet}” was not read, because {why}."),
        "unknown_template": N_(
            "The sheet “{sheet}” follows the template “{name}”, which this version "
            "does not know; check the name in B1."
        ),
        "recipe_does_not_fit": N_(
            "The recipe “{recipe}” fits no sheet of this workbook, so the layout was "
            "guessed; check the roles before you accept."
        ),
        "layout_guessed": N_(
            "No recipe knows the sheet “{sheet}”; {roles} were guessed from its "
            "headings, so check them before you accept."
        ),
        "unit_unknown": N_(
            "No unit is stated for the values, so they were taken as printed; name the "
            "unit in the heading or in the preview."
        ),
        "no_table_found": N_(
            "The sheet “{sheet}” holds no table of numbers with labels, so nothing was "
            "read from it; mark the table in the preview if there is one."
        ),
        "further_problems": N_(
            "{count} more cells of the sheet have the problem “{kind}”; correct those "
            "listed first and import the workbook again."
        ),
    }
)
"""By code; each placeholder is the name of a particular of the problem."""

WHYS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "working": N_("it holds calculations of the workbook's author"),
        "altered_copy": N_("it is an altered copy of the published sheet"),
    }
)
"""Why a recipe leaves a sheet out, by the code in the recipe."""


def sentence(problem: Problem) -> str:
    """Return what a problem says to the user, in the language in use.

    Example:
        >>> from core.problems import Problem, Severity
        >>> sentence(Problem.of("macros_present", Severity.NOTE))
        'The workbook holds macros; they were neither run nor imported.'
    """
    particulars = dict(problem.named)
    if "why" in particulars:
        particulars["why"] = _(WHYS.get(particulars["why"], particulars["why"]))
    return _(TEXTS[problem.code]).format_map(particulars)
