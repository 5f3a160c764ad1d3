"""How far two jurisdictions lie apart: by weight, by policies, by grounds."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.figure import Figure, Input, several
from core.formulas.controls.licences import policied
from core.formulas.controls.parts import (
    Bounds,
    asked,
    bounded,
    entry_cells,
    weight_cells,
)
from core.indicators.alignment import ruzicka
from core.indicators.controls import CONTROLS_FROM, quotable
from core.indicators.licensing import Treatment, policy_divergence, policy_spread
from core.indicators.rationales import rationale_divergence
from core.tables.controls import EVERY
from core.tables.controls.rationales import classes_of

if TYPE_CHECKING:
    from core.library import Library
    from core.tables.controls import ControlsTable, ItemFilter


def weighted_alignment(
    table: ControlsTable, one: str, other: str, chosen: ItemFilter = EVERY
) -> Bounds:
    """Return the alignment by weight and strength; the point only where quotable."""
    items = table.within(chosen)
    weights = [item.weight for item in items]
    ours, theirs = (table.strengths(code, items) for code in (one, other))
    found = ruzicka(ours, theirs, weights)
    inputs = (
        *_known(table, chosen, (one, other), found.known_items),
        Input("item_weights", None, "count", weight_cells(table, items)),
    )
    measure = found.measure._replace(point=found.quotable)
    over = _over(one, other, chosen)
    return bounded(table, "alignment_weighted", measure, over, "share", inputs)


def policy_apart(
    library: Library,
    table: ControlsTable,
    pair: tuple[str, str],
    to: str,
    chosen: ItemFilter = EVERY,
) -> Bounds:
    """Return how far licensing policies toward a destination lie apart."""
    items = table.within(chosen)
    ours, theirs = (
        [_treatment(library, table, item.item_id, code, to) for item in items]
        for code in pair
    )
    found = policy_divergence(ours, theirs, [item.weight for item in items])
    inputs = _known(table, chosen, pair, found.known_items)
    over = {**_over(*pair, chosen), "to": to}
    measure = found.measure._replace(
        point=quotable(found.measure, found.known_items, found.items)
    )
    return bounded(table, "policy_divergence", measure, over, "index", inputs)


def policy_spread_of(
    library: Library, table: ControlsTable, codes: tuple[str, ...], item: str, to: str
) -> tuple[Figure, Figure]:
    """Return how far the strictest policy on an item lies from the mildest: bounds."""
    found = policy_spread(
        [_treatment(library, table, item, code, to) for code in codes]
    )
    cells = entry_cells(table, (item,), codes)
    over = {"item": item, "jurisdictions": several(codes), "to": to}
    low, high = (
        asked(table, f"policy_spread_{end}", **over).answered(
            outcome, "index", (Input("control_entries", None, "count", cells),)
        )
        for end, outcome in (("low", found.low), ("high", found.high))
    )
    return low, high


def grounds_apart(
    table: ControlsTable, one: str, other: str, chosen: ItemFilter = EVERY
) -> Bounds:
    """Return how often two jurisdictions control an item on other grounds."""
    items = table.within(chosen)
    ours, theirs = (
        [
            (entry.strength, classes_of(entry))
            for item in items
            for entry in [table.entry(item.item_id, code)]
        ]
        for code in (one, other)
    )
    found = rationale_divergence(ours, theirs)
    both = [
        all(found for _strength, found in pair)
        for pair in zip(ours, theirs, strict=True)
        if all((strength or 0.0) >= CONTROLS_FROM for strength, _found in pair)
    ]
    found = found._replace(point=quotable(found, sum(both), len(both)))
    cells = entry_cells(table, table.ids_within(chosen), (one, other))
    inputs = (Input("control_entries", None, "count", cells),)
    over = _over(one, other, chosen)
    return bounded(table, "rationale_divergence", found, over, "share", inputs)


def _treatment(
    library: Library, table: ControlsTable, item: str, code: str, to: str
) -> Treatment:
    entry = table.entry(item, code)
    level = None
    if entry.strength and to:
        level = policied(library, table, item, code, to).level
    return Treatment(entry.strength, level)


def _known(
    table: ControlsTable, chosen: ItemFilter, pair: tuple[str, str], count: int
) -> tuple[Input, ...]:
    cells = entry_cells(table, table.ids_within(chosen), pair)
    return (Input("known_items", float(count), "count", cells),)


def _over(one: str, other: str, chosen: ItemFilter) -> dict[str, str]:
    return {"jurisdiction": one, "with": other, **chosen.dims}
