"""The chosen economies against every industry of a dataset or set."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from core.briefs.data import datum
from core.briefs.exhibit import HeatSpec
from core.briefs.market.views.framing import (
    PARITY,
    economy_table,
    exhibit,
)
from core.briefs.mentions import mentioned
from core.formulas.market.leading import (
    compared,
    industries_of,
    known_figure,
    led_figure,
    most_often_first,
)
from core.formulas.market.measured import FORMULAS
from core.i18n import N_, _

if TYPE_CHECKING:
    from core.briefs.exhibit import Exhibit
    from core.briefs.market.asking import Asked, Scene
    from core.briefs.market.source import MarketSource
    from core.formulas.market.leading import Compared

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
    industries = industries_of(source.table, asked.industry)
    over = compared(
        partial(source.figure, asked.measure, year=asked.year),
        source.table,
        (FORMULAS[asked.measure], asked.economies, asked.industry, asked.year),
    )
    names = tuple(source.industries[code] for code in industries)
    chart = HeatSpec(
        rows=tuple(source.economies[code] for code in asked.economies),
        columns=names,
        cells=tuple(tuple(datum(figure) for figure in row) for row in over.grid),
        unit=asked.unit,
        middle=PARITY if asked.measure == "LQ" else None,
    )
    table = economy_table(source, asked, names, over.grid)
    reading = _reading(source, asked, over)
    if source.sets.get(asked.industry) is None:
        asked = asked._replace(industry_name=_("Each industry"))
    return exhibit(source, asked, "heat", (chart, table, reading))


def _reading(source: MarketSource, asked: Asked, over: Compared) -> str:
    """Return in how many industries the economy with the most firsts comes first.

    Where one is unknown, nobody can be said to lead.
    """
    economy = most_often_first(over)
    if economy is None:
        return _(
            "No industry is known for all of the economies shown in {year}."
        ).format(year=asked.year)
    return _(LEADS[asked.measure]).format(
        economy=source.in_sentence(economy),
        count=mentioned(led_figure(over, economy)),
        industries=mentioned(known_figure(over)),
        year=asked.year,
    )
