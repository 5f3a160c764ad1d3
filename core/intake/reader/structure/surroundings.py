"""The lines around tables: titles above, notes below, and whose they are."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Final

from core.intake.reader.structure.remarks import Remark
from core.intake.reader.structure.words import (
    is_unit_line,
    reads_as_note,
    reads_as_title,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from core.intake.reader.structure.draft import Draft
    from core.intake.reader.structure.page import Page

_ALIKE: Final = 16
"""Letters two titles have in common where the second is of the same kind."""


def share_out(page: Page, drafts: Sequence[Draft]) -> None:
    """Give the lines around tables to them."""
    _take_titles(page, drafts[0], page.filled_between(0, drafts[0].first))
    for draft, following in pairwise(drafts):
        lines = page.filled_between(draft.last + 1, following.first)
        cut = _cut(page, draft, lines)
        _take_notes(page, draft, lines[:cut])
        _take_titles(page, following, lines[cut:])
    rest = page.filled_between(drafts[-1].last + 1, len(page.lines))
    _take_notes(page, drafts[-1], rest)


def _cut(page: Page, draft: Draft, lines: Sequence[int]) -> int:
    """Return how many lines between two tables belong to the first."""
    for n, row in enumerate(lines):
        text = page.lines[row].text
        if reads_as_title(text) or _resembles_title(page, draft, text):
            return n
    for n, row in enumerate(lines):
        touches = row == draft.last + 1 and len(lines) > 1
        if not reads_as_note(page.lines[row].text) and not touches:
            return n
    return len(lines)


def _resembles_title(page: Page, draft: Draft, text: str) -> bool:
    """Return whether a line begins as a title of the table above did."""
    start = text[:_ALIKE].lower()
    titles = (page.lines[row].text[:_ALIKE].lower() for row in draft.titles)
    return len(start) == _ALIKE and start in titles


def _take_titles(page: Page, draft: Draft, rows: Sequence[int]) -> None:
    for row in rows:
        if is_unit_line(page.lines[row].text):
            draft.units.append(row)
            draft.say(row, "unit", Remark("unit_line"))
        else:
            draft.titles.append(row)
            draft.say(row, "title", Remark("above_header"))


def _take_notes(page: Page, draft: Draft, rows: Sequence[int]) -> None:
    for row in rows:
        draft.notes.append(row)
        says_so = reads_as_note(page.lines[row].text)
        reason = Remark("reads_as_note") if says_so else Remark("below_values")
        draft.say(row, "note", reason)
