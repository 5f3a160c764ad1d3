"""What names of economies mean that only the user knows, said once for a case."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Final

from core.casefile.history.changing import changing
from core.casefile.history.steps import Step
from core.casefile.integrity.blocks import dataset_checksum
from core.casefile.naming import ECONOMY_DIMENSIONS, understood
from core.casefile.unmatched import CODES, report_unmatched

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable

    from core.economies import Economies

NO_ECONOMY: Final = ""
"""What a name means that stands for no economy: it is kept out of sums."""

TERMS: Final = """
    SELECT dataset_id, term_no, dimension, published_code, label, scheme FROM main.term
    WHERE label = ? AND dimension IN (?, ?)"""


def own_names(connection: sqlite3.Connection) -> dict[str, str]:
    """Return the code of each name that the user has explained."""
    return dict(connection.execute("SELECT label, code FROM main.own_name"))


def explain_name(
    connection: sqlite3.Connection, economies: Economies, label: str, code: str | None
) -> None:
    """Let a name mean an economy in all workbooks of the case, and those to come.

    Args:
        connection: The case's.
        economies: Says what names mean that the user has not explained.
        label: As it stands in the workbooks.
        code: The economy's; `NO_ECONOMY`; None where the name is to be unknown again.
    """
    meaning = economies.name(code) if code else ""
    what = "name" if code else "name_aside" if code is not None else "name_unknown"
    with changing(connection, Step(what, {"label": label, "meaning": meaning})):
        connection.execute("DELETE FROM own_name WHERE label = ?", (label,))
        if code is not None:
            connection.execute("INSERT INTO own_name VALUES (?, ?)", (label, code))
        known = economies.with_names(own_names(connection))
        changed = _understand_anew(connection, known, label)
        _seal_anew(connection, changed)
        _report_anew(connection, known, changed)


def _understand_anew(
    connection: sqlite3.Connection, economies: Economies, label: str
) -> set[int]:
    """Return the datasets in which a name means something else now."""
    changed = set()
    named = (label, *ECONOMY_DIMENSIONS)
    for dataset, number, *said in connection.execute(TERMS, named).fetchall():
        meant = understood(economies, *said)
        connection.execute(
            "UPDATE term SET code = ?, role = ? WHERE dataset_id = ? AND term_no = ?",
            (*meant, dataset, number),
        )
        changed.add(dataset)
    return changed


def _seal_anew(connection: sqlite3.Connection, datasets: Iterable[int]) -> None:
    for number in datasets:
        connection.execute(
            "UPDATE dataset SET sha256 = ? WHERE dataset_id = ?",
            (dataset_checksum(connection, number), number),
        )


def _report_anew(
    connection: sqlite3.Connection, economies: Economies, datasets: Iterable[int]
) -> None:
    """Say of the sources of some datasets anew which names are unknown."""
    numbers = json.dumps(sorted(datasets))
    sources = connection.execute(
        "SELECT DISTINCT source_id FROM dataset WHERE dataset_id IN "
        "(SELECT value FROM json_each(?)) ORDER BY source_id",
        (numbers,),
    ).fetchall()
    for (source_id,) in sources:
        connection.execute(
            "DELETE FROM problem WHERE source_id = ? AND code IN (?, ?, ?)",
            (source_id, *CODES),
        )
        report_unmatched(connection, source_id, economies)
