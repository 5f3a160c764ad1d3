"""Words for the codes that a problem carries among its particulars.

Old cases hold the codes too, so a code stays what it is; one that nobody here knows is
said as it stands.
"""

from __future__ import annotations

import re
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from core.digits import counted
from core.i18n import N_, _
from core.joining import listed

if TYPE_CHECKING:
    from collections.abc import Mapping

WHYS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "working": N_("it holds calculations of the workbook's author"),
        "altered_copy": N_("it is an altered copy of the published sheet"),
    }
)
"""Why a recipe leaves a sheet out, by the code in the recipe."""

DELIMITERS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "comma": N_("commas"),
        "tab": N_("tabs"),
        "semicolon": N_("semicolons"),
        "bar": N_("vertical bars"),
    }
)
"""What stands between the columns of a text file."""

FORMS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "xlsx": N_("an Excel workbook (.xlsx)"),
        "xlsb": N_("a binary Excel workbook (.xlsb)"),
        "xls": N_("an Excel 97-2003 workbook (.xls)"),
        "ods": N_("an OpenDocument spreadsheet (.ods)"),
        "html": N_("a web page"),
        "xml": N_("an XML Spreadsheet of Excel 2003"),
        "text": N_("a text with columns"),
    }
)
"""What a file is, whatever its name says."""

UNITS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "USD": N_("US dollars"),
        "JPY": N_("yen"),
        "EUR": N_("euros"),
        "GBP": N_("pounds sterling"),
        "CNY": N_("yuan"),
        "KRW": N_("won"),
    }
)
"""Units of money, where a sentence gives a sum."""

HELD: Final[Mapping[str, str]] = MappingProxyType(
    {
        "control_number": N_("control numbers such as 3A001"),
        "hs": N_("HS codes"),
        "hs_code": N_("HS codes"),
    }
)
"""What the cells of a column are, where that alone tells the layout."""

COLUMN_ROLES: Final[Mapping[str, str]] = MappingProxyType(
    {
        "economy": N_("economy"),
        "economy_code": N_("code of the economy"),
        "partner": N_("partner"),
        "partner_code": N_("code of the partner"),
        "industry": N_("industry"),
        "industry_code": N_("code of the industry"),
        "product": N_("product"),
        "product_code": N_("code of the product"),
        "flow": N_("exports or imports"),
        "flow_code": N_("code of exports or imports"),
        "measure": N_("what is measured"),
        "measure_code": N_("code of what is measured"),
        "period": N_("period"),
        "year": N_("year"),
        "month": N_("month"),
        "unit": N_("unit"),
        "scale": N_("multiplier of the unit"),
        "flag": N_("mark on the value"),
        "note": N_("note"),
        "definition": N_("definition"),
        "source": N_("source"),
        "value": N_("value"),
        "label": N_("label that is not used"),
    }
)
"""What a column of a table without a recipe may be taken for."""

KINDS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "code_restored": N_("a code that had become a number"),
        "code_stored_as_number": N_("a code stored as a number"),
        "column_missing": N_("a missing column"),
        "names_left_out": N_("a table without the names of its rows"),
        "columns_not_used": N_("columns the layout does not know"),
        "error_cell": N_("an error instead of a number"),
        "hs_zero_lost": N_("an HS code without its zero"),
        "label_missing": N_("a missing label"),
        "table_unnamed": N_("a table without headings"),
        "columns_left_out": N_("columns that cannot be added up"),
        "reporter_unknown": N_("no economy named whose trade it is"),
        "row_broken_in_two": N_("a row broken in two"),
        "status_contradicted": N_("a status that contradicts another"),
        "layout_guessed": N_("a guessed layout"),
        "not_a_control_number": N_("a text instead of a control number"),
        "not_a_year": N_("a label that is no year"),
        "not_an_hs_code": N_("a text instead of an HS code"),
        "period_missing": N_("a missing period"),
        "record_differs": N_("a row that differs from another of its name"),
        "record_repeated": N_("a row that is there already"),
        "record_without_key": N_("a row without its name"),
        "repeated_differs": N_("a difference from the list it repeats"),
        "repeated_observation": N_("a value that is there already"),
        "uncalculated_formula": N_("a formula stored without its value"),
        "unit_unknown": N_("no unit stated"),
        "cross_unclear": N_("a cross that may mean yes or no"),
        "unknown_availability": N_("an instrument neither available nor not"),
        "unknown_mark": N_("an unknown mark"),
        "unknown_reason": N_("an unknown reason for control"),
        "unknown_status": N_("an unknown status"),
        "unreadable_number": N_("a text instead of a number"),
        "unreadable_period": N_("a label that is no period"),
    }
)
"""What problems of one code are called together, where there are very many."""

_ROLE: Final = re.compile(r"([A-Z]+): (\w+)")
_NUMBERS: Final = frozenset({"count", "cells", "money"})
_LONGEST_NUMBER: Final = 30
_LONGEST: Final = 1_000
"""No sentence says more of a text out of a workbook."""
_CODES: Final = MappingProxyType(
    {
        "why": WHYS,
        "delimiter": DELIMITERS,
        "form": FORMS,
        "kind": KINDS,
        "unit": UNITS,
        "holds": HELD,
    },
)


def worded(particulars: Mapping[str, str]) -> dict[str, str]:
    """Return particulars as a sentence says them: codes in words, numbers grouped.

    Example:
        >>> worded({"count": "12345", "delimiter": "bar", "sheet": "bar"})
        {'count': '12,345', 'delimiter': 'vertical bars', 'sheet': 'bar'}
    """
    return {name: _short(_worded(name, text)) for name, text in particulars.items()}


def _short(text: str) -> str:
    return text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1]}…"


def _worded(name: str, text: str) -> str:
    if name in _CODES:
        return _named(_CODES[name], text)
    if name == "roles":
        return _roles(text)
    return counted(int(text)) if name in _NUMBERS and is_number(text) else text


def is_number(text: str) -> bool:
    """Return whether a text is a whole number in plain digits.

    Example:
        >>> is_number("12"), is_number("²"), is_number("-1")
        (True, False, False)
    """
    return len(text) <= _LONGEST_NUMBER and text.isascii() and text.isdigit()


def _named(words: Mapping[str, str], code: str) -> str:
    return _(words[code]) if code in words else code


def _roles(text: str) -> str:
    """Return columns with their roles, written by the reader as `A: economy, B: unit`.

    Example:
        >>> _roles("A: economy_code, BC: period")
        'A: code of the economy, BC: period'
    """
    found = [_ROLE.fullmatch(part) for part in text.split(", ")]
    if not all(found):
        return text
    return listed(
        _("{column}: {role}").format(column=one[1], role=_named(COLUMN_ROLES, one[2]))
        for one in found
        if one
    )
