"""The rows among the values that hold none: groups, headers again, wrapped labels."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from core.intake.reader.structure.kinds import EMPTY, PERIOD, TEXT, TIMES, YEAR
from core.intake.reader.structure.remarks import Remark
from core.intake.reader.structure.row_tests import is_unit_row
from core.intake.reader.structure.wrapping import Wrapping
from core.intake.reader.structure.years_across import is_period_row

if TYPE_CHECKING:
    from core.intake.reader.structure.draft import Draft
    from core.intake.reader.structure.page import Line, Page

_MOSTLY: Final = 0.5
_SAMPLE: Final = 200


def look_inside(page: Page, draft: Draft) -> None:
    """Give every row between the first and the last value its role."""
    body = set(draft.body)
    heads = {_cells(page, row) for row in draft.headers}
    widest = max(page.lines[row].width for row in draft.body)
    wrapping = Wrapping(page, draft)
    for row in page.filled_between(draft.body[0], draft.body[-1] + 1):
        if row in body:
            continue
        if _is_header(page, draft, row, heads, widest):
            draft.repeated.append(row)
            draft.say(row, "header", _header_reason(page, row, heads))
        elif reason := wrapping.reason(row):
            draft.wrapped.append(row)
            draft.body.append(row)
            draft.say(row, "wrapped", reason)
        elif reason := _group_reason(page, draft, row):
            draft.groups.append(row)
            draft.say(row, "group", reason)
        else:
            draft.body.append(row)
    _take_last_line(page, draft, wrapping)
    draft.body.sort()
    draft.groups.sort()


def _header_reason(page: Page, row: int, heads: set[tuple[str, ...]]) -> Remark:
    if _cells(page, row) in heads:
        return Remark("repeated_header")
    if is_unit_row(page, row):
        return Remark("units_of_columns")
    return Remark("header_within")


def _take_last_line(page: Page, draft: Draft, wrapping: Wrapping) -> None:
    """Take the second line of the last label, in tables that wrap labels elsewhere."""
    row = max(draft.body) + 1
    if not draft.wrapped or row >= len(page.lines) or not page.lines[row].filled:
        return
    reason = wrapping.reason(row)
    if reason and draft.why[draft.wrapped[-1]][1] == reason:
        draft.wrapped.append(row)
        draft.body.append(row)
        draft.say(row, "wrapped", reason)


def _cells(page: Page, row: int) -> tuple[str, ...]:
    return tuple(page.texts(row))


def _is_header(
    page: Page, draft: Draft, row: int, heads: set[tuple[str, ...]], widest: int
) -> bool:
    line = page.lines[row]
    if line.lone:
        return False
    if _cells(page, row) in heads or is_unit_row(page, row):
        return True
    if is_period_row(page, row):
        is_label = line.kinds[line.first] == YEAR and not _is_time_among_times(
            page, draft, row
        )
        again = _names_labels_again(page, draft, row)
        return line.first >= draft.first_value or is_label or again
    words = page.count(row, (TEXT, PERIOD, YEAR), line.filled)
    named = _names(draft, line, widest) or _says_as_headed(page, draft, row)
    return not draft.of_texts and words == line.width and named


def _says_as_headed(page: Page, draft: Draft, row: int) -> bool:
    """Return whether most cells of a row say what a header says of their columns."""
    filled = page.lines[row].filled
    alike = max(
        (
            sum(page.text(row, at) == page.text(header, at) for at in filled)
            for header in draft.headers
        ),
        default=0,
    )
    return alike >= max(2, _MOSTLY * len(filled))


def _names_labels_again(page: Page, draft: Draft, row: int) -> bool:
    """Return whether a row names the labels as the header does, over other years."""
    at = page.lines[row].first
    text = page.text(row, at)
    return any(page.text(header, at) == text for header in draft.headers)


def _names(draft: Draft, line: Line, widest: int) -> bool:
    """Return whether words across name columns: all of them, or those of values."""
    if line.first >= draft.first_value and line.first in draft.values:
        return True
    if YEAR in line.kinds or line.filled[-1] < draft.first_value:
        return False
    return line.width >= max(2, _MOSTLY * widest)


def _group_reason(page: Page, draft: Draft, row: int) -> Remark | None:
    """Return why a row names a group of rows; None if it does not."""
    line = page.lines[row]
    if not line.lone:
        return _outer_labels_reason(page, draft, row)
    if line.kinds[line.first] in "NM" or _is_time_among_times(page, draft, row):
        return None
    if line.first in draft.labels[1:] and _is_usual(page, draft, row):
        return None
    if line.first < draft.first_value or line.width > 1 or not draft.of_texts:
        return Remark("label_without_values")
    return None


def _is_time_among_times(page: Page, draft: Draft, row: int) -> bool:
    """Return whether a time alone in a row is one of many: its value is missing.

    A year over months is none of them and names a group.
    """
    at = page.lines[row].first
    kind = page.kind(row, at)
    rows = [other for other in draft.body[:_SAMPLE] if page.kind(other, at) != EMPTY]
    alike = sum(page.kind(other, at) == kind for other in rows)
    return kind in TIMES and alike >= _MOSTLY * len(rows) > 0


def _outer_labels_reason(page: Page, draft: Draft, row: int) -> Remark | None:
    """Labels that leave the innermost label out, and have no values, name a group."""
    line = page.lines[row]
    if draft.of_texts or len(draft.labels) < 2:  # noqa: PLR2004
        return None
    if line.filled[-1] < draft.labels[-1]:
        return Remark("outer_labels_only")
    return None


def _is_usual(page: Page, draft: Draft, row: int) -> bool:
    """Return whether rows with values have the same text in this column."""
    at = page.lines[row].first
    text = page.text(row, at)
    return any(
        page.text(other, at) == text for other in draft.body[:_SAMPLE] if other != row
    )
