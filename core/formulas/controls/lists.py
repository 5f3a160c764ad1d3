"""Export control figures: statuses, alignment of lists, and how they cover another."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from core.figure import Figure, Input, Question, figure_id
from core.formulas.controls.parts import (
    asked,
    entry_cells,
    status_cells,
    three,
    weight_cells,
)
from core.i18n import ngettext
from core.indicators.alignment import jaccard
from core.indicators.covering import coverage
from core.indicators.outcome import Outcome
from core.tables.controls import EVERY

if TYPE_CHECKING:
    from core.tables.controls import ControlsTable, ItemFilter


class Pairing(NamedTuple):
    """How two jurisdictions' lists compare, as figures.

    Attributes:
        point: Over the items known on both sides; unknown where the range is too wide
            or too few items are known for it to be quoted.
        known_items: Items known on both sides, of `items`.
    """

    point: Figure
    low: Figure
    high: Figure
    known_items: int
    items: int


def status_figure(table: ControlsTable, item: str, jurisdiction: str) -> Figure:
    """Return how strongly one item is controlled: 0…1, None where it is unread."""
    entry = table.entry(item, jurisdiction)
    reason = None if entry.strength is not None else "status_unknown"
    cells = status_cells(table, item, jurisdiction)
    return _status(table, item, jurisdiction).answered(
        Outcome(entry.strength, reason),
        "strength",
        (Input("control_entry", entry.strength, "strength", cells),),
    )


def status_id(table: ControlsTable, item: str, jurisdiction: str) -> str:
    """Return the id of that figure: a matrix has hundreds, and shows signs only."""
    return figure_id(*_status(table, item, jurisdiction))


def _status(table: ControlsTable, item: str, jurisdiction: str) -> Question:
    return asked(table, "control_status", item=item, jurisdiction=jurisdiction)


def _known(known: int, items: int) -> str:
    return ngettext(
        "{known} of {items} item known on both sides",
        "{known} of {items} items known on both sides",
        items,
    ).format(known=known, items=items)


def alignment(
    table: ControlsTable, one: str, other: str, chosen: ItemFilter = EVERY
) -> Pairing:
    """Return the Jaccard alignment of two jurisdictions with its sharp bounds."""
    items = table.within(chosen)
    found = jaccard(table.strengths(one, items), table.strengths(other, items))
    note = _known(found.known_items, found.items)
    cells = entry_cells(table, tuple(i.item_id for i in items), (one, other))
    counted = {
        "shared_items": found.shared,
        "controlled_items": found.controlled,
        "half_known_controlled": found.half_known_controlled,
        "half_known_others": found.half_known_others,
        "unknown_items": found.items - found.known_items - found.half_known,
        "known_items": found.known_items,
    }
    inputs = tuple(
        Input(name, float(count), "count", cells) for name, count in counted.items()
    )
    over = {"jurisdiction": one, "with": other, **chosen.dims}
    point, low, high = (
        asked(table, formula, **over).answered(outcome, "share", inputs, note)
        for formula, outcome in (
            ("alignment_jaccard", found.quotable),
            ("alignment_jaccard_low", found.measure.low),
            ("alignment_jaccard_high", found.measure.high),
        )
    )
    return Pairing(point, low, high, found.known_items, found.items)


def list_coverage(
    table: ControlsTable, formula: str, of: str, by: str, chosen: ItemFilter = EVERY
) -> Figure:
    """Return how much of one jurisdiction's list another controls too.

    Args:
        table: The dataset.
        formula: `coverage`, `coverage_low` or `coverage_high`.
        of: Whose list is the measure.
        by: Who is measured.
        chosen: The items that are counted.
    """
    items = table.within(chosen)
    found = coverage(
        table.strengths(of, items),
        table.strengths(by, items),
        [item.weight for item in items],
    )
    outcome = three("coverage", found.measure)[formula]
    ends = three("coverage", found.parts)[formula]
    cells = entry_cells(table, tuple(i.item_id for i in items), (of, by))
    question = asked(table, formula, jurisdiction=by, of=of, **chosen.dims)
    return question.answered(
        outcome,
        "share",
        (
            Input("covered_weight", ends[0], "count", cells),
            Input("list_weight", ends[1], "count", weight_cells(table, items)),
            Input("known_items", float(found.known_items), "count", cells),
        ),
        _known(found.known_items, found.items),
    )
