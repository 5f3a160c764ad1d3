"""Edits of the briefing's pieces; each is a step that can be taken back."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from core.casefile.cover import PREFIX
from core.casefile.history.changing import changing
from core.casefile.history.steps import Step
from core.casefile.pins import pins
from core.casefile.settings import put_setting
from core.marks import without_marks

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable

    from core.casefile.pins import Pin, Said, Shows


def add_pin(
    connection: sqlite3.Connection, pin: Pin, after_id: int | None = None
) -> None:
    """Put a pin after another one; at the end if none is named, or it is gone."""
    with changing(connection, Step("pin", {"title": pin.name})):
        _insert(connection, pin, after_id)


def add_pins(connection: sqlite3.Connection, several: Iterable[Pin]) -> None:
    """Put pins at the end, at one stroke."""
    with changing(connection, Step("pin_many")):
        for pin in several:
            _insert(connection, pin)


def begin_briefing(
    connection: sqlite3.Connection, layout: str, several: Iterable[Pin]
) -> None:
    """Choose a layout and put the pieces it begins with at the end, in one step."""
    with changing(connection, Step("pin_many")):
        put_setting(connection, f"{PREFIX}layout", layout)
        for pin in several:
            _insert(connection, pin)


def _insert(
    connection: sqlite3.Connection, pin: Pin, after_id: int | None = None
) -> None:
    found = connection.execute(
        "SELECT position FROM pin WHERE pin_id = ?", (after_id,)
    ).fetchone()
    last = "SELECT coalesce(max(position), 0) FROM pin"
    place = (found or connection.execute(last).fetchone())[0] + 1
    connection.execute(
        "UPDATE pin SET position = position + 1 WHERE position >= ?", (place,)
    )
    connection.execute(
        "INSERT INTO pin (position, payload) VALUES (?, ?)", (place, _payload(pin))
    )


def renew_pin(connection: sqlite3.Connection, pin_id: int, now: Pin) -> None:
    """Let a pinned exhibit read as it does now: title, reading, numbers, source."""
    pin = _known(connection, pin_id)
    if pin is not None and pin.kind == "exhibit":
        renewed = pin._replace(
            title=now.title,
            reading=now.reading,
            source=now.source,
            mentions=now.mentions,
        )
        _change(connection, pin, renewed, "renew_pin")


def write_pin(connection: sqlite3.Connection, pin_id: int, said: Said) -> None:
    """Write the text of a heading or a text anew in one language."""
    pin = _known(connection, pin_id)
    if pin is not None and pin.kind != "exhibit":
        _change(connection, pin, pin.saying_also(said), "write_pin")


def show_pin(connection: sqlite3.Connection, pin_id: int, shows: Shows) -> None:
    """Choose whether the paper has the chart of an exhibit, its table or both."""
    pin = _known(connection, pin_id)
    if pin is not None:
        _change(connection, pin, pin._replace(shows=shows), "show_pin")


def mark_pin(connection: sqlite3.Connection, pin_id: int, marking: str) -> None:
    """Give a pin a handling marking of its own, or none any more."""
    pin = _known(connection, pin_id)
    if pin is not None:
        marked = pin._replace(marking=" ".join(without_marks(marking).split()))
        _change(connection, pin, marked, "mark_pin")


def _change(connection: sqlite3.Connection, before: Pin, now: Pin, what: str) -> None:
    if now == before:
        return
    with changing(connection, Step(what, {"title": now.name})):
        connection.execute(
            "UPDATE pin SET payload = ? WHERE pin_id = ?",
            (_payload(now), before.pin_id),
        )


def remove_pin(connection: sqlite3.Connection, pin_id: int) -> None:
    """Take a pin away."""
    pin = _known(connection, pin_id)
    with changing(connection, Step("unpin", {"title": pin.name if pin else ""})):
        connection.execute("DELETE FROM pin WHERE pin_id = ?", (pin_id,))


def note_pin(connection: sqlite3.Connection, pin_id: int, note: str) -> None:
    """Say something to a pin, or nothing any more; plain text."""
    pin = _known(connection, pin_id)
    if pin is not None:
        noted = pin._replace(note=without_marks(note).strip())
        _change(connection, pin, noted, "pin_note")


def _known(connection: sqlite3.Connection, pin_id: int) -> Pin | None:
    return next((pin for pin in pins(connection) if pin.pin_id == pin_id), None)


def _payload(pin: Pin) -> str:
    return json.dumps(pin._asdict(), ensure_ascii=False)
