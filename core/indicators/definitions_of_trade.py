"""The formulas over trade."""

from __future__ import annotations

from core.indicators.definition import Definition

_PRACTICAL = "UNCTAD and WTO, A Practical Guide to Trade Policy Analysis, ch. 1"

_WITS = "WITS, Trade Indicators"
_CDI = "European Commission, SWD(2021) 352 final"
_GEODEP = "CEPII, GeoDep"
_IDENTITY = "Textbook identity"
_ARITHMETIC = "Arithmetic"
_TEXTBOOK = "Textbook identity"

_OUTCOMES = "WITS, Online Trade Outcomes Indicators, User's Manual (2013)"

_MIRROR = "United Nations, IMTS: Compilers Manual (bilateral asymmetries)"

_MONTHS = "Arithmetic"

OF_TRADE = (
    Definition("observation", "x", "stated", "As published"),
    Definition("exports", "sum of X", "USD", "As published"),
    Definition("imports", "sum of M", "USD", "As published"),
    Definition("trade_balance", "X - M", "USD", _PRACTICAL),
    Definition("normalized_balance", "(X - M) / (X + M)", "ratio", _PRACTICAL),
    Definition("cover_ratio", "X / M", "ratio", _PRACTICAL),
    Definition("cumulative_balance", "sum over years of (X - M)", "USD", _PRACTICAL),
    Definition("cumulative_exports", "sum over years of X", "USD", _ARITHMETIC),
    Definition("cumulative_imports", "sum over years of M", "USD", _ARITHMETIC),
    Definition("export_exposure", "X_j / X", "share", f"{_WITS} (partner share)"),
    Definition("import_share", "M_j / M", "share", f"{_WITS} (partner share)"),
    Definition("outside_imports", "sum of m_j", "USD", "As published"),
    Definition("supplier_share", "m_j / M_out", "share", f"{_WITS} (partner share)"),
    Definition("supplier_hhi", "sum of (m_j / M_out)^2", "index", f"{_CDI} (CDI 1)"),
    Definition("unlisted_imports", "M_out - sum of m_j", "USD", "Arithmetic"),
    Definition("unlisted_share", "m_rest / M_out", "share", "Arithmetic"),
    Definition("supplier_hhi_low", "sum of (m_j / M_out)^2", "index", _TEXTBOOK),
    Definition(
        "supplier_hhi_high",
        "sum of (m_j / M_out)^2 + (m_rest / M_out)^2",
        "index",
        _TEXTBOOK,
    ),
    Definition(
        "supplier_concentration_ratio",
        "sum of the k largest m_j / M_out",
        "share",
        _IDENTITY,
    ),
    Definition(
        "supplier_concentration_ratio_low",
        "sum of the k largest m_j / M_out",
        "share",
        _IDENTITY,
    ),
    Definition(
        "supplier_concentration_ratio_high",
        "sum of the k largest of m_j / M_out and m_rest / M_out",
        "share",
        _IDENTITY,
    ),
    Definition("outside_share", "M_out / (M_out + M_in)", "share", f"{_CDI} (CDI 2)"),
    Definition("imports_to_exports", "M_out / X", "ratio", f"{_CDI} (CDI 3)"),
    Definition("world_export_share", "X_j / X_world", "share", f"{_WITS} (share)"),
    Definition("world_export_hhi", "sum of (X_j / X_world)^2", "index", _GEODEP),
    Definition("dependent_products", "number of products", "count", _GEODEP),
    Definition("undecided_products", "number of products", "count", _GEODEP),
    Definition("products_imported", "number of products", "count", "Arithmetic"),
    Definition("dependent_imports", "sum of M_out", "USD", _GEODEP),
    Definition("export_stake", "X_jp / X", "share", f"{_WITS} (partner share)"),
    Definition("exports_to_gdp", "X_jp / GDP", "share", _PRACTICAL),
    Definition(
        "second_order_exposure",
        "s_j + sum of s_k s_kj",
        "share",
        "Project's indicator methodology",
    ),
    Definition("importer_share", "M_k / sum of M", "share", f"{_WITS} (share)"),
    Definition("relocated_imports", "m_k + p m_j w_k / sum of w", "USD", "Arithmetic"),
    Definition("relocated_share", "m_k' / M_out", "share", "Arithmetic"),
    Definition("relocated_hhi", "sum of (m_k' / M_out)^2", "index", f"{_CDI} (CDI 1)"),
    Definition("relocated_hhi_low", "sum of (m_k' / M_out)^2", "index", _TEXTBOOK),
    Definition(
        "relocated_hhi_high",
        "sum of (m_k' / M_out)^2 + (m_rest / M_out)^2",
        "index",
        _TEXTBOOK,
    ),
    Definition("capacity_left", "X_k - m_k'", "USD", "Arithmetic"),
    Definition("apparent_consumption", "Q - X + M", "USD", _IDENTITY),
    Definition("import_penetration", "M / (Q - X + M)", "share", _IDENTITY),
    Definition("self_sufficiency", "Q / (Q - X + M)", "share", _IDENTITY),
    Definition("net_import_dependence", "(M - X) / (Q - X + M)", "share", _IDENTITY),
    Definition("export_ratio", "X / Q", "share", _IDENTITY),
    Definition("target_gap", "s - t", "pp", _ARITHMETIC),
    Definition("computed_target_gap", "100 s - t", "pp", _ARITHMETIC),
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
    Definition(
        "grubel_lloyd",
        "sum of 2 min(X_k, M_k) / sum of (X_k + M_k)",
        "index",
        "Grubel and Lloyd (1975)",
    ),
    Definition("trade_intensity", "(x_ij / X_i) / (x_wj / X_w)", "ratio", _OUTCOMES),
    Definition(
        "trade_intensity_rest",
        "(x_ij / X_i) / (M_j / (M_w - M_i))",
        "ratio",
        _PRACTICAL,
    ),
    Definition(
        "trade_complementarity",
        "100 (1 - sum of |m_jk - x_ik| / 2)",
        "score",
        f"Michaely (1996); {_OUTCOMES}",
    ),
    Definition(
        "lafay_index",
        "100 ((x_k - m_k) / (x_k + m_k) - (X - M) / (X + M)) (x_k + m_k) / (X + M)",
        "percent",
        "Lafay (1992)",
    ),
    Definition("mirror_gap", "M_j - X_i", "USD", _MIRROR),
    Definition("mirror_gap_percent", "(M_j / X_i - 1) 100", "percent", _MIRROR),
    Definition("exports_of_months", "sum over months of X", "USD", _MONTHS),
    Definition("imports_of_months", "sum over months of M", "USD", _MONTHS),
    Definition("balance_of_months", "sum over months of (X - M)", "USD", _MONTHS),
    Definition("months_change", "b - a", "USD", _MONTHS),
    Definition("months_change_percent", "(b / a - 1) 100", "percent", _MONTHS),
    Definition("month_share", "m / sum of 12 m", "share", _MONTHS),
)
"""Every formula over trade."""
