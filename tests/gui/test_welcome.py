"""The doors: what is there while no case is open, and how it goes."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication

from tests.gui.user import User


@pytest.fixture
def newcomer(qtbot, qapp, tmp_path):
    """A user who has just started the program for the first time."""
    somebody = User(qtbot, qapp, tmp_path / "newcomer")
    somebody.program.begin()
    somebody.settles()
    yield somebody
    somebody.leaves()


def doors(user):
    return user.window.parts.panels.welcome


def test_that_three_doors_are_there_and_the_keyboard_on_the_first(newcomer):
    newcomer.window.activateWindow()
    page = doors(newcomer)
    assert page.isVisible()
    assert len(page.doors.buttons()) == 3
    assert newcomer.window.focusWidget() is page.doors.button(0)


def test_that_the_first_door_leads_to_the_sample(newcomer):
    doors(newcomer).doors.button(0).click()
    newcomer.settles()
    assert not doors(newcomer).isVisible()
    assert newcomer.title == "Sample case – Statecraft"
    assert newcomer.exhibit is not None


def test_that_the_second_door_begins_a_case_with_a_workbook(newcomer, output_workbook):
    newcomer.dialogs.workbooks = [output_workbook]
    doors(newcomer).doors.button(1).click()
    newcomer.settles()
    assert newcomer.sources_held == {"output.xlsx"}
    assert not doors(newcomer).isVisible()


def test_that_the_third_door_opens_a_case(newcomer, saved_case):
    newcomer.dialogs.case = saved_case
    doors(newcomer).doors.button(2).click()
    newcomer.settles()
    assert newcomer.title == "Allied supply – Statecraft"


def test_that_a_box_that_is_cancelled_leaves_the_doors(newcomer):
    for place in (1, 2):
        doors(newcomer).doors.button(place).click()
        newcomer.settles()
    assert doors(newcomer).isVisible()


def test_that_a_workbook_dropped_before_the_doors_begins_a_case(
    newcomer, output_workbook
):
    assert newcomer.drops(output_workbook)
    assert newcomer.sources_held == {"output.xlsx"}


def test_that_a_workbook_that_is_refused_is_said(newcomer, tmp_path):
    refused = tmp_path / "notes.xlsx"
    refused.write_text("no workbook", "utf-8")
    newcomer.imports(refused)
    assert "notes.xlsx" in newcomer.told


def test_that_a_case_used_before_is_one_click_away(newcomer, saved_case):
    newcomer.program.settings.add_recent(saved_case)
    newcomer.program.speak("ja")
    page = doors(newcomer)
    [button] = page.recent.buttons()
    assert "Allied supply" in button.text()
    button.click()
    newcomer.settles()
    assert newcomer.title == "Allied supply – Statecraft"


def test_that_a_case_that_cannot_be_opened_leads_back_to_the_doors(newcomer, tmp_path):
    newcomer.opens(tmp_path / "gone.statecraft")
    assert doors(newcomer).isVisible()
    assert "gone.statecraft" in newcomer.told


def test_that_the_doors_leave_the_options_in_front(newcomer):
    newcomer.wishes("options")
    newcomer.program.session.tell("note", "Something was written.")
    assert newcomer.window.parts.panels.options.isVisible()


def test_that_a_workbook_can_be_checked_without_a_case(newcomer, output_workbook):
    newcomer.dialogs.checked = output_workbook
    newcomer.wishes("doctor")
    assert newcomer.window.parts.panels.doctor.isVisible()


@pytest.mark.parametrize("leave", ["Esc", "Ctrl+1"])
def test_that_the_doors_are_there_again_after_another_page(newcomer, leave):
    newcomer.window.activateWindow()
    newcomer.wishes("options")
    newcomer.presses(leave, newcomer.window.parts.panels.options)
    assert doors(newcomer).isVisible()
    assert newcomer.window.focusWidget() is doors(newcomer).doors.button(0)


def test_that_no_marking_can_be_chosen_without_a_case(newcomer):
    newcomer.wishes("options")
    page = newcomer.window.parts.panels.options
    assert not page.markings.isEnabled()
    page.markings_asked.emit()
    assert page.isVisible()


@pytest.mark.parametrize("language", ["en", "ja"])
def test_that_the_doors_speak_the_language_of_the_window(newcomer, language):
    newcomer.program.speak(language)
    QApplication.processEvents()
    said = doors(newcomer).doors.button(0).text()
    assert ("サンプル" in said) == (language == "ja")
