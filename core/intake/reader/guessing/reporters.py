"""Whose trade a title speaks of, and with whom, as far as it says so for certain."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from core.intake.reader.words.flow_words import longest_name, partner_of_heading
from core.lazily import lazily

if TYPE_CHECKING:
    from core.intake.reader.recipes.recipe import Facts
    from core.intake.reader.words.vocabulary import Vocabulary

_NAME: Final = r"(?:[A-Z][\w.'’&-]{0,60}|of|and|the)"
"""A word of a name; with an end, so that a long text costs no square of its length."""
_WHOSE: Final = (
    lazily(
        rf"(?P<who>(?:{_NAME}[ ,]+){{0,4}}[A-Z][\w.'’&-]{{0,60}}?)(?:['’]s?)?[:,]?\s*$"
    ),
    lazily(r"(?P<who>[^\W\d]{1,12}?)(?:の|から?の)?(?:対[^\W\d]{1,8})?$"),
)
_TRADE: Final = lazily(
    r"\b(?:[\w-]{1,60}\s{1,9}){0,3}?(?:exports?|imports?|trade)\b"
    r"|(?:対[^\W\d]{1,6})?(?:品目別|国別|地域別|主要)?(?:再?輸出|輸入|貿易)",
    re.IGNORECASE,
)
_OF_WHOM: Final = lazily(
    r"\b(?:(?:exports?|imports?|trade)\s+(?:of|by)|exports?\s+from)\s+(?:the\s+)?",
    re.IGNORECASE,
)
_OWN: Final = lazily(r"我が国|わが国|本邦")
_LEADS: Final = lazily(
    r"\S*[\d:;,–—-]\.?|(?-i:[a-z])\S*|(?:top|annual|monthly|quarterly|real|total|major|selected"
    r"|value|table|exhibit|nominal|the)\.?",
    re.IGNORECASE,
)
"""A word before a name that is no part of it."""

_OF: Final = lazily(
    r"\b(?:of|for|in)\s+(?:the\s+)?(?=[A-Z])|^(?=[A-Z])|[:\-–—]\s+(?=[A-Z])"
)
_OF_JA: Final = lazily(r"(?P<who>[^\W\d]{2,10}?)(?:の|における)")


def economy_of_title(title: str, words: Vocabulary) -> str:
    """Return the only economy a title is about, as in `日本の産業別生産`."""
    if _OWN.search(title):
        return "日本"
    if _TRADE.search(title):
        return ""
    found = {
        longest_name(title[at.end() :], words.knows_one) for at in _OF.finditer(title)
    }
    found |= {at["who"] for at in _OF_JA.finditer(title) if words.knows_one(at["who"])}
    found.discard("")
    return found.pop() if len(found) == 1 else ""


def traders(text: str, words: Vocabulary) -> Facts:
    """Return whose trade a title speaks of, and with whom."""
    trade = _TRADE.search(text)
    if trade is None:
        return {}
    facts: dict[str, str] = {}
    if whose := _whose(text, trade, words):
        facts["economy"] = whose
    partner, _rest = partner_of_heading(
        text, lambda name: _is_other(name, whose, words)
    )
    if partner:
        facts["partner"] = partner
    return facts


def _is_other(name: str, whose: str, words: Vocabulary) -> bool:
    return name != whose and words.knows(name)


def _whose(text: str, trade: re.Match[str], words: Vocabulary) -> str:
    if _OWN.search(text):
        return "日本"
    of = _OF_WHOM.search(text)
    if of and (name := longest_name(text[of.end() :], words.knows_one)):
        return name
    for end in _starts(trade):
        before = text[:end]
        for form in _WHOSE:
            found = form.search(before)
            name = _known_tail(found["who"], words) if found else ""
            if name:
                return name
    named = {at["who"] for at in _OF_JA.finditer(text[: trade.start()])}
    known = [name for name in named if words.knows_one(name)]
    return known[0] if len(known) == 1 else ""


def _starts(trade: re.Match[str]) -> list[int]:
    """Return where the words begin that lead to the word of trade, outermost first."""
    inner = (trade.start() + word.start() for word in re.finditer(r"\S+", trade[0]))
    return sorted({trade.start(), *inner})


def _known_tail(text: str, words: Vocabulary) -> str:
    """Return the end of a text that is an economy, if nothing before it names another.

    `Top U.S.` is the United States; `New Mexico` is not Mexico.
    """
    parts = text.strip().split(" ")
    for start in range(len(parts)):
        name = " ".join(parts[start:])
        if words.knows_one(name):
            return name
        if not _LEADS.fullmatch(parts[start]):
            break
    return ""
