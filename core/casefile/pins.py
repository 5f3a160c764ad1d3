"""The figures pinned for the briefing, kept as the view that shows them."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, NamedTuple

from core.casefile.history.changing import changing
from core.casefile.history.steps import Step
from core.marks import without_marks

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Mapping


class Pin(NamedTuple):
    """A pinned exhibit: enough to compute it again, and how it read when pinned.

    Attributes:
        key: The view, such as `market_share.trend`.
        selection: The selection as JSON text.
        mentions: The numbers in the reading: where each begins, how long it is, and
            the id of its figure. A pin of an early version has none.
        note: What the user has to say to it; may be of several lines.
    """

    key: str
    title: str
    reading: str
    source: str
    selection: str
    pin_id: int = 0
    mentions: tuple[tuple[int, int, str], ...] = ()
    note: str = ""


def pins(connection: sqlite3.Connection) -> tuple[Pin, ...]:
    """Return the pins in their order."""
    rows = connection.execute("SELECT pin_id, payload FROM pin ORDER BY position")
    return tuple(_pin(pin_id, json.loads(payload)) for pin_id, payload in rows)


def add_pin(connection: sqlite3.Connection, pin: Pin) -> None:
    """Put a pin at the end."""
    with changing(connection, Step("pin", {"title": pin.title})):
        connection.execute(
            "INSERT INTO pin (position, payload) "
            "SELECT coalesce(max(position), 0) + 1, ? FROM pin",
            (json.dumps(pin._asdict(), ensure_ascii=False),),
        )


def remove_pin(connection: sqlite3.Connection, pin_id: int) -> None:
    """Take a pin away."""
    pin = _known(connection, pin_id)
    with changing(connection, Step("unpin", {"title": pin.title if pin else ""})):
        connection.execute("DELETE FROM pin WHERE pin_id = ?", (pin_id,))


def note_pin(connection: sqlite3.Connection, pin_id: int, note: str) -> None:
    """Say something to a pin, or nothing any more; plain text."""
    pin = _known(connection, pin_id)
    said = without_marks(note).strip()
    if pin is None or pin.note == said:
        return
    noted = json.dumps(pin._replace(note=said)._asdict(), ensure_ascii=False)
    with changing(connection, Step("pin_note", {"title": pin.title})):
        connection.execute(
            "UPDATE pin SET payload = ? WHERE pin_id = ?", (noted, pin_id)
        )


def move_pin(connection: sqlite3.Connection, pin_id: int, places: int) -> None:
    """Move a pin so many places down, or up below zero; at an end it stays."""
    before = pins(connection)
    here = next((n for n, pin in enumerate(before) if pin.pin_id == pin_id), None)
    if here is None:
        return
    order = list(before)
    moved = order.pop(here)
    order.insert(max(0, here + places), moved)
    if tuple(order) == before:
        return
    with changing(connection, Step("move_pin", {"title": moved.title})):
        connection.executemany(
            "UPDATE pin SET position = ? WHERE pin_id = ? AND position <> ?",
            [(place, pin.pin_id, place) for place, pin in enumerate(order, 1)],
        )


def _known(connection: sqlite3.Connection, pin_id: int) -> Pin | None:
    return next((pin for pin in pins(connection) if pin.pin_id == pin_id), None)


def _pin(pin_id: int, said: Mapping[str, Any]) -> Pin:
    key, title, reading, source, selection = (
        said[name] for name in ("key", "title", "reading", "source", "selection")
    )
    mentions = tuple(
        (int(start), int(length), str(figure))
        for start, length, figure in said.get("mentions", ())
    )
    shown = (key, title, reading, source, selection)
    return Pin(*shown, pin_id, mentions, said.get("note", ""))
