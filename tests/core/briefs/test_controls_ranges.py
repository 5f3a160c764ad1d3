"""Alignment and coverage of controls: what is unread makes a range."""

from __future__ import annotations

import pytest

from core.briefs.controls.brief import controls_brief
from core.formulas.catalogue import figure
from tests.core.briefs.lists import (
    CN,
    JP,
    SHARES,
    US,
    entry,
    item,
    lists,
    two_machines,
)
from tests.core.briefs.walking import choosing, column, drawn


@pytest.fixture
def small(library_of):
    return library_of(**two_machines())


def test_that_the_united_states_and_japan_are_said_with_their_range(library):
    pair = choosing(controls_view="pairs", controls_jurisdictions=("US", "JP"))
    reading = controls_brief(library, pair).exhibit.reading
    assert reading == (
        "The lists that line up best for certain are those of the United States and "
        "Japan: 92.3% of the items that either controls are on both, with 78 of 78 "
        "items known on both sides."
    )


def test_that_a_range_too_wide_has_no_point(library):
    pair = choosing(controls_view="pairs", controls_jurisdictions=("US", "NL"))
    [shown] = controls_brief(library, pair).exhibit.chart.ranges
    assert (round(shown.low.value, 3), round(shown.high.value, 3)) == (0.526, 0.987)
    assert shown.point.value is None


def test_that_points_lie_within_their_ranges(library):
    ranges = controls_brief(library, choosing(controls_view="pairs")).exhibit.chart
    for one in ranges.ranges:
        assert one.low.value <= one.high.value
        point = one.point.value
        assert point is None or one.low.value <= point <= one.high.value


def test_that_a_point_is_drawn_only_where_it_may_be_quoted(library):
    brief = controls_brief(library, choosing(controls_view="pairs"))
    for one, row in zip(
        brief.exhibit.chart.ranges, brief.exhibit.table.rows, strict=True
    ):
        quotable = figure(library, row[2].figure_id)
        assert one.point.value == quotable.value
        assert (one.point.figure_id is None) == (quotable.value is None)


def test_that_lists_nobody_has_read_are_not_said_to_line_up(small):
    reading = controls_brief(small, choosing(controls_view="pairs")).exhibit.reading
    assert reading == "No two of these lists can be compared."


def test_that_a_list_that_controls_nothing_is_covered_by_nobody(library_of):
    unlisted = [entry("e1", code, "not listed") for code in ("US", "JP")]
    library = library_of(**lists([item("e1")], [US, JP], unlisted))
    brief = controls_brief(library, choosing(controls_view="pairs"))
    assert brief.empty == "No two of these lists can be compared."


def test_that_the_supply_of_the_sample_is_a_range_over_all_items(library):
    exhibit = controls_brief(library, choosing(controls_view="coverage")).exhibit
    assert exhibit.chart.ranges[0].name == "All items with supplier shares"
    assert exhibit.reading.startswith("Of the foreign supply China could buy, ")
    assert "by the United States, Japan, the Netherlands" in exhibit.reading


def test_that_two_items_of_one_name_are_both_shown(small):
    brief = controls_brief(small, choosing(controls_view="coverage"))
    assert column(brief, 0) == [
        *("All items with supplier shares", "Etching machines", "Etching machines"),
    ]


def test_that_what_is_unread_widens_the_supply_under_control(small):
    [_whole, first, second] = controls_brief(
        small, choosing(controls_view="coverage")
    ).exhibit.chart.ranges
    assert round(first.low.value, 3) == 0.556
    assert (second.low.value, round(second.high.value, 3)) == (0.0, 0.444)
    assert second.point.value is None


def test_that_supply_known_exactly_is_a_point(small):
    brief = controls_brief(
        small, choosing(controls_view="coverage", controls_jurisdictions=("US",))
    )
    [whole, *_items] = brief.exhibit.chart.ranges
    assert whole.point == whole.low


def test_that_the_note_says_whose_shares_they_are(small):
    notes = controls_brief(small, choosing(controls_view="coverage")).exhibit.notes
    assert notes[1].startswith("Supplier shares: lists; 2 of 2 items have shares.")


def test_that_controls_without_shares_cover_nothing_known(library_of):
    library = library_of(**lists([item("e1")], [US, CN]))
    said = controls_brief(library, choosing(controls_view="coverage")).empty
    assert said.startswith("None of these items has supplier shares that add up")


@pytest.mark.parametrize(
    ("known", "missing"),
    [
        pytest.param([US], "no economy that the controls are aimed at", id="target"),
        pytest.param([CN], "no jurisdiction that controls anything", id="coalition"),
    ],
)
def test_that_without_target_or_coalition_no_supply_is_claimed(
    library_of, known, missing
):
    library = library_of(**lists([item("e1")], known, [], SHARES))
    brief = controls_brief(library, choosing(controls_view="coverage"))
    assert drawn(brief) == []
    assert brief.empty.startswith(f"The workbook names {missing}")
