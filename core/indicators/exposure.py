"""How much of what an economy sells hangs on one partner."""

from __future__ import annotations

from math import fsum
from typing import TYPE_CHECKING

from core.indicators.outcome import known, quotient, total, unknown
from core.indicators.trade_shares import LARGEST, trade_share

if TYPE_CHECKING:
    from collections.abc import Iterable

    from core.indicators.outcome import Outcome


def second_order_exposure(
    direct: float | None, routes: Iterable[tuple[float | None, float | None]]
) -> Outcome:
    """Return which part of exports hangs on a partner, directly or through others.

    In words: the partner's share, and for every other partner its share times the
    share of its own exports that goes to the partner. Unit: share, 0…1.
    Nothing/zero/missing: no other partners leave the direct share; a negative share is
    `negative_value`, a missing one `missing`; shares of exports that add up to more
    than all of them are `listed_exceeds_world`.

    Args:
        direct: The partner's share of exports.
        routes: For every other partner its share, and the part of what it exports
            itself that goes to the partner.

    Source:
        Project's indicator methodology.

    Alternatives:
        `export_exposure`, which stops at the first partner; trade in value added, which
        follows every product to where it is used.

    Example:
        >>> second_order_exposure(0.36, [(0.2, 0.4)])
        Outcome(value=0.44, reason=None)
    """
    parts = [(direct, 1.0), *routes]
    if any(None in pair for pair in parts):
        return unknown("missing")
    pairs = [(one or 0.0, other or 0.0) for one, other in parts]
    if any(min(pair) < 0 for pair in pairs):
        return unknown("negative_value")
    if fsum(one for one, _other in pairs) > LARGEST:
        return unknown("listed_exceeds_world")
    return known(fsum(one * other for one, other in pairs))


def part_of_gdp(value: float | None, gdp: float | None) -> Outcome:
    """Return what trade comes to beside the size of an economy.

    In words: the value over GDP. Unit: share; exports may exceed GDP. Nothing/zero/
    missing: a GDP of zero or less is `base_zero_or_negative`, a missing value
    `missing`.

    Source:
        UNCTAD and WTO, A Practical Guide to Trade Policy Analysis, ch. 1 (openness).

    Alternatives:
        Value added in exports, which leaves out what had been imported for them.

    Example:
        >>> part_of_gdp(5.0, 200.0)
        Outcome(value=0.025, reason=None)
    """
    if value is None or gdp is None:
        return unknown("missing")
    if gdp <= 0:
        return unknown("base_zero_or_negative")
    return quotient(value, gdp, "base_zero_or_negative")


def codes_exposure(
    parts: Iterable[float | None], wholes: Iterable[float | None]
) -> Outcome:
    """Return which part of exports under some codes goes to the target of controls.

    A customs code is far wider than a control, so what is controlled is a part of it
    and the exposure an upper bound.

    In words: the exports of all codes to the target over the exports of all codes to
    the world, or over all exports. Unit: share, 0…1, an upper bound. Nothing/zero/
    missing: no codes are `empty`; a code whose exports are not in the dataset is
    `missing`; no exports at all are `no_trade`, a negative value `negative_value`.

    Args:
        parts: By code the exports to the target.
        wholes: By code the exports to the world; or all exports alone.

    Source:
        M18 of the project's methodology of export controls.

    Alternatives:
        `export_exposure`, over all products; the part of the codes that is controlled,
        which no customs statistics tell.

    Example:
        >>> codes_exposure([20.0, 10.0], [40.0, 60.0])
        Outcome(value=0.3, reason=None)
    """
    part, whole = total(parts), total(wholes)
    without = next((one for one in (part, whole) if one.value is None), None)
    return without or trade_share(part.value, whole.value)
