"""Who supplies which part of the world's supply of an item."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.indicators.outcome import Outcome, total, unknown

if TYPE_CHECKING:
    from collections.abc import Mapping

FARTHEST_FROM_ONE = 0.05
"""How far shares may sum from one; published ones sum to 0.99…1.04."""


def shares_of_whole(
    shares: Mapping[str, float | None],
) -> dict[str, float] | Outcome:
    """Return supplier shares made to sum to 1, or the reason they cannot be.

    In words: each share over the sum of all. Unit: share, each 0…1, together 1.
    Nothing/zero/missing: no shares are `empty`, a missing one `missing`, a negative one
    `negative_value`; shares whose sum is farther from 1 than rounding explains are
    `shares_incomplete`.

    Args:
        shares: The share of world supply by economy, as published.

    Source:
        M12 of the project's methodology of export controls.

    Example:
        >>> shares_of_whole({"NLD": 0.52, "CHN": 0.52})
        {'NLD': 0.5, 'CHN': 0.5}
    """
    whole = total(shares.values())
    if whole.value is None:
        return whole
    listed = {name: share for name, share in shares.items() if share is not None}
    if min(listed.values()) < 0:
        return unknown("negative_value")
    if abs(whole.value - 1) > FARTHEST_FROM_ONE + 1e-9:
        return unknown("shares_incomplete")
    return {name: share / whole.value for name, share in listed.items()}
