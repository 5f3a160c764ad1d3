"""Marks of cells: alike where cells are alike, and nowhere else."""

from __future__ import annotations

from array import array

import pytest

from core.columns import Words, numbers, whole
from core.refresh.marks import cell_marks, same_cell


def stored(cells):
    """Return words as they are read back: an error among them is a dictionary."""
    return Words(tuple(cells), array("I", range(len(cells))))


def mark(cell, column=stored):
    marks, _is_text = cell_marks(column([cell]))
    return int(marks[0])


@pytest.mark.parametrize("number", [0.0, -0.0, 1.0, -1.0, -2.0, 1e300, 0.1])
def test_that_a_number_has_one_mark_in_whatever_form_it_is_stored(number):
    assert mark(number) == mark(number, numbers)


def test_that_a_whole_number_is_the_decimal_one():
    assert mark(2019) == mark(2019.0) == mark(2019, whole)


@pytest.mark.parametrize("column", [numbers, stored, whole])
def test_that_none_has_no_mark(column):
    assert mark(None, column) == 0


def test_that_cells_that_differ_have_different_marks():
    cells = [0, 1, -1, -2, True, False, "1", "a", 2**60, 2**60 + 1024, {"e": "#N/A"}]
    assert len({mark(cell) for cell in cells}) == len(cells)


def test_that_only_texts_are_texts():
    _marks, is_text = cell_marks(stored(["a", 1.0, None, True]))
    assert is_text.tolist() == [True, False, False, False]


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [(None, "", True), (1, True, False), ({"e": "#N/A"}, {"e": "#N/A"}, True)],
)
def test_that_cells_are_the_same_where_they_say_the_same(one, other, same):
    assert same_cell(one, other) is same
