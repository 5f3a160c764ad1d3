"""All that is said of formulas over the supply of what is controlled."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from core.formulas.controls.supply import share_figure
from core.i18n import N_
from core.indicators.backfill import backfill_gap, replacement_ratio, supply_to_verify
from core.indicators.chokepoints import chokepoint_score, supplier_hhi
from core.indicators.exposure import codes_exposure
from core.indicators.gains import covered_at_least, portfolio_gain
from core.indicators.supply import (
    effective_coverage,
    portfolio_coverage,
    supply_parts,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

NAMES: Final[Mapping[str, str]] = MappingProxyType(
    {
        "supply_share": N_("Share of world supply"),
        "supply_controlled": N_("World supply under control"),
        "backfill": N_("World supply that could fill in"),
        "supply_unread": N_("World supply whose control is not known"),
        "supply_others": N_("World supply from outside the coalition"),
        "supply_target": N_("World supply of the target itself"),
        "effective_coverage": N_("Foreign supply under control"),
        "effective_coverage_low": N_("Foreign supply under control, lower bound"),
        "effective_coverage_high": N_("Foreign supply under control, upper bound"),
        "effective_coverage_mean": N_("Foreign supply under control, mean over items"),
        "supply_hhi": N_("Concentration of suppliers of an item"),
        "chokepoint_score_low": N_("Chokepoint score, lower bound"),
        "chokepoint_score_high": N_("Chokepoint score, upper bound"),
        "backfill_gap": N_("Backfill gap"),
        "supply_to_verify": N_("Supply behind a list nobody has read"),
        "replacement_ratio_low": N_("Replacement ratio, lower bound"),
        "replacement_ratio_high": N_("Replacement ratio, upper bound"),
        "gain_held": N_("Gain in coverage from what is controlled already"),
        "gain_gap": N_("Gain in coverage from known gaps"),
        "gain_unread": N_("Gain in coverage from what is not known"),
        "covered_at_least_low": N_("Items covered to the threshold, lower bound"),
        "covered_at_least_high": N_("Items covered to the threshold, upper bound"),
        "codes_exposure": N_("Exports under the codes that go to the target"),
        "codes_exposure_of_all": N_(
            "Exports under the codes to the target, of all exports"
        ),
    }
)
"""What formulas are called."""

IN_WORDS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "supply_share": N_("supply of the economy ÷ supply of all"),
        "supply_controlled": N_(
            "sum over the coalition of share × strength of control"
        ),
        "backfill": N_("sum over the coalition of share × (1 − strength of control)"),
        "supply_unread": N_("sum of the shares of members whose list is unread"),
        "supply_others": N_(
            "sum of the shares of those that are neither members nor the target"
        ),
        "supply_target": N_("share of the target"),
        "effective_coverage_low": N_(
            "supply under control ÷ supply outside the target"
        ),
        "effective_coverage_high": N_(
            "(supply under control + supply unknown) ÷ supply outside the target"
        ),
        "effective_coverage_mean": N_(
            "sum over the items of weight × supply of the item under control ÷ sum of "
            "the weights"
        ),
        "supply_hhi": N_("10,000 × sum of the squared shares of named suppliers"),
        **dict.fromkeys(
            ("chokepoint_score_low", "chokepoint_score_high"),
            N_(
                "100 × foreign supply under control × square root of (concentration ÷ "
                "10,000) × (1 − substitutability)"
            ),
        ),
        "backfill_gap": N_(
            "weight × share × (1 − strength of control) ÷ supply outside the target"
        ),
        "supply_to_verify": N_("weight × share ÷ supply outside the target"),
        "replacement_ratio_low": N_(
            "(backfill + third countries + target) ÷ (controlled + unknown)"
        ),
        "replacement_ratio_high": N_(
            "(backfill + third countries + target + unknown) ÷ controlled"
        ),
        "gain_held": N_(
            "sum over the items of weight × share × strength ÷ supply outside the "
            "target ÷ sum of the weights"
        ),
        "gain_gap": N_("sum over the items of the known gaps ÷ sum of the weights"),
        "gain_unread": N_(
            "sum over the items of the supply behind unread lists ÷ sum of the weights"
        ),
        **dict.fromkeys(
            ("covered_at_least_low", "covered_at_least_high"),
            N_("weight of the items that reach the threshold ÷ weight of all"),
        ),
        "codes_exposure": N_(
            "exports under the codes to the target ÷ exports under the codes"
        ),
        "codes_exposure_of_all": N_(
            "exports under the codes to the target ÷ all exports"
        ),
    }
)
"""How they are computed: the line on a card below what a figure is."""

INPUTS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "supplier_part": N_("Supply of the economy"),
        "supplier_whole": N_("Supply of all"),
        "supply_share": N_("Share of world supply"),
        "control_strength": N_("Strength of control"),
        "supply_covered": N_("Foreign supply under control"),
        "supply_hhi": N_("Concentration of suppliers"),
        "substitutability": N_("Substitutability, 0 where none is stated"),
        "backfill": N_("Supply from the coalition not under control"),
        "supply_others": N_("Supply from third countries"),
        "reached_weight": N_("Weight of the items that reach the threshold"),
        "counted_weight": N_("Weight of all items with supplier shares"),
        "item_coverage": N_("Supply of one item under control"),
        "item_weight": N_("Weight of the item"),
        "item_weights": N_("Weights of the items"),
        "supply_controlled": N_("Supply from the coalition under control"),
        "supply_target": N_("Supply of the target itself"),
        "supply_unread": N_("Supply from the coalition whose control is not known"),
        "supplier_shares": N_("Supplier shares"),
    }
)
"""What their inputs are called."""

TOLD_BY: Final[Mapping[str, Callable[..., object]]] = MappingProxyType(
    {
        "supply_share": share_figure,
        **dict.fromkeys(
            (
                *("supply_controlled", "backfill", "supply_unread"),
                *("supply_others", "supply_target"),
            ),
            supply_parts,
        ),
        "effective_coverage": effective_coverage,
        "effective_coverage_low": effective_coverage,
        "effective_coverage_high": effective_coverage,
        "effective_coverage_mean": portfolio_coverage,
        "supply_hhi": supplier_hhi,
        "chokepoint_score_low": chokepoint_score,
        "chokepoint_score_high": chokepoint_score,
        "backfill_gap": backfill_gap,
        "supply_to_verify": supply_to_verify,
        "replacement_ratio_low": replacement_ratio,
        "replacement_ratio_high": replacement_ratio,
        "gain_held": portfolio_gain,
        "gain_gap": portfolio_gain,
        "gain_unread": portfolio_gain,
        "covered_at_least_low": covered_at_least,
        "covered_at_least_high": covered_at_least,
        "codes_exposure": codes_exposure,
        "codes_exposure_of_all": codes_exposure,
    }
)
"""Whose docstring tells of them."""
