"""Which language a command line is answered in, known before it is parsed.

Help and refusals are written while the line is parsed, so its words are looked through
for the option first. What was not said the environment says.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Final

from core.i18n import LANGUAGES

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

OPTIONS: Final = ("--lang", "--language")
VARIABLES: Final = ("LC_ALL", "LC_MESSAGES", "LANG")
"""In the order in which POSIX asks them; the first that says anything counts."""


def spoken(words: Sequence[str], environment: Mapping[str, str] = os.environ) -> str:
    """Return the language asked for by a command line, else by the environment.

    Example:
        >>> spoken(["show", "--lang", "ja"], {}), spoken(["--language=ja"], {})
        ('ja', 'ja')
        >>> spoken(["show"], {"LANG": "ja_JP.UTF-8"}), spoken(["show"], {})
        ('ja', 'en')
    """
    return _said(words) or _usual(environment)


def _said(words: Sequence[str]) -> str:
    """Return what the last such option says; empty if it is no language of ours."""
    said = ""
    for at, word in enumerate(words):
        option, equals, value = word.partition("=")
        if option in OPTIONS:
            said = value if equals else "".join(words[at + 1 : at + 2])
    return said if said in LANGUAGES else ""


def _usual(environment: Mapping[str, str]) -> str:
    said = next(filter(None, (environment.get(name) for name in VARIABLES)), "")
    language = said.partition("_")[0].partition(".")[0]
    return language if language in LANGUAGES else "en"
