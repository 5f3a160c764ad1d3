"""The formulas over trade."""

from __future__ import annotations

from core.indicators.definition import Definition

_PRACTICAL = "UNCTAD and WTO, A Practical Guide to Trade Policy Analysis, ch. 1"

_WITS = "WITS, Trade Indicators"
_ARITHMETIC = "Arithmetic"
_TEXTBOOK = "Textbook identity"

OF_TRADE = (
    Definition("exports", "sum of X", "USD", "As published"),
    Definition("imports", "sum of M", "USD", "As published"),
    Definition("trade_balance", "X - M", "USD", _PRACTICAL),
    Definition("normalized_balance", "(X - M) / (X + M)", "ratio", _PRACTICAL),
    Definition("cover_ratio", "X / M", "ratio", _PRACTICAL),
    Definition("cumulative_balance", "sum over years of (X - M)", "USD", _PRACTICAL),
    Definition("export_exposure", "X_j / X", "share", f"{_WITS} (partner share)"),
    Definition("import_share", "M_j / M", "share", f"{_WITS} (partner share)"),
    Definition("product_share", "x_k / x", "share", f"{_WITS} (product share)"),
    Definition("rest_of_partners", "x - sum of x_j", "USD", _ARITHMETIC),
    Definition("rest_of_partners_share", "(x - sum of x_j) / x", "share", _ARITHMETIC),
    Definition("rest_of_products", "x - sum of x_k", "USD", _ARITHMETIC),
    Definition("rest_of_products_share", "(x - sum of x_k) / x", "share", _ARITHMETIC),
    Definition("trade_change", "b - a", "USD", _ARITHMETIC),
    Definition("trade_percent_change", "(b / a - 1) 100", "percent", _TEXTBOOK),
    Definition("trade_share_change", "(s_1 - s_0) 100", "pp", _TEXTBOOK),
    Definition("partner_hhi", "sum of x_j^2 / (sum of x_j)^2", "index", _WITS),
    Definition(
        "partner_hhi_low", "sum of x_j^2 / (sum of x_j + x_rest)^2", "index", _TEXTBOOK
    ),
    Definition(
        "partner_hhi_high",
        "(sum of x_j^2 + x_rest^2) / (sum of x_j + x_rest)^2",
        "index",
        _TEXTBOOK,
    ),
    Definition("partner_effective_number", "1 / H", "count", _TEXTBOOK),
    Definition("partner_effective_number_low", "1 / H_high", "count", _TEXTBOOK),
    Definition("partner_effective_number_high", "1 / H_low", "count", _TEXTBOOK),
    Definition(
        "partner_concentration_ratio",
        "sum of k largest x_j / sum of x_j",
        "share",
        _TEXTBOOK,
    ),
    Definition(
        "partner_concentration_ratio_low",
        "sum of k largest x_j / (sum of x_j + x_rest)",
        "share",
        _TEXTBOOK,
    ),
    Definition(
        "partner_concentration_ratio_high",
        "sum of k largest of x_j and x_rest / (sum of x_j + x_rest)",
        "share",
        _TEXTBOOK,
    ),
)
"""Every formula over trade."""
