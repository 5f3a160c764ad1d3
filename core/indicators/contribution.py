"""Who a change came from: arithmetic, which is not to say who caused it."""

from __future__ import annotations

from math import fsum
from typing import TYPE_CHECKING

from core.indicators.change import pp_change
from core.indicators.outcome import Outcome, known, quotient, total, unknown

if TYPE_CHECKING:
    from collections.abc import Mapping

WHOLE_WITHIN = 0.005
"""How far printed shares may sum from one: each is rounded, and there are many."""


def share_changes(
    before: Mapping[str, float | None], after: Mapping[str, float | None]
) -> dict[str, Outcome]:
    """Return by how many percentage points each economy's share changed.

    In words: each one's later share less its earlier, times a hundred. Unit: pp,
    -100…100. Nothing/zero/missing: an economy that one of the two years lacks is
    `missing`, not zero.

    Source:
        Textbook identity.

    Example:
        >>> share_changes({"JPN": 0.5, "CHN": 0.5}, {"JPN": 0.25, "CHN": 0.75})["JPN"]
        Outcome(value=-25.0, reason=None)
    """
    names = dict.fromkeys((*before, *after))
    return {name: pp_change(before.get(name), after.get(name)) for name in names}


def shares_of_losses(
    before: Mapping[str, float | None], after: Mapping[str, float | None]
) -> dict[str, Outcome]:
    """Return which part of all that was lost each losing economy lost.

    In words: a loser's fall in points over the sum of all gains in points. Shares
    of a whole make gains and losses equal, so the whole must be given, with the
    rest of the world as "Other". Unit: share, 0…1, the losers' adding to 1.
    Nothing/zero/missing: winners are left out; a missing share makes every part
    `missing`, shares that do not sum to one `shares_incomplete`.

    Args:
        before: Shares of the earlier year, 0…1.
        after: Shares of the later year, 0…1.

    Source:
        Textbook identity.

    Alternatives:
        `pp_change` of each economy by itself.

    Example:
        >>> before = {"JPN": 0.5, "USA": 0.5, "CHN": 0.0}
        >>> after = {"JPN": 0.25, "USA": 0.5, "CHN": 0.25}
        >>> shares_of_losses(before, after)
        {'JPN': Outcome(value=1.0, reason=None)}
    """
    changes = share_changes(before, after)
    losses = {
        name: -change.value
        for name, change in changes.items()
        if change.value is not None and change.value < 0
    }
    why = _why_not_whole(before, after, changes)
    if why is not None:
        return dict.fromkeys(losses, unknown(why))
    gained = fsum(max(change.value or 0.0, 0.0) for change in changes.values())
    return {name: quotient(loss, gained, "no_change") for name, loss in losses.items()}


def growth_contribution(
    before: float | None, after: float | None, world_before: float | None
) -> Outcome:
    """Return how many points of the world's growth came from one economy.

    In words: what the economy grew by, over what the world was, times a hundred;
    all economies' contributions add to the world's growth in percent. Unit: pp, any
    number. Nothing/zero/missing: a world of zero is `world_zero`, a negative one
    `negative_value`, a missing value `missing`.

    Source:
        Textbook identity.

    Alternatives:
        `pp_change` of the share, which can fall while the contribution is above zero.

    Example:
        >>> growth_contribution(10.0, 30.0, 100.0)
        Outcome(value=20.0, reason=None)
    """
    if before is None or after is None or world_before is None:
        return unknown("missing")
    if world_before < 0:
        return unknown("negative_value")
    if world_before == 0:
        return unknown("world_zero")
    return known((after - before) / world_before * 100)


def _why_not_whole(
    before: Mapping[str, float | None],
    after: Mapping[str, float | None],
    changes: Mapping[str, Outcome],
) -> str | None:
    if any(change.value is None for change in changes.values()):
        return "missing"
    for shares in (before, after):
        whole = total(shares.values()).value
        if whole is None or abs(whole - 1) > WHOLE_WITHIN:
            return "shares_incomplete"
    return None
