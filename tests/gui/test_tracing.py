"""Every number on the screen answers Ctrl+G, from the keyboard and from the mouse."""

from __future__ import annotations

from typing import NamedTuple

import openpyxl
import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtWidgets import QApplication

from core.briefs.controls.brief import VIEWS as CONTROLS
from core.briefs.market.brief import VIEWS as MARKET
from core.briefs.trade.brief import VIEWS as TRADE

UNANSWERED = (
    *("mirror", "sufficiency"),
    *("board", "currency", "parties"),
)
"""Views for which the sample case has a sentence and no chart."""
VIEWS = {
    "market_share": MARKET,
    "trade": [view for view in TRADE if view not in UNANSWERED],
    "controls": [
        view
        for view in CONTROLS
        if view not in (*UNANSWERED, "exposure")  # of the trade tab it is answered
    ],
}
FIELDS = {
    "market_share": "market.view",
    "trade": "trade.view",
    "controls": "controls.view",
}


@pytest.fixture
def looking(user):
    """Return a function that opens a view with its table."""

    def look(tab, field, view):
        user.wishes(f"tab_{tab}")
        user.chooses(field, view)
        if not user.program.session.state.table_shown:
            user.wishes("table")
        user.window.activateWindow()
        QApplication.processEvents()
        return user.window.parts.current_tab().frame

    return look


@pytest.fixture(params=VIEWS)
def each_view(request, user, looking):
    """Return a function that opens the views of a tab one by one, with no card left."""

    def views():
        for view in VIEWS[request.param]:
            if user.card is not None:
                user.card.left.emit()
            frame = looking(request.param, FIELDS[request.param], view)
            assert user.card is None
            yield view, frame

    return views


def asks(user, widget, pointed):
    """Press Ctrl+G where the keyboard is; tell whether the figure's card is there."""
    user.presses("Ctrl+G", widget)
    assert user.card is not None
    return user.card.figure_id == pointed


def test_that_no_view_begins_with_a_figure_of_the_one_before(user, each_view):
    for view, frame in each_view():
        assert user.window.parts.current_tab().figure is None, view
        frame.table.setFocus()
        frame.table.setCurrentIndex(frame.table.rows.index(0, 0))
        assert user.window.parts.current_tab().figure is not None, view


def test_that_the_chart_answers_the_keyboard(user, each_view):
    for view, frame in each_view():
        chart = frame.paper.chart
        target = chart.focusProxy() or chart
        target.setFocus()
        user.presses("Right", target)
        user.presses("Home" if view != "matrix" else "Down", target)
        pointed = user.window.parts.current_tab().figure
        assert pointed is not None, view
        assert asks(user, target, pointed), view


class Answer(NamedTuple):
    """What Ctrl+G brings in one column of a table.

    Attributes:
        pointed: The figure the keyboard is on.
        shown: The figure of the card.
        figures: All that the cell shows.
        offered: Those the card leads to; None where it offers none.
    """

    pointed: str | None
    shown: str
    figures: tuple[str, ...]
    offered: list[str] | None


@pytest.fixture(scope="module")
def walked():
    return {}


@pytest.fixture
def answers(request, walked, each_view):
    """Return by view and column what Ctrl+G brings; walking once for each tab."""
    tab = request.node.callspec.params["each_view"]
    if tab not in walked:
        user = request.getfixturevalue("user")
        walked[tab] = dict(_answers(user, each_view))
    return walked[tab]


def _answers(user, each_view):
    for view, frame in each_view():
        table = frame.table
        table.setFocus()
        for column in range(table.rows.columnCount()):
            table.setCurrentIndex(table.rows.index(0, column))
            pointed = user.window.parts.current_tab().figure
            user.presses("Ctrl+G", table)
            card, together = user.card, user.card.together
            offered = [row.thing.figure_id for row in together.rows()]
            assert together.isVisible() == bool(offered), (view, column)
            yield (
                (view, column),
                Answer(pointed, card.figure_id, (*table.figures,), offered or None),
            )


def test_that_every_column_of_the_table_answers(answers):
    assert {place: one for place, one in answers.items() if one.pointed is None} == {}
    assert {place: one.shown for place, one in answers.items()} == {
        place: one.pointed for place, one in answers.items()
    }


def test_that_each_number_of_the_sentence_answers(user, each_view):
    for view, frame in each_view():
        reading = frame.paper.reading
        reading.setFocus()
        for _start, _length, figure_id in user.exhibit.mentions:
            user.presses("Right", reading)
            assert reading.figure == figure_id, view
            assert asks(user, reading, figure_id), view


@pytest.mark.parametrize(
    "button", [Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton], ids=["l", "r"]
)
def test_that_a_click_on_a_number_of_the_sentence_points_at_it(
    user, looking, qtbot, button
):
    reading = looking("market_share", "market.view", "trend").paper.reading
    start, _length, figure_id = user.exhibit.mentions[1]
    cursor = reading.textCursor()
    cursor.setPosition(start + 1)
    where = reading.cursorRect(cursor).center()
    qtbot.mouseClick(reading.viewport(), button, pos=where)
    assert user.window.parts.current_tab().figure == figure_id
    assert user.may_wish("trace")
    assert user.may_wish("define")


def test_that_the_number_beside_a_line_is_that_at_its_end(user, looking, qtbot):
    chart = looking("market_share", "market.view", "trend").paper.chart
    label, line = chart.labels()[0], chart.spec.lines[0]
    where = QPoint(int(label.rect.left()) + 40, int(label.rect.center().y()))
    qtbot.mouseClick(chart.canvas.sheet, Qt.MouseButton.LeftButton, pos=where)
    assert user.window.parts.current_tab().figure == line.data[-1].figure_id


def test_that_the_reading_of_a_pin_answers(user):
    user.wishes("pin")
    first = user.exhibit.mentions[0].figure_id
    user.wishes("tab_briefing")
    assert user.may_wish("trace")
    user.presses("Ctrl+G", user.window.parts.briefing.outline)
    assert user.card.figure_id == first
    assert user.window.parts.current_tab().key == "briefing"


def test_that_the_numbers_of_a_pin_are_still_known_when_it_is_opened_again(
    user, tmp_path
):
    user.wishes("pin")
    first = user.exhibit.mentions[0].figure_id
    user.dialogs.save_path = tmp_path / "pinned.statecraft"
    user.wishes("save_as")
    user.opens(tmp_path / "pinned.statecraft")
    user.wishes("tab_briefing")
    user.wishes("trace")
    assert user.card.figure_id == first


def test_that_a_source_shows_the_workbook_its_counts_are_of(user):
    user.wishes("tab_sources")
    listing = user.window.parts.sources.list
    listing.setFocus()
    user.presses("Ctrl+G", listing)
    assert user.cell.startswith(listing.current.file)


def test_that_the_card_fills_the_formula_in(user):
    figure_id = user.exhibit.mentions[0].figure_id
    user.window.tracing.trace(figure_id)
    said = user.card.formula.text().splitlines()
    assert said[0] == "Unit: share, written in per cent"
    assert said[2] == "x_c / x_world"
    assert said[3].count("÷") == 1
    assert said[3].endswith(user.card.value.text())


def test_that_an_input_answers_in_turn(user):
    change = (
        "pp_change/dataset=ncses-10758/economy=CHN/industry=hamilton-7/period=2002:2022"
    )
    user.window.tracing.trace(change)
    user.presses("Ctrl+G", user.card.inputs)
    assert user.card.figure_id.startswith("market_share/")


def test_that_ctrl_g_in_the_list_of_cells_opens_the_workbook_there(user):
    user.window.tracing.trace(user.exhibit.mentions[0].figure_id)
    user.presses("Down", user.card.cells)
    place = user.card.cells.current.place
    user.presses("Ctrl+G", user.card.cells)
    assert user.cell.endswith(place.address)


def test_that_cells_are_sorted_by_what_is_stored(user):
    user.window.tracing.trace(
        "market_share/dataset=oecd-iot-2021/economy=CHN/industry=C26/period=2018"
    )
    cells = user.card.cells
    cells.sortByColumn(2, Qt.SortOrder.AscendingOrder)
    stored = [cells.cells.cell(row).number for row in range(cells.cells.rowCount())]
    assert stored == sorted(stored)


@pytest.mark.parametrize("suffix", [".xlsx", ".csv"])
def test_that_a_card_is_exported_with_all_its_cells(user, tmp_path, suffix):
    user.window.tracing.trace(
        "market_share/dataset=oecd-iot-2021/economy=CHN/industry=C26/period=2018"
    )
    user.dialogs.report_path = tmp_path / f"card{suffix}"
    user.card.export.click()
    user.settles()
    assert user.told == f"card{suffix} was written."
    if suffix == ".xlsx":
        sheet = openpyxl.load_workbook(tmp_path / "card.xlsx")["Cells"]
        assert sheet.max_row == 1 + 66
        assert isinstance(sheet["C2"].value, float)
    else:
        assert len((tmp_path / "card.csv").read_text("utf-8").splitlines()) == 1 + 66


def test_that_a_card_is_copied_with_all_its_cells(user):
    user.window.tracing.trace(user.exhibit.mentions[0].figure_id)
    user.card.copy.click()
    text = QApplication.clipboard().text()
    assert user.card.what.text() in text
    assert all(cell.place.address in text for cell in [user.card.cells.current])


# --- several figures in one place ---


def pairs_cell(user, looking, column=5):
    """Put the keyboard on a cell of the pairs; return the figures it shows."""
    table = looking("controls", "controls.view", "pairs").table
    table.setFocus()
    table.setCurrentIndex(table.rows.index(1, column))
    return table, table.figures


def test_that_whatever_a_cell_shows_is_offered(answers):
    assert {place: one.offered for place, one in answers.items()} == {
        place: [*one.figures] if len(one.figures) > 1 else None
        for place, one in answers.items()
    }


@pytest.mark.parametrize("column", [4, 5, 6], ids=["known", "range", "range-back"])
def test_that_the_arrow_keys_lead_from_one_number_of_a_cell_to_the_other(
    user, looking, column
):
    table, figures = pairs_cell(user, looking, column)
    user.presses("Ctrl+G", table)
    assert user.card.together.hasFocus()
    for key, figure_id in (("Down", figures[1]), ("Up", figures[0])):
        user.presses(key, user.card.together)
        assert user.card.figure_id == figure_id
        assert user.card.together.hasFocus()


def test_that_a_click_leads_from_one_end_of_a_range_to_the_other(user, looking, qtbot):
    table, (_low, high) = pairs_cell(user, looking)
    user.presses("Ctrl+G", table)
    together = user.card.together
    where = together.visualRect(together.model().index(1, 0)).center()
    qtbot.mouseClick(together.viewport(), Qt.MouseButton.LeftButton, pos=where)
    assert user.card.figure_id == high


def test_that_each_end_of_a_range_says_what_it_is(user, looking):
    table, _figures = pairs_cell(user, looking)
    user.presses("Ctrl+G", table)
    low = user.card.value.text()
    user.presses("Down", user.card.together)
    text = table.rows.cell(table.currentIndex()).text
    assert f"{low} to {user.card.value.text()}" == text


def test_that_the_menu_offers_both_ends_too(user, looking):
    _table, figures = pairs_cell(user, looking)
    user.wishes("trace")
    offered = [row.thing.figure_id for row in user.card.together.rows()]
    assert offered == [*figures]


def test_that_both_ends_stay_at_hand_while_the_keyboard_moves_elsewhere(user, looking):
    table, (low, high) = pairs_cell(user, looking)
    user.presses("Ctrl+G", table)
    table.setCurrentIndex(table.rows.index(0, 0))
    user.presses("Down", user.card.together)
    assert user.card.figure_id == high
    user.presses("Up", user.card.together)
    assert user.card.figure_id == low


def test_that_a_cell_asked_about_again_shows_its_first_number(user, looking):
    table, (low, high) = pairs_cell(user, looking)
    user.presses("Ctrl+G", table)
    user.presses("Down", user.card.together)
    assert user.card.figure_id == high
    user.presses("Ctrl+G", table)
    assert user.card.figure_id == user.card.together.current.figure_id == low


def test_that_an_input_of_one_end_stands_alone(user, looking):
    table, _figures = pairs_cell(user, looking, column=4)
    user.presses("Ctrl+G", table)
    user.presses("Ctrl+G", user.card.inputs)
    assert user.card.figure_id.startswith("items_compared/")


# --- definitions ---


@pytest.fixture
def defined(user):
    """Return the key of the page of the help that is open; the help is closed then."""
    helping = user.window.attendants.helping
    yield lambda: helping.window.key
    helping.window.close()


def test_that_the_definition_of_a_figure_is_shown(user, defined):
    user.points_at(user.exhibit.mentions[0].figure_id)
    user.wishes("define")
    assert defined() == "definitions/market_share"


def test_that_a_count_leads_to_its_definition(user, looking, defined):
    looking("controls", "controls.view", "matrix")
    user.window.tracing.trace(user.exhibit.mentions[3].figure_id)
    user.card.define.click()
    assert defined() == "definitions/entries_controlled"


def test_that_a_mean_over_items_leads_to_the_definition_of_the_mean(
    user, looking, defined
):
    looking("controls", "controls.view", "coverage")
    user.window.tracing.trace(user.exhibit.mentions[0].figure_id)
    user.card.define.click()
    assert defined() == "definitions/effective_coverage_mean"


def test_that_a_mean_is_exported_with_every_item_it_is_of(user, looking, tmp_path):
    looking("controls", "controls.view", "coverage")
    user.window.tracing.trace(user.exhibit.mentions[0].figure_id)
    user.dialogs.report_path = tmp_path / "card.xlsx"
    user.card.export.click()
    user.settles()
    sheet = openpyxl.load_workbook(tmp_path / "card.xlsx")["Inputs"]
    values = [row[3] for row in sheet.values if row[0] == "e"]
    assert len(values) == len(user.exhibit.chart.ranges) - 1
    assert values == sorted(values, reverse=True)


def test_that_the_card_leads_to_the_definition(user, defined):
    user.window.tracing.trace(user.exhibit.mentions[0].figure_id)
    user.card.define.click()
    assert defined() == "definitions/market_share"


def test_that_help_leads_to_the_definitions(user, defined):
    user.wishes("definitions")
    assert defined() == "definitions"


def test_that_a_sentence_grows_no_higher_than_its_lines(user, looking):
    reading = looking("market_share", "market.view", "trend").paper.reading
    bottom = reading.document().size().height()
    assert reading.height() >= int(bottom)
    assert QPointF(0, reading.height() - bottom).y() < reading.fontMetrics().height()
