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
        "first_row": N_("the first row names the columns"),
        "label_below_header": N_("one label between the header and the values"),
        "label_without_values": N_("a label without values inside the table"),
        "periods_across": N_("years or months across the columns"),
        "recipe": N_("the recipe {recipe} names it"),
        "repeated_header": N_("the header is repeated here"),
        "total_word": N_("its label says “{word}”"),
        "units_of_columns": N_("units of the columns"),
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
        {"row": one["row"], "role": one["role"], "reason": _words(one)}
        for one in table["why"]
    ]
    return {**table, "why": why, "doubts": [_words(one) for one in table["doubts"]]}


def _words(remark: Mapping[str, Any]) -> str:
    code, particulars = remark["code"], remark["particulars"]
    form = (
        COUNTED[code](int(particulars["count"])) if code in COUNTED else _(TEXTS[code])
    )
    return form.format_map({key: plain(str(text)) for key, text in particulars.items()})
