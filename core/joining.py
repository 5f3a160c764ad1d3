"""How names, clauses and sentences follow one another, in English and in Japanese.

Japanese has its own comma and puts no space after it or between two sentences.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.i18n import language

if TYPE_CHECKING:
    from collections.abc import Iterable


def listed(names: Iterable[str]) -> str:
    """Return names as a label lists them; `joined` is for a sentence.

    Example:
        >>> listed(["Japan", "Korea", "Taiwan"])
        'Japan, Korea, Taiwan'
    """
    return _between(names, ", ", "、")


def clauses(said: Iterable[str]) -> str:
    """Return clauses as parts of one sentence.

    Example:
        >>> clauses(["China from 6% to 27%", "Japan from 17% to 5%"])
        'China from 6% to 27%; Japan from 17% to 5%'
    """
    return _between(said, "; ", "、")


def sentences(said: Iterable[str]) -> str:
    """Return whole sentences one after another, without those that say nothing.

    Example:
        >>> sentences(["It came in.", "", "It has two remarks."])
        'It came in. It has two remarks.'
    """
    return _between((text for text in said if text), " ", "")


def capitalised(text: str) -> str:
    """Return a text that begins as a sentence does.

    Example:
        >>> capitalised("slide 3, notes"), capitalised("中国")
        ('Slide 3, notes', '中国')
    """
    return text[:1].upper() + text[1:]


def _between(texts: Iterable[str], english: str, japanese: str) -> str:
    return (japanese if language() == "ja" else english).join(texts)
