from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from gui.widgets.many_control import summary
from gui.widgets.selection_bar import SelectionBar
from tests.gui.widgets.values import FIELDS, LONG, MANY, ONE, SPAN, YEARS

opens_a_popup = pytest.mark.qt_log_ignore(
    "^This plugin does not support (raise|grabbing the keyboard|propagateSizeHints)",
)  # offscreen, as soon as a popup opens


@pytest.fixture
def bar(qtbot) -> SelectionBar:
    bar = SelectionBar()
    qtbot.addWidget(bar)
    bar.show_fields(FIELDS)
    bar.hide()
    return bar


def ticks(bar: SelectionBar) -> dict[str, bool]:
    items = bar.controls["economies"].list.items
    shown = [items.item(n) for n in range(items.count())]
    return {i.text(): i.checkState() == Qt.CheckState.Checked for i in shown}


def test_that_every_field_has_its_control_with_what_is_chosen(bar):
    assert bar.controls["dataset"].currentText() == "United States"
    assert bar.controls["economies"].text() == "China, Japan ▾"
    years = bar.controls["years"]
    assert (years.first.currentText(), years.last.currentText()) == ("1995", "2018")


def test_that_showing_fields_says_nothing(bar, emitted):
    said = emitted(bar.chosen)
    bar.show_fields((ONE._replace(chosen=("JPN",)), LONG, MANY, SPAN))
    bar.show_fields((ONE, LONG, MANY._replace(chosen=("KOR",)), SPAN))
    bar.show_fields((ONE, LONG, MANY, SPAN._replace(options=YEARS[5:])))
    assert said == []


def test_that_a_choice_is_told_with_the_name_of_its_field(bar, emitted):
    said = emitted(bar.chosen)
    bar.controls["dataset"].activated.emit(2)
    assert said == [("dataset", ("JPN",))]


@pytest.mark.parametrize(
    ("box", "place", "codes"),
    [
        pytest.param("first", 5, ("2000", "2018"), id="a later start"),
        pytest.param("last", 5, ("1995", "2000"), id="an earlier end"),
    ],
)
def test_that_a_span_is_told_as_first_and_last(bar, emitted, box, place, codes):
    said = emitted(bar.chosen)
    getattr(bar.controls["years"], box).activated.emit(place)
    assert said == [("years", codes)]


def test_that_a_span_never_ends_before_it_starts(bar, emitted):
    bar.show_fields((ONE, LONG, MANY, SPAN._replace(chosen=("2000", "2010"))))
    said = emitted(bar.chosen)
    bar.controls["years"].first.activated.emit(23)
    bar.controls["years"].last.activated.emit(0)
    assert said == [("years", ("2018", "2018")), ("years", ("1995", "1995"))]


def test_that_a_tick_is_told_with_all_that_is_ticked_in_the_order_of_the_list(
    bar, emitted
):
    said = emitted(bar.chosen)
    bar.controls["economies"].list.items.item(1).setCheckState(Qt.CheckState.Checked)
    assert said == [("economies", ("CHN", "USA", "JPN"))]


def test_that_a_group_is_ticked_at_once(bar, emitted):
    said = emitted(bar.chosen)
    first, second = bar.controls["economies"].list.shortcuts
    first.click()
    second.click()
    assert said == [("economies", ("USA", "JPN")), ("economies", ("KOR",))]
    assert second.text() == "R&&D"


@opens_a_popup
@pytest.mark.parametrize("across", [10, 60], ids=["the box", "the name"])
def test_that_a_click_on_the_box_or_the_name_ticks(bar, emitted, qtbot, across):
    said, choices = emitted(bar.chosen), bar.controls["economies"].list
    choices.open_at(QPoint(0, 0))
    row = choices.items.visualItemRect(choices.items.item(1))
    where = QPoint(row.left() + across, row.center().y())
    qtbot.mouseClick(choices.items.viewport(), Qt.MouseButton.LeftButton, pos=where)
    choices.close()
    assert said == [("economies", ("CHN", "USA", "JPN"))]


def test_that_all_ticks_are_taken_away_at_one_stroke(bar, emitted):
    said = emitted(bar.chosen)
    bar.controls["economies"].list.none.click()
    assert said == [("economies", ())]


def test_that_ticks_follow_what_is_shown(bar):
    bar.show_fields((ONE, LONG, MANY._replace(chosen=("KOR",)), SPAN))
    assert [name for name, ticked in ticks(bar).items() if ticked] == ["Korea"]


def test_that_a_search_leaves_only_what_it_found(bar):
    choices = bar.controls["economies"].list
    choices.search.setText("ja")
    hidden = [choices.items.item(n).isHidden() for n in range(choices.items.count())]
    assert hidden == [True, True, False, True]


def test_that_the_arrow_down_leads_from_the_search_into_the_list(bar, qtbot):
    choices = bar.controls["economies"].list
    choices.search.setText("ja")
    qtbot.keyClick(choices.search, Qt.Key.Key_Down)
    assert choices.items.currentItem().text() == "Japan"
    choices.search.setText("nothing like it")
    qtbot.keyClick(choices.search, Qt.Key.Key_Down)
    qtbot.keyClick(choices.search, Qt.Key.Key_A)


@opens_a_popup
@pytest.mark.parametrize(
    "key", [Qt.Key.Key_Escape, Qt.Key.Key_Return], ids=["Esc", "⏎"]
)
def test_that_the_list_opens_with_a_click_and_closes_with_a_key(bar, qtbot, key):
    bar.show()
    control = bar.controls["economies"]
    qtbot.mouseClick(control, Qt.MouseButton.LeftButton)
    assert control.list.isVisible()
    qtbot.keyClick(control.list, Qt.Key.Key_Tab)
    qtbot.keyClick(control.list, key)
    assert not control.list.isVisible()
    bar.hide()


@opens_a_popup
def test_that_the_list_opens_on_the_screen(bar):
    choices = bar.controls["economies"].list
    choices.open_at(QPoint(100_000, 100_000))
    assert choices.screen().availableGeometry().contains(choices.geometry().topLeft())
    choices.close()


def test_that_the_keyboard_stays_where_it_is_when_only_choices_change(bar, qtbot):
    with qtbot.waitExposed(bar):
        bar.show()
    bar.activateWindow()
    control = bar.controls["dataset"]
    control.setFocus()
    qtbot.waitUntil(control.hasFocus)
    bar.show_fields((ONE._replace(chosen=("KOR",)), LONG, MANY, SPAN))
    assert bar.controls["dataset"] is control
    assert control.hasFocus()
    bar.hide()


def test_that_the_keyboard_stays_where_it_is_when_fields_come_and_go(bar, qtbot):
    bar.show()
    bar.activateWindow()
    control = bar.controls["economies"]
    control.setFocus()
    bar.show_fields((MANY, SPAN))
    assert bar.focusWidget() is control
    assert bar.controls["economies"] is control


def test_that_a_control_comes_back_with_what_is_chosen_then(bar):
    bar.show_fields((MANY, SPAN))
    bar.show_fields((ONE._replace(chosen=("JPN",)), MANY, SPAN))
    assert bar.controls["dataset"].currentText() == "Japan"


@opens_a_popup
def test_that_an_open_list_closes_when_its_field_goes(bar, qtbot):
    bar.show()
    control = bar.controls["economies"]
    qtbot.mouseClick(control, Qt.MouseButton.LeftButton)
    assert control.list.isVisible()
    bar.show_fields((ONE, SPAN))
    assert not control.list.isVisible()


def test_that_a_long_list_can_be_typed_into_and_a_short_one_cannot(bar):
    assert bar.controls["industry"].isEditable()
    assert not bar.controls["dataset"].isEditable()
    bar.show_fields((ONE, LONG._replace(options=YEARS[:3]), MANY, SPAN))
    assert not bar.controls["industry"].isEditable()


@opens_a_popup
def test_that_a_list_shows_what_is_chosen_when_no_name_was_typed(bar, emitted, qtbot):
    said, control = emitted(bar.chosen), bar.controls["industry"]
    control.lineEdit().selectAll()
    qtbot.keyClicks(control.lineEdit(), "zzz")
    qtbot.keyClick(control.lineEdit(), Qt.Key.Key_Return)
    assert control.currentText() == "2000"
    assert control.lineEdit().cursorPosition() == 0
    assert said == []


@opens_a_popup
@pytest.mark.parametrize("typed", ["2003", "003"])
def test_that_enter_chooses_the_one_name_that_was_meant(bar, emitted, qtbot, typed):
    said, control = emitted(bar.chosen), bar.controls["industry"]
    control.lineEdit().selectAll()
    qtbot.keyClicks(control.lineEdit(), typed)
    control.completer().popup().hide()
    qtbot.keyClick(control.lineEdit(), Qt.Key.Key_Return)
    assert said == [("industry", ("2003",))]


def test_that_typing_part_of_a_name_finds_it(bar):
    completer = bar.controls["industry"].completer()
    completer.setCompletionPrefix("018")
    assert completer.currentCompletion() == "2018"


def test_that_other_fields_replace_the_old_ones(bar):
    bar.show_fields((SPAN,))
    assert list(bar.controls) == ["years"]
    bar.show_fields(())
    assert bar.isHidden()


def test_that_labels_lead_to_their_controls_and_screen_readers_hear_their_names(bar):
    buddies = [label.buddy() for label in bar.findChildren(QLabel) if label.buddy()]
    assert set(bar.controls.values()) <= set(buddies)
    assert bar.controls["dataset"].accessibleName() == "Dataset"
    assert bar.controls["economies"].accessibleName() == "Economies: China, Japan"
    assert bar.controls["years"].first.accessibleName() == "Years, from"


def test_that_what_is_below_stays_in_its_place_from_view_to_view(qtbot, qapp):
    page, bar, below = QWidget(), SelectionBar(), QLabel("Views")
    qtbot.addWidget(page)
    column = QVBoxLayout(page)
    column.addWidget(bar)
    column.addWidget(below, stretch=1)
    page.resize(500, 400)
    bar.show_fields(())
    page.show()
    tops = []
    for fields in (FIELDS, FIELDS[:1], FIELDS, (ONE._replace(name="trade.dataset"),)):
        bar.show_fields(fields)
        qapp.sendPostedEvents()
        tops.append(below.y())
    page.hide()
    assert tops[0] == tops[1] == tops[2] > tops[3]


def test_that_the_bar_takes_another_line_where_it_has_no_room(bar):
    flow = bar.layout()
    assert flow.heightForWidth(300) > flow.heightForWidth(3000)
    bar.resize(300, 200)
    bar.show()
    right = max(child.geometry().right() for child in bar.children()[1:])
    assert right <= 300 + 1
    bar.hide()


def test_that_a_choice_that_is_not_offered_shows_nothing(bar):
    bar.show_fields((ONE._replace(chosen=()), LONG, MANY, SPAN._replace(chosen=())))
    assert bar.controls["dataset"].currentIndex() == -1
    assert bar.controls["years"].first.currentIndex() == -1


def test_that_nothing_chosen_is_said():
    assert summary([]) == "none chosen"


def test_that_groups_change_with_the_field(bar):
    bar.show_fields((ONE, LONG, MANY._replace(groups=(("Quad", ("JPN",)),)), SPAN))
    shown = [b for b in bar.controls["economies"].list.shortcuts if b.text() == "Quad"]
    assert len(shown) == 1
    bar.show_fields((ONE, LONG, MANY._replace(groups=()), SPAN))
