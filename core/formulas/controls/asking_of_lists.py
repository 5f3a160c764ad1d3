"""From the id of a figure that compares control lists to the figure."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Final, TypeAlias

from core.figure import each
from core.formulas.controls import differences, divergence, lags, reach
from core.formulas.controls.asking_of_supply import table_asked
from core.tables.controls import ItemFilter

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from core.figure import Figure
    from core.library import Library

Dims: TypeAlias = dict[str, str]


def _reach(library: Library, formula: str, dims: Dims, period: str) -> Figure:
    table, over = table_asked(library, dims, period), each(dims["jurisdictions"])
    if formula in reach.REACHES:
        counted = reach.reach_counts(table, over, ItemFilter.of(dims))
        return next(one for one in counted if one.formula == formula)
    low, high = reach.item_reach(table, over, dims["item"])
    return low if formula == "controllers_low" else high


def _differing(library: Library, formula: str, dims: Dims, period: str) -> Figure:
    del formula
    table, chosen = table_asked(library, dims, period), ItemFilter.of(dims)
    pair, to = (dims["jurisdiction"], dims["with"]), dims.get("to", "")
    every = differences.compared(library, table, pair, to, chosen)
    counts = differences.difference_counts(table, pair, to, every, chosen)
    return counts[dims["kind"]]


def _late(library: Library, formula: str, dims: Dims, period: str) -> Figure:
    table, chosen = table_asked(library, dims, period), ItemFilter.of(dims)
    if formula == "controls_undated":
        return lags.undated_figure(table, each(dims["jurisdictions"]), chosen)
    pair = dims["jurisdiction"], dims["with"]
    if formula == "item_lag":
        return lags.item_lag(table, dims["item"], *pair)
    found = lags.lags_between(table, *pair, chosen)
    return found.median if formula == "lag_median" else found.not_comparable


def _apart(library: Library, formula: str, dims: Dims, period: str) -> Figure:
    table, chosen = table_asked(library, dims, period), ItemFilter.of(dims)
    pair = dims["jurisdiction"], dims["with"]
    if formula.startswith("policy"):
        found = divergence.policy_apart(library, table, pair, dims["to"], chosen)
    elif formula.startswith("rationale"):
        found = divergence.grounds_apart(table, *pair, chosen)
    else:
        found = divergence.weighted_alignment(table, *pair, chosen)
    return next(one for one in found if one.formula == formula)


_ENDS: Final = ("", "_low", "_high")
_APART: Final = ("alignment_weighted", "policy_divergence", "rationale_divergence")

OF_LISTS: Final[Mapping[str, Callable[[Library, str, Dims, str], Figure]]] = (
    MappingProxyType(
        {
            **dict.fromkeys(("controllers_low", "controllers_high"), _reach),
            **dict.fromkeys(reach.REACHES, _reach),
            "items_of_pair": _differing,
            **dict.fromkeys(
                ("lag_median", "lags_not_comparable", "item_lag", "controls_undated"),
                _late,
            ),
            **{f"{formula}{end}": _apart for formula in _APART for end in _ENDS},
        }
    )
)
"""By formula what computes a figure from the parts of its id."""
