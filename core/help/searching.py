"""Finds pages by words that occur in them, in English and Japanese alike."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable

    from core.help.pages import HelpPage

AROUND: Final = 40
"""How many signs are shown before and after the first word that was found."""
_MARKS: Final = re.compile(r"\]\([^)]*\)|[\[\]`*#|\\]|^[-> ]+|\s+", re.MULTILINE)
"""Markdown that nobody reads, and breaks of lines."""


class Hit(NamedTuple):
    """A page that has all the words.

    Attributes:
        around: The words before and after the first one that was found.
    """

    page: HelpPage
    around: str


def hits(pages: Iterable[HelpPage], sought: str) -> list[Hit]:
    r"""Return the pages that have every word of `sought`, those titled so first.

    Words stand apart where there is a space; Japanese, which has none, is looked for as
    it was typed. Full and half width, large and small letters are the same.

    Example:
        >>> from core.help.pages import HelpPage
        >>> page = HelpPage("a", "貿易", "# 貿易\n\nＣＳＶ で書き出す。")
        >>> [hit.page.key for hit in hits([page], "csv 書き出")]
        ['a']
    """
    words = folded(sought).split()
    if not words:
        return []
    found = []
    for page in pages:
        title, text = folded(page.title), plain_words(page.text)
        low = folded(text)
        if all(word in low for word in words):
            in_title = sum(word in title for word in words)
            often = sum(low.count(word) for word in words)
            found.append((-in_title, -often, Hit(page, _around(text, words[0]))))
    return [hit for _title, _often, hit in sorted(found, key=lambda one: one[:2])]


def folded(text: str) -> str:
    """Return a text in which signs that mean the same are the same.

    Example:
        >>> folded("ＰＤＦ"), folded("Share")
        ('pdf', 'share')
    """
    return unicodedata.normalize("NFKC", text).casefold()


def plain_words(text: str) -> str:
    r"""Return Markdown as it is read: no signs of its own, in one line.

    Example:
        >>> plain_words("# Title\n\n- see [Trade](help:trade)")
        'Title see Trade'
    """
    return _MARKS.sub(lambda found: " " if found[0].isspace() else "", text).strip()


def _around(text: str, word: str) -> str:
    # Folding may change how long a text is: then the place is a little off.
    place = max(0, folded(text).find(word))
    first, last = max(0, place - AROUND), place + len(word) + AROUND
    before, after = "…" if first else "", "…" if last < len(text) else ""
    return f"{before}{text[first:last].strip()}{after}"
