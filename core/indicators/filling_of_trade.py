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
    }
)
"""By formula; those that are sums of their cells have none."""
