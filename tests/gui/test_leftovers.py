"""Nothing is lost that a window held when it was ended by force."""

from __future__ import annotations

import os

from gui.leftovers import kept, stamp
from gui.working_copy import empty_copy, working_copy

GONE = 2**22 + 1
"""No process has so high a number."""


def left_by(pid, desk, *, changed, name="Allied supply.statecraft"):
    folder = desk / f"case-{pid}-abc"
    folder.mkdir(parents=True)
    case = folder / name
    case.write_bytes(b"case")
    if not changed:
        stamp(case)
    return folder


def test_that_a_changed_case_is_kept_and_told_of_once(tmp_path):
    left_by(GONE, tmp_path, changed=True)
    [case] = kept(tmp_path)
    assert case.read_bytes() == b"case"
    assert kept(tmp_path) == ()


def test_that_a_case_of_any_name_is_kept(tmp_path):
    left_by(GONE, tmp_path, changed=True, name="supply.backup")
    assert [case.name for case in kept(tmp_path)] == ["supply.backup"]


def test_that_an_unchanged_copy_is_removed(tmp_path):
    folder = left_by(GONE, tmp_path, changed=False)
    assert kept(tmp_path) == ()
    assert not folder.exists()


def test_that_a_change_cut_short_counts_as_one(tmp_path):
    folder = left_by(GONE, tmp_path, changed=False)
    (folder / "Allied supply.statecraft-journal").write_bytes(b"half")
    assert len(kept(tmp_path)) == 1


def test_that_the_case_of_a_window_that_is_open_is_left_alone(tmp_path):
    folder = left_by(os.getpid(), tmp_path, changed=True)
    assert kept(tmp_path) == ()
    assert folder.exists()


def test_that_looking_at_a_case_is_no_change(tmp_path, saved_case):
    with working_copy(saved_case, tmp_path / "desk") as case:
        assert case.datasets()
        assert case.path.stat().st_mtime == 1.0
    with empty_copy("case", tmp_path / "desk") as case:
        assert case.datasets() == ()
        assert case.path.stat().st_mtime == 1.0


def test_that_the_user_is_told_where_it_is_kept(at_desk, saved_case):
    left_by(GONE, at_desk.folder, changed=True)
    at_desk.desk.open(saved_case)
    at_desk.settle()
    assert "Allied supply.statecraft" in at_desk.told
    assert "kept-" in at_desk.told
