"""What a cell of a table of items by jurisdictions says: a mark, a date, a number.

A circle is yes everywhere. A cross is no in Tokyo and yes in Washington: it is either
only if the table or the user says so.
"""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING, Final, NamedTuple

from core.intake.reader.codes.control_numbers import control_number, plain
from core.intake.reader.codes.japanese_law import place_in_law
from core.intake.reader.codes.number_lists import number_list
from core.intake.reader.words.texts import text_of
from core.lazily import lazily

if TYPE_CHECKING:
    from collections.abc import Mapping

    from core.intake.reader.workbook.grid import Value

YES: Final = frozenset(
    {"○", "〇", "◯", "⭕", "●", "✓", "✔", "☑", "✅", "yes", "y", "true", "1"}
    | {"controlled", "listed", "in force", "有", "あり", "該当", "規制", "対象", "是"}
)
NO: Final = frozenset(
    {"無", "なし", "非該当", "対象外", "否", "no", "n", "false", "0"}
    | {"not listed", "not_listed", "not controlled", "none"}
)
PARTIAL: Final = frozenset(
    {"△", "▲", "一部", "一部該当", "partial", "partly", "narrower", "部分"}
)
UNREAD: Final = frozenset(
    {"-", "–", "—", "―", "‐", "ー", "−", "?", "..", "...", "/", "n/a", "na"}
    | {"unknown", "not read", "not checked", "unclear", "不明", "未確認", "未読"}
)
LATIN_CROSS: Final = frozenset({"x"})
SIGN_CROSS: Final = frozenset({"×", "✕", "✖", "✗", "✘", "☓", "❌", "╳"})
CROSSES: Final = LATIN_CROSS | SIGN_CROSS
_OTHERS: Final = {
    "broader": "broader",
    "proposed": "proposed",
    "draft": "proposed",
    "suspended": "suspended",
    "停止中": "suspended",
    "expired": "expired",
    "失効": "expired",
}
KNOWN: Final[Mapping[str, str]] = {
    **dict.fromkeys(YES, "controlled"),
    **dict.fromkeys(NO, "not_listed"),
    **dict.fromkeys(PARTIAL, "narrower"),
    **dict.fromkeys(UNREAD, "unknown"),
    **_OTHERS,
}
PLAIN: Final = YES | NO | PARTIAL | CROSSES | _OTHERS.keys()
"""Marks by which such a table is known; a dash stands in tables of figures too."""

_DATE: Final = lazily(r"(?:19|20)\d\d(?:[-/.]\d{1,2}){1,2}")
_SIGNED: Final = lazily(r"([○〇◯●✓✔△▲×✕✗])\s*[:：]?\s*(\S.*)", re.DOTALL)
_LONGEST: Final = 300


class Mark(NamedTuple):
    """What a cell says.

    Attributes:
        status: That of the entry; empty if the cell says nothing that is known.
        doubt: The code of a problem to tell; empty if there is none.
        more: Further fields: a list number, a date, the words beside a mark.
    """

    status: str
    doubt: str = ""
    more: Mapping[str, str] = {}


def marks_meant(facts: Mapping[str, str]) -> Mapping[str, str]:
    """Return what the marks mean that no list explains, as far as somebody says it.

    Example:
        >>> marks_meant({"cross": "not_listed", "blank": "unknown"})["×"]
        'not_listed'
        >>> marks_meant({"cross": "unclear"})
        {}
    """
    cross, blank = facts.get("cross", ""), facts.get("blank", "")
    crosses = dict.fromkeys(CROSSES, cross) if cross in KNOWN.values() else {}
    blanks = dict.fromkeys(UNREAD - {"?"}, blank) if blank == "not_listed" else {}
    return {**crosses, **blanks}


def key_of(cell: Value) -> str:
    """Return a cell as marks are compared: one width, small letters."""
    return plain(text_of(cell)[:_LONGEST]).lower().strip("()[] ")


def control_mark(cell: Value, meant: Mapping[str, str]) -> Mark:
    """Return what a cell of a filled column says.

    Args:
        cell: Filled.
        meant: What `marks_meant` says.

    Example:
        >>> control_mark("○", {}).status, control_mark("X", {}).doubt
        ('controlled', 'cross_unclear')
        >>> control_mark("3B001.a", {}).more["list_no"]
        '3B001.a'
    """
    key = key_of(cell)
    if key in meant:
        return Mark(meant[key])
    if key in CROSSES:
        return Mark("", "cross_unclear")
    if key in KNOWN:
        return Mark(KNOWN[key])
    if isinstance(cell, date) or _DATE.fullmatch(key):
        return Mark("controlled", more={"effective_date": text_of(cell)})
    return _of_text(text_of(cell), meant)


def _of_text(text: str, meant: Mapping[str, str]) -> Mark:
    if named := _numbered(text):
        return Mark("controlled", more=named)
    signed = _SIGNED.fullmatch(text[:_LONGEST])
    if signed is None or signed[1] in CROSSES - meant.keys():
        return Mark("", "unknown_mark")
    beside = signed[2].strip("()（） ")
    status = {**KNOWN, **meant}[signed[1]]
    return Mark(status, more=_numbered(beside) or {"parameter_text": signed[2]})


def _numbered(text: str) -> Mapping[str, str]:
    """Return the numbers of a list that a text names; nothing if it says more."""
    if number := control_number(text):
        return {"list_no": text, "list_no_norm": number}
    is_number = place_in_law(text) or number_list(text)
    return {"list_no": text} if is_number else {}
