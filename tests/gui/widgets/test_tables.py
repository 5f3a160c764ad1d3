from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import (
    QCoreApplication,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
)
from PySide6.QtGui import QGuiApplication, QKeyEvent

from core.briefs.exhibit import LongRows, TableCell, TableColumn, TableSpec
from gui.widgets import rows_model
from gui.widgets.grid_view import GridView
from gui.widgets.rows_model import RowsModel
from gui.widgets.table_view import TableView
from tests.gui.widgets.values import TABLE

DESCENDING = Qt.SortOrder.DescendingOrder


def names(model: RowsModel) -> list[str]:
    return [model.index(row, 0).data() for row in range(model.rowCount())]


@pytest.fixture
def model() -> RowsModel:
    model = RowsModel()
    model.show_table(TABLE)
    return model


@pytest.fixture
def view(qtbot) -> TableView:
    view = TableView()
    qtbot.addWidget(view)
    view.show_table(TABLE)
    return view


def test_that_qt_finds_no_fault_with_the_model(model, qtmodeltester):
    qtmodeltester.check(model)
    model.sort(1)
    qtmodeltester.check(model)
    model.show_table(TableSpec())
    qtmodeltester.check(model)


def test_that_rows_keep_the_order_of_the_brief_until_sorted(model):
    assert names(model) == ["Japan", "China", "Malta"]


@pytest.mark.parametrize(
    ("order", "sorted_names"),
    [
        pytest.param(Qt.SortOrder.AscendingOrder, ["Japan", "China", "Malta"], id="up"),
        pytest.param(DESCENDING, ["China", "Japan", "Malta"], id="down"),
    ],
)
def test_that_unknown_values_come_last_either_way(model, order, sorted_names):
    model.sort(1, order)
    assert names(model) == sorted_names


def test_that_words_are_sorted_without_regard_to_case(model):
    cells = (("b", 1.0), ("C", 2.0), ("a", 3.0))
    rows = tuple((TableCell(n, n), TableCell(str(v), v)) for n, v in cells)
    model.show_table(TableSpec(TABLE.columns, rows))
    model.sort(0)
    assert names(model) == ["a", "b", "C"]


def test_that_numbers_come_before_words_where_a_column_has_both(model):
    cells = (TableCell("<4", "<4"), TableCell("9", 9.0), TableCell("1e12", 1e12))
    model.show_table(TableSpec((TableColumn("V"),), tuple((c,) for c in cells)))
    model.sort(0)
    assert names(model) == ["9", "1e12", "<4"]


def test_that_the_order_chosen_outlives_the_rows(model):
    model.sort(1, DESCENDING)
    model.show_table(TableSpec(TABLE.columns, TABLE.rows[:1] + TABLE.rows[1:2]))
    assert names(model) == ["China", "Japan"]


def test_that_the_same_rows_once_more_leave_the_cell_reached_as_it_is(view):
    view.setCurrentIndex(view.rows.index(1, 1))
    view.show_table(TableSpec(TABLE.columns, TABLE.rows))
    assert view.figure == "f/CHN"


def test_that_other_headings_begin_in_the_order_of_the_brief(model):
    model.sort(1, DESCENDING)
    columns = (TableColumn("Name"), TableColumn("Value", numeric=True))
    model.show_table(TableSpec(columns, TABLE.rows))
    assert names(model) == ["Japan", "China", "Malta"]


def test_that_a_column_grows_with_longer_cells_under_the_same_headings(view):
    (first, *others), *_rest = TABLE.rows
    longer = first._replace(text=first.text * 6)
    before = view.columnWidth(0)
    view.show_table(TableSpec(TABLE.columns, ((longer, *others),)))
    assert view.columnWidth(0) >= view.sizeHintForColumn(0) > before
    view.setColumnWidth(0, 400)
    view.show_table(TABLE)
    assert view.columnWidth(0) == 400


def test_that_a_chosen_row_stays_chosen_when_rows_move(model):
    chosen = QPersistentModelIndex(model.index(0, 0))
    model.sort(1, DESCENDING)
    assert (chosen.data(), chosen.row()) == ("Japan", 1)


def test_that_numbers_and_their_headings_stand_right(model):
    role = Qt.ItemDataRole.TextAlignmentRole
    assert model.index(0, 1).data(role) & Qt.AlignmentFlag.AlignRight
    heading = model.headerData(1, Qt.Orientation.Horizontal, role)
    assert heading & Qt.AlignmentFlag.AlignRight
    assert model.index(0, 0).data(role) & Qt.AlignmentFlag.AlignLeft


def test_that_nothing_is_said_of_cells_that_are_not_there(model):
    assert model.rowCount(model.index(0, 0)) == 0
    assert model.columnCount(model.index(0, 0)) == 0
    assert model.data(QModelIndex()) is None
    assert model.headerData(0, Qt.Orientation.Horizontal, 999) is None
    assert model.index(0, 0).data(999) is None
    assert model.headerData(0, Qt.Orientation.Vertical) == 1


def test_that_a_tooltip_is_never_html(model):
    row = (TableCell("<img src=x>", None), TableCell("", None))
    model.show_table(TableSpec(TABLE.columns, (row,)))
    said = model.index(0, 0).data(Qt.ItemDataRole.ToolTipRole)
    assert said == "<qt>&lt;img src=x&gt;</qt>"
    assert model.headerData(
        0, Qt.Orientation.Horizontal, Qt.ItemDataRole.ToolTipRole
    ).startswith("<qt>")


def test_that_copying_gives_plain_text_under_its_headings(view, qtbot):
    view.selectRow(1)
    qtbot.keyClick(view, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    data = QGuiApplication.clipboard().mimeData()
    assert data.text() == "Economy\tShare\nChina\t28.3%"
    assert data.formats() == ["text/plain"]


@pytest.mark.parametrize("kind", [TableView, GridView], ids=["table", "sheet"])
def test_that_copying_is_the_tables_own_while_the_keyboard_is_in_it(qtbot, kind):
    view = kind()
    qtbot.addWidget(view)
    override = QEvent.Type.ShortcutOverride
    control = Qt.KeyboardModifier.ControlModifier
    for key, kept in ((Qt.Key.Key_C, True), (Qt.Key.Key_S, False)):
        event = QKeyEvent(override, key, control)
        event.ignore()
        QCoreApplication.sendEvent(view, event)
        assert event.isAccepted() == kept


def test_that_copying_without_a_choice_gives_the_whole_table(view):
    view.clearSelection()
    assert view.copied().count("\n") == 3


def test_that_a_cell_with_a_break_stays_one_field(view):
    rows = ((TableCell("two\nlines\tand a tab", None), TableCell("1", 1.0)),)
    view.show_table(TableSpec(TABLE.columns, rows))
    assert view.copied() == "Economy\tShare\ntwo lines and a tab\t1"


@pytest.mark.parametrize("text", ["=1+1", "@SUM(A1)", "-2+cmd|' /C calc'!A0", "-1.5"])
def test_that_a_copied_text_is_never_carried_out(view, text):
    view.show_table(TableSpec(TABLE.columns, ((TableCell(text, None),) * 2,)))
    kept = text if text == "-1.5" else f"'{text}"
    assert view.copied().splitlines()[1] == f"{kept}\t{kept}"


def test_that_the_figure_of_the_cell_reached_is_pointed_at(view, emitted):
    said = emitted(view.pointed)
    view.setCurrentIndex(view.rows.index(1, 1))
    assert said == ["f/CHN"]


def test_that_a_name_leads_to_the_first_figure_of_its_row(view, emitted):
    said = emitted(view.pointed)
    view.setCurrentIndex(view.rows.index(1, 0))
    assert said == ["f/CHN"]


def test_that_enter_and_ctrl_g_and_a_double_click_ask_for_the_cell(
    view, emitted, qtbot
):
    view.setCurrentIndex(view.rows.index(1, 1))
    asked = emitted(view.asked)
    qtbot.keyClick(view, Qt.Key.Key_Return)
    qtbot.keyClick(view, Qt.Key.Key_G, Qt.KeyboardModifier.ControlModifier)
    view.doubleClicked.emit(view.rows.index(1, 1))
    view.doubleClicked.emit(view.rows.index(2, 1))
    assert asked == ["f/CHN"] * 3


def test_that_the_arrow_keys_walk_the_table(view, qtbot):
    view.setCurrentIndex(view.rows.index(0, 1))
    qtbot.keyClick(view, Qt.Key.Key_Down)
    assert view.currentIndex().row() == 1


def test_that_a_click_on_a_heading_sorts(view):
    view.sortByColumn(1, DESCENDING)
    assert names(view.rows) == ["China", "Japan", "Malta"]


# --- as many rows as a full sheet has ---


class Squares(LongRows):
    """Numbers and their squares, the last of which is not known."""

    def __init__(self, count: int) -> None:
        super().__init__()
        self.count, self.asked = count, 0

    def __len__(self) -> int:
        return self.count

    def made(self, place: int) -> tuple[TableCell, ...]:
        self.asked += 1
        known = None if place == self.count - 1 else float(place**2)
        return TableCell(f"n{place}", place), TableCell(f"{known}", known)

    def order(self, column: int, *, descending: bool):
        places = np.arange(self.count)
        known = places[:-1] if column else places
        ordered = known[::-1] if descending else known
        return np.concatenate([ordered, places[-1:]]) if column else ordered


@pytest.fixture
def squares() -> Squares:
    return Squares(200_000)


@pytest.fixture
def long_view(view, squares, qtbot) -> TableView:
    columns = TableColumn("Number"), TableColumn("Square", numeric=True)
    view.show_table(TableSpec(columns, squares))
    view.resize(400, 300)
    with qtbot.waitExposed(view):
        view.show()
    return view


def test_that_only_the_rows_looked_at_are_made(long_view, squares):
    long_view.scrollToBottom()
    QCoreApplication.processEvents()
    assert long_view.rows.rowCount() == 200_000
    assert squares.asked < 1_000


def test_that_a_long_table_is_sorted_by_its_own_order(long_view):
    long_view.sortByColumn(1, DESCENDING)
    assert long_view.rows.index(0, 0).data() == "n199998"
    assert long_view.rows.index(199_999, 1).data() == "None"


def test_that_a_long_table_selected_whole_is_painted_and_sorted(long_view, squares):
    long_view.selectAll()
    long_view.viewport().repaint()
    long_view.sortByColumn(0, DESCENDING)
    assert squares.asked < 1_000
    assert long_view.chosen() == ([], [])


def test_that_all_rows_of_a_long_table_can_be_chosen(long_view):
    long_view.selectAll()
    rows, columns = long_view.chosen()
    assert (len(rows), columns) == (200_000, [0, 1])


def test_that_a_copy_of_very_many_rows_says_that_it_ends(long_view, monkeypatch):
    monkeypatch.setattr(rows_model, "MOST_COPIED", 3)
    assert long_view.copied().split("\n") == [
        "Number\tSquare",
        "n0\t0.0",
        "n1\t1.0",
        "n2\t4.0",
        "The first 3 of 200,000 rows; narrow the selection for the others.",
    ]
