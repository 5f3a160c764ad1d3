"""The pieces of the briefing in their order: pinned exhibits, headings and texts."""

from __future__ import annotations

import json
from typing import (
    TYPE_CHECKING,
    Any,
    Final,
    Literal,
    NamedTuple,
    TypeAlias,
    get_args,
)

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Mapping

NAME_LENGTH: Final = 60
"""Characters of a text by which it is called."""
Kind: TypeAlias = Literal[
    "exhibit", "heading", "bottom_line", "text", "question", "answer"
]
KINDS: Final = get_args(Kind)
Shows: TypeAlias = Literal["both", "chart", "table"]
SHOWS: Final = get_args(Shows)


class Said(NamedTuple):
    """What the user wrote, in one language.

    Attributes:
        mentions: The numbers in it: where each begins, how long it is, and the id of
            its figure.
        values: What each of them was when it was written; None if it was unknown.
    """

    language: str
    text: str
    mentions: tuple[tuple[int, int, str], ...] = ()
    values: tuple[float | None, ...] = ()


class Pin(NamedTuple):
    """A piece of the briefing: a pinned exhibit, a heading, or a text of the user's.

    Of an exhibit it holds enough to compute it again, and how it read when pinned.

    Attributes:
        key: The view, such as `market_share.trend`; empty if it is no exhibit.
        title: Of an exhibit; the others are called by what they say.
        selection: The selection as JSON text.
        mentions: The numbers in the reading, as in `Said`. A pin of an early version
            has none.
        note: What the user has to say to it; may be of several lines.
        shows: Of an exhibit, whether the paper has its chart, its table or both.
        marking: Its own handling marking; empty if it has none.
        texts: What a heading or text says, once for a language.
    """

    key: str
    title: str
    reading: str
    source: str
    selection: str
    pin_id: int = 0
    mentions: tuple[tuple[int, int, str], ...] = ()
    note: str = ""
    kind: Kind = "exhibit"
    shows: Shows = "both"
    marking: str = ""
    texts: tuple[Said, ...] = ()

    @classmethod
    def saying(cls, kind: Kind, said: Said) -> Pin:
        """Return a heading or a text."""
        return cls("", "", "", "", "", kind=kind, texts=(said,))

    @property
    def name(self) -> str:
        """What lists and the history call it: its title, or how its text begins."""
        return self.title or next((one.text for one in self.texts), "")[:NAME_LENGTH]

    def said(self, language: str) -> Said:
        """Return its text in a language; in another one where there is none in it."""
        by_language = {one.language: one for one in self.texts}
        first = next(iter(self.texts), Said(language, ""))
        return by_language.get(language, first)

    def saying_also(self, said: Said) -> Pin:
        """Return the same with its text in one language replaced."""
        kept = [one for one in self.texts if one.language != said.language]
        texts = sorted((*kept, said), key=lambda one: one.language)
        return self._replace(texts=tuple(one for one in texts if one.text))


def pins(connection: sqlite3.Connection) -> tuple[Pin, ...]:
    """Return the pins in their order."""
    rows = connection.execute("SELECT pin_id, payload FROM pin ORDER BY position")
    return tuple(_pin(pin_id, json.loads(payload)) for pin_id, payload in rows)


def _pin(pin_id: int, said: Mapping[str, Any]) -> Pin:
    key, title, reading, source, selection = (
        str(said[name]) for name in ("key", "title", "reading", "source", "selection")
    )
    kind, shows = said.get("kind", "exhibit"), said.get("shows", "both")
    return Pin(
        *(key, title, reading, source, selection, pin_id),
        mentions=_mentions(said.get("mentions", ())),
        note=str(said.get("note", "")),
        kind=kind if kind in KINDS else "text",
        shows=shows if shows in SHOWS else "both",
        marking=str(said.get("marking", "")),
        texts=tuple(
            Said(str(language), str(text), _mentions(mentions), tuple(values))
            for language, text, mentions, values in said.get("texts", ())
        ),
    )


def _mentions(
    said: Iterable[tuple[int, int, str]],
) -> tuple[tuple[int, int, str], ...]:
    return tuple(
        (int(start), int(length), str(figure)) for start, length, figure in said
    )
