"""All that is said of formulas over listed parties and orders."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from core.formulas.controls.parties import parties_figure
from core.i18n import N_
from core.indicators.orders import orders_without_counterpart

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

NAMES: Final[Mapping[str, str]] = MappingProxyType(
    {
        "parties_found": N_("Number of listed parties found by a name"),
        "orders_without_counterpart": N_("Number of orders without a counterpart"),
    }
)
"""What formulas are called."""

IN_WORDS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "parties_found": N_("parties whose name or alias has the words typed"),
        "orders_without_counterpart": N_(
            "orders of others in force without a counterpart in the jurisdiction"
        ),
    }
)
"""How they are computed: the line on a card below what a figure is."""

TOLD_BY: Final[Mapping[str, Callable[..., object]]] = MappingProxyType(
    {
        "parties_found": parties_figure,
        "orders_without_counterpart": orders_without_counterpart,
    }
)
"""Whose docstring tells of them."""
