"""The sentences of problems in rows of text: codes, marks, names that come twice."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from core.i18n import N_

if TYPE_CHECKING:
    from collections.abc import Mapping

TEXTS_OF_ROWS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "code_stored_as_number": N_(
            "The code is stored as the number {text}, so leading zeros and letters "
            "such as the E of 3E001 may be lost; format the column as text."
        ),
        "code_restored": N_(
            "The number {text} stands among control numbers and was read as {number}, "
            "which spreadsheets turn into that number; check it against the list and "
            "format the column as text."
        ),
        "record_repeated": N_(
            "The row says again what row {first} says; both were kept, so remove one "
            "of them."
        ),
        "record_differs": N_(
            "The row names the same thing as row {first} but says something else of "
            "it; both were kept, so remove the one that is out of date."
        ),
        "status_contradicted": N_(
            "The status “{text}” contradicts “{other}” in row {first}, which names "
            "the same item and list; both were kept, so correct the one that is wrong."
        ),
        "row_broken_in_two": N_(
            "The row has no name, and the one above it nothing but a name, so both "
            "were read as one row; check that they belong together."
        ),
        "not_a_control_number": N_(
            "“{text}” is no number of a control list in any form we know; it was kept "
            "as printed, so check it against the list."
        ),
        "hs_zero_lost": N_(
            "The HS code {text} has a number of digits that no HS code has, so a zero "
            "was probably lost at its beginning or end; correct it and format the "
            "column as text."
        ),
        "not_an_hs_code": N_(
            "“{text}” is no HS code of two to ten digits; it was kept as printed, so "
            "check it against the list."
        ),
        "unknown_reason": N_(
            "“{text}” is not one of the reasons for control used here; the cell was "
            "kept as printed and only its other reasons were counted."
        ),
        "unknown_mark": N_(
            "The mark “{text}” is not explained by this layout, so it was kept as "
            "printed and means neither yes nor no; correct the cell if it is a slip."
        ),
        "cross_unclear": N_(
            "A cross such as “{text}” means yes in some lists and no in others, and "
            "this table does not tell which, so it counts as unknown; say what it "
            "means before you import the workbook."
        ),
        "unknown_availability": N_(
            "“{text}” says neither yes, partial, no nor suspended at its beginning, so "
            "it was kept as printed and counts as unknown."
        ),
        "known_by_codes": N_(
            "The sheet “{sheet}” was read as a list because column {column} holds "
            "{holds}; check that it is one."
        ),
        "unknown_status": N_(
            "The status “{text}” is not one of those used here and was taken as "
            "unknown; choose one of the known words."
        ),
    }
)
"""By code; each placeholder is the name of a particular of the problem."""
