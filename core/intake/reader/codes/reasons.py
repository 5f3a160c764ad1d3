"""Why something is controlled: text to codes."""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from core.intake.reader.codes.control_numbers import plain
from core.lazily import lazily

REASONS: Final = {
    "NS": r"NS|national security",
    "MT": r"MT|missile tech(?:nology)?",
    "NP": r"NP|nuclear non-?proliferation",
    "CB": r"CB|chemical (?:and|&) biological(?: weapons)?",
    "RS": r"RS|regional stability",
    "FC": r"FC|firearms? convention",
    "FP": r"FP|foreign policy",
    "CC": r"CC|crime control",
    "AT": r"AT|anti-?terrorism",
    "EI": r"EI|encryption items?",
    "SS": r"SS|short supply",
    "SL": r"SL|surreptitious listening",
    "SI": r"SI|significant items?",
    "CW": r"CW|chemical weapons(?: convention)?",
    "UN": r"UN|united nations(?: embargo)?",
    "PS": r"PS|public security",
    "HR": r"HR|human rights",
    "EC": r"EC|economic (?:security|competitiveness)",
}
"""By code of the reason, how lists write it."""

_WRITTEN: Final = {
    code: lazily(rf"(?:{words})(?:(?: column)?[ :]*[1-3])?\.?", re.IGNORECASE)
    for code, words in REASONS.items()
}
_SEPARATOR: Final = lazily(r"\s*(?:[,;/+]|\band\b|、)\s*", re.IGNORECASE)
_NONE: Final = frozenset({"", "n/a", "none", "-", "–", "—"})

_LONGEST: Final = 40


class Reasons(NamedTuple):
    """The codes of the reasons a text gives, and the words that are none."""

    codes: tuple[str, ...]
    unknown: tuple[str, ...]


def reasons(text: str) -> Reasons:
    """Return the reasons for control that a text lists.

    Example:
        >>> reasons("NS, RS AT and foreign policy")
        Reasons(codes=('NS', 'RS', 'AT', 'FP'), unknown=())
        >>> reasons("NS, to be told").unknown
        ('to be told',)
    """
    codes: list[str] = []
    unknown: list[str] = []
    said = plain(text)
    parts = () if said.lower() in _NONE else _SEPARATOR.split(said)
    for part in filter(None, parts):
        known = [_reason(part)] if _reason(part) else _run_together(part)
        if all(known):
            codes += known
        else:
            unknown.append(part)
    return Reasons(tuple(dict.fromkeys(codes)), tuple(unknown))


def _run_together(part: str) -> list[str]:
    """Return the codes of a part such as `MT NP`; a sentence has none."""
    return list(map(_reason, part.split())) if len(part) <= _LONGEST else [""]


def _reason(part: str) -> str:
    fitting = (code for code, words in _WRITTEN.items() if words.fullmatch(part))
    return next(fitting, "")
