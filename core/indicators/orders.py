"""Which orders against infringing products stop at one border alone."""

from __future__ import annotations

from math import fsum
from typing import TYPE_CHECKING

from core.indicators.outcome import Outcome, known, unknown
from core.indicators.trade_shares import LARGEST

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence


def orders_without_counterpart(
    counterparts: Sequence[Collection[str]], jurisdiction: str
) -> Outcome:
    """Return how many orders have no counterpart in a jurisdiction.

    In words: the number of orders in force whose known counterparts are none of the
    jurisdiction's. Unit: number, 0 up to that of the orders. Nothing/zero/missing: no
    orders are `empty`, not zero; a counterpart nobody has entered is not known, so the
    number is the most there can be.

    Args:
        counterparts: Of each order the jurisdictions with a counterpart in force.
        jurisdiction: Whose counterparts are looked for.

    Source:
        M20 of the project's methodology of export controls; 19 U.S.C. 1337.

    Alternatives:
        The share of the coalition's market behind borders with an order, which weighs
        each border.

    Example:
        >>> orders_without_counterpart([{"JP"}, set(), {"EU"}], "JP")
        Outcome(value=2.0, reason=None)
    """
    if not counterparts:
        return unknown("empty")
    return known(sum(jurisdiction not in held for held in counterparts))


def blocked_market(markets: Iterable[tuple[float | None, bool]]) -> Outcome:
    """Return how much of the coalition's market a product is kept out of.

    In words: the sum of the shares that the jurisdictions with an order have in the
    coalition's imports of the code. Unit: share, 0…1, an upper bound as the code is
    wider than the product. Nothing/zero/missing: no markets are `empty`, a missing
    share `missing`, a negative one `negative_value`; shares that add up to more than
    all are `listed_exceeds_world`.

    Args:
        markets: Each jurisdiction's share of the coalition's imports of the code, and
            whether an order is in force there.

    Source:
        M20 of the project's methodology of export controls.

    Alternatives:
        `orders_without_counterpart`, which counts orders alone.

    Example:
        >>> blocked_market([(0.5, True), (0.25, False), (0.25, True)])
        Outcome(value=0.75, reason=None)
    """
    pairs = list(markets)
    shares = [share for share, _blocked in pairs if share is not None]
    if not pairs:
        return unknown("empty")
    if len(shares) < len(pairs):
        return unknown("missing")
    if min(shares) < 0:
        return unknown("negative_value")
    if fsum(shares) > LARGEST:
        return unknown("listed_exceeds_world")
    return known(fsum(share or 0.0 for share, blocked in pairs if blocked))
