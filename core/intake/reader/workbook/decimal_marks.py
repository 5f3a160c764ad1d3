"""Whether a text writes 1.5 as `1.5` or as `1,5`, where its own numbers tell."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from core.lazily import lazily

if TYPE_CHECKING:
    from collections.abc import Sequence

    from core.intake.reader.workbook.grid import Value

_SAMPLE_ROWS: Final = 5_000
_COMMA: Final = lazily(r"[-−]?(?:\d+,(?:\d{1,2}|\d{4,})|0,\d+|\d{1,3}(?:\.\d{3})+,\d+)")
_POINT: Final = lazily(
    r"[-−]?(?:\d+\.(?:\d{1,2}|\d{4,})|0\.\d+|\d{1,3}(?:,\d{3})+\.\d+)"
)
_EITHER: Final = lazily(r"[-−]?[1-9]\d{0,2}[,.]\d{3}")
"""1,234 is 1234 to one half of the world and a little over 1 to the other."""


def decimal_mark(rows: Sequence[Sequence[Value]]) -> tuple[str, str]:
    """Return the decimal mark, and a number that can be read in two ways.

    The mark is empty where no number tells, or where they contradict each other. The
    number is empty unless it stands beside numbers with a decimal comma, since numbers
    are read as the English write them.

    Example:
        >>> decimal_mark([["1,5", "1,234"]])
        (',', '1,234')
        >>> decimal_mark([["1.5", "1,234"]])
        ('.', '')
    """
    marks, doubtful = set[str](), ""
    for row in rows[:_SAMPLE_ROWS]:
        for cell in row:
            if type(cell) is not str or len(cell) > 32:  # noqa: PLR2004  # no number
                continue
            if _COMMA.fullmatch(cell):
                marks.add(",")
            elif _POINT.fullmatch(cell):
                marks.add(".")
            elif not doubtful and _EITHER.fullmatch(cell):
                doubtful = cell
    mark = marks.pop() if len(marks) == 1 else ""
    return mark, doubtful if mark == "," else ""
