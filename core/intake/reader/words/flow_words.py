"""Words of trade: which way goods go, to whom, and from whom."""

from __future__ import annotations

import re
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from core.lazily import lazily

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

FLOWS: Final = {
    **dict.fromkeys(("export", "exports", "x", "輸出"), "export"),
    **dict.fromkeys(("import", "imports", "general imports", "m", "輸入"), "import"),
    **dict.fromkeys(("re export", "re exports", "reexport", "再輸出"), "re-export"),
    **dict.fromkeys(("domestic export", "domestic exports"), "domestic export"),
}
"""Spellings of a flow and the one a case has."""
_LONGEST: Final = 200
"""A cell may hold a page; a heading says what it means at its beginning."""

_FLOW: Final = (
    r"(?:domestic |re-)?exports?|(?:general )?imports?(?: for consumption)?"
    r"|(?:再?輸出|輸入)(?:額|金額|総額|価額)?"
)
_FLOW_WORD: Final = lazily(_FLOW, re.IGNORECASE)
_FLOW_WORDS: Final = lazily(
    r"(?:.*\W|^)(?P<flow>(?:domestic |re-)?exports?|(?:general )?imports?"
    r"(?: for consumption)?)(?:\W.*|_.*|$)"
    r"|[^再]*?(?P<flow_ja>再輸出|輸出|輸入)(?!入|依存|物価|数量指数|管理|規制|国|先|元|品目)[^入]*",
    re.IGNORECASE,
)
_TWO_FLOWS: Final = lazily(
    r"balance|net exports|exports? (?:and|&|less|minus) imports?"
    r"|imports? (?:and|&) exports?"
    r"|two-way|収支|輸出入|差引|純輸出|輸出超過|出超|入超",
    re.IGNORECASE,
)
_TOWARD: Final = lazily(r"\b(?:to|from|with)\s+(?:the\s+)?", re.IGNORECASE)
_TOWARD_JA: Final = lazily(
    r"対(?P<vs>[^\W\d]{1,8}?)(?=輸|$|貿)|(?P<toward>[^\W\d]{2,12}?)(?:向け|への|からの)"
)
_END_OF_NAME: Final = lazily(
    r"$|[,;:()]|['’]s?\s|\s(?:by|in|to|from|and)\b", re.IGNORECASE
)
_AND: Final = lazily(r"(?:,|and\b|&)\s*(?:and\s+)?", re.IGNORECASE)
_LONGEST_NAME: Final = 60
SHORT_NAMES: Final[Mapping[str, str]] = MappingProxyType({
    "中": "中国", "米": "米国", "日": "日本", "韓": "韓国", "台": "台湾", "英": "英国",
    "独": "ドイツ", "仏": "フランス", "露": "ロシア", "ロ": "ロシア", "印": "インド",
    "豪": "オーストラリア", "加": "カナダ", "伊": "イタリア", "欧": "欧州",
})  # fmt: skip
"""One sign for an economy, as in 対中輸出."""


def without_flow(heading: str) -> str:
    """Return a heading without the words of a flow.

    Example:
        >>> without_flow("Imports, general")
        ', general'
    """
    return _FLOW_WORD.sub(" ", heading).strip()


def flow_of_heading(heading: str) -> str:
    """Return the flow a heading of values names; empty if it names none, or two.

    Example:
        >>> flow_of_heading("Exports to China (USD million)"), flow_of_heading("GDP")
        ('export', '')
    """
    text = heading[:_LONGEST]
    found = _FLOW_WORDS.fullmatch(text)
    if found is None or _TWO_FLOWS.search(text):
        return ""
    word = (found["flow"] or found["flow_ja"]).lower().replace("-", " ")
    return FLOWS.get(word.removesuffix(" for consumption"), "")


def partner_of_heading(text: str, knows: Callable[[str], bool]) -> tuple[str, str]:
    """Return whom a flow goes to or comes from, and the text without it.

    The longest name that is known counts: `Korea, Dem. Rep.` is not `Korea`.

    Example:
        >>> partner_of_heading("Exports to China, by product", {"China"}.__contains__)
        ('China', 'Exports , by product')
        >>> partner_of_heading("対中輸出", {"中国"}.__contains__)
        ('中国', '輸出')
    """
    for toward in _TOWARD.finditer(text):
        if name := longest_name(text[toward.end() :], knows):
            return name, f"{text[: toward.start()]}{text[toward.end() + len(name) :]}"
    for found in _TOWARD_JA.finditer(text):
        said = found["vs"] or found["toward"]
        name = SHORT_NAMES.get(said, said)
        if knows(name):
            return name, f"{text[: found.start()]}{text[found.end() :]}".strip()
    return "", text


def longest_name(text: str, knows: Callable[[str], bool]) -> str:
    """Return the longest known name with which a text begins; nothing for a list.

    Example:
        >>> longest_name("Korea, Rep., by year", {"Korea", "Korea, Rep."}.__contains__)
        'Korea, Rep.'
    """
    found = _known_start(text, knows)
    rest = text[len(found) : _LONGEST_NAME].lstrip()
    another = _AND.match(rest) if found else None
    return "" if another and _known_start(rest[another.end() :], knows) else found


def _known_start(text: str, knows: Callable[[str], bool]) -> str:
    start = text[:_LONGEST_NAME]
    ends = [end.start() for end in _END_OF_NAME.finditer(start)]
    names = (start[:end].rstrip() for end in reversed(ends))
    return next((name for name in names if name and knows(name)), "")
