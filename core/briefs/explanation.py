"""How one cell of a workbook was read: its role, its value, and the reason."""

from __future__ import annotations

import json
import re
import zlib
from typing import TYPE_CHECKING, Any

from core.casefile.grids import BLOCK_ROWS, shown
from core.casefile.naming import understood
from core.errors import RequestError
from core.i18n import _
from core.intake.kinds import DIMENSIONS
from core.problem_texts import sentence
from core.problems import column_letters, column_number

if TYPE_CHECKING:
    from core.economies import Economies
    from core.intake.staged import Staged, StagedSheet

ADDRESS = re.compile(r"\$?([A-Za-z]{1,3})\$?([0-9]{1,7})")
ROW_ROLES = {
    "title_rows": "title",
    "header_rows": "header",
    "note_rows": "note",
    "group_rows": "group",
    "total_rows": "total",
}


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
    match = ADDRESS.fullmatch(address)
    if match is None:
        message = _("{address} is no cell address; write one such as AC5466.")
        raise RequestError(message.format(address=address))
    row, column = int(match[2]), column_number(match[1])
    sheet = _sheet(staged, sheet_name)
    said: dict[str, Any] = {
        "cell": f"{column_letters(column)}{row}",
        "sheet": sheet.name,
        "role": "blank",
        "raw": _raw(staged, sheet, row, column),
        "value": None,
        "unit": "",
        "dims": {},
        "period": "",
        "partial": False,
        "why": "",
        "recipe": _recipe(staged, sheet),
    }
    said.update(
        _as_value(staged, economies, sheet, row, column)
        or _as_record(staged, sheet, row, column)
        or _as_layout(staged, sheet, row, column)
        or _by_content(said["raw"])
    )
    said["problems"] = [
        sentence(problem)
        for problem in staged.problems()
        if problem.place
        and (problem.place.sheet, problem.place.row, problem.place.column)
        == (sheet.name, row, column)
    ]
    return said


def _sheet(staged: Staged, name: str) -> StagedSheet:
    sheets = staged.sheets()
    read = {number for (number,) in staged.rows("SELECT sheet_no FROM part")}
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


def _raw(staged: Staged, sheet: StagedSheet, row: int, column: int) -> str:
    down, across = row - sheet.first_row, column - sheet.first_column
    start = row - down % BLOCK_ROWS
    found = staged.rows(
        "SELECT payload FROM grid WHERE sheet_no = ? AND first_row = ?",
        sheet.sheet_no,
        start,
    )
    if not found or down < 0 or across < 0:
        return ""
    rows = json.loads(zlib.decompress(found[0][0]))
    line = rows[row - start] if row - start < len(rows) else []
    return shown(line[across]) if across < len(line) else ""


def _recipe(staged: Staged, sheet: StagedSheet) -> str:
    found = staged.rows(
        "SELECT recipe FROM part JOIN dataset USING (dataset_no) WHERE sheet_no = ?",
        sheet.sheet_no,
    )
    return str(found[0][0]) if found else ""


def _as_value(
    staged: Staged, economies: Economies, sheet: StagedSheet, row: int, column: int
) -> dict[str, Any]:
    names = ", ".join(DIMENSIONS)
    found = staged.rows(
        f"SELECT period, value, unit, flag, reason, {names} FROM observation "  # noqa: S608  # names are ours
        "WHERE sheet_no = ? AND row = ? AND col = ?",
        *(sheet.sheet_no, row, column),
    )
    if not found:
        return {}
    period, value, unit, flag, reason, *terms = found[0]
    dims = {
        dimension: _term_code(staged, economies, dimension, term)
        for dimension, term in zip(DIMENSIONS, terms, strict=True)
        if term is not None
    }
    return {
        "role": "value",
        "value": value,
        "unit": unit,
        "dims": dims,
        "period": period,
        "partial": "partial" in flag,
        "reason": reason,
        "why": _("a number of the table; its labels and headings say what it is"),
    }


def _term_code(staged: Staged, economies: Economies, dimension: str, term: int) -> str:
    [(published, label, scheme)] = staged.rows(
        "SELECT published_code, label, scheme FROM term WHERE term_no = ?", term
    )
    return understood(economies, dimension, published, label, scheme).code


def _as_record(
    staged: Staged, sheet: StagedSheet, row: int, column: int
) -> dict[str, Any]:
    for kind, cells in staged.rows(
        "SELECT kind, cells FROM record WHERE sheet_no = ? AND row = ?",
        *(sheet.sheet_no, row),
    ):
        for field, (_text, at) in json.loads(cells).items():
            if at == column:
                why = _("the field {field} of a row of {kind}")
                return {
                    "role": "field",
                    "dims": {"kind": kind, "field": field},
                    "why": why.format(field=field, kind=kind),
                }
    return {}


def _as_layout(
    staged: Staged, sheet: StagedSheet, row: int, column: int
) -> dict[str, Any]:
    layouts = dict(staged.layouts()).get(sheet.name, {"tables": []})
    for table in layouts["tables"]:
        reasons = {why["row"]: why["reason"] for why in table["why"]}
        for rows, role in ROW_ROLES.items():
            if row in table[rows]:
                return {"role": role, "why": reasons.get(row, "")}
        if column_letters(column) in table["label_columns"]:
            return {"role": "label", "why": _("it stands in a column of labels")}
    return {}


def _by_content(raw: str) -> dict[str, Any]:
    if not raw:
        return {"role": "blank", "why": _("the cell is empty")}
    return {"role": "other", "why": _("it belongs to no table that was read")}
