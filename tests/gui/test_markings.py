"""Handling markings: chosen by the user alone, and carried by all that leaves."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QGuiApplication

from core.briefing.marking import KNOWN, carried
from core.casefile.cover import MarkingSet, choose_cover
from core.casefile.pinning import mark_pin


@pytest.fixture
def briefed(user):
    """A user at a briefing of one exhibit."""
    user.wishes("pin")
    user.wishes("tab_briefing")
    return user


def library(user):
    return user.program.session.state.library


def marks(user, marking):
    user.program.session.edit(choose_cover, "marking", marking)
    user.settles()


def head(user):
    return user.briefing_tab.desk.head


def page(user):
    user.wishes("markings")
    return user.window.parts.panels.markings


def test_that_no_marking_is_ever_chosen_for_the_user(briefed):
    assert library(briefed).cover.marking == ""
    assert head(briefed).marking.currentText() == ""
    assert carried(library(briefed)) == ""
    assert head(briefed).carried.text() == "No page carries a marking."


def test_that_a_marking_is_chosen_from_those_of_the_sets(briefed):
    box = head(briefed).marking
    offered = [box.itemText(place) for place in range(box.count())]
    assert offered == ["", *(level for one in KNOWN for level in one.levels)]
    box.setCurrentIndex(offered.index("CUI"))
    box.activated.emit(offered.index("CUI"))
    briefed.settles()
    assert library(briefed).cover.marking == "CUI"


def test_that_a_marking_is_typed(briefed):
    box = head(briefed).marking
    briefed.types("For the desk only", box.line)
    briefed.presses("Return", box.line)
    assert library(briefed).cover.marking == "For the desk only"
    briefed.wishes("undo")
    assert box.currentText() == ""


def test_that_the_status_line_says_the_marking_between_filter_and_selection(user):
    marks(user, "CUI")
    said = user.status.split(" | ")
    assert said[0] == "Unsaved changes"
    assert said.index("CUI") == 2
    assert len(said) > 3


def test_that_the_highest_marking_of_any_part_is_carried(briefed):
    marks(briefed, "CUI")
    pin = library(briefed).pins[0]
    briefed.program.session.edit(mark_pin, pin.pin_id, "CUI//NOFORN")
    assert head(briefed).carried.text() == "Every page carries: CUI//NOFORN"
    assert "CUI//NOFORN" in briefed.status


def test_that_an_exhibit_is_marked_by_itself(briefed):
    box = briefed.briefing_tab.desk.exhibit.marking
    briefed.types("CUI", box.line)
    briefed.presses("Return", box.line)
    assert library(briefed).pins[0].marking == "CUI"


def test_that_the_figure_on_the_screen_carries_the_marking(user):
    marks(user, "CUI")
    label = user.window.parts.current_tab().frame.paper.marking
    assert (label.text(), label.isVisible()) == ("CUI", True)
    user.wishes("undo")
    assert not label.isVisible()


def test_that_copied_data_carry_the_marking_and_nothing_else_is_new(user):
    user.wishes("copy_data")
    plain = QGuiApplication.clipboard().text()
    marks(user, "CUI")
    user.wishes("copy_data")
    assert QGuiApplication.clipboard().text() == f"{plain}\nCUI"


def test_that_rows_copied_from_a_table_carry_the_marking(user):
    marks(user, "CUI")
    user.wishes("table")
    table = user.window.parts.current_tab().frame.table
    table.setFocus()
    table.selectRow(0)
    user.wishes("copy_data")
    lines = QGuiApplication.clipboard().text().split("\n")
    assert len(lines) == 3
    assert lines[-1] == "CUI"


def test_that_a_copied_chart_carries_the_marking(user):
    plain = copied_chart(user)
    marks(user, "CUI")
    assert copied_chart(user) != plain
    marks(user, "")
    assert copied_chart(user) == plain


def copied_chart(user):
    user.wishes("copy_chart")
    return QGuiApplication.clipboard().image()


def test_that_the_page_of_markings_shows_the_known_sets(user):
    shown = page(user)
    assert [row.texts[1] for row in shown.list.rows()] == [one.name for one in KNOWN]
    assert not shown.restore.isEnabled()


def test_that_the_office_changes_the_levels_of_a_set(user):
    shown = page(user)
    shown.levels.setPlainText("Low\n\n High \n")
    user.presses("Ctrl+Return", shown.levels)
    own = library(user).own_markings
    assert own[0] == MarkingSet(KNOWN[0].name, ("Low", "High"))
    assert own[1:] == KNOWN[1:]
    assert shown.levels.toPlainText() == "Low\nHigh"


def test_that_the_office_makes_a_set_of_its_own_and_deletes_another(user):
    shown = page(user)
    shown.make.click()
    user.types("Our desk", shown.name)
    user.presses("Return", shown.name)
    assert library(user).own_markings[-1] == MarkingSet("Our desk", ())
    user.clicks_row(0, shown.list)
    shown.delete.click()
    names = [one.name for one in library(user).own_markings]
    assert names == [*(one.name for one in KNOWN[1:]), "Our desk"]


def test_that_the_office_goes_back_to_the_known_sets(user):
    shown = page(user)
    shown.delete.click()
    assert shown.restore.isEnabled()
    shown.restore.click()
    assert library(user).own_markings is None
    assert len(shown.list.rows()) == len(KNOWN)


def test_that_the_document_is_marked_on_the_page(user):
    shown = page(user)
    assert shown.marking.line.hasFocus()
    user.types("CUI", shown.marking.line)
    user.presses("Return", shown.marking.line)
    assert library(user).cover.marking == "CUI"
    user.presses("Esc", shown)
    assert user.tab == "Market share"


def test_that_markup_in_a_marking_is_text(user):
    marks(user, "<b>x</b>")
    label = user.window.parts.current_tab().frame.paper.marking
    assert label.text() == "<b>x</b>"
    assert "&lt;b&gt;" in user.window.parts.status.marking.toolTip()
