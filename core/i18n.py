"""The language of every word the user reads, chosen at run time.

English is the language of the source; `resources/locale` holds the Japanese. The
language in use is the one piece of state a module of ours keeps: a sentence is
written deep inside a brief, and handing a translator down to it would put the
language into every signature.
"""

from __future__ import annotations

import gettext
import re
from contextlib import contextmanager
from contextvars import ContextVar
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

LANGUAGES = {"en": "English", "ja": "日本語"}
"""Language codes and what each language calls itself."""

DOMAIN = "statecraft"
JAPANESE = re.compile("[\u3040-\u30ff\u3400-\u9fff\uff00-\uffef]")


class _Speech:
    """The translations in use."""

    def __init__(self) -> None:
        self.language = "en"
        self.translations: gettext.NullTranslations = gettext.NullTranslations()


_SPEECH = _Speech()
_FOR_A_WHILE: ContextVar[_Speech | None] = ContextVar("speech", default=None)
"""What one piece of work speaks, while the window beside it speaks as it did."""


def use_language(language: str) -> None:
    """Speak `language` from now on; one without a catalogue is English."""
    _take_up(_SPEECH, language)


@contextmanager
def speaking(language: str) -> Iterator[None]:
    """Speak `language` within this block of this thread; a paper is written so."""
    speech = _Speech()
    _take_up(speech, language)
    token = _FOR_A_WHILE.set(speech)
    try:
        yield
    finally:
        _FOR_A_WHILE.reset(token)


def language_of(text: str) -> str:
    """Return which of our languages a text is in, by its signs.

    Example:
        >>> language_of("Rare earths"), language_of("レアアース (REE)")
        ('en', 'ja')
    """
    return "ja" if JAPANESE.search(text) else "en"


def language() -> str:
    """Return the code of the language in use: `en` or `ja`."""
    return _in_use().language


def _(message: str) -> str:
    """Return `message` in the language in use."""
    return _in_use().translations.gettext(message)


def ngettext(singular: str, plural: str, count: int) -> str:
    """Return the form of the message that suits `count`."""
    return _in_use().translations.ngettext(singular, plural, count)


def N_(message: str) -> str:  # noqa: N802  # the mark gettext's tools look for
    """Mark `message` for translation where it is written; `_` translates it later."""
    return message


def _in_use() -> _Speech:
    return _FOR_A_WHILE.get() or _SPEECH


def _take_up(speech: _Speech, language: str) -> None:
    speech.language = language if language in LANGUAGES else "en"
    speech.translations = _catalogue(speech.language)


@cache
def _catalogue(language: str) -> gettext.NullTranslations:
    folder = files("resources") / "locale" / language / "LC_MESSAGES"
    catalogue = folder / f"{DOMAIN}.mo"
    if not catalogue.is_file():
        return gettext.NullTranslations()
    with catalogue.open("rb") as stream:
        return gettext.GNUTranslations(stream)
