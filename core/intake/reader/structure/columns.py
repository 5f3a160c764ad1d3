"""Which columns of a table say what its values are, and which hold the values."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from core.intake.reader.structure.column_profiles import (
    STACKED,
    holds_marks,
    innermost,
    profile_of,
    sample_of,
    value_columns,
)
from core.intake.reader.structure.remarks import Remark
from core.intake.reader.structure.words import names_code, names_time

if TYPE_CHECKING:
    from collections.abc import Sequence

    from core.intake.reader.structure.column_profiles import Profile
    from core.intake.reader.structure.draft import Draft
    from core.intake.reader.structure.page import Page

_CODED: Final = 0.2
_NEARLY_ALL: Final = 0.9
_MOSTLY: Final = 0.6
_SEVERAL: Final = 3


def settle_columns(page: Page, draft: Draft, above: Sequence[str]) -> None:
    """Share out the columns of a table into labels, values and footnote marks.

    Labels stand left of the values. A first column of years or codes says when or
    what, and so does a column of codes or of times before the values.

    Args:
        page: The sheet.
        draft: The table, with its rows of values.
        above: The joined headings of every column.
    """
    rows = sample_of(draft.body)
    profiles = [profile_of(page, rows, at) for at in range(page.width)]
    used = [at for at, one in enumerate(profiles) if one.filled]
    draft.marks = [at for at in range(page.width) if holds_marks(profiles[at])]
    values = value_columns(page, rows, profiles, above)
    draft.column_why = {}
    first = used[0] if used else 0
    if draft.of_texts:
        draft.labels, draft.values, draft.marks = used, [], []
        draft.first_value = first + 1
        return
    while len(values) > 1 and (reason := _label_reason(profiles, values, first, above)):
        draft.column_why[values[0]] = ("label", reason)
        del values[0]
    draft.first_value = values[0] if values else first + 1
    draft.values = values
    draft.labels = [
        at for at in used if at < draft.first_value and at not in draft.marks
    ]
    _take_repeated_labels(draft, profiles, above)
    draft.marks = [at for at in draft.marks if at not in draft.values]
    for at in draft.labels:
        draft.column_why.setdefault(at, ("label", Remark("left_of_values")))
    for at in draft.marks:
        draft.column_why[at] = ("mark", Remark("footnote_marks_only"))


def stacked(page: Page, headers: Sequence[int]) -> list[str]:
    """Return the joined headings of every column under some header rows."""
    above = ["" for _ in range(page.width)]
    for row in headers:
        for at in page.lines[row].filled:
            text = page.text(row, at)
            above[at] = f"{above[at]}{STACKED}{text}" if above[at] else text
    return above


def _take_repeated_labels(
    draft: Draft, profiles: Sequence[Profile], above: Sequence[str]
) -> None:
    """Take the labels of a second table beside the first: texts between values.

    They stand under the same heading as the labels of the first, or an empty column
    parts them from its values.
    """
    names = {innermost(above[at]) for at in draft.labels} - {""}
    if not draft.values:
        return
    for at in range(draft.first_value + 1, len(profiles)):
        one = profiles[at]
        if one.texts < 0.6 * one.filled or not one.filled or at >= draft.values[-1]:
            continue
        repeated = innermost(above[at]) in names
        if repeated or _is_gap(profiles[at - 1], above[at - 1]):
            beyond, again = Remark("labels_beyond_gap"), Remark("labels_repeated")
            reason = again if repeated else beyond
            for label in [*_ranks_before(draft, above, names, at), at]:
                draft.labels.append(label)
                draft.column_why[label] = ("label", reason)
            draft.values = [
                value for value in draft.values if value not in draft.labels
            ]


def _ranks_before(
    draft: Draft, above: Sequence[str], names: set[str], at: int
) -> list[int]:
    """Return the numbers right before repeated labels that are headed as labels are."""
    first = at
    while first - 1 in draft.values and innermost(above[first - 1]) in names:
        first -= 1
    return list(range(first, at))


def _is_gap(one: Profile, above: str) -> bool:
    return not one.filled and not above


def _is_before_labels(profiles: Sequence[Profile], values: Sequence[int]) -> bool:
    """Return whether the first column of numbers stands before one of labels.

    A rank or a date does; a value with a remark beside it has few values behind it.
    """
    at = values[0]
    if at + 1 >= len(profiles):
        return False
    one, right = profiles[at], profiles[at + 1]
    least = _NEARLY_ALL if not one.times else _MOSTLY
    return (
        right.texts >= least * right.filled
        and right.filled >= least * one.filled
        and (one.times > 0 or len(values) > _SEVERAL)
    )


def _names_time(above: str) -> bool:
    """Return whether one of stacked headings says when."""
    return any(names_time(text) for text in above.split(STACKED))


def _label_reason(
    profiles: Sequence[Profile], values: Sequence[int], first: int, above: Sequence[str]
) -> Remark | None:
    """Return why the first column of values is one of labels; None if it is not."""
    at = values[0]
    one = profiles[at]
    if at == first:
        return Remark("leftmost")
    if one.codes >= _CODED * one.filled:
        return Remark("leading_zeros")
    if names_code(above[at]) and one.values >= one.filled - one.codes - one.texts:
        return Remark.of("heading_names_code", heading=above[at][:40])
    if one.times >= _NEARLY_ALL * one.filled and (
        one.dates >= _NEARLY_ALL * one.filled or _names_time(above[at])
    ):
        return Remark("times_down")
    if _is_before_labels(profiles, values):
        return Remark("labels_on_both_sides")
    return None
