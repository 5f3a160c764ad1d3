"""How much a coalition covers at least to a threshold, and who covers most."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from core.figure import Figure, Input
from core.formulas.controls.coalitions import Best, Stakes, best_coalitions
from core.formulas.controls.supply import SupplyBounds
from core.i18n import _
from core.indicators.backfill import Supplier
from core.indicators.gains import covered_at_least, reaches

if TYPE_CHECKING:
    from collections.abc import Sequence

    from core.formulas.controls.portfolio import Portfolio
    from core.tables.controls import Item

REACHING = "covered_at_least"


class _Ends(NamedTuple):
    """By item the least and the greatest coverage."""

    low: list[float]
    high: list[float]


def threshold_text(threshold: float) -> str:
    """Return a threshold as the id of a figure says it."""
    return f"{threshold:.6g}"


def reached(portfolio: Portfolio, threshold: float) -> SupplyBounds:
    """Return which part of the items, by weight, is covered at least to a threshold."""
    items = portfolio.counted
    weights = [item.weight for item in items]
    ends = _Ends(
        *(
            [getattr(portfolio.covered(item), end).value or 0.0 for item in items]
            for end in _Ends._fields
        )
    )
    return SupplyBounds(
        *(
            _figure(portfolio, threshold, end, (covered, weights))
            for end, covered in zip(_Ends._fields, ends, strict=True)
        )
    )


def _figure(
    portfolio: Portfolio,
    threshold: float,
    end: str,
    columns: tuple[Sequence[float], Sequence[float]],
) -> Figure:
    found = covered_at_least(*columns, threshold)
    reached_by = [w for c, w in zip(*columns, strict=True) if reaches(c, threshold)]
    note = _("{reached} of {items} items").format(
        reached=len(reached_by), items=len(columns[0])
    )
    dims = {"threshold": threshold_text(threshold), **portfolio.over}
    return portfolio.of_coalition(f"{REACHING}_{end}", **dims).answered(
        found,
        "share",
        (
            Input("reached_weight", sum(reached_by), "count"),
            Input("counted_weight", sum(columns[1]), "count"),
            *portfolio.cells(portfolio.coalition),
        ),
        note,
    )


def best_joined(
    portfolio: Portfolio,
    candidates: Sequence[str],
    threshold: float | None,
    *,
    adopting: bool,
) -> Best:
    """Return the best coalition of each size, and the path that takes the best next.

    Args:
        portfolio: The coalition that the candidates would join.
        candidates: At most `MOST_CANDIDATES` jurisdictions that are no members.
        threshold: From which coverage an item counts; None where all of it counts.
        adopting: Whether whoever joins controls every item, or joins as it stands.
    """
    items = portfolio.counted
    weights = np.array([item.weight for item in items], np.float64)
    start = [portfolio.covered(item).low.value or 0.0 for item in items]
    rows = [_added(portfolio, item, candidates, adopting=adopting) for item in items]
    gains = np.array(rows, np.float64).reshape(len(items), len(candidates))
    stakes = Stakes(weights, np.array(start, np.float64), gains, threshold)
    whole = Stakes(weights, np.array(start, np.float64), gains, None)
    return best_coalitions(stakes, whole)


def _added(
    portfolio: Portfolio, item: Item, candidates: Sequence[str], *, adopting: bool
) -> list[float]:
    """Return what each candidate would add for certain to the coverage of an item."""
    row = []
    for candidate in candidates:
        one = portfolio.supplier(item, candidate)
        share = one.share / (1 - one.target_share) if isinstance(one, Supplier) else 0.0
        strength = one.strength if isinstance(one, Supplier) else None
        row.append(share if adopting else share * (strength or 0.0))
    return row
