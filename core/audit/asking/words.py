"""How much the words of a figure and those of a series have in common."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from core.audit.topics import topics_in

if TYPE_CHECKING:
    from core.audit.claims import Claim

SPECIFIC: Final = frozenset(
    {
        *("steel", "solar", "semiconductors", "vehicles", "reserves", "gdp", "jobs"),
        *("rate", "prices", "target", "technology"),
    }
)
"""Subjects that a figure must have too, if a series has them."""
TARGET: Final = "target"
"""What is aimed at is told apart from what has been reached."""
NEAR, SAID, AROUND, TOO_MUCH = 3, 2, 1, 1
UNSAID: Final = 3
"""A word of a measure that the sentence lacks tells it from what is meant."""
_WORD: Final = re.compile(r"[a-z]{4,}")
_COMMON: Final = frozenset(
    {
        *("total", "share", "world", "support", "change", "nominal", "production"),
        *("crude", "general", "excluding", "gold", "goods", "with", "from", "that"),
    }
)


def fit_of(claim: Claim, measure: str, title: str, text: str) -> int:
    """Return how well a series meets what is said around a figure; 0 if not at all.

    A series of steel is none for a sentence that does not speak of steel: what is
    special about it has to be said near the figure, else in its sentence, else in
    the one before.

    Args:
        claim: The figure.
        measure: What the series measures, in its publisher's words.
        title: The title of its dataset.
        text: The plain sentence of the figure.
    """
    subject = claim.subject
    of_series, unsaid = topics_in(measure), _words(measure) - _words(text)
    special = of_series & SPECIFIC or topics_in(title) & SPECIFIC
    if not unsaid:
        of_series |= special
    if TARGET in subject.near and TARGET not in special:
        return 0
    said = next(
        (
            level
            for level in (subject.near, subject.topics, subject.around)
            if level & SPECIFIC
        ),
        frozenset(),
    )
    if not special <= said or (not special and not of_series & subject.near):
        return _by_words(measure, text) if not special else 0
    fit = NEAR * len(of_series & subject.near) + SAID * len(of_series & subject.topics)
    fit += AROUND * len(of_series & subject.around)
    beside = of_series - subject.near - subject.topics - subject.around
    fit -= TOO_MUCH * (len(beside) + UNSAID * len(unsaid))
    return max(fit, 1) + _by_words(measure, text)


def _by_words(measure: str, text: str) -> int:
    """Return how many telling words of a measure a sentence has, if it has them all."""
    words = _words(measure)
    return len(words) if words and words <= _words(text) else 0


@lru_cache(maxsize=4096)
def _words(text: str) -> frozenset[str]:
    found = (word.rstrip("s") for word in _WORD.findall(text.lower()))
    return frozenset(found) - _COMMON
