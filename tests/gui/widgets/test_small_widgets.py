from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QColor, QGuiApplication, QPalette
from PySide6.QtWidgets import QListWidget, QListWidgetItem

from core.briefs.exhibit import Option
from gui.theme import house_palette
from gui.widgets.banner import Banner
from gui.widgets.empty_state import EmptyState
from gui.widgets.flow_layout import FlowLayout
from gui.widgets.grid_model import BLOCK_ROWS, BLOCKS_KEPT, is_number
from gui.widgets.grid_view import GridView
from gui.widgets.page_view import PageView
from gui.widgets.progress_strip import ProgressStrip
from gui.widgets.tick_boxes import TickBoxes
from gui.widgets.view_switch import ViewSwitch
from tests.gui.widgets.values import Grid, Notice, Work

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

VIEWS = (
    Option("trend", "Trend"),
    Option("parity", "R&D parity"),
    Option("heat", "Heat"),
)
DARK = QPalette(QColor("#303030"))
PAGE = b'<svg xmlns="http://www.w3.org/2000/svg" width="210" height="297"/>'


@pytest.fixture
def shown(qtbot):
    def keep(widget: QWidget) -> QWidget:
        qtbot.addWidget(widget)
        return widget

    return keep


# --- views ---


def test_that_the_view_in_front_is_shown_without_a_word(shown, emitted):
    switch = shown(ViewSwitch())
    said = emitted(switch.chosen)
    switch.show_views(VIEWS, "heat")
    switch.show_views(VIEWS[:2], "parity")
    assert switch.tabText(switch.currentIndex()) == "R&&D parity"
    switch.show_views(VIEWS, "gone")
    assert said == []


def test_that_an_arrow_key_chooses_the_next_view(shown, emitted, qtbot):
    switch = shown(ViewSwitch())
    switch.show_views(VIEWS, "trend")
    said = emitted(switch.chosen)
    qtbot.keyClick(switch, Qt.Key.Key_Right)
    assert said == ["parity"]


# --- the banner ---


@pytest.mark.parametrize("severity", ["error", "warning", "note"])
def test_that_a_notice_is_shown_with_sign_and_word(shown, severity):
    banner = shown(Banner())
    banner.show_notice(Notice(severity, "12 rows were left out."))
    assert not banner.isHidden()
    assert banner.accessibleName() == f"{severity.title()}: 12 rows were left out."
    assert not banner.sign.pixmap().isNull()
    assert banner.text.textFormat() == Qt.TextFormat.PlainText
    banner.hide()


def test_that_severities_differ_in_the_shape_of_their_signs(shown):
    banner = shown(Banner())
    signs = []
    for severity in ("error", "warning", "note"):
        banner.show_notice(Notice(severity, "text"))
        signs.append(bytes(banner.sign.pixmap().toImage().constBits()))
    banner.hide()
    assert len(set(signs)) == 3


def test_that_no_notice_hides_the_banner(shown):
    banner = shown(Banner())
    banner.show_notice(Notice("note", "text"))
    banner.show_notice(None)
    assert banner.isHidden()


def test_that_the_action_wished_for_is_told(shown, emitted):
    banner = shown(Banner())
    acted = emitted(banner.acted)
    for _ in range(2):
        banner.show_notice(Notice("error", "text"), (("problems", "Show &problems"),))
    banner.buttons[0].click()
    banner.hide()
    assert acted == ["problems"]


def test_that_a_banner_is_closed_by_its_button_or_by_escape(shown, emitted, qtbot):
    banner = shown(Banner())
    closed = emitted(banner.close_button.clicked)
    banner.show_notice(Notice("error", "text"))
    with qtbot.waitSignal(banner.closed):
        banner.close_button.click()
    with qtbot.waitSignal(banner.closed):
        qtbot.keyClick(banner, Qt.Key.Key_Escape)
    qtbot.keyClick(banner, Qt.Key.Key_A)
    banner.hide()
    assert len(closed) == 1


def test_that_signs_take_the_ink_of_a_new_scheme(shown):
    banner, strip = shown(Banner()), shown(ProgressStrip())
    banner.show_notice(Notice("error", "text"))
    before = banner.sign.pixmap().toImage()
    for widget in (banner, strip):
        widget.setPalette(DARK)
    assert banner.sign.pixmap().toImage() != before
    banner.hide()


# --- what is under way ---


def test_that_work_is_shown_with_how_far_it_is(shown, qtbot):
    strip = shown(ProgressStrip())
    strip.show_work(Work("Reading country.xlsx", 0.43))
    assert (strip.text.text(), strip.bar.value()) == ("Reading country.xlsx", 430)
    with qtbot.waitSignal(strip.cancelled):
        strip.cancel.click()
    strip.show_work(None)
    assert strip.isHidden()


def test_that_work_is_not_shown_before_it_could_be_read(shown, qtbot):
    strip = shown(ProgressStrip())
    strip.show_work(None)
    strip.show_work(Work("Saving supply.statecraft", 0.1))
    assert strip.isHidden()
    strip.show_work(None)
    strip.show_work(Work("Saving supply.statecraft", 0.1))
    qtbot.waitUntil(lambda: not strip.isHidden())
    strip.hide()


# --- nothing to show ---


def test_that_an_empty_place_says_what_to_do_and_offers_it(shown, emitted):
    empty = shown(EmptyState())
    acted = emitted(empty.acted)
    empty.show_text("Nothing yet.")
    empty.show_text("Import a workbook.", (("import", "&Import workbook…"),))
    empty.show_text("Import a workbook.", (("import", "&Import workbook…"),))
    empty.buttons[0].click()
    assert empty.text.text() == "Import a workbook."
    assert acted == ["import"]


# --- a sheet ---


@pytest.fixture
def sheet(shown):
    """A view of a sheet from B3 on, and the rows it asked for."""
    asked = []

    def fetch(row: int) -> list[list[str]]:
        asked.append(row)
        start = row - (row - 3) % BLOCK_ROWS
        return [
            [str(n), f"text {n}", "#DIV/0!"]
            for n in range(start, min(start + BLOCK_ROWS, 2403))
        ]

    view = shown(GridView())
    view.resize(500, 300)
    view.show_sheet(Grid(rows=2400), fetch, frozenset({5}), frozenset({2}))
    return view, asked


def test_that_cells_stand_at_their_own_addresses(sheet):
    view, _ = sheet
    assert view.cells.text(3, 2) == "3"
    assert (
        view.cells.text(2, 2) == view.cells.text(3, 1) == view.cells.text(2403, 2) == ""
    )
    assert view.cells.headerData(28, Qt.Orientation.Horizontal) == "AC"
    assert view.cells.headerData(5465, Qt.Orientation.Vertical) == "5466"


def test_that_rows_are_fetched_when_they_are_looked_at(sheet):
    view, asked = sheet
    view.grab()
    assert set(asked) == {3}
    view.show_cell(2402, 3)
    view.grab()
    assert max(asked) == 3 + 2 * BLOCK_ROWS


def test_that_a_cell_is_shown_chosen_and_in_view(sheet, emitted):
    view, _ = sheet
    said = emitted(view.pointed)
    assert view.current_address == ""
    view.show_cell(402, 3)
    view.grab()
    assert view.current_address == "C402"
    assert said == [(402, 3)]
    assert view.viewport().rect().contains(view.visualRect(view.currentIndex()))


@pytest.fixture
def wide(shown):
    """A view of a sheet of forty columns from A1 on."""
    view = shown(GridView())
    view.resize(500, 300)
    view.show_sheet(Grid(1, 1, 600, 40), lambda _row: [["1"] * 40] * BLOCK_ROWS)
    return view


def columns_in_view(view: GridView) -> list[str]:
    room = view.viewport().rect().adjusted(-1, 0, 1, 0)
    across = range(view.cells.columnCount())
    row = view.currentIndex().row()
    return [
        view.cells.headerData(n, Qt.Orientation.Horizontal)
        for n in across
        if room.contains(view.visualRect(view.cells.index(row, n)))
    ]


def test_that_the_first_columns_stay_in_view_while_the_cell_is(wide):
    wide.show_cell(300, 30)
    wide.show_cell(300, 4)
    assert columns_in_view(wide) == ["A", "B", "C", "D"]


def test_that_a_cell_far_to_the_right_keeps_what_fits_to_its_left(wide):
    wide.show_cell(300, 20)
    assert columns_in_view(wide) == ["Q", "R", "S", "T"]


def test_that_a_cell_is_looked_for_anew_until_the_sheet_has_its_size(wide):
    wide.show_cell(300, 8)
    wide.resize(1000, 600)
    wide.grab()
    assert columns_in_view(wide)[0] == "A"
    assert columns_in_view(wide)[-1] in "HI"


def test_that_a_sheet_once_seen_is_scrolled_by_the_user_alone(wide):
    wide.show_cell(300, 8)
    wide.grab()
    wide.verticalScrollBar().setValue(0)
    wide.resize(1000, 600)
    wide.grab()
    assert wide.verticalScrollBar().value() == 0


def test_that_hidden_rows_and_columns_are_marked(sheet):
    view, _ = sheet
    assert view.cells.headerData(4, Qt.Orientation.Vertical) == "5 ·"
    assert view.cells.headerData(1, Qt.Orientation.Horizontal) == "B ·"
    role = Qt.ItemDataRole.ToolTipRole
    assert "hidden" in view.cells.headerData(4, Qt.Orientation.Vertical, role)
    assert view.cells.headerData(5, Qt.Orientation.Vertical, role) is None


def test_that_errors_are_marked_and_numbers_set_right(sheet):
    view, _ = sheet
    error, number, text = (view.cells.index(2, n) for n in (3, 1, 2))
    assert error.data(Qt.ItemDataRole.FontRole).bold()
    assert number.data(Qt.ItemDataRole.TextAlignmentRole) & Qt.AlignmentFlag.AlignRight
    assert text.data(Qt.ItemDataRole.TextAlignmentRole) is None
    assert text.data(Qt.ItemDataRole.ToolTipRole) == "<qt>text 3</qt>"


@pytest.mark.parametrize("text", ["4E091", "nan", "inf", "1_000", "", "3A001"])
def test_that_a_text_that_python_could_read_as_a_number_is_none(text):
    assert not is_number(text)
    assert is_number("-0.5")


def test_that_cells_are_copied_as_lines_of_tabs(sheet, qtbot):
    view, _ = sheet
    view.selectRow(2)
    qtbot.keyClick(view, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == "\t3\ttext 3\t#DIV/0!\t\t"
    qtbot.keyClick(view, Qt.Key.Key_Down)


def test_that_blocks_that_were_seen_long_ago_are_forgotten(shown):
    asked = []

    def fetch(row: int) -> list[list[str]]:
        asked.append(row)
        return []

    view = shown(GridView())
    view.show_sheet(Grid(first_row=1, rows=BLOCK_ROWS * (BLOCKS_KEPT + 2)), fetch)
    for number in (*range(BLOCKS_KEPT + 1), 0):
        view.cells.text(1 + number * BLOCK_ROWS, 2)
    assert asked.count(1) == 2


def test_that_qt_finds_no_fault_with_the_sheet(sheet, qtmodeltester):
    qtmodeltester.check(sheet[0].cells)
    assert sheet[0].cells.data(QModelIndex()) is None
    assert sheet[0].sizeHintForColumn(1) > 0


def test_that_an_empty_sheet_has_no_cells(shown):
    view = shown(GridView())
    assert view.cells.rowCount() == view.cells.columnCount() == 0
    assert view.cells.text(1, 1) == ""


# --- the flow ---


def test_that_an_item_can_be_taken_out_of_a_flow(qapp):
    flow = FlowLayout()
    assert flow.itemAt(0) is None
    assert flow.takeAt(0) is None
    assert flow.expandingDirections() == Qt.Orientation(0)
    assert flow.heightForWidth(100) == 0


# --- boxes to tick ---


@pytest.mark.parametrize("dark", [True, False], ids=["dark", "light"])
def test_that_an_empty_box_can_be_seen_on_its_ground(shown, dark):
    items = shown(QListWidget())
    items.setPalette(house_palette(dark=dark))
    items.setItemDelegate(TickBoxes(items))
    box = QListWidgetItem()
    box.setCheckState(Qt.CheckState.Unchecked)
    items.addItem(box)
    image = items.viewport().grab().toImage()
    row = items.visualItemRect(box)
    across = range(row.left(), row.left() + 30)
    light = [image.pixelColor(x, row.center().y()).lightness() for x in across]
    assert max(light) - min(light) > 60


# --- pages ---


def test_that_the_number_of_a_page_has_its_room_when_the_pages_come(shown):
    view = shown(PageView())
    view.show()
    view.show_pages([PAGE] * 12)
    assert view.place.text() == "Page 1 of 12"
    assert view.place.width() >= view.place.sizeHint().width()
