"""What the lines around a table say of the publication: source, edition, release."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING, Final

from core.lazily import lazily

if TYPE_CHECKING:
    from collections.abc import Iterable

    from core.intake.reader.recipes.recipe import Facts

_FAR: Final = 1_000
_MOST: Final = 2_000
"""So many signs of notes are kept with a dataset; the sheet keeps them all."""

_PUBLISHERS: Final = lazily(
    r"[\[(【]?(?:(?:data )?sources?(?: of data)?|institutional source\S*"
    r"|出典|出所|資料(?:出所)?)"
    r"[\])】]?\s*[:：)）]?\s*(?P<said>\S.*)",
    re.IGNORECASE,
)
_RELEASES: Final = lazily(
    r"(?:(?:last|latest)\s*)?(?:release(?:d| date)?|published(?: on)?|publication date"
    r"|last updated?(?: of data)?|updated(?: on)?|date of release"
    r"|公表日?|発表日?|更新日?|最終更新日?)\s*[:：]?\s*(?P<said>.*\d.*)",
    re.IGNORECASE,
)
_EDITIONS: Final = lazily(
    r"(?:.*?\b)?(?P<said>(?:(?:19|20)\d\d\s+(?:edition|revision|vintage|benchmark))"
    r"|(?:edition|vintage|version|rev(?:ision)?\.?)\s*[:：]?\s*[\w.-]*\d[\w.-]*)\b.*"
    r"|.*?(?P<ja>(?:(?:19|20)\d\d|令和\S{1,2}|平成\S{1,2})年(?:基準|改定|版)|第?\d次(?:速報|改定)|確報|速報).*",
    re.IGNORECASE,
)
_NOTES: Final = lazily(
    r"[(（\[【]?(?:notes?|nb|remarks?|注記?|備考|脚注)\s*\d*[)）\]】.:：\s]",
    re.IGNORECASE,
)


def source_facts(lines: Iterable[str]) -> Facts:
    """Return what lines above and below a table say of who published it, and when.

    Example:
        >>> source_facts(["資料：財務省「貿易統計」", "Last updated: 3 June 2025"])
        {'publisher': '財務省「貿易統計」', 'released': '3 June 2025'}
    """
    found: dict[str, str] = {}
    notes: list[str] = []
    for line in lines:
        text = unicodedata.normalize("NFKC", line[:_FAR]).strip()
        if source := _PUBLISHERS.fullmatch(text):
            found.setdefault("publisher", source["said"].strip())
        elif release := _RELEASES.fullmatch(text):
            found.setdefault("released", release["said"].strip())
        elif _NOTES.match(text):
            notes.append(text)
        if edition := _EDITIONS.fullmatch(text):
            found.setdefault("edition", edition["said"] or edition["ja"])
    if notes:
        found["notes"] = "\n".join(notes)[:_MOST]
    return found
