"""Says which published names are no economy we know, and how much hangs on each."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from core.problems import Severity

if TYPE_CHECKING:
    import sqlite3

MONEY = """
    SELECT total(abs(value)) FROM observation
    WHERE (economy = :term OR partner = :term) AND unit = 'USD'"""


def report_unmatched(
    connection: sqlite3.Connection, source_id: int, *, after_term: int
) -> None:
    """Add a problem for each unmatched name among the terms after a number."""
    unmatched = connection.execute(
        "SELECT term_id, label, sheet_id, row, col FROM main.term "
        "WHERE term_id > ? AND role = 'unmatched'",
        (after_term,),
    ).fetchall()
    for term, label, sheet, row, col in unmatched:
        (money,) = connection.execute(MONEY, {"term": term}).fetchone()
        particulars = json.dumps({"label": label, "money": f"{money:.0f}"})
        connection.execute(
            "INSERT INTO main.problem VALUES (?, ?, ?, ?, 'economy_unmatched', ?, ?)",
            (source_id, sheet, row, col, Severity.WARNING, particulars),
        )
