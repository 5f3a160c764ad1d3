"""Tables and lists are sorted by key alone, and say how they lie."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from core.briefs.exhibit import TableCell, TableColumn, TableSpec
from gui.help.keys import key_tables
from gui.panels.cell_list import CellList
from gui.panels.listing import Listing, Row
from gui.widgets.sorting import SORT_KEYS, Sorting
from gui.widgets.table_view import TableView

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
GIVEN = ["10", "2", "30"]


def cell(text: str) -> TableCell:
    return TableCell(text, float(text))


@pytest.fixture
def table(qtbot):
    view = TableView()
    qtbot.addWidget(view)
    columns = (TableColumn("Share", numeric=True), TableColumn("Rank", numeric=True))
    rows = tuple((cell(text), cell(str(place))) for place, text in enumerate(GIVEN))
    view.show_table(TableSpec(columns, rows))
    return view


@pytest.fixture
def listing(qtbot):
    view = Listing("Shares", ("Share", "Rank"))
    qtbot.addWidget(view)
    view.show_rows(
        Row((text, str(place)), text, (int(text), place))
        for place, text in enumerate(GIVEN)
    )
    return view


def order(view) -> list[str]:
    model = view.model()
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def sort_by(view, *keys: Qt.Key):
    QTest.keyClick(view, Qt.Key.Key_F9, Qt.KeyboardModifier.ShiftModifier)
    menu = QApplication.activePopupWidget()
    for key in (*keys, Qt.Key.Key_Return):
        QTest.keyClick(menu, key)


@pytest.fixture(params=["table", "listing"])
def view(request):
    return request.getfixturevalue(request.param)


def test_that_keys_sort_up_then_down_then_as_it_was(view):
    seen = []
    sort_by(view)
    seen.append(order(view))
    sort_by(view)
    seen.append(order(view))
    sort_by(view, Qt.Key.Key_Up)
    seen.append(order(view))
    assert seen == [["2", "10", "30"], ["30", "10", "2"], GIVEN]


def test_that_another_column_is_a_key_further(view):
    sort_by(view)
    sort_by(view, Qt.Key.Key_Down)
    assert order(view) == GIVEN
    assert view.offer_sorting().actions()[1].text() == "Sorted by Rank, ascending."
    QApplication.activePopupWidget().close()


def test_that_a_screen_reader_is_told_how_the_rows_lie(view, monkeypatch):
    said = []
    monkeypatch.setattr(
        QAccessible, "updateAccessibility", lambda event: said.append(event.message())
    )
    sort_by(view)
    sort_by(view)
    sort_by(view, Qt.Key.Key_Up)
    assert said == [
        "Sorted by Share, ascending.",
        "Sorted by Share, descending.",
        "As it was",
    ]


def test_that_the_line_stays_current_when_a_list_is_put_back(listing):
    listing.go_to("30")
    sort_by(listing)
    sort_by(listing, Qt.Key.Key_Up)
    assert listing.current == "30"


def test_that_the_cells_behind_a_number_are_sorted_by_key_as_well():
    assert issubclass(CellList, Sorting)


def test_that_the_page_of_keys_has_it():
    assert f"`{SORT_KEYS}`" in key_tables()
