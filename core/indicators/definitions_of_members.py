"""The formulas over one jurisdiction beside others, and over what sets two apart."""

from __future__ import annotations

from core.indicators.definition import Definition

_METHOD = "Project methodology of export controls"
_SHARE, _DAYS = "share", "days"

OF_MEMBERS = (
    Definition(
        *("reference_coverage", "sum over R of w c_j / sum over R of w"),
        *(_SHARE, f"{_METHOD}, M6"),
    ),
    Definition(
        *("reference_coverage_low", "least over unknown c", _SHARE, f"{_METHOD}, M6"),
    ),
    Definition(
        *("reference_coverage_high", "greatest over unknown c"),
        *(_SHARE, f"{_METHOD}, M6"),
    ),
    Definition("beyond_security", "b / s", _SHARE, f"{_METHOD}, M10"),
    Definition("beyond_security_low", "b / n", _SHARE, f"{_METHOD}, M10"),
    Definition("beyond_security_high", "(b + n - s) / n", _SHARE, f"{_METHOD}, M10"),
    Definition("items_first", "number of i with d_ij least", "count", f"{_METHOD}, M8"),
    Definition("lag_mean", "mean of d_b - d_a", _DAYS, f"{_METHOD}, M8"),
    Definition("open_lag_median", "median of t - d_a", _DAYS, f"{_METHOD}, M8"),
    Definition(
        *("policy_spread_low", "least of (max p - min p) / 5", "index"),
        f"{_METHOD}, M9",
    ),
    Definition(
        *("policy_spread_high", "greatest of (max p - min p) / 5", "index"),
        f"{_METHOD}, M9",
    ),
    Definition("parameter_value", "v", "stated", "As published"),
    Definition("parameter_difference", "v_b - v_a", "stated", f"{_METHOD}, M11"),
    Definition("parameter_ratio", "v_b / v_a", "ratio", f"{_METHOD}, M11"),
    Definition(
        "blocked_market", "sum over j with an order of m_j", _SHARE, f"{_METHOD}, M20"
    ),
)
"""Every formula of this kind."""
