"""How figures are computed, in words: the line on a card below what a figure is."""

from __future__ import annotations

from typing import Final

from core.briefs import said_of_controls, said_of_trade
from core.i18n import N_, _

FORMULAS_IN_WORDS: Final = {
    "world_without": N_("the world as published − those left out"),
    "market_share": N_("own value added ÷ the whole"),
    "location_quotient": N_(
        "(own value added in the industry ÷ own total) ÷ (the whole of the industry ÷ "
        "the whole of all industries)"
    ),
    "rank": N_("1 + the number of economies that are larger"),
    "rest_share": N_("(the whole − those shown) ÷ the whole"),
    "rest_value": N_("the whole − those shown"),
    "pp_change": N_("(share at the end − share at the start) × 100"),
    "fold": N_("value at the end ÷ value at the start"),
    "fold_by": N_("value at the end ÷ value at the start − 1"),
    "percent_change": N_("(value at the end ÷ value at the start − 1) × 100"),
    "cagr": N_("(value at the end ÷ value at the start) ^ (1 ÷ years) − 1"),
    **dict.fromkeys(
        ("pp_change_low", "percent_change_low", "fold_low", "fold_by_low", "cagr_low"),
        N_("the least that numbers give which print as published"),
    ),
    **dict.fromkeys(
        (
            *("pp_change_high", "percent_change_high", "fold_high"),
            *("fold_by_high", "cagr_high"),
        ),
        N_("the most that numbers give which print as published"),
    ),
    "contribution": N_(
        "(own value at the end − at the start) ÷ the whole at the start"
    ),
    "share_of_losses": N_("points lost ÷ all points gained"),
    "industry_weight": N_("the world's value added in the industry ÷ in the whole set"),
    "cms_own_share": N_("change of own share × weight at the start × 100"),
    "cms_structure": N_("own share at the start × change of weight × 100"),
    "cms_interaction": N_("change of own share × change of weight × 100"),
    "cms_industry": N_(
        "(share × weight at the end − share × weight at the start) × 100"
    ),
    "value_change": N_("value at the end − value at the start"),
    "shift_growth": N_("own value at the start × growth of the whole set"),
    "shift_mix": N_(
        "own value at the start × (growth of the industry − growth of the whole set)"
    ),
    "shift_competitive": N_(
        "own value at the end − own value at the start × (1 + growth of the industry)"
    ),
    "parity_fixed": N_(
        "the peer's part in its own economy × own total − own value added"
    ),
    "parity_growing": N_(
        "(the peer's part in its own economy × own total − own value added) ÷ (1 − "
        "that part)"
    ),
    "parity_fixed_percent": N_(
        "output to be added ÷ own value added × 100, or (the peer's location quotient "
        "÷ the own one − 1) × 100"
    ),
    "parity_growing_percent": N_("output to be added ÷ own value added × 100"),
    "parity_target": N_(
        "the least output that, added to industry, economy and world alike, leads to "
        "the quotient"
    ),
    "parity_target_percent": N_("output to be added ÷ own value added × 100"),
    "parity_target_fixed": N_(
        "location quotient to be reached × the world's part of the industry × own "
        "total − own value added"
    ),
    "parity_target_fixed_percent": N_(
        "output to be added ÷ own value added × 100, or (location quotient to be "
        "reached ÷ the own one − 1) × 100"
    ),
    "parity_years": N_(
        "logarithm of one plus the growth needed ÷ logarithm of one plus the growth of "
        "a year"
    ),
    "gdp_share": N_("own GDP ÷ GDP of the world"),
    "implied_gdp_share": N_("share of the industry ÷ location quotient"),
    "gdp_share_gap": N_("(implied share − share of GDP) × 100"),
    "gdp_share_gap_percent": N_("(implied share ÷ share of GDP − 1) × 100"),
    "dataset_difference": N_("what the second says − what the first says"),
    "dataset_difference_pp": N_("(the second's share − the first's) × 100"),
    "dataset_difference_percent": N_(
        "(what the second says ÷ what the first says − 1) × 100"
    ),
    "hhi": N_("sum of the squared shares"),
    "hhi_low": N_("sum of the squared shares of those named"),
    "hhi_high": N_(
        "sum of the squared shares of those named + the square of what is left"
    ),
    "industries_led": N_(
        "number of industries in which the economy's value is the largest of those "
        "compared"
    ),
    "industries_known": N_(
        "number of industries in which every economy compared has a value"
    ),
    "change_place": N_("1 + number of pairs of years with a larger change"),
    "changes_known": N_("number of pairs of years whose change is known"),
    "effective_number": N_("1 ÷ the index"),
    "effective_number_low": N_("1 ÷ the upper bound of the index"),
    "effective_number_high": N_("1 ÷ the lower bound of the index"),
    "concentration_ratio": N_("sum of the largest shares"),
    "concentration_ratio_low": N_("sum of the largest shares of those named"),
    "concentration_ratio_high": N_(
        "sum of the largest shares, what is left taken for one supplier"
    ),
    "indicator": N_("as published"),
    "indicator_share": N_("value of the economy ÷ that of the world"),
    "events_recorded": N_("number of rows that tell of the same date and parties"),
    **said_of_trade.IN_WORDS,
    **said_of_controls.IN_WORDS,
}
"""How a figure is computed; one that stands in the workbook as it is has no formula."""


def formula_in_words(formula: str) -> str:
    """Return how a figure is computed, or nothing where it is not."""
    return _(FORMULAS_IN_WORDS[formula]) if formula in FORMULAS_IN_WORDS else ""
