"""Going down the products of the trade tab, tile by tile, and up again by the bar."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPointF, Qt

from tests.core.briefs.making import TRADE, sheet, write_workbook
from tests.gui.test_linking import row_of, tinted


@pytest.fixture
def frame(user, tmp_path):
    """The trade of two chapters, as a treemap with its table."""
    rows = [
        ("Japan", "China", code, 2020, value, 1.0, None)
        for code, value in (("850110", 6.0), ("854231", 3.0), ("870323", 8.0))
    ]
    book = write_workbook(tmp_path / "hs.xlsx", Data=sheet("trade", TRADE, *rows))
    user.imports(book)
    user.wishes("tab_trade")
    for field, code in (
        ("dataset", "small-trade"),
        ("view", "products"),
        ("flow", "export"),
    ):
        user.chooses(f"trade.{field}", code)
    if not user.program.session.state.table_shown:
        user.wishes("table")
    return user.window.parts.current_tab().frame


def middle(chart, code):
    placed = next(each for each in chart.placed if each.tile.code == code)
    return placed.rect.center().toPoint()


def codes(frame):
    return [tile.code for tile in frame.paper.chart.spec.tiles]


def test_that_a_click_on_a_product_shows_its_parts(user, frame, qtbot):
    chart = frame.paper.chart
    assert codes(frame) == ["85", "87"]
    where = middle(chart, "85")
    qtbot.mouseClick(chart.canvas.sheet, Qt.MouseButton.LeftButton, pos=where)
    assert codes(frame) == ["8501", "8542"]
    assert user.program.session.state.selection.trade.product == "85"


def test_that_the_keyboard_goes_down_and_the_bar_up_again(user, frame, qtbot):
    chart = frame.paper.chart
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Space):
        qtbot.keyClick(chart, key)
    assert codes(frame) == ["8501", "8542"]
    user.chooses("trade.product", "")
    assert codes(frame) == ["85", "87"]


def test_that_a_tile_and_its_row_light_each_other_up(frame):
    chart = frame.paper.chart
    chart._on_sheet_hovered(QPointF(middle(chart, "87")))
    row = row_of(frame, "87 Vehicles other than railway")
    assert tinted(frame) == [row]
    chart._on_sheet_left()
    frame.table._on_entered(frame.table.rows.index(row, 0))
    assert chart._lit == "87"


@pytest.fixture
def bars(user, frame):
    """The same products as bars."""
    user.chooses("trade.drawn", "bars")
    return frame


def test_that_a_bar_of_a_product_and_its_row_light_each_other_up(bars):
    chart = bars.paper.chart
    row = row_of(bars, "85 Electrical machinery and equipment")
    chart._on_sheet_hovered(chart._pixel(chart._stops[0][-1]))
    assert bars.lit == chart.spec.bars[0].code == "85"
    assert tinted(bars) == [row]
    chart._on_sheet_left()
    bars.table._on_entered(bars.table.rows.index(row, 0))
    assert chart._lit == "85"


def test_that_a_product_reached_stays_lit_until_another_is(bars, qtbot):
    chart = bars.paper.chart
    qtbot.keyClick(chart, Qt.Key.Key_Down)
    assert bars.lit == "85"
    assert tinted(bars) == [row_of(bars, "85 Electrical machinery and equipment")]
    bars.table.setCurrentIndex(
        bars.table.rows.index(row_of(bars, "87 Vehicles other than railway"), 1)
    )
    assert chart._lit == "87"


def test_that_a_product_named_in_the_sentence_lights_up(user, bars, qtbot):
    reading = bars.paper.reading
    reading.pointed.emit(bars.paper.chart.spec.bars[0].datum.figure_id)
    assert tinted(bars) == [row_of(bars, "85 Electrical machinery and equipment")]
