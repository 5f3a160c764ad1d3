"""How two jurisdictions treat the same items: what is shared, and what differs."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final, NamedTuple

from core.figure import Figure, Input
from core.formulas.controls.licences import Policied, policied
from core.formulas.controls.parts import asked, entry_cells
from core.indicators.controls import CONTROLS_FROM
from core.indicators.outcome import known
from core.tables.controls import EVERY

if TYPE_CHECKING:
    from core.library import Library
    from core.tables.controls import ControlsTable, Entry, Item, ItemFilter

KINDS: Final = (
    *("threshold", "policy", "date", "same"),
    *("first_only", "second_only", "unknown", "neither"),
)
"""What may be said of an item, differences first."""


class Side(NamedTuple):
    """What one of the two says of an item."""

    entry: Entry
    policy: Policied
    thresholds: tuple[tuple[str, str, str, str], ...]

    @property
    def scope(self) -> str:
        """The status, with one that is only broader or narrower told apart."""
        return self.entry.status

    @property
    def day(self) -> str:
        """Since when the item is controlled, where that was read for this very item."""
        is_read = self.entry.is_date_verified
        return self.entry.first_control_date if is_read else ""


class Compared(NamedTuple):
    """An item on two lists, and every way in which they differ."""

    item: Item
    first: Side
    second: Side
    kinds: tuple[str, ...]

    @property
    def kind(self) -> str:
        """The first of those ways, or what else there is to say."""
        return self.kinds[0]


def compared(
    library: Library,
    table: ControlsTable,
    pair: tuple[str, str],
    to: str,
    chosen: ItemFilter = EVERY,
) -> tuple[Compared, ...]:
    """Return every item on the lists of two jurisdictions."""
    found = []
    for item in table.within(chosen):
        first, second = (_side(library, table, item, code, to) for code in pair)
        found.append(Compared(item, first, second, _kinds(first, second)))
    return tuple(found)


def difference_counts(
    table: ControlsTable,
    pair: tuple[str, str],
    to: str,
    every: tuple[Compared, ...],
    chosen: ItemFilter = EVERY,
) -> dict[str, Figure]:
    """Return by kind how many items two jurisdictions treat so.

    In words: the number of items of which both lists are read and both control, one
    does or neither, and of those both control how many differ in threshold, licensing
    policy or date of first control; an item that differs in several ways counts once,
    for the first of them. Unit: number, 0 or more. Nothing/zero/missing: an item
    that one list leaves unread is unknown and no difference; so is a policy or a day
    that no source states, which makes no difference either.

    Args:
        table: The dataset, seen at a date.
        pair: The two jurisdictions.
        to: ISO3 code of the destination for which policies are compared.
        every: The items as `compared` returns them.
        chosen: The items that are counted.

    Source:
        View of two jurisdictions in the project's methodology of export controls.

    Alternatives:
        `alignment_jaccard`, one number for all that both control.
    """
    counted = Counter(one.kind for one in every)
    figures = {}
    for kind in KINDS:
        items = tuple(one.item.item_id for one in every if one.kind == kind)
        cells = entry_cells(table, items, pair)
        over = {"jurisdiction": pair[0], "with": pair[1], "to": to, "kind": kind}
        figures[kind] = asked(table, "items_of_pair", **over, **chosen.dims).answered(
            known(counted[kind]),
            "count",
            (Input("control_entries", None, "count", cells),),
        )
    return figures


def _side(
    library: Library, table: ControlsTable, item: Item, code: str, to: str
) -> Side:
    entry = table.entry(item.item_id, code)
    found = table.parameters_of(item.item_id, code, entry)
    thresholds = tuple((one.name, one.op, one.value, one.value2) for one in found)
    return Side(entry, policied(library, table, item.item_id, code, to), thresholds)


def _kinds(first: Side, second: Side) -> tuple[str, ...]:
    one, other = first.entry.strength, second.entry.strength
    if one is None or other is None:
        return ("unknown",)
    match one >= CONTROLS_FROM, other >= CONTROLS_FROM:
        case True, True:
            return _differences(first, second) or ("same",)
        case True, False:
            return ("first_only",)
        case False, True:
            return ("second_only",)
        case _:
            return ("neither",)


def _differences(first: Side, second: Side) -> tuple[str, ...]:
    """Return in what two controls of one item differ, as far as sources state it."""
    levels = first.policy.level, second.policy.level
    texts = first.entry.parameter_text, second.entry.parameter_text
    differs = {
        "threshold": first.scope != second.scope
        or _apart(first.thresholds, second.thresholds)
        or _apart(*texts),
        "policy": None not in levels and levels[0] != levels[1],
        "date": _apart(first.day, second.day),
    }
    return tuple(kind for kind, is_so in differs.items() if is_so)


def _apart(one: object, other: object) -> bool:
    """Return whether two things that are both known differ."""
    return bool(one and other and one != other)
