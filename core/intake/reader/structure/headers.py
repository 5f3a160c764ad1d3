"""The header of a table: which rows above its values name the columns."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from core.intake.reader.structure.kinds import NUMBER, TEXT, WORDS
from core.intake.reader.structure.remarks import Remark
from core.intake.reader.structure.row_tests import is_numbering_row, is_period_row, is_unit_row
from core.intake.reader.structure.words import is_unit_line, reads_as_note, reads_as_title

if TYPE_CHECKING:
    from core.intake.reader.structure.draft import Draft
    from core.intake.reader.structure.page import Page

DEEPEST: Final = 12
"""No publisher stacks more rows of headings."""

_LONG: Final = 70
_FAR: Final = 6
_NEAR: Final = 3
_LONGEST_NAME: Final = 30


def climb(page: Page, draft: Draft, top: int) -> None:
    """Add to a table the header rows above its body, from below, down to row `top`.

    Headings stand above values. One text alone in the first columns is a title, unless
    headings stand above it; then it names the group of rows that follows.
    """
    for row in range(draft.body[0] - 1, top - 1, -1):
        if not page.lines[row].filled:
            if draft.headers and not _goes_on_above(page, row, top):
                break
            continue
        role, reason = _role(page, draft, row, top)
        if not role:
            break
        (draft.headers if role == "header" else draft.groups).append(row)
        draft.say(row, role, reason)
        if len(draft.headers) == DEEPEST:
            break
    draft.headers.sort()
    draft.groups.sort()
    if not draft.headers:
        _take_first_row(page, draft)
    if not draft.headers and draft.groups:
        _take_nearest_label(draft)


def _goes_on_above(page: Page, row: int, top: int) -> bool:
    """Return whether the next filled row above a blank one is close, or surely headings."""
    above = page.filled_between(max(top, row - 2 * _FAR), row)
    if not above:
        return False
    return row - above[-1] < _FAR or page.lines[above[-1]].width > 2  # noqa: PLR2004


def take_header(page: Page, draft: Draft, row: int, top: int) -> None:
    """Take the first full row of a table of texts for its header."""
    draft.headers.append(row)
    draft.say(row, "header", Remark("first_full_row"))
    for above in range(row - 1, top - 1, -1):
        line = page.lines[above]
        if line.lone or not line.filled or _is_remark_line(page, draft, above):
            break
        draft.headers.insert(0, above)
        draft.say(above, "header", _reason(page, draft, above))
    for below in page.filled_between(row + 1, draft.body[-1]):
        if not _heads_on(page, row, below):
            break
        draft.headers.append(below)
        draft.say(below, "header", _reason(page, draft, below))
    draft.body = [at for at in draft.body if at not in draft.headers]


def _heads_on(page: Page, header: int, row: int) -> bool:
    """Return whether a row carries the header of a table of texts on."""
    line = page.lines[row]
    words = page.count(row, (TEXT, "Y", "P"), line.filled) == line.width
    return words and line.first > page.lines[header].first and 2 * line.width <= page.lines[header].width


def _role(page: Page, draft: Draft, row: int, top: int) -> tuple[str, Remark]:
    """Return the role of a row above the body and its reason; no role ends the climb."""
    line = page.lines[row]
    if line.lone and line.first < draft.first_value:
        return _role_of_label(page, draft, row, top)
    if _is_remark_line(page, draft, row):
        return "", Remark("above_header")
    return "header", _reason(page, draft, row)


def _role_of_label(page: Page, draft: Draft, row: int, top: int) -> tuple[str, Remark]:
    text = page.lines[row].text
    is_remark = reads_as_title(text) or (reads_as_note(text) and len(text) > 12)  # noqa: PLR2004
    if len(text) > _LONG or is_remark:
        return "", Remark("above_header")
    if _names_labels(page, draft, row, top):
        return "header", Remark("heading_of_labels")
    if not _headings_above(page, draft, row, top):
        return "", Remark("above_header")
    if _carries_on_heading(page, row):
        return "header", Remark("heading_wrapped")
    if draft.headers:
        return "header", Remark("label_in_header")
    if _names_labels_below(page, draft, row):
        return "header", Remark("heading_of_labels")
    return "group", Remark("label_below_header")


def _names_labels(page: Page, draft: Draft, row: int, top: int) -> bool:
    """Return whether a label right above a header names the labels the header leaves out.

    A title stands there too, but then it is the first line, and nothing parts it from
    the lines above.
    """
    is_inner = page.lines[row].first in draft.labels[1:]
    if not draft.headers or len(page.lines[row].text) > (_LONG if is_inner else _LONGEST_NAME):
        return False
    below = min(draft.headers)
    return (
        below == row + 1
        and not page.text(below, page.lines[row].first)
        and row > top
        and not page.lines[row - 1].filled
        and bool(page.filled_between(top, row))
    )


def _names_labels_below(page: Page, draft: Draft, row: int) -> bool:
    """Return whether the only label between header and values names the labels.

    The header leaves them without a name, and no other label stands alone further
    down, or another one follows at once.
    """
    at = page.lines[row].first
    if at != page.lines[draft.body[0]].first or not page.lines[row - 1].filled:
        return False
    above = page.filled_between(max(0, row - DEEPEST), row)
    if any(page.text(one, at) for one in above if not page.lines[one].lone):
        return False
    if draft.groups:
        return min(draft.groups) == row + 1
    rest = page.filled_between(row + 1, draft.body[-1])
    return rest[:1] != [row + 1] and not any(page.lines[one].lone for one in rest)


def _carries_on_heading(page: Page, row: int) -> bool:
    """Return whether a text right below a heading of labels is its second line."""
    at = page.lines[row].first
    above = page.lines[row - 1]
    return at > 0 and not above.lone and bool(page.text(row - 1, at)) and at != above.first


def _headings_above(page: Page, draft: Draft, row: int, top: int) -> bool:
    """Return whether a row with headings stands closely above `row`."""
    closest = page.filled_between(max(top, row - 3 * _NEAR), row)[-_NEAR:]
    return any(
        not page.lines[above].lone and not _is_remark_line(page, draft, above)
        for above in closest
    )


def _is_remark_line(page: Page, draft: Draft, row: int) -> bool:
    """Return whether a line with a few cells speaks about the table, not its columns."""
    line = page.lines[row]
    if line.lone and line.first >= draft.first_value:
        far = not draft.headers and draft.body[0] - row > _NEAR
        return far or is_unit_line(line.text) or _stands_apart(page, draft, row)
    if line.width > 2:  # noqa: PLR2004
        return False
    if reads_as_title(line.text) or len(line.text) > _LONG or is_unit_line(line.text):
        return True
    return _is_key_and_value(page, draft, row)


def _stands_apart(page: Page, draft: Draft, row: int) -> bool:
    """Return whether a text above a full header heads no column: it is set to the right.

    There stand the unit, the coverage and the way back to the contents.
    """
    if not draft.headers:
        return False
    top = page.lines[min(draft.headers)]
    at = page.lines[row].first
    if at > max(top.filled[-1], draft.values[-1]):
        return True
    full = top.width > 3 and set(draft.values) <= set(top.filled)  # noqa: PLR2004
    return full and at == top.filled[-1]


def _is_key_and_value(page: Page, draft: Draft, row: int) -> bool:
    """Return whether a line gives a property of the sheet: a name and what it is."""
    line = page.lines[row]
    if not draft.headers or line.width != 2:  # noqa: PLR2004
        return False
    start = min(page.lines[below].first for below in (*draft.headers, *draft.body[:5]))
    widest = max(page.lines[below].width for below in draft.headers)
    headed = any(page.kind(below, start) in WORDS for below in draft.headers)
    closest = page.filled_between(max(0, row - _NEAR), row)
    crowned = any(page.lines[above].width > 2 for above in closest)  # noqa: PLR2004
    return line.filled == (start, start + 1) and widest > 3 and headed and not crowned  # noqa: PLR2004


def _reason(page: Page, draft: Draft, row: int) -> Remark:
    if is_period_row(page, row):
        return Remark("periods_across")
    if is_unit_row(page, row):
        return Remark("units_of_columns")
    if is_numbering_row(page, row):
        return Remark("columns_numbered")
    over = sum(at in draft.values for at in page.lines[row].filled)
    return Remark.of("texts_above", over=over, count=len(draft.values))


def _take_first_row(page: Page, draft: Draft) -> None:
    """Take the first row of the body for its header if it can be nothing else."""
    row = draft.body[0]
    line = page.lines[row]
    is_first = row == page.filled[0] or draft.of_texts
    if len(draft.body) < 2 or not is_first or line.kinds.count(NUMBER):  # noqa: PLR2004
        return
    if page.count(row, (TEXT, "Y", "P", "D", "L"), line.filled) < line.width:
        return
    draft.headers.append(draft.body.pop(0))
    draft.say(row, "header", Remark("first_row"))


def _take_nearest_label(draft: Draft) -> None:
    row = draft.groups.pop()
    draft.headers.append(row)
    draft.say(row, "header", Remark("label_above_values"))
