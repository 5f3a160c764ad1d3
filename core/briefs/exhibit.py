"""What a view puts on the screen: one chart, its table and the sentence above it.

All values here are plain and frozen, so that equal exhibits look the same. The specs
of the charts belong to an exhibit and can be had here too.
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from core.briefs.chart_specs import (
    BalanceSpec,
    Bar,
    BarSpec,
    Benchmark,
    ChartSpec,
    Datum,
    HeatSpec,
    Line,
    LineSpec,
    Pair,
    PairSpec,
    Range,
    RangeSpec,
    SlopeSpec,
    Stack,
    StackSpec,
)
from core.briefs.many_lines import BumpSpec, MultiplesSpec, SmallChart
from core.briefs.matrix_spec import MatrixRow, MatrixSpec, StatusCell
from core.briefs.time_mark import TimeMark
from core.briefs.tree_spec import Tile, TreemapSpec

if TYPE_CHECKING:
    from collections.abc import Iterable

    from core.briefs.mentions import Mention

__all__ = [
    "BalanceSpec",
    "Bar",
    "BarSpec",
    "Benchmark",
    "BumpSpec",
    "ChartSpec",
    "Datum",
    "Exhibit",
    "Field",
    "HeatSpec",
    "Line",
    "LineSpec",
    "MatrixRow",
    "MatrixSpec",
    "MultiplesSpec",
    "Option",
    "Pair",
    "PairSpec",
    "Range",
    "RangeSpec",
    "SlopeSpec",
    "SmallChart",
    "Stack",
    "StackSpec",
    "StatusCell",
    "TabBrief",
    "TableCell",
    "TableColumn",
    "TableSpec",
    "Tile",
    "TimeMark",
    "TreemapSpec",
]


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


class TableSpec:
    """The figures of a chart as rows, which are made when first looked at.

    Most tables are never opened, and a view may hold thousands of cells.
    """

    def __init__(
        self,
        columns: Iterable[TableColumn] = (),
        rows: Iterable[tuple[TableCell, ...]] = (),
    ) -> None:
        self.columns = tuple(columns)
        self._rows = rows

    @cached_property
    def rows(self) -> tuple[tuple[TableCell, ...], ...]:
        """The rows; each has a cell for every column."""
        return tuple(self._rows)

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, TableSpec):
            return NotImplemented
        return (self.columns, self.rows) == (other.columns, other.rows)

    __hash__ = None  # type: ignore[assignment]  # equal by what is not yet there


class Exhibit(NamedTuple):
    """A chart with everything a minister's paper must say beside it.

    Attributes:
        key: Names the view, such as `market_share.trend`.
        unit: In words, such as `per cent of world value added`.
        reading: The one sentence the chart says.
        source: Publisher and title.
        vintage: Edition and date of the data.
        definition: What the numbers mean.
        notes: What must be said beside them (a partial year, a missing industry).
        summary: One paragraph for a reader who does not see the chart.
        mentions: The numbers in the reading, with their figures.
    """

    key: str
    title: str
    unit: str
    reading: str
    chart: ChartSpec
    table: TableSpec
    source: str
    vintage: str
    definition: str
    notes: tuple[str, ...] = ()
    summary: str = ""
    mentions: tuple[Mention, ...] = ()


class Option(NamedTuple):
    """Something that can be chosen."""

    code: str
    name: str


class Field(NamedTuple):
    """One control of the selection bar.

    Attributes:
        name: What `State.choosing` is told.
        kind: `one` (a list), `many` (a list of ticks), `range` (first and last),
            `played` (a range whose end may pass by), `flag` (its two options are off
            and on) or `number` (typed in).
        chosen: Codes; for a range the first and the last, for a number its text.
        groups: For `many`: sets that can be ticked at once, as (name, member codes).
    """

    name: str
    label: str
    kind: str
    options: tuple[Option, ...]
    chosen: tuple[str, ...]
    groups: tuple[tuple[str, tuple[str, ...]], ...] = ()


class TabBrief(NamedTuple):
    """All that one of the three analytic tabs shows.

    Attributes:
        fields: The selection bar.
        views: The views the tab has; `view` is the one shown.
        exhibit: None where there is nothing to show; `empty` then says what to do.
    """

    fields: tuple[Field, ...]
    views: tuple[Option, ...]
    view: str
    exhibit: Exhibit | None
    empty: str = ""
