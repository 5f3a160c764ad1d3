"""How much of an economy's trade a part of it makes up."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from core.indicators.outcome import quotient, unknown

if TYPE_CHECKING:
    from core.indicators.outcome import Outcome

LARGEST: Final = 1.005
"""So much a part may come to for the rounding of what is published."""


def trade_share(part: float | None, whole: float | None) -> Outcome:
    """Return the share that one partner, or one product, has of an economy's trade.

    In words: trade with the partner, or in the product, over all trade of the same
    kind. Unit: share, 0…1; above 1 by half a per cent at most, as published numbers
    are rounded. Nothing/zero/missing: no trade at all is `no_trade`, a negative value
    `negative_value`, a missing one `missing`; a part larger than its whole, which is
    no part of it, is `part_exceeds_whole`.

    Source:
        WITS, Trade Indicators (partner share, product share).

    Alternatives:
        A share of the sum of the partners listed, where a source states no whole. For
        what is at stake beyond the first partner, second-order exposure.

    Example:
        >>> trade_share(30.0, 120.0), trade_share(0.0, 0.0).reason
        (Outcome(value=0.25, reason=None), 'no_trade')
    """
    if part is None or whole is None:
        return unknown("missing")
    if part < 0 or whole < 0:
        return unknown("negative_value")
    share = quotient(part, whole, "no_trade")
    if share.value is not None and share.value > LARGEST:
        return unknown("part_exceeds_whole")
    return share
