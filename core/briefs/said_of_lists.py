"""All that is said of formulas that compare control lists."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from core.i18n import N_
from core.indicators.controlling import controllers, reaching

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

NAMES: Final[Mapping[str, str]] = MappingProxyType(
    {
        "controllers_low": N_("Number of jurisdictions known to control the item"),
        "controllers_high": N_("Number of jurisdictions that may control the item"),
        "items_by_several": N_("Number of items controlled by two or more"),
        "items_unilateral": N_("Number of items confirmed as controlled by one alone"),
        "items_no_other_found": N_(
            "Number of items of which one controller is known, other lists unread"
        ),
    }
)
"""What formulas are called."""

IN_WORDS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "controllers_low": N_("jurisdictions known to control the item"),
        "controllers_high": N_(
            "jurisdictions known to control the item + lists that are unread"
        ),
        "items_by_several": N_("items that two or more jurisdictions control"),
        "items_unilateral": N_(
            "items that one jurisdiction controls and no other list has, all being read"
        ),
        "items_no_other_found": N_(
            "items that one jurisdiction controls while another list is unread"
        ),
    }
)
"""How they are computed: the line on a card below what a figure is."""

INPUTS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "known_controllers": N_("Jurisdictions known to control the item"),
        "unread_lists": N_("Lists that are unread"),
        "reach_plurilateral": N_("Items that several control, not all"),
        "reach_universal": N_("Items that all control"),
        "reach_unilateral": N_("Items that one alone controls"),
        "reach_no_other_found": N_("Items of which no other controller is found"),
    }
)
"""What their inputs are called."""

TOLD_BY: Final[Mapping[str, Callable[..., object]]] = MappingProxyType(
    {
        "controllers_low": controllers,
        "controllers_high": controllers,
        **dict.fromkeys(
            ("items_by_several", "items_unilateral", "items_no_other_found"), reaching
        ),
    }
)
"""Whose docstring tells of them."""
