"""Lines above a table that speak about it and head no column."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from core.intake.reader.structure.blocks import heads
from core.intake.reader.structure.kinds import WORDS
from core.intake.reader.structure.words import is_unit_line, reads_as_title

if TYPE_CHECKING:
    from core.intake.reader.structure.draft import Draft
    from core.intake.reader.structure.page import Page

LONG: Final = 70
"""No heading of a whole row is longer."""
NEAR: Final = 3
"""How many rows a heading may be away from what it heads."""


def is_remark_line(page: Page, draft: Draft, row: int) -> bool:
    """Return whether a line of a few cells speaks about the table, not its columns."""
    line = page.lines[row]
    if line.lone and line.first >= draft.first_value:
        if is_unit_line(line.text):
            return True
        far = not draft.headers and draft.body[0] - row > NEAR
        apart = far or _stands_apart(page, draft, row)
        return apart and not _is_below_headings(page, draft, row)
    if line.width > 2:  # noqa: PLR2004
        return False
    if reads_as_title(line.text) or len(line.text) > LONG or is_unit_line(line.text):
        return True
    return _is_key_and_value(page, draft, row)


def _is_below_headings(page: Page, draft: Draft, row: int) -> bool:
    """Return whether the closest row of several cells above has headings of values."""
    closest = page.filled_between(max(0, row - 3 * NEAR), row)
    wide = [above for above in closest if not page.lines[above].lone]
    return bool(wide) and heads(page, wide[-1], draft.body[0])


def _stands_apart(page: Page, draft: Draft, row: int) -> bool:
    """Return whether a text above a full header is set to the right, over no column.

    There stand the unit, the coverage and the way back to the contents.
    """
    if not draft.headers:
        return False
    top = page.lines[min(draft.headers)]
    at = page.lines[row].first
    if at > max([top.filled[-1], *draft.values]):
        return True
    full = top.width > 3 and set(draft.values) <= set(top.filled)  # noqa: PLR2004
    return full and at == top.filled[-1]


def _is_over_values(page: Page, draft: Draft, row: int) -> bool:
    """Return whether a row has headings of values, for which a property is no place."""
    line = page.lines[row]
    beyond = not line.lone and line.first >= draft.first_value
    return line.width > 2 or beyond  # noqa: PLR2004


def _is_key_and_value(page: Page, draft: Draft, row: int) -> bool:
    """Return whether a line gives a property of the sheet: a name and what it is."""
    line = page.lines[row]
    if not draft.headers or line.width != 2:  # noqa: PLR2004
        return False
    start = min(page.lines[below].first for below in (*draft.headers, *draft.body[:5]))
    widest = max(page.lines[below].width for below in draft.headers)
    headed = any(page.kind(below, start) in WORDS for below in draft.headers)
    closest = page.filled_between(max(0, row - NEAR), row)
    crowned = any(_is_over_values(page, draft, above) for above in closest)
    at = line.filled[1]
    beside = bool(draft.values) and at not in draft.values and at > start + 1
    paired = line.first == start and (at == start + 1 or beside)
    return paired and widest > 3 and headed and not crowned  # noqa: PLR2004
