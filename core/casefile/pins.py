"""The figures pinned for the briefing, kept as the view that shows them."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, NamedTuple

from core.casefile.changing import changing
from core.casefile.steps import Step

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
    """

    key: str
    title: str
    reading: str
    source: str
    selection: str
    pin_id: int = 0
    mentions: tuple[tuple[int, int, str], ...] = ()


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
    title = next((pin.title for pin in pins(connection) if pin.pin_id == pin_id), "")
    with changing(connection, Step("unpin", {"title": title})):
        connection.execute("DELETE FROM pin WHERE pin_id = ?", (pin_id,))


def _pin(pin_id: int, said: Mapping[str, Any]) -> Pin:
    key, title, reading, source, selection = (
        said[name] for name in ("key", "title", "reading", "source", "selection")
    )
    mentions = tuple(
        (int(start), int(length), str(figure))
        for start, length, figure in said.get("mentions", ())
    )
    return Pin(key, title, reading, source, selection, pin_id, mentions)
