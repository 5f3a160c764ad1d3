"""Facts that hold of any sheet whatever."""

from __future__ import annotations

from datetime import date
from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from core.intake.reader.structure.finder import structure_of
from core.intake.reader.structure.paths import row_paths
from core.intake.reader.workbook.grid import ErrorCell, UncalculatedCell

WORDS = st.sampled_from(
    [
        *("Total", "Japan", "2019", "Source: us", "Table 1", "(1,000)", "合計", ".."),
        *(
            "\\1",
            "a:",
            "007",
            "Year",
            "単位：円",
            "Note",
            "x",
            "and more",
            "(per head)",
        ),
        *("H30", "R1", "Q1", "", " b"),
    ]
)
CELLS = st.one_of(
    st.none(),
    WORDS,
    st.text(max_size=12),
    st.floats(),
    st.integers(min_value=1990, max_value=2030),
    st.booleans(),
    st.just(date(2020, 1, 1)),
    st.just(ErrorCell("#REF!")),
    st.just(UncalculatedCell()),
)
GRIDS = st.lists(st.lists(CELLS, max_size=6), max_size=14)


def roles(table):
    return [
        *(table.header_rows + table.repeated_header_rows + table.group_rows),
        *(table.title_rows + table.unit_rows + table.note_rows + table.wrapped_rows),
    ]


@settings(max_examples=300, deadline=None)
@given(GRIDS)
def test_that_any_grid_has_a_structure_and_no_row_two_roles(rows):
    structure = structure_of(rows)
    taken = [row for table in structure.tables for row in roles(table)]
    assert len(taken) == len(set(taken))
    for table in structure.tables:
        assert set(table.total_rows).isdisjoint(roles(table))
        assert list(row_paths(rows, table)) is not None


@settings(max_examples=200, deadline=None)
@given(GRIDS)
def test_that_tables_never_overlap(rows):
    tables = structure_of(rows).tables
    for above, below in pairwise(tables):
        assert above.last_row < below.first_row


@settings(max_examples=200, deadline=None)
@given(GRIDS, st.integers(0, 3), st.integers(0, 3))
def test_that_blanks_at_the_end_change_nothing(rows, down, across):
    longer = [[*row, *[None] * across] for row in rows] + [[None]] * down
    one, two = structure_of(rows), structure_of(longer)
    assert [t.why for t in one.tables] == [t.why for t in two.tables]
    assert [t.label_columns for t in one.tables] == [
        t.label_columns for t in two.tables
    ]


@settings(max_examples=200, deadline=None)
@given(GRIDS)
def test_that_every_filled_row_outside_the_boxes_is_accounted_for(rows):
    structure = structure_of(rows)
    told = set(structure.text_rows)
    for table in structure.tables:
        told |= {*range(table.first_row, table.last_row + 1), *roles(table)}
    numbers = [
        at for at, row in enumerate(rows) if any(isinstance(c, float) for c in row)
    ]
    assert told.issuperset(numbers)
