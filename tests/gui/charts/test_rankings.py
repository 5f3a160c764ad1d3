"""What the charts of a ranking draw: places, where bars were, who overtook whom."""

from __future__ import annotations

import math

from PySide6.QtCore import Qt

from gui.charts.bar_parts import change_text, reach, value_range, value_text
from tests.gui.charts.specs import BARS, BUMP, bar_spec, datum

FULL = BARS._replace(
    bars=tuple(
        bar._replace(
            rank=datum(float(place), "rank", f"rank/{place}"),
            before=datum(0.5, name=f"before/{place}"),
            change=datum(change, "pp", f"change/{place}"),
        )
        for place, (bar, change) in enumerate(
            zip(BARS.bars, (4.0, -4.0, None), strict=True), start=1
        )
    )
)


def test_that_the_axis_reaches_to_where_a_bar_was():
    assert value_range(FULL) == (0.0, 0.5)
    assert reach(FULL.bars[0]) == 0.5


def test_that_a_rise_has_its_sign():
    assert [change_text(bar) for bar in FULL.bars] == ["+4.0 pp", "−4.0 pp", ""]


def test_that_a_value_stands_alone_where_no_change_is_known():
    assert value_text(BARS.bars[0]) == "30.0%"
    assert value_text(FULL.bars[0]) == "30.0%   +4.0 pp"


def test_that_the_arrow_keys_go_from_the_value_to_what_it_was(chart, qtbot, emitted):
    drawn = chart(FULL)
    said = emitted(drawn.pointed)
    for key in (Qt.Key.Key_Right, *[Qt.Key.Key_Left] * 3):
        qtbot.keyClick(drawn, key)
    assert said == ["bar/0", "change/1", "before/1", "rank/1"]


def test_that_a_click_on_a_row_is_one_on_its_value(chart, qtbot, emitted):
    drawn = chart(FULL)
    said = emitted(drawn.pointed)
    row = drawn._pixel(drawn._stops[1][-1]).toPoint()
    qtbot.mouseClick(drawn.canvas.sheet, Qt.MouseButton.LeftButton, pos=row)
    assert said == ["bar/1"]


def test_that_places_and_marks_need_no_room_where_there_are_none(chart):
    assert chart(BARS).ranks_width(BARS) == 0.0
    assert chart(FULL).ranks_width(FULL) > 0.0


def test_that_ranks_are_drawn_as_they_are_and_gaps_stay_gaps(chart):
    drawn = chart(BUMP).drawn()
    assert drawn["Economy CHN"] == [(2010, 2.0), (2011, 1.0), (2012, 1.0)]
    assert math.isnan(drawn["Economy USA"][1][1])


def test_that_the_first_is_on_top(chart):
    drawn = chart(BUMP)
    first, second = (drawn._pixel(along[-1]) for along in drawn._stops)
    assert drawn._stops[0][-1].figure_id == "CHN/2"
    assert first.y() < second.y()


def test_that_each_line_ends_in_its_rank_and_name(chart):
    assert [name.text for name in chart(BUMP).names()] == [
        *("1  Economy CHN", "2  Economy USA"),
    ]


def test_that_only_the_chosen_have_a_hue(chart):
    looks = chart(BUMP)._looks(BUMP)
    drawn = chart(BUMP)
    assert [drawn.inks.hue(look.hue).name() for look in looks] == [
        *(drawn.inks.scheme.hues[1], drawn.inks.scheme.hues[5]),
    ]


def test_that_many_ranks_are_marked_where_there_is_room(chart):
    runs = tuple(
        BUMP.lines[0]._replace(code=f"E{n}", data=(datum(float(n), "rank"),) * 3)
        for n in range(1, 67)
    )
    drawn = chart(BUMP._replace(lines=runs))
    texts = [text for _place, text in drawn.canvas.panels[0].ticks["left"]]
    assert texts[0] == "1"
    assert 2 < len(texts) < 40


def test_that_bars_below_nought_are_written_beside_the_axis():
    assert reach(bar_spec(-0.2).bars[0]) == 0.0
