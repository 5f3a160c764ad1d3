"""What the user says of a case as a whole: whose it is and what it is about.

A briefing goes out in two languages, and so may what it is called: beside the words of
the case stand those in the other language.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from core.casefile.history.changing import changing
from core.casefile.history.steps import Step
from core.casefile.settings import put_setting
from core.i18n import LANGUAGES
from core.marks import without_marks

if TYPE_CHECKING:
    import sqlite3


class Properties(NamedTuple):
    """The words of the user's; empty where nothing was said.

    Attributes:
        notes: May be of several lines; all others are one.
        beside: By name and language, as `title_ja`, what is said in the language that
            the words of the case are not in.
    """

    title: str = ""
    prepared_by: str = ""
    subject: str = ""
    notes: str = ""
    beside: tuple[tuple[str, str], ...] = ()

    @property
    def by_name(self) -> dict[str, str]:
        """All of them: those of the case, and as `title_ja` those beside them."""
        return {name: getattr(self, name) for name in PLAIN} | dict(self.beside)

    def own(self, name: str, language: str) -> str:
        """Return one of them if it is said in a language; empty otherwise."""
        said = getattr(self, name)
        in_it = said if _language_of(said) == language else ""
        return dict(self.beside).get(f"{name}_{language}", in_it)

    def told(self, name: str, language: str) -> str:
        """Return one of them for a paper in a language: in it, or else as it is."""
        return self.own(name, language) or getattr(self, name)


PLAIN: Final = ("title", "prepared_by", "subject", "notes")
OF_SEVERAL_LINES: Final = "notes"
_JAPANESE: Final = re.compile("[\u3040-\u30ff\u3400-\u9fff]")
_BESIDE: Final = frozenset(
    f"{name}_{language}" for name in PLAIN[:3] for language in LANGUAGES
)


def properties(connection: sqlite3.Connection) -> Properties:
    """Return what the user has said of the case."""
    said = dict(connection.execute("SELECT name, value FROM setting"))
    beside = tuple((name, text) for name, text in said.items() if name in _BESIDE)
    plain = {name: said[name] for name in PLAIN if name in said}
    return Properties(**plain, beside=beside)


def say_property(connection: sqlite3.Connection, name: str, text: str) -> None:
    """Say one of the properties, or nothing of it any more; plain text.

    Raises:
        LookupError: There is no such property.
    """
    if name not in PLAIN:
        raise LookupError(name)
    _say(connection, name, text, getattr(properties(connection), name))


def say_in(connection: sqlite3.Connection, name: str, language: str, text: str) -> None:
    """Say title, office or subject in a language, beside what is said in another.

    Raises:
        LookupError: It is none of these, or no language of ours.
    """
    key = f"{name}_{language}"
    if key not in _BESIDE:
        raise LookupError(key)
    said = properties(connection)
    beside, plain = dict(said.beside), getattr(said, name)
    if key not in beside and (not plain or _language_of(plain) == language):
        say_property(connection, name, text)
    else:
        _say(connection, key, text, beside.get(key, ""))


def _say(connection: sqlite3.Connection, key: str, text: str, before: str) -> None:
    name = key if key in PLAIN else key.rpartition("_")[0]
    said = without_marks(text).strip()
    if name != OF_SEVERAL_LINES:
        said = " ".join(said.split())
    if said == before:
        return
    with changing(connection, Step(f"say_{name}")):
        if said:
            put_setting(connection, key, said)
        else:
            connection.execute("DELETE FROM setting WHERE name = ?", (key,))


def _language_of(text: str) -> str:
    return "ja" if _JAPANESE.search(text) else "en"
