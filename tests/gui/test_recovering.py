"""A window that was ended by force comes back as it was left, in its own document."""

from __future__ import annotations

import json
import shutil

import pytest

from core.casefile import Case, Pin
from core.casefile.keeping.holding import note_path
from gui.cases.recovering import begin_window
from gui.cases.trays import lost_tray
from gui.questions import Answer, Lost
from tests.gui.user import User

DESK = "desk"


@pytest.fixture
def home(tmp_path):
    return tmp_path / "user"


@pytest.fixture
def killed(qtbot, qapp, home, saved_case):
    """What lies on the disk after a window with an unsaved pin was killed."""
    somebody = User(qtbot, qapp, home)
    somebody.opens(saved_case)
    somebody.wishes("tab_trade")
    somebody.chooses("trade.partner", "JPN")
    somebody.wishes("pin")
    somebody.wishes("table")
    after = home.with_name("after")
    shutil.copytree(home, after)
    note = note_path(saved_case)
    kept = note.read_bytes()
    somebody.leaves()
    note.write_bytes(kept)
    return after


@pytest.fixture
def next_window(qtbot, qapp, killed):
    started = []

    def start(answer, case=None):
        someone = User(qtbot, qapp, killed)
        started.append(someone)
        someone.dialogs.recovers = answer
        someone.began = []
        someone.program.recovering._begin = someone.began.append
        someone.opens(case)
        return someone

    yield start
    for someone in started:
        if not someone.program._closed:
            someone.leaves()


def trays(folder):
    return list((folder / DESK).glob("case-*"))


def test_that_a_lost_window_is_asked_about_by_name_and_time(next_window):
    someone = next_window(Lost.LATER)
    assert someone.dialogs.asked == ["lost Allied supply"]
    assert someone.dialogs.lost_at[0].startswith("20")


def test_that_a_recovered_window_is_as_it_was_left(next_window, saved_case):
    someone = next_window(Lost.RECOVER)
    state = someone.program.session.state
    assert someone.title == "Allied supply* – Statecraft"
    assert state.document.path == saved_case
    assert (state.tab, state.selection.trade.partner) == ("trade", "JPN")
    assert state.table_shown
    assert len(state.library.pins) == 1
    assert "recovered" in someone.told


def test_that_what_is_recovered_is_saved_to_its_own_file(next_window, saved_case):
    someone = next_window(Lost.RECOVER)
    someone.wishes("save")
    assert someone.title == "Allied supply – Statecraft"
    with Case.open(saved_case) as case:
        assert len(case.pins()) == 1
        assert case.damage() == []


def test_that_what_is_recovered_does_not_overwrite_what_was_saved_since(
    next_window, saved_case
):
    with Case.open(saved_case) as case:
        case.add_pin(Pin("market_share.trend", "Theirs", "So.", "OECD", "{}"))
    before = saved_case.read_bytes()
    someone = next_window(Lost.RECOVER)
    someone.wishes("save")
    assert "changed by another window" in someone.told
    assert saved_case.read_bytes() == before


def test_that_a_recovered_window_can_be_lost_again(next_window, killed):
    someone = next_window(Lost.RECOVER)
    assert len(trays(killed)) == 1
    assert someone.program.desk.opened_case.tray.has_changes


def test_that_a_lost_window_can_wait(next_window, killed):
    someone = next_window(Lost.LATER)
    assert someone.title == "Sample case – Statecraft"
    someone.leaves()
    assert len(trays(killed)) == 1
    assert next_window(Lost.RECOVER).title == "Allied supply* – Statecraft"


def test_that_a_lost_window_can_be_discarded(next_window, killed):
    someone = next_window(Lost.DISCARD)
    someone.leaves()
    assert trays(killed) == []


def test_that_another_case_opens_here_and_the_lost_one_in_its_own_window(
    next_window, killed, saved_case
):
    other = saved_case.with_name("other.statecraft")
    shutil.copyfile(saved_case, other)
    [lost] = trays(killed)
    someone = next_window(Lost.RECOVER, other)
    assert someone.title == "other – Statecraft"
    assert someone.began == [lost]


def test_that_the_case_that_was_lost_comes_back_where_it_is_opened(
    next_window, saved_case
):
    someone = next_window(Lost.RECOVER, saved_case)
    assert someone.title == "Allied supply* – Statecraft"


def test_that_a_window_started_for_a_lost_one_asks_nothing(qtbot, qapp, killed):
    someone = User(qtbot, qapp, killed)
    someone.program.take_up(trays(killed)[0])
    someone.settles()
    assert someone.dialogs.asked == []
    assert someone.title == "Allied supply* – Statecraft"
    someone.leaves()


def test_that_a_window_started_for_one_that_came_back_shows_the_doors(
    qtbot, qapp, killed
):
    someone = User(qtbot, qapp, killed)
    someone.program.take_up(killed / "gone")
    someone.settles()
    assert someone.title == "Statecraft"
    someone.leaves()


def test_that_without_a_note_the_name_is_still_known(next_window, killed):
    (trays(killed)[0] / "window.json").write_text("{")
    someone = next_window(Lost.RECOVER)
    assert someone.title == "Allied supply* – Statecraft"
    assert someone.program.session.state.document.path is None


def test_that_a_window_that_closes_leaves_nothing_to_recover(next_window, killed):
    someone = next_window(Lost.RECOVER)
    someone.dialogs.answer = Answer.DISCARD
    someone.closes_the_window()
    someone.program.close()
    assert trays(killed) == []


def test_that_the_note_follows_the_user(next_window):
    someone = next_window(Lost.RECOVER)
    someone.chooses("economies", "JPN")
    note = someone.program.desk.opened_case.tray.note
    said = json.loads(json.loads(note.read_text())["selection"])
    assert said["economies"] == ["JPN"]


def test_that_another_window_is_begun_for_a_lost_one(qtbot, killed):
    [lost] = trays(killed)
    note = lost / "window.json"
    before = note.stat().st_mtime_ns
    with begin_window(lost) as process:
        qtbot.waitUntil(lambda: note.stat().st_mtime_ns != before, timeout=60_000)
        assert lost_tray(lost) is None
        process.kill()
    assert lost_tray(lost).has_changes
