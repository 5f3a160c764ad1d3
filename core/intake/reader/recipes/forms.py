"""The patterns of recipes: hundreds are written, and a workbook needs a dozen."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from core.lazily import lazily

if TYPE_CHECKING:
    import re
    from collections.abc import Mapping

_MOST_KNOWN: Final = 500
"""So many texts are remembered."""


class Form:
    """A regular expression that is compiled when it is first asked.

    Raises:
        re.error: It is none; whatever asks it meets that.
    """

    __slots__ = ("_asked", "_known", "flags", "pattern")

    def __init__(self, pattern: str, flags: int = 0) -> None:
        self.pattern, self.flags = pattern, flags
        self._asked = lazily(pattern, flags)
        self._known: dict[str, re.Match[str] | None] = {}

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Form) and self._key == other._key

    def __hash__(self) -> int:
        return hash(self._key)

    @property
    def groupindex(self) -> Mapping[str, int]:
        """The numbers of its named groups."""
        return self._asked.groupindex

    def fullmatch(self, text: str) -> re.Match[str] | None:
        """Return how a whole text has this form, if it does.

        Labels come again and again, and so do these questions.
        """
        if text in self._known:
            return self._known[text]
        found = self._asked.fullmatch(text)
        if len(self._known) < _MOST_KNOWN:
            self._known[text] = found
        return found

    def search(self, text: str) -> re.Match[str] | None:
        """Return where something in a text has this form, if anything does."""
        return self._asked.search(text)

    def match(self, text: str) -> re.Match[str] | None:
        """Return how a text begins that begins in this form."""
        return self._asked.match(text)

    @property
    def _key(self) -> tuple[str, int]:
        return (self.pattern, self.flags)
