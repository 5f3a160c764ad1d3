"""How much later one jurisdiction controls an item than another, as figures (M8)."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Final, NamedTuple

from core.figure import Cells, Figure, Input, several
from core.formulas.controls.parts import asked
from core.indicators.lags import FirstControl, pair_lags
from core.indicators.outcome import known
from core.tables.controls import EVERY
from core.tables.controls.dates import is_whole

if TYPE_CHECKING:
    from core.indicators.outcome import Outcome
    from core.tables.controls import ControlsTable, Item, ItemFilter

FIELD: Final = "first_control_date"


class PairLags(NamedTuple):
    """The lags of one behind another, and how many items have none.

    Attributes:
        open_median: The middle lag so far of items that the other does not control.
    """

    median: Figure
    not_comparable: Figure
    mean: Figure
    open_median: Figure


class ItemLag(NamedTuple):
    """By how much one followed the first that is known to control an item."""

    item: Item
    first: str
    follower: str
    since: str
    until: str
    days: Figure


def first_control(table: ControlsTable, item: str, jurisdiction: str) -> FirstControl:
    """Return since when an item is controlled, and whether that day was read for it."""
    entry = table.entry(item, jurisdiction)
    said = entry.first_control_date
    day = date.fromisoformat(said) if is_whole(said) else None
    return FirstControl(entry.strength, day, entry.is_date_verified)


def lags_between(
    table: ControlsTable, one: str, other: str, chosen: ItemFilter = EVERY
) -> PairLags:
    """Return how much later one jurisdiction controls items than another."""
    items = table.within(chosen)
    ours, theirs = (
        [first_control(table, item.item_id, code) for item in items]
        for code in (one, other)
    )
    found = pair_lags(ours, theirs, _day(table.as_of))
    cells = _cells(table, table.ids_within(chosen), (one, other))
    over = {"jurisdiction": one, "with": other, **chosen.dims}
    compared = Input("lags_compared", float(len(found.days)), "count", cells)
    still_open = Input("lags_open", float(len(found.open_days)), "count", cells)

    def days(formula: str, outcome: Outcome, counted: Input) -> Figure:
        return asked(table, formula, **over).answered(outcome, "days", (counted,))

    return PairLags(
        days("lag_median", found.median, compared),
        asked(table, "lags_not_comparable", **over).answered(
            known(found.not_comparable),
            "count",
            (Input("control_entries", None, "count", cells),),
        ),
        days("lag_mean", found.mean, compared),
        days("open_lag_median", found.open_median, still_open),
    )


def item_lags(
    table: ControlsTable, jurisdictions: tuple[str, ...], chosen: ItemFilter = EVERY
) -> tuple[ItemLag, ...]:
    """Return the lag of each that followed the first, where both days were read."""
    found = []
    for item in table.within(chosen):
        days = {
            code: since.day
            for code in jurisdictions
            if (since := first_control(table, item.item_id, code)).controls
            and since.day is not None
        }
        if not days:
            continue
        first = min(days, key=lambda code: days[code])
        for code, day in days.items():
            if day > days[first]:
                figure = item_lag(table, item.item_id, first, code)
                span = days[first].isoformat(), day.isoformat()
                found.append(ItemLag(item, first, code, *span, figure))
    return tuple(found)


def item_lag(table: ControlsTable, item: str, one: str, other: str) -> Figure:
    """Return by how many days one jurisdiction controls an item later than another."""
    ours, theirs = ([first_control(table, item, code)] for code in (one, other))
    found = pair_lags(ours, theirs, _day(table.as_of))
    cells = _cells(table, (item,), (one, other))
    over = {"item": item, "jurisdiction": one, "with": other}
    return asked(table, "item_lag", **over).answered(
        found.median, "days", (Input("control_entries", None, "count", cells),)
    )


def undated_figure(
    table: ControlsTable, jurisdictions: tuple[str, ...], chosen: ItemFilter = EVERY
) -> Figure:
    """Return of how many controls the first day was not read for the item itself.

    In words: the number of controls, item by item and list by list, of which the day
    of first control is not known or was not read for the very item. Unit: number, 0
    or more. Nothing/zero/missing: an item that a list leaves unread, or does not
    list, is no control and is not counted.

    Source:
        M8 of the project's methodology of export controls.

    Alternatives:
        `lags_not_comparable`, which counts the items of two jurisdictions.
    """
    items = table.within(chosen)
    pairs = [
        (item.item_id, code)
        for item in items
        for code in jurisdictions
        if (since := first_control(table, item.item_id, code)).controls
        and since.day is None
    ]
    cells = _cells(
        table, tuple(dict.fromkeys(item for item, _ in pairs)), jurisdictions
    )
    over = {"jurisdictions": several(jurisdictions), **chosen.dims}
    return asked(table, "controls_undated", **over).answered(
        known(len(pairs)), "count", (Input("control_entries", None, "count", cells),)
    )


def _cells(
    table: ControlsTable, items: tuple[str, ...], jurisdictions: tuple[str, ...]
) -> Cells:
    lists = table.lists_of(jurisdictions)
    where = (("item_id", items), ("jurisdiction_id", lists))
    return Cells(table.dataset.slug, where, kind="control_entry", field=FIELD)


def _day(at: str) -> date:
    """Return the day that open lags run up to; none runs where no date is asked."""
    return date.fromisoformat(at) if is_whole(at) else date.min
