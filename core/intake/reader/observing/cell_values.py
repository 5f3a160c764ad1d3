"""The value of one cell in the unit that is in force."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Final, NamedTuple

from core.intake.reader.words.numbers import FLAGS, Reading, read_number

if TYPE_CHECKING:
    from core.intake.reader.words.units import Unit
    from core.intake.reader.workbook.grid import Value

_FLAG_WORDS: Final = frozenset({"partial", "negligible", *FLAGS.values()})


class CellValue(NamedTuple):
    """What goes into an observation; the reason is given if there is no value."""

    value: float | None
    unit: str
    flag: str = ""
    reason: str | None = None
    note: str = ""


def cell_value(cell: Value, unit: Unit) -> CellValue:
    """Return the value of a cell.

    Example:
        >>> from core.intake.reader.words.units import Unit
        >>> cell_value(153837.091, Unit("USD", 6)).value
        153837091000.0
        >>> cell_value("33%", Unit("share")).value
        0.33
    """
    reading = read_number(cell, unit.exponent)
    name = unit.name
    if reading.percent and name == "share" and not unit.exponent:
        reading = read_number(cell, -2)
    elif reading.percent and name not in {"percent", "share"}:
        reading, name = read_number(cell), "percent"
    return CellValue(reading.value, name, *_beside(reading))


@lru_cache(maxsize=1024)
def flags_of(text: str) -> str:
    """Return the flags a publisher's mark stands for; an unknown mark is none.

    Example:
        >>> flags_of("p"), flags_of("Partial, r")
        ('provisional', 'partial,revised')
    """
    marks = (mark.strip(" ()").lower() for mark in text.split(","))
    flags = (FLAGS.get(mark, mark) for mark in marks)
    return joined(*(flag for flag in flags if flag in _FLAG_WORDS))


@lru_cache(maxsize=1024)
def joined(*flags: str) -> str:
    """Return flags in one text, each once.

    Example:
        >>> joined("partial", "", "partial,revised")
        'partial,revised'
    """
    single = (flag for text in flags for flag in text.split(",") if flag)
    return ",".join(dict.fromkeys(single))


def _beside(reading: Reading) -> tuple[str, str | None, str]:
    return reading.flag, reading.reason or None, reading.note
