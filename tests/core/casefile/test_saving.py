"""Saving: the old file or the new one is there, and nothing beside it."""

from __future__ import annotations

import os
import sqlite3

import pytest

from core.casefile import Case, Pin
from core.errors import CaseDamagedError, CaseError, CaseInUseError


def files(folder):
    return sorted(path.name for path in folder.iterdir())


@pytest.fixture
def filled(case, staged, economies):
    case.take_in(staged["share"], economies)
    return case


def test_that_a_copy_holds_what_the_case_holds(filled, tmp_path):
    filled.add_pin(Pin("k", "t", "r", "s", "{}"))
    filled.write_copy(tmp_path / "b.statecraft")
    with Case.open(tmp_path / "b.statecraft") as copy:
        assert copy.datasets() == filled.datasets()
        assert copy.pins() == filled.pins()
        assert copy.damage() == []


def test_that_a_copy_leaves_nothing_beside_it(filled, tmp_path):
    (tmp_path / "folder").mkdir()
    filled.write_copy(tmp_path / "folder" / "b.statecraft")
    assert files(tmp_path / "folder") == ["b.statecraft"]


def test_that_a_copy_replaces_the_old_file(filled, tmp_path):
    target = tmp_path / "b.statecraft"
    target.write_text("old")
    filled.write_copy(target)
    with Case.open(target) as copy:
        assert len(copy.datasets()) == 1


def test_that_a_missing_folder_is_said(filled, tmp_path):
    with pytest.raises(CaseError, match=r"^b\.statecraft could not be saved \(No such"):
        filled.write_copy(tmp_path / "nowhere" / "b.statecraft")


def test_that_a_target_that_is_a_folder_is_said_and_left(filled, tmp_path):
    target = tmp_path / "b.statecraft"
    (target / "inside").mkdir(parents=True)
    before = files(tmp_path)
    with pytest.raises(CaseError, match="could not be saved"):
        filled.write_copy(target)
    assert files(tmp_path) == before


def test_that_a_damaged_case_is_said_to_be_the_cause_and_the_old_file_is_left(
    filled, tmp_path
):
    folder = tmp_path / "folder"
    folder.mkdir()
    (folder / "b.statecraft").write_text("old")
    filled.rows("PRAGMA writable_schema = ON")
    filled.rows("UPDATE sqlite_master SET sql = 'CREATE TABLE' WHERE name = 'pin'")
    filled.rows("COMMIT")
    said = (
        r"^b\.statecraft could not be saved because the case itself is damaged; open a "
        r"backup of it, or import its workbooks into a new case\.$"
    )
    with pytest.raises(CaseDamagedError, match=said):
        filled.write_copy(folder / "b.statecraft")
    assert (folder / "b.statecraft").read_text() == "old"
    assert files(folder) == ["b.statecraft"]


def test_that_a_broken_page_is_said_to_be_the_cause(filled, tmp_path):
    [(page, size)] = filled.rows(
        "SELECT rootpage, (SELECT page_size FROM pragma_page_size) FROM sqlite_master "
        "WHERE name = 'observation'"
    )
    filled.close()
    content = bytearray(filled.path.read_bytes())
    at = (page - 1) * size
    content[at + 3 : at + 5] = b"\x7f\xff"  # how many cells the page has
    filled.path.write_bytes(content)
    with Case.open(filled.path) as case, pytest.raises(CaseDamagedError):
        case.write_copy(tmp_path / "b.statecraft")
    assert files(tmp_path) == ["a.statecraft"]


CAUSES = {
    "full": (sqlite3.SQLITE_FULL, CaseError, "could not be saved (it went wrong);"),
    "an error below": (sqlite3.SQLITE_IOERR, CaseError, "save it under another name"),
    "held": (sqlite3.SQLITE_BUSY, CaseInUseError, "a.statecraft is open in another"),
    "damage": (sqlite3.SQLITE_CORRUPT, CaseDamagedError, "the case itself is damaged"),
}


@pytest.mark.parametrize(("code", "kind", "said"), CAUSES.values(), ids=CAUSES)
def test_that_a_failed_save_says_its_true_cause(
    filled, tmp_path, monkeypatch, code, kind, said
):
    class Failing:
        def backup(self, _target):
            error = sqlite3.OperationalError("it went wrong")
            error.sqlite_errorcode = code
            raise error

    with monkeypatch.context() as patched:
        patched.setattr(filled, "_link", Failing())
        with pytest.raises(CaseError) as refusal:
            filled.write_copy(tmp_path / "b.statecraft")
    assert type(refusal.value) is kind
    assert said in str(refusal.value)


def test_that_a_case_that_was_closed_is_a_fault_of_ours(filled, tmp_path):
    filled.close()
    with pytest.raises(sqlite3.ProgrammingError):
        filled.write_copy(tmp_path / "b.statecraft")


def test_that_a_read_only_folder_is_said_and_the_old_file_intact(filled, tmp_path):
    folder = tmp_path / "folder"
    folder.mkdir()
    (folder / "b.statecraft").write_text("old")
    folder.chmod(0o500)
    if os.access(folder, os.W_OK):
        pytest.skip("rights do not bind this user")
    with pytest.raises(CaseError, match="save it under another name or folder"):
        filled.write_copy(folder / "b.statecraft")
    folder.chmod(0o700)
    assert (folder / "b.statecraft").read_text() == "old"


def test_that_the_case_stays_usable_after_a_failed_save(filled, tmp_path):
    with pytest.raises(CaseError):
        filled.write_copy(tmp_path / "nowhere" / "b.statecraft")
    filled.write_copy(tmp_path / "b.statecraft")
    assert (tmp_path / "b.statecraft").exists()
