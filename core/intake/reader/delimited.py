"""Text files with columns: which encoding, which delimiter, which cells.

Cells stay the text that stands in the file. Every encoding is tried strictly, so
that none replaces a character in silence, and the one that fits is said.
"""

from __future__ import annotations

import csv
import io
import re
from collections import Counter
from itertools import islice
from pathlib import PurePath
from typing import TYPE_CHECKING, Final

from core.intake.limits import LAST_COLUMN, LAST_ROW, LONGEST_TEXT
from core.intake.reader.grid import Sheet, Value
from core.intake.reader.refusal import Refusal
from core.intake.reader.workbook_xml import check_box
from core.problems import Problem, Severity, column_letters

if TYPE_CHECKING:
    from collections.abc import Iterator

    from core.intake.limits import Limits

DELIMITERS: Final = {",": "comma", "\t": "tab", ";": "semicolon", "|": "bar"}
"""Tried in this order; the first of equals wins."""

_SAMPLE_LINES: Final = 200
_TEXT_SUFFIXES: Final = frozenset({".csv", ".tsv", ".tab", ".txt"})
_LONE: Final = re.compile(
    r"(?<=[A-Za-z ])[\u3400-\u9fff\ue000-\uf8ff\uff61-\uff9f](?=[A-Za-z ])"
)
_JAPANESE: Final = re.compile(r"[\u3000-\u30ff\u3400-\u9fff\uff01-\uff9f]")
_PRIVATE: Final = re.compile(r"[\ue000-\uf8ff]")


def read_text(data: bytes, name: str, limits: Limits) -> tuple[Sheet, list[Problem]]:
    """Return the one sheet of a text file, and what there is to say about it."""
    text, encoding = decode(data)
    if "\0" in text:
        raise Refusal("not_a_workbook", what="binary")
    delimiter = _delimiter(text)
    if delimiter is None and PurePath(name).suffix.lower() not in _TEXT_SUFFIXES:
        raise Refusal("not_a_workbook", what="text")
    separator = delimiter or ","
    stem = PurePath(name).stem
    rows, uneven = _square(_rows(text, separator), stem, limits)
    said = {"encoding": encoding, "delimiter": DELIMITERS[separator]}
    problems = [Problem.of("text_encoding", Severity.NOTE, None, **said)]
    if uneven:
        problems.append(Problem.of("uneven_rows", Severity.NOTE, None, count=uneven))
    return Sheet(stem, 1, rows), problems


def decode(data: bytes) -> tuple[str, str]:
    """Return the text of `data` and the name of its encoding.

    Example:
        >>> decode("国,値".encode("cp932"))
        ('国,値', 'cp932')
    """
    for encoding in _likely(data):
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        if encoding != "cp932" or _reads_as_japanese(text):
            return text, encoding
    raise Refusal("encoding_unknown")


def _likely(data: bytes) -> tuple[str, ...]:
    if data.startswith(b"\xef\xbb\xbf"):
        return ("utf-8-sig",)
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return ("utf-16",)
    start = data[:2048]
    if start[1::2].count(0) > len(start) // 4:
        return ("utf-16-le",)
    if start[::2].count(0) > len(start) // 4:
        return ("utf-16-be",)
    return ("utf-8", "cp932", "cp1252")


def _reads_as_japanese(text: str) -> bool:
    """Whether Japanese stands together, as words do.

    Western accents are valid cp932 too: they read as single characters in the
    middle of Latin words.
    """
    lone = len(_LONE.findall(text))
    return not _PRIVATE.search(text) and len(_JAPANESE.findall(text)) > 2 * lone


def _delimiter(text: str) -> str | None:
    """Return the delimiter that cuts most lines into the same number of columns."""
    scores = {d: _lines_alike(text, d) for d in DELIMITERS}
    best = max(scores, key=lambda delimiter: scores[delimiter])
    return best if scores[best] != (0, 0) else None


def _lines_alike(text: str, delimiter: str) -> tuple[int, int]:
    """Return how many lines have the commonest number of columns, and that number."""
    try:
        sample = list(
            islice(csv.reader(io.StringIO(text), delimiter=delimiter), _SAMPLE_LINES)
        )
    except csv.Error:
        return (0, 0)
    widths = Counter(len(row) for row in sample if len(row) > 1)
    if not widths:
        return (0, 0)
    width, lines = widths.most_common(1)[0]
    return (lines, width)


def _rows(text: str, delimiter: str) -> Iterator[list[str]]:
    csv.field_size_limit(2 * LONGEST_TEXT)
    rows = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
    row = [""]
    try:
        for row in rows:
            yield row
    except csv.Error as error:
        raise Refusal("text_damaged", line=rows.line_num) from error
    if text.count('"') % 2 and row and "\n" in row[-1]:  # it swallowed the rest
        line = text[: -len(row[-1])].count("\n") + 1
        raise Refusal("text_damaged", line=line)


def _square(
    rows: Iterator[list[str]], name: str, limits: Limits
) -> tuple[list[list[Value]], int]:
    """Return the rows all equally long, and how many were not."""
    grid: list[list[Value]] = [[cell or None for cell in row] for row in rows]
    width = max(map(len, grid), default=0)
    if len(grid) > LAST_ROW or width > LAST_COLUMN:
        last = column_letters(LAST_COLUMN)
        raise Refusal("beyond_grid", sheet=name, rows=LAST_ROW, columns=last)
    check_box(len(grid) * width, name, limits)
    usual = Counter(len(row) for row in grid if row).most_common(1)
    uneven = sum(bool(row) and len(row) != usual[0][0] for row in grid)
    for row in grid:
        row.extend([None] * (width - len(row)))
    return grid, uneven
