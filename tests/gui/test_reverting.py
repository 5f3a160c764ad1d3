"""A case can be reverted to what was saved, and to its backups."""

from __future__ import annotations

import pytest

from core.casefile import Case
from gui.panels.versions import VersionsPage


@pytest.fixture
def worker(user, saved_case):
    """A user who has worked on a case: a pin saved, another not."""
    user.opens(saved_case)
    user.wishes("pin")
    user.wishes("save")
    user.wishes("pin")
    return user


def pins(user):
    return len(user.program.session.state.library.pins)


def backup_of(count):
    def choose(versions):
        return next(v for v in versions if not v.is_saved and v.held.pins == count)

    return choose


def test_that_a_case_is_backed_up_as_it_is_opened(user, saved_case):
    before = saved_case.read_bytes()
    user.opens(saved_case)
    [backup] = user.program.desk.shelf.backups(saved_case)
    assert backup.path.read_bytes() == before


def test_that_opening_again_without_a_change_makes_no_backup(user, saved_case):
    for _time in range(3):
        user.opens(saved_case)
    assert len(user.program.desk.shelf.backups(saved_case)) == 1


def test_that_the_sample_needs_no_backups(user):
    assert not user.program.desk.shelf.folder.exists()
    assert not user.may_wish("revert")


def test_that_the_states_of_a_case_are_listed_with_what_they_hold(worker, saved_case):
    worker.wishes("revert")
    saved, opened = worker.dialogs.versions.versions
    assert (saved.is_saved, saved.path, saved.held.pins) == (True, saved_case, 1)
    assert (opened.is_saved, opened.held.pins) == (False, 0)
    assert worker.dialogs.versions.now.pins == 2


def test_that_thinking_better_of_it_changes_nothing(worker):
    worker.wishes("revert")
    assert worker.title == "Allied supply* – Statecraft"
    assert pins(worker) == 2


def test_that_the_file_as_last_saved_comes_back(worker):
    worker.dialogs.goes_back = lambda versions: versions[0]
    worker.wishes("revert")
    assert worker.title == "Allied supply – Statecraft"
    assert pins(worker) == 1


def test_that_a_backup_comes_back_as_an_unsaved_state_of_the_same_case(
    worker, saved_case
):
    before = saved_case.read_bytes()
    worker.dialogs.goes_back = backup_of(0)
    worker.wishes("revert")
    assert worker.title == "Allied supply* – Statecraft"
    assert worker.program.session.state.document.path == saved_case
    assert pins(worker) == 0
    assert saved_case.read_bytes() == before


def test_that_a_backup_that_came_back_is_saved_to_the_file(worker, saved_case):
    worker.dialogs.goes_back = backup_of(0)
    worker.wishes("revert")
    worker.wishes("save")
    with Case.open(saved_case) as case:
        assert case.pins() == ()
        assert case.damage() == []


def test_that_a_backup_that_came_back_is_recovered_if_the_window_is_lost(worker):
    worker.dialogs.goes_back = backup_of(0)
    worker.wishes("revert")
    assert worker.program.desk.opened_case.tray.has_changes


def test_that_reverting_can_be_reverted(worker):
    worker.dialogs.goes_back = backup_of(0)
    worker.wishes("revert")
    worker.dialogs.goes_back = backup_of(2)
    worker.wishes("revert")
    assert pins(worker) == 2


def test_that_discarded_changes_can_be_come_back_to(worker, saved_case):
    worker.dialogs.answer = worker.discards
    worker.opens(saved_case)
    assert pins(worker) == 1
    worker.dialogs.goes_back = backup_of(2)
    worker.wishes("revert")
    assert pins(worker) == 2


def test_that_work_is_backed_up_every_half_hour(worker, saved_case):
    shelf, backing = worker.program.desk.shelf, worker.program.desk._backing_up
    assert backing.clock.interval() == 30 * 60 * 1000
    assert backing.clock.isActive()
    backing.clock.timeout.emit()
    worker._qtbot.waitUntil(lambda: not backing._lane.busy)
    assert len(shelf.backups(saved_case)) == 2


def test_that_a_backup_that_fails_is_said(user, saved_case, monkeypatch):
    monkeypatch.setattr("core.backups.shelf.LEFT_FREE", 1 << 62)
    user.opens(saved_case)
    assert "No backup could be made (No space left on device)" in user.told


def test_that_the_page_says_what_each_state_holds(qtbot, worker):
    worker.wishes("revert")
    page = VersionsPage(worker.dialogs.versions)
    qtbot.addWidget(page)
    rows = [row.texts for row in page.list.rows()]
    assert [texts[1] for texts in rows] == ["File as last saved", "Backup"]
    assert [texts[4] for texts in rows] == ["1 (−1)", "0 (−2)"]
    assert page.version.is_saved


def test_that_enter_on_a_state_goes_back_to_it(qtbot, worker):
    worker.wishes("revert")
    page = VersionsPage(worker.dialogs.versions)
    qtbot.addWidget(page)
    with qtbot.waitSignal(page.chosen):
        page.list.itemActivated.emit(page.list.topLevelItem(1), 0)


def test_that_a_state_that_cannot_be_read_is_said(qtbot, worker):
    [backup] = worker.program.desk.shelf.backups(
        worker.program.session.state.document.path
    )
    backup.path.write_bytes(b"no case")
    worker.wishes("revert")
    page = VersionsPage(worker.dialogs.versions)
    qtbot.addWidget(page)
    assert page.list.rows()[1].texts[3] == "cannot be read"
