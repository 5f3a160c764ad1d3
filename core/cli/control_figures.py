"""Figures over control lists and the supply of what is on them, for `show`."""

from __future__ import annotations

from itertools import combinations, permutations
from typing import TYPE_CHECKING

from core.cli.codes import JURISDICTIONS, require_known
from core.formulas.controls.chokepoints import chokepoint
from core.formulas.controls.gaps import gain_figures, gaps, to_verify
from core.formulas.controls.lists import alignment, list_coverage, status_figure
from core.formulas.controls.portfolio import Portfolio
from core.formulas.controls.reaching import reached
from core.formulas.controls.shares import NodeShares
from core.formulas.controls.supply import item_coverage, whole_coverage

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Iterator

    from core.figure import Figure
    from core.tables.controls import ControlsTable

USUAL_THRESHOLD = 0.9


def control_figures(table: ControlsTable, asked: Namespace) -> Iterator[Figure]:
    """Yield statuses, how lists line up, and what of the supply they cover."""
    held = tuple(known.jurisdiction_id for known in table.jurisdictions)
    chosen = asked.coalition or held
    require_known(chosen, held, JURISDICTIONS)
    for item in table.items:
        for code in chosen:
            yield status_figure(table, item.item_id, code)
    yield from _pair_figures(table, chosen)
    for target in table.targets:
        portfolio = Portfolio(table, NodeShares(table), target.iso3, chosen)
        yield from _supply_figures(portfolio)


def _pair_figures(table: ControlsTable, chosen: tuple[str, ...]) -> Iterator[Figure]:
    for one, other in combinations(chosen, 2):
        pairing = alignment(table, one, other)
        yield from (pairing.low, pairing.high, pairing.point)
    for of, by in permutations(chosen, 2):
        for formula in ("coverage_low", "coverage_high", "coverage"):
            yield list_coverage(table, formula, of, by)


def _supply_figures(portfolio: Portfolio) -> Iterator[Figure]:
    yield from whole_coverage(portfolio)
    for item in portfolio.items:
        yield from item_coverage(portfolio, item)
    for item in portfolio.counted:
        found = chokepoint(portfolio, item)
        yield from found.parts.values()
        yield from (found.hhi, *found.score, *found.replaced)
    yield from (one.figure for one in (*gaps(portfolio), *to_verify(portfolio)))
    for member in portfolio.coalition:
        yield from gain_figures(portfolio, member).values()
    yield from reached(portfolio, USUAL_THRESHOLD)
