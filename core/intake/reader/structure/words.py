"""The words by which a line is known for a title, a note, a total or a unit."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import Final

from core.intake.reader.words.units import read_unit
from core.lazily import lazily

_FAR: Final = 400
"""A cell may hold a page; what it is shows at its beginning."""

_NOTE: Final = lazily(
    r"\s*(?:(?:\(?(?:sources?|notes?|footnotes?|nb|n\.b\.|symbols?|legend|key|remarks?)\b)"
    r"|[*†‡§※\"“]|\\\d|\d{1,2}[.):]\s*\S|\d{1,2}\s[-–]\s\w|\(\d{1,2}\)\s*\S|\d{1,2}\s+[A-Z]|\(?[a-z]\)\s"
    r"|\[\w{1,2}\]|[\"<(]?(?:https?:|www\.|internet\b)|see\s"
    r"|(?:last |latest )?(?:updated?|modified|published|released?)\b"
    r"|data (?:source|extracted|from|are|for|in|may|not)\b|copyright|©|\(c\) |crown c"
    r"|\(?(?:na|n/?a|x|z|d|s|p|r|e)\)?\s*[:=]?\s+[A-Za-z]|[-–.…x:]+\s*(?:=|represents|not\b|means)"
    r"|represents?\b|includes?\b|excludes?\b|figures\b|totals? may|details? may"
    r"|percentages? may|may not (?:add|sum)|due to\b|because\b|for (?:more|further)\b"
    r"|contact\b|inquiries\b|this (?:table|page|sheet)\b"
    r"|the (?:data|figures|estimates)\b"
    r"|back to\b|return to\b|quelle|anmerkung|fuente|nota\b|note\s|kilde|källa"
    r"|資料|出所|出典|[(（\[【]?(?:注|備考|参考|出所|資料|凡例|脚注)|[(（]?備考|＊)",
    re.IGNORECASE,
)
_TITLE: Final = lazily(
    r"\s*(?:(?:table|tab\.|chart|figure|fig\.|exhibit|annex|appendix|schedule|tabelle"
    r"|taulukko|tabell|cuadro|tableau)\s*\S*\d|table\b|annex\b|appendix\b"
    r"|(?:付|附|統計)?表\s*\d|第\s*[\d一二三四五六七八九十]+\s*(?:[-－‐の]\s*\d+\s*)*(?:表|図))"
    r"|\s*[a-z]{1,3}[.-]?\d+(?:\.\d+)*[a-z]?\s?[:.]\s|\s*\d+(?:\.\d+)+[a-z]?[.:]?\s|\s*[1-9]\d?[-－]\d+\s+\S",
    re.IGNORECASE,
)
_TOTAL: Final = lazily(
    r"[\W_]*(?:(?:grand|sub|over)?[ -]?totals?\d?\b|overall\b|sum\b|insgesamt|gesamt\b"
    r"|summe\b|yhteensä|i alt\b|totalt\b|ensemble\b|all\b(?!\s+other)(?!\s+else))"
    r"|world\W*$|(?:[\W_]*(?:総?合\s*計|総\s*計|小\s*計|中\s*計|累\s*計|総\s*額|総\s*数|計|全体|全産業|全国"
    r"|世界計|全世界)(?=$|[\s(（・、:]))"
    r"|.*(?:合計|総計|小計|[^統推設累会]計)$"
    r"|.*[,:;\-–]\s*totals?\b|.*\btotals?\s*(?:[\\*:(\[]|$)",
    re.IGNORECASE,
)
_OF_WHICH: Final = lazily(
    r"[\W_]*(?:of which|of whom|including|thereof|darunter|davon|dont"
    r"|うち|内訳|内数|再掲|[(（]?再掲)",
    re.IGNORECASE,
)
_CODES: Final = lazily(
    r"\b(?:codes?|i\.?d|naics|fips|ansi|sic|isic|nace|iso\d?|icd|hts?|sitc|no\.|cty_code"
    r"|abbreviations?|post office)(?![a-z])|コード|番号|符号|分類",
    re.IGNORECASE,
)
_CAMEL: Final = lazily(r"(?<=[a-z])(?=[A-Z])")
"""Fields of databases run words together: `CountryID`."""

_TIME: Final = lazily(
    r"(?:(?:calendar|fiscal|financial|academic|reference) )?(?:years?|quarters?|months?"
    r"|dates?|periods?|time|weeks?|days?)(?: (?:ending|ended))?"
    r"|[暦会計]*年度?|四半期|月|年月日?|期間?|時点",
    re.IGNORECASE,
)
_FOOT: Final = lazily(
    r"\s*(?:\\\d{1,2}(?:[, ]+\\?\d{1,2})*|\(\d{1,2}\)|\d\)|[*†‡]+|\[\w{1,3}\]|[①-⑳]"
    r"|[(（]?注\s*\d*[)）]?|[⁰¹²³⁴⁵⁶⁷⁸⁹]+)\s*$"
)
_UNIT: Final = lazily(
    r"[(\[]?\s*(?:in\s+|単位\s*:?\s*)?(?:1[, ]?000(?:[, ]?000)?\b(?!\.)"
    r"|mil(?:lion)?s?\b\.?|bil(?:lion)?s?\b\.?|trillions?\b|quadrillions?\b|thousands?\b|hundreds?\b"
    r"|percent(?:age)?s?\b|per ?cent\b|%|pct\.?\b|dollars?\b|numbers?\b|no\.|n$|index\b"
    r"|rates?\b|rank\b|ratio\b|years?\b|days?\b|hours?\b|acres?\b"
    r"|(?:short |metric )?tons?\b|tonnes?\b|pounds?\b|bushels?\b|barrels?\b|gallons?\b"
    r"|(?:us)?[$€£¥]\s?(?:m|000s?|k|bn|mn|million|thousand)?\b|[$€£¥]|mtoe\b|ktoe\b"
    r"|[kmgt]wh?\b|kt\b|km\b|kg\b|sq\b|square\b|cubic\b|per 1?00\b|per capita\b"
    r"|[千万百億十兆]*(?:円|人|件|台|トン|ドル|米ドル|戸|社|%|世帯|ha|m2|kg|年|日|時間|ポイント|指数)"
    r"|[千百十]?[万億兆]|千$|構成比|前年比)",
    re.IGNORECASE,
)
_UNIT_LINE: Final = lazily(
    r"\s*[(\[【]?\s*(?:単位\s*[:,、]?|units?(?:\s+of\s+measure(?:ment)?)?\s*:)\s*\S{1,40}.{0,30}$",
    re.IGNORECASE,
)


def plain_text(text: str) -> str:
    """Return the beginning of a text in one width of letters."""
    start = text[:_FAR]
    return start if start.isascii() else unicodedata.normalize("NFKC", start)


def without_mark(text: str) -> str:
    """Return a label without the footnote mark at its end.

    Example:
        >>> without_mark("Total (2)"), without_mark("合計（注1）")
        ('Total', '合計')
    """
    return _FOOT.sub("", text).strip()


def reads_as_note(text: str) -> bool:
    """Return whether a line reads as a remark on a table.

    Example:
        >>> reads_as_note("Source: Census Bureau"), reads_as_note("（注）速報値"), \
        reads_as_note("Japan")
        (True, True, False)
    """
    return bool(_NOTE.match(text[:_FAR]))


def reads_as_title(text: str) -> bool:
    """Return whether a line opens as titles of tables do.

    Example:
        >>> reads_as_title("Table 3. Exports"), reads_as_title("第２表　品目別輸出"), \
        reads_as_title("Exports")
        (True, True, False)
    """
    return bool(_TITLE.match(plain_text(text)))


@lru_cache(maxsize=4096)
def total_word(label: str) -> str:
    """Return the word that makes a label one of a total; or nothing.

    Example:
        >>> total_word("Total, all countries"), total_word("小　計"), total_word("計画")
        ('Total', '小 計', '')
    """
    text = without_mark(plain_text(label))
    if _OF_WHICH.match(text):
        return ""
    found = _TOTAL.match(text)
    return found.group().strip()[-40:] if found else ""


def names_part(label: str) -> bool:
    """Return whether a label says that it is a part of the row before it.

    Example:
        >>> [names_part(t) for t in ("of which: services", "うち輸送機械", "Other")]
        [True, True, False]
    """
    return bool(_OF_WHICH.match(plain_text(label)))


def names_code(heading: str) -> bool:
    """Return whether a heading says that its column holds codes."""
    return bool(_CODES.search(_CAMEL.sub(" ", plain_text(heading))))


def names_time(heading: str) -> bool:
    """Return whether a heading says that what it heads are times.

    Example:
        >>> names_time("Fiscal year (1)"), names_time("年度"), names_time("Yearbook")
        (True, True, False)
    """
    return bool(_TIME.fullmatch(without_mark(plain_text(heading))))


def reads_as_unit(text: str) -> bool:
    """Return whether a text begins as units do.

    Example:
        >>> reads_as_unit("(1,000)"), reads_as_unit("百万円"), reads_as_unit("Japan")
        (True, True, False)
    """
    return bool(_UNIT.match(plain_text(text))) or read_unit(text) is not None


def is_unit_line(text: str) -> bool:
    """Return whether a line says nothing but the unit of the table.

    Example:
        >>> is_unit_line("（単位：百万円）"), is_unit_line("Unit: USD million")
        (True, True)
    """
    return bool(_UNIT_LINE.match(plain_text(text)))
