"""The five parts of an item's supply, as a chart and a table call them."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from core.i18n import N_

if TYPE_CHECKING:
    from collections.abc import Mapping

PART_HEADS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "supply_controlled": N_("Controlled"),
        "backfill": N_("Allied, not controlled"),
        "supply_unread": N_("Allied, unknown"),
        "supply_others": N_("Third countries"),
        "supply_target": N_("The target itself"),
    }
)
"""By formula what a part is called."""

PART_KINDS: Final = ("controlled", "backfill", "unknown", "third", "target")
"""What each part stands for, which decides how it looks."""
