"""The user looks at what an import would do, and puts it right."""

from __future__ import annotations

import gc
import weakref

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLineEdit, QWidget

from core.problems import Place
from gui.charts.palette import contrast
from gui.preview.page import PreviewPage
from gui.preview.role_tints import tints
from gui.preview.sheet_list import AS_DARKENED
from gui.theme import house_palette
from tests.gui.preview.values import (
    BOX,
    COLUMNS,
    LEFT,
    OTHER,
    PREVIEW,
    REMARKS,
    SHEET,
    cells,
)

Key = Qt.Key
pytestmark = pytest.mark.qt_log_ignore(
    "^This plugin does not support (raise|grabbing)"
)  # offscreen, as soon as a menu opens
CTRL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier
SECOND = PREVIEW._replace(name="other.xlsx", number=2, total=2)
WISHES = (
    *("rows_said", "columns_said", "unit_said", "fact_said", "sheet_said"),
    *("forgotten", "accepted", "all_accepted", "refused"),
)


@pytest.fixture
def wishes(page, emitted):
    """All that the page says, each with the name of the signal."""
    return {name: emitted(getattr(page, name)) for name in WISHES}


def said(wishes):
    return {name: each for name, each in wishes.items() if each}


def grid_of(page):
    return page.parts.pane.grid


# --- showing ---


def test_that_showing_says_nothing(page, wishes):
    page.show_preview(PREVIEW._replace(sheets=(OTHER, SHEET, LEFT)), cells)
    page.show_preview(SECOND, cells)
    assert said(wishes) == {}


def test_that_the_workbook_and_what_will_happen_are_said(page):
    assert page.parts.heading.text() == "trade.xlsx"
    assert page.parts.will.text() == "3 observations come in. 1 total is set aside."
    page.show_preview(SECOND, cells)
    assert page.parts.heading.text() == "other.xlsx (2 of 2)"


def test_that_the_sheet_to_look_at_first_is_shown_first(page):
    page.show_preview(SECOND._replace(front=1), cells)
    assert page.sheet == OTHER
    assert page.parts.sheets.currentRow() == 1


def test_that_each_sheet_is_listed_with_how_it_is_read(page):
    items = [page.parts.sheets.item(place) for place in range(4)]
    assert items[0].text() == "Exports\nread by its headings; please look through it"
    assert items[1].text() == "Imports (hidden)\ncorrected by you"
    ticks = [item.checkState() == Qt.CheckState.Checked for item in items]
    assert ticks == [True, True, False, False]


def test_that_a_workbook_with_fewer_sheets_lists_fewer(page):
    page.show_preview(SECOND._replace(sheets=(SHEET,)), cells)
    assert page.parts.sheets.count() == 1


def test_that_a_workbook_without_sheets_shows_none(qtbot):
    page = PreviewPage()
    qtbot.addWidget(page)
    page.show_preview(PREVIEW._replace(sheets=()), cells)
    assert page.sheet is None
    assert PreviewPage().sheet is None


def test_that_cells_are_asked_for_by_the_position_of_the_sheet(page):
    asked = set()

    def fetch(position, row):
        asked.add(position)
        return cells(position, row)

    page.show_preview(SECOND, fetch)
    page.parts.sheets.setCurrentRow(1)
    page.grab()
    assert asked == {BOX.position, OTHER.box.position}


def test_that_remarks_are_listed_where_there_are_any(page):
    rows = [row.texts for row in page.parts.remarks.rows()]
    assert rows[0] == ("Note", "", "Years are in the header.")
    assert rows[1] == ("Left out", "E5", "No such cell.")
    page.parts.sheets.setCurrentRow(1)
    assert page.parts.remarks.isHidden()


# --- staying put ---


def test_that_what_is_shown_already_is_not_shown_again(page, emitted):
    changes = emitted(grid_of(page).cells.dataChanged)
    page.show_preview(PREVIEW, cells)
    assert changes == []


def test_that_a_correction_that_changed_nothing_is_answered_all_the_same(page):
    page.parts.sheets.item(0).setCheckState(Qt.CheckState.Unchecked)
    assert not page.parts.take.isEnabled()
    page.show_preview(PREVIEW, cells)
    assert page.parts.take.isEnabled()
    assert page.parts.sheets.item(0).checkState() == Qt.CheckState.Checked


def test_that_a_correction_leaves_the_user_where_they_are(page):
    page.parts.sheets.setCurrentRow(1)
    grid_of(page).show_cell(6, 4)
    page.show_preview(PREVIEW._replace(will=("2 observations come in.",)), cells)
    assert page.parts.will.text() == "2 observations come in."
    assert page.sheet == OTHER
    assert grid_of(page).current_address == "D6"


def test_that_a_correction_leaves_the_sheet_scrolled_as_it_is(page):
    page.resize(900, 400)
    page.grab()
    grid_of(page).verticalScrollBar().setValue(3)
    page.show_preview(PREVIEW._replace(will=()), cells)
    page.grab()
    assert grid_of(page).verticalScrollBar().value() == 3


def test_that_a_correction_leaves_the_keyboard_where_it_is(page):
    control = page.parts.side.facts.control("kind")
    control.setFocus()
    page.show_preview(PREVIEW._replace(will=()), cells)
    assert control.hasFocus()


def test_that_another_workbook_begins_at_its_first_cell(page):
    grid_of(page).show_cell(6, 4)
    page.parts.sheets.setFocus()
    page.show_preview(SECOND, cells)
    assert grid_of(page).current_address == "B2"
    assert grid_of(page).hasFocus()


# --- wishes ---


def test_that_the_role_of_a_row_is_said_with_its_sheet(page, wishes, qtbot):
    grid_of(page).show_cell(5, 4)
    qtbot.keyClick(grid_of(page), Key.Key_R)
    qtbot.keyClick(grid_of(page).rows_menu, Key.Key_H)
    assert said(wishes) == {"rows_said": [(BOX.position, (5,), "header")]}


def test_that_the_role_of_a_column_is_said_with_its_sheet(page, wishes, qtbot):
    page.parts.sheets.setCurrentRow(1)
    grid_of(page).show_cell(5, 4)
    qtbot.keyClick(grid_of(page), Key.Key_C)
    qtbot.keyClick(grid_of(page).columns_menu, Key.Key_P)
    position = OTHER.box.position
    assert said(wishes) == {"columns_said": [(position, (4,), "partner")]}


def test_that_u_a_unit_and_enter_lead_back_to_the_cells(page, wishes, qtbot):
    unit = page.parts.side.unit
    grid_of(page).show_cell(5, 5)
    qtbot.keyClick(grid_of(page), Key.Key_U)
    assert unit.hasFocus()
    qtbot.keyClicks(unit, "EUR")
    qtbot.keyClick(unit, Key.Key_Return)
    assert said(wishes) == {"unit_said": [(BOX.position, (5,), "EUR")]}
    assert grid_of(page).hasFocus()


def test_that_u_leads_nowhere_from_a_column_without_values(page, qtbot):
    grid_of(page).show_cell(5, 2)
    qtbot.keyClick(grid_of(page), Key.Key_U)
    assert grid_of(page).hasFocus()


def test_that_the_unit_shown_is_that_of_the_current_column(page):
    grid_of(page).show_cell(5, 5)
    assert page.parts.side.unit.text() == "JPY"
    columns = (*COLUMNS[:3], COLUMNS[3]._replace(unit="EUR"))
    corrected = SHEET._replace(columns=columns)
    page.show_preview(PREVIEW._replace(sheets=(corrected, *PREVIEW.sheets[1:])), cells)
    assert page.parts.side.unit.text() == "EUR"


def test_that_it_is_said_without_a_mouse_why_a_cell_is_read_so(page):
    grid_of(page).show_cell(7, 4)
    assert page.parts.side.here.text() == "Row 7: Total, set aside. The word Total."
    grid_of(page).show_cell(5, 4)
    assert "Exports, 2019" in page.parts.side.here.text()


def test_that_a_fact_is_said_with_its_sheet(page, wishes, qtbot):
    qtbot.keyClick(page.parts.side.facts.control("kind"), Key.Key_Down)
    assert said(wishes) == {"fact_said": [(BOX.position, "kind", "output")]}


def test_that_space_leaves_a_sheet_out(page, wishes, qtbot):
    page.parts.sheets.setFocus()
    qtbot.keyClick(page.parts.sheets, Key.Key_Space)
    assert said(wishes) == {"sheet_said": [(BOX.position, False)]}


def test_that_space_takes_a_sheet_in(page, wishes, qtbot):
    page.parts.sheets.setCurrentRow(2)
    qtbot.keyClick(page.parts.sheets, Key.Key_Space)
    assert said(wishes) == {"sheet_said": [(LEFT.box.position, True)]}


def test_that_a_sheet_without_a_table_cannot_be_ticked(page, wishes, qtbot):
    page.parts.sheets.setCurrentRow(3)
    qtbot.keyClick(page.parts.sheets, Key.Key_Space)
    assert said(wishes) == {}


def test_that_undoing_is_said_with_its_sheet(page, wishes):
    page.parts.sheets.setCurrentRow(1)
    page.parts.side.undo.click()
    assert said(wishes) == {"forgotten": [OTHER.box.position]}


def test_that_a_remark_leads_to_its_cell(page, qtbot):
    page.parts.remarks.setCurrentItem(page.parts.remarks.topLevelItem(1))
    qtbot.keyClick(page.parts.remarks, Key.Key_Return)
    assert grid_of(page).current_address == "E5"
    assert grid_of(page).hasFocus()


def test_that_a_remark_about_another_sheet_leads_there(page):
    page.parts.remarks.chosen.emit(REMARKS[2])
    assert page.sheet == OTHER
    assert grid_of(page).current_address == "D6"


def test_that_a_remark_about_a_sheet_that_is_not_there_stays_on_this_one(page):
    place = Place("Elsewhere", 6, 4)
    page.parts.remarks.chosen.emit(REMARKS[1]._replace(place=place))
    assert page.sheet == SHEET
    assert grid_of(page).current_address == "D6"


def test_that_a_remark_without_a_cell_leads_nowhere(page):
    page.parts.remarks.chosen.emit(REMARKS[0])
    page.parts.remarks.chosen.emit(None)
    assert grid_of(page).current_address == "B2"


# --- accepting ---


def test_that_import_all_is_offered_where_several_wait(page):
    assert page.parts.take_all.isHidden()
    page.show_preview(SECOND, cells)
    assert page.parts.take_all.isVisible()


@pytest.mark.parametrize(
    ("key", "held", "wish"),
    [
        pytest.param(Key.Key_I, ALT, "accepted", id="Alt+I"),
        pytest.param(Key.Key_Return, CTRL, "accepted", id="Ctrl+Enter"),
        pytest.param(Key.Key_A, ALT, "all_accepted", id="Alt+A"),
        pytest.param(Key.Key_N, ALT, "refused", id="Alt+N"),
        pytest.param(Key.Key_Escape, Qt.KeyboardModifier(0), "refused", id="Esc"),
    ],
)
def test_that_keys_accept_and_refuse(page, wishes, qtbot, key, held, wish):
    page.show_preview(SECOND, cells)
    qtbot.keyClick(grid_of(page), key, held)
    qtbot.waitUntil(lambda: wish in said(wishes))
    assert list(said(wishes)) == [wish]


def test_that_nothing_is_accepted_before_a_correction_is_seen(page, wishes, qtbot):
    qtbot.keyClick(page.parts.side.facts.control("kind"), Key.Key_Down)
    assert page.parts.will.text() == "The correction is being applied."
    page.parts.take.click()
    qtbot.keyClick(grid_of(page), Key.Key_Return, CTRL)
    assert "accepted" not in said(wishes)
    page.show_preview(PREVIEW, cells)
    page.parts.take.click()
    assert "accepted" in said(wishes)


@pytest.mark.parametrize("button", ["take", "take_all"])
def test_that_what_is_being_typed_is_said_before_it_is_accepted(
    page, wishes, qtbot, button
):
    page.show_preview(SECOND, cells)
    grid_of(page).show_cell(5, 4)
    page.parts.side.unit.setFocus()
    page.parts.side.unit.selectAll()
    qtbot.keyClicks(page.parts.side.unit, "EUR")
    getattr(page.parts, button).click()
    assert said(wishes) == {"unit_said": [(BOX.position, (4,), "EUR")]}


def test_that_escape_takes_back_what_is_being_typed_and_refuses_nothing(
    page, wishes, qtbot
):
    unit = page.parts.side.unit
    grid_of(page).show_cell(5, 4)
    unit.setFocus()
    qtbot.keyClicks(unit, "x")
    qtbot.keyClick(unit, Key.Key_Escape)
    assert said(wishes) == {}
    qtbot.keyClick(unit, Key.Key_Escape)
    assert list(said(wishes)) == ["refused"]


# --- for everybody ---


def test_that_the_legend_takes_the_colours_of_another_palette(page):
    dark = house_palette(dark=True)
    page.setPalette(dark)
    field = page.parts.legend.signs["total"].pixmap().toImage().pixelColor(2, 2)
    assert field == tints(dark)["total"].fill


def test_that_the_frames_of_ticks_stand_out_on_dark_ground(page):
    page.setPalette(house_palette(dark=True))
    of_list = page.parts.sheets.palette()
    frame = of_list.window().color().darker(AS_DARKENED)
    assert contrast(frame, of_list.base().color()) >= 3.0


def test_that_everything_that_takes_the_keyboard_has_a_name(page):
    kinds = (QAbstractButton, QComboBox, QLineEdit)
    named = [
        *(each for kind in kinds for each in page.findChildren(kind)),
        *(page.parts.sheets, page.parts.remarks, grid_of(page), page.parts.pane.last),
    ]
    nameless = [
        each
        for each in named
        if each.focusPolicy() & Qt.FocusPolicy.TabFocus
        and not (each.accessibleName() or getattr(each, "text", str)())
    ]
    assert nameless == []


def test_that_tab_goes_through_the_page_as_it_is_read(page, qtbot):
    parts, facts = page.parts, page.parts.side.facts
    page.show_preview(SECOND, cells)
    grid_of(page).show_cell(5, 5)
    parts.sheets.setFocus()
    reached = []
    for _each in range(6):
        reached.append(page.focusWidget())
        qtbot.keyClick(page.focusWidget(), Key.Key_Tab)
    assert reached == [
        *(parts.sheets, grid_of(page), parts.remarks),
        *(facts.control("kind"), facts.control("unit"), parts.side.unit),
    ]


def test_that_no_two_access_keys_of_the_page_are_the_same(page):
    texts = [each.text() for each in page.findChildren(QAbstractButton)]
    keys = [text[text.index("&") + 1].lower() for text in texts if "&" in text]
    assert len(keys) == len(set(keys)) >= 4


def test_that_the_page_dies_with_its_window(qtbot):
    parent = QWidget()
    page = PreviewPage()
    page.setParent(parent)
    page.show_preview(PREVIEW, cells)
    known = weakref.ref(page)
    del page
    parent.deleteLater()
    qtbot.waitUntil(lambda: gc.collect() >= 0 and known() is None)
