"""What a single row is by its own cells: periods across, units, numbering, values."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from core.intake.reader.structure.kinds import DATE, NUMBER, PERIOD, TEXT, TIMES, YEAR
from core.intake.reader.structure.words import plain_text, reads_as_unit

if TYPE_CHECKING:
    from collections.abc import Sequence

    from core.intake.reader.structure.page import Page

_MOSTLY: Final = 0.6
_LONGEST_STEP: Final = 60
_FEW: Final = 2
_CLOSE: Final = 12
_SHORTEST_RUN: Final = 4
"""Years that begin anew, as a second panel does, run on at least so far."""
_FOUR: Final = re.compile(r"\d{4}")
_ERA: Final = re.compile(
    r"(?:明治|大正|昭和|平成|令和|[mtshr])?\s*(\d{1,2}|元)(?:年度?)?", re.IGNORECASE
)
_LOST_MARK: Final = re.compile(r"(?:19|20)\d\d[1-9](?:\.0)?")
_MARKED_YEARS: Final = range(19_000, 21_000)
_LONG_COUNT: Final = 1_000
_DIGITS: Final = re.compile(r"[^\d-]{0,2}(\d{1,3})(?:\.0)?\D{0,2}(?:=.*)?")
_PLAINLY: Final = 1e15
"""Up to here a number is written with digits alone."""
_PLAIN_NUMBER: Final = re.compile(r"[\d.,\s]+")


def is_period_row(page: Page, row: int) -> bool:
    """Return whether a row names years, months or days across: a header, not values."""
    line = page.lines[row]
    times = [at for at in line.filled if line.kinds[at] in TIMES]
    lost = [at for at in line.filled if _lost_its_mark(page, row, at)]
    if lost and (line.kinds.count(YEAR) or len(lost) >= max(3, line.width - 1)):
        times = sorted({*times, *lost})
    if len(times) < line.width:
        times = _with_short_years(page, row, times)
    rest = [at for at in line.filled if at not in times]
    if len(times) < 2 or len(times) < _MOSTLY * line.width:  # noqa: PLR2004
        return False
    if page.count(row, "NML", rest) or len(rest) > 1 + len(times) // 2:
        return False
    kinds = {line.kinds[at] for at in times}
    if kinds <= {YEAR, NUMBER} and (len(rest) <= 1 or kinds == {YEAR}):
        return _run_on([_year(page.text(row, at)) for at in times])
    few_dates = kinds == {DATE} and len(times) <= _FEW < page.widest
    return kinds != {YEAR, DATE} and not few_dates


def _lost_its_mark(page: Page, row: int, at: int) -> bool:
    """Return whether a number is a year with a footnote digit that lost its rise."""
    if page.kind(row, at) != NUMBER:
        return False
    cell = page.rows[row][at]
    if type(cell) is float and not _MARKED_YEARS.start <= cell < _MARKED_YEARS.stop:
        return False
    return bool(_LOST_MARK.fullmatch(page.text(row, at)))


def _with_short_years(page: Page, row: int, times: list[int]) -> list[int]:
    """Return the columns of years where only the first of an era is written out."""
    line = page.lines[row]
    texts = [_ERA.fullmatch(plain_text(page.text(row, at))) for at in line.filled]
    run = [
        (at, found[1]) for at, found in zip(line.filled, texts, strict=True) if found
    ]
    lettered = [
        at
        for at, found in zip(line.filled, texts, strict=True)
        if found and not found[0][0].isdigit()
    ]
    if not lettered or len(run) < 3 or lettered[0] != run[0][0]:  # noqa: PLR2004
        return times
    years = [1 if count == "元" else int(count) for _, count in run]
    steps = all(b - a in (1, 2, 5) or b == 1 for a, b in pairwise(years))
    return sorted({at for at, _ in run} | set(times)) if steps else times


def _year(text: str) -> int:
    found = _FOUR.search(text)
    return int(found.group()) if found else 0


def _run_on(years: Sequence[int]) -> bool:
    """Return whether years follow one another as the headings of columns do."""
    known = [year for year in years if year]
    if len(known) < len(years):
        return True
    steps = [later - earlier for earlier, later in pairwise(known)]
    back = min(sum(step < 0 for step in steps), sum(step > 0 for step in steps))
    one_way = (back + 1) * _SHORTEST_RUN <= len(known) or not back
    repeats = len(set(known)) <= len(known) / 2
    even = len(set(steps)) <= max(3, 0.7 * len(steps))
    return (one_way or repeats) and even and max(map(abs, steps)) <= _LONGEST_STEP


def is_unit_row(page: Page, row: int) -> bool:
    """Return whether a row says the units of the columns."""
    width, cells = page.lines[row].width, page.rows[row]
    if any(type(cell) is float and 1 <= cell < _PLAINLY for cell in cells):
        return False
    texts = [text for text in page.texts(row) if not _PLAIN_NUMBER.fullmatch(text)]
    if len(texts) < width or width < 2:  # noqa: PLR2004
        return False
    units = sum(map(reads_as_unit, texts))
    return units >= 2 and units >= _MOSTLY * (width - 1)  # noqa: PLR2004


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
    by_chance = set(kinds) == {YEAR} and page.numeric.issuperset(behind)
    if by_chance and len(kinds) == 1:
        by_chance = _is_below_numbers(page, row, behind[0])
    return (sure or by_chance) and values >= 0.5 * len(behind)


def _is_below_numbers(page: Page, row: int, column: int) -> bool:
    """Return whether a single year stands where a number stood closely above."""
    above = range(max(0, row - _CLOSE), row)
    return any(page.kind(other, column) == NUMBER for other in above)


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
