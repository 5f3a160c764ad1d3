"""From the id of a figure that compares control lists to the figure."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Final, TypeAlias

from core.figure import each
from core.formulas.controls import (
    differences,
    divergence,
    lags,
    members,
    reach,
    thresholds,
)
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
    return next(one for one in found if one.formula == formula)


def _of_member(library: Library, formula: str, dims: Dims, period: str) -> Figure:
    table, chosen = table_asked(library, dims, period), ItemFilter.of(dims)
    code, codes = dims["jurisdiction"], each(dims.get("jurisdictions", ""))
    if formula == "items_first":
        return members.first_of(table, codes, code, chosen)
    found = (
        members.beyond(table, code, chosen)
        if formula.startswith("beyond")
        else members.of_reference(table, codes, code, chosen)
    )
    return next(one for one in found if one.formula == formula)


def _spread(library: Library, formula: str, dims: Dims, period: str) -> Figure:
    table = table_asked(library, dims, period)
    codes = each(dims["jurisdictions"])
    over = library, table, codes, dims["item"], dims.get("to", "")
    low, high = divergence.policy_spread_of(*over)
    return low if formula.endswith("_low") else high


def _threshold(library: Library, formula: str, dims: Dims, period: str) -> Figure:
    table = table_asked(library, dims, period)
    if formula == "parameter_value":
        over = dims["item"], dims["jurisdiction"]
        stated = thresholds.threshold_figures(table, *over)
        return {one.dim("parameter"): one for one in stated}[dims["parameter"]]
    pair = dims["jurisdiction"], dims["with"]
    every = thresholds.thresholds_apart(table, dims["item"], pair)
    found = {one.name: one for one in every}[dims["parameter"]]
    return found.ratio if formula == "parameter_ratio" else found.difference


def _apart(library: Library, formula: str, dims: Dims, period: str) -> Figure:
    table, chosen = table_asked(library, dims, period), ItemFilter.of(dims)
    pair = dims["jurisdiction"], dims["with"]
    if formula.startswith("policy"):
        found = divergence.policy_apart(
            library, table, pair, dims.get("to", ""), chosen
        )
    elif formula.startswith("rationale"):
        found = divergence.grounds_apart(table, *pair, chosen)
    else:
        found = divergence.weighted_alignment(table, *pair, chosen)
    return next(one for one in found if one.formula == formula)


_ENDS: Final = ("", "_low", "_high")
_OF_ONE: Final = ("reference_coverage", "beyond_security")
_APART: Final = ("alignment_weighted", "policy_divergence", "rationale_divergence")

OF_LISTS: Final[Mapping[str, Callable[[Library, str, Dims, str], Figure]]] = (
    MappingProxyType(
        {
            **dict.fromkeys(("controllers_low", "controllers_high"), _reach),
            **dict.fromkeys(reach.REACHES, _reach),
            "items_of_pair": _differing,
            **dict.fromkeys(
                (
                    *("lag_median", "lag_mean", "open_lag_median"),
                    *("lags_not_comparable", "item_lag", "controls_undated"),
                ),
                _late,
            ),
            "items_first": _of_member,
            **{f"{formula}{end}": _of_member for formula in _OF_ONE for end in _ENDS},
            **dict.fromkeys(("policy_spread_low", "policy_spread_high"), _spread),
            **dict.fromkeys(("parameter_value", *thresholds.FORMULAS), _threshold),
            **{f"{formula}{end}": _apart for formula in _APART for end in _ENDS},
        }
    )
)
"""By formula what computes a figure from the parts of its id."""
