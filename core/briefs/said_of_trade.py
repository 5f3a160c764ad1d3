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
    }
)
"""What formulas are called."""

IN_WORDS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "exports": N_("exports as published"),
        "imports": N_("imports as published"),
        "trade_balance": N_("exports − imports"),
        "cumulative_balance": N_("sum over the years of exports − imports"),
    }
)
"""How they are computed: the line on a card below what a figure is."""

INPUTS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "exports": N_("Exports"),
        "imports": N_("Imports"),
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
    }
)
"""Whose docstring tells of them."""
