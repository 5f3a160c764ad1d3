"""What a template is told to draw: places as parts of 1, words as they are said."""

from __future__ import annotations

import pytest

from core.briefing.drawing import Bar, Panels, Plot, Point, Series, Timeline
from core.exports.paper.typst.bars import bars
from core.exports.paper.typst.curves import curves
from core.exports.paper.typst.figures import drawing_shape, figure_shape
from core.exports.paper.typst.grids import grid_shape, timeline_shape
from tests.core.exports.paper.making import (
    balance_plot,
    bar_plot,
    exhibit,
    heat_grid,
    line_plot,
    pair_plot,
    panels,
    paper,
    point,
    range_plot,
    series,
    slope_plot,
    stacked_plot,
    timeline,
)

YEARS = ("2000", "2001", "2002", "2003")


def line(values, **more):
    one = series("Japan", values)
    plot = Plot("line", YEARS[: len(values)], (one,), "share", **more)
    positions = tuple(2000.0 + n for n in range(len(values)))
    return curves(plot._replace(positions=positions), room=5, periods=10)


def test_that_a_line_is_not_drawn_over_what_is_unknown():
    (drawn,) = line((0.1, 0.2, None, 0.3))["lines"]
    assert [len(piece) for piece in drawn["pieces"]] == [2, 1]


def test_that_a_line_is_not_drawn_over_a_year_that_is_missing():
    plot = Plot(
        *("line", ("2000", "2001", "2005"), (series("Japan", (0.1, 0.2, 0.3)),)),
        "share",
        positions=(2000.0, 2001.0, 2005.0),
    )
    (drawn,) = curves(plot, room=5, periods=10)["lines"]
    assert [len(piece) for piece in drawn["pieces"]] == [2, 1]


def test_that_a_period_that_is_not_complete_is_hollow_and_joined_to_no_other():
    points = (point(0.1), point(0.2), point(0.05, flag="partial"))
    plot = Plot("line", YEARS[:3], (Series("Japan", points, "#0069a8"),), "share")
    (drawn,) = curves(plot, room=5, periods=10)["lines"]
    assert [len(piece) for piece in drawn["pieces"]] == [2, 1]
    assert drawn["dots"] == [(1.0, pytest.approx(0.25), True)]
    assert drawn["end"]["text"] == "5.0% (incomplete)"


def test_that_a_line_of_which_nothing_is_known_has_no_name_at_its_end():
    (drawn,) = line((None, None))["lines"]
    assert (drawn["pieces"], drawn["end"]) == ([], None)


def test_that_shares_are_seen_from_zero():
    assert line((0.2, 0.3))["y_ticks"][0] == (0.0, "0%")


def test_that_the_first_rank_is_on_top():
    plot = Plot("line", YEARS[:2], (series("Japan", (1.0, 4.0)),), "rank")
    drawn = curves(plot._replace(is_turned=True), room=5, periods=10)
    start, end = drawn["lines"][0]["pieces"][0]
    assert start[1] > end[1]


def test_that_imports_go_down_from_nought():
    drawn = curves(balance_plot(), room=5, periods=10)
    imports = [one for one in drawn["columns"] if one["colour"] == "#806000"]
    assert all(one["high"] == drawn["zero"] for one in imports)
    assert [one["end"]["name"] for one in drawn["lines"]] == ["Balance"]


def test_that_a_slope_names_both_its_ends():
    drawn = curves(slope_plot(), room=5, periods=10)
    assert [one["start"]["text"] for one in drawn["lines"]][:2] == ["3.6%", "24.5%"]


def test_that_a_mark_outside_the_periods_is_not_drawn():
    assert line((0.1, 0.2), marks=((1990.0, "long ago"),))["marks"] == []


def test_that_an_unknown_bar_says_why():
    (*_known, last) = bars(bar_plot(), room=5)["parts"][0]
    assert last["lanes"][0]["label"] == "not published"
    assert last["lanes"][0]["bars"] == []


def test_that_parts_of_a_whole_stand_behind_one_another():
    drawn = bars(stacked_plot(), room=5)
    pieces = drawn["parts"][0][0]["lanes"][0]["bars"]
    assert [one["low"] for one in pieces] == [0.0, 0.62, 0.9]
    assert pieces[-1]["hatched"]


def test_that_a_range_without_extent_is_a_sign():
    plot = range_plot()
    low, _high, *rest = plot.series
    alike = plot._replace(series=(low, low._replace(name="at most"), *rest))
    lane = bars(alike, room=5)["parts"][0][1]["lanes"][0]
    assert lane["label"] == "30.0%"
    assert len(lane["dots"]) == 1


def test_that_two_numbers_of_a_row_are_joined():
    row = bars(pair_plot(), room=5)["parts"][0][0]
    (lane,) = row["lanes"]
    assert row["note"] == "differ"
    assert lane["joined"] == tuple(one["at"] for one in lane["dots"])


def test_that_many_bars_stand_in_columns():
    names = tuple(f"Economy {n}" for n in range(66))
    plot = Plot("bar", names, (series("", (0.1,) * 66),), "share")
    parts = bars(plot, room=5)["parts"]
    assert [len(part) for part in parts] == [33, 33]


def test_that_small_charts_on_a_common_scale_have_one_axis():
    drawn = drawing_shape(panels())
    assert len({tuple(plot["y_ticks"]) for plot in drawn["plots"]}) == 1
    assert [one["name"] for one in drawn["legend"]] == [
        one.name for one in line_plot().series
    ]


def test_that_a_wide_grid_is_set_in_even_parts():
    parts = grid_shape(heat_grid(20))["parts"]
    assert [len(part["columns"]) for part in parts] == [10, 10]


def test_that_a_suspension_without_end_reaches_on_but_does_not_end():
    (name, spans), *_rest = timeline().rows
    suspension = next(one for one in spans if one.kind == "suspension")
    endless = Timeline(((name, (suspension._replace(end=None),)),), 2026.5, "now")
    lane = timeline_shape(endless)["parts"][0][0]["lanes"][0]
    assert (lane["end"], lane["ends"]) == (1.0, None)


def test_that_a_long_timeline_is_set_in_charts_that_fit_a_page():
    row = timeline().rows[0]
    parts = timeline_shape(timeline()._replace(rows=(row,) * 20))["parts"]
    assert [len(part) for part in parts] == [8, 8, 4]


def test_that_no_number_at_all_makes_an_axis_still():
    nothing = Plot("bar", ("a",), (Series("", (Point(None, "why"),), "#0069a8"),), "LQ")
    assert bars(nothing, room=5)["zero"] == 0.0


def test_that_a_measure_without_any_date_says_so():
    bar = Bar("draft", "Draft list", "", None, None, None)
    drawn = timeline_shape(Timeline((("Taiwan", (bar,)),), 2026.5, "now"))
    assert drawn["parts"][0][0]["lanes"][0]["name"] == "Draft list (no date)"


def test_that_bars_with_numbers_beside_them_have_the_whole_width():
    def is_wide(plot):
        return figure_shape(exhibit(1, plot), paper())["wide"]

    bare = bar_plot()._replace(series=bar_plot().series[:2])
    assert (is_wide(bar_plot()), is_wide(pair_plot()), is_wide(bare)) == (
        True,
        True,
        False,
    )


def test_that_flows_and_their_sum_have_as_many_marks_as_a_chart_of_their_own():
    plot = balance_plot()
    below = Panels((plot, plot), is_common=False)
    alone = drawing_shape(plot)
    assert [one["x_ticks"] for one in drawing_shape(below)["plots"]] == [
        alone["x_ticks"],
        alone["x_ticks"],
    ]
