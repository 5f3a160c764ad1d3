"""The formulas over the supply of what is controlled."""

from __future__ import annotations

from core.indicators.definition import Definition

_METHOD = "Project methodology of export controls"
_GAIN = "share"

OF_SUPPLY = (
    Definition("supply_share", "s / S", "share", f"{_METHOD}, M12"),
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
    Definition("supply_hhi", "10000 sum of s^2", "points", f"{_METHOD}, M12"),
    *(
        Definition(
            f"chokepoint_score_{end}",
            "100 E sqrt(H / 10000) (1 - b)",
            "score",
            f"{_METHOD}, M15",
        )
        for end in ("low", "high")
    ),
    Definition("backfill_gap", "w s (1 - c) / (1 - T)", "share", f"{_METHOD}, M16"),
    Definition("supply_to_verify", "w s / (1 - T)", "share", f"{_METHOD}, M16"),
    Definition(
        "replacement_ratio_low", "(B + O + T) / (C + U)", "ratio", f"{_METHOD}, M16"
    ),
    Definition(
        "replacement_ratio_high", "(B + O + T + U) / C", "ratio", f"{_METHOD}, M16"
    ),
    Definition(
        "gain_held", "sum of w s c / (1 - T) / sum of w", _GAIN, f"{_METHOD}, M17"
    ),
    Definition(
        "gain_gap", "sum of w s (1 - c) / (1 - T) / sum of w", _GAIN, f"{_METHOD}, M17"
    ),
    Definition(
        "gain_unread",
        "sum of w s / (1 - T) / sum of w, c unknown",
        _GAIN,
        f"{_METHOD}, M17",
    ),
    *(
        Definition(
            f"covered_at_least_{end}",
            "sum of w where e >= t / sum of w",
            "share",
            f"{_METHOD}, M17",
        )
        for end in ("low", "high")
    ),
    Definition("codes_exposure", "sum of x_p / sum of x", "share", f"{_METHOD}, M18"),
    Definition(
        "codes_exposure_of_all", "sum of x_p / x_all", "share", f"{_METHOD}, M18"
    ),
)
"""Every formula over the supply of what is controlled, and over what it is worth."""
