"""The chosen economies against every industry of a dataset or set."""

from __future__ import annotations

from collections import Counter
from functools import partial
from typing import TYPE_CHECKING

from core.briefs.data import datum
from core.briefs.exhibit import HeatSpec
from core.briefs.market.views.framing import (
    PARITY,
    economy_table,
    exhibit,
    from_the_largest,
)
from core.i18n import N_, _

if TYPE_CHECKING:
    from core.briefs.exhibit import Exhibit
    from core.briefs.market.asking import Asked, Scene
    from core.briefs.market.source import MarketSource
    from core.figure import Figure

LEADS = {
    "share": N_(
        "Among the economies shown, {economy} has the largest share in {count} of the "
        "{industries} industries known for all of them in {year}."
    ),
    "LQ": N_(
        "Among the economies shown, {economy} is the most specialized in {count} of "
        "the {industries} industries known for all of them in {year}."
    ),
    "value": N_(
        "Among the economies shown, {economy} has the largest value added in {count} "
        "of the {industries} industries known for all of them in {year}."
    ),
}


def heat_map(scene: Scene) -> Exhibit:
    """Return the chosen economies against every industry of the dataset or set."""
    source, asked = scene.source, scene.asked
    industries = _columns(source, asked)
    figure_of = partial(source.figure, asked.measure)
    grid = [
        [figure_of(code, industry, asked.year) for industry in industries]
        for code in asked.economies
    ]
    names = tuple(source.industries[code] for code in industries)
    chart = HeatSpec(
        rows=tuple(source.economies[code] for code in asked.economies),
        columns=names,
        cells=tuple(tuple(datum(figure) for figure in row) for row in grid),
        unit=asked.unit,
        middle=PARITY if asked.measure == "LQ" else None,
    )
    table = economy_table(source, asked, names, grid)
    reading = _reading(source, asked, _firsts(grid))
    if source.sets.get(asked.industry) is None:
        asked = asked._replace(industry_name=_("Each industry"))
    return exhibit(source, asked, "heat", (chart, table, reading))


def _columns(source: MarketSource, asked: Asked) -> tuple[str, ...]:
    """Return the industries of the chosen set, or all if a single one is chosen."""
    chosen = source.sets.get(asked.industry)
    members = chosen.members if chosen else ()
    held = tuple(code for code in members if code in source.industries)
    return held or source.single or tuple(source.industries)


def _firsts(grid: list[list[Figure]]) -> dict[str, int]:
    """Count who comes first; where one is unknown, nobody can be said to lead."""
    counted: Counter[str] = Counter()
    for column in zip(*grid, strict=True):
        if all(figure.value is not None for figure in column):
            counted[min(column, key=from_the_largest).dim("economy")] += 1
    return dict(counted)


def _reading(source: MarketSource, asked: Asked, leaders: dict[str, int]) -> str:
    """Return in how many industries the economy with the most firsts comes first."""
    counted = sum(leaders.values())
    if not counted:
        return _(
            "No industry is known for all of the economies shown in {year}."
        ).format(year=asked.year)
    leader = max(leaders, key=lambda code: leaders[code])
    return _(LEADS[asked.measure]).format(
        economy=source.in_sentence(leader),
        count=leaders[leader],
        industries=counted,
        year=asked.year,
    )
