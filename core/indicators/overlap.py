"""How much of the trade between two goes both ways in the same products."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.indicators.outcome import quotient, total, unknown

if TYPE_CHECKING:
    from collections.abc import Collection

    from core.indicators.outcome import Outcome


def grubel_lloyd(
    products: Collection[tuple[float | None, float | None]],
) -> Outcome:
    """Return how much of trade is exports and imports of the same products.

    The coarser the products, the higher it comes out: chips sold and cars bought are
    no trade within an industry, but their sums look like it. So it is never taken of
    sums over products that are known one by one.

    In words: twice the smaller of exports and imports, product by product, over all
    exports and imports. Unit: index, 0…1; 0 is trade in one direction only, 1 is
    balanced trade in every product. Nothing/zero/missing: no products are `empty`, no
    trade in any of them `no_trade`; a negative value is `negative_value`, a missing one
    `missing`.

    Args:
        products: Exports and imports of each product.

    Source:
        Grubel and Lloyd (1975); UNCTAD and WTO, A Practical Guide to Trade Policy
        Analysis, chapter 1.

    Alternatives:
        The mean of the products' own indices, which weighs a small product like a large
        one. `normalized_balance` says on which side trade leans.

    Example:
        >>> grubel_lloyd([(80.0, 40.0)]).value == 2 / 3
        True
        >>> grubel_lloyd([(80.0, 40.0), (10.0, 50.0)]).value == 5 / 9
        True
    """
    known = [(x, m) for x, m in products if x is not None and m is not None]
    if len(known) < len(products):
        return unknown("missing")
    if any(x < 0 or m < 0 for x, m in known):
        return unknown("negative_value")
    both_ways = total(2 * min(pair) for pair in known)
    whole = total(value for pair in known for value in pair)
    if both_ways.value is None or whole.value is None:
        return both_ways
    return quotient(both_ways.value, whole.value, "no_trade")
