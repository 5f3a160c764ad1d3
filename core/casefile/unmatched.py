"""Says which published names are no economy we know, and how much hangs on each."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from core.casefile.observations import observed
from core.problems import Severity

if TYPE_CHECKING:
    import sqlite3

    from core.observed import Observed

UNMATCHED = """
    SELECT dataset_id, term_no, label, sheet_id, row, col FROM main.term
    WHERE dataset_id > ? AND role = 'unmatched' ORDER BY dataset_id, term_no"""


def report_unmatched(
    connection: sqlite3.Connection, source_id: int, *, after_dataset: int
) -> None:
    """Add a problem for each unmatched name among the datasets after a number."""
    terms = connection.execute(UNMATCHED, (after_dataset,)).fetchall()
    money = {
        dataset: _money(observed(connection, dataset))
        for dataset in {term[0] for term in terms}
    }
    for dataset, term, label, sheet, row, col in terms:
        said = {"label": label, "money": f"{money[dataset].get(term, 0):.0f}"}
        connection.execute(
            "INSERT INTO main.problem VALUES (?, ?, ?, ?, 'economy_unmatched', ?, ?)",
            (source_id, sheet, row, col, Severity.WARNING, json.dumps(said)),
        )


def _money(seen: Observed) -> dict[int | None, float]:
    """Return, by term of an economy or partner, the dollars its numbers carry."""
    carried: dict[int | None, float] = {}
    for economy, partner, value, unit in seen.cells(
        "economy", "partner", "value", "unit"
    ):
        if unit == "USD" and value is not None:
            for term in {economy, partner}:
                carried[term] = carried.get(term, 0.0) + abs(value)
    return carried
