"""Rows derived from others: their label says so, or their values are sums of others."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from core.intake.reader.structure.remarks import Remark
from core.intake.reader.structure.words import names_part, total_word, without_mark
from core.intake.reader.words.numbers import read_number
from core.lazily import lazily

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from core.intake.reader.structure.draft import Draft
    from core.intake.reader.structure.page import Page

_COMMON: Final = 0.45
"""Where every other row says total, the word tells one row from another no longer."""
_FURTHEST: Final = 60
_LONGEST_BODY: Final = 400
_LEAST: Final = 30
_MOST_COLUMNS: Final = 12
_BEYOND: Final = 1.5
"""A run that adds up to so much more will not come back."""

_PLAIN: Final = lazily(r"-?\d[\d,]*(?:\.\d+)?")

Values = dict[int, float]


def find_totals(page: Page, draft: Draft) -> None:
    """Add to a table the rows that are derived from others."""
    if draft.of_texts:
        return
    words = _words(page, draft)
    found: dict[int, Remark] = {}
    if len(words) <= max(3, _COMMON * len(draft.body)):
        found |= {
            row: Remark.of("total_word", word=word) for row, word in words.items()
        }
    if len(draft.body) <= _LONGEST_BODY:
        found |= _sums(page, draft, found)
    wrapped = frozenset(draft.wrapped)
    for row, reason in sorted(found.items()):
        if row in wrapped:
            continue
        draft.totals.append(row)
        draft.say(row, "total", reason)


def _words(page: Page, draft: Draft) -> dict[int, str]:
    """Return the rows whose label says that they are totals, and the word.

    A name such as that of a company may begin so too; it stands beside a label of its
    own on every line, while a total stands under labels that are blank or shared.
    """
    found = {}
    for row in draft.body:
        for n in range(len(draft.labels)):
            word = _word(page, draft, row, n)
            if word and all(
                _is_shared(page, draft, row, outer) for outer in draft.labels[:n]
            ):
                found[row] = word
                break
    return found


def _word(page: Page, draft: Draft, row: int, n: int) -> str:
    """Return the word of a total in a label.

    Under labels that are filled on every line, as in a database, `Total reserves` is
    a kind of reserves; only a label that says no more than total is one of all.
    """
    text = page.text(row, draft.labels[n])
    word = total_word(text)
    if not word:
        return ""
    outer = any(page.text(row, at) for at in draft.labels[:n])
    says_all = word.lower().startswith("all")
    bare = says_all or not outer or len(without_mark(text)) <= len(word) + 1
    return word if bare else ""


def _is_shared(page: Page, draft: Draft, row: int, at: int) -> bool:
    text = page.text(row, at)
    near = draft.body[max(0, draft.body.index(row) - 40) :][:80] if text else []
    return not text or any(
        page.text(other, at) == text for other in near if other != row
    )


def _sums(page: Page, draft: Draft, known: Iterable[int]) -> dict[int, Remark]:
    """Return the rows whose values are the sums of a run of neighbours."""
    rows = [row for row in draft.body if page.lines[row].width > 1]
    values = {row: _values(page, draft, row) for row in rows}
    found: dict[int, Remark] = {}
    taken = set(known)
    for at, row in enumerate(rows):
        label = page.text(row, draft.labels[0]) if draft.labels else ""
        if row in taken or len(values[row]) < 2 or names_part(label):  # noqa: PLR2004
            continue
        if reason := _sum_reason(values, rows, at):
            found[row] = reason
    return found


def _sum_reason(
    values: dict[int, Values], rows: Sequence[int], at: int
) -> Remark | None:
    """Return how a row is the sum of a run of its neighbours; None if it is not."""
    furthest = _FURTHEST if at else len(rows)
    if count := _summed(values, rows[at], rows[at + 1 : at + 1 + furthest]):
        return Remark.of("sum_of_rows_below", count=count)
    above = rows[max(0, at - _FURTHEST) : at]
    if count := _summed(values, rows[at], above[::-1]):
        return Remark.of("sum_of_rows_above", count=count)
    return None


def _values(page: Page, draft: Draft, row: int) -> Values:
    columns = draft.values[:_MOST_COLUMNS]
    read = (
        (at, _number(page, row, at)) for at in columns if page.kind(row, at) in "NY"
    )
    return {at: value for at, value in read if value is not None}


def _number(page: Page, row: int, at: int) -> float | None:
    cells = page.rows[row]
    cell = cells[at] if at < len(cells) else None
    if isinstance(cell, float):
        return cell
    if isinstance(cell, str) and _PLAIN.fullmatch(cell):
        return float(cell.replace(",", ""))
    reading = read_number(cell)
    return None if reading.percent else reading.value


def _summed(values: dict[int, Values], row: int, others: Sequence[int]) -> int:
    """Return how many neighbours add up to a row; none if they do not."""
    mine = values[row]
    at, largest = max(mine.items(), key=lambda one: abs(one[1]))
    sums = dict.fromkeys(mine, 0.0)
    for count, other in enumerate(others, 1):
        theirs = values[other]
        for column in sums:
            sums[column] += theirs.get(column, 0.0)
        if abs(sums[at]) > _BEYOND * abs(largest):
            return 0
        if count > 1 and _is_near(largest, sums[at]) and _agree(mine, sums):
            return count
    return 0


def _agree(mine: Values, sums: Values) -> bool:
    """Return whether sums agree with a row as far as rounding lets them."""
    equal = [at for at, value in mine.items() if value and _is_near(value, sums[at])]
    nonzero = sum(bool(value) for value in mine.values())
    large = sum(abs(mine[at]) >= _LEAST for at in equal)
    return len(equal) >= max(2, 0.8 * nonzero) and (large >= 2 or len(equal) >= 5)  # noqa: PLR2004


def _is_near(value: float, total: float) -> bool:
    rounding = 0.51 if value.is_integer() and abs(value) > _LEAST else 0.051
    return abs(total - value) <= max(0.0006 * abs(value), rounding)
