"""Ticks, label places and the walk: plain values in, plain values out."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt

from core.label_places import spread
from core.ticks import outward, period_ticks, value_ticks
from gui.charts.walk import Stop, moved

heights = st.lists(st.floats(0, 400), min_size=1, max_size=12)


@given(heights)
def test_that_no_label_covers_another_and_none_leaves_the_plot(wanted):
    middles = sorted(spread(wanted, 14.0, 0.0, 400.0))
    gaps = [b - a for a, b in itertools.pairwise(middles)]
    assert min(gaps, default=14.0) >= 14.0 - 1e-6
    assert middles[0] >= 7.0 - 1e-6
    assert middles[-1] <= 393.0 + 1e-6


@given(heights)
def test_that_names_stand_in_the_order_of_their_lines(wanted):
    middles = spread(wanted, 14.0, 0.0, 400.0)
    assert sorted(range(len(wanted)), key=lambda n: (wanted[n], middles[n])) == sorted(
        range(len(wanted)), key=lambda n: (middles[n], wanted[n])
    )


def test_that_labels_without_room_are_set_closer_rather_than_left_out():
    middles = spread([5.0] * 10, 14.0, 0.0, 70.0)
    assert len(set(middles)) == 10
    assert max(middles) <= 70.0


def test_that_nothing_to_label_is_no_label():
    assert spread([], 14.0, 0.0, 100.0) == ()


def test_that_an_axis_without_extent_has_one_tick():
    assert value_ticks(2.0, 2.0, 5) == (2.0,)
    assert outward(2.0, 2.0, 5) == (1.5, 2.5)


def test_that_bounds_move_outward_to_round_numbers_on_both_sides():
    assert outward(-0.23, 0.61, 5) == (-0.4, 0.8)


@pytest.mark.parametrize(
    ("low", "high"),
    [(0.0, 5e-324), (0.0, 1e-14), (1e-14, 3e-14), (7e300, 7e300), (0.0, 1e307)],
)
def test_that_an_axis_holds_numbers_however_small_or_large(low, high):
    least, most = outward(low, high, 5)
    assert least <= low <= high <= most
    assert least < most
    inside = (pytest.approx(least), pytest.approx(most))
    marks = value_ticks(least, most, 5)
    assert all(least < mark < most or mark in inside for mark in marks)


def test_that_years_are_whole_also_under_months():
    months = tuple(2021 + month / 12 for month in range(25))
    names = tuple(f"m{n}" for n in range(25))
    assert [text for _, text in period_ticks(months, names, 9)] == [
        "2021",
        "2022",
        "2023",
    ]


def test_that_months_within_a_year_are_named_themselves():
    months = (2022.25, 2022.5, 2022.75)
    names = ("2022-04", "2022-07", "2022-10")
    assert period_ticks(months, names, 2) == (
        (2022.25, "2022-04"),
        (2022.75, "2022-10"),
    )


def test_that_no_period_has_no_tick():
    assert period_ticks((), (), 5) == ()


STOPS = (
    tuple(Stop(f"a{n}", None, float(n), 1.0) for n in range(3)),
    (),
    tuple(Stop(f"b{n}", None, float(n), None) for n in range(2)),
)


@pytest.mark.parametrize(
    ("place", "key", "leads_to"),
    [
        pytest.param(
            None, Qt.Key.Key_Right, (0, 2), id="the first leads to the newest"
        ),
        pytest.param((0, 1), Qt.Key.Key_Left, (0, 0), id="left"),
        pytest.param((0, 0), Qt.Key.Key_Left, (0, 0), id="left at the edge"),
        pytest.param((0, 2), Qt.Key.Key_Down, (2, 1), id="down to a shorter row"),
        pytest.param((2, 1), Qt.Key.Key_Up, (0, 1), id="up over an empty row"),
        pytest.param((2, 0), Qt.Key.Key_Down, (2, 0), id="down at the bottom"),
        pytest.param((0, 1), Qt.Key.Key_Home, (0, 0), id="home"),
        pytest.param((0, 1), Qt.Key.Key_End, (0, 2), id="end"),
    ],
)
def test_that_arrow_keys_lead_from_figure_to_figure(place, key, leads_to):
    assert moved(STOPS, place, key) == leads_to


def test_that_there_is_nowhere_to_go_without_figures():
    assert moved((), None, Qt.Key.Key_Right) is None
