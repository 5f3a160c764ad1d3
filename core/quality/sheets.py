"""The total rows of the stored sheets of a dataset, checked as they stand there."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any, Final, NamedTuple

import numpy as np

from core.casefile.faults import in_words
from core.cell_blocks import BLOCK_ROWS
from core.intake.reader.words.numbers import read_number
from core.problems import Place, Severity, column_letters, column_number
from core.quality.finding import MOST_PLACES, Amount, Finding, Kind
from core.quality.totals import Block, Miss, misses

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping, Sequence

    from core.casefile import Case, Dataset
    from core.casefile.grids import SheetGrid
    from core.quality.grouping import Bools, Floats, Ints

REGION: Final = re.compile(r"([A-Z]+)(\d+):([A-Z]+)(\d+)")
ASIDE: Final = """
    SELECT sheet.name, set_aside.row, set_aside.why FROM set_aside
    JOIN sheet USING (sheet_id) WHERE dataset_id = ? AND set_aside.row IS NOT NULL"""
LAYOUTS: Final = """
    SELECT DISTINCT sheet.name, layout.payload FROM part JOIN sheet USING (sheet_id)
    JOIN layout USING (sheet_id) WHERE dataset_id = ?"""
DEDUCTED: Final = re.compile(r"[\s(（]*(?:控除|less\b|minus\b|deduct)", re.IGNORECASE)
"""How the label of a row begins that is taken away: （控除）…, less: subsidies."""
TOTAL: Final = "total"
"""Rows are set aside for many reasons; those of totals have it in their name."""


class Table(NamedTuple):
    """Where a table of a stored sheet lies; rows and columns are Excel's."""

    sheet: str
    rows: tuple[int, int]
    columns: tuple[int, ...]
    labels: tuple[int, ...]
    totals: frozenset[int]
    groups: frozenset[int]


def sheet_totals(case: Case, dataset: Dataset) -> Iterator[Finding]:
    """Yield, for each table, the totals that are not the sum of their parts."""
    aside: dict[str, set[int]] = {}
    for sheet, row, why in case.rows(ASIDE, dataset.dataset_id):
        if TOTAL in why:
            aside.setdefault(sheet, set()).add(row)
    for sheet, payload in case.rows(LAYOUTS, dataset.dataset_id):
        with in_words(case.path.name):
            layout = json.loads(payload)
        for said in layout.get("tables", ()):
            table = _table(sheet, said, aside.get(sheet, ()))
            if table is not None and table.totals:
                yield from _checked(case, dataset, table)


def _table(sheet: str, said: Mapping[str, Any], aside: Collection[int]) -> Table | None:
    found = REGION.fullmatch(said.get("region", ""))
    if found is None:
        return None
    first = max([int(found[2]) - 1, *said.get("header_rows", ())]) + 1
    last = int(found[4])
    labels = {column_number(letters) for letters in said.get("label_columns", ())}
    columns = range(column_number(found[1]), column_number(found[3]) + 1)
    totals = {*said.get("total_rows", ()), *aside}
    return Table(
        sheet,
        (first, last),
        tuple(column for column in columns if column not in labels),
        tuple(sorted(labels)),
        frozenset(row for row in totals if first <= row <= last),
        frozenset(said.get("group_rows", ())),
    )


def _checked(case: Case, dataset: Dataset, table: Table) -> Iterator[Finding]:
    first, last = table.rows
    rows = range(first, last + 1)
    grid = case.sheet_grid(dataset.source.name, table.sheet)
    numbers, deducted, depths = _cells(case, grid, table)
    totals = np.array([row in table.totals for row in rows], np.bool_)
    ends = totals | np.array([row in table.groups for row in rows], np.bool_)
    found = list(misses(Block(numbers, totals, ends, deducted, depths)))
    if found:
        yield _finding(table, found)


def _cells(case: Case, grid: SheetGrid, table: Table) -> tuple[Floats, Bools, Ints]:
    """Return a table as numbers, which rows are taken away, and how far each is in."""
    first, last = table.rows
    numbers = np.full((last - first + 1, len(table.columns)), np.nan)
    deducted = np.zeros(last - first + 1, np.bool_)
    depths = np.zeros(last - first + 1, np.int64)
    start = first - (first - grid.first_row) % BLOCK_ROWS
    for block in range(start, last + 1, BLOCK_ROWS):
        for row, texts in enumerate(case.grid_rows(grid, block), start=block):
            if first <= row <= last:
                numbers[row - first] = _line(texts, grid.first_column, table.columns)
                label = _label(texts, grid.first_column, table.labels)
                deducted[row - first] = DEDUCTED.match(label) is not None
                depths[row - first] = len(label) - len(label.lstrip())
    return numbers, deducted, depths


def _label(texts: Sequence[str], left: int, columns: Sequence[int]) -> str:
    """Return the first label of a row with the spaces it begins with."""
    said = (texts[at - left] for at in columns if 0 <= at - left < len(texts))
    return next((text for text in said if text.strip()), "")


def _line(texts: Sequence[str], left: int, columns: Sequence[int]) -> list[float]:
    inside = (at - left for at in columns)
    return [_number(texts[at]) if 0 <= at < len(texts) else np.nan for at in inside]


def _number(text: str) -> float:
    value = read_number(text).value if text else None
    return np.nan if value is None else value


def _finding(table: Table, found: Sequence[Miss]) -> Finding:
    by_size = sorted(found, key=lambda miss: -abs(miss.added - miss.stated))
    places = [_place(table, miss.row, miss.column) for miss in by_size]
    worst = by_size[0]
    column = table.columns[worst.column]
    span = (
        f"{column_letters(column)}{table.rows[0] + worst.first}:"
        f"{column_letters(column)}{table.rows[0] + worst.last}"
    )
    largest = max(found, key=lambda miss: abs(miss.stated))
    return Finding(
        Kind.TOTALS,
        "total_differs",
        Severity.WARNING,
        tuple(places[:MOST_PLACES]),
        len(found),
        Amount(largest.stated, ""),
        (
            ("count", len(found)),
            ("sheet", table.sheet),
            ("cell", places[0].address),
            ("span", span),
            ("stated", Amount(worst.stated, "")),
            ("added", Amount(worst.added, "")),
            ("apart", Amount(abs(worst.added - worst.stated), "")),
        ),
    )


def _place(table: Table, row: int, column: int) -> Place:
    return Place(table.sheet, table.rows[0] + row, table.columns[column])
