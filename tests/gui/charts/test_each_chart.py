"""What each kind of chart draws, by what is on the screen."""

from __future__ import annotations

import itertools
import math

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QFontMetrics, QImage, QPainter

from core.briefs.colours import GREY, INK, LIGHT
from core.briefs.exhibit import Benchmark, Line
from core.briefs.looks import SOLID, hue_of, styles
from gui.charts.balance_parts import bar_width
from gui.charts.headings_fit import SPACIOUS
from gui.charts.line_names import FARTHEST
from gui.charts.line_parts import marked, value_range
from gui.charts.pair_parts import pair_text
from gui.charts.palette import Inks
from gui.charts.panel import MARK_SIZE
from gui.charts.range_chart import range_text
from gui.charts.status_signs import Signs
from tests.gui.charts.specs import (
    BALANCE,
    BARS,
    EMPTY,
    HEAT,
    LINES,
    MATRIX,
    ONE_YEAR,
    PAIRS,
    RANGES,
    STATUSES,
    balance_spec,
    bar_spec,
    datum,
    line_spec,
    matrix_row,
)

# --- lines ---


def test_that_lines_are_drawn_by_name_and_gaps_stay_gaps(chart):
    drawn = chart(LINES).drawn()
    assert drawn["Economy CHN"] == [(2010, 0.1), (2011, 0.2), (2012, 0.3)]
    assert [math.isnan(y) for _, y in drawn["Economy USA"]] == [False, True, False]


def test_that_an_incomplete_period_is_joined_to_no_line_but_marked(chart):
    spec = line_spec(CHN=[0.1, 0.2, 0.05])
    whole, last = spec.lines[0].data[:2], spec.lines[0].data[2]._replace(flag="partial")
    spec = spec._replace(lines=(spec.lines[0]._replace(data=(*whole, last)),))
    drawn = chart(spec)
    assert math.isnan(drawn.drawn()["Economy CHN"][2][1])
    assert (2012, 0.05) in drawn.canvas.panels[0].marks
    assert "incomplete" in drawn.labels()[0].text


def test_that_points_alone_between_gaps_are_marked():
    data = tuple(datum(v) for v in (0.1, None, 0.2, None, 0.3, 0.4))
    assert marked(data) == [0, 2, 5]


def test_that_each_line_has_its_name_and_last_value_at_its_end(chart):
    labels = chart(LINES).labels()
    assert [label.text for label in labels] == [
        "Economy CHN  30.0%",
        "Economy USA  20.0%",
    ]


def test_that_names_do_not_cover_each_other_and_stay_on_the_chart(chart):
    spec = line_spec(**{f"E{n}": [0.1, 0.2 + n / 1000] for n in range(12)})
    drawn = chart(spec)
    rects = [label.rect for label in drawn.labels()]
    for one, other in itertools.pairwise(rects):
        assert not one.intersects(other.adjusted(0, 0.5, 0, -0.5))
    assert all(rect.right() <= drawn.canvas.width() for rect in rects)


@pytest.mark.parametrize("unit", ["USD", "JPY", "EUR"])
def test_that_money_of_any_currency_is_seen_from_zero(unit):
    narrow = line_spec(CHN=[80.0, 90.0])._replace(unit=unit)
    assert value_range(narrow) == (0.0, 90.0)


def test_that_no_name_of_many_stands_far_from_its_line(chart):
    spec = line_spec(CHN=[0.1, 0.2], **{f"E{n}": [0.1, n / 2000] for n in range(66)})
    labels = chart(spec).labels()
    assert 8 < len(labels) < 30
    assert labels[0].text.startswith("Economy CHN")
    for label in labels:
        away = abs(label.rect.center().y() - label.end.y())
        assert away <= FARTHEST * label.rect.height()


def test_that_no_name_of_many_at_the_top_is_cut(chart):
    drawn = chart(line_spec(**{f"E{n}": [1.0, 1.0] for n in range(8)}))
    assert all(label.rect.top() >= 0 for label in drawn.labels())


def test_that_whoever_stands_out_among_many_is_named(chart):
    drawn = chart(line_spec(**{f"E{n}": [0.1, n / 2000] for n in range(66)}))
    assert "Economy E3 " not in " ".join(label.text for label in drawn.labels())
    drawn.light("E3")
    assert "Economy E3 " in " ".join(label.text for label in drawn.labels())


def test_that_shares_and_indices_are_seen_from_zero():
    assert value_range(line_spec(CHN=[0.3, 0.4])) == (0.0, 0.4)
    index = line_spec(CHN=[1.0, 1.0])._replace(unit="index")
    assert value_range(index) == (0.0, 1.0)
    far = line_spec(CHN=[95.0, 105.0])._replace(unit="ratio")
    assert value_range(far) == (95.0, 105.0)


def inked(image, colour):
    """Return how many pixels of the middle column are of a colour, or nearly."""
    middle, hue = image.width() // 2, colour.hue()
    column = (image.pixelColor(middle, row) for row in range(image.height()))
    return sum(abs(c.hue() - hue) < 5 and c.saturation() > 128 for c in column)


def test_that_a_line_is_as_thick_in_a_picture_as_on_the_screen(chart):
    drawn = chart(line_spec(CHN=[0.2, 0.2], USA=[0.4, 0.4]))
    once, twice = (
        inked(drawn.as_image(scale), drawn.inks.hue(1)) for scale in (1.0, 2.0)
    )
    assert twice == pytest.approx(2 * once, abs=1)


def test_that_a_line_leaves_the_name_of_a_benchmark_room(chart):
    spec = line_spec(CHN=[1.0, 1.0], USA=[0.2, 0.2])._replace(unit="LQ")
    drawn = chart(spec._replace(benchmarks=(Benchmark(0.98, "world average"),)))
    line = drawn.canvas.panels[0].pixel(2010.0, 1.0).toPoint()
    image, ground = drawn.canvas.grab().toImage(), drawn.inks.ground
    beside = [image.pixelColor(line.x() + step, line.y()) for step in range(8, 70)]
    far = [image.pixelColor(line.x() + step, line.y()) for step in range(200, 260)]
    assert ground in beside
    assert ground not in far


def test_that_a_benchmark_is_within_the_axis(chart):
    spec = ONE_YEAR._replace(unit="LQ", benchmarks=(Benchmark(1.0, "LQ 1.00"),))
    assert value_range(spec)[1] == 1.0
    chart(spec)


def test_that_a_single_period_is_points_with_names(chart):
    drawn = chart(ONE_YEAR)
    assert drawn.canvas.panels[0].marks == [(2010, 0.3), (2010, 0.2)]
    assert len(drawn.labels()) == 2
    assert drawn.canvas.panels[0].ticks["bottom"] == ((2010.0, "2010"),)


def test_that_a_single_period_stands_beside_its_names(chart):
    label = chart(ONE_YEAR).labels()[0]
    assert label.rect.left() - label.end.x() < 60


def test_that_the_axis_writes_numbers_in_their_unit(chart):
    ticks = chart(LINES).canvas.panels[0].ticks
    assert (ticks["left"][0][1], ticks["left"][-1][1]) == ("0%", "40%")
    assert [text for _, text in ticks["bottom"]] == ["2010", "2011", "2012"]


EDGE = 2
"""Pixels within which something lies at the edge of a plot."""


@pytest.mark.parametrize("height", range(280, 420, 10))
def test_that_the_highest_mark_of_the_axis_has_its_line(chart, height):
    drawn = chart(line_spec(CHN=[0.31, 0.32, 0.3]))
    drawn.resize(640, height)
    drawn.body.activate()
    panel, picture = drawn.canvas.panels[0], drawn.canvas.grab().toImage()
    top = panel.pixel(2010.2, panel.ticks["left"][-1][0]).toPoint()
    ground = picture.pixelColor(top.x(), top.y() + 12)
    near = [picture.pixelColor(top.x(), top.y() + away) for away in (-1, 0, 1)]
    assert any(colour != ground for colour in near)


def test_that_fewer_lines_leave_none_of_the_old_ones(chart):
    drawn = chart(LINES)
    drawn.show_spec(ONE_YEAR)
    assert list(drawn.drawn()) == ["Economy CHN", "Economy USA"]


def test_that_an_unknown_point_can_be_reached_and_says_so(chart, qtbot):
    drawn = chart(LINES)
    qtbot.keyClick(drawn, Qt.Key.Key_Right)
    qtbot.keyClick(drawn, Qt.Key.Key_Down)
    qtbot.keyClick(drawn, Qt.Key.Key_Left)
    assert drawn.readout.text() == "Economy USA, 2011: not known: the cell is blank"
    drawn.grab()


# --- bars ---


def test_that_bars_reach_as_far_as_their_values_and_unknown_has_none(chart):
    drawn = chart(BARS)
    assert drawn.drawn() == {"Economy 0": 0.3, "Economy 1": 0.2}


def test_that_only_bars_of_listed_economies_have_a_hue(chart):
    china, canada = (BARS.bars[0]._replace(code=code) for code in ("CHN", "CAN"))
    drawn = chart(BARS._replace(bars=(china, canada)))
    inks = [block.colour for block in drawn.canvas.panels[0]._bars.blocks]
    assert inks == [drawn.inks.hue(1), drawn.inks.hue(GREY)]


def test_that_the_largest_bar_is_on_top(chart):
    blocks = chart(BARS).canvas.panels[0].blocks
    assert blocks[0][1] > blocks[1][1]


def test_that_many_bars_are_scrolled_rather_than_squashed(chart, qtbot):
    drawn = chart(bar_spec(*[0.5 - n / 200 for n in range(66)]))
    assert drawn.canvas.height() > 2 * drawn.height()
    qtbot.keyClick(drawn, Qt.Key.Key_Down)
    for _ in range(60):
        qtbot.keyClick(drawn, Qt.Key.Key_Down)
    assert drawn.scroller.verticalScrollBar().value() > 0


def test_that_the_axis_is_written_above_as_well_where_rows_are_scrolled(chart):
    many = bar_spec(*[0.5 - n / 200 for n in range(66)])
    assert chart(many).canvas.panels[0].ticks["top"]
    assert chart(BARS).canvas.panels[0].ticks["top"] == ()


def test_that_a_picture_of_many_bars_holds_all_of_them(chart):
    drawn = chart(bar_spec(*[0.5 - n / 200 for n in range(66)]))
    assert drawn.as_image(1.0).height() > 1000


def test_that_the_length_of_a_name_never_takes_the_plot(chart):
    bars = (BARS.bars[0]._replace(name="A very long name " * 20),)
    drawn = chart(BARS._replace(bars=bars))
    assert drawn.canvas.panels[0].rect.width() > drawn.width() / 3


def test_that_negative_bars_go_the_other_way(chart):
    drawn = chart(bar_spec(0.2, -0.1, unit="pp"))
    assert drawn.drawn() == {"Economy 0": 0.2, "Economy 1": -0.1}


def test_that_bars_of_nought_still_have_an_axis(chart):
    drawn = chart(bar_spec(0.0)._replace(benchmarks=()))
    assert drawn.canvas.panels[0].ticks["bottom"]


def test_that_nothing_is_near_a_place_beside_the_rows(chart):
    assert chart(BARS)._nearest(QPointF(5, -50)) is None
    assert chart(RANGES)._nearest(QPointF(5, -50)) is None


# --- the balance ---


def test_that_exports_go_up_and_imports_go_down(chart):
    drawn = chart(BALANCE).drawn()
    assert drawn["exports"] == [(2021, 10e9), (2022, 20e9), (2023, 2e9)]
    assert drawn["imports"] == [(2021, -30e9), (2022, -50e9), (2023, -5e9)]


def test_that_balance_and_its_sum_are_lines_that_end_before_an_incomplete_year(chart):
    drawn = chart(BALANCE).drawn()
    assert drawn["balance"][:2] == [(2021, -20e9), (2022, -30e9)]
    assert drawn["cumulative"][:2] == [(2021, -20e9), (2022, -50e9)]
    assert math.isnan(drawn["balance"][2][1])


def test_that_a_click_within_a_bar_takes_its_figure(chart):
    drawn = chart(BALANCE)
    panel = drawn.canvas.panels[0]
    drawn._on_sheet_clicked(panel.pixel(2022.2, -12e9))
    assert drawn.readout.text().startswith("Imports, 2022")
    drawn._on_sheet_clicked(panel.pixel(2022.2, 11e9))
    assert drawn.readout.text().startswith("Exports, 2022")
    assert drawn._nearest(panel.pixel(2021.5, 11e9)) is None


def test_that_a_sum_without_data_has_no_panel(chart):
    drawn = chart(balance_spec(cumulative=False))
    assert drawn.drawn()["cumulative"] == []
    assert not drawn.canvas.panels[1].item.isVisible()


def test_that_both_panels_show_the_same_years(chart):
    above, below = chart(BALANCE).canvas.panels
    assert above.ticks["bottom"] == below.ticks["bottom"]
    assert above.rect.left() == pytest.approx(below.rect.left())
    assert above.rect.width() == pytest.approx(below.rect.width())


def test_that_a_flow_without_data_is_not_drawn(chart, qtbot):
    drawn = chart(BALANCE._replace(exports=(), balance=(), cumulative=()))
    assert drawn.drawn()["exports"] == drawn.drawn()["balance"] == []
    qtbot.keyClick(drawn, Qt.Key.Key_Right)
    assert drawn.readout.text().startswith("Imports, 2023")


def test_that_imports_alone_go_up_and_have_a_sum_of_their_own(chart, qtbot):
    drawn = chart(BALANCE._replace(exports=(), balance=()))
    assert drawn.drawn()["imports"][0] == (2021, 30e9)
    qtbot.keyClick(drawn, Qt.Key.Key_Down)
    qtbot.keyClick(drawn, Qt.Key.Key_Down)
    assert drawn.readout.text().startswith("Cumulative imports")


def test_that_a_flow_has_one_colour_in_bars_and_in_lines():
    assert hue_of("exports") != hue_of("imports")
    assert [style.dash for style in styles(["exports", "imports"])] == [SOLID, SOLID]
    assert hue_of("trade_balance") == INK


def test_that_monthly_bars_are_a_month_wide():
    assert bar_width((2022.0, 2022 + 1 / 12, 2022 + 2 / 12)) < 1 / 12


# --- cells ---


def test_that_a_heat_map_writes_each_number_and_leaves_unknown_empty(chart):
    drawn = chart(HEAT)
    assert drawn.drawn() == {"Japan": ("1.50", "0.50"), "Korea": ("", "1.00")}


def test_that_unknown_is_hatched_and_says_why(chart):
    cell = chart(HEAT).view.cells.row(1).cells[0]
    assert cell.hatched
    assert cell.fill is None
    assert cell.said == "Korea, Machinery: not published"


def test_that_the_legend_names_both_ends_and_the_middle(chart):
    drawn = chart(HEAT)
    assert drawn.legend.texts == ("0.5", "1", "1.5")
    drawn.show_spec(HEAT._replace(middle=None))
    assert drawn.legend.texts == ("0.5", "1.5")
    drawn.grab()


def test_that_a_large_heat_map_scrolls_under_headings_that_stay(chart):
    row = tuple(datum(0.1) for _ in range(45))
    names = tuple(f"Economy {n}" for n in range(66))
    columns = tuple(f"Industry of a long name {n}" for n in range(45))
    drawn = chart(HEAT._replace(rows=names, columns=columns, cells=(row,) * 66))
    assert drawn.view.horizontalScrollBar().maximum() > 0
    assert drawn.view.verticalScrollBar().maximum() > 0
    assert drawn.as_image(1.0).width() > 45 * 50


def test_that_qt_finds_no_fault_with_the_cells(chart, qtmodeltester):
    for spec in (HEAT, MATRIX):
        qtmodeltester.check(chart(spec).view.cells)


def test_that_a_double_click_on_a_cell_asks_for_its_source(chart, emitted):
    drawn = chart(HEAT)
    asked = emitted(drawn.asked)
    drawn.view.doubleClicked.emit(drawn.view.cells.index(0, 1))
    drawn.view.doubleClicked.emit(drawn.view.cells.index(1, 0))
    assert asked == ["h/0/1"]


def test_that_items_stand_under_their_headings(chart):
    drawn = chart(MATRIX)
    assert [name.text for name in drawn.view.cells.names] == [
        "Chips",
        "Etching",
        "Deposition",
        "Minerals",
        "Gallium",
    ]
    assert drawn.drawn()["Etching"] == STATUSES


def test_that_a_cell_of_the_matrix_names_item_and_jurisdiction_once(chart):
    cell = chart(MATRIX).view.cells.row(1).cells[1]
    assert cell.said == MATRIX.rows[0].cells[1].text == "broader, Etching: broader"


def test_that_columns_share_the_width_there_is(chart):
    view = chart(MATRIX, width=1100).view
    used = view.down.width() + view.across.length()
    assert view.width() - len(STATUSES) < used <= view.width()
    assert view.horizontalScrollBar().maximum() == 0


def test_that_columns_grow_no_wider_than_is_good_to_read(chart):
    wide, wider = (chart(MATRIX, width=width).view for width in (2500, 3000))
    assert wide.columnWidth(0) == wider.columnWidth(0) == SPACIOUS


def test_that_names_are_not_cut_while_there_is_room(chart):
    name = "A name that is longer than what names have where columns need the room"
    row = matrix_row("Chips", name, ("controlled", None), ("unknown", None))
    spec = MATRIX._replace(columns=STATUSES[:2], rows=(row,))
    narrow, wide = (chart(spec, width=width).view.down for width in (320, 1200))
    wanted = QFontMetrics(wide.type).horizontalAdvance(name)
    assert narrow.width() < wanted < wide.width() < 600


def test_that_headings_stand_above_the_cells_and_not_on_them(chart):
    drawn = chart(MATRIX)
    drawn.grab()
    columns = ("A heading of many words that takes several lines", *STATUSES[1:])
    drawn.show_spec(MATRIX._replace(columns=columns))
    drawn.grab()
    assert drawn.view.viewport().y() == drawn.view.across.geometry().bottom() + 1


@pytest.mark.parametrize("spec", [HEAT, MATRIX], ids=["heat", "matrix"])
def test_that_the_corner_is_bare_and_not_styled_as_a_button(chart, dark, spec):
    dark()
    drawn = chart(spec)
    view, ground = drawn.view, drawn.palette().base().color().name()
    at, size = view.pos(), (view.down.width(), view.across.height())
    corner = drawn.grab().toImage().copy(at.x(), at.y(), *size)
    along = {corner.pixelColor(x, 3).name() for x in range(size[0])}
    assert along | {corner.pixelColor(3, y).name() for y in range(size[1])} == {ground}


@pytest.mark.parametrize("spec", [HEAT, MATRIX], ids=["heat", "matrix"])
def test_that_headings_keep_their_type_whatever_the_style_sheet(chart, spec):
    plain, styled = chart(spec), chart(EMPTY[4] if spec is MATRIX else EMPTY[3])
    styled.setStyleSheet("QHeaderView { font-size: 20pt; }")
    styled.show_spec(spec)
    for one, other in zip(headings(plain), headings(styled), strict=True):
        assert one.grab().toImage() == other.grab().toImage()


def headings(drawn):
    return drawn.view.across, drawn.view.down


def test_that_every_status_has_a_sign_of_its_own_without_colour(qapp):
    grey = LIGHT._replace(hues=("#555555",) * 6)
    ink = QColor("black")
    pictures = []
    for status in STATUSES:
        image = QImage(32, 32, QImage.Format.Format_RGB32)
        image.fill(QColor("white"))
        painter = QPainter(image)
        signs = Signs(painter, Inks(grey, ink, ink, ink, ink))
        signs.paint(image.rect().toRectF(), status)
        painter.end()
        pictures.append(bytes(image.constBits()))
    assert len(set(pictures)) == len(STATUSES)


def test_that_the_legend_wraps_rather_than_being_cut(chart):
    legend = chart(MATRIX).legend
    assert legend.heightForWidth(200) > legend.heightForWidth(2000)
    assert all(place.right() <= 200 for place in legend.places(200))


# --- ranges ---


def test_that_ranges_reach_from_bound_to_bound(chart):
    drawn = chart(RANGES).drawn()
    assert drawn["Alone"] == pytest.approx((0.4, 0.5))
    assert drawn["Two"] == pytest.approx((0.6, 0.8))
    assert "Nothing known" not in drawn


def test_that_a_point_is_drawn_only_where_one_is_meant(chart):
    assert chart(RANGES).canvas.panels[0].marks == [(0.45, 0.0)]


def test_that_a_range_is_said_in_words():
    assert range_text(RANGES.ranges[0]) == "45.0% (40.0% to 50.0%)"
    assert range_text(RANGES.ranges[1]) == "60.0% to 80.0%"
    assert range_text(RANGES.ranges[2]) == "n/a"


def test_that_the_note_of_a_range_is_read_out(chart, qtbot):
    drawn = chart(RANGES)
    drawn._go_to((1, 0))
    assert drawn.readout.text() == "Two, lower bound: 60.0% (2 items unknown)"


def test_that_a_row_of_nothing_known_can_be_reached(chart):
    drawn = chart(RANGES)
    middle = drawn.canvas.panels[0].pixel(0.5, -2)
    drawn._on_sheet_clicked(middle)
    assert drawn.readout.text().startswith("Nothing known")
    drawn.grab()


# --- pairs ---


def test_that_both_numbers_of_a_pair_stand_in_its_row(chart):
    drawn = chart(PAIRS).drawn()
    assert drawn["China"] == pytest.approx((0.4, 0.5))
    assert drawn["Japan"] == pytest.approx((0.2,))
    assert "United States" not in drawn


def test_that_only_what_is_known_twice_is_joined(chart):
    assert chart(PAIRS).canvas.panels[0].curves == [[(0.4, 0.0), (0.5, 0.0)]]


def test_that_a_pair_is_said_in_words():
    said = [pair_text(pair) for pair in PAIRS.pairs[:2]]
    assert said == ["40.0% · 50.0%", "20.0% · n/a"]


def test_that_a_pair_is_read_out_with_its_note(chart):
    drawn = chart(PAIRS)
    drawn._go_to((2, 1))
    assert drawn.readout.text().startswith("United States, Computed: ")
    assert drawn.readout.text().endswith(" (nothing known)")


def test_that_the_row_of_an_economy_stands_out(chart):
    drawn = chart(PAIRS)
    plain = drawn.grab().toImage()
    drawn.light("JPN")
    assert drawn.grab().toImage() != plain
    drawn.light("XXX")
    assert drawn.grab().toImage() == plain


def test_that_flags_are_said_in_words(chart):
    data = (LINES.lines[0].data[0]._replace(flag="published"),) * 3
    drawn = chart(LINES._replace(lines=(Line("CHN", "China", data),)))
    drawn._go_to((0, 0))
    assert drawn.readout.text() == "China, 2010: 10.0% (as published)"


def test_that_a_line_at_the_top_of_the_plot_is_not_cut(chart):
    drawn = chart(line_spec(CHN=[0.4, 0.4, 0.4]))
    panel = drawn.canvas.panels[0]
    assert panel.rect.top() == pytest.approx(panel.pixel(2010, 0.4).y(), abs=EDGE)
    above = panel.pixel(2010.5, 0.4) - QPointF(0, 1)
    assert colour_at(drawn, above) != drawn.inks.ground


@pytest.mark.parametrize(
    ("values", "side"),
    [
        pytest.param((0.0, -50e9, -60e9), -1, id="above"),
        pytest.param((-50e9, -50e9, -100e9), 1, id="below"),
    ],
)
def test_that_a_mark_at_the_end_of_an_axis_is_drawn_whole(chart, values, side):
    cumulative = tuple(datum(value, "USD") for value in values)
    drawn = chart(BALANCE._replace(cumulative=cumulative))
    panel = drawn.canvas.panels[1]
    value = max(values) if side < 0 else min(values)
    end = panel.pixel(2021.0 + values.index(value), value)
    assert end.y() == pytest.approx(
        panel.rect.top() if side < 0 else panel.rect.bottom(), abs=EDGE
    )
    beyond = end + QPointF(0, side * (MARK_SIZE / 2 - 2))
    shade = colour_at(drawn, beyond).lightness()  # smoothed edges round by one
    assert shade == pytest.approx(drawn.inks.text.lightness(), abs=2)


def colour_at(drawn, where):
    return drawn.canvas.grab().toImage().pixelColor(where.toPoint())
