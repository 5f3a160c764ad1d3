"""A jurisdiction beside the others: how much of their lists, why, how early."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.figure import Figure, Input, several
from core.formulas.controls.lags import first_control
from core.formulas.controls.parts import (
    Bounds,
    asked,
    bounded,
    entry_cells,
    weight_cells,
)
from core.indicators.controls import CONTROLS_FROM, quotable
from core.indicators.lags import first_mover_count
from core.indicators.rationales import beyond_security
from core.indicators.referring import reference_coverage
from core.tables.controls import EVERY
from core.tables.controls.rationales import classes_of

if TYPE_CHECKING:
    from core.tables.controls import ControlsTable, ItemFilter


def of_reference(
    table: ControlsTable,
    members: tuple[str, ...],
    jurisdiction: str,
    chosen: ItemFilter = EVERY,
) -> Bounds:
    """Return how much a member controls of what any of them controls."""
    items = table.within(chosen)
    lists = [table.strengths(code, items) for code in members]
    weights = [item.weight for item in items]
    found = reference_coverage(lists, members.index(jurisdiction), weights)
    codes = table.ids_within(chosen)
    inputs = (
        Input("control_entries", None, "count", entry_cells(table, codes, members)),
        Input("item_weights", None, "count", weight_cells(table, items)),
    )
    point = quotable(found.measure, found.known_items, found.items)
    over = {
        "jurisdiction": jurisdiction,
        "jurisdictions": several(members),
        **chosen.dims,
    }
    measure = found.measure._replace(point=point)
    return bounded(table, "reference_coverage", measure, over, "share", inputs)


def beyond(
    table: ControlsTable, jurisdiction: str, chosen: ItemFilter = EVERY
) -> Bounds:
    """Return how much a jurisdiction controls on grounds beyond security as well."""
    entries = [table.entry(item.item_id, jurisdiction) for item in table.within(chosen)]
    controls = [one for one in entries if (one.strength or 0.0) >= CONTROLS_FROM]
    found = beyond_security([(one.strength, classes_of(one)) for one in controls])
    stated = sum(bool(classes_of(one)) for one in controls)
    codes = tuple(one.item_id for one in controls)
    inputs = (
        Input(
            *("control_entries", None, "count"),
            entry_cells(table, codes, (jurisdiction,)),
        ),
    )
    measure = found._replace(point=quotable(found, stated, len(controls)))
    over = {"jurisdiction": jurisdiction, **chosen.dims}
    return bounded(table, "beyond_security", measure, over, "share", inputs)


def first_of(
    table: ControlsTable,
    members: tuple[str, ...],
    jurisdiction: str,
    chosen: ItemFilter = EVERY,
) -> Figure:
    """Return of how many items a jurisdiction was the first to control them."""
    items = table.within(chosen)
    days = [
        [first_control(table, item.item_id, code) for code in members] for item in items
    ]
    codes = table.ids_within(chosen)
    over = {
        "jurisdiction": jurisdiction,
        "jurisdictions": several(members),
        **chosen.dims,
    }
    return asked(table, "items_first", **over).answered(
        first_mover_count(days, members.index(jurisdiction)),
        "count",
        (Input("control_entries", None, "count", entry_cells(table, codes, members)),),
    )
