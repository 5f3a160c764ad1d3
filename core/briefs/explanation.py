"""How one cell of a workbook was read: its role, its value, and the reason."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any, Final

from core.briefs.staged_cells import last_read, observed_at, stored
from core.casefile.naming import understood
from core.errors import RequestError
from core.i18n import N_, _
from core.intake.kinds import DIMENSIONS
from core.problems import column_letters, column_number

if TYPE_CHECKING:
    from core.economies import Economies
    from core.intake.staged import Staged
    from core.intake.staged_values import StagedSheet

ADDRESS: Final = re.compile(r"\$?([A-Za-z]{1,3})\$?([1-9][0-9]{0,6})")
READ_SHEETS: Final = (
    "SELECT sheet_no FROM part WHERE json_extract(counts, '$.observations') > 0"
)
"""Those from which something was taken; a sheet of remarks is none of them."""
RECORDS: Final = (
    "SELECT kind, row, cells FROM record WHERE sheet_no = ? AND row >= ? "
    "ORDER BY row, rowid LIMIT 1000"
)
"""A cell may name the rows below it; it does so in the next of them."""
SET_ASIDE: Final = "SELECT why FROM set_aside WHERE sheet_no = ? AND row = ?"
ASIDE: Final = {
    "ratio": N_("it was set aside because it is a ratio of other rows"),
    "repeated": N_("it was set aside because it repeats what stands elsewhere"),
    "part": N_("it was set aside because it is a part of another row"),
    "excluded_by_recipe": N_("the recipe sets it aside"),
    "total": N_("it was set aside because it is the sum of other rows"),
    "group_total": N_("it was set aside because it is the sum of a group"),
    "firm": N_("it was set aside because it is a firm's part of its economy's share"),
    "no_industry": N_("it was set aside because it belongs to no industry"),
    "superseded": N_("it was set aside because a newer value stands elsewhere"),
}
ROW_ROLES: Final = (
    ("title_rows", "title", N_("it stands above the table")),
    ("header_rows", "header", N_("it stands in the heading of the table")),
    ("note_rows", "note", N_("it is a note beside the table")),
    ("group_rows", "group", N_("it is a heading of the rows below it")),
    ("total_rows", "total", N_("it is a sum, set aside so as not to count twice")),
)
"""The rows of a layout, the role of a cell in them, and why."""


def explained(
    staged: Staged, economies: Economies, address: str, sheet_name: str
) -> dict[str, Any]:
    """Return how a cell was read, as the JSON contract has it.

    Args:
        staged: What the reader handed over.
        economies: Resolves names to codes, as the case does.
        address: Such as `AC5466`.
        sheet_name: Empty for the only sheet, or the first that was read into a dataset.

    Raises:
        RequestError: It is no address, or there is no such sheet.
    """
    row, column = _row_and_column(address)
    sheet = _sheet(staged, sheet_name)
    raw = stored(staged, sheet, row, column)
    return {
        "cell": f"{column_letters(column)}{row}",
        "sheet": sheet.name,
        "role": "",
        "raw": raw,
        "value": None,
        "unit": "",
        "dims": {},
        "period": "",
        "partial": False,
        "why": "",
        "recipe": _recipe(staged, sheet),
        **_meaning(staged, economies, sheet, (row, column) if raw else None),
    }


def _meaning(
    staged: Staged,
    economies: Economies,
    sheet: StagedSheet,
    filled: tuple[int, int] | None,
) -> dict[str, Any]:
    if filled is None:
        return {"role": "blank", "why": _("the cell is empty")}
    return (
        _as_value(staged, economies, sheet, *filled)
        or _as_record(staged, sheet, *filled)
        or _as_layout(staged, sheet, *filled)
        or {"role": "other", "why": _("it belongs to no table that was read")}
    )


def _row_and_column(address: str) -> tuple[int, int]:
    match = ADDRESS.fullmatch(address)
    if match is None:
        message = _("{address} is no cell address; write one such as AC5466.")
        raise RequestError(message.format(address=address))
    return int(match[2]), column_number(match[1])


def _sheet(staged: Staged, name: str) -> StagedSheet:
    sheets = staged.sheets()
    read = {number for (number,) in staged.rows(READ_SHEETS)}
    if not name:
        return next((s for s in sheets if s.sheet_no in read), sheets[0])
    for sheet in sheets:
        if sheet.name == name:
            return sheet
    message = _("There is no sheet {sheet} in {file}; its sheets are {sheets}.")
    raise RequestError(
        message.format(
            sheet=name, file=staged.name, sheets=", ".join(s.name for s in sheets)
        )
    )


def _recipe(staged: Staged, sheet: StagedSheet) -> str:
    found = staged.rows(
        "SELECT recipe FROM part JOIN dataset USING (dataset_no) WHERE sheet_no = ?",
        sheet.sheet_no,
    )
    return str(found[0][0]) if found else ""


def _as_value(
    staged: Staged, economies: Economies, sheet: StagedSheet, row: int, column: int
) -> dict[str, Any]:
    found = observed_at(staged, sheet, row, column)
    if found is None:
        return {}
    dataset, observed, at = found
    period, value, unit, flag, reason = observed.at(
        at, "period", "value", "unit", "flag", "reason"
    )
    terms = zip(DIMENSIONS, observed.at(at, *DIMENSIONS), strict=True)
    return {
        "role": "value",
        "value": value,
        "unit": unit,
        "dims": {
            dimension: _term_code(staged, economies, dataset, term)
            for dimension, term in terms
            if term is not None
        },
        "period": period,
        "partial": "partial" in flag,
        "reason": reason,
        "why": _("a number of the table; its labels and headings say what it is"),
    }


def _term_code(staged: Staged, economies: Economies, dataset: int, term: int) -> str:
    [(dimension, published, label, scheme)] = staged.rows(
        "SELECT dimension, published_code, label, scheme FROM term "
        "WHERE dataset_no = ? AND term_no = ?",
        *(dataset, term),
    )
    return understood(economies, dimension, published, label, scheme).code


def _as_record(
    staged: Staged, sheet: StagedSheet, row: int, column: int
) -> dict[str, Any]:
    """Return which field of a row of text a cell is, and the whole of that row."""
    for kind, at, said in staged.rows(RECORDS, sheet.sheet_no, row):
        cells: dict[str, list[Any]] = json.loads(said)
        for field, cell in cells.items():
            if [at, *cell[1:]] in ([row, column], [at, column, row]):
                why = _("the field {field} of a row of {kind}")
                return {
                    "role": "field",
                    "dims": {"kind": kind, "field": field},
                    "record": {name: text for name, (text, *_at) in cells.items()},
                    "why": why.format(field=field, kind=kind),
                }
    return {}


def _as_layout(
    staged: Staged, sheet: StagedSheet, row: int, column: int
) -> dict[str, Any]:
    layouts = dict(staged.layouts()).get(sheet.name, {"tables": []})
    for table in layouts["tables"]:
        reasons = {why["row"]: why["reason"] for why in table["why"]}
        for rows, role, why in ROW_ROLES:
            if row in table[rows]:
                return {"role": role, "why": reasons.get(row) or _(why)}
        if _lies_in(table["region"], row, column):
            return _as_rest(staged, sheet, row, column_letters(column), table)
    return {}


def _as_rest(
    staged: Staged, sheet: StagedSheet, row: int, column: str, table: dict[str, Any]
) -> dict[str, Any]:
    """Return what a cell of the table's body is that is no value."""
    if aside := staged.rows(SET_ASIDE, sheet.sheet_no, row):
        why = ASIDE.get(aside[0][0], ASIDE["excluded_by_recipe"])
        return {"role": "set_aside", "why": _(why)}
    if row > last_read(staged, sheet):
        return {"role": "note", "why": _("it stands below the last row with values")}
    if not (table["header_rows"] or table["label_columns"]):
        return {"role": "note", "why": _("it stands on a sheet of remarks")}
    if column in table["label_columns"]:
        return {"role": "label", "why": _("it stands in a column of labels")}
    return {
        "role": "other",
        "why": _("it stands in the table, but no number was taken from it"),
    }


def _lies_in(region: str, row: int, column: int) -> bool:
    corners = [_row_and_column(corner) for corner in region.split(":")]
    (top, left), (bottom, right) = corners[0], corners[-1]
    return top <= row <= bottom and left <= column <= right
