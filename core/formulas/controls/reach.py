"""How widely items are controlled: by nobody known, one, several (M7)."""

from __future__ import annotations

from collections import Counter
from functools import cache
from typing import TYPE_CHECKING, Final, NamedTuple

from core.figure import Figure, Input, several
from core.formulas.controls.parts import asked, entry_cells
from core.indicators.controlling import Controllers, Reach, controllers, reaching
from core.tables.controls import EVERY

if TYPE_CHECKING:
    from core.tables.controls import ControlsTable, Item, ItemFilter

REACHES: Final = {
    "items_by_several": (Reach.PLURILATERAL, Reach.UNIVERSAL),
    "items_unilateral": (Reach.UNILATERAL,),
    "items_no_other_found": (Reach.NO_OTHER_FOUND,),
}
"""By formula what the items it counts are known to be."""


class ReachCounts(NamedTuple):
    """How many items are controlled by several, by one alone, by one as far as read."""

    by_several: Figure
    unilateral: Figure
    no_other_found: Figure


def controllers_of(
    table: ControlsTable, jurisdictions: tuple[str, ...], item: str
) -> Controllers:
    """Return how many of some jurisdictions control an item, as a range."""
    return controllers([table.entry(item, code).strength for code in jurisdictions])


def item_reach(
    table: ControlsTable, jurisdictions: tuple[str, ...], item: str
) -> tuple[Figure, Figure]:
    """Return the fewest and the most of some jurisdictions that control an item."""
    found = controllers_of(table, jurisdictions, item)
    cells = entry_cells(table, (item,), jurisdictions)
    inputs = (
        Input("known_controllers", found.low.value, "count", cells),
        Input("unread_lists", float(found.unread), "count", cells),
    )
    over = {"item": item, "jurisdictions": several(jurisdictions)}
    low, high = (
        asked(table, formula, **over).answered(outcome, "count", inputs[: 1 + place])
        for place, (formula, outcome) in enumerate(
            (("controllers_low", found.low), ("controllers_high", found.high))
        )
    )
    return low, high


def reach_counts(
    table: ControlsTable, jurisdictions: tuple[str, ...], chosen: ItemFilter = EVERY
) -> ReachCounts:
    """Return how many items are controlled by several, and how many by one."""
    items = table.within(chosen)
    columns = (table.column(code, chosen).strengths for code in jurisdictions)
    reach_of = cache(lambda *strengths: controllers(strengths).reach)
    reaches = [reach_of(*row) for row in zip(*columns, strict=True)]
    cells = entry_cells(table, _ids(items), jurisdictions)
    over = {"jurisdictions": several(jurisdictions), **chosen.dims}
    counted = Counter(reaches)
    figures = []
    for formula, kinds in REACHES.items():
        inputs = tuple(
            Input(f"reach_{kind}", float(counted[kind]), "count", cells)
            for kind in kinds
        )
        question = asked(table, formula, **over)
        figures.append(question.answered(reaching(reaches, kinds), "count", inputs))
    return ReachCounts(*figures)


def _ids(items: tuple[Item, ...]) -> tuple[str, ...]:
    return tuple(item.item_id for item in items)
