"""What the views of the market share tab share: frame, table, benchmarks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.briefs.data import cell, label_cell
from core.briefs.exhibit import Benchmark
from core.briefs.framing import Told, framed, span, table_of
from core.briefs.market import words
from core.i18n import _
from core.joining import listed

if TYPE_CHECKING:
    from collections.abc import Sequence

    from core.briefs.exhibit import ChartSpec, Exhibit, TableSpec
    from core.briefs.market.asking import Asked
    from core.briefs.market.source import MarketSource
    from core.figure import Figure

PARITY = 1.0
"""The location quotient of the world average."""


def benchmarks(asked: Asked) -> tuple[Benchmark, ...]:
    """Return the lines that values are judged by."""
    if asked.measure != "LQ":
        return ()
    return (Benchmark(PARITY, words.average(asked)),)


def from_the_largest(figure: Figure) -> tuple[bool, float]:
    """Return by what figures are ordered from the largest down, unknown ones last."""
    return figure.value is None, -(figure.value or 0.0)


def economy_table(
    source: MarketSource,
    asked: Asked,
    heads: tuple[str, ...],
    grid: Sequence[Sequence[Figure]],
) -> TableSpec:
    """Return a table with a row for each economy chosen."""
    rows = (
        (label_cell(source.economies[code]), *(cell(figure) for figure in row))
        for code, row in zip(asked.economies, grid, strict=True)
    )
    return table_of((_("Economy"), *heads), rows)


def exhibit(
    source: MarketSource,
    asked: Asked,
    view: str,
    shown: tuple[ChartSpec, TableSpec, str],
) -> Exhibit:
    """Return chart, table and reading of a view in their frame."""
    chart, table, reading = shown
    years = span(asked.years[0] if view == "trend" else asked.year, asked.year)
    told = Told(
        key=f"market_share.{view}",
        title=listed((words.title(asked), *words.left_out(source), years)),
        unit=words.unit(asked),
        reading=reading,
        definition=words.definition(source, asked),
    )
    return framed(source.dataset, told, chart, table)
