"""What a matrix of statuses is drawn from, such as of items: signs, no numbers."""

from __future__ import annotations

from abc import ABC, abstractmethod
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator


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


class StatusCells(ABC):
    """A row whose statuses are there at once, and each cell when it is pointed at.

    A thousand items in a dozen jurisdictions have twelve thousand cells, and few of
    them are ever read out. Rows are equal if their cells would be.
    """

    def __init__(self, statuses: tuple[str, ...]) -> None:
        self.statuses = statuses

    @abstractmethod
    def __getitem__(self, place: int) -> StatusCell:
        """Return a cell with its words."""

    def __iter__(self) -> Iterator[StatusCell]:
        return map(self.__getitem__, range(len(self.statuses)))

    @abstractmethod
    def __eq__(self, other: object) -> bool:
        """Tell whether another row shows and says the same."""

    __hash__ = None  # type: ignore[assignment]  # equal by what is not yet there


class MatrixRow(NamedTuple):
    """One item, or economy, under its heading; `code` is what it is looked into by."""

    heading: str
    name: str
    cells: tuple[StatusCell, ...] | StatusCells
    code: str = ""

    @property
    def statuses(self) -> tuple[str, ...]:
        """The status of each cell."""
        if isinstance(self.cells, StatusCells):
            return self.cells.statuses
        return tuple(cell.status for cell in self.cells)


class MatrixRows(ABC):
    """As many rows as items have ever been listed; each is made when it is looked at.

    Attributes:
        labels: Heading and name of each row: they show at the side, and say how wide
            it has to be.
    """

    labels: tuple[tuple[str, str], ...]

    def __len__(self) -> int:
        return len(self.labels)

    @abstractmethod
    def __getitem__(self, place: int) -> MatrixRow:
        """Return a row; the first is 0."""

    def __iter__(self) -> Iterator[MatrixRow]:
        return map(self.__getitem__, range(len(self)))

    @abstractmethod
    def __eq__(self, other: object) -> bool:
        """Tell whether other rows show and say the same."""

    __hash__ = None  # type: ignore[assignment]  # equal by what is not yet there


class MatrixSpec(NamedTuple):
    """Items down, jurisdictions or agreements across; legend says each status.

    Attributes:
        column_codes: What the columns are; where they are given, a cell leads on to
            what is behind it.
    """

    columns: tuple[str, ...]
    rows: tuple[MatrixRow, ...] | MatrixRows
    legend: tuple[tuple[str, str], ...]
    column_codes: tuple[str, ...] = ()

    @property
    def labels(self) -> tuple[tuple[str, str], ...]:
        """Heading and name of each row."""
        if isinstance(self.rows, MatrixRows):
            return self.rows.labels
        return tuple((row.heading, row.name) for row in self.rows)
