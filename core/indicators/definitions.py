"""The name, notation and unit of every figure the indicators can fill.

The names are those of the JSON contract and of figure ids: once printed in a
briefing they stay. What they are called for readers is written elsewhere.
"""

from __future__ import annotations

from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

_METHOD = "Project methodology of export controls"
_ITIF = "ITIF, The Hamilton Index (2022, 2023)"
_MERGERS = "DOJ and FTC, Merger Guidelines (2023), Guideline 1"
_PRINTED = "Interval arithmetic over printed numbers"
_CMS = "Tyszynski (1951); Fagerberg and Sollie (1987)"
_SHIFT = "Dunn (1960)"
_COUNT = "Arithmetic"
_PRACTICAL = "UNCTAD and WTO, A Practical Guide to Trade Policy Analysis, ch. 1"


@dataclass(frozen=True, slots=True)
class Definition:
    """What a formula name stands for.

    Attributes:
        formula_id: Its name in the JSON contract.
        expression: The formula in one line of plain notation.
        unit: The unit code of its values.
        source: Where the formula is defined.
    """

    formula_id: str
    expression: str
    unit: str
    source: str


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
    Definition("parity_fixed_percent", "(LQ_peer / LQ_own - 1) 100", "percent", _ITIF),
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
    Definition(
        "concentration_ratio", "sum of k largest s", "share", "Textbook identity"
    ),
    Definition("industries_led", "number of i with x_ic largest", "count", _COUNT),
    Definition(
        "industries_known", "number of i with every x_ic known", "count", _COUNT
    ),
    Definition("change_place", "1 + number of larger changes", "count", _COUNT),
    Definition("changes_known", "number of known changes", "count", _COUNT),
    Definition("exports", "sum of X", "USD", "As published"),
    Definition("imports", "sum of M", "USD", "As published"),
    Definition("trade_balance", "X - M", "USD", _PRACTICAL),
    Definition("normalized_balance", "(X - M) / (X + M)", "ratio", _PRACTICAL),
    Definition("cover_ratio", "X / M", "ratio", _PRACTICAL),
    Definition("cumulative_balance", "sum over years of (X - M)", "USD", _PRACTICAL),
    Definition("control_status", "c", "strength", f"{_METHOD}, status strengths"),
    Definition("items_compared", "number of items", "count", _COUNT),
    Definition("lists_compared", "number of lists", "count", _COUNT),
    Definition("entries_compared", "n m", "count", _COUNT),
    Definition("entries_controlled", "number of c >= 1/2", "count", _METHOD),
    Definition("entries_not_controlled", "number of c < 1/2", "count", _METHOD),
    Definition("entries_unread", "number of c unknown", "count", _METHOD),
    Definition("items_known_on_both", "n - n1 - n0 - nn", "count", f"{_METHOD}, M4"),
    Definition("alignment_jaccard", "I / U", "share", f"Jaccard (1901); {_METHOD}, M2"),
    Definition(
        "alignment_jaccard_low", "I / (U + n1 + n0 + nn)", "share", f"{_METHOD}, M4"
    ),
    Definition(
        "alignment_jaccard_high",
        "(I + n1 + nn) / (U + n1 + nn)",
        "share",
        f"{_METHOD}, M4",
    ),
    Definition(
        "alignment_weighted",
        "sum of w min(c_a, c_b) / sum of w max(c_a, c_b)",
        "share",
        f"Ruzicka (1958); {_METHOD}, M3",
    ),
    Definition(
        "alignment_weighted_low", "least over unknown c", "share", f"{_METHOD}, M4"
    ),
    Definition(
        "alignment_weighted_high", "greatest over unknown c", "share", f"{_METHOD}, M4"
    ),
    Definition(
        "coverage", "sum over A of w c_b / sum over A of w", "share", f"{_METHOD}, M5"
    ),
    Definition("coverage_low", "least over unknown c", "share", f"{_METHOD}, M5"),
    Definition("coverage_high", "greatest over unknown c", "share", f"{_METHOD}, M5"),
    Definition("supply_controlled", "sum of s_k c_k", "share", f"{_METHOD}, M13"),
    Definition("backfill", "sum of s_k (1 - c_k)", "share", f"{_METHOD}, M13"),
    Definition("supply_unread", "sum of s_k, c_k unknown", "share", f"{_METHOD}, M13"),
    Definition("supply_others", "sum of s_k outside S", "share", f"{_METHOD}, M13"),
    Definition("supply_target", "s_target", "share", f"{_METHOD}, M13"),
    Definition("effective_coverage", "C / (1 - T)", "share", f"{_METHOD}, M14"),
    Definition("effective_coverage_low", "C / (1 - T)", "share", f"{_METHOD}, M14"),
    Definition(
        "effective_coverage_high", "(C + U) / (1 - T)", "share", f"{_METHOD}, M14"
    ),
    Definition(
        "effective_coverage_mean", "sum of w e / sum of w", "share", f"{_METHOD}, M14"
    ),
)
"""Every formula the indicators of this package answer, by subject."""

BY_FORMULA: Mapping[str, Definition] = MappingProxyType(
    {definition.formula_id: definition for definition in DEFINITIONS}
)
"""The definitions by their formula name."""
