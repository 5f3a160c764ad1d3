"""All that is said of formulas over months of trade."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from core.i18n import N_
from core.indicators.months import (
    month_share,
    months_change,
    months_change_percent,
    months_sum,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

NAMES: Final[Mapping[str, str]] = MappingProxyType(
    {
        "exports_of_months": N_("Exports of the months together"),
        "imports_of_months": N_("Imports of the months together"),
        "balance_of_months": N_("Trade balance of the months together"),
        "months_change": N_("Change from the same months a year earlier"),
        "months_change_percent": N_(
            "Change from the same months a year earlier, in per cent"
        ),
        "month_share": N_("Share of the month in its year"),
    }
)
"""What formulas are called."""

IN_WORDS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "exports_of_months": N_("sum over the months of exports"),
        "imports_of_months": N_("sum over the months of imports"),
        "balance_of_months": N_("sum over the months of exports − imports"),
        "months_change": N_("these months − the same months a year earlier"),
        "months_change_percent": N_(
            "(these months ÷ the same months a year earlier − 1) × 100"
        ),
        "month_share": N_("the month ÷ the twelve months of its year"),
    }
)
"""How they are computed: the line on a card below what a figure is."""

INPUTS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "month_trade": N_("The month"),
        "year_trade": N_("The twelve months of its year"),
    }
)
"""What their inputs are called."""

TOLD_BY: Final[Mapping[str, Callable[..., object]]] = MappingProxyType(
    {
        **dict.fromkeys(
            ("exports_of_months", "imports_of_months", "balance_of_months"), months_sum
        ),
        "months_change": months_change,
        "months_change_percent": months_change_percent,
        "month_share": month_share,
    }
)
"""Whose docstring tells of them."""
