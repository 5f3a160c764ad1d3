"""Who could fill in for what is controlled, and whose lists must be read first."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from core.figure import Figure, Input
from core.formulas.controls.lists import status_figure
from core.formulas.controls.supply import given, share_figure, weight_input
from core.indicators.backfill import Supplier, backfill_gap, supply_to_verify
from core.indicators.gains import portfolio_gain
from core.indicators.outcome import Outcome

if TYPE_CHECKING:
    from collections.abc import Iterator

    from core.formulas.controls.portfolio import Portfolio
    from core.tables.controls import Item

GAP, UNREAD = "backfill_gap", "supply_to_verify"
GAINS: Final = ("gain_held", "gain_gap", "gain_unread")
"""The three parts of what a jurisdiction would add."""


class Gap(NamedTuple):
    """What one jurisdiction supplies of one item without controlling it."""

    item: Item
    jurisdiction: str
    figure: Figure


def gap_figure(portfolio: Portfolio, item: Item, jurisdiction: str) -> Figure:
    """Return how much of an item a jurisdiction could supply and does not control."""
    return _of_one(portfolio, GAP, item, jurisdiction)


def to_verify_figure(portfolio: Portfolio, item: Item, jurisdiction: str) -> Figure:
    """Return how much of an item hangs on a list that nobody has read."""
    return _of_one(portfolio, UNREAD, item, jurisdiction)


def gaps(portfolio: Portfolio) -> list[Gap]:
    """Return every known gap of the coalition's members, the largest first."""
    return _ranked(portfolio, GAP)


def to_verify(portfolio: Portfolio) -> list[Gap]:
    """Return every list of a member that must be read, the largest share first.

    A large share behind a law nobody has read is work to do and no gap, so nothing of
    this is ever among the gaps.
    """
    return _ranked(portfolio, UNREAD)


def gain_figures(portfolio: Portfolio, jurisdiction: str) -> dict[str, Figure]:
    """Return the three parts of what a jurisdiction's supply would add, by formula."""
    strengths = portfolio.table.strengths(jurisdiction, portfolio.counted)
    columns = (
        *(portfolio.weights, portfolio.column(jurisdiction).share, strengths),
        [1 - abroad for abroad in portfolio.abroad],
    )
    suppliers = [Supplier(*one) for one in zip(*columns, strict=True)]
    found = portfolio_gain(suppliers, portfolio.weights)
    inputs = portfolio.cells((jurisdiction,))
    over = {"target": portfolio.target, "jurisdiction": jurisdiction, **portfolio.over}
    return {
        formula: portfolio.of_supply(formula, **over).answered(outcome, "share", inputs)
        for formula, outcome in zip(GAINS, found, strict=True)
    }


def _ranked(portfolio: Portfolio, formula: str) -> list[Gap]:
    found = [
        (value, item, member)
        for item, member, value in _values(portfolio, formula)
        if value
    ]
    found.sort(key=lambda one: -one[0])
    return [
        Gap(item, member, _of_one(portfolio, formula, item, member))
        for _value, item, member in found
    ]


def _values(
    portfolio: Portfolio, formula: str
) -> Iterator[tuple[Item, str, float | None]]:
    for item in portfolio.items:
        for member in portfolio.coalition:
            one = portfolio.supplier(item, member)
            if isinstance(one, Supplier):
                yield item, member, _measure(formula, one).value


def _measure(formula: str, one: Supplier) -> Outcome:
    return backfill_gap(one) if formula == GAP else supply_to_verify(one)


def _of_one(portfolio: Portfolio, formula: str, item: Item, member: str) -> Figure:
    dims = {"target": portfolio.target, "item": item.item_id, "jurisdiction": member}
    question = portfolio.of_supply(formula, **dims)
    one = portfolio.supplier(item, member)
    if isinstance(one, Outcome):
        return question.answered(one, "share", ())
    economy = portfolio.supplies_as(member)
    status = status_figure(portfolio.table, item.item_id, member)
    inputs = (
        weight_input(portfolio, item),
        given("supply_share", share_figure(portfolio, item, economy)),
        Input("control_strength", one.strength, "strength", figure_id=status.id),
        given("supply_target", share_figure(portfolio, item, portfolio.target)),
    )
    return question.answered(_measure(formula, one), "share", inputs)
