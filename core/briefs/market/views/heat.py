"""The chosen economies against every industry of a dataset or set."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from core.briefs.data import datum
from core.briefs.exhibit import HeatSpec
from core.briefs.market.views.framing import (
    ASPECTS,
    PARITY,
    aspect_field,
    economy_table,
    exhibit,
)
from core.briefs.market.views.heat_order import in_order, sort_field
from core.briefs.market.views.heat_words import best_ranks, leads, moves
from core.briefs.market.views.over_years import why_no_change
from core.briefs.market.views.standing import CHANGES
from core.formulas.market.changes import change_between
from core.formulas.market.leading import compared, industries_of
from core.formulas.market.measured import FORMULAS
from core.formulas.market.ranks import ranks_in
from core.i18n import _

if TYPE_CHECKING:
    from collections.abc import Sequence

    from core.briefs.exhibit import Exhibit, Field
    from core.briefs.market.asking import Asked, Scene
    from core.figure import Figure

UNITS = {"share": "pp", "LQ": "percent", "value": "percent"}
"""By measure the unit of its change."""
MIDDLES = {"level": {"LQ": PARITY}, "change": dict.fromkeys(UNITS, 0.0)}
"""By aspect and measure where the colours part."""


def heat_map(scene: Scene) -> Exhibit | str:
    """Return the chosen economies against every industry of the dataset or set."""
    source, asked = scene.source, scene.asked
    aspect = asked.choice.aspect if asked.choice.aspect in ASPECTS else "level"
    if aspect == "change" and (why := why_no_change(scene)) is not None:
        return why
    industries = industries_of(source.table, asked.industry)
    grid, said = _shown(scene, aspect, industries)
    ordered = in_order(asked, industries, grid)
    asked = asked._replace(economies=ordered.economies)
    names = tuple(source.industries[code] for code in ordered.industries)
    chart = HeatSpec(
        rows=tuple(source.economies[code] for code in ordered.economies),
        columns=names,
        cells=tuple(tuple(map(datum, row)) for row in ordered.grid),
        unit=_unit(asked, aspect),
        middle=MIDDLES.get(aspect, {}).get(asked.measure),
        row_codes=ordered.economies,
        column_codes=ordered.industries,
        sorted_by=ordered.sorted_by,
        is_first_full=aspect == "rank",
    )
    table = economy_table(source, asked, names, ordered.grid)
    if source.sets.get(asked.industry) is None:
        asked = asked._replace(industry_name=_("Each industry"))
    return exhibit(source, asked, "heat", (chart, table, said), aspect=aspect)


def heat_fields(scene: Scene) -> tuple[Field, ...]:
    """Return what is shown of the measure, and by what the map is sorted."""
    source, asked = scene.source, scene.asked
    return (
        aspect_field(asked.choice.aspect),
        sort_field(source, asked, industries_of(source.table, asked.industry)),
    )


def _shown(
    scene: Scene, aspect: str, industries: tuple[str, ...]
) -> tuple[Sequence[Sequence[Figure]], str]:
    """Return the figures, a row for each economy, and the sentence they make."""
    source, asked = scene.source, scene.asked
    if aspect == "level":
        over = compared(
            partial(source.figure, asked.measure, year=asked.year),
            source.table,
            (FORMULAS[asked.measure], asked.economies, asked.industry, asked.year),
        )
        return over.grid, leads(scene, over)
    columns = [_column(scene, aspect, industry) for industry in industries]
    grid = list(zip(*columns, strict=True))
    return grid, best_ranks(scene, grid) if aspect == "rank" else moves(scene, grid)


def _column(scene: Scene, aspect: str, industry: str) -> tuple[Figure, ...]:
    """Return ranks in one industry, or changes, economy by economy."""
    source, asked = scene.source, scene.asked
    first, last = asked.years[0], asked.year
    if aspect == "rank":
        return ranks_in(source.table, asked.measure, asked.economies, industry, last)
    formula = CHANGES[asked.measure]
    return tuple(
        change_between(
            formula,
            source.figure(asked.measure, economy, industry, first),
            source.figure(asked.measure, economy, industry, last),
        )
        for economy in asked.economies
    )


def _unit(asked: Asked, aspect: str) -> str:
    if aspect == "rank":
        return "rank"
    return UNITS[asked.measure] if aspect == "change" else asked.unit
