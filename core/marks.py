"""Characters that show nothing themselves and turn round what stands beside them.

A name out of a workbook stands in the middle of our sentences. One mark in it can make
the number after it read backwards, put a bell into a terminal, or pass for one of the
signs by which a sentence of ours knows its numbers (`core.briefs.mentions`).
"""

from __future__ import annotations

from typing import Final

from core.lazily import lazily

MARKS: Final = lazily(
    "[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufdd0-\ufdef]"
)
"""Control characters but tabs and line breaks, the marks of direction, and the
characters that Unicode keeps for what happens inside a program."""


def without_marks(text: str) -> str:
    r"""Return a text without such characters.

    Example:
        >>> without_marks("Japan\u202e\ufdd0"), without_marks("two\nlines")
        ('Japan', 'two\nlines')
    """
    return text if text.isprintable() else MARKS.sub("", text)
