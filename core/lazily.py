"""Regular expressions that are compiled when they are first asked.

The reader process knows some three hundred, and a small workbook needs a part of them:
compiling all took as long as reading it.
"""

from __future__ import annotations

import re
from typing import Any, AnyStr, cast


def lazily(pattern: AnyStr, flags: int = 0) -> re.Pattern[AnyStr]:
    """Return what `re.compile` would, compiled when it is first asked.

    Raises:
        re.error: It is none; whatever asks it first meets that.

    Example:
        >>> lazily("[0-9]+").findall("1 of 12")
        ['1', '12']
    """
    return cast("re.Pattern[AnyStr]", _Lazy(pattern, flags))


class _Lazy:
    """Has the methods of a pattern once one of them is asked for."""

    def __init__(self, pattern: str | bytes, flags: int) -> None:
        self.pattern, self.flags = pattern, flags

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401  # whatever a pattern has
        found = getattr(re.compile(self.pattern, self.flags), name)
        setattr(self, name, found)
        return found
