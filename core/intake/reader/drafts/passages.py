"""What is read of a draft: its texts, and how much of them is too much."""

from __future__ import annotations

from typing import Final, NamedTuple

from core.intake.reader.refusal import Refusal

LONGEST: Final = 5_000_000
"""Characters of a whole draft: ten times those of a long report."""
MOST: Final = 100_000
"""Passages of a whole draft."""


class Text(NamedTuple):
    """One passage: its kind, its numbers, and what it says."""

    kind: str
    numbers: tuple[int, ...]
    text: str


class Passages:
    """The passages of one draft, as far as a draft may go."""

    def __init__(self) -> None:
        self.found: list[Text] = []
        self._length = 0

    def add(self, kind: str, numbers: tuple[int, ...], text: str) -> None:
        """Add a passage; a blank one is none.

        Raises:
            Refusal: The draft is longer than anybody writes one.
        """
        if not text.strip():
            return
        self._length += len(text)
        if self._length > LONGEST or len(self.found) >= MOST:
            raise Refusal("draft_too_long", limit=LONGEST)
        self.found.append(Text(kind, numbers, text))
