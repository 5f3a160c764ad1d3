"""What a view puts on the screen: one chart, its table and the sentence above it.

All values here are plain and frozen, so that equal exhibits look the same. A chart
is drawn from its spec alone and knows nothing of datasets; a point, bar or cell
carries the id of its `Figure`, which leads back to the workbook.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias


@dataclass(frozen=True, slots=True)
class Datum:
    """One drawn or tabulated number.

    Attributes:
        value: A plain float, or None where it is unknown.
        text: The value as written for the user, or why there is none.
        figure_id: Leads to formula and cells; None for a number that is only a label.
        flag: `partial`, `published` … or empty; drawn differently, and said.
    """

    value: float | None
    text: str
    figure_id: str | None = None
    flag: str = ""


@dataclass(frozen=True, slots=True)
class Line:
    """A named run of values; `code` decides its colour everywhere."""

    code: str
    name: str
    data: tuple[Datum, ...]


@dataclass(frozen=True, slots=True)
class Benchmark:
    """A horizontal line to judge by, such as LQ 1.00."""

    value: float
    label: str


@dataclass(frozen=True, slots=True)
class LineSpec:
    """Lines over periods.

    Attributes:
        positions: Where each period lies, in years; a month is year + (month - 1) / 12.
        periods: What each position is called.
        unit: Decides how the axis writes its numbers (`core.format.tick`).
    """

    positions: tuple[float, ...]
    periods: tuple[str, ...]
    lines: tuple[Line, ...]
    unit: str
    benchmarks: tuple[Benchmark, ...] = ()


@dataclass(frozen=True, slots=True)
class Bar:
    """One horizontal bar of a ranking."""

    code: str
    name: str
    datum: Datum


@dataclass(frozen=True, slots=True)
class BarSpec:
    """Bars from the largest down."""

    bars: tuple[Bar, ...]
    unit: str
    benchmarks: tuple[Benchmark, ...] = ()


@dataclass(frozen=True, slots=True)
class HeatSpec:
    """A grid of numbers by colour; `middle` parts two hues (LQ 1.00), if given."""

    rows: tuple[str, ...]
    columns: tuple[str, ...]
    cells: tuple[tuple[Datum, ...], ...]
    unit: str
    middle: float | None = None


@dataclass(frozen=True, slots=True)
class BalanceSpec:
    """Exports up, imports down, their balance, and what it has added up to.

    A gap in `cumulative` stays a gap: nothing is added up over a missing period.
    A line without data is not drawn.
    """

    positions: tuple[float, ...]
    periods: tuple[str, ...]
    exports: tuple[Datum, ...]
    imports: tuple[Datum, ...]
    balance: tuple[Datum, ...]
    cumulative: tuple[Datum, ...]
    unit: str


@dataclass(frozen=True, slots=True)
class StatusCell:
    """Whether one jurisdiction controls one item.

    Attributes:
        status: controlled, broader, narrower, not_listed, proposed, suspended,
            expired or unknown.
        text: The status in words with list number and date, for tooltip and reader.
        figure_id: Leads to the entry's cells.
    """

    status: str
    text: str
    figure_id: str | None = None


@dataclass(frozen=True, slots=True)
class MatrixRow:
    """One item under its heading."""

    heading: str
    name: str
    cells: tuple[StatusCell, ...]


@dataclass(frozen=True, slots=True)
class MatrixSpec:
    """Items down, jurisdictions across; legend gives each status its words."""

    columns: tuple[str, ...]
    rows: tuple[MatrixRow, ...]
    legend: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Range:
    """What is known to lie between two bounds; the point only where it is meant."""

    name: str
    low: Datum
    high: Datum
    point: Datum
    note: str = ""


@dataclass(frozen=True, slots=True)
class RangeSpec:
    """Ranges from 0 to 1, one below another."""

    ranges: tuple[Range, ...]
    unit: str


ChartSpec: TypeAlias = (
    LineSpec | BarSpec | HeatSpec | BalanceSpec | MatrixSpec | RangeSpec
)


@dataclass(frozen=True, slots=True)
class TableColumn:
    """A heading; numbers are set right and sorted as numbers."""

    heading: str
    numeric: bool = False


@dataclass(frozen=True, slots=True)
class TableCell:
    """A cell of a table: its words, what it sorts by, and its figure if it has one."""

    text: str
    sort: float | str | None
    figure_id: str | None = None


@dataclass(frozen=True, slots=True)
class TableSpec:
    """The figures of a chart as rows."""

    columns: tuple[TableColumn, ...] = ()
    rows: tuple[tuple[TableCell, ...], ...] = ()


@dataclass(frozen=True, slots=True)
class Exhibit:
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


@dataclass(frozen=True, slots=True)
class Option:
    """Something that can be chosen."""

    code: str
    name: str


@dataclass(frozen=True, slots=True)
class Field:
    """One control of the selection bar.

    Attributes:
        name: What `State.choosing` is told.
        kind: `one` (a list), `many` (a list of ticks) or `range` (first and last).
        chosen: Codes; for a range the first and the last.
        groups: For `many`: sets that can be ticked at once, as (name, member codes).
    """

    name: str
    label: str
    kind: str
    options: tuple[Option, ...]
    chosen: tuple[str, ...]
    groups: tuple[tuple[str, tuple[str, ...]], ...] = ()


@dataclass(frozen=True, slots=True)
class TabBrief:
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
