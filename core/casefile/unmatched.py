"""Says which published names are no economy we know, and how much hangs on each."""

from __future__ import annotations

import json
from collections import defaultdict
from typing import TYPE_CHECKING, Final

from core.casefile.observations import observed
from core.joining import listed
from core.problems import Severity

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Mapping

    from core.economies import Economies
    from core.observed import Observed

UNMATCHED: Final = """
    SELECT dataset_id, term_no, label, sheet_id, row, col FROM main.term
    WHERE role = 'unmatched' AND dataset_id IN
        (SELECT dataset_id FROM main.dataset WHERE source_id = ?)
    ORDER BY dataset_id, term_no"""
CODES: Final = ("economy_unmatched", "economy_unmatched_in", "economy_resembles")
"""What a problem with a name is called: alone, in what money, with what it is like."""
LOOKED_FOR: Final = 200
"""Of so many names, those that carry the most money, it is looked what they resemble;
each takes milliseconds, and a workbook may have a hundred thousand."""
MONEY: Final = ("USD", "JPY", "EUR", "GBP", "CNY", "KRW")


def report_unmatched(
    connection: sqlite3.Connection, source_id: int, economies: Economies
) -> None:
    """Add a problem for each unmatched name in a source.

    The name that carries the most money comes first. Names it resembles are said and
    never taken; for China, Taiwan, the Koreas and their like not even that.
    """
    terms = connection.execute(UNMATCHED, (source_id,)).fetchall()
    money = {
        dataset: _money(observed(connection, dataset))
        for dataset in {term[0] for term in terms}
    }
    found = [
        (*_most(money[dataset].get(term, {})), label, sheet, row, col)
        for dataset, term, label, sheet, row, col in terms
    ]
    for at, one in enumerate(sorted(found, key=_by_money)):
        sum_of_all, unit, label, sheet, row, col = one
        said = {"label": label, "money": f"{sum_of_all:.0f}"}
        code, in_money, resembles = CODES
        if at < LOOKED_FOR and (close := economies.suggestions(label)):
            code = resembles
            said |= {"unit": unit, "names": listed(map(economies.name, close))}
        elif unit != MONEY[0]:
            code, said["unit"] = in_money, unit
        connection.execute(
            "INSERT INTO main.problem VALUES (?, ?, ?, ?, ?, ?, ?)",
            (source_id, sheet, row, col, code, Severity.WARNING, json.dumps(said)),
        )


def _by_money(found: tuple[float, str, str, int | None, int, int]) -> float:
    return -found[0]


def _most(carried: Mapping[str, float]) -> tuple[float, str]:
    """Return the largest sum of money and its unit; nothing in dollars without one."""
    unit = max(carried, key=lambda name: carried[name], default=MONEY[0])
    return carried.get(unit, 0.0), unit


def _money(seen: Observed) -> dict[int | None, dict[str, float]]:
    """Return, by term of an economy or partner, the money its numbers carry."""
    carried: defaultdict[int | None, dict[str, float]] = defaultdict(dict)
    for economy, partner, value, unit in seen.cells(
        "economy", "partner", "value", "unit"
    ):
        if unit in MONEY and value is not None:
            for term in {economy, partner}:
                sums = carried[term]
                sums[unit] = sums.get(unit, 0.0) + abs(value)
    return carried
