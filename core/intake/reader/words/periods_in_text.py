"""The period a longer text names: a title, or a heading that says other things too."""

from __future__ import annotations

import re
import unicodedata
from typing import Final

from core.intake.reader.words.periods import read_period
from core.lazily import lazily

_FAR: Final = 300
"""A cell may hold a page; when it is shows at its beginning."""

_ONE: Final = r"(?<![\d.,])(?:19|20)\d\d(?!\d|,\d|%)"
_MONTH: Final = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?"
_PHRASE: Final = lazily(
    rf"(?:{_MONTH}\s*(?:-|–|to|through)\s*{_MONTH}[\s,]*{_ONE}"
    rf"|{_ONE}\s*,?\s*(?:through\s+|\(?jan[a-z.]*\s*(?:-|–|to)\s*){_MONTH}\)?"
    rf"|(?:明治|大正|昭和|平成|令和)\s*(?:元|\d{{1,2}})\s*(?:年度|暦?年)?"
    rf"(?:\s*\d{{1,2}}\s*[-~〜～]\s*\d{{1,2}}月期?|\s*\d{{1,2}}月)?"
    rf"|{_ONE}\s*年\s*(?:第?[1-4]四半期|\d{{1,2}}\s*[-~〜～]\s*\d{{1,2}}月期?|\d{{1,2}}月)"
    rf"|{_ONE}(?:暦年|年度|年)|(?:fy|cy|fiscal year|calendar year)\s*{_ONE}(?:/\d\d)?"
    rf"|(?:q[1-4]|[1-4]q|{_MONTH})[\s,-]*{_ONE}|{_ONE}[\s-]*q[1-4]|{_ONE}m\d\d?"
    rf"|{_ONE}[-/–]\d\d(?:\d\d)?(?!\d)|{_ONE}[\s,]+{_MONTH}(?![a-z])|{_ONE})"
    r"(?:\s*\((?:p|r|e)\))?",
    re.IGNORECASE,
)
_BASE: Final = lazily(
    rf"(?:chained|constant|real|base|prices of|ref\w*)\W{{0,3}}\(?{_ONE}\)?"
    rf"|{_ONE}\s*年?(?:=\s*100(?:\.0)?|\)?\s*(?:u\.?s\.?\s*)?(?:prices|dollars)"
    rf"|\s*年?(?:連鎖)?価格|年?基準|年?連鎖)"
    rf"|(?:hs|isic|sitc|nace|sna|bpm|esa|edition|rev(?:ision)?\.?)\W{{0,2}}{_ONE}",
    re.IGNORECASE,
)
"""Years that say by which prices or which list, not when."""

_DIGIT: Final = lazily(r"\d{4}|[元\d]{1,2}\s*年")


def period_within(text: str) -> tuple[str, str]:
    """Return the only period a text names, and the text without it.

    Both a text that names none and one that names several give no period.

    Example:
        >>> period_within("Exports, 2023年1月 (USD)")
        ('2023年1月', 'Exports, (USD)')
        >>> period_within("GDP in chained 2012 dollars")
        ('', 'GDP in chained 2012 dollars')
    """
    start = unicodedata.normalize("NFKC", text[:_FAR])
    if not _DIGIT.search(start):
        return "", text
    bare = _BASE.sub(lambda base: "\0" * len(base[0]), start)
    found = [one for one in _PHRASE.finditer(bare) if read_period(one[0].strip("() "))]
    if len({one[0] for one in found}) != 1:
        return "", text
    rest = start
    for one in reversed(found):
        rest = f"{rest[: one.start()]} {rest[one.end() :]}"
    return found[0][0].strip(), " ".join(rest.split())


def periods_in(text: str) -> frozenset[str]:
    """Return the periods a text names.

    Example:
        >>> sorted(periods_in("Trade in 2020 and 2021"))
        ['2020', '2021']
    """
    start = unicodedata.normalize("NFKC", text[:_FAR])
    bare = _BASE.sub(" ", start)
    return frozenset(
        one[0].strip()
        for one in _PHRASE.finditer(bare)
        if read_period(one[0].strip("() "))
    )
