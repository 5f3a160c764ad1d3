"""The formulas over trade."""

from __future__ import annotations

from core.indicators.definition import Definition

_PRACTICAL = "UNCTAD and WTO, A Practical Guide to Trade Policy Analysis, ch. 1"

_WITS = "WITS, Trade Indicators"

OF_TRADE = (
    Definition("exports", "sum of X", "USD", "As published"),
    Definition("imports", "sum of M", "USD", "As published"),
    Definition("trade_balance", "X - M", "USD", _PRACTICAL),
    Definition("normalized_balance", "(X - M) / (X + M)", "ratio", _PRACTICAL),
    Definition("cover_ratio", "X / M", "ratio", _PRACTICAL),
    Definition("cumulative_balance", "sum over years of (X - M)", "USD", _PRACTICAL),
    Definition("export_exposure", "X_j / X", "share", f"{_WITS} (partner share)"),
    Definition("import_share", "M_j / M", "share", f"{_WITS} (partner share)"),
)
"""Every formula over trade."""
