"""The sentences of problems that count something: of one and of many, by their code."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from core.i18n import ngettext

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

COUNTED: Final[Mapping[str, Callable[[int], str]]] = MappingProxyType(
    {
        # --- the file and its cells ---
        "hidden_rows": lambda count: ngettext(
            "{count} row of the sheet “{sheet}” is hidden or filtered out in the "
            "workbook; it was read like the others.",
            "{count} rows of the sheet “{sheet}” are hidden or filtered out in the "
            "workbook; they were read like the others.",
            count,
        ),
        "hidden_columns": lambda count: ngettext(
            "{count} column of the sheet “{sheet}” is hidden in the workbook; it was "
            "read like the others.",
            "{count} columns of the sheet “{sheet}” are hidden in the workbook; they "
            "were read like the others.",
            count,
        ),
        "error_cells": lambda count: ngettext(
            "{count} cell of the sheet “{sheet}” holds an error, {example}; it was "
            "kept as an error and not as a blank.",
            "{count} cells of the sheet “{sheet}” hold an error such as {example}; "
            "they were kept as errors and not as blanks.",
            count,
        ),
        "uncalculated_formulas": lambda count: ngettext(
            "{count} formula of the sheet “{sheet}” is stored without its value; open "
            "the workbook in Excel, save it and import it again.",
            "{count} formulas of the sheet “{sheet}” are stored without their value; "
            "open the workbook in Excel, save it and import it again.",
            count,
        ),
        "links_present": lambda count: ngettext(
            "The workbook refers to {count} other file; the values stored in it were "
            "read and the link was not followed.",
            "The workbook refers to {count} other files; the values stored in it were "
            "read and the links were not followed.",
            count,
        ),
        "uneven_rows": lambda count: ngettext(
            "{count} line has more or fewer columns than the first one; missing cells "
            "were left blank.",
            "{count} lines have more or fewer columns than the first one; the missing "
            "cells were left blank.",
            count,
        ),
        # --- what the cells mean ---
        "unreadable_period": lambda count: ngettext(
            "{cells} value of the row was left out because “{text}” is not a year, "
            "quarter or month; correct the label.",
            "{cells} values of the row were left out because “{text}” is not a year, "
            "quarter or month; correct the label.",
            count,
        ),
        "not_a_year": lambda count: ngettext(
            "{cells} value of the row was left out because “{text}” is not a calendar "
            "year; correct the label.",
            "{cells} values of the row were left out because “{text}” is not a "
            "calendar year; correct the label.",
            count,
        ),
        "period_missing": lambda count: ngettext(
            "{cells} value of the row was left out because the row does not say which "
            "period it is of; fill it in.",
            "{cells} values of the row were left out because the row does not say "
            "which period they are of; fill it in.",
            count,
        ),
        "label_missing": lambda count: ngettext(
            "{cells} value of the row was left out because the row does not say what "
            "it is about; fill in its label.",
            "{cells} values of the row were left out because the row does not say what "
            "they are about; fill in its label.",
            count,
        ),
        "record_without_key": lambda count: ngettext(
            "{cells} cell of the row was left out because this cell, which names the "
            "row, is blank; fill it in.",
            "{cells} cells of the row were left out because this cell, which names the "
            "row, is blank; fill it in.",
            count,
        ),
        "further_problems": lambda count: ngettext(
            "{count} more cell of the sheet has the same problem ({kind}); correct "
            "those listed first and import the workbook again.",
            "{count} more cells of the sheet have the same problem ({kind}); correct "
            "those listed first and import the workbook again.",
            count,
        ),
    }
)
"""By code; what counts is the particular `count` or `cells`."""
