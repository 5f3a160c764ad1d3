"""What cannot be saved where it was to go is saved elsewhere, and nothing is lost."""

from __future__ import annotations

import shutil

import pytest

from core.casefile import Case


@pytest.fixture
def stick(tmp_path, saved_case):
    """A case on a stick that may be pulled out."""
    (tmp_path / "stick").mkdir()
    return saved_case.rename(tmp_path / "stick" / saved_case.name)


@pytest.fixture
def worker(user, stick):
    """A user with an unsaved figure in the briefing."""
    user.opens(stick)
    user.wishes("pin")
    return user


def test_that_a_stick_pulled_out_leads_to_save_as(worker, stick, tmp_path):
    shutil.rmtree(stick.parent)
    worker.dialogs.saves_elsewhere = True
    worker.dialogs.save_path = tmp_path / "mine.statecraft"
    worker.wishes("save")
    assert "could not be saved (No such file" in worker.dialogs.asked[0]
    assert worker.title == "mine – Statecraft"
    with Case.open(tmp_path / "mine.statecraft") as case:
        assert len(case.pins()) == 1


def test_that_a_stick_pulled_out_loses_nothing(worker, stick):
    shutil.rmtree(stick.parent)
    worker.wishes("save")
    assert worker.title == "Allied supply* – Statecraft"
    worker.wishes("pin")
    assert len(worker.program.session.state.library.pins) == 2


def test_that_a_stick_put_back_is_saved_to(worker, stick, tmp_path):
    away = stick.parent.rename(tmp_path / "pocket")
    worker.wishes("save")
    away.rename(stick.parent)
    worker.wishes("save")
    assert worker.title == "Allied supply – Statecraft"


def test_that_what_another_program_saved_meanwhile_leads_to_save_as(worker, stick):
    with Case.open(stick) as case:
        case.forget_steps()
        case.add_pin(worker.program.session.state.library.pins[0])
    before = stick.read_bytes()
    worker.wishes("save")
    assert "was changed by another window or program" in worker.told
    assert worker.dialogs.asked[-1].startswith("elsewhere")
    assert stick.read_bytes() == before


def test_that_leaving_waits_for_a_save_that_fails(worker, stick):
    shutil.rmtree(stick.parent)
    worker.dialogs.answer = worker.saves
    assert not worker.closes_the_window()
    assert worker.title == "Allied supply* – Statecraft"


def test_that_leaving_goes_on_once_it_is_saved_elsewhere(worker, stick, tmp_path):
    shutil.rmtree(stick.parent)
    worker.dialogs.answer = worker.saves
    worker.dialogs.saves_elsewhere = True
    worker.dialogs.save_path = tmp_path / "mine.statecraft"
    assert worker.closes_the_window()
    assert (tmp_path / "mine.statecraft").exists()


def test_that_a_write_protected_file_is_not_replaced(worker, stick, monkeypatch):
    monkeypatch.setattr("core.casefile.keeping.saving.os.access", lambda *_file: False)
    monkeypatch.setattr("core.casefile.keeping.working.is_remote", lambda _path: True)
    before = stick.read_bytes()
    worker.wishes("save")
    assert "the file is write-protected" in worker.told
    assert stick.read_bytes() == before


def test_that_a_case_is_saved_under_another_name_and_held_there(
    worker, stick, tmp_path
):
    worker.dialogs.save_path = tmp_path / "mine.statecraft"
    worker.wishes("save_as")
    names = {path.name for path in tmp_path.glob(".~lock*")}
    assert names == {".~lock.mine.statecraft#"}
    assert [path.name for path in stick.parent.iterdir()] == [stick.name]
