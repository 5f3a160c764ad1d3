"""Compares a source of a case with its workbook as it was just read again."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

import numpy as np

from core.columns import Whole
from core.i18n import _
from core.problems import Place
from core.progress import seldom
from core.refresh.cells import Sheets, sheet_changes
from core.refresh.changes import (
    CellChange,
    Changes,
    Happened,
    SheetChanges,
)
from core.refresh.consequences import consequences
from core.refresh.dataset_changes import DatasetComparison
from core.refresh.sheets import sheet_pairs
from core.refresh.stored import sheets_in_case, sheets_staged

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from core.casefile import Case, Dataset, Source
    from core.economies import Economies
    from core.intake.staged import Staged
    from core.intake.staged_values import StagedDataset
    from core.observed import Observed
    from core.progress import Progress
    from core.refresh.stored import StoredSheet

CELLS, VALUES, PINS = 0.0, 0.6, 0.8
"""How much of a comparison is over where each part of it begins."""
_WIDE: Final = 1 << 15
"""More than Excel has columns."""


def changes_of(
    case: Case,
    source: Source,
    staged: Staged,
    economies: Economies,
    progress: Progress,
) -> Changes:
    """Return what has changed in a source; the case stays as it is.

    Raises:
        CancelledError: `progress` raised it.
    """
    doing = _("Comparing {name}").format(name=source.name)
    before = [known for known in case.datasets() if known.source == source]
    after = staged.datasets()
    found = _SheetComparison(case, source, staged)
    numbers = DatasetComparison(case, staged, economies, found.names())
    asks = (seldom(partial(progress, far, doing)) for far in (CELLS, VALUES, PINS))
    of_cells, of_values, of_pins = asks
    sheets, cells = found.changes(before, after, of_cells)
    datasets, values = numbers.changes(before, after, of_values)
    return Changes(
        source=source,
        sha256=staged.sha256,
        sheets=tuple(sheets),
        cells=tuple(cells),
        datasets=tuple(datasets),
        values=tuple(values),
        pins=consequences(case, source, staged, economies, of_pins),
        problems=(_problems(case, source), len(staged.problems())),
    )


class _SheetComparison:
    """The sheets of a source and of its new edition while they are compared."""

    def __init__(self, case: Case, source: Source, staged: Staged) -> None:
        self._case, self._staged = case, staged
        self._old = sheets_in_case(case, source.source_id)
        self._new = sheets_staged(staged)

    def changes(
        self,
        before: Iterable[Dataset],
        after: Iterable[StagedDataset],
        ask: Callable[[], None],
    ) -> tuple[list[SheetChanges], list[CellChange]]:
        """Return how much has changed on each sheet, and the changes."""
        old_values = _value_columns(self._case.observed(known) for known in before)
        new_values = _value_columns(
            self._staged.observed(known.dataset_no) for known in after
        )
        listed: list[CellChange] = []
        counted = []
        for old, new in sheet_pairs(self._old, self._new):
            if old is not None and new is not None:
                sheets = Sheets(
                    *(old, new, _within(old, old_values), _within(new, new_values))
                )
                changes = sheet_changes(sheets, listed, ask)
                counted.append(changes)
                if changes.before:
                    listed.insert(0, _whole(Happened.SHEET_RENAMED, old, new))
            elif new is not None:
                counted.append(SheetChanges(new.name, rows_added=new.rows))
                listed.append(_whole(Happened.SHEET_ADDED, None, new))
            elif old is not None:
                counted.append(SheetChanges(old.name, rows_removed=old.rows))
                listed.append(_whole(Happened.SHEET_REMOVED, old, None))
        return [found for found in counted if not found.is_nothing], listed

    def names(self) -> tuple[Mapping[int, str], Mapping[int, str]]:
        """Return the names of the old sheets and of the new ones by position."""
        return _names(self._old), _names(self._new)


def _names(sheets: Iterable[StoredSheet]) -> Mapping[int, str]:
    return {sheet.position: sheet.name for sheet in sheets}


def _value_columns(datasets: Iterable[Observed]) -> set[tuple[int, int]]:
    """Return in which columns of which sheets numbers stand, as Excel counts them."""
    found: set[tuple[int, int]] = set()
    for seen in datasets:
        sheet, col = (seen.column(name) for name in ("sheet", "col"))
        assert isinstance(sheet, Whole)  # noqa: S101  # the staging check saw to it
        assert isinstance(col, Whole)  # noqa: S101
        both = np.array(sheet.values, np.int64) * _WIDE + np.array(col.values)
        # Asked for counts it sorts, and leaves the interpreter to others meanwhile.
        places, _counts = np.unique(both, return_counts=True)
        found.update(divmod(int(one), _WIDE) for one in places)
    return found


def _within(sheet: StoredSheet, columns: set[tuple[int, int]]) -> frozenset[int]:
    """Return the columns of one sheet, counted from 0 within its box."""
    return frozenset(
        col - sheet.first_column for place, col in columns if place == sheet.position
    )


def _whole(
    happened: Happened, old: StoredSheet | None, new: StoredSheet | None
) -> CellChange:
    before, after = (
        None
        if sheet is None
        else Place(sheet.name, sheet.first_row, sheet.first_column)
        for sheet in (old, new)
    )
    names = (old.name if old else "", new.name if new else "")
    return CellChange(happened, before, after, "", *names)


def _problems(case: Case, source: Source) -> int:
    query = "SELECT count(*) FROM problem WHERE source_id = ?"
    [(count,)] = case.rows(query, source.source_id)
    return int(count)
