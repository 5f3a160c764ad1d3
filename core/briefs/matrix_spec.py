"""What a matrix of statuses is drawn from, such as of items: signs, no numbers."""

from __future__ import annotations

from typing import NamedTuple


class StatusCell(NamedTuple):
    """Whether one jurisdiction controls one item, or belongs to one agreement.

    Attributes:
        status: controlled, broader, narrower, not_listed, proposed, suspended,
            expired, unknown; or member, outside.
        text: Jurisdiction and item, the status in words, list number and date: all
            that tooltip and reader say.
        figure_id: Leads to the entry's cells.
        written: What stands beside the sign, such as a year.
    """

    status: str
    text: str
    figure_id: str | None = None
    written: str = ""


class MatrixRow(NamedTuple):
    """One item, or economy, under its heading."""

    heading: str
    name: str
    cells: tuple[StatusCell, ...]


class MatrixSpec(NamedTuple):
    """Items down, jurisdictions or agreements across; legend says each status."""

    columns: tuple[str, ...]
    rows: tuple[MatrixRow, ...]
    legend: tuple[tuple[str, str], ...]
