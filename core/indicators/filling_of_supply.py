"""How the formulas over the supply of what is controlled are filled."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from core.indicators.pattern import Filling

if TYPE_CHECKING:
    from collections.abc import Mapping

_SHARES = Filling("{supply_share}", {"supply_share": "s_k"})
_WEIGHED = {"supply_share": "s_k", "control_strength": "c_k"}
_SCORE = Filling(
    "100 × {supply_covered} × ({supply_hhi} ÷ 10000) ^ 0.5 × (1 − {substitutability})",
    {"supply_covered": "E", "supply_hhi": "H", "substitutability": "b"},
)
_GAP = {"item_weight": "w", "supply_share": "s", "supply_target": "T"}
_PARTS = {
    "supply_controlled": "C",
    "backfill": "B",
    "supply_unread": "U",
    "supply_others": "O",
    "supply_target": "T",
}
_REACHED = Filling(
    "{reached_weight} ÷ {counted_weight}",
    {"reached_weight": "sum of w where e >= t", "counted_weight": "sum of w"},
)

OF_SUPPLY: Mapping[str, Filling] = MappingProxyType(
    {
        "supply_share": Filling(
            "{supplier_part} ÷ {supplier_whole}",
            {"supplier_part": "s", "supplier_whole": "S"},
        ),
        "supply_controlled": Filling("{supply_share·control_strength}", _WEIGHED),
        "backfill": Filling("", _WEIGHED),
        "supply_unread": _SHARES,
        "supply_others": _SHARES,
        "supply_target": Filling("{supply_share}", {"supply_share": "s_target"}),
        "effective_coverage_low": Filling(
            "{supply_controlled} ÷ (1 − {supply_target})",
            {"supply_controlled": "C", "supply_target": "T"},
        ),
        "effective_coverage_high": Filling(
            "({supply_controlled} + {supply_unread}) ÷ (1 − {supply_target})",
            {
                "supply_controlled": "C",
                "supply_unread": "U",
                "supply_target": "T",
            },
        ),
        "effective_coverage_mean": Filling(
            "({item_weight·item_coverage}) ÷ ({item_weight})",
            {"item_weight": "w", "item_coverage": "e"},
        ),
        "supply_hhi": Filling("10000 × ({supply_share}²)", {"supply_share": "s"}),
        "chokepoint_score_low": _SCORE,
        "chokepoint_score_high": _SCORE,
        "backfill_gap": Filling(
            "{item_weight} × {supply_share} × (1 − {control_strength}) ÷ "
            "(1 − {supply_target})",
            {**_GAP, "control_strength": "c"},
        ),
        "supply_to_verify": Filling(
            "{item_weight} × {supply_share} ÷ (1 − {supply_target})", _GAP
        ),
        "replacement_ratio_low": Filling(
            "({backfill} + {supply_others} + {supply_target}) ÷ "
            "({supply_controlled} + {supply_unread})",
            _PARTS,
        ),
        "replacement_ratio_high": Filling(
            "({backfill} + {supply_others} + {supply_target} + {supply_unread}) ÷ "
            "{supply_controlled}",
            _PARTS,
        ),
        "covered_at_least_low": _REACHED,
        "covered_at_least_high": _REACHED,
        "codes_exposure": Filling(
            "({partner_trade}) ÷ ({world_trade})",
            {"partner_trade": "x_p", "world_trade": "x"},
        ),
        "codes_exposure_of_all": Filling(
            "({partner_trade}) ÷ {all_exports}",
            {"partner_trade": "x_p", "all_exports": "x_all"},
        ),
    }
)
"""By formula; gains are sums over items, which have figures of their own."""
