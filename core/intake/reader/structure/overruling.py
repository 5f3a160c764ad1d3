"""What the user says of rows and columns goes before what the rules found."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from core.intake.reader.structure.columns import settle_columns, stacked
from core.intake.reader.structure.draft import Draft
from core.intake.reader.structure.inside import look_inside
from core.intake.reader.structure.remarks import Remark
from core.intake.reader.structure.totals import find_totals

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from core.intake.reader.structure.page import Page

SAID: Final = Remark("said_by_user")
_INSIDE: Final = ("groups", "repeated", "wrapped", "totals")
_AROUND: Final = ("titles", "units", "notes")
_LISTS: Final = {"group": "groups", "title": "titles", "note": "notes"}


class Overruling(NamedTuple):
    """What the user says of a sheet; rows and columns count from 0.

    Attributes:
        rows: By row: `title`, `header`, `group`, `value`, `total`, `note`, `ignored`.
        columns: By column: `label`, `value`, `ignored`, or `beside` for one that speaks
            of the values beside it.
        whole: All header rows of the tables are among the rows; no other row of theirs
            is one.
    """

    rows: Mapping[int, str]
    columns: Mapping[int, str]
    whole: bool = False


def overrule(page: Page, drafts: list[Draft], said: Overruling) -> list[Draft]:
    """Return the tables of a sheet as the user wants them.

    A row said to be a header heads the values below it, and begins a table where none
    was found. What was found in the rows of a table is looked for anew where its
    header or its columns are others.
    """
    headed = [row for row, role in said.rows.items() if role == "header"]
    for row in sorted(headed):
        drafts = _headed(page, drafts, row)
    for draft in drafts:
        is_said = any(row in draft.headers for row in headed)
        wrong = [
            row for row in draft.headers if said.rows.get(row, "header") != "header"
        ]
        if said.whole and is_said:
            wrong = [row for row in draft.headers if row not in headed]
        draft.headers = [row for row in draft.headers if row not in wrong]
        draft.core |= {row for row in wrong if page.lines[row].numbers}
        if said.columns or wrong or is_said:
            _look_anew(page, draft, said.columns)
    for row, role in said.rows.items():
        if role != "header" and page.lines[row].filled:
            _place(drafts, row, role)
    return [draft for draft in drafts if draft.body]


def _headed(page: Page, drafts: list[Draft], row: int) -> list[Draft]:
    """Return the tables with a row as the header of the values below it."""
    if any(row in (*draft.headers, *draft.repeated) for draft in drafts):
        return drafts
    for draft in drafts:
        if row <= draft.body[-1]:
            _take_header(draft, row)
            return drafts
    body = page.filled_between(row + 1, len(page.lines))
    for draft in drafts:
        _leave(draft, {row, *body})
    core = frozenset(one for one in body if page.lines[one].numbers)
    begun = Draft(body, core, headers=[row])
    begun.say(row, "header", SAID)
    return [*drafts, begun] if body else drafts


def _take_header(draft: Draft, row: int) -> None:
    """Make a row of a table, or one above it, its header.

    A header found further up, with values between, was none: it becomes a title.
    """
    passed = [one for one in draft.body if one < row]
    if passed:
        wrong = [one for one in (*draft.headers, *draft.groups, *passed) if one < row]
        _leave(draft, wrong)
        draft.titles += wrong
        for one in wrong:
            draft.say(one, "title", Remark("above_header"))
    _leave(draft, (row,))
    draft.headers = sorted([*draft.headers, row])
    draft.say(row, "header", SAID)


def _look_anew(page: Page, draft: Draft, columns: Mapping[int, str]) -> None:
    last = max(draft.headers, default=-1)
    draft.body = sorted(row for row in draft.core if row > last) or draft.body
    if not draft.body:
        return
    first = draft.body[0]
    for name in _INSIDE:
        gone = [row for row in getattr(draft, name) if not last < row < first]
        setattr(draft, name, [row for row in getattr(draft, name) if row not in gone])
        for row in gone:
            draft.why.pop(row, None)
    settle_columns(page, draft, stacked(page, draft.headers))
    _share_columns(draft, columns)
    look_inside(page, draft)
    find_totals(page, draft)


def _share_columns(draft: Draft, columns: Mapping[int, str]) -> None:
    for at, role in columns.items():
        lists = [draft.values, draft.labels, draft.marks]
        for found in lists[:1] if role == "beside" else lists:
            if at in found:
                found.remove(at)
        if role in {"label", "value"}:
            (draft.labels if role == "label" else draft.values).append(at)
            draft.column_why[at] = (role, SAID)
    draft.labels.sort()
    draft.values.sort()
    draft.first_value = min(draft.values, default=draft.first_value)


def _place(drafts: Sequence[Draft], row: int, role: str) -> None:
    """Give a row the role the user says, in the table it is in or nearest to."""
    if not drafts:
        return
    for draft in drafts:
        _leave(draft, (row,))
    alive = [draft for draft in drafts if draft.body]
    if not alive:
        return
    draft = min(alive, key=lambda one: _distance(one, row))
    if role in {"value", "total"}:
        draft.body = sorted([*draft.body, row])
        draft.totals += [row] if role == "total" else []
    else:
        found = getattr(draft, _LISTS.get(role, "notes"))
        found.append(row)
        found.sort()
    draft.say(row, role, SAID)


def _distance(draft: Draft, row: int) -> tuple[int, int]:
    """Return how far a row is from a table; the one below comes first."""
    if row < draft.first:
        return draft.first - row, 0
    return max(row - draft.last, 0), 1


def _leave(draft: Draft, rows: Sequence[int] | set[int]) -> None:
    for name in ("body", "headers", *_INSIDE, *_AROUND):
        setattr(
            draft, name, [row for row in getattr(draft, name) if row not in set(rows)]
        )
    for row in rows:
        draft.why.pop(row, None)
