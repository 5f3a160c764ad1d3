"""What holds for a whole sheet, and how the user puts it right."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from core.briefs.importing import FactField
from gui.preview.fact_controls import FactChoice, FactText
from gui.preview.fact_form import FactForm
from gui.preview.facts_side import FactsSide
from gui.widgets.said_edit import SaidEdit
from tests.gui.preview.events import wheel
from tests.gui.preview.values import FACTS, OTHER, SHEET

if TYPE_CHECKING:
    from PySide6.QtWidgets import QLineEdit

opens_a_popup = pytest.mark.qt_log_ignore(
    "^This plugin does not support (raise|grabbing)"
)  # offscreen, as soon as a popup opens

Key = Qt.Key
COUNTRIES = tuple((f"C{number}", f"Country {number}") for number in range(30))
ECONOMY = FactField("economy", "Whose trade", "C7", COUNTRIES)


@pytest.fixture
def edit(shown) -> SaidEdit:
    edit = SaidEdit()
    edit.show_text("USD")
    edit.setFocus()
    return shown(edit)


@pytest.fixture
def form(shown) -> FactForm:
    form = FactForm()
    form.show_facts(FACTS)
    return shown(form)


@pytest.fixture
def side(shown) -> FactsSide:
    side = FactsSide()
    side.show_sheet(SHEET)
    side.show_columns((4, 5), "USD")
    return shown(side)


def rewrite(qtbot, edit: QLineEdit, text: str) -> None:
    edit.setFocus()
    edit.selectAll()
    qtbot.keyClicks(edit, text)


# --- a line to write in ---


def test_that_what_is_written_is_said_once(edit, qtbot, emitted):
    said = emitted(edit.said)
    rewrite(qtbot, edit, " JPY ")
    qtbot.keyClick(edit, Key.Key_Return)
    edit.clearFocus()
    assert said == ["JPY"]


def test_that_what_is_written_is_said_on_leaving(edit, qtbot, emitted):
    said = emitted(edit.said)
    rewrite(qtbot, edit, "JPY")
    edit.clearFocus()
    assert said == ["JPY"]


def test_that_nothing_is_said_where_nothing_was_changed(edit, qtbot, emitted):
    said = emitted(edit.said)
    rewrite(qtbot, edit, "USD")
    qtbot.keyClick(edit, Key.Key_Return)
    edit.show_text("EUR")
    assert said == []
    assert not edit.settle()


def test_that_escape_takes_back_what_was_typed(edit, qtbot, emitted):
    said = emitted(edit.said)
    rewrite(qtbot, edit, "JPY")
    qtbot.keyClick(edit, Key.Key_Escape)
    edit.clearFocus()
    assert edit.text() == "USD"
    assert said == []


def test_that_what_is_being_typed_outlives_an_answer_about_something_else(edit, qtbot):
    rewrite(qtbot, edit, "JP")
    edit.show_text("USD")
    assert edit.text() == "JP"
    edit.show_text("EUR")
    assert edit.text() == "EUR"


# --- facts ---


def test_that_each_fact_has_a_control_with_its_name(form):
    assert [type(each) for each in form.controls.values()] == [FactChoice, FactText]
    names = [each.accessibleName() for each in form.controls.values()]
    assert names == ["Kind", "Unit"]


def test_that_showing_facts_says_nothing(form, emitted):
    said = emitted(form.said)
    form.show_facts((FACTS[0]._replace(value="output"), FACTS[1]._replace(value="")))
    assert form.control("kind").currentText() == "Output"
    assert form.control("unit").text() == ""
    assert said == []


def test_that_a_fact_that_is_chosen_is_said(form, qtbot, emitted):
    said = emitted(form.said)
    qtbot.keyClick(form.control("kind"), Key.Key_Down)
    assert said == [("kind", "output")]


def test_that_a_fact_that_is_chosen_again_is_not_said(form, emitted):
    said = emitted(form.said)
    form.control("kind").activated.emit(0)
    assert said == []
    assert not form.control("kind").settle()


def test_that_nothing_on_offer_stands_for_a_fact_not_understood(form, emitted):
    said = emitted(form.said)
    choices = (("", "–"), ("export", "Exports"))
    form.show_facts((FactField("flow", "Flow", "", choices),))
    form.control("flow").activated.emit(0)
    assert form.control("flow").currentText() == "–"
    assert said == []


def test_that_a_fact_that_is_written_is_said(form, qtbot, emitted):
    said = emitted(form.said)
    rewrite(qtbot, form.control("unit"), "JPY")
    assert form.settle()
    assert said == [("unit", "JPY")]


def test_that_a_control_stays_while_its_fact_does(form):
    kind, unit = form.control("kind"), form.control("unit")
    form.show_facts((FACTS[0], ECONOMY))
    assert form.control("kind") is kind
    assert unit.isHidden()
    assert list(form.controls) == [("kind", True), ("economy", True)]


def test_that_facts_not_understood_are_empty(form):
    form.show_facts((FACTS[0]._replace(value=""), ECONOMY._replace(value="")))
    assert form.control("kind").currentIndex() == -1
    assert form.control("economy").lineEdit().placeholderText() == "not known"


@opens_a_popup
def test_that_a_long_list_is_typed_into(form, qtbot, emitted):
    said = emitted(form.said)
    form.show_facts((ECONOMY,))
    control = form.control("economy")
    qtbot.waitUntil(control.isVisible)
    rewrite(qtbot, control.lineEdit(), "country 12")
    qtbot.keyClick(control.lineEdit(), Key.Key_Return)
    assert said == [("economy", "C12")]


@opens_a_popup
def test_that_a_name_that_is_not_on_offer_gives_way_to_the_fact(form, qtbot, emitted):
    said = emitted(form.said)
    form.show_facts((ECONOMY,))
    control = form.control("economy")
    qtbot.waitUntil(control.isVisible)
    rewrite(qtbot, control.lineEdit(), "Atlantis")
    control.clearFocus()
    assert control.currentText() == "Country 7"
    assert said == []


def test_that_the_wheel_changes_no_fact(form, emitted, qapp):
    said = emitted(form.said)
    qapp.sendEvent(form.control("kind"), wheel(-120))
    assert said == []
    assert form.control("kind").currentText() == "Trade"


# --- the side ---


def test_that_what_will_happen_is_a_plain_list(side):
    assert side.will.text() == "• 3 observations."
    assert side.will.textFormat() == Qt.TextFormat.PlainText


def test_that_corrections_can_be_undone_where_there_are_any(side, emitted):
    undone = emitted(side.forgotten)
    assert not side.undo.isEnabled()
    side.show_sheet(OTHER)
    side.undo.click()
    assert len(undone) == 1


def test_that_the_unit_is_said_for_all_columns(side, qtbot, emitted):
    said = emitted(side.unit_said)
    rewrite(qtbot, side.unit, "JPY")
    qtbot.keyClick(side.unit, Key.Key_Return)
    assert said == [((4, 5), "JPY")]


@pytest.mark.parametrize(
    ("columns", "words"),
    [
        pytest.param((), "Unit: go to a column of values.", id="none"),
        pytest.param((4,), "Unit of column D", id="one"),
        pytest.param((4, 5), "Unit of columns D, E", id="two"),
        pytest.param(tuple(range(2, 30)), "Unit of 28 columns", id="many"),
    ],
)
def test_that_it_is_said_of_which_columns_the_unit_is(side, columns, words):
    side.show_columns(columns, "")
    assert side.unit_of.text() == side.unit.accessibleName() == words
    assert side.unit.isEnabled() == bool(columns)
