"""The palette: every wish is found, in either language, and says why it cannot be."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from core.briefs.views_of_tabs import TITLES
from core.library import Library
from core.state import State, Work
from gui.menus import situation as when
from gui.menus.parts import Choice, Entry
from gui.menus.reasons import reason
from gui.menus.situation import Situation
from gui.menus.table import MENUS
from gui.palette.commands import ITSELF, VIEW_OF_TAB, _of_views

NOTHING = Situation(State(), notes=False)
ITEMS = [item for menu in MENUS for item in menu.items]


@pytest.fixture
def palette(user):
    """The palette of a window with the sample case, opened."""
    user.window.activateWindow()
    user.wishes("find")
    return user.window.attendants.finding.palette


def names(palette):
    return [command.name for command in palette.offered()]


def test_that_the_key_opens_the_palette_with_the_keyboard_in_its_line(user):
    user.window.activateWindow()
    user.presses("Ctrl+Shift+P")
    assert user.window.attendants.finding.palette.line.hasFocus()


def test_that_every_entry_of_the_menus_is_listed(palette):
    wanted = [item.key for item in ITEMS if isinstance(item, Entry)]
    listed = [command.run.args for command in palette.offered()]
    entries = [args[0] for args in listed if len(args) == 1]
    assert entries == [key for key in wanted if key != ITSELF]


def test_that_every_view_and_every_choice_is_listed(palette, user):
    offered = sum(
        len(user.window.menus.offered(item.key))
        for item in ITEMS
        if isinstance(item, Choice) and item.key != VIEW_OF_TAB
    )
    entries = sum(isinstance(item, Entry) for item in ITEMS) - 1
    views = sum(map(len, TITLES.values()))
    assert len(palette.offered()) == entries + offered + views


@pytest.mark.parametrize("language", ["en", "ja"])
@pytest.mark.parametrize("typed", ["parity", "同水準"])
def test_that_a_view_is_found_by_its_name_in_either_language(user, language, typed):
    user.program.speak(language)
    user.wishes("find")
    palette = user.window.attendants.finding.palette
    palette.line.setText(typed)
    expected = {"en": "Market share ▸ Parity", "ja": "市場シェア ▸ 同水準到達"}
    assert expected[language] in names(palette)


def test_that_the_words_may_stand_in_any_order(palette):
    palette.line.setText("everything export")
    assert names(palette) == ["File ▸ Export everything"]


def test_that_a_name_that_begins_so_comes_first(palette):
    palette.line.setText("trend")
    assert names(palette)[0].endswith("▸ Trend")


def test_that_enter_goes_to_a_view_of_another_tab(user, palette):
    user.types("relocation", palette.line)
    user.presses("Return", palette.line)
    assert user.tab == "Trade"
    assert user.window.current_tab().view == "relocation"
    assert palette.isHidden()


def test_that_a_view_is_seen_from_a_page_over_the_tabs(user):
    user.wishes("markings")
    user.wishes("find")
    palette = user.window.attendants.finding.palette
    palette.line.setText("relocation")
    user.presses("Return", palette.line)
    assert user.window.parts.tabs.isVisible()
    assert user.window.current_tab().view == "relocation"


def test_that_what_is_being_typed_is_said_before_a_view_is_seen(user):
    user.wishes("pin")
    user.wishes("tab_briefing")
    user.window.activateWindow()
    user.types("Economic security", user.briefing_tab.desk.head.title)
    user.window.see_view("trade", "relocation")
    assert user.program.session.state.library.properties.title == "Economic security"


def test_that_no_view_can_be_seen_without_a_case():
    listed = tuple(_of_views(lambda _tab, _view: None, NOTHING))
    assert {one.why_not for one in listed} == {"No case is open."}


def test_that_the_arrow_keys_walk_while_the_keyboard_stays_in_the_line(user, palette):
    first = palette.current
    user.presses("Down", palette.line)
    assert palette.current != first
    assert palette.line.hasFocus()


def test_that_esc_gives_the_keyboard_back(user):
    user.window.activateWindow()
    before = user.window.current_tab().home
    before.setFocus()
    user.wishes("find")
    palette = user.window.attendants.finding.palette
    user.presses("Esc", palette.line)
    assert palette.isHidden()
    assert user.window.focusWidget() is before


def test_that_the_palette_goes_when_the_keyboard_goes_elsewhere(user, palette, qtbot):
    user.window.current_tab().home.setFocus()
    qtbot.waitUntil(palette.isHidden)


def test_that_what_cannot_be_done_is_listed_with_the_reason_and_does_nothing(
    user, palette
):
    palette.line.setText("go to source cell")
    [command] = palette.offered()
    assert "No figure is pointed at" in command.why_not
    user.presses("Return", palette.line)
    assert palette.isVisible()


def test_that_a_command_shows_its_keys(palette):
    palette.line.setText("claim audit")
    assert [command.shortcut for command in palette.offered()] == ["Ctrl+T"]


def test_that_a_screen_reader_hears_name_keys_and_reason(palette):
    palette.line.setText("go to source cell")
    said = palette.list.item(0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert said.startswith("Edit ▸ Go to source cell, Ctrl+G, No figure")


def test_that_a_click_carries_a_command_out(user, palette):
    palette.line.setText("data table")
    palette.list.itemClicked.emit(palette.list.item(0))
    assert user.program.session.state.table_shown


def test_that_the_palette_stays_within_a_window_that_shrinks(user, palette):
    user.window.resize(960, 560)
    user.settles()
    assert user.window.rect().contains(palette.geometry())


def test_that_help_from_the_palette_is_about_the_palette(user, palette):
    assert user.window.attendants.helping.topic == "find"


# --- reasons ---


def test_that_every_entry_that_cannot_be_wished_for_says_why():
    greyed = [item for item in ITEMS if hasattr(item, "when")]
    assert [
        item.key
        for item in greyed
        if bool(reason(item.when, NOTHING)) == item.when(NOTHING)
    ] == []


def test_that_without_a_case_the_reason_is_that():
    assert reason(when.on_a_case, NOTHING) == "No case is open."


def test_that_work_under_way_is_waited_for(user):
    state = user.program.session.state
    assert isinstance(state.library, Library)
    now = Situation(state._replace(work=Work("Reading")))
    assert "Wait until" in reason(when.on_a_case, now)


def test_that_no_option_is_chosen_while_work_is_under_way(user):
    [options] = [one for one in ITEMS if getattr(one, "key", "") == "options"]
    state = user.program.session.state
    now = Situation(state._replace(work=Work("Reading")))
    assert options.when(Situation(state))
    assert not options.when(now)
    assert "Wait until" in reason(options.when, now)


def test_that_a_workbook_that_is_looked_through_comes_first(user, output_workbook):
    user.imports(output_workbook, look=True)
    assert "looked through" in reason(when.at_the_tabs, user.window.situation)
