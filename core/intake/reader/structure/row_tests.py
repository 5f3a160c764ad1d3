"""What a single row is by its own cells: periods across, units, numbering, values."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from core.intake.reader.structure.classes_across import is_class_row
from core.intake.reader.structure.kinds import (
    CODE,
    DATE,
    MISSING,
    NUMBER,
    PERIOD,
    TEXT,
    YEAR,
)
from core.intake.reader.structure.words import plain_text, reads_as_unit
from core.intake.reader.structure.years_across import (
    is_below_numbers,
    is_period_row,
    jump_across,
    run_across,
)
from core.lazily import lazily

if TYPE_CHECKING:
    from collections.abc import Sequence

    from core.intake.reader.structure.page import Page

_MOSTLY: Final = 0.6
_LONG_COUNT: Final = 1_000
_DIGITS: Final = lazily(r"[^\d-]{0,2}(\d{1,3})(?:\.0)?\D{0,2}(?:=.*)?")
_PLAINLY: Final = 1e15
"""Up to here a number is written with digits alone."""
_PLAIN_NUMBER: Final = lazily(r"[\d.,\s]+")
_MONEY: Final = lazily(
    r"[(\-−–△▲]?\s*(?:us|a|nz|ca|c)?[$€£¥]\s*[\-−–]?\s*[\d.,\s]*\d\)?\s*"
    r"(?:[mk]|bn|million|billion)?\)?\W{0,2}",
    re.IGNORECASE,
)
_MONEY_CLASS: Final = lazily(
    r"\W*(?:us)?[$€£¥]\s*\d[\d,.]*\s*(?:to\b|[-–—~〜～]|(?:and|or)\s)", re.IGNORECASE
)
_THOUSANDS: Final = lazily(r"\W*[$€£¥]\s*(?:1[, ]?)?000(?:[, ]000)*s?\W*")
"""`$1,000` over columns says that they are in thousands."""
_SAYS_UNIT: Final = lazily(
    r"units?(?: indicators?| of measure(?:ment)?)?\W*|単位\W*", re.IGNORECASE
)


def is_unit_row(page: Page, row: int) -> bool:
    """Return whether a row says the units of the columns."""
    width, cells = page.lines[row].width, page.rows[row]
    if any(type(cell) is float and 1 <= cell < _PLAINLY for cell in cells):
        return False
    texts = [text for text in page.texts(row) if not _is_amount(text)]
    if len(texts) < width or width < 2:  # noqa: PLR2004
        return False
    units = sum(reads_as_unit(text) and not _MONEY_CLASS.match(text) for text in texts)
    if _SAYS_UNIT.fullmatch(texts[0]):
        return units > 0
    return units >= 2 and units >= _MOSTLY * (width - 1)  # noqa: PLR2004


def _is_amount(text: str) -> bool:
    """Return whether a text is a number or a sum of money, not a unit of them."""
    if _PLAIN_NUMBER.fullmatch(text):
        return True
    plain = plain_text(text)
    return bool(_MONEY.fullmatch(plain)) and not _THOUSANDS.fullmatch(plain)


def is_numbering_row(page: Page, row: int) -> bool:
    """Return whether a row numbers the columns: 1, 2, 3 or (1), (2), (3)."""
    line = page.lines[row]
    if line.width < 3 or NUMBER not in line.kinds:  # noqa: PLR2004
        return False
    others = (
        type(cell) is float and not (0 <= cell < _LONG_COUNT and cell.is_integer())
        for cell in page.rows[row]
    )
    if sum(others) > 1:
        return False
    found = [_DIGITS.fullmatch(plain_text(text)) for text in page.texts(row)]
    digits = [int(one[1]) for one in found if one]
    if len(digits) < max(3, line.width - 1) or digits[0] not in (1, 2):
        return False
    return all(later - earlier == 1 for earlier, later in pairwise(digits))


def is_value_row(page: Page, row: int) -> bool:
    """Return whether a row holds values behind its labels."""
    line = page.lines[row]
    if line.width < 2 or line.lone or not line.values:  # noqa: PLR2004
        return False
    if (
        is_period_row(page, row)
        or is_unit_row(page, row)
        or is_numbering_row(page, row)
        or is_class_row(page, row)
    ):
        return False
    if page.widest <= 2:  # noqa: PLR2004
        return line.kinds[line.filled[-1]] in "NMYD"
    return _is_filled_with_values(page, row) or _has_numbers_below_numbers(page, row)


def _is_filled_with_values(page: Page, row: int) -> bool:
    line = page.lines[row]
    behind = line.filled[1:] if line.kinds[line.filled[0]] in "TYDPNC" else line.filled
    kinds = [line.kinds[at] for at in behind]
    values = sum(kind in "NMLYD" for kind in kinds)
    dated = kinds.count(DATE)
    if dated and not any(kind in "NM" for kind in kinds):
        return dated == values and not page.dated.isdisjoint(behind)
    sure = any(kind == "N" for kind in kinds) or kinds.count("M") >= min(2, len(behind))
    by_chance = _are_years_by_chance(page, row, behind)
    if by_chance and len(kinds) == 1:
        by_chance = is_below_numbers(page, row, behind[0])
    return (sure or by_chance) and values >= 0.5 * len(behind)


def _are_years_by_chance(page: Page, row: int, behind: Sequence[int]) -> bool:
    """Return whether numbers that look like years are none.

    They stand in columns of numbers or jump to and fro, behind the labels. Years that
    head columns run on, and stand beside no code and no missing number.
    """
    kinds = {page.kind(row, at) for at in behind}
    years = [at for at in behind if page.kind(row, at) == YEAR]
    if not years or not kinds <= {YEAR, CODE, MISSING, TEXT}:
        return False
    if jump_across(page, row, years):
        return True
    if page.count(row, TEXT, range(years[0], behind[-1] + 1)):
        return False
    is_value = TEXT not in kinds or CODE in kinds or not run_across(page, row, years)
    return is_value and page.numeric.issuperset(years)


def _has_numbers_below_numbers(page: Page, row: int) -> bool:
    """Return whether the columns of numbers have one here, whatever stands beside."""
    line = page.lines[row]
    there = [at for at in line.filled[1:] if at in page.numeric]
    values = page.count(row, "NMYLD", there)
    return (
        (page.count(row, "N", there) > 0 or not page.dated.isdisjoint(there))
        and values >= 0.75 * len(there)
        and line.kinds.count(TEXT) + line.kinds.count(PERIOD) <= line.width - values
    )
