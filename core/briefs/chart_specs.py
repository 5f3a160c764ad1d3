"""What a chart is drawn from: plain, frozen values, and nothing else.

A chart knows nothing of datasets; a point, bar or cell carries the id of its
`Figure`, which leads back to the workbook.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from core.briefs.figure_text import figure_text
from core.briefs.many_lines import BumpSpec, MultiplesSpec
from core.briefs.matrix_spec import MatrixSpec
from core.briefs.stack_spec import StackSpec
from core.briefs.text_spec import TextSpec
from core.briefs.timeline_spec import TimelineSpec
from core.briefs.tree_spec import TreemapSpec

if TYPE_CHECKING:
    from core.briefs.time_mark import TimeMark
    from core.figure import Figure


class Datum(NamedTuple):
    """One drawn or tabulated number.

    Words and id of its figure are made when they are wanted: a chart of forty years
    by month holds two thousand numbers, and few of them are ever pointed at.

    Attributes:
        value: A plain float, or None where it is unknown.
        figure: What it is; None for a number that is only a label.
        flag: `partial`, `published` … or empty; drawn differently, and said.
        said: What to write where there is no figure.
    """

    value: float | None
    figure: Figure | None = None
    flag: str = ""
    said: str = ""

    @property
    def text(self) -> str:
        """The value as written for the user, or why there is none."""
        return self.said if self.figure is None else figure_text(self.figure)

    @property
    def figure_id(self) -> str | None:
        """Leads to formula and cells."""
        return None if self.figure is None else self.figure.id


class Line(NamedTuple):
    """A named run of values; `code` decides its colour everywhere.

    Attributes:
        kind: Empty for what the chart is about; `benchmark` and `parity` are to judge
            it by, `bound` is another end of it, and `published` by somebody else.
    """

    code: str
    name: str
    data: tuple[Datum, ...]
    kind: str = ""


class Benchmark(NamedTuple):
    """A horizontal line to judge by, such as LQ 1.00."""

    value: float
    label: str


class LineSpec(NamedTuple):
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
    marks: tuple[TimeMark, ...] = ()


class SlopeSpec(NamedTuple):
    """Lines from one period to another; each has a datum for either end."""

    periods: tuple[str, ...]
    lines: tuple[Line, ...]
    unit: str
    benchmarks: tuple[Benchmark, ...] = ()


class Bar(NamedTuple):
    """One horizontal bar of a ranking; `chosen` ones stand out by their name.

    Attributes:
        rank: Which place it has, written before its name.
        before: What it was in an earlier year, marked on it.
        change: How it came to be what it is, written behind its value.
    """

    code: str
    name: str
    datum: Datum
    chosen: bool = False
    rank: Datum | None = None
    before: Datum | None = None
    change: Datum | None = None


class BarSpec(NamedTuple):
    """Bars from the largest down."""

    bars: tuple[Bar, ...]
    unit: str
    benchmarks: tuple[Benchmark, ...] = ()


class HeatSpec(NamedTuple):
    """A grid of numbers by colour; a datum that says nothing leaves its cell blank.

    Attributes:
        middle: Parts two hues (LQ 1.00), if given.
        marked: The place of the cell that stands out, by row and column.
        is_terse: Whether the cells write numbers without their unit.
        is_even: Whether a step above the middle looks as large as one below it.
        row_codes: What the rows are, such as economies; may be empty.
        column_codes: What the columns are; where they are given, headings sort and
            cells lead on.
        sorted_by: The row or column by which the others are ordered.
        is_first_full: Whether the least number has the fullest colour, as with ranks.
    """

    rows: tuple[str, ...]
    columns: tuple[str, ...]
    cells: tuple[tuple[Datum, ...], ...]
    unit: str
    middle: float | None = None
    marked: tuple[int, int] | None = None
    is_terse: bool = False
    is_even: bool = False
    row_codes: tuple[str, ...] = ()
    column_codes: tuple[str, ...] = ()
    sorted_by: str = ""
    is_first_full: bool = False


class BalanceSpec(NamedTuple):
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
    marks: tuple[TimeMark, ...] = ()


class Range(NamedTuple):
    """What is known to lie between two bounds; the point only where it is meant."""

    name: str
    low: Datum
    high: Datum
    point: Datum
    note: str = ""


class RangeSpec(NamedTuple):
    """Ranges from 0 to 1, one below another."""

    ranges: tuple[Range, ...]
    unit: str


class Pair(NamedTuple):
    """Two numbers about one thing, such as what two datasets say of an economy.

    Attributes:
        code: Of an economy or an industry; empty for a sum.
        note: What the two make plain, said beside them (that they differ).
        chosen: Whether its name stands out.
    """

    code: str
    name: str
    first: Datum
    second: Datum
    note: str = ""
    chosen: bool = False


class PairSpec(NamedTuple):
    """Pairs of numbers, one below another; `codes` are the economies, if two."""

    heads: tuple[str, str]
    pairs: tuple[Pair, ...]
    unit: str
    benchmarks: tuple[Benchmark, ...] = ()
    codes: tuple[str, str] = ("", "")


ChartSpec: TypeAlias = (
    LineSpec
    | SlopeSpec
    | BarSpec
    | BumpSpec
    | MultiplesSpec
    | HeatSpec
    | BalanceSpec
    | MatrixSpec
    | RangeSpec
    | StackSpec
    | PairSpec
    | TreemapSpec
    | TimelineSpec
    | TextSpec
)
