"""What a user can do with the window, told as stories."""

from __future__ import annotations

import json
import sqlite3
from contextlib import closing

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from core.briefs.exhibit import LineSpec
from core.problems import Place
from gui.questions import Answer
from tests.gui.user import User, write_template


def a_figure(user):
    return next(
        cell.figure_id
        for row in user.exhibit.table.rows
        for cell in row
        if cell.figure_id
    )


# --- looking ---


def test_that_the_window_opens_with_the_sample_and_a_reading(user):
    assert user.title == "Sample case – Statecraft"
    assert user.tab == "Market share"
    assert user.exhibit.reading


@pytest.mark.parametrize(
    ("keys", "tab"),
    [
        ("tab_trade", "Trade"),
        ("tab_controls", "Export controls"),
        ("tab_briefing", "Briefing"),
        ("tab_sources", "Sources"),
    ],
)
def test_that_each_tab_is_one_wish_away(user, keys, tab):
    user.wishes(keys)
    assert user.tab == tab


def test_that_choosing_economies_changes_the_chart(user):
    user.chooses("economies", "JPN", "KOR")
    assert isinstance(user.exhibit.chart, LineSpec)
    assert [line.code for line in user.exhibit.chart.lines] == ["JPN", "KOR"]


def test_that_economies_chosen_on_one_tab_stay_chosen_on_another(user):
    user.chooses("economies", "JPN")
    user.wishes("tab_trade")
    user.wishes("tab_market_share")
    assert [line.code for line in user.exhibit.chart.lines] == ["JPN"]


def test_that_a_view_can_be_chosen_from_the_menu(user):
    user.picks("view", "Ranking")
    assert user.exhibit.key == "market_share.ranking"


def test_that_the_status_line_says_what_is_chosen(user):
    user.chooses("economies", "JPN", "KOR")
    assert "Japan" in user.status


# --- importing ---


def test_that_a_workbook_comes_in_by_the_menu(user, output_workbook):
    user.imports(output_workbook)
    assert user.told.startswith("output.xlsx was imported: 8 values in 1 dataset")
    assert user.title == "Sample case* – Statecraft"
    user.wishes("tab_sources")
    assert "A small table of output" in user.sources


def test_that_an_imported_workbook_can_be_looked_at(user, output_workbook):
    user.wishes("new")
    user.imports(output_workbook)
    user.chooses("economies", "CHN")
    (line,) = user.exhibit.chart.lines
    assert [datum.value for datum in line.data] == [0.30, 0.34]


def test_that_thinking_better_of_importing_changes_nothing(user):
    user.imports()
    assert user.told == ""
    assert user.title == "Sample case – Statecraft"


def test_that_a_refused_file_is_said_and_changes_nothing(user, tmp_path):
    (tmp_path / "notes.xlsx").write_text("Dear minister")
    before = user.exhibit
    user.imports(tmp_path / "notes.xlsx")
    assert "notes.xlsx" in user.told
    assert user.exhibit is before


def test_that_workbooks_can_be_dropped_on_the_window(user, output_workbook):
    assert user.drops(output_workbook)
    assert "output.xlsx was imported" in user.told


def test_that_a_case_can_be_dropped_on_the_window(user, saved_case):
    assert user.drops(saved_case)
    assert user.title == "Allied supply – Statecraft"


def test_that_a_photograph_is_not_taken(user, tmp_path):
    assert not user.drops(tmp_path / "photo.png")


def test_that_a_problem_leads_to_its_cell(user, tmp_path):
    rows = [
        ("Japan", "Electronics", "C26", 2019, 150.0),
        ("Atlantis", "Electronics", "C26", 2019, 1.0),
        ("World", "Electronics", "C26", 2019, 1000.0),
    ]
    heads = ("Economy", "Industry", "Industry code", "Year", "Value")
    user.imports(write_template(tmp_path / "a.xlsx", "output", heads, rows))
    user.wishes("problems")
    (found,) = [texts for texts in user.problems if "Atlantis" in texts[-1]]
    assert found[1:4] == ("a.xlsx", "Data", "A9")
    user.goes_to_problem("Atlantis")
    assert user.cell == "a.xlsx › Data › A9"


# --- where a number comes from ---


def test_that_a_share_leads_to_its_card_and_its_cell(user):
    user.points_at(a_figure(user))
    user.wishes("trace")
    assert user.card.value.text()
    user.card.show_cell.click()
    assert ".xlsx › " in user.cell


def test_that_a_figure_with_one_cell_leads_straight_to_it(user, output_workbook):
    user.wishes("new")
    user.imports(output_workbook)
    user.chooses("market.measure", "value")
    user.points_at(a_figure(user))
    user.wishes("trace")
    assert user.cell.startswith("output.xlsx › Data › E")


def test_that_escape_leads_back_to_the_charts(user):
    user.points_at(a_figure(user))
    user.wishes("trace")
    user.card.show_cell.click()
    user.comes_back()
    assert user.cell == ""


def test_that_nothing_can_be_traced_before_a_figure_is_pointed_at(user):
    assert not user.may_wish("trace")
    user.points_at(a_figure(user))
    assert user.may_wish("trace")


def test_that_an_import_that_leaves_the_chart_leaves_the_figure_pointed_at(
    user, output_workbook
):
    user.points_at(a_figure(user))
    user.imports(output_workbook)
    assert user.may_wish("trace")


def test_that_a_click_with_either_button_points_at_a_figure(user, qtbot):
    chart = user.window.parts.current_tab().home
    stop = chart._stops[0][-1]
    where = chart._pixel(stop).toPoint()
    qtbot.mouseClick(chart.canvas.sheet, Qt.MouseButton.RightButton, pos=where)
    assert user.may_wish("trace")


def test_that_another_case_puts_the_card_away(user, saved_case):
    user.points_at(a_figure(user))
    user.wishes("trace")
    user.opens(saved_case)
    assert user.card is None


# --- taking away ---


def test_that_the_chart_is_copied_as_a_picture(user):
    user.wishes("copy_chart")
    assert QGuiApplication.clipboard().image().width() > 1000


def test_that_the_data_are_copied_with_title_and_source(user):
    user.wishes("copy_data")
    text = QGuiApplication.clipboard().text()
    assert user.exhibit.title in text


def test_that_what_is_added_to_the_briefing_can_be_gone_back_to(user):
    user.chooses("economies", "JPN")
    user.wishes("pin")
    title = user.exhibit.title
    user.chooses("economies", "DEU")
    user.wishes("tab_briefing")
    assert user.briefing == [title]
    user.goes_to_pin(title)
    assert user.tab == "Market share"
    assert [line.code for line in user.exhibit.chart.lines] == ["JPN"]


def test_that_a_pin_can_be_removed(user):
    user.wishes("pin")
    user.wishes("tab_briefing")
    user.removes_pin()
    assert user.briefing == []


def test_that_pins_are_saved_with_the_case(user, tmp_path):
    user.wishes("pin")
    user.dialogs.save_path = tmp_path / "mine.statecraft"
    user.wishes("save")
    user.wishes("new")
    user.opens(tmp_path / "mine.statecraft")
    user.wishes("tab_briefing")
    assert len(user.briefing) == 1
    selection = json.loads(user.program.session.state.library.pins[0].selection)
    assert selection["economies"]


# --- cases ---


def test_that_a_saved_case_is_among_the_recent(user, tmp_path):
    user.dialogs.save_path = tmp_path / "mine.statecraft"
    user.wishes("save")
    user.wishes("open_sample")
    user.picks("recent", "mine")
    assert user.title == "mine – Statecraft"


def test_that_a_case_is_opened_by_the_menu(user, saved_case):
    user.dialogs.case = saved_case
    user.wishes("open")
    assert user.title == "Allied supply – Statecraft"


def test_that_thinking_better_of_opening_changes_nothing(user):
    user.wishes("open")
    assert user.title == "Sample case – Statecraft"


def test_that_a_template_is_written_where_the_user_says(user, tmp_path):
    user.dialogs.template_path = tmp_path / "mine.xlsx"
    user.picks("template", "Trade")
    assert (tmp_path / "mine.xlsx").exists()
    assert "mine.xlsx was written" in user.told


# --- leaving ---


def test_that_a_window_without_changes_closes_without_a_question(user):
    assert user.closes_the_window()
    assert user.dialogs.asked == []


def test_that_a_window_with_changes_stays_until_the_user_has_decided(user):
    user.wishes("pin")
    assert not user.closes_the_window()
    user.dialogs.answer = Answer.DISCARD
    assert user.closes_the_window()


def test_that_saving_on_closing_closes_once_it_is_saved(user, tmp_path):
    user.wishes("pin")
    user.dialogs.answer = Answer.SAVE
    user.dialogs.save_path = tmp_path / "mine.statecraft"
    assert user.closes_the_window()
    assert (tmp_path / "mine.statecraft").exists()


# --- language, appearance, help ---


def test_that_another_language_keeps_place_and_selection(user):
    user.chooses("economies", "JPN")
    user.wishes("tab_trade")
    user.picks("language", "日本語")
    assert user.window.isVisible()
    assert user.program.session.state.tab == "trade"
    assert user.program.session.state.selection.economies == ("JPN",)
    assert user.program.settings.language == "ja"


def test_that_the_old_window_is_gone_after_a_change_of_language(user):
    before = user.window
    user.picks("language", "日本語")
    assert not before.isVisible()
    user.wishes("tab_sources")
    assert user.sources


def test_that_dark_colours_are_put_on_at_once(user):
    user.picks("appearance", "Dark")
    assert user.window.palette().base().color().lightness() < 128
    user.picks("appearance", "System")


def test_that_the_keys_can_be_read(user):
    user.wishes("shortcuts")
    opened = user.window.attendants.helping.window
    assert opened.key == "keyboard"
    opened.close()


def test_that_the_program_says_what_it_is(user):
    user.wishes("about")
    assert "Statecraft" in user.dialogs.shown[0][1]


def test_that_the_table_below_the_chart_comes_and_goes(user):
    user.wishes("table")
    assert user.program.session.state.table_shown
    user.wishes("table")
    assert not user.program.session.state.table_shown


def test_that_an_empty_case_says_what_to_do(user):
    user.wishes("new")
    assert user.exhibit is None
    assert not user.may_wish("pin")
    assert not user.may_wish("copy_chart")


# --- the keyboard alone ---


def test_that_the_keyboard_alone_leads_to_the_cell_and_back(user):
    user.window.activateWindow()
    chart = user.window.parts.current_tab().home
    chart.setFocus()
    user.presses("Right", chart)
    assert user.may_wish("trace")
    user.wishes("trace")
    assert user.window.focusWidget() is user.card.cells
    user.presses("Return", user.card.cells)
    assert " › " in user.cell
    user.presses("Esc", user.window.parts.panels.workbook.grid)
    assert user.window.focusWidget() is chart


def test_that_escape_puts_the_card_away(user):
    user.points_at(a_figure(user))
    user.wishes("trace")
    user.window.activateWindow()
    user.presses("Esc", user.card.cells)
    assert user.card is None


def test_that_escape_in_the_chart_puts_the_card_away_too(user):
    user.points_at(a_figure(user))
    user.wishes("trace")
    user.window.activateWindow()
    chart = user.window.parts.current_tab().home
    chart.setFocus()
    user.presses("Esc", chart)
    assert user.card is None


# --- what must not happen ---


def test_that_a_figure_that_is_not_in_the_case_is_said(user):
    user.points_at("market_share/economy=XXX/dataset=nothing/period=2018")
    user.wishes("trace")
    assert user.card is None
    assert user.told


def test_that_a_workbook_that_is_not_in_the_case_is_said(user):
    user.window.tracing.show_cell("gone.xlsx", Place("Data", 1, 1))
    assert "gone.xlsx" in user.told
    assert user.cell == ""


def test_that_thinking_better_of_a_template_writes_nothing(user):
    user.picks("template", "Trade")
    assert user.told == ""


def test_that_a_template_that_cannot_be_written_is_said(user, tmp_path):
    user.dialogs.template_path = tmp_path / "nowhere" / "mine.xlsx"
    user.picks("template", "Trade")
    assert "could not be written" in user.told


def test_that_a_damaged_dataset_is_said_where_it_would_be_shown(user, saved_case):
    with closing(sqlite3.connect(saved_case)) as case, case:
        case.execute("UPDATE observation SET value = economy WHERE dataset_id < 4")
    user.opens(saved_case)
    assert user.title == "Allied supply – Statecraft"
    assert user.exhibit is None
    assert "damaged" in user.window.parts.current_tab().empty.text.text()


def test_that_no_case_is_opened_in_the_middle_of_other_work(user, saved_case):
    session = user.program.session
    session.move(session.state.opening("Reading"))
    user.program.desk.open(saved_case)
    assert user.program.session.state.document.name == "Sample case"
    session.move(session.state.gave_up(None))


def test_that_a_failed_start_leaves_a_window_that_says_what_to_do(
    qtbot, qapp, tmp_path
):
    somebody = User(qtbot, qapp, tmp_path / "user")
    somebody.opens(tmp_path / "gone.statecraft")
    assert "There is no case at gone.statecraft" in somebody.told
    empty = somebody.window.parts.current_tab().empty
    assert empty.text.text().startswith("No case is open")
    empty.buttons[0].click()
    somebody.settles()
    assert somebody.title == "Sample case – Statecraft"
    somebody.leaves()


def test_that_the_banner_leads_to_what_was_imported(user, output_workbook):
    user.imports(output_workbook)
    user.wishes("tab_trade")
    user.wishes("show_imported")
    assert user.program.session.state.tab == "market_share"
    assert user.exhibit.source.endswith("A small table of output")
