"""What powers a jurisdiction has over exports, and how far: text to codes.

The matrix of instruments is written in sentences: "partial (12 categories)", "power
since 2024-08-21 - not used". Its first words say how far a power reaches; the rest
belongs to it and is kept.
"""

from __future__ import annotations

import re
from typing import Final

from core.intake.reader.codes.control_numbers import plain
from core.lazily import lazily

_TYPES: Final = (
    ("de_minimis", r"de[ _-]?minimis|デ・?ミニミス"),
    ("extraterritorial", r"extra-?territorial|foreign.{0,3}direct|\bfdp|域外"),
    ("outbound", r"outbound|investment|対外投資"),
    ("services", r"services?|us[ _]person|役務|サービス"),
    ("end_user", r"end[ _-]?users?|entity|需要者|エンドユーザー"),
    ("end_use", r"end[ _-]?uses?|catch-?all|用途|キャッチオール"),
    ("country_specific", r"country|destination|国別|仕向地"),
    ("list", r"lists?|リスト|品目"),
)
_KNOWN: Final = tuple((code, lazily(words, re.IGNORECASE)) for code, words in _TYPES)
_AVAILABLE: Final = (
    ("suspended", r"suspend|停止"),
    ("unknown", r"not (?:checked|read|known)|unknown|unclear|未確認|不明|[?？]|n/?a\b"),
    ("partial", r"partial|limited|in part|power|一部|限定|△|▲"),
    ("no", r"no\b|none\b|not |never|absent|無|なし|否|×|✗|✕"),
    ("yes", r"yes\b|full|available|有|あり|可|○|〇|◯|✓|✔"),
)
_BEGINS: Final = tuple(
    (code, lazily(words, re.IGNORECASE)) for code, words in _AVAILABLE
)


def instrument_type(text: str) -> str:
    """Return the type of an instrument; empty if its name tells none.

    Example:
        >>> instrument_type("end_use_advanced_node"), instrument_type("tariffs")
        ('end_use', '')
    """
    said = plain(text).replace("_", " ")
    return next((code for code, words in _KNOWN if words.search(said)), "")


def availability(text: str) -> str:
    """Return how far a jurisdiction has an instrument; empty if the text says neither.

    Example:
        >>> availability("yes (744.6)"), availability("limited (WMD)")
        ('yes', 'partial')
        >>> availability("power since 2024-08-21 - not used"), availability("maybe")
        ('partial', '')
    """
    said = plain(text)
    return next((code for code, words in _BEGINS if words.match(said)), "")
