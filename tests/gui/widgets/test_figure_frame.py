from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QLabel

from core.briefs.exhibit import TableSpec, TextCell, TextRow
from gui.widgets.figure_frame import FigureFrame
from gui.widgets.paper import LEAST_CHART, Paper, foot
from gui.widgets.paper_scroll import PaperScroll
from tests.gui.charts.specs import ALL, DANGER, ONE_YEAR, TEXTS, bar_spec
from tests.gui.widgets.values import EXHIBIT, RANKING


@pytest.fixture
def frame(qtbot) -> FigureFrame:
    frame = FigureFrame()
    qtbot.addWidget(frame)
    frame.resize(900, 600)
    frame.show_exhibit(EXHIBIT, "Official use")
    frame.grab()
    return frame


def test_that_the_reading_comes_first(frame):
    assert frame.paper.layout().itemAt(0).widget().text() == EXHIBIT.reading


def test_that_source_edition_definition_and_notes_stand_below(frame):
    assert frame.paper.foot.text() == (
        "Source: OECD, Inter-Country Input-Output Tables, 2021 edition.\n"
        "Value added at current prices.\n"
        "2018 is provisional for Korea."
    )
    assert frame.paper.marking.text() == "Official use"


def test_that_what_there_is_none_of_takes_no_room(frame):
    frame.show_exhibit(RANKING)
    assert frame.paper.reading.isHidden()
    assert frame.paper.marking.isHidden()
    assert frame.paper.foot.text() == ""


def test_that_a_chart_of_the_same_kind_is_kept(frame):
    chart = frame.paper.chart
    frame.show_exhibit(EXHIBIT._replace(chart=ONE_YEAR))
    assert frame.paper.chart is chart
    assert list(chart.drawn()) == ["Economy CHN", "Economy USA"]


@pytest.mark.parametrize("spec", ALL, ids=[type(spec).__name__ for spec in ALL])
def test_that_any_kind_of_chart_can_follow_any_other(frame, spec):
    frame.show_exhibit(EXHIBIT._replace(chart=spec))
    assert frame.paper.chart.spec == spec
    assert frame.paper.chart.accessibleName() == EXHIBIT.title
    frame.grab()


def test_that_a_chart_of_another_kind_is_seen_at_once_and_has_all_the_room(
    frame, qtbot
):
    with qtbot.waitExposed(frame):
        frame.show()
    height = frame.paper.chart.height()
    frame.show_exhibit(EXHIBIT._replace(chart=ALL[3]))
    assert frame.paper.chart.isVisible()
    assert frame.paper.chart.height() == height
    frame.hide()


def test_that_the_keyboard_stays_on_the_chart_when_its_kind_changes(frame, qtbot):
    with qtbot.waitExposed(frame):
        frame.show()
    frame.activateWindow()
    frame.paper.chart.setFocus()
    qtbot.waitUntil(frame.paper.chart.hasFocus)
    frame.show_exhibit(RANKING)
    assert frame.paper.chart.hasFocus()
    frame.hide()


def test_that_showing_an_exhibit_says_nothing(frame, emitted):
    said = emitted(frame.pointed)
    frame.show_exhibit(RANKING)
    frame.show_exhibit(EXHIBIT)
    assert said == []


def test_that_chart_and_table_say_which_figure_is_pointed_at(frame, emitted, qtbot):
    frame.show_table(True)
    said, asked = emitted(frame.pointed), emitted(frame.asked)
    qtbot.keyClick(frame.paper.chart, Qt.Key.Key_Right)
    frame.table.setCurrentIndex(frame.table.rows.index(1, 1))
    qtbot.keyClick(frame.table, Qt.Key.Key_Return)
    assert said == ["CHN/2012", "f/CHN"]
    assert asked == ["f/CHN"]


def test_that_the_table_is_shown_when_asked_for(frame):
    assert frame.table.isHidden()
    frame.show_table(True)
    assert not frame.table.isHidden()


def heights(frame):
    return frame.paper.chart.height(), frame.table.height()


def shown_with_table(frame, exhibit, qtbot):
    """Show a frame as high as a small screen leaves it, with a long table."""
    rows = exhibit.table.rows * 40
    frame.show_exhibit(exhibit._replace(table=TableSpec(exhibit.table.columns, rows)))
    frame.resize(1300, 580)
    frame.show()
    frame.show_table(True)
    qtbot.waitUntil(lambda: frame.table.height() > 0)


def test_that_a_long_table_leaves_the_chart_twice_its_height(frame, qtbot):
    shown_with_table(frame, EXHIBIT, qtbot)
    chart, table = heights(frame)
    assert 1.8 < chart / table < 2.4
    frame.hide()


def test_that_the_next_exhibit_divides_the_height_anew(frame, qtbot):
    shown_with_table(frame, EXHIBIT, qtbot)
    rows = EXHIBIT.table.rows * 40
    table = TableSpec(EXHIBIT.table.columns, rows)
    frame.show_exhibit(EXHIBIT._replace(notes=("A note.",) * 8, table=table))
    qtbot.waitUntil(lambda: frame.paper.foot.height() > 100)
    assert heights(frame)[0] > 200
    frame.hide()


def test_that_a_division_by_hand_is_left_as_it_is(frame, qtbot):
    shown_with_table(frame, EXHIBIT, qtbot)
    frame._parts.setSizes([200, 380])
    frame._parts.splitterMoved.emit(200, 1)
    before = frame.table.height()
    frame.show_exhibit(EXHIBIT._replace(title="Another"))
    assert frame.table.height() == before
    frame.hide()


def test_that_the_text_has_title_unit_numbers_source_and_marking(frame):
    lines = frame.as_text().split("\n")
    assert lines[:3] == [EXHIBIT.title, EXHIBIT.unit, "Economy\tShare"]
    assert lines[4] == "China\t28.3%"
    assert lines[-4].startswith("Source: OECD")
    assert lines[-1] == "Official use"


def test_that_an_empty_frame_has_no_text_and_an_empty_picture(qtbot):
    frame = FigureFrame()
    qtbot.addWidget(frame)
    assert frame.as_text() == ""
    assert not frame.as_image().isNull()


def test_that_the_picture_is_the_whole_figure_at_twice_its_size(frame):
    image = frame.as_image()
    assert image.devicePixelRatio() == 2.0
    assert image.width() == 2 * 900
    assert image.pixelColor(3, 3) == QColor("white")
    inked = {image.pixelColor(x, y).name() for x in range(0, 600, 2) for y in (30, 40)}
    assert len(inked) > 1  # the reading is on it


def test_that_the_picture_of_a_long_ranking_is_not_cut(frame):
    bars = bar_spec(*[0.5 - n / 200 for n in range(66)])
    frame.show_exhibit(EXHIBIT._replace(chart=bars))
    assert frame.as_image(1.0).height() > 1000


def test_that_the_picture_of_long_texts_has_no_room_left_below_them(frame):
    said = "number and threshold of the list, and its licensing policy " * 3
    cells = tuple(TextCell(said) for _head in TEXTS.heads)
    rows = tuple(TextRow(f"Item {n}", cells) for n in range(60))
    paper = Paper()
    paper.show_exhibit(EXHIBIT._replace(chart=TEXTS._replace(rows=rows)))
    paper.resize(paper.spread_out(frame.paper.size()))
    paper.grab()
    view = paper.chart.view
    assert 0 <= view.height() - view.full_height() < 40


def test_that_no_word_of_a_workbook_is_taken_for_html(frame):
    frame.show_exhibit(
        EXHIBIT._replace(title=DANGER, unit=DANGER, reading=DANGER, source=DANGER)
    )
    formats = {label.textFormat() for label in frame.findChildren(QLabel)}
    assert formats == {Qt.TextFormat.PlainText}
    assert frame.paper.title.text() == DANGER


def test_that_small_print_gives_way_to_the_chart_where_there_is_little_height(frame):
    note = "A note that is long enough to be wrapped more than once. " * 15
    frame.show_exhibit(EXHIBIT._replace(notes=(note,)))
    frame.resize(900, frame.paper.least_height(900) + 20)
    frame.grab()
    shown = frame.paper.foot
    line = frame.paper.fontMetrics().lineSpacing()
    assert frame.paper.chart.height() >= LEAST_CHART * line - 20
    assert shown.text().startswith("Source: OECD")
    assert shown.text().endswith("…")
    assert note.strip() in shown.toolTip()


def test_that_a_paper_without_room_is_scrolled_and_nothing_of_it_is_cut(frame):
    note = "A note that is long enough to be wrapped more than once. " * 15
    frame.show_exhibit(EXHIBIT._replace(notes=(note,)))
    frame.resize(900, 200)
    frame.grab()
    paper = frame.paper
    line = paper.fontMetrics().lineSpacing()
    assert paper.height() > 200
    assert paper.chart.height() >= LEAST_CHART * line - 20
    assert paper.reading.height() == paper.reading.heightForWidth(paper.reading.width())
    assert paper.foot.text() == foot(EXHIBIT._replace(notes=(note,)))


def test_that_another_view_is_seen_from_its_beginning(frame):
    frame.resize(900, 200)
    frame.grab()
    bar = frame.findChild(PaperScroll).verticalScrollBar()
    bar.setValue(bar.maximum())
    frame.show_exhibit(EXHIBIT._replace(unit="Otherwise"))
    assert bar.value() > 0
    frame.show_exhibit(EXHIBIT._replace(key="another"))
    assert bar.value() == 0


def test_that_small_print_is_whole_again_where_there_is_height(frame):
    frame.resize(900, 330)
    frame.grab()
    frame.resize(900, 700)
    frame.grab()
    assert frame.paper.foot.text() == foot(EXHIBIT)
    assert frame.paper.foot.toolTip() == ""


def test_that_the_picture_out_of_a_low_window_has_all_small_print(frame):
    note = "A note that is long enough to be wrapped more than once. " * 15
    frame.show_exhibit(EXHIBIT._replace(notes=(note,)))
    high = frame.as_image(1.0).height()
    frame.resize(900, 330)
    frame.grab()
    assert frame.as_image(1.0).height() >= high - 100
