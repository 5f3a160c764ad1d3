"""Text files with columns: which delimiter, which quotation marks, which cells.

Cells stay the text that stands in the file.
"""

from __future__ import annotations

import csv
import io
from collections import Counter
from pathlib import PurePath
from typing import TYPE_CHECKING, Final, NamedTuple

from core.intake.limits import LAST_ROW, LONGEST_TEXT
from core.intake.reader.refusal import Refusal
from core.intake.reader.workbook.decimal_marks import decimal_mark
from core.intake.reader.workbook.encodings import decode
from core.intake.reader.workbook.error_texts import with_errors
from core.intake.reader.workbook.grid import Sheet, Value
from core.intake.reader.workbook.markup_overlay import about, about_errors
from core.intake.reader.workbook.naming import ENDINGS
from core.intake.reader.workbook.sheet_reach import check_grid
from core.intake.reader.workbook.sniff import Format
from core.intake.reader.workbook.workbook_xml import check_box
from core.problems import Problem, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from core.intake.limits import Limits

DELIMITERS: Final = {",": "comma", "\t": "tab", ";": "semicolon", "|": "bar"}
"""Tried in this order; the first of equals wins."""

_QUOTES: Final = ('"', "'")
_SAMPLE_LINES: Final = 200
_SAMPLE: Final = 1 << 18
_LONGEST_LINE: Final = 1 << 22
"""No table has a longer one; one line of a hostile file may be the whole of it."""


class Dialect(NamedTuple):
    """How a text is cut into cells."""

    delimiter: str
    quote: str


def read_text(data: bytes, name: str, limits: Limits) -> tuple[Sheet, list[Problem]]:
    """Return the one sheet of a text file, and what there is to say about it."""
    text, encoding = decode(data)
    if "\0" in text:
        raise Refusal("not_a_workbook", what="binary")
    text, stated = _without_statement(text)
    is_text = PurePath(name).suffix.lower() in ENDINGS[Format.TEXT]
    dialect = _dialect(text, stated, is_text=is_text)
    if dialect is None:
        raise Refusal("not_a_workbook", what="text")
    stem = PurePath(name).stem
    rows, uneven = _square(_rows(text, dialect), stem, limits)
    sheet = Sheet(stem, 1, rows)
    said = {"encoding": encoding, "delimiter": DELIMITERS[dialect.delimiter]}
    problems = [Problem.of("text_encoding", Severity.NOTE, None, **said)]
    if dialect.quote != _QUOTES[0]:
        problems.append(Problem.of("single_quotes", Severity.NOTE))
    if uneven:
        problems.append(Problem.of("uneven_rows", Severity.NOTE, None, count=uneven))
    may_err = "#" in text or "Err:" in text
    return sheet, [*problems, *_about_cells(sheet, may_err=may_err)]


def _about_cells(sheet: Sheet, *, may_err: bool) -> Iterator[Problem]:
    if may_err and (errors := with_errors(sheet.rows)):
        yield about_errors(sheet, errors)
    sheet.decimal, doubtful = decimal_mark(sheet.rows)
    if doubtful:
        yield about("decimal_in_doubt", sheet, Severity.WARNING, text=doubtful)


def _without_statement(text: str) -> tuple[str, str]:
    """Return a text without the line `sep=;`, which Excel obeys and does not show."""
    first = text[:16].partition("\n")[0]
    stated = first.rstrip("\r").removeprefix("sep=")
    if first.startswith("sep=") and stated in DELIMITERS:
        return text[len(first) + 1 :], stated
    return text, ""


def _dialect(text: str, stated: str, *, is_text: bool) -> Dialect | None:
    """Return the dialect that cuts most lines into the same number of columns.

    What does not call itself a text must look like a table for most of its lines.
    """
    sample, whole = text[:_SAMPLE], len(text) <= _SAMPLE
    lines = list(io.StringIO(sample, newline=""))[: None if whole else -1]
    del lines[_SAMPLE_LINES:]
    best, score = Dialect(stated or ",", _QUOTES[0]), (0, 0)
    for quote in _QUOTES[:1] if _QUOTES[0] in sample else _QUOTES:
        for delimiter in stated or DELIMITERS:
            found = _lines_alike(lines, Dialect(delimiter, quote))
            if found > score and (quote == _QUOTES[0] or found[0] > score[0]):
                best, score = Dialect(delimiter, quote), found
    filled = sum(bool(line.strip()) for line in lines)
    if is_text or (score[0] > 1 and 2 * score[0] >= filled):
        return best
    return None


def _lines_alike(lines: list[str], dialect: Dialect) -> tuple[int, int]:
    """Return how many lines have the commonest number of columns, and that number."""
    reader = csv.reader(lines, delimiter=dialect.delimiter, quotechar=dialect.quote)
    try:
        widths = Counter(len(row) for row in reader if len(row) > 1)
    except csv.Error:
        return (0, 0)
    if not widths:
        return (0, 0)
    width, count = widths.most_common(1)[0]
    return (count, width)


def _bounded(text: str) -> Iterator[str]:
    """Yield the lines, refusing one that is too long to be a row."""
    lines = io.StringIO(text, newline="")
    for number, line in enumerate(lines, start=1):
        if len(line) > _LONGEST_LINE:
            raise Refusal("text_damaged", line=number)
        yield line


def _rows(text: str, dialect: Dialect) -> Iterator[list[str]]:
    csv.field_size_limit(2 * LONGEST_TEXT)
    rows = csv.reader(
        _bounded(text), delimiter=dialect.delimiter, quotechar=dialect.quote
    )
    row = [""]
    try:
        for row in rows:
            yield row
    except csv.Error as error:
        raise Refusal("text_damaged", line=rows.line_num) from error
    if text.count(dialect.quote) % 2 and row and "\n" in row[-1]:  # swallowed the rest
        line = text[: -len(row[-1])].count("\n") + 1
        raise Refusal("text_damaged", line=line)


def _square(
    rows: Iterator[list[str]], name: str, limits: Limits
) -> tuple[list[list[Value]], int]:
    """Return the rows all equally long, and how many were not."""
    grid: list[list[Value]] = []
    for row in rows:
        grid.append([cell or None for cell in row])
        if len(grid) > LAST_ROW:
            break
    width = max(map(len, grid), default=0)
    check_grid(len(grid), width, name)
    check_box(len(grid) * width, name, limits)
    usual = Counter(len(row) for row in grid if row).most_common(1)
    uneven = sum(bool(row) and len(row) != usual[0][0] for row in grid)
    for cells in grid:
        cells.extend([None] * (width - len(cells)))
    return grid, uneven
