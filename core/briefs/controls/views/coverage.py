"""How much of a target's possible foreign supply a coalition has under control."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from core.briefs.controls import supply_words as said
from core.briefs.controls import words
from core.briefs.controls.names import item_name
from core.briefs.controls.supplying import portfolio_of, shares_of
from core.briefs.data import cell, datum, label_cell
from core.briefs.exhibit import Datum, Range, RangeSpec
from core.briefs.framing import Told, framed, table_of
from core.formulas.controls.supply import item_coverage, whole_coverage
from core.i18n import _

if TYPE_CHECKING:
    from core.briefs.controls.asking import Scene
    from core.briefs.exhibit import Exhibit
    from core.figure import Figure
    from core.formulas.controls.portfolio import Portfolio


class Covered(NamedTuple):
    """An item, or all of them, with the two ends of what is under control."""

    name: str
    low: Figure
    high: Figure


def coverage(scene: Scene) -> Exhibit | str:
    """Return how much of the target's possible foreign supply is under control."""
    shares = shares_of(scene)
    portfolio = portfolio_of(scene, shares.source)
    if empty := said.nothing(scene, portfolio):
        return empty
    found = _found(portfolio)
    target = said.target_said(scene)
    rows = ((label_cell(one.name), cell(one.low), cell(one.high)) for one in found)
    told = Told(
        key="controls.coverage",
        title=_("Foreign supply open to {target} that is under control").format(
            target=target
        ),
        unit=_("share of supply outside the target, per cent"),
        reading=words.coverage_reading(
            said.members_said(scene, scene.asked.jurisdictions), target, found[0]
        ),
        definition=scene.table.dataset.said("definition"),
    )
    return framed(
        scene.table.dataset,
        told,
        RangeSpec(tuple(map(_range, found)), "share"),
        table_of((_("Item"), _("Lowest"), _("Highest")), rows),
        (said.shares_said(portfolio, shares),),
    )


def _found(portfolio: Portfolio) -> list[Covered]:
    """Return all items together, then those known, the best covered first."""
    whole = Covered(_("All items with supplier shares"), *whole_coverage(portfolio))
    single = [
        Covered(item_name(item), *item_coverage(portfolio, item))
        for item in portfolio.counted
    ]
    return [whole, *sorted(single, key=lambda one: -(one.low.value or 0.0))]


def _range(one: Covered) -> Range:
    low, high = datum(one.low), datum(one.high)
    exact = low.value is not None and low.value == high.value
    return Range(one.name, low, high, low if exact else Datum(None))
