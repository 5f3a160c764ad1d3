"""From the id of a figure over control lists to the figure."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from core.figure import each
from core.formulas.controls import (
    counts,
    currency,
    licences,
    lists,
    measures,
    orders,
    parties,
    requirements,
    told,
)
from core.formulas.controls.asking_of_lists import OF_LISTS
from core.formulas.controls.asking_of_supply import OF_SUPPLY, table_asked
from core.tables.controls import ItemFilter

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from core.figure import Figure
    from core.library import Library


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
            **OF_LISTS,
            **OF_SUPPLY,
            "licensing_policy": _policy,
            "items_at_policy": _policy,
            "licence_reasons": _policy,
            "measures_at": measures.asked,
            "parties_found": parties.asked,
            "orders_without_counterpart": orders.asked,
            "blocked_market": orders.asked,
            "rows_told": told.asked,
            "days_since_verified": currency.asked,
            "days_left": told.asked,
        }
    )
)
