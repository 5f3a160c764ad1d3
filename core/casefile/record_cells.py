"""The cells of rows of text that a figure rests on."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from core.casefile.observations import Observation
from core.problems import Place

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterator, Mapping, Sequence

    from core.casefile.datasets import Dataset
    from core.figure import Cells

NOTHING: Final = ("",)
"""What a field says that a row does not have."""
_TOLD_BY: Final = {"item": "weight"}
"""By kind of row the field whose cell a figure rests on; of all others, the status."""


class _Row(NamedTuple):
    number: int
    sheet: str
    row: int
    fields: Mapping[str, Any]


def records(
    connection: sqlite3.Connection, dataset: Dataset, asked: Sequence[Cells]
) -> list[list[Observation]]:
    """Return the cells that tell of the rows of text that each of `asked` means.

    A row of text has no number; what it says stands in the note. An item without a
    weight of its own counts once, and has no cell that says so. Rows of a kind are read
    once, however many ask for some of them.
    """
    sheets = dict(connection.execute("SELECT sheet_id, name FROM sheet"))
    read = {
        kind: [
            _Row(number, sheets[sheet], row, json.loads(text))
            for number, sheet, row, text in connection.execute(
                "SELECT record_id, sheet_id, row, cells FROM record NOT INDEXED "
                "WHERE dataset_id = ? AND kind = ? ORDER BY record_id",
                (dataset.dataset_id, kind),
            )
        ]
        for kind in dict.fromkeys(cells.kind for cells in asked)
    }
    return [list(_meant(dataset, read[cells.kind], cells)) for cells in asked]


def _meant(
    dataset: Dataset, rows: Sequence[_Row], cells: Cells
) -> Iterator[Observation]:
    telling = cells.field or _TOLD_BY.get(cells.kind, "status")
    is_named = bool(cells.field) or cells.kind in _TOLD_BY
    wanted = [(name, frozenset(codes)) for name, codes in cells.where]
    for number, sheet, row, fields in rows:
        if is_named and telling not in fields:
            continue
        for name, codes in wanted:
            if fields.get(name, NOTHING)[0] not in codes:
                break
        else:
            dims = tuple((name, fields.get(name, NOTHING)[0]) for name, _ in wanted)
            status, column, *_above = fields.get(telling, ["", 1])
            yield Observation(
                number=number,
                dataset=dataset.slug,
                dims=dims,
                period="",
                value=None,
                unit="",
                flag="",
                reason=None,
                note=status,
                file=dataset.source.name,
                place=Place(sheet, row, column),
            )
