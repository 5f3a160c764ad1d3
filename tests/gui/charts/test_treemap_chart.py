"""Tiles as large as their numbers: laid out, walked, entered, lit and written on."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF

from core.briefs.colours import DARK, LIGHT
from gui.charts.palette import contrast, readable_on
from gui.charts.squares import squarified
from gui.charts.treemap_parts import lines_of
from tests.gui.charts.specs import TREEMAP, datum

AREA = QRectF(0, 0, 600, 400)
AGAIN = TREEMAP._replace(
    tiles=tuple(
        tile._replace(
            code=f"{n}", datum=datum(5.0 - n, "USD", f"again/{n}"), opens=True
        )
        for n, tile in enumerate(TREEMAP.tiles)
    )
)


@pytest.mark.parametrize(
    "sizes",
    [[1.0], [6.0, 6.0, 4.0, 3.0, 2.0, 2.0, 1.0], [2.0**-n for n in range(60)]],
    ids=["one", "the example of the paper", "ever smaller"],
)
def test_that_each_tile_has_the_area_of_its_part(sizes):
    rects = squarified(sizes, AREA)
    areas = [rect.width() * rect.height() for rect in rects]
    whole = AREA.width() * AREA.height() / sum(sizes)
    assert areas == pytest.approx([size * whole for size in sizes], rel=1e-6, abs=1e-6)


def test_that_tiles_lie_within_the_area_and_do_not_overlap():
    rects = squarified([float(n) for n in range(40, 0, -1)], AREA)
    inner = [rect.adjusted(1e-6, 1e-6, -1e-6, -1e-6) for rect in rects]
    assert all(AREA.contains(rect) for rect in inner)
    pairs = ((one, other) for n, one in enumerate(inner) for other in inner[:n])
    assert not any(one.intersects(other) for one, other in pairs)


def test_that_equal_tiles_are_nearly_square():
    rects = squarified([1.0] * 24, AREA)
    assert max(rect.width() / rect.height() for rect in rects) < 1.6


def test_that_nothing_fits_into_nothing():
    assert squarified([2.0, 1.0], QRectF()) == [QRectF(), QRectF()]


def test_that_a_part_of_the_whole_is_that_part_of_the_area(chart):
    drawn = chart(TREEMAP).drawn()
    assert drawn == pytest.approx(
        {"Electrical machinery": 0.6, "Machinery": 0.3, "All others (2 listed)": 0.1}
    )


def test_that_the_others_come_last_however_large_they_are(chart):
    others = TREEMAP.tiles[3]._replace(datum=datum(90e9, "USD", "t/3"))
    drawn = chart(TREEMAP._replace(tiles=(*TREEMAP.tiles[:3], others)))
    assert drawn.placed[-1].tile is others


def test_that_the_keys_go_by_size_and_to_either_end(chart, qtbot, emitted):
    drawn = chart(TREEMAP)
    said = emitted(drawn.pointed)
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_Left):
        qtbot.keyClick(drawn, key)
    qtbot.keyClick(drawn, Qt.Key.Key_End)
    qtbot.keyClick(drawn, Qt.Key.Key_Home)
    assert said == ["t/0", "t/1", "t/2", "t/1", "t/3", "t/0"]


def test_that_a_tile_is_read_out_with_its_share_and_what_its_colour_means(chart, qtbot):
    drawn = chart(TREEMAP)
    qtbot.keyClick(drawn, Qt.Key.Key_Right)
    qtbot.keyClick(drawn, Qt.Key.Key_Right)
    assert drawn.readout.text() == (
        "Machinery: $3.0 billion; share 30.0%; Deficit −$1.0 billion"
    )


def test_that_space_looks_into_a_tile_that_has_parts(chart, qtbot, emitted):
    drawn = chart(TREEMAP)
    entered = emitted(drawn.entered)
    for key in (Qt.Key.Key_Space, Qt.Key.Key_Right, Qt.Key.Key_Space):
        qtbot.keyClick(drawn, key)
    assert entered == []
    qtbot.keyClick(drawn, Qt.Key.Key_Right)
    qtbot.keyClick(drawn, Qt.Key.Key_Space)
    assert entered == ["84"]


def middle(drawn, place) -> QPoint:
    return next(p.rect.center() for p in drawn.placed if p.place == place).toPoint()


def test_that_a_click_looks_into_a_tile_and_a_right_click_does_not(
    chart, qtbot, emitted
):
    drawn = chart(TREEMAP)
    entered, pointed = emitted(drawn.entered), emitted(drawn.pointed)
    sheet, where = drawn.canvas.sheet, middle(drawn, 1)
    qtbot.mouseClick(sheet, Qt.MouseButton.RightButton, pos=where)
    assert (entered, pointed) == ([], ["t/1"])
    qtbot.mouseClick(sheet, Qt.MouseButton.LeftButton, pos=where)
    assert entered == ["84"]


def test_that_the_second_of_two_clicks_goes_no_further_down(chart, qtbot, emitted):
    drawn = chart(TREEMAP)
    entered = emitted(drawn.entered)
    sheet, where = drawn.canvas.sheet, middle(drawn, 1)
    qtbot.mouseClick(sheet, Qt.MouseButton.LeftButton, pos=where)
    drawn.show_spec(AGAIN)
    qtbot.mouseDClick(sheet, Qt.MouseButton.LeftButton, pos=where)
    qtbot.mouseRelease(sheet, Qt.MouseButton.LeftButton, pos=where)
    assert entered == ["84"]


def test_that_the_hint_says_how_to_look_into_a_product(chart):
    assert "looks into a product" in chart(TREEMAP)._hint()
    closed = TREEMAP._replace(tiles=TREEMAP.tiles[:1])
    assert "looks into" not in chart(closed)._hint()


def test_that_the_tile_under_the_pointer_lights_its_row_by_its_code(chart, emitted):
    drawn = chart(TREEMAP)
    lit = emitted(drawn.lit)
    drawn._on_sheet_hovered(QPointF(middle(drawn, 1)))
    assert lit[-1] == "84"


def test_that_the_tiles_beside_the_one_that_stands_out_step_back(chart):
    drawn = chart(TREEMAP)
    before = drawn.grab().toImage()
    drawn.light("84")
    after = drawn.grab().toImage()
    lit, other = (
        drawn.canvas.mapTo(drawn, middle(drawn, place) + QPoint(0, 40))
        for place in (1, 0)
    )
    assert after.pixelColor(lit) == before.pixelColor(lit)
    assert after.pixelColor(other) != before.pixelColor(other)


@pytest.mark.parametrize("scheme", [LIGHT, DARK], ids=["light", "dark"])
def test_that_a_name_can_be_read_on_every_colour_of_a_tile(scheme, qapp):
    fills = (*scheme.hues, scheme.low, scheme.high)
    contrasts = [contrast(readable_on(fill), fill) for fill in map(QColor, fills)]
    assert min(contrasts) >= 4.5


@pytest.fixture
def metrics(qapp):
    return QFontMetricsF(QFont())


def test_that_a_name_is_broken_between_words_and_cut_only_in_its_last_line(metrics):
    width = metrics.horizontalAdvance("Optical, measuring ")
    name = "Optical, measuring apparatus and medical instruments"
    first, last = lines_of(name, width, 2, metrics)
    assert first == "Optical, measuring"
    assert last.startswith("apparatus")
    assert last.endswith("…")
    assert lines_of(name, 1000, 2, metrics) == (name,)


def test_that_a_word_is_cut_rather_than_broken(metrics):
    width = metrics.horizontalAdvance("Banglad…")
    assert lines_of("Bangladesh", width, 3, metrics) == ("Banglad…",)


def test_that_japanese_is_broken_between_its_signs(metrics):
    name = "88 航空機及び宇宙飛行体、並びに"
    lines = lines_of(name, metrics.horizontalAdvance("88 航空機及"), 4, metrics)
    assert "".join(lines).replace(" ", "") == name.replace(" ", "")
    assert lines[0].startswith("88 航")
    assert not any(line.startswith("、") for line in lines)


def test_that_no_name_is_written_where_it_would_say_nothing(metrics):
    assert lines_of("Electrical machinery", 8, 2, metrics) == ()
