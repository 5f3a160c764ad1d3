"""How the formulas over trade are filled."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from core.indicators.pattern import Filling

if TYPE_CHECKING:
    from collections.abc import Mapping

OF_TRADE: Mapping[str, Filling] = MappingProxyType(
    {
        "trade_balance": Filling(
            "{exports} − {imports}", {"exports": "X", "imports": "M"}
        ),
        "cumulative_balance": Filling(
            "{exports} − {imports}", {"exports": "X", "imports": "M"}
        ),
        "export_exposure": Filling(
            "{partner_trade} ÷ {world_trade}",
            {"partner_trade": "X_j", "world_trade": "X"},
        ),
        "import_share": Filling(
            "{partner_trade} ÷ {world_trade}",
            {"partner_trade": "M_j", "world_trade": "M"},
        ),
        "supplier_share": Filling(
            "{partner_trade} ÷ {outside_imports}",
            {"partner_trade": "m_j", "outside_imports": "M_out"},
        ),
        "supplier_hhi": Filling("{economy_share}²", {"economy_share": "m_j / M_out"}),
        "supplier_concentration_ratio": Filling(
            "{largest_share}", {"largest_share": "m_j / M_out"}
        ),
        "outside_share": Filling(
            "{outside_imports} ÷ ({outside_imports} + {inside_imports})",
            {"outside_imports": "M_out", "inside_imports": "M_in"},
        ),
        "imports_to_exports": Filling(
            "{outside_imports} ÷ {exports}",
            {"outside_imports": "M_out", "exports": "X"},
        ),
        "world_export_share": Filling(
            "{own_exports} ÷ ({world_exports})",
            {"own_exports": "X_j", "world_exports": "X_world"},
        ),
        "world_export_hhi": Filling(
            "{economy_share}²", {"economy_share": "X_j / X_world"}
        ),
        "dependent_imports": Filling("{product_imports}", {"product_imports": "M_out"}),
        "export_stake": Filling(
            "{partner_trade} ÷ {all_exports}",
            {"partner_trade": "X_jp", "all_exports": "X"},
        ),
        "exports_to_gdp": Filling(
            "{partner_trade} ÷ {own_gdp}", {"partner_trade": "X_jp", "own_gdp": "GDP"}
        ),
        "second_order_exposure": Filling(
            "{direct_share} + {route_share·onward_share}",
            {"direct_share": "s_j", "route_share": "s_k", "onward_share": "s_kj"},
        ),
        "importer_share": Filling(
            "{own_imports} ÷ ({own_imports} + {others_imports})",
            {"own_imports": "M_k"},
        ),
        "relocated_share": Filling(
            "{moved_imports} ÷ {outside_imports}",
            {"moved_imports": "m_k'", "outside_imports": "M_out"},
        ),
        "relocated_hhi": Filling("{economy_share}²", {"economy_share": "m_k' / M_out"}),
        "capacity_left": Filling(
            "{own_exports} − {moved_imports}",
            {"own_exports": "X_k", "moved_imports": "m_k'"},
        ),
    }
)
"""By formula; those that are sums of their cells have none."""
