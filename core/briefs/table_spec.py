"""The table below a chart: headings, and rows of cells."""

from __future__ import annotations

from abc import ABC, abstractmethod
from functools import cached_property
from typing import TYPE_CHECKING, Final, NamedTuple, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    import numpy as np
    import numpy.typing as npt

KEPT: Final = 512
"""So many of the rows made last are kept: more than a screen shows."""


class TableColumn(NamedTuple):
    """A heading; numbers are set right and sorted as numbers."""

    heading: str
    numeric: bool = False


class TableCell(NamedTuple):
    """A cell of a table: its words, what it sorts by, and its figure if it has one.

    Attributes:
        beside: The further figures that the words show, such as the end of a range.
        code: What its row is of, where the first figure of the row does not tell.
    """

    text: str
    sort: float | str | None
    figure_id: str | None = None
    beside: tuple[str, ...] = ()
    code: str = ""

    @property
    def figure_ids(self) -> tuple[str, ...]:
        """Every figure that the words show, from left to right."""
        return (self.figure_id, *self.beside) if self.figure_id else ()


TableRow: TypeAlias = tuple[TableCell, ...]


class LongRows(ABC):
    """As many rows as a full sheet has; each is made when it is looked at."""

    def __init__(self) -> None:
        self._kept: dict[int, TableRow] = {}

    @abstractmethod
    def __len__(self) -> int:
        """Return how many rows there are."""

    @abstractmethod
    def made(self, place: int) -> TableRow:
        """Return a row; the first is 0."""

    @abstractmethod
    def order(self, column: int, *, descending: bool) -> npt.NDArray[np.intp]:
        """Return the places of all rows as a column sorts them, unknown ones last."""

    def __getitem__(self, place: int) -> TableRow:
        if place not in self._kept:
            if len(self._kept) >= KEPT:
                self._kept.clear()
            self._kept[place] = self.made(place)
        return self._kept[place]

    def __iter__(self) -> Iterator[TableRow]:
        return map(self.made, range(len(self)))


class TableSpec:
    """The figures of a chart as rows, which are made when first looked at.

    Most tables are never opened, and a view may hold thousands of cells.
    """

    def __init__(
        self,
        columns: Iterable[TableColumn] = (),
        rows: Iterable[TableRow] | LongRows = (),
    ) -> None:
        self.columns = tuple(columns)
        self._rows = rows

    @cached_property
    def rows(self) -> Sequence[TableRow] | LongRows:
        """The rows; each has a cell for every column."""
        return self._rows if isinstance(self._rows, LongRows) else tuple(self._rows)

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, TableSpec):
            return NotImplemented
        return (self.columns, self.rows) == (other.columns, other.rows)

    __hash__ = None  # type: ignore[assignment]  # equal by what is not yet there
