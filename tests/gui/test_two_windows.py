"""A case is held by the window that has it open; the second can only read it."""

from __future__ import annotations

import json
import os

import pytest

from core.casefile import Case, Pin
from core.casefile.keeping.holding import Holder, note_path
from tests.another_window import another_window
from tests.gui.user import User

PIN = Pin("market_share.trend", "Theirs", "It reads so.", "OECD", "{}")


@pytest.fixture
def first(saved_case):
    """Another program that holds the case until it is killed."""
    with another_window(saved_case) as process:
        yield process


@pytest.fixture
def second(user, first, saved_case):
    user.opens(saved_case)
    return user


def far_away(path):
    holder = Holder("sato", "another-computer", 12, "2026-05-04T01:30:00+00:00")
    note_path(path).write_text(json.dumps(holder._asdict()))


def test_that_a_window_holds_the_case_it_shows_and_lets_go_of_it(user, saved_case):
    user.opens(saved_case)
    assert json.loads(note_path(saved_case).read_text())["process"] == os.getpid()
    user.opens(saved_case)
    assert user.title == "Allied supply – Statecraft"
    user.wishes("open_sample")
    assert not note_path(saved_case).exists()


def test_that_closing_the_program_lets_go_of_the_case(
    qtbot, qapp, tmp_path, saved_case
):
    somebody = User(qtbot, qapp, tmp_path / "user")
    somebody.opens(saved_case)
    somebody.leaves()
    assert not note_path(saved_case).exists()


def test_that_the_second_window_says_who_holds_the_case(second):
    assert second.title == "Allied supply (read-only) – Statecraft"
    assert "is open in another window of" in second.told
    assert "since" in second.told


def test_that_a_read_only_case_can_be_worked_on_and_saved_elsewhere(
    second, tmp_path, saved_case
):
    before = saved_case.read_bytes()
    second.wishes("pin")
    second.dialogs.saves_elsewhere = True
    second.dialogs.save_path = tmp_path / "mine.statecraft"
    second.wishes("save")
    assert second.title == "mine – Statecraft"
    assert saved_case.read_bytes() == before
    with Case.open(tmp_path / "mine.statecraft") as case:
        assert len(case.pins()) == 1


def test_that_saving_a_read_only_case_loses_nothing(second, saved_case):
    before = saved_case.read_bytes()
    second.wishes("pin")
    second.wishes("save")
    assert "save what is here under another name" in second.told
    assert second.title == "Allied supply (read-only)* – Statecraft"
    assert saved_case.read_bytes() == before


def test_that_saving_over_what_another_window_has_open_is_refused(
    user, first, saved_case
):
    user.wishes("pin")
    user.dialogs.save_path = saved_case
    user.wishes("save_as")
    assert "is open in another window" in user.told


def test_that_a_case_cannot_be_taken_over_while_its_window_is_there(second):
    second.wishes("take_over")
    assert second.title == "Allied supply (read-only) – Statecraft"
    assert "is open in another window" in second.told


def test_that_a_case_can_be_taken_over_once_its_window_was_killed(
    second, first, saved_case
):
    first.kill()
    first.wait()
    second.wishes("take_over")
    assert second.title == "Allied supply – Statecraft"
    second.wishes("pin")
    second.wishes("save")
    with Case.open(saved_case) as case:
        assert len(case.pins()) == 1


def test_that_a_case_is_saved_once_its_window_is_gone(second, first, saved_case):
    second.wishes("pin")
    first.kill()
    first.wait()
    second.wishes("save")
    assert second.title == "Allied supply – Statecraft"
    with Case.open(saved_case) as case:
        assert len(case.pins()) == 1


def test_that_what_the_first_window_saved_is_shown_to_who_takes_over(
    second, first, saved_case
):
    with Case.open(saved_case) as case:
        case.add_pin(PIN)
    first.kill()
    first.wait()
    second.wishes("take_over")
    assert second.title == "Allied supply – Statecraft"
    second.wishes("tab_briefing")
    assert second.briefing == ["Theirs"]


def test_that_who_takes_over_with_changes_does_not_overwrite_what_was_saved(
    second, first, saved_case
):
    second.wishes("pin")
    with Case.open(saved_case) as case:
        case.add_pin(PIN)
    first.kill()
    first.wait()
    second.wishes("take_over")
    assert "was changed in the other window" in second.told
    second.wishes("save")
    with Case.open(saved_case) as case:
        assert [pin.title for pin in case.pins()] == ["Theirs"]


def test_that_a_case_held_on_another_computer_is_taken_over_only_if_the_user_is_sure(
    user, saved_case
):
    far_away(saved_case)
    user.opens(saved_case)
    assert "sato on another-computer" in user.told
    user.wishes("take_over")
    assert user.title == "Allied supply (read-only) – Statecraft"
    user.dialogs.takes_over = True
    user.wishes("take_over")
    assert user.title == "Allied supply – Statecraft"


def test_that_a_window_whose_case_was_taken_over_does_not_write_to_it(user, saved_case):
    user.opens(saved_case)
    user.wishes("pin")
    note_path(saved_case).unlink()
    far_away(saved_case)
    before = saved_case.read_bytes()
    user.wishes("save")
    assert "sato on another-computer" in user.told
    assert saved_case.read_bytes() == before


def test_that_taking_over_is_offered_for_read_only_cases_alone(user, saved_case):
    user.opens(saved_case)
    assert not user.may_wish("take_over")


def test_that_a_folder_that_cannot_be_written_is_said(user, saved_case, monkeypatch):
    def fail(*_path, **_said):
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("core.holding.take_hold", fail)
    user.opens(saved_case)
    assert user.title == "Allied supply (read-only) – Statecraft"
    assert "a folder that cannot be written" in user.told
    user.wishes("pin")
    user.wishes("save")
    assert "could not be saved (Permission denied)" in user.told
    assert user.dialogs.asked[-1].startswith("elsewhere ")


def test_that_the_banner_offers_to_take_the_case_over(second, first):
    first.kill()
    first.wait()
    second.window.parts.banner.acted.emit("take_over")
    second.settles()
    assert second.title == "Allied supply – Statecraft"


def test_that_an_unwritable_folder_offers_nothing_to_take_over(
    user, saved_case, monkeypatch
):
    def fail(*_path, **_said):
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("core.holding.take_hold", fail)
    user.opens(saved_case)
    user.wishes("take_over")
    assert "could not be saved (Permission denied)" in user.told
