"""The charts and tables of the market share tab."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from core.briefs import market_words as words
from core.briefs.data import cell, datum, label_cell
from core.briefs.exhibit import (
    Bar,
    BarSpec,
    Benchmark,
    HeatSpec,
    Line,
    LineSpec,
    TableCell,
    TableColumn,
    TableSpec,
)
from core.briefs.framing import Told, framed, span, table_of
from core.briefs.market_source import FORMULAS
from core.formulas.leading import (
    compared,
    industries_of,
    known_figure,
    led_figure,
    most_often_first,
)
from core.i18n import _
from core.industries import industry_set
from core.joining import listed

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from core.briefs.exhibit import ChartSpec, Exhibit
    from core.briefs.market_source import MarketSource
    from core.briefs.market_words import Asked
    from core.figure import Figure
    from core.formulas.leading import Compared

PARITY = 1.0
"""The location quotient of the world average."""


def trend(source: MarketSource, asked: Asked) -> Exhibit:
    """Return lines over the years, one for each economy chosen."""
    figure_of = partial(source.figure, asked.measure)
    runs = [
        [figure_of(code, asked.industry, year) for year in asked.years]
        for code in asked.economies
    ]
    periods = tuple(str(year) for year in asked.years)
    chart = LineSpec(
        positions=tuple(float(year) for year in asked.years),
        periods=periods,
        lines=tuple(
            Line(code, source.economies[code], tuple(datum(figure) for figure in run))
            for code, run in zip(asked.economies, runs, strict=True)
        ),
        unit=asked.unit,
        benchmarks=_benchmarks(asked),
    )
    ends = [run[0] for run in runs], [run[-1] for run in runs]
    reading = words.trend_reading(source, asked, *ends)
    table = _economy_table(source, asked, periods, runs)
    return _exhibit(source, asked, "trend", (chart, table, reading))


def ranking(source: MarketSource, asked: Asked) -> Exhibit:
    """Return the economies of one year from the largest down."""
    figures = [
        source.figure(asked.measure, code, asked.industry, asked.year)
        for code in source.ranked
    ]
    figures.sort(key=_from_the_largest)
    chart = BarSpec(
        tuple(
            Bar(code, source.economies[code], datum(figure), code in asked.economies)
            for figure in figures
            for code in [figure.dim("economy")]
        ),
        asked.unit,
        _benchmarks(asked),
    )
    return _exhibit(
        source,
        asked,
        "ranking",
        (
            chart,
            _ranking_table(source, asked, figures),
            words.ranking_reading(source, asked, figures),
        ),
    )


def heat_map(source: MarketSource, asked: Asked) -> Exhibit:
    """Return the chosen economies against every industry of the dataset or set."""
    industries = industries_of(source.table, asked.industry)
    over = compared(
        partial(source.figure, asked.measure, year=asked.year),
        source.table,
        (FORMULAS[asked.measure], asked.economies, asked.industry, asked.year),
    )
    grid = over.grid
    names = tuple(source.industries[code] for code in industries)
    chart = HeatSpec(
        rows=tuple(source.economies[code] for code in asked.economies),
        columns=names,
        cells=tuple(tuple(datum(figure) for figure in row) for row in grid),
        unit=asked.unit,
        middle=PARITY if asked.measure == "LQ" else None,
    )
    table = _economy_table(source, asked, names, grid)
    reading = words.heat_reading(source, asked, _who_leads(over))
    if industry_set(asked.industry) is None:
        asked = asked._replace(industry_name=_("Each industry"))
    return _exhibit(source, asked, "heat", (chart, table, reading))


def _economy_table(
    source: MarketSource,
    asked: Asked,
    heads: tuple[str, ...],
    grid: Sequence[Sequence[Figure]],
) -> TableSpec:
    rows = (
        (label_cell(source.economies[code]), *(cell(figure) for figure in row))
        for code, row in zip(asked.economies, grid, strict=True)
    )
    return table_of((_("Economy"), *heads), rows)


def _who_leads(over: Compared) -> tuple[Figure, Figure] | None:
    """Return how often the economy with the most firsts comes first, and of how many.

    Where one is unknown, nobody can be said to lead.
    """
    economy = most_often_first(over)
    return (led_figure(over, economy), known_figure(over)) if economy else None


def _ranking_table(
    source: MarketSource, asked: Asked, figures: list[Figure]
) -> TableSpec:
    columns = [TableColumn(_("Rank"), numeric=True), TableColumn(_("Economy"))]
    columns += [
        TableColumn(words.table_head(asked, m), numeric=True) for m in source.measures
    ]
    return TableSpec(columns, _ranking_rows(source, asked, figures))


def _ranking_rows(
    source: MarketSource, asked: Asked, figures: list[Figure]
) -> Iterator[tuple[TableCell, ...]]:
    for place, figure in enumerate(figures, start=1):
        economy = figure.dim("economy")
        known = figure.value is not None
        rank = TableCell(str(place), place) if known else TableCell("", None)
        others = (
            cell(source.figure(measure, economy, asked.industry, asked.year))
            for measure in source.measures
        )
        yield rank, label_cell(source.economies[economy]), *others


def _from_the_largest(figure: Figure) -> tuple[bool, float]:
    return figure.value is None, -(figure.value or 0.0)


def _benchmarks(asked: Asked) -> tuple[Benchmark, ...]:
    if asked.measure != "LQ":
        return ()
    return (Benchmark(PARITY, words.average(asked)),)


def _exhibit(
    source: MarketSource,
    asked: Asked,
    view: str,
    shown: tuple[ChartSpec, TableSpec, str],
) -> Exhibit:
    chart, table, reading = shown
    years = span(asked.years[0] if view == "trend" else asked.year, asked.year)
    told = Told(
        key=f"market_share.{view}",
        title=listed((words.title(asked), years)),
        unit=words.unit(asked),
        reading=reading,
        definition=words.definition(source, asked),
    )
    return framed(source.dataset, told, chart, table)
