from __future__ import annotations

from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.indicators.controlling import Reach, controllers
from core.indicators.referring import reference_coverage

CELLS = st.sampled_from([0.0, 0.5, 1.0, None])
STEPS = (0.0, 0.25, 0.5, 0.75, 1.0)


def ways(cells, steps=(0.0, 1.0)):
    return product(*((one,) if one is not None else steps for one in cells))


@given(st.lists(CELLS, min_size=1, max_size=6))
def test_that_controllers_range_over_every_way_the_unread_may_turn_out(cells):
    found = controllers(cells)
    counts = [sum(one >= 0.5 for one in way) for way in ways(cells)]
    assert (found.low.value, found.high.value) == (min(counts), max(counts))


@given(st.lists(CELLS, min_size=2, max_size=6))
def test_that_a_confirmed_reach_is_the_same_in_every_way(cells):
    found = controllers(cells).reach
    reaches = {controllers(way).reach for way in ways(cells)}
    if found in (Reach.UNILATERAL, Reach.NONE, Reach.UNIVERSAL):
        assert reaches == {found}
    if Reach.UNILATERAL in reaches and None in cells:
        assert found in (Reach.NO_OTHER_FOUND, Reach.NONE_FOUND)


@pytest.mark.parametrize(
    ("cells", "reach"),
    [
        pytest.param([1.0, 0.0, 0.0], Reach.UNILATERAL, id="every other list read"),
        pytest.param([1.0, 0.0, None], Reach.NO_OTHER_FOUND, id="one list unread"),
        pytest.param([1.0, 0.5, None], Reach.PLURILATERAL, id="two and an unread one"),
        pytest.param([1.0, 0.5], Reach.UNIVERSAL, id="all"),
        pytest.param([0.0, 0.0], Reach.NONE, id="none"),
        pytest.param([0.0, None], Reach.NONE_FOUND, id="none among those read"),
        pytest.param([1.0], None, id="nobody to compare with"),
    ],
)
def test_that_an_item_is_called_unilateral_only_when_every_list_is_read(cells, reach):
    assert controllers(cells).reach == reach


def test_that_no_members_have_no_controllers():
    assert controllers([]).low.reason == "empty"


lists = st.lists(
    st.lists(st.sampled_from([*STEPS, None]), min_size=3, max_size=3),
    min_size=1,
    max_size=3,
).filter(lambda rows: sum(row.count(None) for row in rows) <= 4)


@given(lists, st.lists(st.sampled_from([0.5, 1.0, 3.0]), min_size=3, max_size=3))
@settings(deadline=None, max_examples=200)
def test_that_coverage_of_the_reference_ranges_over_all_completions(rows, weights):
    found = reference_coverage(rows, 0, weights).measure
    flat = [one for row in rows for one in row]
    values = []
    for way in ways(flat, STEPS):
        whole = [way[at : at + 3] for at in range(0, len(way), 3)]
        listed = [
            (whole[0][item], weights[item])
            for item in range(3)
            if max(row[item] for row in whole) >= 0.5
        ]
        if listed:
            covered = sum(strength * weight for strength, weight in listed)
            values.append(covered / sum(weight for _s, weight in listed))
    if values:
        assert found.low.value == pytest.approx(min(values))
        assert found.high.value == pytest.approx(max(values))
    else:
        assert found.low.reason == found.high.reason == "empty_list"
    if None not in flat:
        assert found.point == found.low == found.high


def test_that_a_reference_with_a_negative_weight_has_no_meaning():
    assert reference_coverage([[1.0]], 0, [-1.0]).measure.low.reason == "negative_value"


def test_that_a_member_alone_covers_what_it_controls_by_strength():
    assert reference_coverage([[1.0, 0.5, 0.0]], 0).measure.point.value == 0.75
