"""Ranks over the years: who overtook whom."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from core.briefs.data import cell, datum, label_cell
from core.briefs.exhibit import BumpSpec, Line
from core.briefs.framing import table_of
from core.briefs.market.views.framing import exhibit
from core.briefs.market.views.ranking_words import nothing_known
from core.briefs.market.views.standing import most_shown
from core.briefs.mentions import mentioned
from core.formulas.market.ranks import ranks_in
from core.i18n import _
from core.joining import clauses

if TYPE_CHECKING:
    from collections.abc import Sequence

    from core.briefs.exhibit import Exhibit
    from core.briefs.market.asking import Scene
    from core.figure import Figure

BESIDE_THE_CHOSEN = 10
"""So many of the first are shown where no number was typed."""
MOST_NAMED = 8
NAMED = 3
"""Where more are chosen, the sentence names so many: those who come first."""


class Run(NamedTuple):
    """The ranks of one economy, year by year."""

    code: str
    ranks: tuple[Figure, ...]


def bump(scene: Scene) -> Exhibit | str:
    """Return the ranks of those who lead, and of those chosen, over the years."""
    source, asked = scene.source, scene.asked
    shown = _runs(scene)
    if all(rank.value is None for run in shown for rank in run.ranks):
        return nothing_known(asked)
    periods = tuple(str(year) for year in asked.years)
    chart = BumpSpec(
        positions=tuple(float(year) for year in asked.years),
        periods=periods,
        lines=tuple(
            Line(run.code, source.economies[run.code], tuple(map(datum, run.ranks)))
            for run in shown
        ),
        chosen=tuple(run.code for run in shown if run.code in asked.economies),
    )
    table = table_of(
        (_("Economy"), *periods),
        (
            (label_cell(source.economies[run.code]), *map(cell, run.ranks))
            for run in shown
        ),
    )
    reading = _reading(scene, shown)
    return exhibit(source, asked, "ranking", (chart, table, reading), aspect="rank")


def _runs(scene: Scene) -> list[Run]:
    """Return who is first in the last year, and those chosen wherever they stand."""
    source, asked = scene.source, scene.asked
    most = most_shown(asked) or BESIDE_THE_CHOSEN
    last = ranks_in(
        source.table, asked.measure, source.ranked, asked.industry, asked.year
    )
    ordered = sorted(last, key=lambda one: (one.value is None, one.value or 0.0))
    codes = [
        one.dim("economy")
        for place, one in enumerate(ordered)
        if (one.value is not None and place < most)
        or one.dim("economy") in asked.economies
    ]
    over = [
        ranks_in(source.table, asked.measure, codes, asked.industry, year)
        for year in asked.years
    ]
    return [Run(*pair) for pair in zip(codes, zip(*over, strict=True), strict=True)]


def _reading(scene: Scene, shown: Sequence[Run]) -> str:
    """Return how the ranks of those chosen have changed."""
    source, asked = scene.source, scene.asked
    chosen = [run for run in shown if run.code in asked.economies]
    named = chosen[:NAMED] if len(chosen) > MOST_NAMED else chosen
    told = [
        _moved(source.in_sentence(run.code), run.ranks[0], run.ranks[-1])
        for run in named or shown[:NAMED]
    ]
    return _("{industry}, {first} to {last}: {economies}.").format(
        industry=asked.industry_name,
        first=asked.years[0],
        last=asked.year,
        economies=clauses(told),
    )


def _moved(name: str, before: Figure, after: Figure) -> str:
    if after.value is None:
        return _("{economy} has no rank").format(economy=name)
    if before.value is None:
        return _("{economy} at rank {after}").format(
            economy=name, after=mentioned(after)
        )
    if before.value == after.value:
        return _("{economy} still at rank {after}").format(
            economy=name, after=mentioned(after)
        )
    return _("{economy} from rank {before} to rank {after}").format(
        economy=name, before=mentioned(before), after=mentioned(after)
    )
