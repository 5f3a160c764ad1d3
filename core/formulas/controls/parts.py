"""What all figures over control lists have in common: questions, cells, bounds."""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from core.figure import Cells, Question

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from core.figure import Figure, Input
    from core.indicators.outcome import Outcome, Ranged
    from core.library import Library
    from core.tables.controls import ControlsTable, Entry, Item

PartT = TypeVar("PartT")


def three(formula: str, measure: tuple[PartT, PartT, PartT]) -> dict[str, PartT]:
    """Return a point and its bounds by the names of their formulas."""
    point, low, high = measure
    return {formula: point, f"{formula}_low": low, f"{formula}_high": high}


class Bounds(NamedTuple):
    """A measure with the range it may have; the point only where it may be quoted."""

    point: Figure
    low: Figure
    high: Figure


def bounded(  # a figure is all of these
    table: ControlsTable,
    formula: str,
    measure: Ranged,
    over: Mapping[str, str],
    unit: str,
    inputs: tuple[Input, ...],
) -> Bounds:
    """Return a measure as three figures that rest on the same."""
    outcomes: Mapping[str, Outcome] = three(formula, measure)
    return Bounds(
        *(
            asked(table, name, **over).answered(outcome, unit, inputs)
            for name, outcome in outcomes.items()
        )
    )


def weight_cells(table: ControlsTable, items: Iterable[Item]) -> Cells:
    """Return the weights of items that have one of their own."""
    where = (("item_id", tuple(item.item_id for item in items)),)
    return Cells(table.dataset.slug, where, kind="item")


def entry_cells(
    table: ControlsTable, items: tuple[str, ...], jurisdictions: tuple[str, ...]
) -> Cells:
    """Return the entries of items on the lists that hold in jurisdictions."""
    lists = table.lists_of(jurisdictions)
    where = (("item_id", items), ("jurisdiction_id", lists))
    return Cells(table.dataset.slug, where, kind="control_entry")


def status_cells(table: ControlsTable, item: str, jurisdiction: str) -> Cells:
    """Return the entry of an item; of one matched with a list, what the list says."""
    entry = table.entry(item, jurisdiction)
    if entry.stands_at:
        return _listed(entry)
    return entry_cells(table, (item,), (jurisdiction,))


def matched_cells(library: Library, cells: Cells) -> Iterator[Cells]:
    """Yield what lists say that are matched with the entries that some cells name.

    They count in every figure over these entries, and stand in other workbooks.
    """
    where = dict(cells.where)
    if (
        cells.kind != "control_entry"
        or not {"item_id", "jurisdiction_id"} <= where.keys()
    ):
        return
    versions = library.controls(cells.dataset).versions
    for pair in product(where["item_id"], where["jurisdiction_id"]):
        yield from (_listed(one) for one in versions.get(pair, ()) if one.stands_at)


def _listed(entry: Entry) -> Cells:
    (_kind, kind), *fields = entry.stands_at
    where = tuple((name, (text,)) for name, text in fields)
    field = "list_no" if kind == "control_entry" else "text"
    return Cells(entry.dataset, where, kind=kind, field=field)


def asked(table: ControlsTable, formula: str, **dims: str) -> Question:
    """Return the question; a dimension without a code is left out."""
    over = {"dataset": table.dataset.slug, **dims, "verified": table.verified}
    named = tuple((name, code) for name, code in over.items() if code)
    return Question(formula, named, table.as_of)
