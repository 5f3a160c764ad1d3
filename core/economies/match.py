"""What a publisher's name or code turned out to mean, and why."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple


class Role(StrEnum):
    """What a label turned out to be."""

    ECONOMY = "economy"
    AGGREGATE = "aggregate"
    UNMATCHED = "unmatched"


class Why(StrEnum):
    """What a match rests on."""

    CODE = "code"
    CODE_AGAINST_LABEL = "code_against_label"
    """The code decided, but the label names another economy: the user should look."""
    LABEL = "label"
    FOOTNOTE = "footnote"
    """The label matched once its footnote marks were taken off."""
    EXPLAINED = "explained"
    """The user has said what it means."""
    UNKNOWN = "unknown"
    BLANK = "blank"


class Match(NamedTuple):
    """An economy or aggregate, or none.

    Attributes:
        code: None where nobody knows; empty where the user says it is no economy.
        caution: Why it is not quite what it says, or empty: `other_asia_nes` is what
            UN Comtrade prints, which is Taiwan for the most part and not by name.
    """

    code: str | None
    role: Role
    why: Why
    caution: str = ""
