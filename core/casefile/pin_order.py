"""The order of the briefing's pieces; each move is a step that can be taken back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.casefile.history.changing import changing
from core.casefile.history.steps import Step
from core.casefile.pins import pins

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Collection, Sequence

    from core.casefile.pins import Pin


def move_pin(connection: sqlite3.Connection, pin_id: int, places: int) -> None:
    """Move a piece so many places down, or up below zero; at an end it stays."""
    before = pins(connection)
    here = _place(before, pin_id)
    if here is not None:
        order = list(before)
        order.insert(max(0, here + places), order.pop(here))
        _keep(connection, before, order, before[here].name)


def move_section(connection: sqlite3.Connection, pin_id: int, sections: int) -> None:
    """Move a heading with what stands below it past so many sections down, or up.

    What stands before the first heading stays there. Of a piece that is no heading,
    its section is moved.
    """
    before = pins(connection)
    parts = _sections(before)
    mine = next(
        (n for n, part in enumerate(parts) if _place(part, pin_id) is not None), 0
    )
    if not mine:
        return
    section = parts.pop(mine)
    parts.insert(max(1, mine + sections), section)
    order = [pin for part in parts for pin in part]
    _keep(connection, before, order, section[0].name)


def place_pins(
    connection: sqlite3.Connection, pin_ids: Collection[int], before_id: int | None
) -> None:
    """Put pieces, in the order in which they stand, before another; None is the end."""
    before = pins(connection)
    taken = [pin for pin in before if pin.pin_id in pin_ids]
    order = [pin for pin in before if pin.pin_id not in pin_ids]
    place = len(order) if before_id is None else _place(order, before_id)
    if taken and place is not None:
        order[place:place] = taken
        _keep(connection, before, order, taken[0].name)


def section_of(order: Sequence[Pin], pin_id: int) -> tuple[Pin, ...]:
    """Return a heading with what stands below it, up to the next one."""
    sections = map(tuple, _sections(order)[1:])
    return next((part for part in sections if part[0].pin_id == pin_id), ())


def _sections(order: Sequence[Pin]) -> list[list[Pin]]:
    """Return what stands before all headings, perhaps nothing, and each section."""
    parts: list[list[Pin]] = [[]]
    for pin in order:
        if pin.kind == "heading":
            parts.append([])
        parts[-1].append(pin)
    return parts


def _place(order: Sequence[Pin], pin_id: int) -> int | None:
    return next((n for n, pin in enumerate(order) if pin.pin_id == pin_id), None)


def _keep(
    connection: sqlite3.Connection,
    before: Sequence[Pin],
    order: Sequence[Pin],
    moved: str,
) -> None:
    if list(order) == list(before):
        return
    with changing(connection, Step("move_pin", {"title": moved})):
        connection.executemany(
            "UPDATE pin SET position = ? WHERE pin_id = ? AND position <> ?",
            [(place, pin.pin_id, place) for place, pin in enumerate(order, 1)],
        )
