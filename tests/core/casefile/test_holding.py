"""One window at a time holds a case, and says who it is."""

from __future__ import annotations

import json
import os
import platform
import signal

import pytest

from core.casefile.keeping.holding import (
    Hold,
    Holder,
    holder_of,
    note_path,
    ourselves,
    take_hold,
)
from core.errors import CaseInUseError
from core.holding import held_meanwhile, holder_words
from tests.another_window import another_window


@pytest.fixture
def case_path(tmp_path):
    return tmp_path / "supply.statecraft"


@pytest.fixture
def another(case_path):
    """Another program that holds the case until its input ends."""
    with another_window(case_path) as process:
        yield process


def test_that_the_first_window_holds_a_case_and_leaves_nothing(case_path):
    hold = take_hold(case_path)
    assert hold.is_ours
    assert json.loads(note_path(case_path).read_text())["process"] == os.getpid()
    hold.release()
    assert list(case_path.parent.iterdir()) == []


def test_that_letting_go_twice_is_no_fault(case_path):
    hold = take_hold(case_path)
    hold.release()
    hold.release()
    assert isinstance(take_hold(case_path), Hold)


def test_that_a_second_window_is_told_who_holds_a_case(case_path, another):
    found = take_hold(case_path)
    assert found.process == another.pid
    assert found.computer == platform.node()
    assert found.since.startswith("20")


def test_that_another_program_cannot_be_pushed_aside_while_it_runs(case_path, another):
    assert isinstance(take_hold(case_path, from_elsewhere=True), Holder)


def test_that_a_case_is_free_once_its_holder_was_killed(case_path, another):
    another.send_signal(signal.SIGKILL)
    another.wait()
    assert note_path(case_path).exists()
    assert take_hold(case_path).is_ours


def test_that_a_note_from_another_computer_is_believed_until_one_knows_better(
    case_path,
):
    far = Holder("sato", "a-machine-far-away", 12, "2026-01-01T00:00:00+00:00")
    note_path(case_path).write_text(json.dumps(far._asdict()))
    assert take_hold(case_path) == far
    assert take_hold(case_path, from_elsewhere=True).is_ours


@pytest.mark.parametrize("text", ["", "{", "[]", '{"user": 1}'])
def test_that_a_note_nobody_can_read_and_nobody_locks_is_left_over(case_path, text):
    note_path(case_path).write_text(text)
    assert take_hold(case_path).is_ours


def test_that_a_hold_ends_when_its_note_was_removed(case_path):
    hold = take_hold(case_path)
    note_path(case_path).unlink()
    assert not hold.is_ours
    assert take_hold(case_path).is_ours
    hold.release()
    assert note_path(case_path).exists()


def test_that_a_folder_that_is_not_there_cannot_be_held_in(tmp_path):
    with pytest.raises(OSError, match="No such file"):
        take_hold(tmp_path / "nowhere" / "a.statecraft")


def test_that_where_files_cannot_be_locked_a_running_program_is_believed(
    case_path, monkeypatch
):
    def fail(*_handle):
        raise OSError(95, "Operation not supported")

    monkeypatch.setattr("core.casefile.keeping.holding.locked", fail)
    held = ourselves()._replace(process=os.getppid())
    note_path(case_path).write_text(json.dumps(held._asdict()))
    assert take_hold(case_path) == held
    note_path(case_path).write_text(
        json.dumps(held._replace(process=2**22 + 1)._asdict())
    )
    assert take_hold(case_path).is_ours


# --- who changes a case in its place ---


def test_that_a_case_is_held_while_it_is_changed_in_its_place(case_path):
    with held_meanwhile(case_path):
        assert holder_of(case_path).process == os.getpid()
    assert holder_of(case_path) is None


def test_that_a_case_a_window_has_open_is_not_changed_in_its_place(case_path, another):
    with (
        pytest.raises(CaseInUseError, match=r"supply\.statecraft is open in another"),
        held_meanwhile(case_path),
    ):
        pytest.fail("it was changed")


def test_that_a_folder_that_cannot_be_written_is_for_others_to_say(tmp_path):
    with held_meanwhile(tmp_path / "nowhere" / "a.statecraft"):
        pass


def test_that_a_holder_on_another_computer_is_named(case_path):
    far = Holder("sato", "a-machine-far-away", 12, "2026-01-01T00:00:00+00:00")
    assert "sato on a-machine-far-away" in holder_words(far)
    assert holder_words(Holder()) == "in another window"
