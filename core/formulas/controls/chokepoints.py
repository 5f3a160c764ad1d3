"""How far an item is a chokepoint: concentration, score, and what could replace it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from core.figure import Figure, Input
from core.formulas.controls.shares import ATOMLESS
from core.formulas.controls.supply import (
    SupplyBounds,
    coverage_of_parts,
    given,
    item_coverage,
    part_figures,
    share_input,
)
from core.indicators.backfill import replacement_ratio
from core.indicators.chokepoints import (
    SimpleRule,
    chokepoint_score,
    simple_rule,
    supplier_hhi,
)
from core.indicators.outcome import Outcome, known, unknown

if TYPE_CHECKING:
    from collections.abc import Mapping

    from core.formulas.controls.portfolio import Portfolio
    from core.tables.controls import Item

SCORE, REPLACING = "chokepoint_score", "replacement_ratio"


class Chokepoint(NamedTuple):
    """What makes an item a chokepoint, or does not.

    Attributes:
        parts: The five parts of its supply by their formulas.
        coverage: How much of the target's possible supply is under control.
        rule: Which parts of the simple rule hold.
    """

    parts: dict[str, Figure]
    coverage: SupplyBounds
    hhi: Figure
    score: SupplyBounds
    replaced: SupplyBounds
    rule: SimpleRule


def chokepoint(portfolio: Portfolio, item: Item) -> Chokepoint:
    """Return everything that is shown of an item."""
    parts, hhi = part_figures(portfolio, item), hhi_figure(portfolio, item)
    covered = coverage_of_parts(portfolio, item, parts)
    return Chokepoint(
        parts=parts,
        coverage=covered,
        hhi=hhi,
        score=_scores(portfolio, item, covered, hhi),
        replaced=_replaced(portfolio, item, parts),
        rule=_rule(portfolio, item),
    )


def hhi_figure(portfolio: Portfolio, item: Item) -> Figure:
    """Return how concentrated the supply of an item is."""
    question = portfolio.of_supply("supply_hhi", item=item.item_id)
    shares = portfolio.shares(item)
    if isinstance(shares, Outcome):
        return question.answered(shares, "points", ())
    inputs = (
        share_input(portfolio, item, code, share)
        for code, share in shares.items()
        if code not in ATOMLESS
    )
    behind = portfolio.source.behind((item,))
    found = supplier_hhi(shares, ATOMLESS)
    return question.answered(found, "points", (*inputs, *behind))


def score_figures(portfolio: Portfolio, item: Item) -> SupplyBounds:
    """Return the score of an item as a chokepoint, its components as inputs."""
    covered, hhi = item_coverage(portfolio, item), hhi_figure(portfolio, item)
    return _scores(portfolio, item, covered, hhi)


def _scores(
    portfolio: Portfolio, item: Item, covered: SupplyBounds, hhi: Figure
) -> SupplyBounds:
    substituted = _substitutability(item)
    measure = portfolio.covered(item)
    found = chokepoint_score(measure, Outcome(hhi.value, hhi.reason), substituted.value)
    easy = Input("substitutability", substituted.value or 0.0, "share")
    if substituted.reason == "not_a_number":
        found = found._replace(low=substituted, high=substituted)
    return SupplyBounds(
        *(
            portfolio.of_coalition(f"{SCORE}_{end}", item=item.item_id).answered(
                outcome,
                "score",
                (given("supply_covered", one), given("supply_hhi", hhi), easy),
            )
            for end, one, outcome in (
                ("low", covered.low, found.low),
                ("high", covered.high, found.high),
            )
        )
    )


def replacement_figures(portfolio: Portfolio, item: Item) -> SupplyBounds:
    """Return how much could replace what is controlled, for one unit of it."""
    return _replaced(portfolio, item, part_figures(portfolio, item))


def _replaced(
    portfolio: Portfolio, item: Item, parts: Mapping[str, Figure]
) -> SupplyBounds:
    found = replacement_ratio(portfolio.parts(item))
    inputs = tuple(given(formula, one) for formula, one in parts.items())
    return SupplyBounds(
        *(
            portfolio.of_coalition(f"{REPLACING}_{end}", item=item.item_id).answered(
                outcome, "ratio", inputs
            )
            for end, outcome in (("low", found.low), ("high", found.high))
        )
    )


def _rule(portfolio: Portfolio, item: Item) -> SimpleRule:
    shares = portfolio.shares(item)
    if isinstance(shares, Outcome):
        return simple_rule({}, (), portfolio.target)
    members = {portfolio.supplies_as(member) for member in portfolio.coalition}
    named = {code: share for code, share in shares.items() if code not in ATOMLESS}
    return simple_rule(named, members, portfolio.target)


def _substitutability(item: Item) -> Outcome:
    if not item.substitutability:
        return known(0.0)
    try:
        return known(float(item.substitutability))
    except ValueError:
        return unknown("not_a_number")
