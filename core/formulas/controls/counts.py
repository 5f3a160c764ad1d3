"""How many items, lists and entries there are: the counts the control tab speaks of."""

from __future__ import annotations

from collections import Counter
from itertools import chain
from typing import TYPE_CHECKING, Final, NamedTuple

from core.figure import Cells, Figure, Input, each, several
from core.formulas.controls.parts import asked, entry_cells
from core.indicators.alignment import jaccard
from core.indicators.counting import (
    controlled_entries,
    counted,
    entries_compared,
    items_known_on_both,
)
from core.tables.controls import EVERY, STATUSES, UNREAD, ItemFilter

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from core.tables.controls import ControlsTable
    from core.tables.controls.column import Column

COUNTED_AS: Final = {
    "entries_controlled": ("controlled", "broader", "narrower"),
    "entries_not_controlled": ("not_listed", "proposed", "suspended", "expired"),
    "entries_unread": ("unknown",),
}
"""By formula the statuses that are added up for it."""

COUNTS: Final = (
    *("items_compared", "lists_compared", "entries_compared"),
    *(*COUNTED_AS, "items_known_on_both"),
)
"""The formulas that are answered here."""


class EntryCounts(NamedTuple):
    """What a matrix of items and jurisdictions comes to."""

    entries: Figure
    items: Figure
    lists: Figure
    controlled: Figure
    others: Figure
    unread: Figure


def items_figure(table: ControlsTable, chosen: ItemFilter = EVERY) -> Figure:
    """Return how many items there are, of those that are counted."""
    items = table.within(chosen)
    where = (("item_id", table.ids_within(chosen)),)
    cells = Cells(table.dataset.slug, where, kind="item", field="item_id")
    return asked(table, "items_compared", **chosen.dims).answered(
        counted(items), "count", (Input("item_cells", None, "count", cells),)
    )


def lists_figure(table: ControlsTable, jurisdictions: tuple[str, ...]) -> Figure:
    """Return of how many jurisdictions the lists are compared."""
    where = (("jurisdiction_id", jurisdictions),)
    cells = Cells(
        table.dataset.slug, where, kind="jurisdiction", field="jurisdiction_id"
    )
    question = asked(table, "lists_compared", jurisdictions=several(jurisdictions))
    return question.answered(
        counted(jurisdictions),
        "count",
        (Input("jurisdiction_cells", None, "count", cells),),
    )


def entry_counts(
    table: ControlsTable, jurisdictions: tuple[str, ...], chosen: ItemFilter = EVERY
) -> EntryCounts:
    """Return how many entries there are, and how many of each kind."""
    items, lists = items_figure(table, chosen), lists_figure(table, jurisdictions)
    over = {"jurisdictions": several(jurisdictions), **chosen.dims}
    within = table.within(chosen)
    entries = asked(table, "entries_compared", **over).answered(
        entries_compared(len(within), len(jurisdictions)),
        "count",
        tuple(
            Input(one.formula, one.value, "count", figure_id=one.id)
            for one in (items, lists)
        ),
    )
    columns = [table.column(code, chosen) for code in jurisdictions]
    found = controlled_entries(chain(*(column.strengths for column in columns)))
    statuses = _statuses(columns)
    parts = (
        asked(table, formula, **over).answered(
            outcome, "count", _by_status(table, formula, over, statuses)
        )
        for formula, outcome in zip(COUNTED_AS, found, strict=True)
    )
    return EntryCounts(entries, items, lists, *parts)


def known_on_both_figure(
    table: ControlsTable, one: str, other: str, chosen: ItemFilter = EVERY
) -> Figure:
    """Return how many items are known on both of two lists."""
    items = table.within(chosen)
    sides = table.strengths(one, items), table.strengths(other, items)
    found, all_items = jaccard(*sides), items_figure(table, chosen)
    less = {
        "half_known_controlled": found.half_known_controlled,
        "half_known_others": found.half_known_others,
        "unknown_items": found.items - found.known_items - found.half_known,
    }
    cells = entry_cells(table, table.ids_within(chosen), (one, other))
    over = {"jurisdiction": one, "with": other, **chosen.dims}
    return asked(table, "items_known_on_both", **over).answered(
        items_known_on_both(*sides),
        "count",
        (
            Input("items_compared", all_items.value, "count", figure_id=all_items.id),
            *(Input(name, float(n), "count", cells) for name, n in less.items()),
        ),
    )


def _statuses(columns: Sequence[Column]) -> Mapping[str, Counter[str]]:
    """Return by status how often each word for it stands in a cell.

    What no row tells of has no word: it stands under an empty text.
    """
    found: dict[str, Counter[str]] = {status: Counter() for status in STATUSES}
    for column in columns:
        for (status, written), count in column.told.items():
            found[status][written] += count
    return found


def _by_status(
    table: ControlsTable,
    formula: str,
    over: Mapping[str, str],
    statuses: Mapping[str, Counter[str]],
) -> tuple[Input, ...]:
    """Return how many entries have each status that counts, each with its cells."""
    items = table.ids_within(ItemFilter.of({**over}))
    cells = entry_cells(table, items, each(over["jurisdictions"]))
    inputs = tuple(
        Input(
            f"status_{status}",
            float(statuses[status].total() - statuses[status][UNREAD.written]),
            "count",
            cells._replace(
                where=(*cells.where, ("status", _words(status, statuses[status])))
            ),
        )
        for status in COUNTED_AS[formula]
    )
    if formula != "entries_unread":
        return inputs
    without = float(statuses["unknown"][UNREAD.written])
    return (*inputs, Input("without_entry", without, "count"))


def _words(status: str, written: Iterable[str]) -> tuple[str, ...]:
    """Return what stands in the cells of the entries that count as a status."""
    return tuple(sorted({status, *filter(None, written)}))
