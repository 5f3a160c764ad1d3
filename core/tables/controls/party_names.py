"""Names of parties as they are compared: without case, width, accents, legal forms."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import Final

_FORMS: Final = frozenset(
    [
        *("co", "company", "corp", "corporation", "inc", "incorporated", "ltd"),
        *("limited", "llc", "llp", "lp", "plc", "gmbh", "ag", "kg", "sa", "sas"),
        *("sarl", "srl", "spa", "bv", "nv", "ab", "as", "oy", "oyj", "kk", "gk"),
        *("pte", "pvt", "sdn", "bhd", "jsc", "ojsc", "cjsc", "pjsc", "ooo", "oao"),
        *("zao", "pao", "ao", "fze", "fzc", "fzco", "dmcc", "tbk", "pt", "cv"),
        *("group", "holding", "holdings"),
    ]
)
"""Words for what a company is in law; they tell no company from another."""
_CJK_FORMS: Final = re.compile(
    r"株式会社|有限会社|合同会社|股份有限公司|有限责任公司|有限責任公司|有限公司|集团|集團|㈱"
    r"|주식회사|유한회사"
)
_LETTERS: Final = str.maketrans(
    {"ł": "l", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ı": "i"}
)
_CJK: Final = r"\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af々"
_WORD: Final = re.compile(rf"[{_CJK}ー]+|[^\W_{_CJK}]+")
_IN_CJK: Final = re.compile(rf"[{_CJK}]")
_INITIALS: Final = re.compile(r"\b(?:\w\.){2,}")
FURTHEST: Final = 64
"""So many signs of a long text without spaces are beginnings; all of them would fill
the memory with a cell of remarks."""
_ALIAS: Final = re.compile(r"\s*[;；\n]\s*")


def plain_name(name: str) -> str:
    """Return a name in one case and one width, without accents.

    Example:
        >>> plain_name("ＨＵＡＷＥＩ Télécom"), plain_name("Mikroelektronika Łódź")
        ('huawei telecom', 'mikroelektronika lodz')
    """
    text = unicodedata.normalize("NFKC", name).casefold().translate(_LETTERS)
    if not text.isascii():
        text = unicodedata.normalize("NFKD", text)
        text = "".join(sign for sign in text if not _is_accent(sign))
        text = unicodedata.normalize("NFC", text)
    return " ".join(text.split())


@lru_cache(maxsize=1 << 16)
def words_of(name: str) -> tuple[str, ...]:
    """Return the words of a name that tell it from others, in their order.

    A name of nothing but legal forms keeps them.

    Example:
        >>> words_of("The Abc Trading Co., Ltd."), words_of("S.M.I.C. Corp")
        (('abc', 'trading'), ('smic',))
        >>> words_of("東京エレクトロン株式会社")
        ('東京エレクトロン',)
    """
    joined = _INITIALS.sub(lambda found: found[0].replace(".", ""), plain_name(name))
    said = _CJK_FORMS.sub(" ", joined).replace("'", "").replace("’", "")
    words = tuple(_WORD.findall(said))
    told = tuple(word for word in words if word not in _FORMS and word != "the")
    return told or words


def aliases_of(text: str) -> tuple[str, ...]:
    r"""Return the names that a cell of aliases lists.

    Example:
        >>> aliases_of("HCZ; Hanif; "), aliases_of("・甲社\n・乙社")
        (('HCZ', 'Hanif'), ('甲社', '乙社'))
    """
    parts = (part.lstrip("・•").strip() for part in _ALIAS.split(text))
    return tuple(part for part in parts if part)


def beginnings(word: str) -> tuple[str, ...]:
    """Return the texts by whose beginnings a word is found.

    A word of Chinese, Japanese or Korean is found from any of its signs on, since none
    separates it from the next.

    Example:
        >>> beginnings("huawei"), beginnings("華為技術")
        (('huawei',), ('華為技術', '為技術', '技術', '術'))
    """
    if not _IN_CJK.search(word):
        return (word,)
    return tuple(word[at:] for at in range(min(len(word), FURTHEST)))


def _is_accent(sign: str) -> bool:
    """Return whether a sign is an accent; the marks of kana are part of the letter."""
    return unicodedata.combining(sign) > 0 and sign not in "\u3099\u309a"
