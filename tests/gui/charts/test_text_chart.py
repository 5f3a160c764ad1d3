"""Texts side by side: walked by keyboard, wrapped, and what differs in them marked."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, Qt

from core.briefs.exhibit import TextCell, TextRow, TextSpec
from gui.charts.text_view import mark_format
from tests.gui.charts.specs import TEXTS

CODED = TEXTS._replace(
    rows=tuple(row._replace(code=row.name.upper()) for row in TEXTS.rows),
    codes=("US", "JP"),
)


def index(drawn, row, column):
    return drawn.view.texts.index(row, column)


def test_that_texts_are_drawn_by_the_name_of_their_row(chart):
    assert chart(TEXTS).drawn() == {
        "Another threshold": (),
        "DUV overlay": ("overlay ≤ 1.50 nm", "overlay ≤ 2.4 nm"),
        "Spatial ALD": ("3B001.q", "not listed"),
    }


def test_that_a_text_is_read_with_its_row_and_column(chart):
    drawn = chart(TEXTS)
    drawn.view.setCurrentIndex(index(drawn, 1, 2))
    assert drawn.readout.text() == "DUV overlay, Japan: overlay ≤ 2.4 nm"
    drawn.view.setCurrentIndex(index(drawn, 0, 0))
    assert drawn.readout.text() == "Another threshold"
    assert drawn.view.texts.said(QModelIndex()) == ""


def test_that_a_name_leads_to_the_first_text_of_its_row(chart, emitted, qtbot):
    drawn = chart(TEXTS)
    said, asked = emitted(drawn.pointed), emitted(drawn.asked)
    qtbot.keyClick(drawn.view, Qt.Key.Key_Right)
    qtbot.keyClick(drawn.view, Qt.Key.Key_Home)
    assert drawn.readout.text() == "DUV overlay"
    qtbot.keyClick(drawn.view, Qt.Key.Key_Return)
    assert (said, asked) == (["x/0", "x/0"], ["x/0"])


def test_that_one_column_of_texts_needs_no_heading(chart):
    drawn = chart(TextSpec(("",), (TextRow("Status", (TextCell("controlled"),)),)))
    assert drawn.view.horizontalHeader().isHidden()
    drawn.view.setCurrentIndex(index(drawn, 0, 1))
    assert drawn.readout.text() == "Status: controlled"


def test_that_enter_and_a_double_click_look_into_a_text(chart, emitted, qtbot):
    drawn = chart(CODED)
    opened, asked = emitted(drawn.opened), emitted(drawn.asked)
    drawn.view.setCurrentIndex(index(drawn, 1, 2))
    qtbot.keyClick(drawn.view, Qt.Key.Key_Return)
    drawn.view.doubleClicked.emit(index(drawn, 2, 1))
    drawn.view.doubleClicked.emit(index(drawn, 0, 0))
    assert opened == [("DUV OVERLAY", "JP"), ("SPATIAL ALD", "US")]
    assert asked == []


def test_that_enter_asks_for_the_cell_where_nothing_is_behind(chart, emitted, qtbot):
    drawn = chart(TEXTS)
    asked = emitted(drawn.asked)
    drawn.view.setCurrentIndex(index(drawn, 1, 1))
    qtbot.keyClick(drawn.view, Qt.Key.Key_Return)
    assert asked == ["x/0"]


def test_that_a_long_text_wraps_and_its_row_grows(chart):
    long = TextCell("many words of a law " * 60)
    rows = (TextRow("Short", (TextCell("few"),)), TextRow("Long", (long,)))
    drawn = chart(TextSpec(("",), rows))
    drawn.resize(700, 500)
    view = drawn.view
    assert view.rowHeight(1) > 5 * view.rowHeight(0)
    before = view.rowHeight(1)
    drawn.resize(400, 500)
    drawn.grab()
    assert view.rowHeight(1) > before


def test_that_marks_differ_without_colour(chart):
    inks = chart(TEXTS).inks
    looks = [mark_format(kind, inks) for kind in ("added", "removed")]
    assert [look.fontUnderline() for look in looks] == [True, False]
    assert [look.fontStrikeOut() for look in looks] == [False, True]


def test_that_the_legend_is_there_only_where_something_is_marked(chart):
    drawn = chart(TEXTS)
    assert not drawn.legend.isHidden()
    drawn.grab()
    drawn.show_spec(TEXTS._replace(legend=()))
    assert drawn.legend.isHidden()


def test_that_qt_finds_no_fault_with_the_texts(chart, qtmodeltester):
    for spec in (TEXTS, TextSpec((), ())):
        qtmodeltester.check(chart(spec).view.texts)
