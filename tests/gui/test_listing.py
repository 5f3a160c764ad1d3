"""Lists in columns: their order, what they hand over, what they copy."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from gui.panels.listing import Listing, Row

ROWS = (
    Row(("ten", "x"), "first", (10, "x")),
    Row(("nine", "<img src='file:///x'>"), "second", (9, "y")),
    Row(("hundred", "z"), "third", (100, "z")),
)


@pytest.fixture
def listing(qtbot):
    made = Listing("Numbers", ("Number", "Letter"))
    qtbot.addWidget(made)
    made.show_rows(ROWS)
    return made


def things(listing):
    return [row.thing for row in listing.rows()]


def test_that_rows_stand_as_they_were_given(listing):
    assert things(listing) == ["first", "second", "third"]
    assert listing.current == "first"


def test_that_a_column_sorts_by_its_keys_and_not_by_its_words(listing):
    listing.sortByColumn(0, Qt.SortOrder.AscendingOrder)
    assert things(listing) == ["second", "first", "third"]


def test_that_other_rows_keep_the_order_chosen(listing):
    listing.sortByColumn(0, Qt.SortOrder.DescendingOrder)
    listing.show_rows(ROWS)
    assert things(listing) == ["third", "first", "second"]


def test_that_showing_rows_emits_nothing(listing, qtbot):
    with qtbot.assertNotEmitted(listing.moved):
        listing.show_rows(ROWS)


def test_that_enter_hands_over_the_current_line(listing, qtbot):
    with qtbot.waitSignal(listing.chosen) as chosen:
        qtbot.keyClick(listing, Qt.Key.Key_Return)
    assert chosen.args == ["first"]


def test_that_the_arrow_keys_say_where_they_lead(listing, qtbot):
    with qtbot.waitSignal(listing.moved) as moved:
        qtbot.keyClick(listing, Qt.Key.Key_Down)
    assert moved.args == ["second"]


def test_that_the_selected_lines_are_copied_with_their_headings(listing, qtbot):
    qtbot.keyClick(listing, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == "Number\tLetter\nten\tx"


def test_that_numbers_stand_at_the_right(listing):
    listing.show_rows((Row(("1,234", "C26"), "only", (1234, "C26")),))
    assert listing.topLevelItem(0).textAlignment(0) & Qt.AlignmentFlag.AlignRight
    assert not listing.topLevelItem(0).textAlignment(1)


def test_that_a_tooltip_shows_markup_as_text(listing):
    assert "&lt;img" in listing.topLevelItem(1).toolTip(1)


def test_that_an_empty_list_has_nothing_current(listing):
    listing.show_rows(())
    assert listing.current is None
