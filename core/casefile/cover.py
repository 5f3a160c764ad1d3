"""How the briefing of a case is laid out, dated and marked, as the user chose."""

from __future__ import annotations

import json
from datetime import date
from typing import TYPE_CHECKING, Final, NamedTuple

from core.casefile.history.changing import changing
from core.casefile.history.steps import Step
from core.casefile.settings import put_setting
from core.errors import RequestError
from core.i18n import _
from core.marks import without_marks

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable

PREFIX: Final = "briefing_"
SETS: Final = "marking_sets"


class Cover(NamedTuple):
    """What is said of the briefing as a whole; empty where nothing was chosen.

    Attributes:
        layout: A layout of paper; the user's template decides what stands on it.
        date: The day it is dated, as ISO 8601.
        marking: The handling marking of all of it.
        without: What is left out of every file made of it, with commas between.
    """

    layout: str = ""
    date: str = ""
    marking: str = ""
    without: str = ""


class MarkingSet(NamedTuple):
    """Handling markings of one office, from the lowest up."""

    name: str
    levels: tuple[str, ...]


def cover(connection: sqlite3.Connection) -> Cover:
    """Return what was chosen for the briefing."""
    said = dict(connection.execute("SELECT name, value FROM setting"))
    return Cover(*(said.get(f"{PREFIX}{name}", "") for name in Cover._fields))


def choose_cover(connection: sqlite3.Connection, name: str, text: str) -> None:
    """Choose one of these, or nothing any more; plain text of one line.

    Raises:
        LookupError: There is no such choice.
        RequestError: It is no day.
    """
    if name not in Cover._fields:
        raise LookupError(name)
    said = " ".join(without_marks(text).split())
    if name == "date" and said:
        said = _day(said)
    if said != getattr(cover(connection), name):
        _put(connection, f"{PREFIX}{name}", said, f"choose_{name}")


def _day(text: str) -> str:
    try:
        return date.fromisoformat(text).isoformat()
    except ValueError as error:
        message = _("“{text}” is no date; write year, month and day as 2026-12-01.")
        raise RequestError(message.format(text=text)) from error


def own_markings(connection: sqlite3.Connection) -> tuple[MarkingSet, ...] | None:
    """Return the sets of markings of the user's office; None if it has none."""
    said = dict(connection.execute("SELECT name, value FROM setting")).get(SETS)
    return None if said is None else sets_said(said)


def sets_said(text: str) -> tuple[MarkingSet, ...]:
    """Return sets as they are kept, in a case or among the options.

    Raises:
        ValueError: It is no such text.
    """
    said = json.loads(text)
    try:
        return tuple(
            MarkingSet(str(name), tuple(map(str, levels))) for name, levels in said
        )
    except TypeError as error:
        raise ValueError(text) from error


def sets_text(sets: Iterable[MarkingSet]) -> str:
    """Return sets as they are kept."""
    return json.dumps(tuple(sets), ensure_ascii=False)


def begin_with_markings(
    connection: sqlite3.Connection, sets: Iterable[MarkingSet]
) -> None:
    """Give a new case the sets of an office; no step, as nothing was there before."""
    with connection:
        put_setting(connection, SETS, sets_text(map(_plain, sets)))


def keep_markings(
    connection: sqlite3.Connection, sets: Iterable[MarkingSet] | None
) -> None:
    """Keep the office's sets of markings; None goes back to those we know."""
    kept = None if sets is None else tuple(map(_plain, sets))
    if kept != own_markings(connection):
        text = "" if kept is None else sets_text(kept)
        _put(connection, SETS, text, "markings")


def _plain(known: MarkingSet) -> MarkingSet:
    name, *levels = (
        " ".join(without_marks(text).split()) for text in (known.name, *known.levels)
    )
    return MarkingSet(name, tuple(dict.fromkeys(filter(None, levels))))


def _put(connection: sqlite3.Connection, name: str, text: str, what: str) -> None:
    with changing(connection, Step(what)):
        if text:
            put_setting(connection, name, text)
        else:
            connection.execute("DELETE FROM setting WHERE name = ?", (name,))
