"""What the views of the market share tab share: frame, table, benchmarks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.briefs import fields
from core.briefs.data import cell, label_cell
from core.briefs.exhibit import Benchmark
from core.briefs.framing import Told, framed, span, table_of
from core.briefs.market import words
from core.i18n import N_, _
from core.joining import listed

if TYPE_CHECKING:
    from collections.abc import Sequence

    from core.briefs.exhibit import ChartSpec, Exhibit, Field, TableSpec
    from core.briefs.market.asking import Asked
    from core.briefs.market.source import MarketSource
    from core.figure import Figure
    from core.indicators.outcome import Outcome

ASPECTS = {
    "level": N_("The measure itself"),
    "rank": N_("Ranks"),
    "change": N_("Change since the first year"),
}
OVER_YEARS = frozenset({"trend", "multiples", "change", ("ranking", "rank")})
"""Views and aspects whose title names the first year as well."""
PARITY = 1.0
"""The location quotient of the world average."""


def benchmarks(asked: Asked) -> tuple[Benchmark, ...]:
    """Return the lines that values are judged by."""
    if asked.measure != "LQ":
        return ()
    return (Benchmark(PARITY, words.average(asked)),)


def from_the_largest(figure: Figure | Outcome) -> tuple[bool, float]:
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


def aspect_field(chosen: str) -> Field:
    """Return the choice between a level, the rank it gives, and its change."""
    names = {code: _(name) for code, name in ASPECTS.items()}
    return fields.one(
        "market.aspect", _("Fi&gures"), names, chosen if chosen in names else "level"
    )


def exhibit(
    source: MarketSource,
    asked: Asked,
    view: str,
    shown: tuple[ChartSpec, TableSpec, str],
    *,
    aspect: str = "level",
    notes: tuple[str, ...] = (),
) -> Exhibit:
    """Return chart, table and reading of a view in their frame.

    Args:
        source: The dataset.
        asked: What was asked of it.
        view: The code of the view.
        shown: Chart, table and reading.
        aspect: What is shown of the measure.
        notes: What must be said beside it.
    """
    chart, table, reading = shown
    over_years = {view, (view, aspect), aspect} & OVER_YEARS
    years = span(asked.years[0] if over_years else asked.year, asked.year)
    told = Told(
        key=f"market_share.{view}",
        title=listed((words.title(asked, aspect), *words.left_out(source), years)),
        unit=words.unit(asked, aspect),
        reading=reading,
        definition=words.definition(source, asked, aspect),
    )
    return framed(source.dataset, told, chart, table, notes)
