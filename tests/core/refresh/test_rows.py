"""Whatever is done to the rows of a sheet, each of them is accounted for."""

from __future__ import annotations

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as some

from core.refresh.rows import CLOSELY, Marked, row_pairs

sheets = some.lists(some.tuples(some.integers(1, 9), some.integers(1, 4)), max_size=30)


def marked(rows):
    labels = np.array([label for label, _value in rows], np.uint64)
    values = np.array([value * 1000 for _label, value in rows], np.uint64)
    return Marked(labels + values, labels)


@settings(deadline=None)
@given(sheets, sheets)
def test_that_every_row_is_kept_changed_moved_added_or_removed(old, new):
    found = row_pairs(marked(old), marked(new))
    paired = [*found.changed, *found.moved]
    kept = len(old) - len(paired) - len(found.removed)
    assert kept >= 0
    assert kept == len(new) - len(paired) - len(found.added)
    assert len({i for i, _j in paired} | set(found.removed)) == len(old) - kept
    assert len({j for _i, j in paired} | set(found.added)) == len(new) - kept


@settings(deadline=None)
@given(sheets)
def test_that_a_sheet_beside_itself_has_no_changes(rows):
    assert row_pairs(marked(rows), marked(rows)) == ([], [], [], [])


@settings(deadline=None)
@given(sheets, some.integers(0, 30))
def test_that_one_new_row_is_one_added_row(rows, place):
    at = min(place, len(rows))
    found = row_pairs(marked(rows), marked([*rows[:at], (50, 5), *rows[at:]]))
    assert found == ([], [], [], [at])


def test_that_rows_without_labels_are_compared_in_their_places():
    old, new = (
        Marked(np.arange(first, first + 5, dtype=np.uint64), np.zeros(5, np.uint64))
        for first in (10, 20)
    )
    assert row_pairs(old, new).changed == [(n, n) for n in range(5)]


def test_that_a_large_gap_of_rows_that_are_all_alike_is_compared_from_its_top():
    size = CLOSELY + 1
    alike = np.ones(size + 1, np.uint64)
    old = Marked(alike[:size] * np.uint64(3), alike[:size])
    new = Marked(alike * np.uint64(4), alike)
    found = row_pairs(old, new)
    assert len(found.changed) == size
    assert found.added == [size]
