"""All that is said of formulas over trade: names, in words, inputs, definitions."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from core.formulas.trade.flows import flow_figure
from core.i18n import N_
from core.indicators.balance import (
    cover_ratio,
    cumulative_balance,
    normalized_balance,
    trade_balance,
)
from core.indicators.trade_shares import trade_share

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

NAMES: Final[Mapping[str, str]] = MappingProxyType(
    {
        "exports": N_("Exports"),
        "imports": N_("Imports"),
        "trade_balance": N_("Trade balance"),
        "cumulative_balance": N_("Cumulative trade balance"),
        "normalized_balance": N_("Balance as a part of trade"),
        "cover_ratio": N_("Imports paid for by exports"),
        "export_exposure": N_("Share of exports"),
        "import_share": N_("Share of imports"),
    }
)
"""What formulas are called."""

IN_WORDS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "exports": N_("exports as published"),
        "imports": N_("imports as published"),
        "trade_balance": N_("exports − imports"),
        "cumulative_balance": N_("sum over the years of exports − imports"),
        "export_exposure": N_("exports to the partner ÷ exports to the world"),
        "import_share": N_("imports from the partner ÷ imports from the world"),
    }
)
"""How they are computed: the line on a card below what a figure is."""

INPUTS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "exports": N_("Exports"),
        "imports": N_("Imports"),
        "partner_trade": N_("Trade with the partner"),
        "world_trade": N_("Trade with the world"),
    }
)
"""What their inputs are called."""

TOLD_BY: Final[Mapping[str, Callable[..., object]]] = MappingProxyType(
    {
        "exports": flow_figure,
        "imports": flow_figure,
        "trade_balance": trade_balance,
        "normalized_balance": normalized_balance,
        "cover_ratio": cover_ratio,
        "cumulative_balance": cumulative_balance,
        "export_exposure": trade_share,
        "import_share": trade_share,
    }
)
"""Whose docstring tells of them."""
