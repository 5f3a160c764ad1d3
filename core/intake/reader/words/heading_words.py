"""What a heading means by its words, in English and Japanese."""

from __future__ import annotations

import re
from typing import Final

from core.intake.reader.words.texts import closed_up
from core.lazily import lazily

_CODE_WORD: Final = lazily(
    r"\bcodes?\b|_code\b|\biso[23]?\b|\bid\b|コード|番号|符号", re.IGNORECASE
)
_SYNONYMS: Final = {
    "partner": (
        r"partner|counterpart|destination|origin|to country|from country"
        r"|trading partner"
        r"|相手国|相手先|仕向地|仕向国|原産国|原産地|輸出先|輸入元|貿易相手国・?地?域?"
    ),
    "economy": (
        r"econom(?:y|ies)|countr(?:y|ies)|reporter|jurisdiction|nation|region|area|geo"
        r"|entity|location|cty|ctyname|countryd?|iso[23]?|国|国名|国・地域|国/地域|国又は地域"
        r"|国（地域）|国\(地域\)|国・地域名|国名・地域名|地域|地域名|国別|地域別|経済|報告国"
    ),
    "product": (
        r"products?|products?/sectors?|commodit(?:y|ies)|hs|hts|sitc|goods|end-use"
        r"|品目|品目名|商品|商品名|品名|財|概況品"
    ),
    "industry": (
        r"industr(?:y|ies)|sectors?|isic|naics|nace|activit(?:y|ies)"
        r"|産業|産業分類|産業別|業種|業種別|部門|経済活動|経済活動の種類|産業名"
    ),
    "flow": (
        r"flow|trade flow|direction|import/export|輸出入|輸出入区分|輸出入別|フロー"
    ),
    "month": r"months?|月",
    "period": (
        r"years?|period|time|date|fiscal year|quarter|ym|observation_date|calendar year"
        r"|年|年度|年月|年次|暦年|会計年度|期間|時点|四半期|時期|年・?期"
    ),
    "measure": (
        r"indicator|series|measure|variable|metric|concept|data type|subject|descriptor"
        r"|items?"
        r"|指標|系列|項目|区分|指標名|統計項目"
    ),
    "unit": r"units?|unit of measure|quantity description|単位",
    "flag": r"flags?|status|obs_status|observation status|注記記号|秘匿",
    "note": r"notes?|remarks?|comments?|footnotes?|備考|注|注記|摘要",
    "source": r"sources?|citation|url|出典|出所|資料",
    "value": (
        r"values?|amount|obs_value|observation|val|data|figure"
        r"|金額|値|数値|価額|実績|額|データ"
    ),
    "rank": (
        r"rank(?:ing)?|no\.?|#|№|s/n|serial(?: no\.?| number)?"
        r"|(?:row|record|line|table|sort|key)[ _]?(?:id|no\.?|number|order)|id"
        r"|順位|番号|通番|項番|連番"
    ),
}
_RATIOS: Final = lazily(
    r"\b(?:shares?|growth|percent(?:age)?|per cent|pct)\b|%|％|構成比|シェア|占有率"
    r"|伸び?率"
    r"|増減率|前[年期月](?:度|同期|同月)?比|対前[年期月](?:度|同期|同月)?比|寄与[度率]|変化率|増加率|成長率",
    re.IGNORECASE,
)
_DERIVED: Final = lazily(
    r"\b(?:shares?|growth|change|rank(?:ing)?|contribution)\b|構成比|シェア|占有率|伸び率|伸率"
    r"|増減[率額]?|前[年期月](?:度|同期|同月)?[比差]|寄与[度率]|変化率|増加率|順位",
    re.IGNORECASE,
)
_QUANTITY: Final = lazily(
    r"\b(?:quantity|quantities|qty|(?:net|gross)? ?weight|volumes?)\b|数量|重量|容量",
    re.IGNORECASE,
)
_WORDS: Final = {
    role: lazily(rf"(?:.*[\s_(（])?(?:{words})(?:[\s_)）:].*)?", re.IGNORECASE)
    for role, words in _SYNONYMS.items()
    if role != "rank"
}
_EXACT: Final = {
    role: lazily(words, re.IGNORECASE) for role, words in _SYNONYMS.items()
}
_LONGEST: Final = 200
"""A cell may hold a page; a heading says what it means at its beginning."""

_CODED: Final = frozenset({"economy", "partner", "industry", "product", "measure"})
_CAMEL: Final = lazily(r"(?<=[a-z])(?=[A-Z])")
"""Fields of databases run words together: `IndicatorName`."""

_CROSS: Final = lazily(r"[\\＼]|\s/\s")
"""`経済活動の種類 ＼ 項目` names what goes down, then what goes across."""


def role_of_heading(heading: str) -> str:
    """Return the role a heading of labels names; empty if its words tell none.

    Example:
        >>> [role_of_heading(h) for h in ("Country", "Partner code", "年", "Value", "")]
        ['economy', 'partner_code', 'period', 'value', '']
        >>> role_of_heading("経済活動の種類 ＼ 項目")
        'industry'
    """
    heading = closed_up(_CROSS.split(heading[:_LONGEST])[0].strip())
    heading = _CAMEL.sub(" ", heading)
    for patterns in (_EXACT, _WORDS):
        for role, pattern in patterns.items():
            if heading and pattern.fullmatch(heading):
                coded = role in _CODED and _CODE_WORD.search(heading)
                return f"{role}_code" if coded else role
    return ""


def exact_role(text: str) -> str:
    """Return the role that a text names as a whole; empty if it says more.

    Example:
        >>> exact_role("Country"), exact_role("Country report")
        ('economy', '')
    """
    bare = text.strip().rstrip(":：").strip()
    found = (role for role, pattern in _EXACT.items() if pattern.fullmatch(bare))
    return next(found, "")


def is_ratio(heading: str) -> bool:
    """Return whether a heading names a share or a rate, in percent if nothing is said.

    Example:
        >>> is_ratio("構成比"), is_ratio("Share of total"), is_ratio("Exports")
        (True, True, False)
    """
    return bool(_RATIOS.search(heading[:_LONGEST]))


def is_derived(heading: str) -> bool:
    """Return whether a heading names what is calculated from the values beside it.

    Example:
        >>> is_derived("前年比（％）"), is_derived("Rank"), is_derived("Tariff (%)")
        (True, True, False)
    """
    return bool(_DERIVED.search(heading[:_LONGEST]))


def is_quantity(heading: str) -> bool:
    """Return whether a heading names a number of things and not their value.

    Example:
        >>> is_quantity("数量（トン）"), is_quantity("Net weight"), is_quantity("Value")
        (True, True, False)
    """
    return bool(_QUANTITY.search(heading[:_LONGEST]))


def is_bare_value(heading: str) -> bool:
    """Return whether a heading says no more than that values stand below it.

    Example:
        >>> is_bare_value("金額"), is_bare_value("Trade value"), is_bare_value("GDP")
        (True, True, False)
    """
    return role_of_heading(heading) == "value"
