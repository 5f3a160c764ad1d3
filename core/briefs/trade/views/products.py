"""The products view of the trade tab: what trade is made of, level by level."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from core.briefs import fields
from core.briefs.data import datum
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
from core.briefs.trade.names import coded_name
from core.briefs.trade.one_flow import columns_of, lacking_note
from core.briefs.trade.periods import periods_of, why_no_change
from core.briefs.trade.shown import Shown, positive
from core.briefs.trade.standing import (
    by_value,
    largest_changes,
    left_over,
    product_standings,
    shown_of,
)
from core.briefs.trade.views import products_words as words
from core.briefs.trade.views.advantage import advantage_view
from core.briefs.trade.views.standings import (
    bars,
    marks,
    standings_table,
    tiles,
    unit_of,
)
from core.i18n import _
from core.tables.products import WHOLE

if TYPE_CHECKING:
    from collections.abc import Sequence

    from core.briefs.exhibit import Exhibit, Field
    from core.briefs.trade.asking import Scene
    from core.briefs.trade.periods import Periods
    from core.briefs.trade.standing import Standing

ASPECTS: Final = ("value", "change", "advantage")
MOVERS: Final = 20
"""So many of those that changed most are shown where nobody asks for another number."""


def products(scene: Scene) -> Exhibit | str:
    """Return the products one step below the one chosen."""
    if why := _refusal(scene):
        return why
    level, aspect = level_of(scene), aspect_of(scene.asked.choice, ASPECTS)
    if aspect == "advantage":
        return advantage_view(scene, level)
    periods = periods_of(scene, _partners(scene), _parts(scene, level))
    if periods is None:
        return words.nothing_known(scene, level)
    if aspect == "change" and periods.is_one:
        return why_no_change(periods)
    return _of_last(scene, periods, level, aspect)


def products_fields(scene: Scene) -> tuple[Field, ...]:
    """Return the controls that only this view has."""
    choice = scene.asked.choice
    aspect = aspect_of(choice, ASPECTS)
    said = (_product_field(scene), aspect_field(choice, ASPECTS))
    if aspect == "advantage":
        return (*said, top_field(choice))
    ways = _ways(scene, aspect)
    flow = flow_field(choice, scene.table)
    return (*said, *flow, *drawn_field(choice, ways), top_field(choice))


def level_of(scene: Scene) -> str:
    """Return the product whose parts are shown.

    One that has no parts is seen among those beside it.
    """
    tree, product = scene.table.products, scene.asked.stream.product
    return product if tree.children(product) else tree.parent(product)


def _refusal(scene: Scene) -> str:
    """Return why nothing can be shown, or nothing if it can."""
    if not scene.table.products.children(WHOLE):
        return words.no_products()
    return unread_top(scene.asked.choice)


def _partners(scene: Scene) -> tuple[str, ...]:
    stream = scene.asked.stream
    return scene.table.partners_of(stream.partner, stream.reporter)


def _parts(scene: Scene, level: str) -> tuple[str, ...]:
    tree = scene.table.products
    return tuple(part for code in tree.children(level) for part in tree.parts(code))


def _ways(scene: Scene, aspect: str) -> tuple[str, ...]:
    """Return how it can be drawn: neither a balance nor a change has an area."""
    is_one_flow = flow_of(scene.asked.choice) != BALANCE
    return ("treemap", "bars") if is_one_flow and aspect == "value" else ("bars",)


def _product_field(scene: Scene) -> Field:
    """Return the way down: all that is above, the level itself, and its parts."""
    tree, level = scene.table.products, level_of(scene)
    above = [level]
    while above[0] != WHOLE:
        above.insert(0, tree.parent(above[0]))
    codes = (*above, *tree.children(level))
    names = {code: coded_name(scene.table, code) for code in codes}
    chosen = scene.asked.stream.product
    return fields.one("trade.product", _("Prod&uct"), names, chosen)


def _of_last(scene: Scene, periods: Periods, level: str, aspect: str) -> Exhibit | str:
    found = product_standings(scene, periods, level)
    if all(one.figure.value is None for one in found):
        return words.nothing_known(scene, level, found)
    kept = _kept(scene, periods, level, found, aspect)
    way = drawn_of(scene.asked.choice, _ways(scene, aspect))
    is_area = way == "treemap" and positive(found)
    chart = _treemap(scene, kept) if is_area else bars(scene, kept)
    reading = words.reading(scene, periods, kept)
    told = words.told_of(scene, periods, level, aspect, reading)
    table = standings_table(scene, periods, kept)
    notes = (
        *words.partly_known(periods, kept),
        *marks(periods, chart),
        lacking_note(scene, columns_of(scene.table)),
    )
    return framed(scene.table.dataset, told, chart, table, notes)


def _kept(
    scene: Scene,
    periods: Periods,
    level: str,
    found: Sequence[Standing],
    aspect: str,
) -> Shown:
    if aspect == "change":
        return Shown("product", aspect, found, largest_changes(scene, found, MOVERS))
    shown = shown_of(scene, found, scene.asked.stream.product)
    if flow_of(scene.asked.choice) == BALANCE:
        return Shown("product", aspect, found, by_value(shown))
    whole = scene.asked.stream._replace(product=level)
    rest = left_over(scene, ("rest_of_products", whole, periods.last), found, shown)
    return Shown("product", aspect, found, shown, rest)


def _treemap(scene: Scene, kept: Shown) -> TreemapSpec:
    """Return areas, coloured by surplus or deficit; those with parts open."""
    tree, areas = scene.table.products, tiles(scene, kept)
    has_balance = not scene.table.rows.only_flow
    for place, one in enumerate(kept.shown):
        balance = datum(one.trade.figures.balance) if has_balance else None
        opens = bool(tree.children(one.code))
        areas[place] = areas[place]._replace(beside=balance, opens=opens)
    signs = (_("Surplus"), _("Deficit")) if has_balance else ()
    return TreemapSpec(tuple(areas), unit_of(scene, kept), signs)
