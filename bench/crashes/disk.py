"""A disk that loses power: what may be on it afterwards.

What was forced to the disk is there. Of what was not, every sector of every write may
be there or not, whatever came before or after it: a write may be torn and later ones
may survive earlier ones. What became of names is kept in order, as journaling file
systems do, but only up to some point. A sector itself is written or not.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from bench.crashes.recording import (
    Acknowledged,
    Link,
    Sync,
    SyncFolder,
    Truncate,
    Write,
)

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from random import Random

    from bench.crashes.recording import Event

SECTOR: Final = 512
LIKELY: Final = (0.0, 0.1, 0.5, 0.9, 1.0)
"""How much of what was not forced is there after all: none, some, all."""


def survived(
    first: Mapping[str, bytes], done: Sequence[Event], chance: Random
) -> dict[str, bytes]:
    """Return the files after the power went, by name.

    Args:
        first: The files before anything was done, numbered by their names in order.
        done: What was asked of the disk until the power went.
        chance: Decides what of the rest is there.
    """
    likely = chance.choice(LIKELY)
    forced, named = _forced(done)
    held = {number: bytearray(first[name]) for number, name in _numbered(first)}
    for place, event in enumerate(done):
        if isinstance(event, Write | Truncate):
            content = held.setdefault(event.file, bytearray())
            sure = place < forced.get(event.file, 0)
            _apply(event, content, chance, 1.0 if sure else likely)
    names = {name: number for number, name in _numbered(first)}
    for event in _kept(done, named, chance, likely):
        if event.file:
            names[event.name] = event.file
        else:
            names.pop(event.name, None)
    return {name: bytes(held.get(number, b"")) for name, number in names.items()}


def said(done: Sequence[Event]) -> list[str]:
    """Return what the program had acknowledged."""
    return [event.said for event in done if isinstance(event, Acknowledged)]


def cuts(events: Sequence[Event]) -> list[int]:
    """Return every place at which the power can go: after each change."""
    return [
        place + 1
        for place, event in enumerate(events)
        if not isinstance(event, Acknowledged)
    ]


def _numbered(first: Mapping[str, bytes]) -> list[tuple[int, str]]:
    return list(enumerate(sorted(first), 1))


def _forced(done: Sequence[Event]) -> tuple[dict[int, int], int]:
    """Return up to where each file, and the names, are on the disk for sure."""
    forced, named = {}, 0
    for place, event in enumerate(done):
        if isinstance(event, Sync):
            forced[event.file] = place
        elif isinstance(event, SyncFolder):
            named = place
    return forced, named


def _apply(
    event: Write | Truncate, content: bytearray, chance: Random, likely: float
) -> None:
    if isinstance(event, Truncate):
        if chance.random() < likely:
            _resize(content, event.size)
        return
    at, end = event.at, event.at + len(event.data)
    while at < end:
        until = min(end, (at // SECTOR + 1) * SECTOR)
        if chance.random() < likely:
            _resize(content, max(len(content), until))
            content[at:until] = event.data[at - event.at : until - event.at]
        at = until


def _resize(content: bytearray, size: int) -> None:
    del content[size:]
    content.extend(bytes(size - len(content)))


def _kept(
    done: Sequence[Event], named: int, chance: Random, likely: float
) -> list[Link]:
    """Return what became of names: all that is sure, and the rest up to some point."""
    links = [(place, one) for place, one in enumerate(done) if isinstance(one, Link)]
    sure = sum(1 for place, _one in links if place < named)
    more = sum(1 for _link in links[sure:] if chance.random() < likely)
    return [one for _place, one in links[: sure + more]]
