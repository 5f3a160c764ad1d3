"""How much a coalition covers at least to a threshold, and who covers most."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from core.figure import Input
from core.formulas.controls.coalitions import Best, Stakes, best_coalitions
from core.formulas.controls.supply import SupplyBounds
from core.indicators.gains import covered_at_least, reaches

if TYPE_CHECKING:
    from collections.abc import Sequence

    from core.formulas.controls.portfolio import Portfolio

REACHING = "covered_at_least"


def threshold_text(threshold: float) -> str:
    """Return a threshold as the id of a figure says it."""
    return f"{threshold:.6g}"


def reached(portfolio: Portfolio, threshold: float) -> SupplyBounds:
    """Return which part of the items, by weight, is covered at least to a threshold."""
    cells = portfolio.cells(portfolio.coalition)
    found = reached_values(portfolio, threshold)
    inputs = (
        (*_weights(portfolio, threshold, covered), *cells)
        for covered in portfolio.bounds
    )
    pairs = zip(found, inputs, strict=True)
    return SupplyBounds(*(one._replace(inputs=behind) for one, behind in pairs))


def reached_values(portfolio: Portfolio, threshold: float) -> SupplyBounds:
    """Return the same without what is behind it: a table has dozens of coalitions."""
    dims = {"threshold": threshold_text(threshold), **portfolio.over}
    return SupplyBounds(
        *(
            portfolio.of_coalition(f"{REACHING}_{end}", **dims).answered(
                covered_at_least(covered, portfolio.weights, threshold), "share", ()
            )
            for end, covered in zip(SupplyBounds._fields, portfolio.bounds, strict=True)
        )
    )


def _weights(
    portfolio: Portfolio, threshold: float, covered: Sequence[float]
) -> tuple[Input, Input]:
    pairs = zip(covered, portfolio.weights, strict=True)
    reached_by = [weight for one, weight in pairs if reaches(one, threshold)]
    return (
        Input("reached_weight", sum(reached_by), "count"),
        Input("counted_weight", sum(portfolio.weights), "count"),
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
    weights = np.array(portfolio.weights, np.float64)
    abroad = np.array(portfolio.abroad, np.float64)
    start = np.array(portfolio.bounds[0], np.float64)
    columns = [portfolio.column(code) for code in candidates]
    added = [one.share if adopting else one.held for one in columns]
    gains = np.array(added, np.float64).reshape(len(candidates), len(weights)).T
    gains = gains / abroad[:, None]
    whole = Stakes(weights, start, gains, None)
    return best_coalitions(Stakes(weights, start, gains, threshold), whole)
