"""What a text speaks of: industries, and the subjects that series of a case have."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final, NamedTuple

_INDUSTRIES: Final = tuple(
    (code, re.compile(pattern, re.IGNORECASE | re.ASCII))
    for code, pattern in (
        ("hamilton-7", r"\b(?:7|seven) (?:\w+[- ]){0,3}industries|7産業|hamilton-7"),
        (
            "hamilton-10",
            (
                r"\b(?:10|ten) (?:[\w-]+ ){0,3}industries"
                r"|advanced[- ](?:technology |tech )?industr|10産業|十産業|先端産業"
            ),
        ),
        (
            "kti",
            (
                r"knowledge\W{1,3}(?:and )?technology[ -]intensive|\bKTI\b"
                r"|知識・技術集約型"
            ),
        ),
        (
            "C26",
            (
                r"computers? and electronics?|computer, electronic|コンピュータ・電子"
                r"|コンピューター・電子|電子機器"
            ),
        ),
        ("C27", r"electrical equipment|電気機器|電気機械"),
        ("C28", r"machinery(?: and equipment)?(?! tool)|一般機械|機械・設備|機械産業"),
        ("C29", r"motor vehicles?|automobiles?|自動車"),
        (
            "C30",
            (
                r"other transport(?:ation)?(?: equipment)?"
                r"|その他(?:の)?輸送(?:用)?機(?:器|械)"
            ),
        ),
        ("C303", r"air and spacecraft|航空宇宙|航空・宇宙"),
        ("C21", r"pharmaceuticals?|医薬品"),
        ("C20", r"\bchemicals?\b|化学"),
        ("C24", r"basic metals?|fabricated and basic metals|一次金属|基礎金属"),
        ("C25", r"fabricated (?:metals?|and basic)|金属製品|加工金属"),
        ("J582", r"software publishing|ソフトウェア出版"),
        (
            "J62-63",
            (
                r"information and communications? technology(?: \(ICT\))? and "
                r"information|\bIT and information services|ITサービス|情報サービス"
            ),
        ),
        ("M72", r"scientific R&D|research and development services|研究開発サービス"),
        ("C325", r"medical and dental|医療・歯科"),
        ("C", r"manufacturing (?:sector|output|industry)|製造業"),
    )
)
"""By code of ISIC, or of a set, how running text calls an industry."""

_TOPICS: Final = tuple(
    (name, re.compile(pattern, re.IGNORECASE | re.ASCII))
    for name, pattern in (
        (
            "gdp",
            r"\bGDP\b|gross domestic product|国内総生産|\beconom(?:y|ic size)\b.*\bPPP",
        ),
        ("ppp", r"\bPPP\b|purchasing power|購買力平価"),
        ("reserves", r"\breserves\b|外貨準備"),
        ("steel", r"\bsteel|粗鋼|鉄鋼|鋼材"),
        ("solar", r"\bsolar|\bPV\b|太陽光|太陽電池"),
        ("semiconductors", r"semiconductor|\bchips?\b|半導体"),
        ("vehicles", r"\bEVs?\b|electric vehicle|電気自動車"),
        ("support", r"subsid|\bsupport of\b|補助金|助成金"),
        ("jobs", r"\bjobs?\b|employment|雇用"),
        ("lost", r"\bloss\b|\blost\b|displaced|喪失|失われ|低下全体"),
        ("parts", r"\bthrough (?:its|their|both)\b|による分"),
        ("deficit", r"deficit|赤字|輸入超過|imported .* more (?:\w+ ){0,3}from"),
        ("surplus", r"surplus|黒字|輸出超過|exported .* more (?:\w+ ){0,3}to"),
        ("balance", r"\bbalances?\b|収支"),
        ("exports", r"\bexport(?:s|ed|ing)?\b|輸出"),
        ("imports", r"\bimport(?:s|ed|ing)?\b|輸入"),
        ("technology", r"advanced[- ]technology products?|\bATP\b|先端技術製品"),
        (
            "share",
            (
                r"\bshares?\b|\baccount(?:s|ed|ing)? for\b|シェア|割合|占め|占有率|比率"
                r"|(?:percent|per cent|%) of (?:the )?(?:world|global)"
            ),
        ),
        ("quotient", r"\bLQs?\b|location quotient|特化係数"),
        ("prices", r"\bprices?\b|価格"),
        ("target", r"\btarget|self-sufficien|目標|自給率"),
        ("rate", r"exchange rates?|為替"),
        ("output", r"\bproduction\b|\boutput\b|\bproduc(?:ed|es|ers?)\b|生産"),
        ("alignment", r"line up|on (?:both|either)|both lists|整合|双方"),
        (
            "covered",
            r"under control|coverage|\bcovers?\b|\bcovered\b|規制下|のうち.*も規制",
        ),
        ("controls", r"\bcontrol(?:s|led)?\b|規制|法域|jurisdictions?"),
        ("average", r"\baverag(?:e|ed|ing)\b|年平均"),
        ("concentration", r"Herfindahl|\bHHI\b|ハーフィンダール"),
        (
            "largest",
            (
                r"\b(?:four|4) (?:largest|biggest|leading)"
                r"|\b(?:top|largest)[- ](?:four|4)\b"
                r"|\bCR4\b|上位(?:4|４|四)"
            ),
        ),
    )
)
"""Subjects that a figure and a series of a dataset may have in common."""


class Found(NamedTuple):
    """An industry where it is named."""

    start: int
    end: int
    code: str


def industries_in(text: str) -> list[Found]:
    """Return the industries that a plain text names, in its order.

    Example:
        >>> [one.code for one in industries_in("electrical equipment, 医薬品")]
        ['C27', 'C21']
    """
    found = [
        Found(*hit.span(), code)
        for code, pattern in _INDUSTRIES
        for hit in pattern.finditer(text)
    ]
    return sorted(found)


@lru_cache(maxsize=4096)
def topics_in(text: str) -> frozenset[str]:
    """Return the subjects that a plain text speaks of.

    Example:
        >>> sorted(topics_in("its steel exports"))
        ['exports', 'steel']
    """
    return frozenset(name for name, pattern in _TOPICS if pattern.search(text))
