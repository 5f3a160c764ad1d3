"""What is packed comes back cell by cell, and what was not packed is refused."""

from __future__ import annotations

import zlib
from math import copysign

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.cell_blocks import BLOCK_ROWS, block, rows_of
from core.columns import (
    Numbers,
    Words,
    column_of,
    decoded,
    encoded,
    numbers,
    same,
    squeezed,
    unpacked,
    whole,
    words,
)

FLOATS = st.none() | st.floats(allow_nan=False)
WHOLE = st.none() | st.integers(0, 2**31 - 1)
TEXTS = st.text(st.characters(exclude_categories=["Cs"]))
CELLS = st.none() | st.booleans() | st.integers() | FLOATS | TEXTS


def back(column, cells):
    return unpacked(squeezed(encoded(column)), len(cells)).cells()


def kinds(cells):
    return [(type(cell), cell) for cell in cells]


@given(st.lists(FLOATS))
def test_that_decimal_numbers_come_back(cells):
    assert back(numbers(cells), cells) == cells


@given(st.lists(WHOLE))
def test_that_whole_numbers_come_back(cells):
    assert back(whole(cells), cells) == cells


@given(st.lists(CELLS))
def test_that_cells_of_any_kind_come_back_as_what_they_were(cells):
    assert kinds(back(column_of(cells), cells)) == kinds(cells)


def test_that_a_negative_zero_stays_one():
    [cell] = back(column_of([-0.0]), [0])
    assert copysign(1, cell) == -1


def test_that_one_and_true_are_two_words():
    assert words([1, True, 1.0]).words == (1, True, 1.0)


def test_that_many_words_take_wider_places():
    cells = [str(n) for n in range(70_000)]
    assert encoded(words(cells))[:1] == b"T"
    assert back(words(cells), cells) == cells


def test_that_a_column_of_one_word_is_made_without_its_cells():
    assert same("USD", 3).cells() == ["USD"] * 3


@pytest.mark.parametrize(
    "column", [numbers([1.5, None]), whole([3, None]), words(["a", None])]
)
def test_that_one_cell_can_be_asked_for(column):
    assert [column.cell(0), column.cell(1)] == column.cells()


NONSENSE = {
    "nothing": b"",
    "another form": b"x",
    "a number cut short": b"n1234567",
    "too many numbers": b"n" + bytes(16),
    "words that are no list": b"t" + (2).to_bytes(4, "little") + b"{}" + bytes(2),
    "words that are no JSON": b"t" + (1).to_bytes(4, "little") + b"[" + bytes(2),
    "a word that is not there": b"t" + (2).to_bytes(4, "little") + b"[]" + bytes(2),
}


@pytest.mark.parametrize("data", NONSENSE.values(), ids=NONSENSE)
def test_that_bytes_that_are_no_column_are_refused(data):
    with pytest.raises(ValueError, match=r"."):
        decoded(data, 1)


def test_that_a_column_that_opens_out_too_far_is_refused():
    bomb = zlib.compress(b"n" + bytes((1 << 28) + 64))
    with pytest.raises(ValueError, match=r"."):
        unpacked(bomb, 1)


@given(st.lists(st.tuples(CELLS, FLOATS, TEXTS), max_size=9))
def test_that_a_block_of_a_sheet_comes_back(rows):
    columns = list(zip(*rows, strict=True))
    found = rows_of(squeezed(block(list(map(column_of, columns)), repr)))
    assert [kinds(row) for row in found] == [kinds(row) for row in rows]


@pytest.mark.parametrize(
    "data", [b"", b"\1\0\0\0\\9\0\0\0", (BLOCK_ROWS + 1).to_bytes(4, "little") * 2]
)
def test_that_bytes_that_are_no_block_are_refused(data):
    with pytest.raises(ValueError, match=r"."):
        rows_of(zlib.compress(data))


def test_that_numbers_and_blanks_alone_are_kept_as_numbers():
    assert isinstance(column_of([1.5, None]), Numbers)
    assert isinstance(column_of([None, None]), Words)
