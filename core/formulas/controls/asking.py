"""From the id of a figure over control lists to the figure."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from core.figure import each
from core.formulas.controls import counts, lists, supply

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from core.figure import Figure
    from core.library import Library


def _status(
    library: Library, formula: str, dims: dict[str, str], period: str
) -> Figure:
    del formula, period
    table = library.controls(dims["dataset"])
    return lists.status_figure(table, dims["item"], dims["jurisdiction"])


def _alignment(
    library: Library, formula: str, dims: dict[str, str], period: str
) -> Figure:
    del period
    table = library.controls(dims["dataset"])
    pair = lists.alignment(
        table, dims["jurisdiction"], dims["with"], dims.get("category", "")
    )
    figures = {one.formula: one for one in (pair.point, pair.low, pair.high)}
    return figures[formula]


def _coverage(
    library: Library, formula: str, dims: dict[str, str], period: str
) -> Figure:
    del period
    table = library.controls(dims["dataset"])
    return lists.list_coverage(
        table, formula, dims["of"], dims["jurisdiction"], dims.get("category", "")
    )


def _counted(
    library: Library, formula: str, dims: dict[str, str], period: str
) -> Figure:
    del period
    table, category = library.controls(dims["dataset"]), dims.get("category", "")
    if formula == "items_compared":
        return counts.items_figure(table, category)
    if formula == "items_known_on_both":
        sides = dims["jurisdiction"], dims["with"]
        return counts.known_on_both_figure(table, *sides, category)
    lists = each(dims["jurisdictions"])
    if formula == "lists_compared":
        return counts.lists_figure(table, lists)
    found = counts.entry_counts(table, lists, category)
    return next(one for one in found if one.formula == formula)


def _supply(
    library: Library, formula: str, dims: dict[str, str], period: str
) -> Figure:
    del period
    bounds = supply.supply_coverage(
        library.controls(dims["dataset"]),
        tuple(dims["coalition"].split(",")),
        dims["target"],
        dims["item"],
        dims.get("category", ""),
    )
    return bounds.low if formula.endswith("_low") else bounds.high


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
        }
    )
)
