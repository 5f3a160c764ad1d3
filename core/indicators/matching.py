"""What an economy sells, beside what its partner buys and what it buys itself."""

from __future__ import annotations

from math import fsum
from typing import TYPE_CHECKING, Final

from core.indicators.outcome import known, total, unknown

if TYPE_CHECKING:
    from collections.abc import Collection

    from core.indicators.outcome import Outcome

HUNDRED: Final = 100.0


def trade_complementarity(
    products: Collection[tuple[float | None, float | None]],
) -> Outcome:
    """Return how well what one economy exports suits what another imports.

    In words: 100 times one less half the sum of the distances between a product's share
    of the one's exports and its share of the other's imports. Unit: score, 0…100; 100
    is the same mix, 0 is no product in common. Nothing/zero/missing: no products are
    `empty`, no exports or no imports `no_trade`; a negative value is `negative_value`,
    a missing one `missing`.

    Args:
        products: Of each product the exports of the one to the world, and the imports
            of the other from the world.

    Source:
        Michaely (1996); WITS, Online Trade Outcomes Indicators, User's Manual (2013).

    Alternatives:
        `trade_intensity`, which says how much they trade and not how much they could.

    Example:
        >>> trade_complementarity([(20.0, 50.0), (50.0, 30.0), (30.0, 20.0)]).value
        70.0
    """
    pairs = [(x, m) for x, m in products if x is not None and m is not None]
    if len(pairs) < len(products):
        return unknown("missing")
    if any(x < 0 or m < 0 for x, m in pairs):
        return unknown("negative_value")
    exports, imports = (total(pair[side] for pair in pairs) for side in (0, 1))
    if exports.value is None or imports.value is None:
        return exports
    if exports.value == 0 or imports.value == 0:
        return unknown("no_trade")
    whole = (exports.value, imports.value)
    apart = fsum(abs(m / whole[1] - x / whole[0]) for x, m in pairs)
    return known(HUNDRED * (1 - apart / 2))


def lafay_index(
    exports: float | None,
    imports: float | None,
    all_exports: float | None,
    all_imports: float | None,
) -> Outcome:
    """Return what a product adds to the balance beyond its part of all trade.

    A deficit in everything is no disadvantage in everything: the balance of the whole
    is taken off, so the indices of all products add up to nothing.

    In words: the product's balance as a part of its trade, less the same of all
    products, times the product's part of all trade, times 100. Unit: percent of all
    trade, -50…50; above 0 is an advantage. Nothing/zero/missing: no trade in the
    product is 0, none at all `no_trade`; a negative value is `negative_value`, a
    missing one `missing`.

    Source:
        Lafay (1992).

    Alternatives:
        `rca`, which looks at exports alone; `normalized_balance` of the product.

    Example:
        >>> lafay_index(60.0, 30.0, 100.0, 100.0)
        Outcome(value=15.0, reason=None)
    """
    if exports is None or imports is None or all_exports is None or all_imports is None:
        return unknown("missing")
    if min(exports, imports, all_exports, all_imports) < 0:
        return unknown("negative_value")
    trade, whole = exports + imports, all_exports + all_imports
    if whole == 0:
        return unknown("no_trade")
    leaning = (all_exports - all_imports) / whole
    return known(HUNDRED * (exports - imports - leaning * trade) / whole)
