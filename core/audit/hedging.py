"""The words around a number that widen or open the interval it stands for."""

from __future__ import annotations

import re
from typing import Final

from core.audit.stated import Hedge

_BETWEEN: Final = r"(?:an? |the |RMB |total of |some )?$"
_BEFORE: Final = tuple(
    (hedge, re.compile(rf"(?:{pattern})\s*{_BETWEEN}", re.IGNORECASE))
    for hedge, pattern in (
        (Hedge.SLIGHTLY_OVER, r"\b(?:just|slightly|a little) (?:over|above|more than)"),
        (
            Hedge.NEARLY,
            (
                r"\b(?:just|slightly) (?:under|below|less than)|\bnearly|\balmost"
                r"|\bclose to|\bnot quite|ほとんど"
            ),
        ),
        (
            Hedge.UNDER,
            (
                r"\bless than|\bfewer than|\bunder|\bbelow|\bup to|\bat most"
                r"|\bno more than|\bas much as|(?<!が)最大で?|多くとも|高々"
            ),
        ),
        (
            Hedge.OVER,
            (
                r"\bno less than|\bno fewer than|\bmore than|\bover|\bat least"
                r"|\babove|\bin excess of|\bexceed(?:s|ed|ing)?|\bupwards? of"
                r"|少なくとも|最低"
            ),
        ),
        (
            Hedge.ABOUT,
            (
                r"\babout|\baround|\broughly|\bapproximately|\bsome|\bcirca|\bca\."
                r"|\bestimated|約|ほぼ|およそ|概ね|おおむね|おおよそ|推計"
            ),
        ),
    )
)
_AFTER: Final = tuple(
    (hedge, re.compile(rf"\s*(?:{pattern})"))
    for hedge, pattern in (
        (Hedge.NEARLY, r"弱(?![いくめま])|近く|足らず"),
        (Hedge.SLIGHTLY_OVER, r"強(?![いくめま化])|余り?|あまり"),
        (Hedge.UNDER, r"未満|以下|を下回|に満たな|or less\b|or fewer\b"),
        (Hedge.OVER, r"超|以上|を超え|を上回|or more\b|-plus\b|\+"),
        (Hedge.ABOUT, r"程度|前後|ほど|くらい|ぐらい|or so\b"),
    )
)
_REACH: Final = 30


def hedge_of(text: str, start: int, end: int) -> Hedge:
    """Return what is said of the precision of the figure at a place.

    Example:
        >>> str(hedge_of("by nearly $680 billion", 10, 22))
        'nearly'
    """
    before = text[max(start - _REACH, 0) : start].rstrip("\\ ")
    for hedge, pattern in _BEFORE:
        if pattern.search(f"{before} ") or pattern.search(before):
            return hedge
    for hedge, pattern in _AFTER:
        if pattern.match(text, end):
            return hedge
    return Hedge.NONE
