"""Words that are data put into Markdown, so that they read as they are."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

_SIGNS: Final = re.compile(r"([\\`*_\[\]<>|#~])")


def literal(text: str) -> str:
    r"""Return a text that Markdown shows as it stands, in one line.

    Example:
        >>> print(literal("x_c * [a]"))
        x\_c \* \[a\]
    """
    return _SIGNS.sub(r"\\\1", " ".join(text.split()))


def table(heads: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """Return a table; what stands in its cells is Markdown already.

    Example:
        >>> print(table(("a", "b"), [("1", "2")]))
        | a | b |
        |---|---|
        | 1 | 2 |
    """
    head, *others = (f"| {' | '.join(line)} |" for line in (heads, *rows))
    return "\n".join((head, f"|{'---|' * len(heads)}", *others))


def link(title: str, key: str) -> str:
    """Return a link to a page of the help."""
    return f"[{literal(title)}](help:{key})"
