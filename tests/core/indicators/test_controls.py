from __future__ import annotations

import pytest

from core.indicators.controls import Status, quotable, strength, strongest
from core.indicators.outcome import Outcome, Ranged, unknown


def ranged(point, low, high):
    return Ranged(Outcome(point), Outcome(low), Outcome(high))


@pytest.mark.parametrize(
    ("status", "expected"),
    [
        (Status.CONTROLLED, 1.0),
        (Status.PARTIAL, 0.5),
        (Status.NOT_LISTED, 0.0),
        (Status.PROPOSED, 0.0),
        (Status.SUSPENDED, 0.0),
        (Status.EXPIRED, 0.0),
        (Status.UNKNOWN, None),
    ],
)
def test_that_each_status_has_its_strength(status, expected):
    assert strength(status) == expected


@pytest.mark.parametrize(
    ("lists", "expected"),
    [
        pytest.param([0.0, 1.0], 1.0, id="one of two"),
        pytest.param([None, 1.0], 1.0, id="full beside unread"),
        pytest.param([None, 0.5], None, id="part beside unread"),
        pytest.param([None, 0.0], None, id="nothing beside unread"),
        pytest.param([], None, id="no list"),
    ],
)
def test_that_of_several_lists_the_strongest_holds(lists, expected):
    assert strongest(lists) == expected


@pytest.mark.parametrize(
    ("measure", "known_items", "items", "reason"),
    [
        pytest.param(ranged(0.5, 0.5, 0.5), 0, 0, "empty", id="no items"),
        pytest.param(ranged(0.5, 0.5, 0.5), 5, 10, "too_few_known", id="half known"),
        pytest.param(ranged(0.5, 0.4, 0.51), 9, 10, "range_too_wide", id="wide"),
        pytest.param(
            Ranged(Outcome(0.5), Outcome(0.5), unknown("empty_union")),
            9,
            10,
            "range_too_wide",
            id="no upper end",
        ),
        pytest.param(
            Ranged(*[unknown("empty_union")] * 3), 9, 10, "empty_union", id="no point"
        ),
    ],
)
def test_that_a_point_that_must_not_be_quoted_says_why(
    measure, known_items, items, reason
):
    assert quotable(measure, known_items, items).reason == reason


def test_that_limits_themselves_may_be_quoted():
    assert quotable(ranged(0.75, 0.7, 0.8), 6, 10).value == 0.75
