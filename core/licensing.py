"""What a licence may hope for: the six policies and how texts name them."""

from __future__ import annotations

import re
from typing import Final

from core.lazily import lazily

POLICIES: Final = (
    ("P5", r"(?<!not a )polic(?:y|ies) of denial|prohibit"),
    ("P4", r"(?<!not )(?:presumption of denial|presumptive denial)"),
    ("P3", r"case[- ‐‑]by[- ‐‑]case"),
    ("P2", r"(?<!not )(?:presumption of approval|presumptive approval)"),
    ("P1", r"licen[cs]e exception|general (?:licen[cs]e|authori[sz]ation)"),
    ("P0", r"no licen[cs]e (?:is )?required"),
)
"""The strictest first, each with the words for it."""

LEVELS: Final = tuple(code for code, _words in reversed(POLICIES))
"""From no licence to prohibition: the place of a policy is its ordinal."""

WRITTEN: Final = tuple((code, lazily(words, re.IGNORECASE)) for code, words in POLICIES)


def strictest(text: str) -> str:
    """Return the strictest licensing policy a text names, P0…P5; or an empty text.

    Example:
        >>> strictest("Case-by-case for EAR99, presumption of denial otherwise.")
        'P4'
        >>> strictest("Individual licence; reported NOT presumption of denial")
        ''
    """
    return next((code for code, words in WRITTEN if words.search(text)), "")
