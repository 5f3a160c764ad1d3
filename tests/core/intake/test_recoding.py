"""Columns of words are cut and renumbered as a walk from cell to cell would do it."""

from __future__ import annotations

from array import array

from hypothesis import given
from hypothesis import strategies as st

from core.columns import words
from core.intake.reader.workbook.numbering import BLOCK, Numbering, numbered
from core.intake.reader.workbook.recoding import cut, cut_in_order, distinct, recoded

FEW = st.lists(st.sampled_from(["a", "b", None, 1.5, ""]), max_size=30)
MANY = st.builds(
    lambda rows, step: [str(row * step % 601) for row in range(rows)],
    st.integers(300, 700),
    st.integers(1, 600),
)
"""Hundreds of words in many orders; drawn one by one they would take seconds."""
CODES = st.lists(st.integers(0, 2**31 - 1) | st.integers(0, 3), max_size=20)


@given(FEW | MANY, st.integers(0, 40), st.integers(0, 800))
def test_that_a_part_of_a_column_says_what_its_cells_say(cells, start, stop):
    found = cut(words(cells), start, stop)
    assert found.cells() == cells[start:stop]
    assert set(found.words) == set(cells[start:stop])


@given(FEW | MANY, st.integers(0, 40), st.integers(0, 800))
def test_that_words_of_a_part_come_in_their_order(cells, start, stop):
    assert cut_in_order(words(cells), start, stop) == words(cells[start:stop])


@given(CODES, st.integers(0, 300))
def test_that_codes_stand_for_what_they_mean(meaning, at):
    codes = array("I", [at % len(meaning)] * 3 if meaning else [])
    assert list(recoded(codes, meaning)) == [meaning[code] for code in codes]


@given(st.lists(st.tuples(*[st.integers(-1, 2) | st.integers(0, 2**31 - 1)] * 5)))
def test_that_different_rows_are_counted(rows):
    columns = [array("i", column) for column in zip(*rows, strict=True)]
    assert distinct(columns or [array("i")]) == len(set(rows))


@given(FEW)
def test_that_a_column_is_numbered_as_its_cells_are(cells):
    assert numbered([cells]) == [words(cells)]


def test_that_a_column_of_unlike_cells_is_kept_by_its_cells():
    assert numbered([list(map(str, range(BLOCK)))]) == [None]


def test_that_cells_that_are_equal_and_not_the_same_are_not_numbered():
    assert numbered([[1.0, True]]) == [None]


def test_that_a_column_is_numbered_block_by_block():
    numbering = Numbering()
    numbering.add(["a"] * BLOCK + ["b"])
    numbering.add(["a", "c"])
    said = numbering.words()
    assert said is not None
    assert said.cells() == ["a"] * BLOCK + ["b", "a", "c"]
