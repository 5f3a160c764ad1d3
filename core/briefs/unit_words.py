"""What units are called, in words."""

from __future__ import annotations

from typing import Final

from core.i18n import N_, _
from core.money import currency_name

UNIT_NAMES: Final = {
    "share": N_("share, written in per cent"),
    "LQ": N_("location quotient; 1.00 is the world average"),
    "pp": N_("percentage points"),
    "percent": N_("per cent"),
    "per_year": N_("per cent a year"),
    "ratio": N_("ratio"),
    "fold": N_("multiple of the earlier value"),
    "points": N_("points, 0 to 10,000"),
    "index": N_("index, 0 to 1"),
    "score": N_("index, 0 to 100"),
    "count": N_("number"),
    "rank": N_("rank; 1 is the largest"),
    "years": N_("years"),
    "policy": N_("licensing policy, P0 (no licence) to P5 (denial)"),
    "days": N_("days"),
    "strength": N_("strength of control, 0 to 1"),
    "membership": N_("membership: 1 for a member, 0 for others"),
    "stated": N_("as the source states it"),
}
"""What a unit is called that is no currency."""


def unit_name(unit: str) -> str:
    """Return a unit in words.

    Example:
        >>> unit_name("pp"), unit_name("USD")
        ('percentage points', 'US dollars')
    """
    return _(UNIT_NAMES[unit]) if unit in UNIT_NAMES else currency_name(unit)
