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
)
"""Every formula that compares control lists."""
