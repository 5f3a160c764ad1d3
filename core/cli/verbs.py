"""Which command lines open no window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.cli.language import OPTIONS

if TYPE_CHECKING:
    from collections.abc import Sequence

VERBS = (
    *("tables", "import", "refresh", "show", "trace", "sample", "explain", "check"),
    *("quality", "doctor", "recipes", "brief", "audit"),
)


def asks_for_a_verb(words: Sequence[str]) -> bool:
    """Return whether a command line begins with a verb; its language may come first.

    Example:
        >>> asks_for_a_verb(["--lang", "ja", "show"]), asks_for_a_verb(["a.statecraft"])
        (True, False)
    """
    rest = list(words)
    while rest and rest[0].partition("=")[0] in OPTIONS:
        del rest[: 1 if "=" in rest[0] else 2]
    return bool(rest) and rest[0] in VERBS
