"""What the user says of a case as a whole: whose it is and what it is about.

A briefing goes out in two languages, and so may what it is called: beside the words of
the case stand those in the other language.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from core.casefile.history.changing import changing
from core.casefile.history.steps import Step
from core.casefile.settings import put_setting
from core.i18n import LANGUAGES, language_of
from core.marks import without_marks

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Mapping


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
        in_it = said if language_of(said) == language else ""
        return dict(self.beside).get(f"{name}_{language}", in_it)

    def told(self, name: str, language: str) -> str:
        """Return one of them for a paper in a language: in it, or else as it is."""
        others = (text for key, text in self.beside if key.startswith(f"{name}_"))
        return self.own(name, language) or getattr(self, name) or next(others, "")


PLAIN: Final = ("title", "prepared_by", "subject", "notes")
OF_SEVERAL_LINES: Final = "notes"
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
    said = properties(connection)
    # What the case itself says takes the place of what was said beside it.
    beside = f"{name}_{language_of(text)}"
    _say(connection, {name: text, beside: ""} if text.strip() else {name: text}, said)


def say_in(connection: sqlite3.Connection, name: str, language: str, text: str) -> None:
    """Say title, office or subject in a language, beside what is said in another.

    Raises:
        LookupError: It is none of these, or no language of ours.
    """
    key = f"{name}_{language}"
    if key not in _BESIDE:
        raise LookupError(key)
    said = properties(connection)
    plain = getattr(said, name)
    is_of_the_case = key not in said.by_name and (
        not plain or language_of(plain) == language
    )
    fits = not text.strip() or language_of(text) == language
    _say(connection, {name if is_of_the_case and fits else key: text}, said)


def _say(
    connection: sqlite3.Connection, texts: Mapping[str, str], before: Properties
) -> None:
    """Put texts in the place of those before, in one step; an empty one goes."""
    plain = {key: _plain(key, text) for key, text in texts.items()}
    changed = {
        k: text for k, text in plain.items() if text != before.by_name.get(k, "")
    }
    if not changed:
        return
    name = next(one for one in PLAIN if next(iter(texts)).startswith(one))
    with changing(connection, Step(f"say_{name}")):
        for key, text in changed.items():
            if text:
                put_setting(connection, key, text)
            else:
                connection.execute("DELETE FROM setting WHERE name = ?", (key,))


def _plain(key: str, text: str) -> str:
    said = without_marks(text).strip()
    return said if key == OF_SEVERAL_LINES else " ".join(said.split())
