"""Why something is controlled: codes out of the words of a list, and their classes."""

from __future__ import annotations

import re
from functools import lru_cache
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping

    from core.tables.controls.entries import Entry

CLASSES: Final[Mapping[str, str]] = MappingProxyType(
    {
        **dict.fromkeys(("MT", "NP", "CB"), "non_proliferation"),
        **dict.fromkeys(("NS", "PS", "RS"), "security"),
        **dict.fromkeys(("FP", "CC", "AT", "HR", "UN"), "foreign_policy"),
        **dict.fromkeys(("EC", "SS"), "economic"),
    }
)
"""By code of a reason the class it belongs to; other reasons have none."""

_WRITTEN: Final = (
    ("NS", r"national security"),
    ("PS", r"public security|öffentliche sicherheit"),
    ("RS", r"regional stability"),
    ("EC", r"economic (?:security|competitiveness)"),
    ("HR", r"human rights"),
    ("FP", r"foreign policy"),
)
_WORDS: Final = tuple(
    (code, re.compile(words, re.IGNORECASE)) for code, words in _WRITTEN
)
_CODE: Final = re.compile(rf"(?<![A-Za-z])({'|'.join(CLASSES)})(?![A-Za-z])")


def reasons_of(entry: Entry) -> tuple[str, ...]:
    """Return the codes of the reasons an entry gives; none where it tells of none.

    Example:
        >>> from core.tables.controls.entries import Entry
        >>> reasons_of(Entry("controlled", rationale="public security (Art.9); AT"))
        ('AT', 'PS')
    """
    return _reasons_in(entry.rationale_codes or entry.rationale)


@lru_cache(maxsize=4096)
def _reasons_in(said: str) -> tuple[str, ...]:
    """Return the codes in a text; thousands of entries say the same few."""
    codes = _CODE.findall(said)
    spelled = [code for code, words in _WORDS if words.search(said)]
    return tuple(dict.fromkeys((*codes, *spelled)))


def classes_of(entry: Entry) -> frozenset[str]:
    """Return the classes of the reasons an entry gives."""
    return _classes_in(entry.rationale_codes or entry.rationale)


@lru_cache(maxsize=4096)
def _classes_in(said: str) -> frozenset[str]:
    return frozenset(CLASSES[code] for code in _reasons_in(said))
