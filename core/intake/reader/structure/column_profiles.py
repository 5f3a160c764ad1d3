"""What the columns of a table are made of, and which of them hold values."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from core.intake.reader.structure.kinds import CODE, EMPTY, MARK, TEXT, YEAR
from core.intake.reader.words.heading_words import role_of_heading
from core.lazily import lazily

if TYPE_CHECKING:
    from collections.abc import Sequence

    from core.intake.reader.structure.page import Page

_SPARSE: Final = 0.2
_SAMPLE: Final = 400
_BESIDE: Final = frozenset({"note", "flag", "source"})
_SMALL: Final = lazily(r"\d{1,2}(?:\.0)?")
STACKED: Final = " | "
"""Between the joined headings of a column."""


class Profile(NamedTuple):
    """What a column of a table is made of."""

    filled: int
    values: int
    texts: int
    times: int
    dates: int
    codes: int
    marks: int


def sample_of(rows: Sequence[int]) -> list[int]:
    """Return the rows by which columns are known."""
    if len(rows) <= _SAMPLE:
        return list(rows)
    step = len(rows) // (_SAMPLE // 2)
    return sorted({*rows[: _SAMPLE // 2], *rows[::step]})


def profile_of(page: Page, rows: Sequence[int], at: int) -> Profile:
    """Return what a column is made of."""
    kinds = "".join(page.kind(row, at) for row in rows)
    marks = kinds.count(MARK)
    filled = len(kinds) - kinds.count(EMPTY)
    values = sum(map(kinds.count, "NMLYD"))
    dates = sum(map(kinds.count, "PD"))
    times = dates + kinds.count(YEAR)
    texts, codes = kinds.count(TEXT), kinds.count(CODE)
    return Profile(filled, values, texts, times, dates, codes, marks)


def holds_marks(one: Profile) -> bool:
    """Return whether a column holds footnote marks and hardly anything else."""
    return one.marks > 0 and one.marks >= 0.8 * one.filled


def innermost(above: str) -> str:
    """Return the lowest of stacked headings."""
    return above.rsplit(STACKED, 1)[-1]


def value_columns(
    page: Page, rows: Sequence[int], profiles: Sequence[Profile], above: Sequence[str]
) -> list[int]:
    """Return the columns that look like values, whatever they turn out to be."""
    dense = [
        at
        for at, one in enumerate(profiles)
        if one.values * 2 >= one.filled - one.marks
        and one.values
        and one.filled >= _SPARSE * len(rows)
        and not holds_marks(one)
    ]
    return sorted({*dense, *_sparse_values(page, rows, profiles, above, dense)})


def _sparse_values(
    page: Page,
    rows: Sequence[int],
    profiles: Sequence[Profile],
    above: Sequence[str],
    dense: Sequence[int],
) -> list[int]:
    """Return the columns with a value now and then, such as those of an early year.

    They hold nothing else and stand right of all labels. Notes may be numbers, and
    small numbers under no heading may be those of footnotes.
    """
    least = _SPARSE * len(rows)
    left = profiles[: dense[0]] if dense else profiles
    labels = [n for n, one in enumerate(left) if 2 * one.texts > one.filled >= least]
    start = labels[-1] + 1 if labels else 0
    return [
        at
        for at, one in enumerate(profiles[start:], start)
        if 0 < one.values == one.filled < least
        and role_of_heading(innermost(above[at])) not in _BESIDE
        and (above[at] or not _may_be_footnotes(page, rows, at))
    ]


def _may_be_footnotes(page: Page, rows: Sequence[int], at: int) -> bool:
    texts = (page.text(row, at) for row in rows)
    return all(_SMALL.fullmatch(text) for text in texts if text)
