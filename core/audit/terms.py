"""The names of figures: a text that uses one speaks of no other kind of figure."""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING, Final

from core.audit.plain import plain

if TYPE_CHECKING:
    from collections.abc import Iterable

LONG_WORDS: Final = 4
LONG_SIGNS: Final = 9
"""A name of fewer words, in Japanese of fewer signs, also stands in running text that
means something else, such as `share of exports`; it counts where it heads a label."""
FEW_SIGNS: Final = 3
"""A name of one word, in Japanese of fewer signs, also heads a list: `Exports, …`."""
_MARK: Final = r"(?:[A-Za-z]{0,2}\d+\s+)?"
"""What a label begins with where it is numbered: `n66`."""


class Terms:
    """Finds the names of formulas in a text."""

    def __init__(self, names: Iterable[tuple[str, str]]) -> None:
        """Make it of pairs of a name, in any language, and the formula it is of."""
        self._formulas: defaultdict[str, set[str]] = defaultdict(set)
        for name, formula in names:
            self._formulas[plain(name).casefold()].add(formula)
        longest_first = sorted(self._formulas, key=len, reverse=True)
        heads = _any_of(one for one in longest_first if _is_no_word(one))
        self._label = re.compile(rf"\s*{_MARK}({heads})\s*[,、]")
        self._long = re.compile(_any_of(one for one in longest_first if _is_long(one)))

    def named(self, text: str, start: int) -> frozenset[str]:
        """Return the formulas that a plain sentence names before a place.

        A label names what all its numbers are of; in running text the name that stands
        last counts. Empty where there is none.
        """
        lower = text.casefold()
        if found := self._label.match(lower):
            return frozenset(self._formulas[found[1]])
        names = self._long.findall(lower, 0, start)
        return frozenset(self._formulas[names[-1]]) if names else frozenset()


def _any_of(names: Iterable[str]) -> str:
    return "|".join(map(re.escape, names)) or "(?!)"


def _is_no_word(name: str) -> bool:
    return " " in name if name.isascii() else len(name) >= FEW_SIGNS


def _is_long(name: str) -> bool:
    if name.isascii():
        return len(name.split()) >= LONG_WORDS
    return len(name) >= LONG_SIGNS
