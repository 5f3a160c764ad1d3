"""All that is said of formulas that compare control lists."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from core.formulas.controls.differences import difference_counts
from core.formulas.controls.lags import undated_figure
from core.i18n import N_
from core.indicators.controlling import controllers, reaching
from core.indicators.lags import pair_lags
from core.indicators.licensing import policy_divergence
from core.indicators.rationales import rationale_divergence

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
        "lag_median": N_("Median lag of first controls"),
        "lags_not_comparable": N_("Number of items whose dates are not comparable"),
        "item_lag": N_("Lag of the first control"),
        "controls_undated": N_("Number of controls without a verified first day"),
        "policy_divergence": N_("Divergence of licensing policies"),
        "policy_divergence_low": N_("Divergence of licensing policies, lower bound"),
        "policy_divergence_high": N_("Divergence of licensing policies, upper bound"),
        "rationale_divergence": N_("Divergence of grounds"),
        "rationale_divergence_low": N_("Divergence of grounds, lower bound"),
        "rationale_divergence_high": N_("Divergence of grounds, upper bound"),
        "items_of_pair": N_("Number of items that two jurisdictions treat so"),
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
        "alignment_weighted": N_(
            "weighted sum of the weaker controls ÷ weighted sum of the stronger, over "
            "the items known on both sides"
        ),
        "alignment_weighted_low": N_(
            "weighted sum of the weaker controls ÷ weighted sum of the stronger, what "
            "is unknown at its least"
        ),
        "alignment_weighted_high": N_(
            "weighted sum of the weaker controls ÷ weighted sum of the stronger, what "
            "is unknown at its most"
        ),
        "lag_median": N_("median of the days by which the second controls items later"),
        "lags_not_comparable": N_(
            "items both control of which a first day was not read for the item itself"
        ),
        "item_lag": N_("first day of the second − first day of the first"),
        "controls_undated": N_(
            "controls whose first day was not read for the item itself"
        ),
        "policy_divergence": N_(
            "weighted distance of the two policies ÷ (5 × weight of the items)"
        ),
        "policy_divergence_low": N_(
            "weighted distance of the two policies ÷ (5 × weight of the items), what "
            "is unknown at its least"
        ),
        "policy_divergence_high": N_(
            "weighted distance of the two policies ÷ (5 × weight of the items), what "
            "is unknown at its most"
        ),
        "rationale_divergence": N_(
            "items both control without a common class of grounds ÷ items both "
            "control, of those with grounds stated"
        ),
        "rationale_divergence_low": N_(
            "items both control without a common class of grounds ÷ items both control"
        ),
        "rationale_divergence_high": N_(
            "(items both control without a common class of grounds + items without "
            "stated grounds) ÷ items both control"
        ),
        "items_of_pair": N_("items on the two lists of which this is the difference"),
    }
)
"""How they are computed: the line on a card below what a figure is."""

INPUTS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "known_controllers": N_("Jurisdictions known to control the item"),
        "unread_lists": N_("Lists that are unread"),
        "lags_compared": N_("Items whose dates are comparable"),
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
        **dict.fromkeys(("lag_median", "lags_not_comparable", "item_lag"), pair_lags),
        "controls_undated": undated_figure,
        **dict.fromkeys(
            (
                *("policy_divergence", "policy_divergence_low"),
                "policy_divergence_high",
            ),
            policy_divergence,
        ),
        **dict.fromkeys(
            (
                *("rationale_divergence", "rationale_divergence_low"),
                "rationale_divergence_high",
            ),
            rationale_divergence,
        ),
        "items_of_pair": difference_counts,
    }
)
"""Whose docstring tells of them."""
