"""The keys of the help itself: heard by its window, listed on the page of the keys."""

from __future__ import annotations

from typing import Final, NamedTuple

from core.i18n import N_, _


class HelpKey(NamedTuple):
    """What is done with a key.

    Attributes:
        words: What is done, not yet translated.
        keys: Those that do it; the first is the one that is told.
    """

    words: str
    keys: tuple[str, ...]

    @property
    def told(self) -> str:
        """What is done and by which key, for whoever points at it."""
        return _(self.words) + _(" ({keys})").format(keys=self.keys[0])


BACK: Final = HelpKey(N_("Back"), ("Alt+Left",))
FORWARD: Final = HelpKey(N_("Forward"), ("Alt+Right",))
SEARCH: Final = HelpKey(N_("Search the help"), ("Ctrl+F",))
LARGER: Final = HelpKey(N_("Larger text"), ("Ctrl++", "Ctrl+="))
SMALLER: Final = HelpKey(N_("Smaller text"), ("Ctrl+-",))
CLOSE: Final = HelpKey(N_("Close the help"), ("Esc",))
OWN_KEYS: Final = (BACK, FORWARD, SEARCH, LARGER, SMALLER, CLOSE)
