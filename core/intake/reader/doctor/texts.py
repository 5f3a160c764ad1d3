"""Rules 1-5, 1-6 and 1-10: no layout by spaces, no name left out, plain characters."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING, Final

from core.intake.reader.doctor.ailment import ailment
from core.intake.reader.guessing.tables import value_rows
from core.lazily import lazily

if TYPE_CHECKING:
    from collections.abc import Iterator

    from core.intake.reader.doctor.ailment import Ailment
    from core.intake.reader.doctor.patient import Patient
    from core.intake.reader.structure.description import TableStructure

_CJK: Final = r"[\u3005-\u9fff\uf900-\ufaff]"
_SPREAD: Final = lazily(rf"(?<={_CJK})[ \u3000]+(?={_CJK})")
"""Spaces that draw a word of two characters out to the width of its neighbours."""
_SPACES: Final = lazily(r"[ \u3000\u00a0\t\r\n]+")
_BREAK: Final = lazily(rf"(?<={_CJK})\s*[\r\n]+\s*(?={_CJK})")
_DITTO: Final = ("〃", "″", "同上", "々", "do.", "ditto", '"')
_WORD: Final = 6
"""A word that is drawn out is short; a longer text has spaces between its words."""
_DEPENDENT: Final = lazily(
    "[\u2460-\u24ff\u2160-\u217f\u3220-\u324f\u3280-\u33ff\u2116\u2121]"
)
"""Circled and bracketed numbers, Roman numerals, squared words: ① Ⅳ ㈱ ㎡ ㌦ №."""


def check_texts(patient: Patient) -> Iterator[Ailment]:
    """Yield texts that are laid out by spaces or with characters of one machine."""
    sheet = patient.sheet
    spaced, indented, dependent = [], [], []
    steps = set(_steps(patient))
    for row, cells in enumerate(sheet.rows):
        for column, cell in enumerate(cells):
            if not isinstance(cell, str):
                continue
            if _DEPENDENT.search(cell):
                dependent.append((row, column))
            if (row, column) in steps:
                indented.append((row, column))
            elif (text := tidied(cell)) != cell:
                spaced.append((row, column))
                if isinstance(patient.rows[row][column], str) and text:
                    patient.rows[row][column] = text
    yield from ailment("1-5", "laid_out_by_spaces", sheet, spaced, fixed=True)
    yield from ailment("1-5", "indented_by_spaces", sheet, indented)
    yield from ailment("1-10", "machine_dependent", sheet, dependent)


def _steps(patient: Patient) -> Iterator[tuple[int, int]]:
    """Yield labels whose leading spaces say what they belong to.

    They do where the labels of a column begin at several depths.
    """
    rows = patient.sheet.rows
    for table in patient.tables:
        for column in table.label_columns:
            depths = {
                row: len(cell) - len(cell.lstrip())
                for row in range(table.first_row, table.last_row + 1)
                if row not in table.header_rows
                and isinstance(cell := rows[row][column], str)
                and cell.strip()
            }
            if len(set(depths.values())) > 1:
                yield from ((row, column) for row, depth in depths.items() if depth)


def tidied(text: str) -> str:
    r"""Return a text without spaces and line breaks that only lay it out.

    Example:
        >>> tidied("総　　数"), tidied("輸出\n総額 "), tidied("United  States\nof")
        ('総数', '輸出総額', 'United States of')
    """
    joined = _BREAK.sub("", text)
    bare = _SPREAD.sub("", joined)
    drawn_out = len(bare.strip()) <= _WORD and not bare.strip().isascii()
    return _SPACES.sub(" ", bare if drawn_out else joined).strip()


def check_names(patient: Patient) -> Iterator[Ailment]:
    """Yield labels that are left out because they stand above, and fill them in."""
    sheet = patient.sheet
    filled: list[tuple[int, int]] = []
    for table in patient.tables:
        filled += _ditto(patient, table)
        filled += _filled_down(patient, table)
    yield from ailment("1-6", "name_left_out", sheet, filled, fixed=True)
    measuring = [table for table in patient.tables if patient.measures(table)]
    blank = [cell for table in measuring for cell in _blank(patient, table)]
    yield from ailment("1-6", "name_blank", sheet, blank)
    bare = [
        (table.header_rows[-1], column)
        for table in patient.tables
        if table.header_rows
        for column in table.value_columns
        if not any(patient.rows[row][column] for row in table.header_rows)
    ]
    yield from ailment("1-6", "heading_missing", sheet, bare)


def _ditto(patient: Patient, table: TableStructure) -> Iterator[tuple[int, int]]:
    for column in table.label_columns:
        above = None
        for row in range(table.first_row, table.last_row + 1):
            cell = patient.rows[row][column]
            if isinstance(cell, str) and _plain(cell) in _DITTO and above is not None:
                patient.rows[row][column] = above
                yield row, column
            elif cell is not None and row not in table.header_rows:
                above = cell


def _filled_down(patient: Patient, table: TableStructure) -> Iterator[tuple[int, int]]:
    """Yield blanks below a label of an outer column, once they are filled.

    A total has no label there because it belongs to none, and stays as it is.
    """
    for column in table.fill_down_columns:
        inner = [at for at in table.label_columns if at > column]
        above = None
        for row in range(table.first_row, table.last_row + 1):
            if row in table.header_rows:
                continue
            cells = patient.rows[row]
            if cells[column] is not None:
                above = cells[column]
                continue
            named = any(cells[at] is not None for at in inner)
            if above is not None and named and row not in table.total_rows:
                patient.fill(row, column, above)
                yield row, column


def _blank(patient: Patient, table: TableStructure) -> Iterator[tuple[int, int]]:
    """Yield blank labels below a filled one, beside an inner label that is there."""
    for column in table.label_columns[:-1]:
        above = False
        for row in value_rows(table):
            cells = patient.rows[row]
            inner = [at for at in table.label_columns if at > column]
            named = any(cells[at] is not None for at in inner)
            if cells[column] is not None:
                above = True
            elif above and named and row not in table.total_rows:
                yield row, column


def _plain(cell: str) -> str:
    return unicodedata.normalize("NFKC", cell).strip().lower()
