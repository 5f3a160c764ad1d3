"""The partners view of the trade tab: with whom, how much, and since when."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from core.briefs.exhibit import TreemapSpec
from core.briefs.framing import framed
from core.briefs.trade.choices import (
    BALANCE,
    aspect_field,
    aspect_of,
    drawn_field,
    drawn_of,
    flow_field,
    flow_of,
    top_field,
    unread_top,
)
from core.briefs.trade.one_flow import columns_of, lacking_note
from core.briefs.trade.periods import periods_of, why_no_change
from core.briefs.trade.shown import Shown, positive
from core.briefs.trade.standing import (
    by_change,
    left_over,
    partner_standings,
    shown_of,
)
from core.briefs.trade.views import partners_notes as notes
from core.briefs.trade.views import partners_words as words
from core.briefs.trade.views.partner_charts import partner_charts, scale_field
from core.briefs.trade.views.partner_concentration import partner_concentration
from core.briefs.trade.views.standings import (
    bars,
    marks,
    standings_table,
    tiles,
    unit_of,
)
from core.tables.streams import WORLD

if TYPE_CHECKING:
    from collections.abc import Sequence

    from core.briefs.exhibit import Exhibit, Field
    from core.briefs.trade.asking import Scene
    from core.briefs.trade.periods import Periods
    from core.briefs.trade.standing import Standing
    from core.figure import Figure

ASPECTS: Final = {
    BALANCE: ("value", "change"),
    "": ("value", "share", "change", "concentration"),
}
"""What is offered of a balance, and of a flow."""


def partners(scene: Scene) -> Exhibit | str:
    """Return the partners of one flow, or of the balance, in a way that is chosen."""
    if why := _refusal(scene):
        return why
    table, choice = scene.table, scene.asked.choice
    products = table.products.parts(scene.asked.stream.product)
    periods = periods_of(scene, table.each_partner, products)
    if periods is None:
        return notes.nothing_known(scene, "")
    aspect = aspect_of(choice, _aspects(scene))
    if aspect == "concentration":
        return partner_concentration(scene, periods)
    if aspect == "change" and periods.is_one:
        return why_no_change(periods)
    if drawn_of(choice, _ways(scene, aspect)) == "multiples":
        return partner_charts(scene, periods, aspect)
    return _of_last(scene, periods, aspect)


def _refusal(scene: Scene) -> str:
    """Return why nothing can be shown, or nothing if it can."""
    return unread_top(scene.asked.choice) or notes.no_partners(scene)


def partners_fields(scene: Scene) -> tuple[Field, ...]:
    """Return the controls that only this view has."""
    choice, offered = scene.asked.choice, _aspects(scene)
    aspect = aspect_of(choice, offered)
    flow = flow_field(choice, scene.table)
    said = (*flow, aspect_field(choice, offered))
    if aspect == "concentration":
        return said
    ways = _ways(scene, aspect)
    small = drawn_of(choice, ways) == "multiples"
    scale = (scale_field(choice),) if small else ()
    return (*said, *drawn_field(choice, ways), *scale, top_field(choice))


def _aspects(scene: Scene) -> tuple[str, ...]:
    flow = flow_of(scene.asked.choice)
    return ASPECTS.get(flow, ASPECTS[""])


def _ways(scene: Scene, aspect: str) -> tuple[str, ...]:
    """Return how an aspect can be drawn: a balance has no area, a change two ends."""
    if aspect == "change":
        return ("bars",)
    if flow_of(scene.asked.choice) == BALANCE:
        return ("bars", "multiples")
    return ("bars", "treemap", "multiples")


def _of_last(scene: Scene, periods: Periods, aspect: str) -> Exhibit | str:
    found = partner_standings(scene, periods)
    if aspect == "change":
        found = by_change(found)
    if all(one.figure.value is None for one in found):
        return notes.nothing_known(scene, periods.last, found)
    shown = shown_of(scene, found, scene.asked.stream.partner)
    rest = _rest(scene, periods, aspect, (found, shown))
    kept = Shown("partner", aspect, found, shown, rest)
    way = drawn_of(scene.asked.choice, _ways(scene, aspect))
    is_area = way == "treemap" and positive(found)
    chart = (
        TreemapSpec(tuple(tiles(scene, kept)), unit_of(scene, kept))
        if is_area
        else bars(scene, kept)
    )
    told = words.told_of(scene, periods, aspect, words.reading(scene, periods, kept))
    table = standings_table(scene, periods, kept)
    said = (
        *notes.partly_known(scene, periods, found),
        *marks(periods, chart),
        lacking_note(scene, columns_of(scene.table)),
    )
    return framed(scene.table.dataset, told, chart, table, said)


def _rest(
    scene: Scene,
    periods: Periods,
    aspect: str,
    both: tuple[Sequence[Standing], Sequence[Standing]],
) -> Figure | None:
    if aspect == "change":
        return None
    world = scene.asked.stream._replace(partner=WORLD)
    formula = "rest_of_partners_share" if aspect == "share" else "rest_of_partners"
    return left_over(scene, (formula, world, periods.last), *both)
