"""The formulas that compare control lists: how widely, how late, how strictly."""

from __future__ import annotations

from core.indicators.definition import Definition

_METHOD = "Project methodology of export controls"
_BOUND = ("least over what is unknown", "greatest over what is unknown")

OF_LISTS = (
    Definition("controllers_low", "n", "count", f"{_METHOD}, M7"),
    Definition("controllers_high", "n + k", "count", f"{_METHOD}, M7"),
    Definition("items_by_several", "number of n >= 2", "count", f"{_METHOD}, M7"),
    Definition("items_unilateral", "number of n = 1, k = 0", "count", f"{_METHOD}, M7"),
    Definition(
        "items_no_other_found", "number of n = 1, k > 0", "count", f"{_METHOD}, M7"
    ),
    Definition("lag_median", "median of d_b - d_a", "days", f"{_METHOD}, M8"),
    Definition("lags_not_comparable", "number of items", "count", f"{_METHOD}, M8"),
    Definition("item_lag", "d_b - d_a", "days", f"{_METHOD}, M8"),
    Definition("controls_undated", "number of c >= 1/2", "count", f"{_METHOD}, M8"),
    Definition(
        "policy_divergence",
        "sum of w |p_a - p_b| / (5 sum of w)",
        "index",
        f"{_METHOD}, M9",
    ),
    Definition("policy_divergence_low", _BOUND[0], "index", f"{_METHOD}, M9"),
    Definition("policy_divergence_high", _BOUND[1], "index", f"{_METHOD}, M9"),
    Definition(
        "rationale_divergence", "items apart / items both", "share", f"{_METHOD}, M10"
    ),
    Definition("rationale_divergence_low", _BOUND[0], "share", f"{_METHOD}, M10"),
    Definition("rationale_divergence_high", _BOUND[1], "share", f"{_METHOD}, M10"),
    Definition("items_of_pair", "number of items", "count", _METHOD),
)
"""Every formula that compares control lists."""
