"""From the id of a figure over control lists to the figure."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from core.figure import each
from core.formulas.controls import (
    counts,
    currency,
    differences,
    divergence,
    lags,
    licences,
    lists,
    measures,
    orders,
    parties,
    reach,
    requirements,
    supply,
    told,
)
from core.tables.controls import ItemFilter

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from core.figure import Figure
    from core.library import Library
    from core.tables.controls import ControlsTable


def table_asked(library: Library, dims: dict[str, str], period: str) -> ControlsTable:
    """Return the dataset an id names, as it stood at its date."""
    table = library.controls(dims["dataset"])
    return table.seen(period, dims.get("verified", ""))


def _status(
    library: Library, formula: str, dims: dict[str, str], period: str
) -> Figure:
    del formula
    table = table_asked(library, dims, period)
    return lists.status_figure(table, dims["item"], dims["jurisdiction"])


def _alignment(
    library: Library, formula: str, dims: dict[str, str], period: str
) -> Figure:
    table = table_asked(library, dims, period)
    pair = lists.alignment(
        table, dims["jurisdiction"], dims["with"], ItemFilter.of(dims)
    )
    figures = {one.formula: one for one in (pair.point, pair.low, pair.high)}
    return figures[formula]


def _coverage(
    library: Library, formula: str, dims: dict[str, str], period: str
) -> Figure:
    table = table_asked(library, dims, period)
    return lists.list_coverage(
        table, formula, dims["of"], dims["jurisdiction"], ItemFilter.of(dims)
    )


def _counted(
    library: Library, formula: str, dims: dict[str, str], period: str
) -> Figure:
    table, chosen = table_asked(library, dims, period), ItemFilter.of(dims)
    if formula == "items_compared":
        return counts.items_figure(table, chosen)
    if formula == "items_known_on_both":
        sides = dims["jurisdiction"], dims["with"]
        return counts.known_on_both_figure(table, *sides, chosen)
    lists = each(dims["jurisdictions"])
    if formula == "lists_compared":
        return counts.lists_figure(table, lists)
    found = counts.entry_counts(table, lists, chosen)
    return next(one for one in found if one.formula == formula)


def _reach(library: Library, formula: str, dims: dict[str, str], period: str) -> Figure:
    table, over = table_asked(library, dims, period), each(dims["jurisdictions"])
    if formula in reach.REACHES:
        counted = reach.reach_counts(table, over, ItemFilter.of(dims))
        return next(one for one in counted if one.formula == formula)
    low, high = reach.item_reach(table, over, dims["item"])
    return low if formula == "controllers_low" else high


def _supply(
    library: Library, formula: str, dims: dict[str, str], period: str
) -> Figure:
    bounds = supply.supply_coverage(
        table_asked(library, dims, period),
        tuple(dims["coalition"].split(",")),
        dims["target"],
        dims["item"],
        ItemFilter.of(dims),
    )
    return bounds.low if formula.endswith("_low") else bounds.high


def _policy(
    library: Library, formula: str, dims: dict[str, str], period: str
) -> Figure:
    table = table_asked(library, dims, period)
    if formula == "licence_reasons":
        chart = dims.get("other", "")
        return requirements.reasons_figure(
            library, table, dims["item"], dims["jurisdiction"], dims["to"], chart
        )
    if formula == "licensing_policy":
        return licences.policy_figure(
            library, table, dims["item"], dims["jurisdiction"], dims["to"]
        )
    rungs = licences.rung_counts(
        library, table, dims["jurisdiction"], dims["to"], ItemFilter.of(dims)
    )
    return rungs[dims["policy"]]


def _differing(
    library: Library, formula: str, dims: dict[str, str], period: str
) -> Figure:
    del formula
    table, chosen = table_asked(library, dims, period), ItemFilter.of(dims)
    pair, to = (dims["jurisdiction"], dims["with"]), dims.get("to", "")
    every = differences.compared(library, table, pair, to, chosen)
    counts = differences.difference_counts(table, pair, to, every, chosen)
    return counts[dims["kind"]]


def _late(library: Library, formula: str, dims: dict[str, str], period: str) -> Figure:
    table, chosen = table_asked(library, dims, period), ItemFilter.of(dims)
    if formula == "controls_undated":
        return lags.undated_figure(table, each(dims["jurisdictions"]), chosen)
    pair = dims["jurisdiction"], dims["with"]
    if formula == "item_lag":
        return lags.item_lag(table, dims["item"], *pair)
    found = lags.lags_between(table, *pair, chosen)
    return found.median if formula == "lag_median" else found.not_comparable


def _apart(library: Library, formula: str, dims: dict[str, str], period: str) -> Figure:
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

CONTROLS: Final[Mapping[str, Callable[[Library, str, dict[str, str], str], Figure]]] = (
    MappingProxyType(
        {
            "control_status": _status,
            **dict.fromkeys(counts.COUNTS, _counted),
            "alignment_jaccard": _alignment,
            "alignment_jaccard_low": _alignment,
            "alignment_jaccard_high": _alignment,
            "coverage": _coverage,
            "coverage_low": _coverage,
            "coverage_high": _coverage,
            "effective_coverage_low": _supply,
            "effective_coverage_high": _supply,
            **dict.fromkeys(("controllers_low", "controllers_high"), _reach),
            **dict.fromkeys(reach.REACHES, _reach),
            "items_of_pair": _differing,
            **dict.fromkeys(
                ("lag_median", "lags_not_comparable", "item_lag", "controls_undated"),
                _late,
            ),
            **{
                f"{formula}{end}": _apart
                for formula in (
                    *("alignment_weighted", "policy_divergence"),
                    "rationale_divergence",
                )
                for end in _ENDS
            },
            "licensing_policy": _policy,
            "items_at_policy": _policy,
            "licence_reasons": _policy,
            "measures_at": measures.asked,
            "parties_found": parties.asked,
            "orders_without_counterpart": orders.asked,
            "rows_told": told.asked,
            "days_since_verified": currency.asked,
            "days_left": told.asked,
        }
    )
)
