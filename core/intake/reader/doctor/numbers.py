"""Rules 1-2, 1-3 and 1-13: one datum a cell, numbers as numbers, symbols apart."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING, Final

from core.intake.reader.doctor.ailment import ailment
from core.intake.reader.grid import ErrorCell, UncalculatedCell
from core.intake.reader.numbers import read_number

if TYPE_CHECKING:
    from collections.abc import Iterator

    from core.intake.reader.doctor.ailment import Ailment
    from core.intake.reader.doctor.patient import Patient
    from core.intake.reader.grid import Sheet

_NUMBER: Final = r"[-−△▲]?\d[\d,]*(?:\.\d+)?"
_SEVERAL: Final = re.compile(rf"{_NUMBER}\s*(?:[(\n/、;]|\s)\s*{_NUMBER}\s*%?\)?")
_CERTAIN: Final = re.compile(
    r"[-−△▲+]?\s*(?:\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)"
)
_LEADING_ZERO: Final = re.compile(r"[-−△▲+]?\s*0\d")
_GROUPED: Final = re.compile(r"\D*\d{1,3}[.,]\d{3}")
"""A thousands mark or a decimal one: only the other numbers tell."""
_LONGEST: Final = 60
_SYMBOLS: Final = 6


def check_numbers(patient: Patient) -> Iterator[Ailment]:
    """Yield what is no plain number among the values; make those certain numbers."""
    sheet = patient.sheet
    found: dict[str, list[tuple[int, int]]] = {}
    symbols: dict[str, None] = {}
    for table in patient.tables:
        for row, column in patient.values(table):
            cell = sheet.rows[row][column]
            code = _code(sheet, cell)
            if code == "number_as_text":
                patient.rows[row][column] = read_number(_plain(str(cell))).value
            if code == "symbol_among_numbers":
                symbols.setdefault(str(cell).strip())
            found.setdefault(code, []).append((row, column))
    at = found.get
    unknown = [
        (row, column)
        for row, cells in enumerate(sheet.rows)
        for column, cell in enumerate(cells)
        if isinstance(cell, UncalculatedCell)
    ]
    yield from ailment("1-7", "uncalculated", sheet, unknown)
    yield from ailment("1-2", "several_in_cell", sheet, at("several_in_cell", ()))
    yield from ailment(
        "1-3", "number_as_text", sheet, at("number_as_text", ()), fixed=True
    )
    yield from ailment("1-3", "number_with_text", sheet, at("number_with_text", ()))
    yield from ailment("1-3", "error_in_cell", sheet, at("error_in_cell", ()))
    yield from ailment(
        "1-13",
        "symbol_among_numbers",
        sheet,
        at("symbol_among_numbers", ()),
        symbols=" ".join(list(symbols)[:_SYMBOLS]),
    )


def _code(sheet: Sheet, cell: object) -> str:
    """Return what is the matter with a cell among numbers; empty if nothing is."""
    if isinstance(cell, ErrorCell):
        return "error_in_cell"
    if not isinstance(cell, str) or len(cell) > _LONGEST:
        return ""
    text = _plain(cell)
    if _CERTAIN.fullmatch(text) and not _doubtful(sheet, text):
        return "number_as_text"
    if _SEVERAL.fullmatch(text):
        return "several_in_cell"
    if any(character.isdigit() for character in text):
        return "number_with_text"
    return "symbol_among_numbers" if text else ""


def _doubtful(sheet: Sheet, text: str) -> bool:
    """Tell whether a text may be a code, or a number of another size."""
    continental = sheet.decimal == "," and ("," in text or "." in text)
    lone = _GROUPED.fullmatch(text) and "." in text and sheet.decimal != "."
    return bool(_LEADING_ZERO.match(text) or continental or lone)


def _plain(cell: str) -> str:
    return unicodedata.normalize("NFKC", cell).strip()
