"""How the formulas over trade are filled."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from core.indicators.pattern import Filling

if TYPE_CHECKING:
    from collections.abc import Mapping

_CHANGE = {"before": "a", "after": "b"}
_MIRROR = {"importer_report": "M_j", "exporter_report": "X_i"}

OF_TRADE: Mapping[str, Filling] = MappingProxyType(
    {
        "trade_balance": Filling(
            "{exports} − {imports}", {"exports": "X", "imports": "M"}
        ),
        "cumulative_balance": Filling(
            "{exports} − {imports}", {"exports": "X", "imports": "M"}
        ),
        "balance_of_months": Filling(
            "{exports} − {imports}", {"exports": "X", "imports": "M"}
        ),
        "normalized_balance": Filling(
            "({exports} − {imports}) ÷ ({exports} + {imports})",
            {"exports": "X", "imports": "M"},
        ),
        "cover_ratio": Filling(
            "{exports} ÷ {imports}", {"exports": "X", "imports": "M"}
        ),
        "grubel_lloyd": Filling(
            "{overlapping_trade} ÷ ({exports} + {imports})",
            {
                "overlapping_trade": "2 min(X_k, M_k)",
                "exports": "X_k",
                "imports": "M_k",
            },
        ),
        "trade_intensity": Filling(
            "({partner_trade} ÷ {world_trade}) ÷ ({world_to_partner} ÷ "
            "{world_to_world})",
            {
                "partner_trade": "x_ij",
                "world_trade": "X_i",
                "world_to_partner": "x_wj",
                "world_to_world": "X_w",
            },
        ),
        "trade_intensity_rest": Filling(
            "({partner_trade} ÷ {world_trade}) ÷ ({partner_imports} ÷ "
            "({world_imports} − {own_imports}))",
            {
                "partner_trade": "x_ij",
                "world_trade": "X_i",
                "partner_imports": "M_j",
                "world_imports": "M_w",
                "own_imports": "M_i",
            },
        ),
        "trade_complementarity": Filling(
            "100 × (1 − {shares_apart} ÷ 2)",
            {"shares_apart": "sum of |m_jk - x_ik|"},
        ),
        "lafay_index": Filling(
            "100 × ({exports} − {imports} − ({all_exports} − {all_imports}) ÷ "
            "({all_exports} + {all_imports}) × ({exports} + {imports})) ÷ "
            "({all_exports} + {all_imports})",
            {
                "exports": "x_k",
                "imports": "m_k",
                "all_exports": "X",
                "all_imports": "M",
            },
        ),
        "mirror_gap": Filling("{importer_report} − {exporter_report}", _MIRROR),
        "mirror_gap_percent": Filling(
            "({importer_report} ÷ {exporter_report} − 1) × 100", _MIRROR
        ),
        "months_change": Filling("{after} − {before}", _CHANGE),
        "months_change_percent": Filling("({after} ÷ {before} − 1) × 100", _CHANGE),
        "month_share": Filling(
            "{month_trade} ÷ {year_trade}",
            {"month_trade": "m", "year_trade": "sum of 12 m"},
        ),
        "export_exposure": Filling(
            "{partner_trade} ÷ {world_trade}",
            {"partner_trade": "X_j", "world_trade": "X"},
        ),
        "import_share": Filling(
            "{partner_trade} ÷ {world_trade}",
            {"partner_trade": "M_j", "world_trade": "M"},
        ),
    }
)
"""By formula; those that are sums of their cells have none."""
