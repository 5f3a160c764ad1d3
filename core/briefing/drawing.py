"""What a figure on paper is drawn from: one model for slides, pages and sheets.

A chart on the screen has a spec of its own kind (`core.briefs.chart_specs`). On paper
there are fewer kinds: what an office program can hold as a chart that stays editable,
and tables whose cells are coloured.
"""

from __future__ import annotations

from typing import Literal, NamedTuple, TypeAlias

Kind: TypeAlias = Literal["line", "slope", "bar", "stacked", "balance", "range"]
Role: TypeAlias = Literal["main", "context", "benchmark", "bound", "published"]


class Point(NamedTuple):
    """One plotted number.

    Attributes:
        value: A plain float in the unit of the plot, or None where it is unknown.
        text: As it is written, with its unit, or why it is unknown.
        figure_id: Leads to formula and cells.
        flag: `partial`, `published` … or empty: drawn differently, and said.
    """

    value: float | None
    text: str
    figure_id: str | None = None
    flag: str = ""


class Series(NamedTuple):
    """A named run of numbers, one for each category.

    Attributes:
        colour: As `#rrggbb`; the same for an economy in every figure.
        role: Whether it is what the figure is about, or what that is judged by.
        hatched: Whether it stands for what is unknown.
    """

    name: str
    points: tuple[Point, ...]
    colour: str
    role: Role = "main"
    hatched: bool = False


class Plot(NamedTuple):
    """Numbers over categories on one axis.

    Attributes:
        kind: `line` over periods; `slope` from one period to another; `bar`: horizontal
            bars, the first on top; `stacked`: such bars of parts; `balance`: columns up
            and down with a line (the series of role `main` named last); `range`: from
            the first series (low) to the second (high), a point in the third.
        categories: What the numbers are over: periods, economies, items.
        positions: Where each period lies, in years; empty where categories are names.
        unit: Decides how numbers are written (`core.format`).
        number_format: The same for an office program, such as `0.0%`.
        benchmarks: Levels to judge by, with their names.
        marks: What happened when, at positions.
        title: Of one of several plots; else empty.
        is_whole: Of `stacked`, whether the parts of each add up to one whole.
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


class Panels(NamedTuple):
    """Several plots side by side; on a common scale they can be compared."""

    plots: tuple[Plot, ...]
    is_common: bool = True


class GridCell(NamedTuple):
    """A cell of a coloured table.

    Attributes:
        text: What is written in it; a status has its sign as well (`sign`).
        said: What is read out: row, column and value.
        fill: Its ground as `#rrggbb`, empty for none; `ink` is that of its text.
        hatched: Whether it stands for something unknown.
        sign: The status it stands for, such as `controlled`; empty for numbers.
        bold: The parts of a text that stand out, as (start, end).
    """

    text: str
    said: str = ""
    fill: str = ""
    ink: str = "#1a1a1a"
    hatched: bool = False
    sign: str = ""
    figure_id: str | None = None
    bold: tuple[tuple[int, int], ...] = ()


class GridRow(NamedTuple):
    """A named row; one without cells is a heading over those below it."""

    name: str
    cells: tuple[GridCell, ...] = ()


class Grid(NamedTuple):
    """A coloured table: heat map, matrix of statuses, texts side by side.

    Attributes:
        legend: What a sign or a colour means, as (sign, fill, words).
    """

    columns: tuple[str, ...]
    rows: tuple[GridRow, ...]
    legend: tuple[tuple[str, str, str], ...] = ()


class Bar(NamedTuple):
    """A span of time on a line of a timeline; moments are in years.

    Attributes:
        kind: `measure`, `draft`, `suspension` or `lag`.
    """

    kind: str
    name: str
    said: str
    start: float | None
    end: float | None
    announced: float | None
    figure_id: str | None = None


class Timeline(NamedTuple):
    """Jurisdictions down, time across, as (name, spans)."""

    rows: tuple[tuple[str, tuple[Bar, ...]], ...]
    today: float
    today_name: str
    legend: tuple[tuple[str, str], ...] = ()


Drawing: TypeAlias = Plot | Panels | Grid | Timeline
