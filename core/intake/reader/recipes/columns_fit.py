"""Which rule of a table fits which column, by the headings above it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from core.intake.reader.recipes.banner import filled_in
from core.intake.reader.recipes.binding import LabelColumn, ValueColumn
from core.intake.reader.words.industries import isic_code
from core.intake.reader.words.texts import heading_of, text_of
from core.lazily import lazily

if TYPE_CHECKING:
    from collections.abc import Sequence

    from core.intake.reader.recipes.recipe import ColumnRule, Facts, TableRule
    from core.intake.reader.workbook.grid import Sheet, Value

_MARK: Final = lazily(r"(?<=\S)\s*\(\d{1,2}\)$")
"""The number of a footnote at the end of a heading."""


@dataclass(frozen=True, slots=True)
class Columns:
    """The columns of a table, by what they are."""

    labels: tuple[LabelColumn, ...]
    values: tuple[ValueColumn, ...]
    unused: tuple[int, ...]


def bare_heading(cell: Value) -> str:
    """Return a heading for comparison, without the number of a footnote.

    Example:
        >>> bare_heading("Goods  (1)")
        'Goods'
    """
    return _MARK.sub("", heading_of(cell))


def fitted(
    rule: TableRule, sheet: Sheet, headers: Sequence[int], said: Facts
) -> Columns:
    """Return what the columns under some header rows are.

    Args:
        rule: The rules; the first that fits a heading counts, the lowest heading first.
        sheet: The sheet.
        headers: The header rows, from the top.
        said: What the sheet says outside the table, for texts with braces.
    """
    return _Fitting(rule, sheet, headers, said).columns()


class _Fitting:
    """One rule while the columns of a sheet are gone through from the left."""

    def __init__(
        self, rule: TableRule, sheet: Sheet, headers: Sequence[int], said: Facts
    ) -> None:
        self._rule, self._sheet, self._headers = rule, sheet, headers
        self._said = said
        self._labels: dict[str, LabelColumn] = {}
        self._values: list[ValueColumn] = []
        self._unused: list[int] = []
        self._bare = {row: list(map(bare_heading, sheet.rows[row])) for row in headers}
        self._above = {row: _carried(bare) for row, bare in self._bare.items()}

    def columns(self) -> Columns:
        for at in range(len(self._sheet.rows[self._headers[-1]])):
            self._take(at)
        return Columns(
            tuple(self._labels.values()), tuple(self._values), tuple(self._unused)
        )

    def _take(self, at: int) -> None:
        named = [row for row in self._headers if self._heading(row, at)]
        if not named:
            self._take_without_heading(at)
            return
        for row in reversed(named):
            for column in self._rule.columns:
                groups = self._groups(column, row, at)
                if groups is not None:
                    self._keep(column, at, row, groups)
                    return
        self._unused.append(at)

    def _groups(self, column: ColumnRule, row: int, at: int) -> Facts | None:
        fit = column.heading.fullmatch(self._heading(row, at))
        if fit is None:
            return None
        groups = {role: text for role, text in fit.groupdict().items() if text}
        if column.over is None:
            return groups
        above = (self._above[up][at] for up in self._headers if up < row)
        found = next(filter(None, map(column.over.fullmatch, above)), None)
        return None if found is None else _joined(groups, found.groupdict())

    def _keep(self, column: ColumnRule, at: int, row: int, groups: Facts) -> None:
        if column.role == "value":
            known = {**self._said, **groups}
            own = filled_in(column.facts, known)
            facts = _spelt(
                column, {**own, **groups, **self._explained(column, row, at)}
            )
            self._values.append(ValueColumn(at, facts, row))
        elif column.role not in self._labels or column.role == "label":
            key = f"{column.role} {at}" if column.role == "label" else column.role
            self._labels[key] = LabelColumn(at, column)

    def _take_without_heading(self, at: int) -> None:
        role_wanted = "flag" if self._values else ""
        for column in self._rule.columns:
            if column.heading.pattern or not _is_filled(self._sheet, self._headers, at):
                continue
            if column.role == "flag" and role_wanted and self._values[-1].at == at - 1:
                self._values[-1] = replace(self._values[-1], flag_at=at)
                return
            if column.role != "flag" and not role_wanted:
                self._labels.setdefault(column.role, LabelColumn(at, column))
                return

    def _explained(self, column: ColumnRule, row: int, at: int) -> Facts:
        """Return the text that stands beside the same heading above the table."""
        heading = self._heading(row, at)
        for cells in self._sheet.rows[: self._headers[0]] if column.explained else ():
            texts = [text for text in map(text_of, cells) if text]
            if heading in texts[:-1]:
                return {column.explained: texts[texts.index(heading) + 1]}
        return {}

    def _heading(self, row: int, at: int) -> str:
        return self._bare[row][at]


def _carried(row: Sequence[str]) -> list[str]:
    """Return the headings of a row, each as far as the next one on the right."""
    carried: list[str] = []
    for heading in row:
        carried.append(heading or (carried[-1] if carried else ""))
    return carried


def _joined(groups: Facts, above: dict[str, str | None]) -> Facts:
    return {**{role: text for role, text in above.items() if text}, **groups}


def _is_filled(sheet: Sheet, headers: Sequence[int], at: int) -> bool:
    return any(row[at] is not None for row in sheet.rows[headers[-1] + 1 :])


def _spelt(column: ColumnRule, facts: Facts) -> Facts:
    spelt = {role: column.words.get(text, text) for role, text in facts.items()}
    if column.codes == "isic4" and "industry_code" in spelt:
        spelt["industry_code"] = isic_code(spelt["industry_code"])
    return spelt
