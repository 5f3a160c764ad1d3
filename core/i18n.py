"""The language of every word the user reads, chosen at run time.

English is the language of the source; `resources/locale` holds the Japanese. The
language in use is the one piece of state a module of ours keeps: a sentence is
written deep inside a brief, and handing a translator down to it would put the
language into every signature.
"""

from __future__ import annotations

import gettext
from importlib.resources import files

LANGUAGES = {"en": "English", "ja": "日本語"}
"""Language codes and what each language calls itself."""

DOMAIN = "statecraft"


class _Speech:
    """The translations in use."""

    def __init__(self) -> None:
        self.language = "en"
        self.translations: gettext.NullTranslations = gettext.NullTranslations()


_SPEECH = _Speech()


def use_language(language: str) -> None:
    """Speak `language` from now on; one without a catalogue is English."""
    _SPEECH.language = language if language in LANGUAGES else "en"
    _SPEECH.translations = _catalogue(_SPEECH.language)


def language() -> str:
    """Return the code of the language in use: `en` or `ja`."""
    return _SPEECH.language


def _(message: str) -> str:
    """Return `message` in the language in use."""
    return _SPEECH.translations.gettext(message)


def ngettext(singular: str, plural: str, count: int) -> str:
    """Return the form of the message that suits `count`."""
    return _SPEECH.translations.ngettext(singular, plural, count)


def N_(message: str) -> str:  # noqa: N802  # the mark gettext's tools look for
    """Mark `message` for translation where it is written; `_` translates it later."""
    return message


def _catalogue(language: str) -> gettext.NullTranslations:
    folder = files("resources") / "locale" / language / "LC_MESSAGES"
    catalogue = folder / f"{DOMAIN}.mo"
    if not catalogue.is_file():
        return gettext.NullTranslations()
    with catalogue.open("rb") as stream:
        return gettext.GNUTranslations(stream)
