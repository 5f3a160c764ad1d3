"""The name, notation and unit of every figure the indicators can fill.

The names are those of the JSON contract and of figure ids: once printed in a
briefing they stay. What they are called for readers is written elsewhere.
"""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from core.indicators.definition import Definition
from core.indicators.definitions_of_controls import OF_CONTROLS
from core.indicators.definitions_of_trade import OF_TRADE

if TYPE_CHECKING:
    from collections.abc import Mapping

_ITIF = "ITIF, The Hamilton Index (2022, 2023)"
_MERGERS = "DOJ and FTC, Merger Guidelines (2023), Guideline 1"
_PRINTED = "Interval arithmetic over printed numbers"
_CMS = "Tyszynski (1951); Fagerberg and Sollie (1987)"
_SHIFT = "Dunn (1960)"
_COUNT = "Arithmetic"


DEFINITIONS = (
    Definition("value_added", "sum of x", "USD", "As published"),
    Definition("world_without", "x_world - sum(x_out)", "USD", "Arithmetic"),
    Definition("market_share", "x_c / x_world", "share", "WITS, Trade Indicators"),
    Definition(
        "location_quotient",
        "(x_ic / x_c) / (x_i / x)",
        "LQ",
        "Balassa (1965); WITS, Trade Indicators (RCA)",
    ),
    Definition(
        "rank",
        "1 + number of x_j > x_c",
        "rank",
        "Standard competition ranking",
    ),
    Definition("rest_share", "(x_world - sum of x_c) / x_world", "share", "Arithmetic"),
    Definition("rest_value", "x_world - sum of x_c", "USD", "Arithmetic"),
    Definition(
        "rca",
        "(X_ic / X_c) / (X_i / X)",
        "ratio",
        "Balassa (1965); WITS, Trade Indicators (RCA)",
    ),
    Definition(
        "symmetric_rca",
        "(RCA - 1) / (RCA + 1)",
        "ratio",
        "Dalum, Laursen and Villumsen (1998)",
    ),
    Definition(
        "normalized_rca",
        "x_ic / x - x_c x_i / x^2",
        "ratio",
        "Yu, Cai and Leung (2009)",
    ),
    Definition(
        "implied_gdp_share", "share / LQ", "share", "Identity of the location quotient"
    ),
    Definition("percent_change", "(b / a - 1) 100", "percent", "Textbook identity"),
    Definition("fold", "b / a", "ratio", "Textbook identity"),
    Definition("fold_by", "b / a - 1", "ratio", "Textbook identity"),
    Definition("pp_change", "(s_1 - s_0) 100", "pp", "Textbook identity"),
    Definition(
        "cagr",
        "(b / a)^(1 / n) - 1",
        "per_year",
        "WITS, Online Trade Outcomes Indicators, User's Manual (2013)",
    ),
    Definition("pp_change_low", "least over numbers that print alike", "pp", _PRINTED),
    Definition(
        "pp_change_high", "greatest over numbers that print alike", "pp", _PRINTED
    ),
    Definition(
        "percent_change_low", "least over numbers that print alike", "percent", _PRINTED
    ),
    Definition(
        "percent_change_high",
        "greatest over numbers that print alike",
        "percent",
        _PRINTED,
    ),
    Definition("fold_low", "least over numbers that print alike", "ratio", _PRINTED),
    Definition(
        "fold_high", "greatest over numbers that print alike", "ratio", _PRINTED
    ),
    Definition("fold_by_low", "least over numbers that print alike", "ratio", _PRINTED),
    Definition(
        "fold_by_high", "greatest over numbers that print alike", "ratio", _PRINTED
    ),
    Definition("cagr_low", "least over numbers that print alike", "per_year", _PRINTED),
    Definition(
        "cagr_high", "greatest over numbers that print alike", "per_year", _PRINTED
    ),
    Definition("contribution", "(x_1 - x_0) / X_0 100", "pp", "Textbook identity"),
    Definition(
        "share_of_losses", "(s_0 - s_1) / sum of gains", "share", "Textbook identity"
    ),
    Definition("industry_weight", "x_k / sum of x_k", "share", "Textbook identity"),
    Definition("cms_own_share", "sum of (s_1 - s_0) w_0 100", "pp", _CMS),
    Definition("cms_structure", "sum of s_0 (w_1 - w_0) 100", "pp", _CMS),
    Definition("cms_interaction", "sum of (s_1 - s_0) (w_1 - w_0) 100", "pp", _CMS),
    Definition("cms_industry", "(s_1 w_1 - s_0 w_0) 100", "pp", _CMS),
    Definition("value_change", "x_1 - x_0", "USD", "Textbook identity"),
    Definition("shift_growth", "sum of x_0 g", "USD", _SHIFT),
    Definition("shift_mix", "sum of x_0 (g_k - g)", "USD", _SHIFT),
    Definition("shift_competitive", "sum of x_0 (g_ik - g_k)", "USD", _SHIFT),
    Definition("parity_fixed", "p G - a", "USD", _ITIF),
    Definition(
        "parity_fixed_percent",
        "(p G - a) / a 100 = (LQ_peer / LQ_own - 1) 100",
        "percent",
        _ITIF,
    ),
    Definition(
        "parity_growing", "(p G - a) / (1 - p)", "USD", "From (a + D)/(G + D)=p"
    ),
    Definition(
        "parity_growing_percent",
        "(p G - a) / (1 - p) / a 100",
        "percent",
        "From (a + D)/(G + D)=p",
    ),
    Definition(
        "parity_target",
        "D: (1 - L) D^2 + (a + W - L (A + G)) D + (a W - L A G) = 0",
        "USD",
        "From the location quotient",
    ),
    Definition(
        "parity_target_percent", "D / a 100", "percent", "From the location quotient"
    ),
    Definition("parity_target_fixed", "L A / W G - a", "USD", _ITIF),
    Definition(
        "parity_target_fixed_percent",
        "(L A / W G - a) / a 100 = (L / LQ_own - 1) 100",
        "percent",
        _ITIF,
    ),
    Definition(
        "parity_years",
        "ln(1 + d / 100) / ln(1 + g / 100)",
        "years",
        "Textbook identity of compound growth",
    ),
    Definition("gdp_share", "G / W", "share", "WITS, Trade Indicators"),
    Definition("gdp_share_gap", "(share / LQ - G / W) 100", "pp", "Arithmetic"),
    Definition(
        "gdp_share_gap_percent",
        "(share / LQ / (G / W) - 1) 100",
        "percent",
        "Arithmetic",
    ),
    Definition("dataset_difference", "x_2 - x_1", "LQ", "Arithmetic"),
    Definition("dataset_difference_pp", "(s_2 - s_1) 100", "pp", "Arithmetic"),
    Definition(
        "dataset_difference_percent", "(x_2 / x_1 - 1) 100", "percent", "Arithmetic"
    ),
    Definition("hhi", "sum of s^2", "index", _MERGERS),
    Definition("hhi_points", "10000 sum of s^2", "points", _MERGERS),
    Definition("hhi_low", "sum of s_named^2", "index", "Textbook identity"),
    Definition(
        "hhi_high", "sum of s_named^2 + s_other^2", "index", "Textbook identity"
    ),
    Definition(
        "hhi_normalized", "(H - 1/n) / (1 - 1/n)", "index", "EconGeo Herfindahl"
    ),
    Definition("effective_number", "1 / H", "count", "Textbook identity"),
    Definition("effective_number_low", "1 / H_high", "count", "Textbook identity"),
    Definition("effective_number_high", "1 / H_low", "count", "Textbook identity"),
    Definition(
        "concentration_ratio", "sum of k largest s", "share", "Textbook identity"
    ),
    Definition(
        "concentration_ratio_low",
        "sum of k largest s_named",
        "share",
        "Textbook identity",
    ),
    Definition(
        "concentration_ratio_high",
        "sum of k largest of s_named and s_other",
        "share",
        "Textbook identity",
    ),
    Definition("industries_led", "number of i with x_ic largest", "count", _COUNT),
    Definition(
        "industries_known", "number of i with every x_ic known", "count", _COUNT
    ),
    Definition("change_place", "1 + number of larger changes", "count", _COUNT),
    Definition("changes_known", "number of known changes", "count", _COUNT),
    Definition("indicator", "x", "stated", "As published"),
    Definition("indicator_share", "x_c / x_world", "share", "WITS, Trade Indicators"),
    Definition("events_recorded", "number of rows", "count", "As published"),
    *OF_TRADE,
    *OF_CONTROLS,
)
"""Every formula the indicators of this package answer, by subject."""

BY_FORMULA: Mapping[str, Definition] = MappingProxyType(
    {definition.formula_id: definition for definition in DEFINITIONS}
)
"""The definitions by their formula name."""
