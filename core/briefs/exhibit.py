"""What a view puts on the screen: one chart, its table and the sentence above it.

All values here are plain and frozen, so that equal exhibits look the same. The specs
of the charts belong to an exhibit and can be had here too.
"""

from __future__ import annotations

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
)
from core.briefs.many_lines import BumpSpec, MultiplesSpec, SmallChart
from core.briefs.matrix_spec import (
    MatrixRow,
    MatrixRows,
    MatrixSpec,
    StatusCell,
    StatusCells,
)
from core.briefs.stack_spec import Stack, StackSpec
from core.briefs.table_spec import LongRows, TableCell, TableColumn, TableSpec
from core.briefs.text_spec import Marked, TextCell, TextRow, TextSpec
from core.briefs.time_mark import TimeMark
from core.briefs.timeline_spec import Span, TimelineRow, TimelineSpec
from core.briefs.tree_spec import Tile, TreemapSpec

if TYPE_CHECKING:
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
    "LongRows",
    "Marked",
    "MatrixRow",
    "MatrixRows",
    "MatrixSpec",
    "MultiplesSpec",
    "Option",
    "Pair",
    "PairSpec",
    "Range",
    "RangeSpec",
    "SlopeSpec",
    "SmallChart",
    "Span",
    "Stack",
    "StackSpec",
    "StatusCell",
    "StatusCells",
    "TabBrief",
    "TableCell",
    "TableColumn",
    "TableSpec",
    "TextCell",
    "TextRow",
    "TextSpec",
    "Tile",
    "TimeMark",
    "TimelineRow",
    "TimelineSpec",
    "TreemapSpec",
]


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
            and on), `number` (typed in), `text` (told with every letter) or `slider`
            (one of many in order).
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
