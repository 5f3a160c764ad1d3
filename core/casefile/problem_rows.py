"""The problems a case holds, each with its file and its cell."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Final

from core.problems import Place, Problem, Severity

if TYPE_CHECKING:
    import sqlite3

GRAVEST_FIRST: Final = """
    SELECT source.name, sheet.name, row, col, code, severity, particulars
    FROM problem JOIN source ON source.source_id = problem.source_id
    LEFT JOIN sheet ON sheet.sheet_id = problem.sheet_id
    ORDER BY CASE severity WHEN 'error' THEN 0 WHEN 'warning' THEN 1 ELSE 2 END,
        problem.rowid"""


def problems(connection: sqlite3.Connection) -> tuple[tuple[str, Problem], ...]:
    """Return every problem with the name of its file, gravest first."""
    rows = connection.execute(GRAVEST_FIRST).fetchall()
    return tuple((row[0], _problem(*row[1:])) for row in rows)


def _problem(
    sheet: str | None,
    row: int | None,
    column: int | None,
    code: str,
    severity: str,
    particulars: str,
) -> Problem:
    place = None if sheet is None else Place(sheet, row or 0, column or 0)
    named = tuple(json.loads(particulars).items())
    return Problem(code, Severity(severity), place, named)
