"""How a formula reads once numbers stand where its notation has signs.

`definitions` has each formula as a textbook prints it; here is which of its signs
stands for which input of a figure, and the same formula over those inputs. A sign
before `²` or alone may stand for many inputs, which are then added up; so do two with
a dot between them, the first of the one times the first of the other and so on.
"""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from core.indicators.filling_of_controls import OF_CONTROLS
from core.indicators.filling_of_trade import OF_TRADE
from core.indicators.pattern import Filling

if TYPE_CHECKING:
    from collections.abc import Mapping

_CHANGE = {"before": "a", "after": "b"}
_WEIGHTED = {
    "share_before": "s_0",
    "share_after": "s_1",
    "weight_before": "w_0",
    "weight_after": "w_1",
}
_OWN = {"own_before": "x_0", "own_after": "x_1"}
_REST = {"world_output": "x_world", "shown_output": "x_c"}
_PARITY = {"own_output": "a", "own_total": "G"}
_TARGET = {
    "own_output": "a",
    "own_total": "G",
    "world_output": "A",
    "world_total": "W",
    "lq_target": "L",
}
_ADDED = "{peer_output} ÷ {peer_total} × {own_total} − {own_output}"
_INVERSE = "1 ÷ {index}"
_PART = "{added_output} ÷ {own_output} × 100"
_QUOTIENTS = "({lq_target} ÷ {lq_own} − 1) × 100"
_SHARES = {"economy_share": "s"}


def _two(sign: str) -> Mapping[str, str]:
    return {"first_dataset": f"{sign}_1", "second_dataset": f"{sign}_2"}


FILLINGS: Mapping[str, Filling] = MappingProxyType(
    {
        "market_share": Filling(
            "{own_output} ÷ {world_output}",
            {"own_output": "x_c", "world_output": "x_world"},
        ),
        "world_without": Filling(
            "{published_world} − {left_out_output}",
            {"published_world": "x_world", "left_out_output": "x_out"},
        ),
        "location_quotient": Filling(
            "({own_output} ÷ {own_total}) ÷ ({world_output} ÷ {world_total})",
            {
                "own_output": "x_ic",
                "own_total": "x_c",
                "world_output": "x_i",
                "world_total": "x",
            },
        ),
        "rank": Filling("", {"ranked_own": "x_c", "ranked_larger": "x_j"}),
        "rest_share": Filling(
            "({world_output} − ({shown_output})) ÷ {world_output}", _REST
        ),
        "rest_value": Filling("{world_output} − ({shown_output})", _REST),
        "pp_change": Filling(
            "({share_after} − {share_before}) × 100",
            {"share_before": "s_0", "share_after": "s_1"},
        ),
        "fold": Filling("{after} ÷ {before}", _CHANGE),
        "fold_by": Filling("{after} ÷ {before} − 1", _CHANGE),
        "percent_change": Filling("({after} ÷ {before} − 1) × 100", _CHANGE),
        "cagr": Filling(
            "({after} ÷ {before}) ^ (1 ÷ {years}) − 1",
            {**_CHANGE, "years": "n"},
        ),
        "contribution": Filling(
            "({own_after} − {own_before}) ÷ {world_before} × 100",
            {"own_before": "x_0", "own_after": "x_1", "world_before": "X_0"},
        ),
        "industry_weight": Filling(
            "{industry_output} ÷ {world_output}",
            {"industry_output": "x_k", "world_output": "sum of x_k"},
        ),
        "cms_own_share": Filling(
            "({share_after} − {share_before}) × {weight_before} × 100", _WEIGHTED
        ),
        "cms_structure": Filling(
            "{share_before} × ({weight_after} − {weight_before}) × 100", _WEIGHTED
        ),
        "cms_interaction": Filling(
            "({share_after} − {share_before}) × ({weight_after} − {weight_before}) "
            "× 100",
            _WEIGHTED,
        ),
        "cms_industry": Filling(
            "({share_after} × {weight_after} − {share_before} × {weight_before}) × 100",
            _WEIGHTED,
        ),
        "value_change": Filling(
            "{after} − {before}", {"before": "x_0", "after": "x_1"}
        ),
        "shift_growth": Filling(
            "{own_before} × ({world_after} ÷ {world_before} − 1)", _OWN
        ),
        "shift_mix": Filling(
            "{own_before} × ({industry_after} ÷ {industry_before} − {world_after} ÷ "
            "{world_before})",
            _OWN,
        ),
        "shift_competitive": Filling(
            "{own_after} − {own_before} × {industry_after} ÷ {industry_before}", _OWN
        ),
        "share_of_losses": Filling(
            "(0 − {share_lost}) ÷ ({share_gained})",
            {"share_lost": "s_1 - s_0", "share_gained": "gains"},
        ),
        "parity_fixed": Filling(_ADDED, _PARITY),
        "parity_growing": Filling(
            f"({_ADDED}) ÷ (1 − {{peer_output}} ÷ {{peer_total}})", _PARITY
        ),
        "parity_fixed_percent": Filling(
            _PART, {"own_output": "a", "lq_own": "LQ_own", "lq_target": "LQ_peer"}
        ),
        "parity_growing_percent": Filling(_PART, {"own_output": "a"}),
        "parity_target": Filling("", _TARGET),
        "parity_target_percent": Filling(
            _PART, {"added_output": "D", "own_output": "a"}
        ),
        "parity_target_fixed": Filling(
            "{lq_target} × {world_output} ÷ {world_total} × {own_total} − {own_output}",
            _TARGET,
        ),
        "parity_target_fixed_percent": Filling(
            _PART, {"own_output": "a", "lq_own": "LQ_own", "lq_target": "L"}
        ),
        "parity_years": Filling(
            "ln(1 + {growth_needed} ÷ 100) ÷ ln(1 + {growth_rate} ÷ 100)",
            {"growth_needed": "d", "growth_rate": "g"},
        ),
        "gdp_share": Filling(
            "{own_gdp} ÷ {world_gdp}", {"own_gdp": "G", "world_gdp": "W"}
        ),
        "indicator_share": Filling(
            "{indicator_own} ÷ {indicator_world}",
            {"indicator_own": "x_c", "indicator_world": "x_world"},
        ),
        "implied_gdp_share": Filling(
            "{industry_share} ÷ {quotient}",
            {"industry_share": "share", "quotient": "LQ"},
        ),
        "gdp_share_gap": Filling(
            "({second_dataset} − {first_dataset}) × 100",
            {"second_dataset": "share / LQ", "first_dataset": "G / W"},
        ),
        "gdp_share_gap_percent": Filling(
            "({second_dataset} ÷ {first_dataset} − 1) × 100",
            {"second_dataset": "share / LQ", "first_dataset": "G / W"},
        ),
        "dataset_difference": Filling("{second_dataset} − {first_dataset}", _two("x")),
        "dataset_difference_pp": Filling(
            "({second_dataset} − {first_dataset}) × 100", _two("s")
        ),
        "dataset_difference_percent": Filling(
            "({second_dataset} ÷ {first_dataset} − 1) × 100", _two("x")
        ),
        "hhi": Filling("{economy_share}²", _SHARES),
        "hhi_low": Filling("{economy_share}²", {"economy_share": "s_named"}),
        "hhi_high": Filling(
            "{economy_share}² + {other_share}²",
            {"economy_share": "s_named", "other_share": "s_other"},
        ),
        "effective_number": Filling(_INVERSE, {"index": "H"}),
        "effective_number_low": Filling(_INVERSE, {"index": "H_high"}),
        "effective_number_high": Filling(_INVERSE, {"index": "H_low"}),
        **dict.fromkeys(
            ("concentration_ratio", "concentration_ratio_low"),
            Filling("{largest_share}", {"largest_share": "s"}),
        ),
        "concentration_ratio_high": Filling(
            "{largest_share}", {"largest_share": "s", "other_share": "s_other"}
        ),
        **OF_TRADE,
        **OF_CONTROLS,
    }
)
"""By formula; one that is the sum of its cells, or a cell, has none."""

OF_QUOTIENTS: Mapping[str, Filling] = MappingProxyType(
    {
        formula: Filling(_QUOTIENTS, {})
        for formula in ("parity_fixed_percent", "parity_target_fixed_percent")
    }
)
"""By formula, how it is filled where only published quotients are at hand."""
