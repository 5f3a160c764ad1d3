"""Characters that show nothing themselves and turn round what stands beside them.

A name out of a workbook stands in the middle of our sentences. One mark in it can make
the number after it read backwards, or put a bell into a terminal.
"""

from __future__ import annotations

import re
from typing import Final

MARKS: Final = re.compile(
    "[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]"
)
"""Control characters but tabs and line breaks, and the marks of direction."""


def without_marks(text: str) -> str:
    r"""Return a text without such characters.

    Example:
        >>> without_marks("Japan\u202e"), without_marks("two\nlines")
        ('Japan', 'two\nlines')
    """
    return text if text.isprintable() else MARKS.sub("", text)
