"""The texts of a sheet as next month's will have them: without digits and periods."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from core.intake.reader.structure.cell_kinds import kind_of
from core.intake.reader.structure.kinds import EMPTY, TIMES
from core.intake.reader.words.periods import read_period
from core.intake.reader.words.texts import closed_up, heading_of
from core.lazily import lazily

if TYPE_CHECKING:
    from collections.abc import Sequence

    from core.intake.own_recipe import Key
    from core.intake.reader.workbook.grid import Sheet, Value

PERIOD: Final = "<period>"
"""Stands for any period."""
REACHING: Final = "»"
"""Before a text that stands above a column further left."""

_DIGITS: Final = lazily(r"\d+(?:[.,]\d+)*")
_FIRST_YEAR: Final = lazily(r"(?<=[治正昭平成令和])元(?=年)")
_MONTH: Final = lazily(
    r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?", re.IGNORECASE
)
_LONGEST: Final = 300


def shape_of(cell: Value) -> str:
    """Return the text of a cell with a sign for digits, or for a period as a whole.

    Example:
        >>> [shape_of(c) for c in ("2024年4月", "Exports (2)", 2018.0, "令和元年度 計")]
        ['<period>', 'exports (#)', '<period>', '令和#年度計']
    """
    if kind_of(cell) == EMPTY:
        return ""
    text = heading_of(cell)[:_LONGEST]
    if kind_of(cell) in TIMES or _MONTH.fullmatch(text) or read_period(text):
        return PERIOD
    return _DIGITS.sub("#", _FIRST_YEAR.sub("#", closed_up(text))).casefold()


def row_shape(sheet: Sheet, row: int) -> Key:
    """Return the shapes of the filled cells of a row, each once."""
    return tuple(dict.fromkeys(filter(None, map(shape_of, sheet.rows[row]))))


def column_keys(sheet: Sheet, headers: Sequence[int]) -> list[Key]:
    """Return what stands above every column under some header rows.

    A heading reaches to the next one on its right, but for the lowest; a sign tells
    the columns it reaches to from the one it stands in.
    """
    lines = [list(map(shape_of, sheet.rows[row])) for row in headers]
    for line in lines[:-1]:
        for at in range(1, len(line)):
            reaching = line[at - 1].removeprefix(REACHING)
            line[at] = line[at] or (reaching and f"{REACHING}{reaching}")
    return list(zip(*lines, strict=True))


def tells_period(key: Key) -> bool:
    """Return whether columns of a key differ by their periods; there will be more."""
    return any(text.removeprefix(REACHING) == PERIOD for text in key)


def label_shape(sheet: Sheet, row: int) -> str:
    """Return the shape of the first text of a row; empty if it has none."""
    texts = (cell for cell in sheet.rows[row] if isinstance(cell, str))
    return next(filter(None, map(shape_of, texts)), "")
