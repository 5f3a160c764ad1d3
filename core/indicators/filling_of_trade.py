"""How the formulas over trade are filled."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from core.indicators.filling_of_penetration import OF_PENETRATION
from core.indicators.pattern import Filling

if TYPE_CHECKING:
    from collections.abc import Mapping

_ENDS = {"before": "a", "after": "b"}
_PARTNERS = {"partner_trade": "x_j"}
_LISTED = {"partner_trade": "x_j", "other_trade": "x_rest"}
_LARGEST = {"largest_trade": "x_j", "partner_trade": "x_j"}
_RCA = "({own_product} ÷ {own_exports}) ÷ ({world_product} ÷ {world_exports})"
_EXPORTS = {
    "own_product": "X_ic",
    "own_exports": "X_c",
    "world_product": "X_i",
    "world_exports": "X",
}
_CHANGE = {"before": "a", "after": "b"}
_MIRROR = {"importer_report": "M_j", "exporter_report": "X_i"}

OF_TRADE: Mapping[str, Filling] = MappingProxyType(
    {
        **OF_PENETRATION,
        "trade_balance": Filling(
            "{exports} − {imports}", {"exports": "X", "imports": "M"}
        ),
        "cumulative_balance": Filling(
            "{exports} − {imports}", {"exports": "X", "imports": "M"}
        ),
        "balance_of_months": Filling(
            "{exports} − {imports}", {"exports": "X", "imports": "M"}
        ),
        "normalized_balance": Filling(
            "({exports} − {imports}) ÷ ({exports} + {imports})",
            {"exports": "X", "imports": "M"},
        ),
        "cover_ratio": Filling(
            "{exports} ÷ {imports}", {"exports": "X", "imports": "M"}
        ),
        "grubel_lloyd": Filling(
            "{overlapping_trade} ÷ ({exports} + {imports})",
            {
                "overlapping_trade": "2 min(X_k, M_k)",
                "exports": "X_k",
                "imports": "M_k",
            },
        ),
        "trade_intensity": Filling(
            "({partner_trade} ÷ {world_trade}) ÷ ({world_to_partner} ÷ "
            "{world_to_world})",
            {
                "partner_trade": "x_ij",
                "world_trade": "X_i",
                "world_to_partner": "x_wj",
                "world_to_world": "X_w",
            },
        ),
        "trade_intensity_rest": Filling(
            "({partner_trade} ÷ {world_trade}) ÷ ({partner_imports} ÷ "
            "({world_imports} − {own_imports}))",
            {
                "partner_trade": "x_ij",
                "world_trade": "X_i",
                "partner_imports": "M_j",
                "world_imports": "M_w",
                "own_imports": "M_i",
            },
        ),
        "trade_complementarity": Filling(
            "100 × (1 − {shares_apart} ÷ 2)",
            {"shares_apart": "sum of |m_jk - x_ik|"},
        ),
        "lafay_index": Filling(
            "100 × ({exports} − {imports} − ({all_exports} − {all_imports}) ÷ "
            "({all_exports} + {all_imports}) × ({exports} + {imports})) ÷ "
            "({all_exports} + {all_imports})",
            {
                "exports": "x_k",
                "imports": "m_k",
                "all_exports": "X",
                "all_imports": "M",
            },
        ),
        "mirror_gap": Filling("{importer_report} − {exporter_report}", _MIRROR),
        "mirror_gap_percent": Filling(
            "({importer_report} ÷ {exporter_report} − 1) × 100", _MIRROR
        ),
        "months_change": Filling("{after} − {before}", _CHANGE),
        "months_change_percent": Filling("({after} ÷ {before} − 1) × 100", _CHANGE),
        "month_share": Filling(
            "{month_trade} ÷ {year_trade}",
            {"month_trade": "m", "year_trade": "sum of 12 m"},
        ),
        "export_exposure": Filling(
            "{partner_trade} ÷ {world_trade}",
            {"partner_trade": "X_j", "world_trade": "X"},
        ),
        "import_share": Filling(
            "{partner_trade} ÷ {world_trade}",
            {"partner_trade": "M_j", "world_trade": "M"},
        ),
        "supplier_share": Filling(
            "{partner_trade} ÷ {outside_imports}",
            {"partner_trade": "m_j", "outside_imports": "M_out"},
        ),
        "unlisted_imports": Filling(
            "{outside_imports} − {listed_imports}",
            {"outside_imports": "M_out", "listed_imports": "sum of m_j"},
        ),
        "unlisted_share": Filling(
            "{unlisted_imports} ÷ {outside_imports}",
            {"unlisted_imports": "m_rest", "outside_imports": "M_out"},
        ),
        **dict.fromkeys(
            ("supplier_hhi", "supplier_hhi_low"),
            Filling("{economy_share}²", {"economy_share": "m_j / M_out"}),
        ),
        "supplier_hhi_high": Filling(
            "{economy_share}² + {unlisted_share}²",
            {"economy_share": "m_j / M_out", "unlisted_share": "m_rest / M_out"},
        ),
        **dict.fromkeys(
            (
                "supplier_concentration_ratio",
                "supplier_concentration_ratio_low",
                "supplier_concentration_ratio_high",
            ),
            Filling("{largest_share}", {"largest_share": "m_j / M_out"}),
        ),
        "outside_share": Filling(
            "{outside_imports} ÷ ({outside_imports} + {inside_imports})",
            {"outside_imports": "M_out", "inside_imports": "M_in"},
        ),
        "imports_to_exports": Filling(
            "{outside_imports} ÷ {exports}",
            {"outside_imports": "M_out", "exports": "X"},
        ),
        "world_export_share": Filling(
            "{own_exports} ÷ ({world_exports})",
            {"own_exports": "X_j", "world_exports": "X_world"},
        ),
        "world_export_hhi": Filling(
            "{economy_share}²", {"economy_share": "X_j / X_world"}
        ),
        "dependent_imports": Filling("{product_imports}", {"product_imports": "M_out"}),
        "export_stake": Filling(
            "{partner_trade} ÷ {all_exports}",
            {"partner_trade": "X_jp", "all_exports": "X"},
        ),
        "exports_to_gdp": Filling(
            "{partner_trade} ÷ {own_gdp}", {"partner_trade": "X_jp", "own_gdp": "GDP"}
        ),
        "second_order_exposure": Filling(
            "{direct_share} + {route_share·onward_share}",
            {"direct_share": "s_j", "route_share": "s_k", "onward_share": "s_kj"},
        ),
        "importer_share": Filling(
            "{own_imports} ÷ ({own_imports} + {others_imports})",
            {"own_imports": "M_k"},
        ),
        "relocated_share": Filling(
            "{moved_imports} ÷ {outside_imports}",
            {"moved_imports": "m_k'", "outside_imports": "M_out"},
        ),
        **dict.fromkeys(
            ("relocated_hhi", "relocated_hhi_low"),
            Filling("{economy_share}²", {"economy_share": "m_k' / M_out"}),
        ),
        "relocated_hhi_high": Filling(
            "{economy_share}² + {unlisted_share}²",
            {"economy_share": "m_k' / M_out", "unlisted_share": "m_rest / M_out"},
        ),
        "capacity_left": Filling(
            "{own_exports} − {moved_imports}",
            {"own_exports": "X_k", "moved_imports": "m_k'"},
        ),
        "product_share": Filling(
            "{product_trade} ÷ {whole_trade}",
            {"product_trade": "x_k", "whole_trade": "x"},
        ),
        "rest_of_partners": Filling(
            "{whole_trade} − ({shown_trade})",
            {"whole_trade": "x", "shown_trade": "x_j"},
        ),
        "rest_of_partners_share": Filling(
            "({whole_trade} − ({shown_trade})) ÷ {whole_trade}",
            {"whole_trade": "x", "shown_trade": "x_j"},
        ),
        "rest_of_products": Filling(
            "{whole_trade} − ({shown_trade})",
            {"whole_trade": "x", "shown_trade": "x_k"},
        ),
        "rest_of_products_share": Filling(
            "({whole_trade} − ({shown_trade})) ÷ {whole_trade}",
            {"whole_trade": "x", "shown_trade": "x_k"},
        ),
        "trade_change": Filling("{after} − {before}", _ENDS),
        "trade_percent_change": Filling("({after} ÷ {before} − 1) × 100", _ENDS),
        "trade_share_change": Filling(
            "({share_after} − {share_before}) × 100",
            {"share_before": "s_0", "share_after": "s_1"},
        ),
        "partner_hhi": Filling("({partner_trade}²) ÷ ({partner_trade})²", _PARTNERS),
        "partner_hhi_low": Filling(
            "({partner_trade}²) ÷ ({partner_trade} + {other_trade})²", _LISTED
        ),
        "partner_hhi_high": Filling(
            "({partner_trade}² + {other_trade}²) ÷ ({partner_trade} + {other_trade})²",
            _LISTED,
        ),
        "partner_effective_number": Filling("1 ÷ {index}", {"index": "H"}),
        "partner_effective_number_low": Filling("1 ÷ {index}", {"index": "H_high"}),
        "partner_effective_number_high": Filling("1 ÷ {index}", {"index": "H_low"}),
        "partner_concentration_ratio": Filling(
            "({largest_trade}) ÷ ({largest_trade} + {partner_trade})", _LARGEST
        ),
        **dict.fromkeys(
            ("partner_concentration_ratio_low", "partner_concentration_ratio_high"),
            Filling(
                "({largest_trade}) ÷ "
                "({largest_trade} + {partner_trade} + {other_trade})",
                {**_LARGEST, "other_trade": "x_rest"},
            ),
        ),
        "rca": Filling(_RCA, _EXPORTS),
        "symmetric_rca": Filling(f"({_RCA} − 1) ÷ ({_RCA} + 1)", {}),
        "normalized_rca": Filling(
            "{own_product} ÷ {world_exports} − {own_exports} × {world_product} ÷ "
            "{world_exports}²",
            {
                "own_product": "x_ic",
                "own_exports": "x_c",
                "world_product": "x_i",
                "world_exports": "x",
            },
        ),
    }
)
"""By formula; those that are sums of their cells have none."""
