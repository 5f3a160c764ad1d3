"""How widely items are controlled: by nobody known, one, several (M7)."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final, NamedTuple

from core.figure import Figure, Input, several
from core.formulas.controls.parts import asked, entry_cells
from core.indicators.controlling import Controllers, Reach, controllers, reaching
from core.tables.controls import EVERY

if TYPE_CHECKING:
    from core.tables.controls import ControlsTable, ItemFilter

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
    columns = (table.column(code, chosen).strengths for code in jurisdictions)
    alike = Counter(zip(*columns, strict=True))
    counted: Counter[Reach | None] = Counter()
    for strengths, items in alike.items():
        counted[controllers(strengths).reach] += items
    cells = entry_cells(table, table.ids_within(chosen), jurisdictions)
    over = {"jurisdictions": several(jurisdictions), **chosen.dims}
    figures = []
    for formula, kinds in REACHES.items():
        inputs = tuple(
            Input(f"reach_{kind}", float(counted[kind]), "count", cells)
            for kind in kinds
        )
        question = asked(table, formula, **over)
        figures.append(question.answered(reaching(counted, kinds), "count", inputs))
    return ReachCounts(*figures)
