"""Small charts in a grid: their places, scales, lines and how they are reached."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF

from core.briefs.exhibit import Line, MultiplesSpec, SmallChart
from gui.charts.legend_row import places
from gui.charts.multiples_parts import has_legend
from gui.charts.small_charts import frames
from tests.gui.charts.specs import MULTIPLES, datum


def many(count):
    return MULTIPLES._replace(
        charts=tuple(
            MULTIPLES.charts[0]._replace(name=f"Industry {n}") for n in range(count)
        )
    )


def test_that_gaps_stay_gaps_in_small_charts_too(chart):
    drawn = chart(MULTIPLES).drawn()
    assert list(drawn) == ["Chips", "Ships"]
    assert drawn["Chips"]["Economy CHN"] == [0.1, 0.2, 0.3]


def test_that_no_chart_covers_another(chart):
    shown = chart(many(13), width=900).frames
    assert not any(
        one.cell.intersects(other.cell)
        for place, one in enumerate(shown)
        for other in shown[place + 1 :]
    )


def test_that_seven_charts_stand_four_above_three_where_there_is_room(chart):
    tops = [frame.cell.top() for frame in chart(many(7), width=1330).frames]
    assert [tops.count(top) for top in dict.fromkeys(tops)] == [4, 3]


def test_that_a_common_scale_is_the_same_for_all(chart):
    assert len({frame.y for frame in chart(MULTIPLES).frames}) == 1
    own = chart(MULTIPLES._replace(is_common=False)).frames
    assert len({frame.y for frame in own}) == 2


def test_that_a_benchmark_lies_within_every_scale(qapp):
    metrics = QFontMetricsF(qapp.font())
    for frame in frames(MULTIPLES, QRectF(0, 0, 600, 300), metrics):
        assert frame.y[0] <= 0.5 <= frame.y[1]


def test_that_many_charts_scroll_rather_than_shrink(chart):
    drawn = chart(many(30), width=500)
    assert drawn.canvas.height() > drawn.scroller.viewport().height()


def test_that_a_picture_holds_all_of_them(chart):
    drawn = chart(many(30), width=700)
    image = drawn.as_image(1.0)
    assert image.height() > drawn.height()


def test_that_lines_are_named_above_unless_their_charts_are(chart):
    assert has_legend(MULTIPLES)
    alone = SmallChart("CHN", "China", (Line("CHN", "China", (datum(0.1),)),))
    assert not has_legend(MultiplesSpec((2010.0,), ("2010",), (alone,), "share"))


def test_that_names_above_wrap_rather_than_being_cut(qapp):
    metrics = QFontMetricsF(qapp.font())
    found = places(["A rather long name"] * 6, 300.0, metrics)
    assert len({place.top() for place in found}) > 1
    assert all(place.right() <= 300.0 for place in found)


def test_that_the_arrow_keys_go_through_a_chart_and_to_the_next(chart, qtbot, emitted):
    drawn = chart(MULTIPLES)
    said = emitted(drawn.pointed)
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Left, Qt.Key.Key_Down, Qt.Key.Key_Down):
        qtbot.keyClick(drawn, key)
    assert said == ["CHN/2012", "CHN/2011", "USA/2011", "ships/2011"]


def test_that_a_point_of_another_chart_is_never_near(chart):
    drawn = chart(MULTIPLES)
    first, second = drawn.frames
    place = drawn._nearest(QPointF(second.plot.left(), second.plot.bottom() - 1))
    assert place is None or drawn._stops[place[0]][0].panel == 1
    assert drawn._nearest(QPointF(-40, -40)) is None
    assert first.cell != second.cell
