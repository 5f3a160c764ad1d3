"""Roles for the columns of a table nobody described: by heading, then by content."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from core.intake.labels import spellings
from core.intake.reader.binding import LabelColumn, ValueColumn
from core.intake.reader.heading_words import (
    flow_of_heading,
    role_of_heading,
    without_flow,
)
from core.intake.reader.periods import MONTHS, read_period
from core.intake.reader.recipe import ColumnRule
from core.intake.reader.structure.cell_kinds import kind_of
from core.intake.reader.structure.kinds import TIMES
from core.intake.reader.texts import text_of
from core.intake.reader.units import unit_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from core.intake.reader.grid import Sheet, Value
    from core.intake.reader.recipe import Facts
    from core.intake.reader.structure.description import TableStructure

_ANY: Final = re.compile("")
_SAMPLE: Final = 400
_MOSTLY: Final = 0.6
_MONTHS_IN_ROWS: Final = re.compile(r"jan\w*\.?|feb\w*\.?|1月", re.IGNORECASE)
_BESIDE: Final = frozenset({"unit", "flag", "note", "source"})
_MONTH: Final = re.compile(
    rf"({'|'.join(MONTHS)})[a-z]*\.?|(1[0-2]|[1-9])月", re.IGNORECASE
)


class Vocabulary:
    """The names and codes of economies, to tell a column of them from another."""

    def __init__(self, known: frozenset[str]) -> None:
        self._known = known

    def knows(self, text: str) -> bool:
        """Return whether a text is an economy's name or code."""
        return any(spelling in self._known for spelling in spellings(text))

    def mostly(self, texts: Iterable[str]) -> bool:
        """Return whether most of some labels are economies."""
        distinct = list(dict.fromkeys(filter(None, texts)))[:_SAMPLE]
        known = sum(map(self.knows, distinct))
        return bool(distinct) and known >= _MOSTLY * len(distinct)


def label_columns(
    sheet: Sheet, table: TableStructure, body: Sequence[int], words: Vocabulary
) -> list[LabelColumn]:
    """Return the label columns of a table with the roles guessed for them."""
    taken: dict[str, LabelColumn] = {}
    for at in _label_places(table):
        cells = [sheet.rows[row][at] for row in body]
        texts = list(map(text_of, cells))
        role = _role(table.header_paths[at], cells, texts, words)
        role = _free(role, taken, is_economies=words.mostly(texts))
        rule = ColumnRule(
            _ANY,
            role,
            codes="flow" if role == "flow" else "",
            fill_down=_fills_down(table, at, texts) and "code" not in role,
        )
        taken[role if role != "label" else f"label {at}"] = LabelColumn(at, rule)
    return list(taken.values())


def _label_places(table: TableStructure) -> list[int]:
    """Return the columns of labels, and those beside the values that speak of them."""
    last = table.parts[0][1]
    labels = [at for at in table.label_columns if at <= last]
    right = range(max(labels, default=-1) + 1, last + 1)
    beside = (at for at in right if _last(table.header_paths[at]))
    spoken = [
        at for at in beside if role_of_heading(table.header_paths[at][-1]) in _BESIDE
    ]
    return [*labels, *spoken]


def _fills_down(table: TableStructure, at: int, texts: Sequence[str]) -> bool:
    leads = at in table.label_columns[:-1] and 2 * sum(map(bool, texts)) < len(texts)
    return leads or at in table.fill_down_columns


def value_columns(
    table: TableStructure, labels: Sequence[LabelColumn], words: Vocabulary
) -> list[ValueColumn]:
    """Return the value columns of a table with what their headings say."""
    used = {column.at for column in labels}
    row, last = table.header_rows[0], table.parts[0][1]
    places = [at for at in table.value_columns if at <= last]
    names = [heading for at in places for heading in table.header_paths[at]]
    across = words if words.mostly(names) else Vocabulary(frozenset())
    return [
        ValueColumn(at, facts_of(table.header_paths[at], across), row)
        for at in places
        if at not in used
    ]


def facts_of(headings: Sequence[str], words: Vocabulary) -> Facts:
    """Return what the stacked headings of one column of values say.

    A heading that is more than a period, a flow or a unit names what is measured.

    Example:
        >>> facts_of(["Exports (USD million)", "2020"], Vocabulary(frozenset()))
        {'flow': 'export', 'unit': 'USD million', 'period': '2020'}
    """
    facts: dict[str, str] = {}
    measured: list[str] = []
    for heading in headings:
        if month := _MONTH.fullmatch(heading):
            facts["month"] = month[1] or month[2]
        elif read_period(heading) is not None:
            facts["period"] = heading
        elif words.knows(heading):
            facts["economy"] = heading
        else:
            flow, unit = flow_of_heading(heading), unit_words(heading)
            facts |= {"flow": flow} if flow else {}
            facts |= {"unit": unit} if unit else {}
            if _says_more(heading, flow, unit):
                measured.append(heading)
    return {**facts, "measure": ", ".join(measured)} if measured else facts


def _says_more(heading: str, flow: str, unit: str) -> bool:
    """Return whether a heading says more than a flow, a unit, or that it is a value."""
    rest = heading.replace("_", " ").replace(unit, " ") if unit else heading
    if flow:
        rest = without_flow(rest)
    return bool(re.search(r"\w", rest)) and role_of_heading(rest.strip()) != "value"


def _role(
    headings: Sequence[str],
    cells: Sequence[Value],
    texts: Sequence[str],
    words: Vocabulary,
) -> str:
    if any(_MONTHS_IN_ROWS.fullmatch(text) for text in texts):
        return "month"
    named = next(filter(None, map(role_of_heading, reversed(headings))), "")
    if named == "month" and _are_periods(cells):
        return "period"
    if named and named != "value":
        return named
    if words.mostly(texts):
        return "economy"
    return "period" if _are_periods(cells) else "measure"


def _are_periods(cells: Sequence[Value]) -> bool:
    filled = [cell for cell in cells if text_of(cell)]
    periods = sum(kind_of(cell) in TIMES for cell in filled)
    return bool(filled) and periods >= _MOSTLY * len(filled)


def _free(role: str, taken: dict[str, LabelColumn], *, is_economies: bool) -> str:
    """Return the role, or the next one if another column has it already."""
    if role not in taken:
        return role
    if role == "economy" and is_economies:
        return "partner" if "partner" not in taken else "label"
    if role == "measure":
        return "product" if "product" not in taken else "label"
    return "label"


def _last(headings: Sequence[str]) -> str:
    return headings[-1] if headings else ""
