"""Products that stand over others in their classification: data, and no totals.

HS 84 over 8407 and 8408 is a product like them, though it may be their sum; each is a
term of its own, and nothing adds the levels of a classification up.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from core.intake.reader.structure.styles import StylesOfSheet
from core.intake.reader.words.texts import text_of
from core.lazily import lazily

if TYPE_CHECKING:
    from collections.abc import Sequence

    from core.intake.reader.recipes.binding import LabelColumn
    from core.intake.reader.workbook.grid import Sheet

_LEADING_CODE: Final = lazily(
    r"\s*(?:(?:hs|hts|sitc|cn)\s*)?(?P<code>\d[\d.]*)(?![^\W_])", re.IGNORECASE
)
_DIGIT: Final = lazily(r"\d")
_MOSTLY: Final = 0.6


class ProductsOver:
    """Tells which rows of a table are products that others stand under."""

    def __init__(
        self, sheet: Sheet, labels: Sequence[LabelColumn], rows: Sequence[int]
    ) -> None:
        self._sheet, self._rows = sheet, rows
        self._styles = StylesOfSheet(sheet)
        places = {column.rule.role: column.at for column in labels}
        self._codes = places.get("product_code")
        self._names = places.get("product")

    def holds(self, row: int) -> bool:
        """Return whether a row has a place of its own in a list of products.

        It has a code as most rows have, its code begins those of others, or the next
        row is indented below it.
        """
        if self._codes is not None and _DIGIT.search(self._text(row, self._codes)):
            return True
        if self._names is None:
            return False
        return self._is_coded(row, self._names) or self._is_parent(row, self._names)

    def _is_coded(self, row: int, at: int) -> bool:
        mine = _leading_code(self._text(row, at))
        if not mine:
            return False
        others = [_leading_code(self._text(other, at)) for other in self._rows]
        begins = any(len(one) > len(mine) and one.startswith(mine) for one in others)
        return begins or sum(map(bool, others)) >= _MOSTLY * len(others)

    def _is_parent(self, row: int, at: int) -> bool:
        following = next((other for other in self._rows if other > row), row)
        return self._indent(following, at) > self._indent(row, at)

    def _indent(self, row: int, at: int) -> int:
        cell = self._sheet.rows[row][at]
        spaces = len(cell) - len(cell.lstrip()) if isinstance(cell, str) else 0
        return self._styles.indent(row, at) * 2 + spaces

    def _text(self, row: int, at: int) -> str:
        return text_of(self._sheet.rows[row][at])


def _leading_code(text: str) -> str:
    """Return the digits of the code that a label opens with; nothing without one."""
    found = _LEADING_CODE.match(text)
    return found["code"].replace(".", "") if found else ""
