"""What the pages of a document repeat: running heads, and the numbers of pages."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING, Final

from core.lazily import lazily

if TYPE_CHECKING:
    from collections.abc import Sequence

    from core.intake.reader.drafts.printed import Line

DEEP: Final = 2
"""So many lines at the head and at the foot of a page may be repeated."""
FEWEST: Final = 3
PART: Final = 4
"""Heads may change from chapter to chapter: one page in so many has the same."""
_NUMBER: Final = lazily(r"(?<![\d.,])\d{1,4}(?![\d.,%])")
_PAGE: Final = lazily(
    r"(?:page|p\.)?\s*[-–—]?\s*#(?:\s*(?:/|of|-)\s*#)?\s*[-–—]?\s*(?:ページ|頁)?",
    re.IGNORECASE,
)


def without_furniture(pages: Sequence[Sequence[Line]]) -> list[list[Line]]:
    """Return pages without the lines at their head and foot that many of them have.

    A figure with decimals or a percentage is never taken for the number of a page.
    """
    edges = [{_plain(page[at].text) for at in _edges(page)} for page in pages]
    counted = Counter(text for page in edges for text in page)
    fewest = max(FEWEST, len(pages) // PART)
    repeated = {text for text, count in counted.items() if count >= fewest}
    return [_kept(page, repeated) for page in pages]


def _kept(page: Sequence[Line], repeated: set[str]) -> list[Line]:
    left_out = {at for at in _edges(page) if _is_furniture(page[at].text, repeated)}
    return [line for at, line in enumerate(page) if at not in left_out]


def _edges(page: Sequence[Line]) -> set[int]:
    last = len(page)
    return {*range(min(DEEP, last)), *range(max(last - DEEP, 0), last)}


def _is_furniture(text: str, repeated: set[str]) -> bool:
    plain = _plain(text)
    return plain in repeated or bool(_PAGE.fullmatch(plain))


def _plain(text: str) -> str:
    return _NUMBER.sub("#", text)
