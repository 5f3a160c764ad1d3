from __future__ import annotations

from itertools import product
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.indicators.alignment import jaccard, ruzicka
from core.indicators.controls import Status, strength
from core.indicators.covering import coverage

SEED = Path(__file__).parents[3] / "../shared/data/sample/controls_seed_workbook.xlsx"
WORDS = {
    "controlled": Status.CONTROLLED,
    "controlled_broader": Status.CONTROLLED,
    "controlled_narrower": Status.PARTIAL,
    "not_listed": Status.NOT_LISTED,
    "proposed": Status.PROPOSED,
    "unknown": Status.UNKNOWN,
}
STEPS = (0.0, 0.25, 0.5, 0.75, 1.0)

cells = st.sampled_from([0.0, 0.5, 1.0, None])
fine_cells = st.sampled_from([*STEPS, None])
binary = st.lists(st.tuples(cells, cells), min_size=1, max_size=6)
weighed = st.lists(
    st.tuples(fine_cells, fine_cells, st.sampled_from([0.5, 1.0, 3.0])),
    min_size=1,
    max_size=4,
).filter(lambda items: sum(item[:2].count(None) for item in items) <= 5)


def completions(column, steps):
    return product(*((cell,) if cell is not None else steps for cell in column))


def values_over(measure, ours, theirs, steps):
    """What a measure of known items is over every way the unknown may turn out."""
    found = (
        measure(one, other).measure.point.value
        for one in completions(ours, steps)
        for other in completions(theirs, steps)
    )
    return [value for value in found if value is not None]


def surely_on_a_list(*columns):
    return any(
        cell is not None and cell >= 0.5 for column in columns for cell in column
    )


@given(binary)
@settings(deadline=None, max_examples=300)
def test_that_jaccard_bounds_are_the_extremes_of_all_completions(items):
    ours, theirs = zip(*items, strict=True)
    found = jaccard(ours, theirs).measure
    every = values_over(jaccard, ours, theirs, (0.0, 1.0))
    assert found.low.value == (min(every) if every else None)
    if surely_on_a_list(ours, theirs):
        assert found.high.value == max(every)


@given(weighed)
@settings(deadline=None, max_examples=150)
def test_that_weighted_bounds_are_the_extremes_of_all_completions(items):
    ours, theirs, weights = zip(*items, strict=True)
    found = ruzicka(ours, theirs, weights).measure
    every = values_over(lambda a, b: ruzicka(a, b, weights), ours, theirs, STEPS)
    assert found.low.value == (pytest.approx(min(every)) if every else None)
    if found.high.value is not None:
        assert found.high.value == pytest.approx(max(every))


@given(weighed)
@settings(deadline=None, max_examples=150)
def test_that_coverage_bounds_are_the_extremes_of_all_completions(items):
    ours, theirs, weights = zip(*items, strict=True)
    found = coverage(ours, theirs, weights).measure
    every = values_over(lambda a, b: coverage(a, b, weights), ours, theirs, STEPS)
    expected = (min(every), max(every)) if every else (None, None)
    assert (found.low.value, found.high.value) == pytest.approx(expected)


@given(binary)
@settings(deadline=None)
def test_that_jaccard_is_symmetric(items):
    ours, theirs = zip(*items, strict=True)
    assert jaccard(ours, theirs) == jaccard(theirs, ours)


def test_that_jaccard_follows_its_formula_for_each_kind_of_unknown():
    """I=1 and U=2 are known; then n1=1, n0=1, nn=1."""
    ours = [1.0, 1.0, None, None, None]
    theirs = [1.0, 0.0, 1.0, 0.0, None]
    found = jaccard(ours, theirs)
    ends = (
        found.measure.low.value,
        found.measure.point.value,
        found.measure.high.value,
    )
    assert ends == (1 / 5, 1 / 2, 3 / 4)
    assert (found.shared, found.controlled, found.known_items, found.items) == (
        1,
        2,
        2,
        5,
    )


def test_that_two_empty_lists_agree_neither_wholly_nor_not_at_all():
    found = jaccard([0.0], [0.0]).measure
    assert {found.low.reason, found.point.reason, found.high.reason} == {"empty_union"}


def test_that_an_agreement_that_may_have_no_union_has_no_upper_end():
    found = jaccard([None], [0.0]).measure
    assert (found.low.value, found.high.reason) == (0.0, "empty_union")


def test_that_a_part_of_an_item_counts_as_on_the_list():
    assert jaccard([0.5], [1.0]).measure.point.value == 1.0


def test_that_known_presences_alone_are_not_quoted():
    assert (
        jaccard([1.0, None, None], [1.0, None, 1.0]).quotable.reason == "too_few_known"
    )


def test_that_coverage_depends_on_its_direction():
    long, short = [1.0, 1.0, 1.0], [1.0, 0.0, 0.0]
    found = coverage(short, long).quotable.value, coverage(long, short).quotable.value
    assert found == (1.0, pytest.approx(1 / 3))


def test_that_nothing_cannot_be_covered():
    assert coverage([0.0], [1.0]).measure.low.reason == "empty_list"


@pytest.mark.parametrize("measure", [ruzicka, coverage])
def test_that_a_negative_weight_has_no_meaning(measure):
    assert measure([1.0], [1.0], [-1.0]).measure.point.reason == "negative_value"


def test_that_an_item_without_weight_decides_nothing():
    assert ruzicka([None], [0.0], [0.0]).measure.low.reason == "empty_union"


@pytest.mark.parametrize("measure", [jaccard, ruzicka, coverage])
def test_that_sides_of_unequal_length_are_refused(measure):
    with pytest.raises(ValueError, match=r"shorter|longer"):
        measure([1.0], [1.0, 0.0])


@pytest.mark.skipif(not SEED.is_file(), reason="the shared reference data are not here")
def test_that_the_seed_gives_the_range_found_for_america_and_the_netherlands():
    openpyxl = pytest.importorskip("openpyxl")
    book = openpyxl.load_workbook(SEED, read_only=True)
    header, *rows = book["Matrix"].iter_rows(values_only=True)
    book.close()
    columns = [
        [strength(WORDS[row[header.index(name)]]) for row in rows]
        for name in ("US", "NL")
    ]
    found = jaccard(*columns).measure
    ends = [round(one.value, 3) for one in (found.low, found.point, found.high)]
    assert ends == [0.526, 0.976, 0.987]
