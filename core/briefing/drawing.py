"""What a figure on paper is drawn from: one model for slides, pages and sheets.

A chart on the screen has a spec of its own kind (`core.briefs.chart_specs`). On paper
there are fewer kinds: what an office program can hold as a chart that stays editable,
and tables whose cells are coloured.
"""

from __future__ import annotations

from typing import Literal, NamedTuple, TypeAlias

Kind: TypeAlias = Literal["line", "slope", "bar", "stacked", "balance", "range", "pair"]
Role: TypeAlias = Literal[
    "main",
    "context",
    "benchmark",
    "bound",
    "published",
    "earlier",
    "total",
    "beside",
]


class Point(NamedTuple):
    """One plotted number.

    Attributes:
        value: A plain float in the unit of the plot, or None where it is unknown.
        text: As it is written, with its unit, or why it is unknown.
        figure_id: Leads to formula and cells.
        flag: `partial`, `published` … or empty: drawn differently, and said
            (`core.briefs.datum_words.flag_words`).
        colour: Where it is not that of its series, as of the bars of economies.
    """

    value: float | None
    text: str
    figure_id: str | None = None
    flag: str = ""
    colour: str = ""


class Series(NamedTuple):
    """A named run of numbers, one for each category.

    Attributes:
        name: Empty where the figure has but one, which its title names.
        colour: As `#rrggbb`; the same for an economy in every figure.
        role: `main`: what the figure is about; `context`: the rest, in grey;
            `benchmark`: what it is judged by; `bound`: another end of it; `published`:
            by somebody else, signs without a line; `earlier`: what a bar was before, a
            mark across it; `total`: the sum of the parts of a bar, a sign on it;
            `beside`: not drawn at all, but written beside its category, and in a unit
            of its own.
        dash: Lengths of strokes and gaps in widths of the line; empty if it is whole.
        marker: The sign of its points, by the names of `core.briefs.looks.MARKERS`.
        hatched: Whether it stands for what is unknown.
        is_down: Of `balance`, whether its columns go down from nought.
    """

    name: str
    points: tuple[Point, ...]
    colour: str
    role: Role = "main"
    dash: tuple[float, ...] = ()
    marker: str = "o"
    hatched: bool = False
    is_down: bool = False


class Plot(NamedTuple):
    """Numbers over categories on one axis.

    Attributes:
        kind: `line` over periods; `slope` from one period to another; `bar`: horizontal
            bars, the first on top; `stacked`: such bars of parts; `balance`: columns up
            and down with a line (the series of role `total`); `range`: from the
            first series (low) to the second (high), a point in the third; `pair`: two
            signs in a row joined by a line.
        categories: What the numbers are over: periods, economies, items.
        positions: Where each period lies, in years; empty where categories are names.
        unit: Decides how numbers are written (`core.format`).
        number_format: The same for an office program, such as `0.0%`.
        benchmarks: Levels to judge by, with their names.
        marks: What happened when, at positions.
        title: Of one of several plots; else empty.
        is_whole: Of `stacked`, whether the parts of each add up to one whole.
        is_turned: Whether the axis of values runs downwards, as that of ranks does.
        chosen: The places of the categories whose names stand out.
        notes: What is said beside each category; empty where there is nothing.
        legend: What colours of points mean, as (colour, words).
        left_out: What of the figure is not shown for want of room, in words.
    """

    kind: Kind
    categories: tuple[str, ...]
    series: tuple[Series, ...]
    unit: str
    number_format: str = "General"
    positions: tuple[float, ...] = ()
    benchmarks: tuple[tuple[float, str], ...] = ()
    marks: tuple[tuple[float, str], ...] = ()
    title: str = ""
    is_whole: bool = False
    is_turned: bool = False
    chosen: tuple[int, ...] = ()
    notes: tuple[str, ...] = ()
    legend: tuple[tuple[str, str], ...] = ()
    left_out: str = ""


class Panels(NamedTuple):
    """Several plots side by side; on a common scale they can be compared.

    Attributes:
        left_out: What is not shown for want of room, in words.
    """

    plots: tuple[Plot, ...]
    is_common: bool = True
    left_out: str = ""


class GridCell(NamedTuple):
    """A cell of a coloured table.

    Attributes:
        text: What is written in it; a status has its sign as well (`sign`).
        said: What is read out: row, column and value, or why it is unknown.
        fill: Its ground as `#rrggbb`, empty for none; `ink` is that of its text.
        hatched: Whether it stands for something unknown.
        sign: The status it stands for, such as `controlled`; empty for numbers.
        bold: The parts of a text that stand out, as (start, end).
        struck: The parts that were taken out since the version before.
    """

    text: str
    said: str = ""
    fill: str = ""
    ink: str = "#1a1a1a"
    hatched: bool = False
    sign: str = ""
    figure_id: str | None = None
    bold: tuple[tuple[int, int], ...] = ()
    struck: tuple[tuple[int, int], ...] = ()


class GridRow(NamedTuple):
    """A named row; one without cells is a heading over those below it."""

    name: str
    cells: tuple[GridCell, ...] = ()


class Grid(NamedTuple):
    """A coloured table: heat map, matrix of statuses, texts side by side.

    Attributes:
        columns: Their headings; empty ones where a single column needs no name.
        legend: What a sign or a colour means, as (sign, fill, words).
        is_text: Whether the cells hold texts to be read, not numbers or signs.
        left_out: What is not shown for want of room, in words.
    """

    columns: tuple[str, ...]
    rows: tuple[GridRow, ...]
    legend: tuple[tuple[str, str, str], ...] = ()
    is_text: bool = False
    left_out: str = ""


class Bar(NamedTuple):
    """A span of time on a line of a timeline; moments are in years.

    Attributes:
        kind: `measure`, `draft`, `suspension` or `lag`.
        said: All that is known of it, its dates in words.
        colour: As `#rrggbb`.
        soon: Whether it ends or begins shortly: its name stands out.
    """

    kind: str
    name: str
    said: str
    start: float | None
    end: float | None
    announced: float | None
    figure_id: str | None = None
    colour: str = "#1a1a1a"
    soon: bool = False


class Timeline(NamedTuple):
    """Jurisdictions down, time across, as (name, spans).

    Attributes:
        today: The moment as at which all is seen, in years.
        legend: What the kinds that occur mean, as (kind, words).
        left_out: What is not shown for want of room, in words.
    """

    rows: tuple[tuple[str, tuple[Bar, ...]], ...]
    today: float
    today_name: str
    legend: tuple[tuple[str, str], ...] = ()
    left_out: str = ""


Drawing: TypeAlias = Plot | Panels | Grid | Timeline
