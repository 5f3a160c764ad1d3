"""Whether a row names years, months or days across: a header, not values."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from core.intake.reader.structure.kinds import DATE, NUMBER, TIMES, YEAR
from core.intake.reader.structure.words import plain_text
from core.lazily import lazily

if TYPE_CHECKING:
    from collections.abc import Sequence

    from core.intake.reader.structure.page import Page

_MOSTLY: Final = 0.6
_LONGEST_STEP: Final = 60
_FEW: Final = 2
_CLOSE: Final = 12
_SHORTEST_RUN: Final = 4
"""Years that begin anew, as a second panel does, run on at least so far."""
_FOUR: Final = lazily(r"\d{4}")
_ERA: Final = lazily(
    r"(?:明治|大正|昭和|平成|令和|[mtshr])?\s*(\d{1,2}|元)(?:年度?)?", re.IGNORECASE
)
_LOST_MARK: Final = lazily(r"(?:19|20)\d\d[1-9](?:\.0)?")
_MARKED_YEARS: Final = range(19_000, 21_000)


def is_period_row(page: Page, row: int) -> bool:
    """Return whether a row names years, months or days across: a header, not values."""
    line = page.lines[row]
    times = [at for at in line.filled if line.kinds[at] in TIMES]
    lost = [at for at in line.filled if _lost_its_mark(page, row, at)]
    if lost and (line.kinds.count(YEAR) or _are_years(page, row, lost)):
        times = sorted({*times, *lost})
    if len(times) < line.width:
        times = _with_short_years(page, row, times)
    rest = [at for at in line.filled if at not in times]
    if len(times) < 2 or len(times) < _MOSTLY * line.width:  # noqa: PLR2004
        return False
    if page.count(row, "NMLC", rest) or len(rest) > 1 + len(times) // 2:
        return False
    kinds = {line.kinds[at] for at in times}
    if kinds <= {YEAR, NUMBER} and (len(rest) <= 1 or kinds == {YEAR}):
        return run_across(page, row, times)
    few_dates = kinds == {DATE} and len(times) <= _FEW < page.widest
    return kinds != {YEAR, DATE} and not few_dates


def run_across(page: Page, row: int, columns: Sequence[int]) -> bool:
    """Return whether years in some columns follow one another as headings do."""
    years = [_year(page.text(row, at)) for at in columns]
    if len(years) == 1 or _run_on(years):
        return True
    first = not any(is_below_numbers(page, row, at) for at in columns)
    return first and _begin_anew(years)


def jump_across(page: Page, row: int, columns: Sequence[int]) -> bool:
    """Return whether numbers like years jump to and fro, as no headings do."""
    years = [_year(page.text(row, at)) for at in columns]
    steps = [later - earlier for earlier, later in pairwise(years)]
    return (
        len(set(years)) == len(years)
        and min(steps, default=0) < 0 < max(steps, default=0)
        and max(map(abs, steps)) > _LONGEST_STEP
    )


def _lost_its_mark(page: Page, row: int, at: int) -> bool:
    """Return whether a number is a year with a footnote digit that lost its rise."""
    if page.kind(row, at) != NUMBER:
        return False
    cell = page.rows[row][at]
    if type(cell) is float and not _MARKED_YEARS.start <= cell < _MARKED_YEARS.stop:
        return False
    return bool(_LOST_MARK.fullmatch(page.text(row, at)))


def _are_years(page: Page, row: int, lost: Sequence[int]) -> bool:
    """Return whether numbers with a footnote digit can be nothing else than years.

    All cells but the label are such, and two follow one another above all numbers.
    """
    if len(lost) < page.lines[row].width - 1:
        return False
    years = [_year(page.text(row, at)) for at in lost]
    follow = len(lost) > 1 and all(b - a == 1 for a, b in pairwise(years))
    top = follow and not any(is_below_numbers(page, row, at) for at in lost)
    return len(lost) >= 3 or top  # noqa: PLR2004


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


def _begin_anew(years: Sequence[int]) -> bool:
    """Return whether the years of several panels stand side by side.

    Each panel begins with the year the first begins with, or has a part of its years.
    """
    steps = [later - earlier for earlier, later in pairwise(years)]
    if not all(years) or 0 in steps or max(map(abs, steps)) > _LONGEST_STEP:
        return False
    turns = [at for at, step in enumerate(steps, 1) if (step > 0) != (steps[0] > 0)]
    edges = [0, *turns, len(years)]
    panels = [years[start:end] for start, end in pairwise(edges)]
    longest = max(map(frozenset, panels), key=len)
    return len(longest) > 1 and all(
        panel[0] == years[0] or longest.issuperset(panel) for panel in panels
    )


def is_below_numbers(page: Page, row: int, column: int) -> bool:
    """Return whether a year stands where a number stood closely above."""
    above = range(max(0, row - _CLOSE), row)
    return any(page.kind(other, column) == NUMBER for other in above)
