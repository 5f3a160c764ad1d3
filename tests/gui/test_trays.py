"""What a window was doing is found again when it was ended by force."""

from __future__ import annotations

import os

import pytest

from core.casefile.keeping.footprint import Footprint
from core.casefile.keeping.working import Saved
from core.selection import Selection
from core.state import TABS, Document, State
from gui.cases.remembered import Remembered
from gui.cases.trays import UNCHANGED, fresh_tray, lost_tray, lost_trays, stamp
from gui.cases.working_copy import empty_copy, working_copy


def left(desk, *, changed=True, name="Allied supply.statecraft"):
    """Leave a tray behind, as a window that is killed does."""
    tray = fresh_tray(desk)
    case = tray.folder / name
    case.write_bytes(b"case")
    if not changed:
        stamp(case)
    tray.release()
    return tray.folder


def test_that_a_changed_case_is_lost_until_somebody_looks_after_it(tmp_path):
    folder = left(tmp_path)
    [tray] = lost_trays(tmp_path)
    assert tray.folder == folder
    assert lost_trays(tmp_path) == []
    tray.release()
    assert len(lost_trays(tmp_path)) == 1


@pytest.mark.parametrize(
    "name", ["supply.backup", "supply.sqlite", "window.statecraft"]
)
def test_that_a_case_of_any_name_is_found(tmp_path, name):
    left(tmp_path, name=name)
    [tray] = lost_trays(tmp_path)
    assert tray.case.name == name


def test_that_what_lies_beside_the_copy_is_not_taken_for_it(tmp_path):
    folder = left(tmp_path, name="supply")
    for name in ("aside-1.sqlite", "window.json", "window.json.new", "supply-journal"):
        (folder / name).write_text("else")
    [tray] = lost_trays(tmp_path)
    assert tray.case.name == "supply"


def test_that_an_unchanged_copy_is_removed(tmp_path):
    folder = left(tmp_path, changed=False)
    assert lost_trays(tmp_path) == []
    assert not folder.exists()


def test_that_a_change_cut_short_counts_as_one(tmp_path):
    folder = left(tmp_path, changed=False)
    (folder / "Allied supply.statecraft-journal").write_bytes(b"half")
    assert len(lost_trays(tmp_path)) == 1


def test_that_a_journal_crossed_out_is_no_change(tmp_path):
    folder = left(tmp_path, changed=False)
    (folder / "Allied supply.statecraft-journal").write_bytes(bytes(512))
    assert lost_trays(tmp_path) == []


def test_that_the_case_of_a_window_that_is_open_is_left_alone(tmp_path):
    tray = fresh_tray(tmp_path)
    (tray.folder / "supply").write_bytes(b"case")
    assert lost_trays(tmp_path) == []
    assert lost_tray(tray.folder) is None
    assert tray.case.exists()


def test_that_a_tray_is_taken_up_by_its_name(tmp_path):
    assert lost_tray(left(tmp_path)).has_changes
    assert lost_tray(tmp_path / "gone") is None
    assert lost_tray(left(tmp_path, changed=False)) is None


def test_that_the_oldest_comes_first(tmp_path):
    for number in (3, 1, 2):
        folder = left(tmp_path)
        os.utime(folder / "Allied supply.statecraft", (number, number * 1000))
    ages = [tray.changed_at.timestamp() for tray in lost_trays(tmp_path)]
    assert ages == sorted(ages)


def test_that_looking_at_a_case_is_no_change(tmp_path, saved_case):
    for case, tray in (
        working_copy(saved_case, tmp_path / "desk"),
        empty_copy("case", tmp_path / "desk"),
    ):
        assert len(case.datasets()) >= 0
        assert case.path.stat().st_mtime == UNCHANGED
        assert not tray.has_changes
        case.close()


# --- what is remembered ---

STATES = {
    "the sample": State(document=Document("Sample case")),
    "elsewhere": State(
        tab=TABS[2],
        selection=Selection().choosing("controls.jurisdictions", ("US", "JP")),
        table_shown=True,
    ),
}


@pytest.mark.parametrize("state", STATES.values(), ids=STATES)
def test_that_what_is_remembered_comes_back_as_it_was(state):
    known = Remembered.of(state, None)
    assert Remembered.from_json(known.as_json()) == known


@pytest.mark.parametrize("footprint", [None, Footprint(7, "ab")])
def test_that_the_users_file_is_remembered(tmp_path, footprint):
    path = tmp_path / "供給.statecraft"
    state = State(document=Document.at(path)._replace(modified=True))
    known = Remembered.of(state, Saved(path, footprint))
    assert Remembered.from_json(known.as_json()) == known


@pytest.mark.parametrize("text", ["", "[]", "{}", '{"name": 1}', "{"])
def test_that_a_note_that_is_none_is_refused(text):
    with pytest.raises(ValueError, match=r".*"):
        Remembered.from_json(text)
