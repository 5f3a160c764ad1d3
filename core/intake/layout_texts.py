"""Why the rows of a sheet were read as they were, and what is doubtful, in words.

The reader process says both in codes: it speaks no language.
"""

from __future__ import annotations

import json
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Final

from core.i18n import N_, _, ngettext
from core.intake.refusals import plain, refused

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

TEXTS: Final[Mapping[str, str]] = MappingProxyType(
    {
        # --- why a row has its role ---
        "above_header": N_("above the header"),
        "below_values": N_("below the last row of values"),
        "carried_on_below": N_("the first line of the label below"),
        "carries_on_line_above": N_("the second line of the label above"),
        "columns_numbered": N_("it numbers the columns"),
        "first_full_row": N_("the first full row names the columns"),
        "first_row": N_("the first row names the columns"),
        "header_within": N_("words above the values inside the table"),
        "heading_of_labels": N_("it names the labels"),
        "heading_wrapped": N_("the second line of a heading"),
        "label_below_header": N_("one label between the header and the values"),
        "label_in_header": N_("a label between two rows of the header"),
        "label_without_values": N_("a label without values inside the table"),
        "outer_labels_only": N_("it leaves the innermost label blank"),
        "periods_across": N_("years or months across the columns"),
        "reads_as_note": N_("it reads as a note"),
        "recipe": N_("the recipe {recipe} names it"),
        "repeated_header": N_("the header is repeated here"),
        "said_by_user": N_("you said so"),
        "total_word": N_("its label says “{word}”"),
        "unit_line": N_("it says nothing but the unit"),
        "units_of_columns": N_("units of the columns"),
        # --- why a column has its role ---
        "footnote_marks_only": N_("it holds nothing but footnote marks"),
        "heading_names_code": N_("its heading “{heading}” names a code"),
        "labels_beyond_gap": N_("labels beyond an empty column"),
        "labels_on_both_sides": N_("it stands between labels"),
        "labels_repeated": N_("the heading of the labels is repeated here"),
        "leading_zeros": N_("its numbers have leading zeros"),
        "left_of_values": N_("it stands left of the values"),
        "leftmost": N_("it is the first column"),
        "times_down": N_("years or dates down the rows"),
        # --- doubts ---
        "header_apart": N_("the header rows are not contiguous"),
        "header_missing": N_("no header was found"),
        "one_of_several": N_("one of {count} tables on the sheet"),
        "values_missing": N_("no column of values was found"),
    }
)
"""By code; each placeholder is a particular."""

COUNTED: Final[Mapping[str, Callable[[int], str]]] = MappingProxyType(
    {
        "texts_above": lambda count: ngettext(
            "texts above {over} of {count} value column",
            "texts above {over} of {count} value columns",
            count,
        ),
        "sum_of_rows_above": lambda count: ngettext(
            "it equals the {count} row above",
            "it equals the sum of the {count} rows above",
            count,
        ),
        "sum_of_rows_below": lambda count: ngettext(
            "it equals the {count} row below",
            "it equals the sum of the {count} rows below",
            count,
        ),
        "texts_among_values": lambda count: ngettext(
            "{count} value column has texts among its values",
            "{count} value columns have texts among their values",
            count,
        ),
        "headings_missing": lambda count: ngettext(
            "{count} value column has no heading",
            "{count} value columns have no heading",
            count,
        ),
    }
)
"""Those that read otherwise of one and of many `count`."""

ROLES: Final[Mapping[str, str]] = MappingProxyType(
    {
        "title": N_("title"),
        "header": N_("header"),
        "group": N_("group"),
        "total": N_("total"),
        "note": N_("note"),
        "unit": N_("unit"),
        "wrapped": N_("part of a label"),
        "label": N_("label"),
        "mark": N_("footnote mark"),
    }
)
"""What a row may be, by its code in the contract."""


def layout_in_words(said: str, name: str) -> dict[str, Any]:
    """Return a layout as `tables --json` shows it.

    Args:
        said: The reader's JSON, with a code where words are to stand.
        name: The workbook's own name.

    Raises:
        IntakeError: A reader of ours says no such thing.
    """
    try:
        layout: dict[str, Any] = json.loads(said)
        return {**layout, "tables": [_table(table) for table in layout["tables"]]}
    except (ValueError, TypeError, KeyError, AttributeError, IndexError) as error:
        raise refused("reader_untrusted", name) from error


def _table(table: dict[str, Any]) -> dict[str, Any]:
    why = [
        {"row": one["row"], "role": one["role"], "reason": remark_in_words(one)}
        for one in table["why"]
    ]
    return {
        **table,
        "why": why,
        "doubts": [remark_in_words(one) for one in table["doubts"]],
    }


def remark_in_words(remark: Mapping[str, Any]) -> str:
    """Return a reason or a doubt of the reader's, in the language in use.

    Raises:
        KeyError, TypeError, ValueError: A reader of ours says no such thing.
    """
    code, particulars = remark["code"], remark["particulars"]
    form = (
        COUNTED[code](int(particulars["count"])) if code in COUNTED else _(TEXTS[code])
    )
    return form.format_map({key: plain(str(text)) for key, text in particulars.items()})
