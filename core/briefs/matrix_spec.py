"""What a matrix of items and jurisdictions is drawn from: statuses, no numbers."""

from __future__ import annotations

from typing import NamedTuple


class StatusCell(NamedTuple):
    """Whether one jurisdiction controls one item.

    Attributes:
        status: controlled, broader, narrower, not_listed, proposed, suspended,
            expired or unknown.
        text: Jurisdiction and item, the status in words, list number and date: all
            that tooltip and reader say.
        figure_id: Leads to the entry's cells.
    """

    status: str
    text: str
    figure_id: str | None = None


class MatrixRow(NamedTuple):
    """One item under its heading."""

    heading: str
    name: str
    cells: tuple[StatusCell, ...]


class MatrixSpec(NamedTuple):
    """Items down, jurisdictions across; legend gives each status its words."""

    columns: tuple[str, ...]
    rows: tuple[MatrixRow, ...]
    legend: tuple[tuple[str, str], ...]
