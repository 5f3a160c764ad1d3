"""Then and now: both ends of a span of years, and all that is said of the way."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final, NamedTuple

from core.briefs.data import cell, datum, label_cell
from core.briefs.exhibit import Line, SlopeSpec
from core.briefs.framing import table_of
from core.briefs.market import words
from core.briefs.market.views.change_words import (
    ALL,
    FARTHEST,
    HEADS,
    LEAST_HEADS,
    MEANT,
    MOST_HEADS,
    went,
)
from core.briefs.market.views.framing import benchmarks
from core.briefs.market.views.over_years import ends, framed_change, why_no_change
from core.formulas.market.changes import change_between
from core.formulas.market.rounded import bound_between
from core.i18n import _
from core.joining import clauses
from core.tables.published import PublishedTable

if TYPE_CHECKING:
    from collections.abc import Iterator

    from core.briefs.exhibit import Exhibit, TableCell, TableSpec
    from core.briefs.market.asking import Asked, Scene
    from core.briefs.market.source import MarketSource
    from core.figure import Figure

SAID_OF: Final = 3
"""A sentence about more economies than this is no sentence."""
WITHOUT_BOUNDS: Final = ("fold_by",)
"""One less than the fold, bounds and all."""


class Way(NamedTuple):
    """An economy's value in the first year and in the last."""

    economy: str
    before: Figure
    after: Figure


def change(scene: Scene) -> Exhibit | str:
    """Return both ends for each economy chosen, and the change between them."""
    unknown = why_no_change(scene)
    if unknown is not None:
        return unknown
    source, asked = scene.source, scene.asked
    figure_of = partial(source.figure, asked.measure)
    ways = [
        Way(code, *(figure_of(code, asked.industry, year) for year in ends(asked)))
        for code in asked.economies
    ]
    chart = SlopeSpec(
        periods=(str(asked.years[0]), str(asked.year)),
        lines=tuple(
            Line(way.economy, source.economies[way.economy], tuple(map(datum, way[1:])))
            for way in ways
        ),
        unit=asked.unit,
        benchmarks=benchmarks(asked),
    )
    table = _table(source, asked, ways)
    shown = chart, table, _reading(source, asked, ways)
    return framed_change(
        scene,
        ("change", words.title(asked), words.unit(asked)),
        shown,
        _notes(source),
    )


def formulas_of(asked: Asked) -> tuple[str, ...]:
    """Return what is said of a change; points are of shares only."""
    points = ("pp_change",) if asked.measure == "share" else ()
    return (*points, "percent_change", "fold", "fold_by", "cagr")


def _table(source: MarketSource, asked: Asked, ways: list[Way]) -> TableSpec:
    heads = [_("Economy"), str(asked.years[0]), str(asked.year)]
    for formula in formulas_of(asked):
        heads.append(_(HEADS[formula]))
        if _is_rounded(source, formula):
            heads += [_(LEAST_HEADS[formula]), _(MOST_HEADS[formula])]
    return table_of(heads, _rows(source, asked, ways))


def _rows(
    source: MarketSource, asked: Asked, ways: list[Way]
) -> Iterator[tuple[TableCell, ...]]:
    for economy, before, after in ways:
        figures = [before, after]
        for formula in formulas_of(asked):
            figures.append(change_between(formula, before, after))
            if _is_rounded(source, formula):
                figures += bounds(source, formula, before, after)
        yield label_cell(source.economies[economy]), *map(cell, figures)


def _is_rounded(source: MarketSource, formula: str) -> bool:
    published = isinstance(source.table, PublishedTable)
    return published and formula not in WITHOUT_BOUNDS


def bounds(
    source: MarketSource, formula: str, before: Figure, after: Figure
) -> tuple[Figure, ...]:
    """Return the bounds that the rounding of published numbers leaves, if any."""
    if not isinstance(source.table, PublishedTable):
        return ()
    names = (f"{formula}_low", f"{formula}_high")
    return tuple(bound_between(source.table, name, before, after) for name in names)


def _reading(source: MarketSource, asked: Asked, ways: list[Way]) -> str:
    """Return how far the economies went: of many, those that went farthest."""
    farthest = ways if len(ways) <= SAID_OF else sorted(ways, key=_shortness)
    told = [
        went(
            source.in_sentence(way.economy),
            way.before,
            way.after,
            bounds(source, "fold", way.before, way.after),
        )
        for way in farthest[:SAID_OF]
    ]
    said = ALL if len(ways) <= SAID_OF else FARTHEST
    return _(said).format(
        industry=asked.industry_name,
        first=asked.years[0],
        last=asked.year,
        economies=clauses(told),
    )


def _shortness(way: Way) -> float:
    """Return by what ways are ordered from the longest down, unknown ones last."""
    if way.before.value is None or way.after.value is None:
        return 1.0
    return -abs(way.after.value - way.before.value)


def _notes(source: MarketSource) -> tuple[str, ...]:
    meant = _(MEANT)
    if not isinstance(source.table, PublishedTable):
        return (meant,)
    rounded = _(
        "At least and at most: published numbers are rounded, and each may be off by "
        "half a unit of its last digit."
    )
    return meant, rounded
