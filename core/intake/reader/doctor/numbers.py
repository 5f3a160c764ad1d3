"""Rules 1-2, 1-3 and 1-13: one datum a cell, numbers as numbers, symbols apart."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING, Final

from core.intake.reader.doctor.ailment import ailment
from core.intake.reader.guessing.tables import value_rows
from core.intake.reader.words.numbers import read_number
from core.intake.reader.workbook.grid import ErrorCell, UncalculatedCell
from core.lazily import lazily

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from core.intake.reader.doctor.ailment import Ailment
    from core.intake.reader.doctor.patient import Patient
    from core.intake.reader.workbook.grid import Sheet

_NUMBER: Final = r"[-−△▲]?\d[\d,]*(?:\.\d+)?"
_SEVERAL: Final = lazily(rf"{_NUMBER}\s*(?:[(\n/、;]|\s)\s*{_NUMBER}\s*%?\)?")
_CERTAIN: Final = lazily(r"[-−△▲+]?\s*(?:\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)")
_AS_TYPED: Final = lazily(r"-?[0-9]+(?:\.[0-9]+)?")
_DIGITS: Final = lazily(r"[0-9]+")
_RULES: Final = (
    ("1-2", "several_in_cell"),
    ("1-3", "number_as_text"),
    ("1-3", "digits_as_text"),
    ("1-3", "number_with_text"),
    ("1-3", "error_in_cell"),
    ("1-13", "symbol_among_numbers"),
)
_LEADING_ZERO: Final = lazily(r"[-−△▲+]?\s*0\d")
_GROUPED: Final = lazily(r"\D*\d{1,3}[.,]\d{3}")
"""A thousands mark or a decimal one: only the other numbers tell."""
_LONGEST: Final = 60
_SYMBOLS: Final = 6


def check_numbers(patient: Patient) -> Iterator[Ailment]:
    """Yield what is no plain number among the values; make those certain numbers."""
    sheet = patient.sheet
    found: dict[str, list[tuple[int, int]]] = {}
    for table in patient.tables:
        for column in table.value_columns:
            rows = value_rows(table)
            for row, code in _codes(patient, rows, column).items():
                found.setdefault(code, []).append((row, column))
    for row, column in found.get("number_as_text", ()):
        text = _plain(str(sheet.rows[row][column]))
        patient.rows[row][column] = read_number(text).value
    if not patient.typed:  # a plain number in a text file is as good as it can be
        found["number_as_text"] = [
            (row, column)
            for row, column in found.get("number_as_text", ())
            if not _AS_TYPED.fullmatch(str(sheet.rows[row][column]))
        ]
    yield from ailment("1-7", "uncalculated", sheet, _uncalculated(sheet))
    for rule, code in _RULES:
        cells = found.get(code, ())
        fixed = code == "number_as_text"
        said = {"symbols": _symbols(sheet, cells)} if rule == "1-13" else {}
        yield from ailment(rule, code, sheet, cells, fixed=fixed, **said)


def _uncalculated(sheet: Sheet) -> Iterator[tuple[int, int]]:
    for row, cells in enumerate(sheet.rows):
        for column, cell in enumerate(cells):
            if isinstance(cell, UncalculatedCell):
                yield row, column


def _symbols(sheet: Sheet, cells: Iterable[tuple[int, int]]) -> str:
    """Return the first few symbols that stand among numbers."""
    said = dict.fromkeys(str(sheet.rows[row][column]).strip() for row, column in cells)
    return " ".join(list(said)[:_SYMBOLS])


def _codes(patient: Patient, rows: Iterable[int], column: int) -> dict[int, str]:
    """Return by row what is the matter with the cells of a column of numbers.

    A column of which most cells are no numbers is none. Where all of them are texts of
    nothing but digits, they may as well be codes, and stay what they are.
    """
    sheet = patient.sheet
    filled = {
        row: cell for row in rows if (cell := sheet.rows[row][column]) is not None
    }
    codes = {row: _code(sheet, cell) for row, cell in filled.items()}
    certain = [row for row, code in codes.items() if code == "number_as_text"]
    numbers = sum(type(cell) in {int, float} for cell in filled.values())
    if (numbers + len(certain)) * 2 < len(filled):
        return {}
    digits = all(_DIGITS.fullmatch(str(filled[row])) for row in certain)
    if patient.typed and digits and not numbers:
        codes |= dict.fromkeys(certain, "digits_as_text")
    return codes


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
