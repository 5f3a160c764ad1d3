"""The header of a table: which rows above its values name the columns."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from core.intake.reader.structure.header_labels import DEEPEST, role_of_label
from core.intake.reader.structure.header_remarks import is_remark_line
from core.intake.reader.structure.kinds import NUMBER, TEXT
from core.intake.reader.structure.remarks import Remark
from core.intake.reader.structure.row_tests import is_numbering_row, is_unit_row
from core.intake.reader.structure.years_across import is_period_row

if TYPE_CHECKING:
    from core.intake.reader.structure.draft import Draft
    from core.intake.reader.structure.page import Page

_FAR: Final = 6


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


def _goes_on_above(page: Page, row: int, top: int) -> bool:
    """Return whether the next filled row above is close, or sure to hold headings."""
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
        if line.lone or not line.filled or is_remark_line(page, draft, above):
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
    return (
        words
        and line.first > page.lines[header].first
        and 2 * line.width <= page.lines[header].width
    )


def _role(page: Page, draft: Draft, row: int, top: int) -> tuple[str, Remark]:
    """Return the role of a row above the values and why; no role ends the climb."""
    line = page.lines[row]
    if line.lone and line.first < draft.first_value:
        return role_of_label(page, draft, row, top)
    if is_remark_line(page, draft, row):
        return "", Remark("above_header")
    return "header", _reason(page, draft, row)


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
    is_first = row == page.filled[0]
    if len(draft.body) < 2 or not is_first or line.kinds.count(NUMBER):  # noqa: PLR2004
        return
    if page.count(row, (TEXT, "Y", "P", "D", "L"), line.filled) < line.width:
        return
    draft.headers.append(draft.body.pop(0))
    draft.say(row, "header", Remark("first_row"))
