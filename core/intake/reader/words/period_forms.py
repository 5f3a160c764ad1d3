"""The forms in which publishers write a period, each with what it says."""

from __future__ import annotations

from types import MappingProxyType
from typing import Final

from core.lazily import lazily

YEAR: Final = r"(?P<year>(?:1[5-9]|20|21)\d\d)"
NAMES: Final = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    r"|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)"
)
"""The months; Maryland begins like one and is none."""

MONTH: Final = rf"(?P<name>{NAMES})\.?"
_FROM: Final = rf"(?P<first>{NAMES})\.?"

FISCAL: Final = (
    lazily(rf"(?:fy|(?:fiscal|financial)(?: year)?)\s*['’]?(?:{YEAR}|(?P<short>\d\d))"),
    lazily(rf"{YEAR}(?:年度|\s*fy)(?:計)?"),
)
FISCAL_PAIR: Final = lazily(
    r"(?:fy|(?:fiscal|financial)(?: year)?)\s*(?P<pair>\d{4}\s*[/-]\s*(?:\d\d)?\d\d)"
)
PLAIN_YEAR: Final = lazily(
    rf"(?:(?:calendar )?year |cy\s*|yr)?{YEAR}(?:\.0)?\s*(?:(?:暦?年)?計?|年間)?"
    r"(?:\s*\[(?:yr)?(?P=year)\])?"
)
SPLIT_YEAR: Final = lazily(rf"{YEAR}年?\s*(?P<dash>[/–-])\s*(?P<next>(?:\d\d)?\d\d)年?")
QUARTER: Final = (
    lazily(rf"{YEAR}\s*[-./: ]?\s*q(?P<quarter>[1-4])"),
    lazily(rf"(?:q(?P<quarter>[1-4])|(?P<q2>[1-4])q)\s*[-./ ]?\s*{YEAR}"),
    lazily(rf"{YEAR}年(?P<fiscal>度)?\s*第?(?P<quarter>[1-4])四半期"),
)
MONTHS_OF_YEAR: Final = (
    lazily(rf"{YEAR}\s*(?:[-/.m]|年)\s*(?P<month>0?[1-9]|1[0-2])(?:月[末分]?)?"),
    lazily(rf"{YEAR}[-/](?P<month>0[1-9]|1[0-2])[-/]01(?:[ t]00:00:00)?"),
    lazily(rf"{MONTH}\s*[-,/ ]?\s*(?:{YEAR}|(?P<short>\d\d))"),
    lazily(rf"{YEAR}\s*[-,/ ]?\s*{MONTH}"),
)
MONTH_NAME: Final = lazily(MONTH)
DAYS: Final = (
    lazily(rf"{YEAR}[-/.年](?P<month>\d{{1,2}})[-/.月](?P<day>\d{{1,2}})日?"),
    lazily(rf"(?P<day>1[3-9]|2\d|3[01])[-/.](?P<month>\d{{1,2}})[-/.]{YEAR}"),
    lazily(rf"(?P<month>\d{{1,2}})[-/](?P<day>1[3-9]|2\d|3[01])[-/]{YEAR}"),
    lazily(rf"{MONTH}\s*(?P<day>\d{{1,2}}),?\s+{YEAR}"),
    lazily(rf"(?P<day>\d{{1,2}})[\s-]{MONTH}[\s,-]\s*{YEAR}"),
)
PART: Final = (
    lazily(rf"{YEAR}\s*(?:,?\s*through|\(?jan[a-z.]*\s*(?:[-–]|to))\s*{MONTH}\)?"),
    lazily(rf"{YEAR}\s*\(?(?P<todate>ytd|year[- ]to[- ]date)\)?"),
    lazily(rf"(?:ytd|year[- ]to[- ]date)\s*{YEAR}"),
    lazily(rf"jan\.\s*[-–]\s*{YEAR}"),
)
"""The part of a year from January on."""

TO_MONTH: Final = lazily(rf"jan[a-z.]*\s*(?:[-–]|to|through)\s*{MONTH}\s*,?\s*{YEAR}")
"""Stands beside the whole year where a publisher compares two years to date."""

MONTH_SPANS: Final = (
    lazily(
        rf"{YEAR}年?\s*(?P<from>1[0-2]|[1-9])月?\s*[-–]\s*(?P<to>1[0-2]|[1-9])月(?:期|分|累計)?"
    ),
    lazily(rf"{_FROM}\s*(?:[-–]|to|through)\s*{MONTH}\s*,?\s*{YEAR}"),
    lazily(rf"{YEAR}\s*,?\s*\(?{_FROM}\s*(?:[-–]|to|through)\s*{MONTH}\)?"),
)
SPAN_OF_MONTHS: Final = lazily(r"\d{4}-(?:0[1-9]|1[0-2]):\d{4}-(?:0[1-9]|1[0-2])")
"""As a case writes it."""

YEAR_ENDED: Final = lazily(
    rf"(?:(?:fiscal )?year|12 months|twelve months) end(?:ed|ing)(?: in)? {MONTH}"
    rf"(?: \d{{1,2}},?)? {YEAR}"
)
HALF: Final = (
    lazily(rf"{YEAR}\s*[- ]?h(?P<half>[12])"),
    lazily(rf"(?:h(?P<half>[12])|(?P<h2>[12])h)\s*[-/ ]?\s*{YEAR}"),
    lazily(rf"{YEAR}年?(?P<fiscal>度)?\s*(?P<which>[上下])半?期"),
)

_ERAS: Final = MappingProxyType({
    "明治": 1867, "大正": 1911, "昭和": 1925, "平成": 1988, "令和": 2018,
    "m": 1867, "t": 1911, "s": 1925, "h": 1988, "r": 2018, "reiwa": 2018,
})  # fmt: skip
"""The year before the first of each era."""

_OF_ERA: Final = lazily(
    r"(?P<era>明治|大正|昭和|平成|令和|reiwa|[mtshr])\s*\.?(?P<count>\d{1,2}|元)\s*"
    r"(?=年|暦年|$)(?:年(?=$)|(?=年|暦|$))"
)
_SAID_TWICE: Final = lazily(
    r"\s*\((?:(?:19|20)\d\d|(?:昭和|平成|令和|[shr])(?:元|\d{1,2}))年?度?\)"
)
"""The year of an era is often followed by the common one: 平成6暦年 (1994)."""

_CHANGE_OF_ERA: Final = lazily(r"平成31年?度?\s*[/・(、]\s*令和元(?P<kind>年?度?)\)?")
MARK: Final = lazily(
    r"(?<=[\d.年度期月q])\s*(?:\(?(?P<flag>[pre])\)?"
    r"|[( ]?(?P<word>速報値?|改定値?|改訂値?|確報値?|確々報値?|推計値?|見込み?|暫定値?"
    r"|provisional|preliminary|prelim\.?|revised|estimate[sd]?|forecast)\)?"
    r"|[*†‡]+|\(\w{1,2}\)|\d\))$"
)
_DASHES: Final = str.maketrans("−—‐‑‒〜～~", "-" * 8)


def plain(text: str) -> str:
    """Return a text with one kind of dash and the years of eras as common ones.

    Example:
        >>> plain("令和5年1～3月期"), plain("h30"), plain("令和元(2019)年")
        ('2023年1-3月期', '2018', '2019')
    """
    even = _CHANGE_OF_ERA.sub(
        lambda change: f"2019{change['kind'] or '年'}", text.translate(_DASHES)
    )
    even = _SAID_TWICE.sub("", even) if "(" in even else even
    found = _OF_ERA.match(even)
    if found is None:
        return even
    count = 1 if found["count"] == "元" else int(found["count"])
    return f"{_ERAS[found['era']] + count}{even[found.end() :]}"


def word_flag(word: str) -> str:
    """Return the flag that a word beside a period stands for; or none.

    Example:
        >>> word_flag("速報"), word_flag("revised"), word_flag("確報")
        ('provisional', 'revised', '')
    """
    flags = (
        ("provisional", ("速報", "暫定", "prov", "prel")),
        ("revised", ("改定", "改訂", "revi")),
        ("estimated", ("推計", "見込", "esti", "fore")),
    )
    return next((flag for flag, starts in flags if word.startswith(starts)), "")
