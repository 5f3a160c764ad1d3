"""The two ends of a change that a sentence tells: from 26.6 percent to 5.2 percent."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from core.audit.units import MONEY

if TYPE_CHECKING:
    from collections.abc import Sequence

    from core.audit.stated import Stated

NO_ROLE: Final = ("", -1)

_FROM: Final = re.compile(
    r"\bfrom\s+(?:an?\s+)?(?:(?:just|about|only|some|around|roughly|nearly|over|its|the"
    r"|a mere|mere|paltry|meager|share of|level of|low of|high of|more than)\s+)*"
    r"[\\]?(?:(?:a|an)\s+)?$",
    re.IGNORECASE,
)
_TO: Final = re.compile(
    r"(?:[^.;()]{0,60}?|\s*\((?:[^()]{0,20})\)\s*)"
    r"(?:\b(?:to|down to|up to|reaching)\s+)(?:(?:an?|about|just|only|some|over|nearly"
    r"|around|roughly|more than|a share of)\s+)*[\\]?",
    re.IGNORECASE,
)
_JA_FROM: Final = re.compile(r"\s*(?:[(（][^)）]{0,12}[)）])?\s*(?:から|より)")
LONGEST: Final = 90


def roles(shown: str, figures: Sequence[Stated]) -> list[tuple[str, int]]:
    """Return for each figure of a sentence which end it is, and of which change.

    Example:
        >>> from core.audit.finding import figures_in
        >>> text = "fell by 80 percent, from 26.6 percent to 5.2 percent."
        >>> roles(text, figures_in(text))
        [('', -1), ('before', 0), ('after', 0)]
    """
    found: list[tuple[str, int]] = [NO_ROLE] * len(figures)
    number = 0
    for place in range(len(figures) - 1):
        one, other = figures[place], figures[place + 1]
        if found[place] == NO_ROLE and _are_ends(shown, one, other):
            found[place], found[place + 1] = ("before", number), ("after", number)
            number += 1
    return found


def _are_ends(shown: str, one: Stated, other: Stated) -> bool:
    if not alike(one, other):
        return False
    between = shown[one.end : other.start]
    if len(between) > LONGEST:
        return False
    before = shown[max(one.start - LONGEST, 0) : one.start]
    if _JA_FROM.match(between):
        return True
    return bool(_FROM.search(before.rstrip("\\")) and _TO.fullmatch(between))


def alike(one: Stated, other: Stated) -> bool:
    """Return whether two figures are in one unit, or may be."""
    if one.unit in MONEY and other.unit in MONEY:
        return one.unit == other.unit or "amount" in (one.unit, other.unit)
    return one.unit == other.unit and one.unit not in ("fold", "pp", "years")
