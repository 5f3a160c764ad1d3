"""The figures of export controls `show` prints."""

from __future__ import annotations

from itertools import combinations, permutations
from typing import TYPE_CHECKING, Final

from core.cli.codes import JURISDICTIONS, require_known
from core.formulas.controls.chokepoints import chokepoint
from core.formulas.controls.gaps import gain_figures, gaps, to_verify
from core.formulas.controls.licences import policy_figure
from core.formulas.controls.lists import alignment, list_coverage, status_figure
from core.formulas.controls.portfolio import Portfolio
from core.formulas.controls.reaching import reached
from core.formulas.controls.shares import NodeShares
from core.formulas.controls.supply import item_coverage, whole_coverage

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Iterator

    from core.figure import Figure
    from core.library import Library
    from core.tables.controls import ControlsTable

USUAL_THRESHOLD: Final = 0.9
"""From this part of the supply an item counts as covered."""


def control_figures(
    library: Library, table: ControlsTable, asked: Namespace
) -> Iterator[Figure]:
    """Yield statuses, pairs, policies toward the target and what of it is supplied."""
    held = tuple(known.jurisdiction_id for known in table.jurisdictions)
    chosen = asked.coalition or held
    require_known(chosen, held, JURISDICTIONS)
    for item in table.items:
        for code in chosen:
            yield status_figure(table, item.item_id, code)
    yield from _of_pairs(table, chosen)
    for target in table.targets:
        for item in table.items:
            for code in chosen:
                over = item.item_id, code, target.iso3
                yield policy_figure(library, table, *over)
        yield from _of_supply(table, chosen, target.iso3)


def _of_pairs(table: ControlsTable, chosen: tuple[str, ...]) -> Iterator[Figure]:
    for one, other in combinations(chosen, 2):
        pairing = alignment(table, one, other)
        yield from (pairing.low, pairing.high, pairing.point)
    for of, by in permutations(chosen, 2):
        for formula in ("coverage_low", "coverage_high", "coverage"):
            yield list_coverage(table, formula, of, by)


def _of_supply(
    table: ControlsTable, chosen: tuple[str, ...], target: str
) -> Iterator[Figure]:
    """Yield coverage, parts, scores, gaps and what each member would gain alone."""
    asked = Portfolio(table, NodeShares(table), target, chosen)
    yield from whole_coverage(asked)
    for item in table.items:
        yield from item_coverage(asked, item)
    for item in asked.counted:
        found = chokepoint(asked, item)
        yield from (*found.parts.values(), found.hhi)
        yield from (*found.score, *found.replaced)
    for gap in (*gaps(asked), *to_verify(asked)):
        yield gap.figure
    for code in chosen:
        yield from gain_figures(asked, code).values()
    yield from reached(asked, USUAL_THRESHOLD)
