"""Who supplies what is controlled, in five parts, and how far it is a chokepoint."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from core.briefs.controls import supply_words as said
from core.briefs.controls.names import item_name
from core.briefs.controls.supplying import portfolio_of, shares_of
from core.briefs.controls.views import chokepoint_words as words
from core.briefs.controls.views.chokepoint_parts import PART_HEADS, PART_KINDS
from core.briefs.data import cell, datum, label_cell
from core.briefs.exhibit import Datum, Stack, StackSpec
from core.briefs.framing import Told, framed, table_of
from core.formulas.controls.chokepoints import Chokepoint, chokepoint
from core.formulas.controls.supply import PARTS
from core.i18n import _

if TYPE_CHECKING:
    from core.briefs.controls.asking import Scene
    from core.briefs.exhibit import Exhibit, TableCell
    from core.tables.controls import Item


class Shown(NamedTuple):
    """An item with everything that is shown of it."""

    item: Item
    name: str
    found: Chokepoint


def chokepoints(scene: Scene) -> Exhibit | str:
    """Return the supply of each item in five parts, by score, the highest first."""
    shares = shares_of(scene)
    portfolio = portfolio_of(scene, shares.source)
    if empty := said.nothing(scene, portfolio):
        return empty
    every = [
        Shown(item, item_name(item), chokepoint(portfolio, item))
        for item in portfolio.counted
    ]
    every.sort(key=lambda one: -(one.found.score.low.value or 0.0))
    told = Told(
        key="controls.chokepoints",
        title=_("World supply of controlled items, and who could fill in"),
        unit=_("share of world supply, per cent; score from 0 to 100"),
        reading=words.reading(scene, every),
        definition=words.definition(),
    )
    chart = StackSpec(
        heads=tuple(map(_, PART_HEADS.values())),
        total="",
        stacks=tuple(map(_stack, every)),
        unit="share",
        kinds=PART_KINDS,
        beside=(_("Concentration"), _("Score, lowest")),
    )
    notes = (said.shares_said(portfolio, shares), words.rule(every))
    listing = table_of(words.heads(), map(_row, every))
    return framed(scene.table.dataset, told, chart, listing, notes)


def _stack(one: Shown) -> Stack:
    parts = tuple(datum(one.found.parts[formula]) for formula in PARTS)
    beside = (datum(one.found.hhi), datum(one.found.score.low))
    return Stack("", one.name, parts, Datum(None), beside=beside)


def _row(one: Shown) -> tuple[TableCell, ...]:
    found = one.found
    return (
        label_cell(one.name),
        *(cell(found.parts[formula]) for formula in PARTS),
        *(cell(figure) for figure in found.coverage),
        cell(found.hhi),
        *(cell(figure) for figure in found.score),
        *(cell(figure) for figure in found.replaced),
        label_cell(words.rule_said(found.rule)),
    )
