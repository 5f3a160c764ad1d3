"""The views of every tab that shows charts."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from core.briefs.controls.brief import VIEWS as CONTROLS
from core.briefs.market.brief import VIEWS as MARKET
from core.briefs.trade.brief import VIEWS as TRADE

if TYPE_CHECKING:
    from collections.abc import Mapping

TITLES: Final[Mapping[str, Mapping[str, str]]] = MappingProxyType(
    {
        tab: MappingProxyType({code: view.title for code, view in views.items()})
        for tab, views in (
            ("market_share", MARKET),
            ("trade", TRADE),
            ("controls", CONTROLS),
        )
    }
)
"""By tab and view what the view is called, not yet translated."""
