"""How the formulas over lists of export controls are filled."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from core.indicators.filling_of_supply import OF_SUPPLY
from core.indicators.pattern import Filling

if TYPE_CHECKING:
    from collections.abc import Mapping

_JACCARD = {
    "shared_items": "I",
    "controlled_items": "U",
    "half_known_controlled": "n1",
    "half_known_others": "n0",
    "unknown_items": "nn",
}
_KNOWN_ITEMS = {name: sign for name, sign in _JACCARD.items() if sign.startswith("n")}
_COVERED = Filling("{covered_weight} ÷ {list_weight}", {})

OF_CONTROLS: Mapping[str, Filling] = MappingProxyType(
    {
        "entries_compared": Filling(
            "{items_compared} × {lists_compared}",
            {"items_compared": "n", "lists_compared": "m"},
        ),
        "entries_controlled": Filling(
            "{status_controlled} + {status_broader} + {status_narrower}", {}
        ),
        "entries_not_controlled": Filling(
            "{status_not_listed} + {status_proposed} + {status_suspended} + "
            "{status_expired}",
            {},
        ),
        "entries_unread": Filling("{status_unknown} + {without_entry}", {}),
        "items_known_on_both": Filling(
            "{items_compared} − {half_known_controlled} − {half_known_others} − "
            "{unknown_items}",
            {"items_compared": "n", **_KNOWN_ITEMS},
        ),
        "controllers_high": Filling(
            "{known_controllers} + {unread_lists}",
            {"known_controllers": "n", "unread_lists": "k"},
        ),
        "items_by_several": Filling("{reach_plurilateral} + {reach_universal}", {}),
        "alignment_jaccard": Filling("{shared_items} ÷ {controlled_items}", _JACCARD),
        "alignment_jaccard_low": Filling(
            "{shared_items} ÷ ({controlled_items} + {half_known_controlled} + "
            "{half_known_others} + {unknown_items})",
            _JACCARD,
        ),
        "alignment_jaccard_high": Filling(
            "({shared_items} + {half_known_controlled} + {unknown_items}) ÷ "
            "({controlled_items} + {half_known_controlled} + {unknown_items})",
            _JACCARD,
        ),
        "coverage": _COVERED,
        "coverage_low": _COVERED,
        "coverage_high": _COVERED,
        **OF_SUPPLY,
    }
)
"""By formula; those that are sums of their cells have none."""
