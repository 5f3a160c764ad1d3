"""A label alone above the values: a title, a heading, or the name of a group."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from core.intake.reader.structure.header_remarks import LONG, NEAR, is_remark_line
from core.intake.reader.structure.remarks import Remark
from core.intake.reader.structure.words import names_time, reads_as_note, reads_as_title
from core.intake.reader.structure.years_across import is_period_row
from core.intake.reader.words.heading_words import exact_role, role_of_heading

if TYPE_CHECKING:
    from core.intake.reader.structure.draft import Draft
    from core.intake.reader.structure.page import Page

DEEPEST: Final = 12
"""No publisher stacks more rows of headings."""

_LONGEST_NAME: Final = 30
_LONG_NOTE: Final = 12


def role_of_label(page: Page, draft: Draft, row: int, top: int) -> tuple[str, Remark]:
    """Return the role of a label and its reason; no role if it stands above it all."""
    text = page.lines[row].text
    is_note = reads_as_note(text) and len(text) > _LONG_NOTE
    if len(text) > LONG or is_note or reads_as_title(text):
        return "", Remark("above_header")
    if _names_labels(page, draft, row, top):
        return "header", Remark("heading_of_labels")
    if _headings_above(page, draft, row, top):
        return _role_below_headings(page, draft, row)
    return "", Remark("above_header")


def _role_below_headings(page: Page, draft: Draft, row: int) -> tuple[str, Remark]:
    if _carries_on_heading(page, row):
        return "header", Remark("heading_wrapped")
    if draft.headers:
        return "header", Remark("label_in_header")
    if _names_labels_below(page, draft, row):
        return "header", Remark("heading_of_labels")
    return "group", Remark("label_below_header")


def _names_labels(page: Page, draft: Draft, row: int, top: int) -> bool:
    """Return whether a label right above a header names the labels it leaves out.

    A title stands there too, but then it is the first line, or nothing parts it from
    the lines above, unless it stands over inner labels or is a word for what goes down.
    """
    is_inner = page.lines[row].first in draft.labels[1:]
    longest = LONG if is_inner else _LONGEST_NAME
    if not draft.headers or len(page.lines[row].text) > longest:
        return False
    below = min(draft.headers)
    names = is_inner or bool(exact_role(page.lines[row].text))
    return (
        below == row + 1
        and not page.text(below, page.lines[row].first)
        and row > top
        and (names or not page.lines[row - 1].filled)
        and bool(page.filled_between(top, row))
    )


def _names_labels_below(page: Page, draft: Draft, row: int) -> bool:
    """Return whether the only label between header and values names the labels.

    The header leaves them without a name, and no other label stands alone further
    down, or another one follows at once.
    """
    at = page.lines[row].first
    if at > page.lines[draft.body[0]].first or not page.lines[row - 1].filled:
        return False
    above = page.filled_between(max(0, row - DEEPEST), row)
    header = next((one for one in above if not page.lines[one].lone), row)
    if _answers_time(page, row):
        return True
    if any(page.text(one, at) for one in above if one >= header):
        return False
    if draft.groups:
        return min(draft.groups) == row + 1
    rest = page.filled_between(row + 1, draft.body[-1])
    return rest[:1] != [row + 1] and not any(page.lines[one].lone for one in rest)


def _answers_time(page: Page, row: int) -> bool:
    """Return whether a heading of labels stands below a word for the years across."""
    above = page.lines[row - 1]
    across = is_period_row(page, row - 1) and names_time(above.text)
    return across and bool(role_of_heading(page.lines[row].text))


def _carries_on_heading(page: Page, row: int) -> bool:
    """Return whether a text right below a heading of labels is its second line."""
    at = page.lines[row].first
    above = page.lines[row - 1]
    return (
        at > 0 and not above.lone and bool(page.text(row - 1, at)) and at != above.first
    )


def _headings_above(page: Page, draft: Draft, row: int, top: int) -> bool:
    """Return whether a row with headings stands closely above `row`."""
    closest = page.filled_between(max(top, row - 3 * NEAR), row)[-NEAR:]
    return any(
        not page.lines[above].lone and not is_remark_line(page, draft, above)
        for above in closest
    )
