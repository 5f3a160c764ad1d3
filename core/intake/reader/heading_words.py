"""What a heading means by its words, in English and Japanese."""

from __future__ import annotations

import re
from typing import Final

from core.intake.reader.row_facts import FLOWS

_CODE_WORD: Final = re.compile(
    r"\bcodes?\b|_code\b|\biso[23]?\b|コード|番号", re.IGNORECASE
)
_SYNONYMS: Final = {
    "partner": (
        r"partner|counterpart|destination|origin|to country|from country"
        r"|相手国|仕向地|原産国"
    ),
    "economy": (
        r"econom(?:y|ies)|countr(?:y|ies)|reporter|jurisdiction|nation|region|area|geo"
        r"|entity|location|cty|iso[23]?|国|国名|国・地域|地域|経済"
    ),
    "product": r"products?|commodit(?:y|ies)|hs|hts|sitc|goods|item|品目|商品|品名",
    "industry": (
        r"industr(?:y|ies)|sectors?|isic|naics|nace|activit(?:y|ies)"
        r"|産業|業種|経済活動"
    ),
    "flow": r"flow|trade flow|direction|輸出入|フロー",
    "month": r"months?|月",
    "period": (
        r"years?|period|time|date|fiscal year|quarter|ym|observation_date"
        r"|年|年度|年月|期間|時点"
    ),
    "measure": r"indicator|series|measure|variable|metric|concept|指標|系列|項目",
    "unit": r"units?|unit of measure|単位",
    "flag": r"flags?|status|obs_status",
    "note": r"notes?|remarks?|comments?|footnotes?|備考|注",
    "source": r"sources?|citation|url|出典|出所|資料",
    "value": r"values?|amount|obs_value|observation|金額|値|数値|価額",
}
_WORDS: Final = {
    role: re.compile(rf"(?:.*[\s_(（])?(?:{words})(?:[\s_)）:].*)?", re.IGNORECASE)
    for role, words in _SYNONYMS.items()
}
_EXACT: Final = {
    role: re.compile(words, re.IGNORECASE) for role, words in _SYNONYMS.items()
}
_LONGEST: Final = 200
"""A cell may hold a page; a heading says what it means at its beginning."""

_CODED: Final = frozenset({"economy", "partner", "industry", "product"})
_FLOW_WORD: Final = re.compile(
    r"(?:domestic |re-)?exports?|(?:general )?imports?|(?:再?輸出|輸入)額?",
    re.IGNORECASE,
)
_FLOW_WORDS: Final = re.compile(
    r"(?:.*\W|^)(?P<flow>(?:domestic |re-)?exports?|(?:general )?imports?"
    r"|輸出|輸入|再輸出)(?:額)?"
    r"(?:\W.*|_.*|$)",
    re.IGNORECASE,
)


def role_of_heading(heading: str) -> str:
    """Return the role a heading of labels names; empty if its words tell none.

    Example:
        >>> [role_of_heading(h) for h in ("Country", "Partner code", "年", "Value", "")]
        ['economy', 'partner_code', 'period', 'value', '']
    """
    heading = heading[:_LONGEST]
    for patterns in (_EXACT, _WORDS):
        for role, pattern in patterns.items():
            if heading and pattern.fullmatch(heading):
                coded = role in _CODED and _CODE_WORD.search(heading)
                return f"{role}_code" if coded else role
    return ""


def without_flow(heading: str) -> str:
    """Return a heading without the words of a flow.

    Example:
        >>> without_flow("Imports, general")
        ', general'
    """
    return _FLOW_WORD.sub(" ", heading).strip()


def flow_of_heading(heading: str) -> str:
    """Return the flow a heading of values names; empty if it names none.

    Example:
        >>> flow_of_heading("Exports to China (USD million)"), flow_of_heading("GDP")
        ('export', '')
    """
    found = _FLOW_WORDS.fullmatch(heading[:_LONGEST])
    if found is None or "balance" in heading.lower():
        return ""
    word = found["flow"].lower().replace("-", " ")
    return FLOWS.get(word, "")
