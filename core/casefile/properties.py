"""What the user says of a case as a whole: whose it is and what it is about."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from core.casefile.changing import changing
from core.casefile.settings import put_setting
from core.casefile.steps import Step
from core.marks import without_marks

if TYPE_CHECKING:
    import sqlite3


class Properties(NamedTuple):
    """The words of the user's; empty where nothing was said.

    Attributes:
        notes: May be of several lines; all others are one.
    """

    title: str = ""
    prepared_by: str = ""
    subject: str = ""
    notes: str = ""


OF_SEVERAL_LINES: Final = "notes"


def properties(connection: sqlite3.Connection) -> Properties:
    """Return what the user has said of the case."""
    said = dict(connection.execute("SELECT name, value FROM setting"))
    return Properties(*(said.get(name, "") for name in Properties._fields))


def say_property(connection: sqlite3.Connection, name: str, text: str) -> None:
    """Say one of the properties, or nothing of it any more; plain text.

    Raises:
        LookupError: There is no such property.
    """
    if name not in Properties._fields:
        raise LookupError(name)
    said = without_marks(text).strip()
    if name != OF_SEVERAL_LINES:
        said = " ".join(said.split())
    if said == getattr(properties(connection), name):
        return
    with changing(connection, Step(f"say_{name}")):
        if said:
            put_setting(connection, name, said)
        else:
            connection.execute("DELETE FROM setting WHERE name = ?", (name,))
