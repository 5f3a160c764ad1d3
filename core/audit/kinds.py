"""What kind of statement a figure is: how much there is, or how it has changed."""

from __future__ import annotations

import re
from enum import StrEnum
from typing import Final, NamedTuple

from core.audit.units import MONEY


class Kind(StrEnum):
    """What a figure states."""

    LEVEL = "level"
    """How much there is: a share, an amount, a quotient, a count."""
    PERCENT_CHANGE = "percent_change"
    PP_CHANGE = "pp_change"
    FOLD = "fold"
    DIFFERENCE = "difference"
    """By how much an amount has changed."""
    GAP = "gap"
    """By how many per cent one thing is more than another at the same time."""
    PARITY = "parity"
    """What would have to be added to match another economy."""
    SPAN = "span"
    """How many years lie between two dates."""


_FALLS: Final = (
    r"fell|fall(?:s|en|ing)?|declin\w+|drop(?:s|ped|ping)?|decreas\w+|shr[aiu]nk\w*|los[te]s?"
    r"|crash\w*|plung\w+|plummet\w*|cut|cratered|contract(?:ed|s)|reduced|down|slid"
)
_RISES: Final = (
    r"rose|ris(?:e|en|es|ing)|gr[eo]w(?:n|s|ing)?|increas\w+|jump\w*|soar\w*|climb\w*|surg\w+"
    r"|expand\w*|balloon\w*|gain\w*|up|swell\w*|add(?:ed|s)?"
)
_VERB: Final = re.compile(
    rf"\b(?:(?P<falls>{_FALLS})|(?P<rises>{_RISES}))\b", re.IGNORECASE
)
_HEDGES: Final = (
    r"(?:(?:about|around|roughly|nearly|almost|over|more than|at least|an?|some|another"
    r"|less than|just|only|only about|fully)\s+)*"
)
_CHANGED_BY: Final = re.compile(
    rf"\b(?:{_FALLS}|{_RISES})\b(?:[^.;%$\d]{{0,40}}?\bby|\s+most|\s+furthest)?\s*[(\\]*(?:by\s+)?{_HEDGES}[\\]?$"
    rf"|[(,（]\s*by\s+{_HEDGES}[\\]?$",
    re.IGNORECASE,
)
_A_CHANGE: Final = re.compile(
    rf"\s*(?:of\s+)?(?:{_FALLS}|{_RISES}|reduction|growth|rise|fall|loss|drop)\b"
    r"(?!\s+(?:of|in)\s+(?:19|20)\d\d)",
    re.IGNORECASE,
)
_JA_CHANGE: Final = re.compile(
    r"\s*(?:の|を)?(?:増|減|失|上昇|低下|下落|増加|減少|伸び|伸長|拡大|縮小|急増|急減)"
)
_JA_FALL: Final = re.compile(r"減|失|低下|下落|縮小|落ち")
_JA_RATE: Final = re.compile(r"率にして\s*約?$")
_GAP: Final = re.compile(
    r"\s*(?:more|less|larger|smaller|higher|lower|greater|fewer|bigger|cheaper|above"
    r"|below|as (?:much|large|many))\b"
    r"|\s*(?:高|低(?!下)|大き|小さ|多|少な|上回|下回|割高|割安)",
    re.IGNORECASE,
)
_PARITY: Final = re.compile(
    r"\bto (?:match|equal|catch up with|reach parity with)\b"
    r"|would (?:have|need) to (?:expand|grow|add|make|increase|rise)"
    r"|同(?:じ|等の?|一)?水準に達する|要する増加|並ぶ(?:には|ために)",
    re.IGNORECASE,
)
_APPOSITION: Final = re.compile(
    r"\s*(?:,\s*or|\(or|or|\(|（|、率にして)\s*(?:about |nearly )?$", re.IGNORECASE
)
_DURATION: Final = re.compile(
    r"\s*(?:period|span|interval)|\s*(?:で|の間|にわた)", re.IGNORECASE
)


class Read(NamedTuple):
    """What kind of statement a figure is, and which way it goes.

    Attributes:
        sign: -1 for a fall, 1 for a rise, 0 where the text does not say.
    """

    kind: Kind
    sign: int = 0


def kind_of(before: str, unit: str, after: str, *, last: Read | None) -> Read:
    """Return the kind of a figure from the plain text on its two sides.

    Args:
        before: The sentence up to the figure.
        unit: Of the figure.
        after: From the figure to the next one or the end of the sentence.
        last: That of the figure before in the sentence.

    Example:
        >>> kind_of("its share fell by ", "percent", ", from", last=None)
        Read(kind=<Kind.PERCENT_CHANGE: 'percent_change'>, sign=-1)
    """
    if unit in ("percent", *MONEY) and _PARITY.search(before):
        return Read(Kind.PARITY)
    if unit in _ALWAYS:
        return Read(_ALWAYS[unit], _sign(before, after))
    is_aside = last is not None and last.kind in CHANGES and unit == "percent"
    if last and is_aside and _APPOSITION.search(before):
        return Read(Kind.PERCENT_CHANGE, last.sign)
    if unit == "percent" and _GAP.match(after):
        return Read(Kind.GAP)
    if _is_change(before, after):
        kind = Kind.PERCENT_CHANGE if unit == "percent" else Kind.DIFFERENCE
        return Read(kind, _sign(before, after))
    return Read(Kind.LEVEL)


_ALWAYS: Final = {
    "fold": Kind.FOLD,
    "pp": Kind.PP_CHANGE,
    **dict.fromkeys(("years", "months", "days"), Kind.SPAN),
}
"""By unit the kind of statement that is always made in it."""


def _is_change(before: str, after: str) -> bool:
    return bool(
        _CHANGED_BY.search(before)
        or _A_CHANGE.match(after)
        or _JA_CHANGE.match(after)
        or _JA_RATE.search(before)
    )


CHANGES: Final = (Kind.PERCENT_CHANGE, Kind.PP_CHANGE, Kind.FOLD, Kind.DIFFERENCE)
"""The kinds that tell how something changed between two dates."""


def _sign(before: str, after: str) -> int:
    """Return which way a change goes: by the word just after, else the last before."""
    if _JA_CHANGE.match(after):
        return -1 if _JA_FALL.search(after[:6]) else 1
    if _A_CHANGE.match(after) and (found := _VERB.search(after[:30])):
        return -1 if found["falls"] else 1
    verbs = list(_VERB.finditer(before))
    if verbs:
        return -1 if verbs[-1]["falls"] else 1
    return 0
