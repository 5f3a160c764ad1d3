"""Where a Japanese control stands: items of the order, articles of the ordinance.

The matrix of the ministry writes 「第７項（１６）」 and 「第６条第十七号の二」, with
full-width digits, kanji numerals and line breaks; one spelling makes them comparable.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from core.intake.reader.codes.control_numbers import plain
from core.lazily import lazily

if TYPE_CHECKING:
    import re

_DIGITS: Final = {digit: value for value, digit in enumerate("〇一二三四五六七八九")}
_UNITS: Final = {"十": 10, "百": 100}
_KANJI: Final = lazily(rf"[{''.join(_DIGITS)}{''.join(_UNITS)}]+")
_STEP: Final = lazily(r"第?([0-9]+(?:の[0-9]+)*)(条|項|号)((?:の[0-9]+)*)")
_ITEM: Final = lazily(r"\(([0-9]+(?:の[0-9]+)*)\)")
_LONGEST: Final = 80
"""A longer text is the law itself, and names places in passing."""


def place_in_law(text: str, sheet: str = "") -> str:
    """Return the place in a law that a text names; empty if it names none.

    Args:
        text: As the matrix prints it.
        sheet: The sheet's name, which says the item of the order where the cell
            says only what stands under it.

    Example:
        >>> place_in_law("輸出令 第７項 （１６）"), place_in_law("第６条第十七号の二")
        ('7項(16)', '6条17号の2')
        >>> place_in_law("（１）", "３の２項")
        '3の2項(1)'
    """
    if len(text) > _LONGEST:
        return ""
    said = _KANJI.sub(_arabic, plain(text).replace(" ", ""))
    steps = "".join("".join(step) for step in _STEP.findall(said))
    item = _ITEM.search(said)
    if item is None:
        return steps
    return f"{steps or place_in_law(sheet)}({item[1]})" if steps or sheet else ""


def _arabic(found: re.Match[str]) -> str:
    """Return a kanji numeral below a thousand in Arabic digits."""
    if not any(unit in found[0] for unit in _UNITS):
        return "".join(str(_DIGITS[sign]) for sign in found[0])
    total = digit = 0
    for sign in found[0]:
        if sign in _UNITS:
            total += (digit or 1) * _UNITS[sign]
            digit = 0
        else:
            digit = _DIGITS[sign]
    return str(total + digit)
