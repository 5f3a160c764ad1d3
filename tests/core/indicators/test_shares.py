from __future__ import annotations

import pytest

from core.indicators.shares import (
    disjoint_total,
    listed_world,
    overstatement,
    rest_of_world,
    without_members,
    world_share,
)

MEMBERS = {"OECD": ["EU27", "JPN"], "EU27": ["DEU", "FRA"], "G7": ["DEU", "JPN"]}


@pytest.mark.parametrize(
    ("country", "world", "reason"),
    [
        pytest.param(None, 1.0, "missing", id="no country"),
        pytest.param(1.0, None, "missing", id="no world"),
        pytest.param(0.0, 0.0, "world_zero", id="nothing of nothing"),
        pytest.param(-1.0, 2.0, "negative_value", id="negative country"),
        pytest.param(1.0, -2.0, "negative_value", id="negative world"),
    ],
)
def test_that_a_share_without_a_base_says_why(country, world, reason):
    assert world_share(country, world).reason == reason


def test_that_a_listed_world_names_who_is_missing():
    assert listed_world({"JPN": 1.0, "CHN": None}).missing == ("CHN",)


def test_that_a_listed_world_of_nobody_is_unknown():
    assert listed_world({"CHN": None}).total.reason == "empty"


@pytest.mark.parametrize(
    ("values", "world", "reason"),
    [
        pytest.param({"JPN": None}, 10.0, "missing", id="a listed one"),
        pytest.param({"JPN": 1.0}, None, "missing", id="the world"),
        pytest.param(
            {"JPN": 11.0}, 10.0, "listed_exceeds_world", id="too large a list"
        ),
        pytest.param({}, 10.0, "empty", id="nobody listed"),
    ],
)
def test_that_a_rest_that_cannot_be_told_says_why(values, world, reason):
    assert rest_of_world(values, world).reason == reason


def test_that_a_complete_list_leaves_no_rest_for_rounding():
    assert rest_of_world({"A": 0.1, "B": 0.2}, 0.3).value == pytest.approx(
        0.0, abs=1e-12
    )


def test_that_overstatement_needs_everyone_listed():
    assert overstatement({"JPN": None, "USA": 1.0}, 2.0).reason == "missing"


def test_that_members_go_at_any_depth():
    assert without_members({"OECD": 9.0, "DEU": 1.0}, MEMBERS) == {"OECD": 9.0}


def test_that_members_stay_when_their_group_is_not_there():
    assert without_members({"DEU": 1.0, "FRA": 2.0}, MEMBERS) == {
        "DEU": 1.0,
        "FRA": 2.0,
    }


def test_that_a_group_without_a_value_leaves_its_members():
    values = {"EU27": None, "DEU": 1.0}
    assert without_members(values, MEMBERS) == {"DEU": 1.0}


def test_that_a_group_without_value_or_listed_members_stays_missing():
    assert disjoint_total({"EU27": None, "USA": 1.0}, MEMBERS).reason == "missing"


def test_that_groups_that_share_a_member_cannot_be_summed():
    assert disjoint_total({"EU27": 5.0, "G7": 6.0}, MEMBERS).reason == "groups_overlap"


def test_that_groups_that_contain_each_other_end():
    circle = {"A": ["B"], "B": ["A"]}
    assert without_members({"A": 1.0}, circle) == {"A": 1.0}
