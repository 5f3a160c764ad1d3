"""Whether a row names classes across, such as ages: a header, though of numbers."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from core.intake.reader.structure.kinds import NUMBER, TEXT
from core.intake.reader.structure.words import plain_text
from core.intake.reader.structure.years_across import is_below_numbers
from core.lazily import lazily

if TYPE_CHECKING:
    from collections.abc import Sequence

    from core.intake.reader.structure.page import Page

_FEWEST: Final = 3
_MOSTLY: Final = 0.6
_NUMBER: Final = r"(\d{1,3}(?:,\d{3})*)(?:\.0)?"
_RANGE: Final = lazily(
    rf"(?:ages?\s*)?{_NUMBER}\s*(?:[-–—~〜]|to|through)\s*{_NUMBER}(?:\s*years)?",
    re.IGNORECASE,
)
_BELOW: Final = lazily(
    rf"(?:ages?\s*)?(?:under|below|less than|up to|<)\s*{_NUMBER}"
    rf"|{_NUMBER}歳?(?:未満|以下)",
    re.IGNORECASE,
)
_ABOVE: Final = lazily(
    rf"(?:ages?\s*)?{_NUMBER}\s*(?:(?:and|or|&)\s+(?:over|above|more|older)|\+|歳?以上)",
    re.IGNORECASE,
)
_ONE: Final = lazily(_NUMBER)


def is_class_row(page: Page, row: int) -> bool:
    """Return whether a row names classes: numbers that go up, and ranges of them.

    No number stands above them, and texts or sums of classes may stand before them.
    Where all are texts, nothing takes them for values anyway.
    """
    line = page.lines[row]
    if NUMBER not in line.kinds:
        return False
    if any(is_below_numbers(page, row, at) for at in reversed(line.filled)):
        return False
    found = [_class(page.text(row, at)) for at in line.filled]
    classes = [one for one in found if one]
    if len(classes) < max(_FEWEST, _MOSTLY * line.width):
        return False
    if any(
        one is None and page.kind(row, at) != TEXT
        for at, one in zip(line.filled, found, strict=True)
    ):
        return False
    return any(is_said for _, is_said in classes) and _rise(classes)


def _rise(classes: Sequence[tuple[float, bool]]) -> bool:
    """Return whether classes follow one another; sums such as `under 18` go before."""
    lows = [low for low, _ in classes]
    sums = next((n for n, (_, is_said) in enumerate(classes) if not is_said), 0)
    starts = range(min(sums, len(lows) - _FEWEST) + 1)
    return any(
        all(low > before for before, low in pairwise(lows[start:])) for start in starts
    )


def _class(text: str) -> tuple[float, bool] | None:
    """Return where a class begins, and whether its text says that it is one."""
    plain = " ".join(plain_text(text).split())
    if found := _BELOW.fullmatch(plain):
        return _bound(found[1] or found[2]) - 0.5, True
    if found := _RANGE.fullmatch(plain):
        low, high = _bound(found[1]), _bound(found[2])
        return (low, True) if low < high else None
    if found := _ABOVE.fullmatch(plain):
        return _bound(found[1]), True
    found = _ONE.fullmatch(plain)
    return (_bound(found[1]), False) if found else None


def _bound(digits: str) -> float:
    return float(digits.replace(",", ""))
