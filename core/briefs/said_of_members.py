"""All that is said of formulas over one jurisdiction beside the others."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from core.formulas.controls.thresholds import threshold_figures
from core.i18n import N_
from core.indicators.lags import first_mover_count, pair_lags
from core.indicators.licensing import policy_spread
from core.indicators.orders import blocked_market
from core.indicators.rationales import beyond_security
from core.indicators.referring import reference_coverage
from core.indicators.thresholds import parameter_gap

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

NAMES: Final[Mapping[str, str]] = MappingProxyType(
    {
        "reference_coverage": N_("Coverage of the union of all lists"),
        "reference_coverage_low": N_("Coverage of the union of all lists, lower bound"),
        "reference_coverage_high": N_(
            "Coverage of the union of all lists, upper bound"
        ),
        "beyond_security": N_("Controls beyond national security"),
        "beyond_security_low": N_("Controls beyond national security, lower bound"),
        "beyond_security_high": N_("Controls beyond national security, upper bound"),
        "items_first": N_("Number of items controlled first"),
        "lag_mean": N_("Mean lag of first controls"),
        "open_lag_median": N_("Median of lags that are open"),
        "policy_spread_low": N_("Divergence of policies on an item, lower bound"),
        "policy_spread_high": N_("Divergence of policies on an item, upper bound"),
        "parameter_value": N_("Threshold"),
        "parameter_difference": N_("Difference of two thresholds"),
        "parameter_ratio": N_("Ratio of two thresholds"),
        "blocked_market": N_("Imports of the coalition that an order closes"),
    }
)
"""What formulas are called."""

IN_WORDS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "reference_coverage": N_(
            "weight controlled ÷ weight of the union of all lists"
        ),
        "reference_coverage_low": N_(
            "weight controlled ÷ weight of the union of all lists, what is unknown at "
            "its least"
        ),
        "reference_coverage_high": N_(
            "weight controlled ÷ weight of the union of all lists, what is unknown at "
            "its most"
        ),
        "beyond_security": N_(
            "items controlled on other grounds as well ÷ items with stated grounds"
        ),
        "beyond_security_low": N_(
            "items controlled on other grounds as well ÷ items controlled"
        ),
        "beyond_security_high": N_(
            "(items controlled on other grounds as well + items without stated grounds)"
            " ÷ items controlled"
        ),
        "items_first": N_("items whose earliest day of first control is its own"),
        "lag_mean": N_("mean of the days by which the second controls items later"),
        "open_lag_median": N_(
            "median of the days since the first alone controls the items"
        ),
        "policy_spread_low": N_(
            "(strictest policy − mildest policy) ÷ 5, what is unknown at its least"
        ),
        "policy_spread_high": N_(
            "(strictest policy − mildest policy) ÷ 5, what is unknown at its most"
        ),
        "parameter_difference": N_("threshold of the second − threshold of the first"),
        "parameter_ratio": N_("threshold of the second ÷ threshold of the first"),
        "blocked_market": N_(
            "imports of the jurisdictions with an order ÷ imports of the coalition"
        ),
    }
)
"""How they are computed: the line on a card below what a figure is."""

INPUTS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "lags_open": N_("Items with an open lag"),
        "threshold": N_("Threshold as stated"),
        "first_threshold": N_("Threshold of the first"),
        "second_threshold": N_("Threshold of the second"),
    }
)
"""What their inputs are called."""

TOLD_BY: Final[Mapping[str, Callable[..., object]]] = MappingProxyType(
    {
        **dict.fromkeys(
            (
                *("reference_coverage", "reference_coverage_low"),
                "reference_coverage_high",
            ),
            reference_coverage,
        ),
        **dict.fromkeys(
            ("beyond_security", "beyond_security_low", "beyond_security_high"),
            beyond_security,
        ),
        "items_first": first_mover_count,
        "lag_mean": pair_lags,
        "open_lag_median": pair_lags,
        "policy_spread_low": policy_spread,
        "policy_spread_high": policy_spread,
        "parameter_value": threshold_figures,
        "parameter_difference": parameter_gap,
        "parameter_ratio": parameter_gap,
        "blocked_market": blocked_market,
    }
)
"""Whose docstring tells of them."""
