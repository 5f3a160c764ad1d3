"""The formulas over lists of export controls."""

from __future__ import annotations

from core.indicators.definition import Definition
from core.indicators.definitions_of_lists import OF_LISTS
from core.indicators.definitions_of_members import OF_MEMBERS
from core.indicators.definitions_of_supply import OF_SUPPLY

_METHOD = "Project methodology of export controls"
_COUNT = "Arithmetic"

OF_CONTROLS = (
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
    *OF_SUPPLY,
    Definition("licensing_policy", "p", "policy", f"{_METHOD}, licensing policies"),
    Definition("items_at_policy", "number of i with p_i = p", "count", _METHOD),
    Definition(
        "licence_reasons", "number of reasons", "count", "15 CFR 738 and 774, Supp. 1"
    ),
    Definition("measures_at", "number of measures", "count", "As published"),
    Definition("parties_found", "number of parties", "count", "As published"),
    Definition(
        "orders_without_counterpart", "number of orders", "count", f"{_METHOD}, M20"
    ),
    Definition("days_since_verified", "t - newest t_v", "days", f"{_METHOD}, M19"),
    Definition("rows_told", "number of rows", "count", "As published"),
    Definition("days_left", "t_told - t", "days", "Arithmetic"),
    *OF_LISTS,
    *OF_MEMBERS,
)
"""Every formula over lists of controls."""
