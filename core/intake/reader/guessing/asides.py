"""The rows that are left out because they say again what other rows say."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from core.intake.reader.guessing.classified import ProductsOver
from core.intake.reader.guessing.tables import texts_in, value_rows
from core.intake.reader.structure.words import names_part, total_word, without_mark
from core.intake.reader.words.industries import industry_facts
from core.intake.reader.words.numbers import read_number
from core.intake.reader.words.texts import heading_of, text_of
from core.lazily import lazily

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from core.intake.reader.guessing.sides import Side
    from core.intake.reader.recipes.binding import LabelColumn, ValueColumn
    from core.intake.reader.words.vocabulary import Vocabulary
    from core.intake.reader.workbook.grid import Sheet, Value

TOTAL: Final = "total"
SUPERSEDED: Final = "superseded"
PART: Final = "part"

_BARE: Final = lazily(
    r"(?:grand |sub[- ]?|over)?totals?|sum|overall"
    r"|(?:総?合|総|小|中|累)?計|総[額数]|全体",
    re.IGNORECASE,
)
_SUPERSEDED: Final = lazily(
    r".*(?:as (?:previously |originally )?published|previously published|superseded"
    r"|published last (?:month|year)|last month's|before revision|pre-revision"
    r"|改[定訂]前|旧公表|前回公表|前月公表|旧(?:値|系列|計数))",
    re.IGNORECASE,
)
_TIMES: Final = frozenset({"period", "year", "month"})
_NEAR: Final = 0.001
_COLUMNS: Final = 12


def rows_aside(
    sheet: Sheet,
    side: Side,
    kind: str,
    columns: tuple[Sequence[LabelColumn], Sequence[ValueColumn]],
    words: Vocabulary,
) -> Mapping[int, str]:
    """Return the rows to leave out, with the code of the reason.

    Totals go where the rows they are the sum of are read: a row that says no more than
    `Total`, and one that adds up. What has a meaning of its own stays: an economy or
    aggregate we know, a year over its months, an industry over its branches, a product
    over those of its class, a measure such as GDP. A table of nothing but totals keeps
    them.
    """
    labels, values = columns
    body = value_rows(side.table)
    old = dict.fromkeys(_superseded(sheet, side, body), SUPERSEDED)
    if not side.labels or not values:
        return old
    judge = _Totals(sheet, side, labels, [column.at for column in values], words)
    parts = dict.fromkeys(judge.parts(body), PART)
    totals = {
        row: TOTAL
        for row in side.table.total_rows
        if row not in old and judge.goes(row, kind)
    }
    left = len([row for row in body if row not in totals and row not in old])
    return {**parts, **totals, **old} if left else old


def _superseded(sheet: Sheet, side: Side, body: Sequence[int]) -> Iterator[int]:
    """Return the rows a publisher repeats as they were before a revision."""
    known = {
        text
        for at in side.labels
        for text in texts_in(sheet, at, side.table.first_row, side.table.last_row)
        if _SUPERSEDED.match(text)
    }
    if not known:
        return
    groups = side.table.group_rows
    after = [row for row in groups if _label(sheet, side, row) in known]
    for row in body:
        if _label(sheet, side, row) in known or any(
            _stands_under(sheet, side, start, row) for start in after
        ):
            yield row


def _stands_under(sheet: Sheet, side: Side, start: int, row: int) -> bool:
    """Return whether a row belongs to a group: no other group begins between them."""
    return (
        start < row
        and not any(start < other <= row for other in side.table.group_rows)
        and (not _label(sheet, side, row) or row - start <= _COLUMNS)
    )


def _label(sheet: Sheet, side: Side, row: int) -> str:
    texts = (text_of(sheet.rows[row][at]) for at in side.labels)
    return next(filter(None, texts), "")


class _Totals:
    """Tells which totals of a table go, by their words and by adding up."""

    def __init__(
        self,
        sheet: Sheet,
        side: Side,
        labels: Sequence[LabelColumn],
        values: Sequence[int],
        words: Vocabulary,
    ) -> None:
        self._words = words
        self._sheet, self._side = sheet, side
        self._labels = labels
        self._values = list(values)[:_COLUMNS]
        self._totals = frozenset(side.table.total_rows)
        self._rows = value_rows(side.table)
        self._products = ProductsOver(sheet, labels, self._rows)

    def goes(self, row: int, kind: str) -> bool:
        """Return whether a row found to be a total is to be left out."""
        found = self._named_total(row)
        if found is None:
            return kind == "trade" and self._is_unnamed_sum(row)
        column, text = found
        role = column.rule.role.removesuffix("_code")
        if role in _TIMES:
            return False
        if role == "industry" and self._is_classified(row, text):
            return False
        bare = bool(_BARE.fullmatch(heading_of(without_mark(text)).replace(" ", "")))
        bare = bare or bool(
            _BARE.fullmatch(heading_of(without_mark(text)).rstrip(":： "))
        )
        if role in {"economy", "partner"}:
            return self._adds_up(row) if bare else not self._words.knows(text)
        return bare or self._adds_up(row)

    def parts(self, body: Sequence[int]) -> Iterator[int]:
        """Return the rows that are an `of which` of an economy above them."""
        for column in self._labels:
            if column.rule.role not in {"economy", "partner"}:
                continue
            known = texts_in(self._sheet, column.at, body[0], body[-1])
            if of_which := {text for text in known if names_part(text.strip())}:
                rows = self._sheet.rows
                yield from (row for row in body if rows[row][column.at] in of_which)

    def _named_total(self, row: int) -> tuple[LabelColumn, str] | None:
        for column in self._labels:
            text = text_of(self._sheet.rows[row][column.at])
            if text and total_word(text):
                return column, text
        return None

    def _is_classified(self, row: int, text: str) -> bool:
        """Return whether a total of industries has its place in their list, as A-U."""
        coded = any(
            column.rule.role == "industry_code"
            and text_of(self._sheet.rows[row][column.at])
            for column in self._labels
        )
        return coded or bool(industry_facts(text))

    def _is_unnamed_sum(self, row: int) -> bool:
        roles = {c.rule.role.removesuffix("_code"): c for c in self._labels}
        filled = [
            (role, text_of(self._sheet.rows[row][column.at]))
            for role, column in roles.items()
        ]
        if any(text and role in _TIMES for role, text in filled):
            return False
        if self._products.holds(row):
            return False
        return not any(
            text and role in {"economy", "partner"} and self._words.knows(text)
            for role, text in filled
        )

    def _adds_up(self, row: int) -> bool:
        """Return whether a row is the sum of a run of rows beside it, or of all."""
        mine = self._numbers(row)
        if not any(mine.values()):
            return False
        at = self._rows.index(row)
        above, below = self._rows[:at][::-1], self._rows[at + 1 :]
        runs = (
            self._plain(above),
            self._plain(below),
            self._until_total(above),
            self._until_total(below),
        )
        regions = [other for other in self._plain(self._rows) if self._is_region(other)]
        single = [row for row in self._plain(self._rows) if row not in regions]
        subtotals = [other for other in above if other in self._totals]
        return any(
            self._is_sum(mine, run) for run in (*runs, regions, single, subtotals)
        )

    def _is_region(self, row: int) -> bool:
        """Return whether a row is of several economies, such as Asia."""
        texts = (
            text_of(self._sheet.rows[row][column.at])
            for column in self._labels
            if column.rule.role in {"economy", "partner"}
        )
        return any(
            self._words.knows(text) and not self._words.knows_one(text)
            for text in texts
        )

    def _plain(self, rows: Sequence[int]) -> list[int]:
        return [row for row in rows if row not in self._totals]

    def _until_total(self, rows: Sequence[int]) -> list[int]:
        end = next((n for n, row in enumerate(rows) if row in self._totals), len(rows))
        return list(rows[:end])

    def _is_sum(self, mine: Mapping[int, float], rows: Sequence[int]) -> bool:
        sums = dict.fromkeys(mine, 0.0)
        for row in rows:
            theirs = self._numbers(row)
            sums = {
                at: total + theirs[at] for at, total in sums.items() if at in theirs
            }
        near = sum(_is_near(mine[at], total) for at, total in sums.items() if mine[at])
        return len(rows) > 1 and near >= max(1, 0.8 * len(sums))

    def _numbers(self, row: int) -> dict[int, float]:
        cells = self._sheet.rows[row]
        read = ((at, _number(cells[at])) for at in self._values)
        return {at: value for at, value in read if value is not None}


def _number(cell: Value) -> float | None:
    return cell if isinstance(cell, float) else read_number(cell).value


def _is_near(value: float, total: float) -> bool:
    rounding = 1.51 if value.is_integer() and abs(value) > 1 else 0.151
    return abs(total - value) <= max(_NEAR * abs(value), min(rounding, abs(value) / 20))
