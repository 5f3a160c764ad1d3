"""How the user points at rows and columns of a previewed sheet."""

from __future__ import annotations

from functools import partial

import pytest
from PySide6.QtCore import QItemSelection, QPoint, Qt
from PySide6.QtGui import QContextMenuEvent, QPalette

from core.briefs.importing import ColumnRow, RowSpan
from core.cell_blocks import BLOCK_ROWS
from gui.preview.role_tints import tints
from gui.preview.sheet_pane import SHOWN, SheetPane
from gui.theme import house_palette
from gui.widgets.grid_model import AROUND
from tests.gui.preview.events import wheel
from tests.gui.preview.values import BOX, LONG, SHEET, block_of, cells

LEFT, RIGHT = Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton
SHIFT = Qt.KeyboardModifier.ShiftModifier
Key = Qt.Key
pytestmark = pytest.mark.qt_log_ignore(
    "^This plugin does not support (raise|grabbing)"
)  # offscreen, as soon as a menu opens


@pytest.fixture
def pane(shown) -> SheetPane:
    pane = SheetPane()
    pane.show_preview(SHEET, partial(cells, 4))
    return shown(pane, 700, 400)


@pytest.fixture
def grid(pane):
    pane.grid.setFocus()
    yield pane.grid
    for menu in (pane.grid.rows_menu, pane.grid.columns_menu, pane.grid.menu):
        menu.close()


@pytest.fixture
def long(shown):
    """A sheet of 300,000 rows, and the rows it asked for."""
    asked = []

    def fetch(row: int):
        asked.append(row)
        return block_of(row)

    pane = SheetPane()
    pane.show_preview(LONG, fetch)
    shown(pane, 700, 400)
    pane.grab()
    return pane, asked


def go(grid, row, column):
    """Go to a cell by Excel's numbers."""
    grid.show_cell(row, column)


def select(grid, first, last):
    """Select the cells between two, each by Excel's row and column."""
    corners = (grid.cells.index(row - 1, column - 1) for row, column in (first, last))
    flags = grid.selectionModel().SelectionFlag.ClearAndSelect
    grid.selectionModel().select(QItemSelection(*corners), flags)


def row_at(header, row):
    """Return where a header has a row, by Excel's number."""
    return QPoint(8, header.sectionViewportPosition(row - 1) + 8)


def column_at(header, column):
    return QPoint(header.sectionViewportPosition(column - 1) + 20, 8)


# --- by mouse ---


def test_that_a_click_on_a_row_number_offers_its_roles(grid, qtbot):
    header = grid.verticalHeader()
    qtbot.mouseClick(header.viewport(), LEFT, pos=row_at(header, 7))
    marked = [each.data() for each in grid.rows_menu.actions() if each.isChecked()]
    assert grid.rows_menu.isVisible()
    assert marked == ["total"]


def test_that_a_click_on_a_column_letter_offers_its_roles(grid, qtbot):
    header = grid.horizontalHeader()
    qtbot.mouseClick(header.viewport(), LEFT, pos=column_at(header, 2))
    marked = [each.data() for each in grid.columns_menu.actions() if each.isChecked()]
    assert grid.columns_menu.isVisible()
    assert marked == ["partner"]


def test_that_a_role_that_is_chosen_is_said_for_the_row(grid, qtbot, emitted):
    said = emitted(grid.rows_said)
    header = grid.verticalHeader()
    qtbot.mouseClick(header.viewport(), LEFT, pos=row_at(header, 7))
    qtbot.keyClick(grid.rows_menu, Key.Key_N)
    assert said == [((7,), "note")]


def test_that_rows_that_are_added_to_a_selection_open_no_menu_yet(grid, qtbot):
    header = grid.verticalHeader()
    qtbot.mouseClick(header.viewport(), LEFT, pos=row_at(header, 4))
    grid.rows_menu.close()
    qtbot.mouseClick(header.viewport(), LEFT, SHIFT, row_at(header, 7))
    assert not grid.rows_menu.isVisible()
    assert grid.rows() == (4, 5, 6, 7)


def test_that_columns_that_are_added_to_a_selection_open_no_menu_yet(grid, qtbot):
    header = grid.horizontalHeader()
    qtbot.mouseClick(header.viewport(), LEFT, pos=column_at(header, 4))
    grid.columns_menu.close()
    qtbot.mouseClick(header.viewport(), LEFT, SHIFT, column_at(header, 5))
    assert not grid.columns_menu.isVisible()
    assert grid.columns() == (4, 5)


def test_that_the_right_button_on_a_header_is_about_all_rows_selected(grid, emitted):
    said = emitted(grid.rows_said)
    select(grid, (4, 1), (6, grid.cells.columnCount()))
    header = grid.verticalHeader()
    header.customContextMenuRequested.emit(row_at(header, 5))
    grid.rows_menu.actions()[-1].trigger()
    assert said == [((4, 5, 6), "ignored")]


def test_that_the_right_button_on_another_row_is_about_that_one(grid):
    grid.selectRow(3)
    header = grid.verticalHeader()
    header.customContextMenuRequested.emit(row_at(header, 7))
    assert grid.rows() == (7,)


def test_that_the_right_button_on_a_column_letter_is_about_that_column(grid, emitted):
    said = emitted(grid.columns_said)
    header = grid.horizontalHeader()
    header.customContextMenuRequested.emit(column_at(header, 5))
    grid.columns_menu.actions()[1].trigger()
    assert said == [((5,), "economy")]


def test_that_a_header_beyond_the_sheet_offers_nothing(grid):
    for header in (grid.verticalHeader(), grid.horizontalHeader()):
        header.customContextMenuRequested.emit(QPoint(5000, 5000))
    assert not grid.rows_menu.isVisible()
    assert not grid.columns_menu.isVisible()


def test_that_a_cell_beside_the_sheet_offers_nothing(grid):
    go(grid, 1, 1)
    grid.ask_rows()
    grid.ask_columns()
    assert not grid.rows_menu.isVisible()
    assert not grid.columns_menu.isVisible()


@pytest.mark.parametrize("reason", ["Mouse", "Keyboard"])
def test_that_the_menu_of_a_cell_is_about_row_column_and_unit(grid, reason, qapp):
    go(grid, 6, 4)
    reason = QContextMenuEvent.Reason[reason]
    where = grid.viewport().mapToGlobal(QPoint(5, 5))
    qapp.sendEvent(grid.viewport(), QContextMenuEvent(reason, QPoint(5, 5), where))
    assert grid.menu.isVisible()
    assert [action.text() for action in grid.menu.actions()] == [
        "This &row is",
        "This &column is",
        "&Unit of the column…",
    ]


# --- by keyboard ---


def test_that_r_asks_for_the_role_of_the_row(grid, qtbot, emitted):
    said = emitted(grid.rows_said)
    go(grid, 5, 4)
    qtbot.keyClick(grid, Key.Key_R)
    assert grid.rows_menu.activeAction().data() == "value"
    qtbot.keyClick(grid.rows_menu, Key.Key_Down)
    qtbot.keyClick(grid.rows_menu, Key.Key_Return)
    assert said == [((5,), "total")]


def test_that_c_asks_for_the_role_of_the_column(grid, qtbot, emitted):
    said = emitted(grid.columns_said)
    go(grid, 5, 4)
    qtbot.keyClick(grid, Key.Key_C)
    qtbot.keyClick(grid.columns_menu, Key.Key_I)
    assert said == [((4,), "industry")]


def test_that_a_column_without_a_role_is_asked_from_the_first_one_on(grid, qtbot):
    grid.show_correction(SHEET._replace(columns=(ColumnRow(2, ""),)), partial(cells, 4))
    go(grid, 5, 2)
    qtbot.keyClick(grid, Key.Key_C)
    assert grid.columns_menu.activeAction() == grid.columns_menu.actions()[0]


def test_that_u_asks_for_the_unit(grid, qtbot, emitted):
    asked = emitted(grid.unit_asked)
    qtbot.keyClick(grid, Key.Key_U)
    assert len(asked) == 1


def test_that_ctrl_c_still_copies(grid, qtbot, qapp):
    go(grid, 5, 2)
    qtbot.keyClick(grid, Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert qapp.clipboard().text() == "Japan"
    assert not grid.columns_menu.isVisible()


def test_that_escape_leaves_a_menu_without_a_word(grid, qtbot, emitted):
    said = emitted(grid.rows_said)
    qtbot.keyClick(grid, Key.Key_R)
    qtbot.keyClick(grid.rows_menu, Key.Key_Escape)
    assert said == []


# --- what is meant ---


def test_that_a_block_of_cells_means_its_rows_and_columns(grid):
    select(grid, (5, 4), (7, 5))
    assert grid.rows() == (5, 6, 7)
    assert grid.columns() == grid.value_columns() == (4, 5)


def test_that_a_column_selected_whole_means_only_the_current_row(grid):
    go(grid, 5, 4)
    select(grid, (1, 4), (grid.cells.rowCount(), 4))
    assert grid.columns() == (4,)
    assert grid.rows() == (5,)


def test_that_a_row_selected_whole_means_only_the_current_column(grid):
    go(grid, 5, 4)
    select(grid, (5, 1), (5, grid.cells.columnCount()))
    assert grid.rows() == (5,)
    assert grid.columns() == (4,)


def test_that_rows_and_columns_around_the_sheet_are_not_meant(grid):
    select(grid, (1, 1), (3, 3))
    assert grid.rows() == (2, 3)
    assert grid.columns() == (2, 3)


def test_that_only_columns_of_values_have_a_unit(grid):
    go(grid, 5, 2)
    assert grid.value_columns() == ()
    grid._prepare()
    assert not grid.unit.isEnabled()


def test_that_the_menus_say_how_many_rows_they_are_about(grid):
    select(grid, (5, 4), (7, 5))
    grid._prepare()
    assert grid.rows_menu.title() == "These 3 &rows are"
    assert grid.columns_menu.title() == "These 2 &columns are"


# --- how it looks ---


def test_that_the_first_filled_cell_is_current_at_first(grid):
    assert grid.current_address == "B2"


def test_that_a_title_reaches_over_the_empty_cells_beside_it(pane):
    assert pane.grid.columnSpan(1, 1) == 4
    assert pane.grid.columnSpan(2, 1) == 1


def test_that_a_title_that_is_one_no_more_keeps_to_its_cell(pane):
    rows = (RowSpan(2, 9, "value"),)
    pane.show_correction(SHEET._replace(rows=rows), partial(cells, 4))
    assert pane.grid.columnSpan(1, 1) == 1


def test_that_columns_are_as_wide_as_their_headings(grid):
    wide = grid.columnWidth(4), grid.columnWidth(3)
    assert wide[0] > wide[1]
    assert grid.columnWidth(1) > grid.columnWidth(3)


def test_that_another_palette_brings_other_colours(grid):
    dark = house_palette(dark=True)
    grid.setPalette(dark)
    fill = grid.cells.index(4, 3).data(Qt.ItemDataRole.BackgroundRole)
    assert fill == tints(dark)["value"].fill
    assert grid.palette().color(QPalette.ColorRole.Base) == dark.base().color()


# --- the last rows ---


def test_that_a_short_sheet_needs_no_last_rows_apart(pane):
    assert pane.last.isHidden()


def test_that_the_last_rows_are_in_view_with_the_first(long):
    pane, _ = long
    end = [pane.last.rowAt(y) + 1 for y in (2, pane.last.viewport().height() - 2)]
    assert pane.last.isVisible()
    assert end == [300_000 - SHOWN + 1, 300_000]
    assert pane.grid.rowAt(2) == 0


def test_that_only_the_blocks_in_view_are_fetched(long):
    _, asked = long
    last = 1 + (299_999 // BLOCK_ROWS) * BLOCK_ROWS
    assert {1 + (row - 1) // BLOCK_ROWS * BLOCK_ROWS for row in asked} <= {
        1,
        *(last, last - BLOCK_ROWS),
    }


def test_that_the_last_rows_stay_where_they_are_while_the_keyboard_walks(long, qtbot):
    pane, _ = long
    pane.grid.setFocus()
    go(pane.grid, 150_000, 2)
    assert pane.last.rowAt(2) + 1 == 300_000 - SHOWN + 1


def test_that_a_click_among_the_last_rows_leads_the_grid_there(long, qtbot):
    pane, _ = long
    qtbot.mouseClick(pane.last.viewport(), LEFT, pos=QPoint(20, 5))
    assert pane.grid.current_address == f"A{300_000 - SHOWN + 1}"
    assert pane.grid.hasFocus()


def test_that_the_last_row_can_be_told_what_it_is(long, qtbot, emitted):
    pane, _ = long
    said = emitted(pane.grid.rows_said)
    header = pane.last.verticalHeader()
    qtbot.mouseClick(header.viewport(), LEFT, pos=row_at(header, 300_000))
    assert pane.grid.rows_menu.isVisible()
    qtbot.keyClick(pane.grid.rows_menu, Key.Key_I)
    assert said == [((300_000,), "ignored")]


def test_that_the_right_button_on_the_number_of_a_last_row_is_about_that_row(long):
    pane, _ = long
    header = pane.last.verticalHeader()
    header.customContextMenuRequested.emit(row_at(header, 299_999))
    assert pane.grid.rows() == (299_999,)
    assert pane.grid.rows_menu.isVisible()
    pane.grid.rows_menu.close()


def test_that_both_parts_scroll_sideways_together(long, qtbot):
    pane, _ = long
    pane.grid.setColumnWidth(0, 600)
    bars = [view.horizontalScrollBar() for view in (pane.grid, pane.last)]
    qtbot.waitUntil(lambda: min(bar.maximum() for bar in bars) > 70)
    pane.grid.horizontalScrollBar().setValue(70)
    assert pane.last.columnWidth(0) == 600
    assert pane.last.horizontalScrollBar().value() == 70
    assert pane.last.columnViewportPosition(1) == pane.grid.columnViewportPosition(1)


def test_that_the_wheel_scrolls_nothing_away_from_the_end(long, qapp):
    pane, _ = long
    qapp.sendEvent(pane.last.viewport(), wheel(120))
    assert pane.last.rowAt(2) + 1 == 300_000 - SHOWN + 1


def test_that_the_menu_of_the_last_rows_is_that_of_the_grid(long, qapp):
    pane, _ = long
    where = pane.last.viewport().mapToGlobal(QPoint(5, 5))
    mouse = QContextMenuEvent.Reason.Mouse
    qapp.sendEvent(pane.last.viewport(), QContextMenuEvent(mouse, QPoint(5, 5), where))
    assert pane.grid.menu.isVisible()
    pane.grid.menu.close()


def test_that_last_rows_are_shown_as_soon_as_there_is_no_room_for_all(pane):
    pane.resize(700, 150)
    pane.grab()
    assert pane.last.isVisible()
    filled = BOX.first_row + BOX.rows - 1
    assert pane.last.rowAt(2) + 1 == filled - SHOWN + 1
    assert pane.grid.cells.rowCount() == filled + AROUND[0]
