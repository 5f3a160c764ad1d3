"""One small chart for each industry, or for each economy, all drawn alike."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from core.briefs import fields
from core.briefs.data import cell, datum, label_cell
from core.briefs.exhibit import Line, MultiplesSpec, SmallChart
from core.briefs.framing import table_of
from core.briefs.market.views.framing import benchmarks, exhibit, from_the_largest
from core.briefs.market.views.multiples_words import (
    NOTHING,
    each,
    left_out,
    nothing_known,
    reading,
)
from core.formulas.market.bare import bare, outcome
from core.formulas.market.leading import industries_of
from core.i18n import N_, _

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from core.briefs.exhibit import Exhibit, Field, TableCell
    from core.briefs.market.asking import Scene
    from core.figure import Figure

ACROSS = {"industry": N_("each industry"), "economy": N_("each economy")}
OWN, COMMON = "own", "common"
MOST_CHARTS = 16
"""More industries than this are too small to be read; a set chooses others."""
MOST_LINES = 5
"""More lines than this cannot be told apart in a small chart."""


class Small(NamedTuple):
    """What one small chart shows: of one industry or one economy, its runs of years."""

    code: str
    name: str
    runs: tuple[tuple[Figure, ...], ...]


def multiples(scene: Scene) -> Exhibit | str:
    """Return a small chart for each industry of the set, or for each economy chosen."""
    asked = scene.asked
    by_economy = asked.choice.across == "economy"
    smalls = _by_economy(scene) if by_economy else _by_industry(scene)
    if nothing_known(smalls):
        return _(NOTHING)
    periods = tuple(str(year) for year in asked.years)
    chart = MultiplesSpec(
        positions=tuple(float(year) for year in asked.years),
        periods=periods,
        charts=tuple(_chart(scene, small) for small in smalls),
        unit=asked.unit,
        benchmarks=benchmarks(asked),
        is_common=asked.choice.scale != OWN,
    )
    heads = (*((_("Economy"),) if by_economy else (_("Industry"), _("Economy"))),)
    table = table_of((*heads, *periods), _rows(scene, smalls), len(heads))
    shown = (chart, table, reading(scene, smalls))
    if not by_economy:
        asked = each(scene)
    return exhibit(
        scene.source, asked, "multiples", shown, notes=left_out(scene, smalls)
    )


def multiples_fields(scene: Scene) -> tuple[Field, ...]:
    """Return what the small charts are drawn for, and whether they share a scale."""
    choice = scene.asked.choice
    names = {code: _(name) for code, name in ACROSS.items()}
    across = choice.across if choice.across in ACROSS else "industry"
    scale = OWN if choice.scale == OWN else COMMON
    return (
        fields.one("market.across", _("&A chart for"), names, across),
        fields.flag("market.scale", _("Common sca&le"), OWN, COMMON, scale),
    )


def _by_economy(scene: Scene) -> list[Small]:
    source, asked = scene.source, scene.asked
    return [
        Small(code, source.economies[code], (_run(scene, code, asked.industry),))
        for code in asked.economies
    ]


def _by_industry(scene: Scene) -> list[Small]:
    source, drawn = scene.source, scene.asked.economies[:MOST_LINES]
    return [
        Small(
            industry,
            source.industries[industry],
            tuple(_run(scene, code, industry) for code in drawn),
        )
        for industry in _industries(scene)
    ]


def _industries(scene: Scene) -> Sequence[str]:
    """Return the industries; of many, those in which the first economy is largest."""
    source, asked = scene.source, scene.asked
    held = industries_of(source.table, asked.industry)
    if len(held) <= MOST_CHARTS:
        return held
    of_first = {
        industry: outcome(
            source.table, asked.measure, asked.economies[0], industry, asked.year
        )
        for industry in held
    }
    largest = sorted(held, key=lambda code: from_the_largest(of_first[code]))
    return [code for code in held if code in set(largest[:MOST_CHARTS])]


def _run(scene: Scene, economy: str, industry: str) -> tuple[Figure, ...]:
    table, asked = scene.source.table, scene.asked
    return tuple(
        bare(table, asked.measure, economy, industry, year) for year in asked.years
    )


def _chart(scene: Scene, small: Small) -> SmallChart:
    names = scene.source.economies
    lines = (
        Line(code, names[code], tuple(map(datum, run)))
        for run in small.runs
        for code in [run[0].dim("economy")]
    )
    return SmallChart(small.code, small.name, tuple(lines))


def _rows(scene: Scene, smalls: Sequence[Small]) -> Iterator[tuple[TableCell, ...]]:
    for small in smalls:
        for run in small.runs:
            economy = scene.source.economies[run[0].dim("economy")]
            names = dict.fromkeys((small.name, economy))
            yield (*map(label_cell, names), *map(cell, run))
