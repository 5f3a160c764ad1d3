"""A working copy is saved by writing what has changed, and never over others' work."""

from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing

import pytest

from core.casefile import Case, Pin
from core.casefile.history.changing import redo, undo
from core.casefile.keeping.footprint import times_written
from core.casefile.keeping.working import WorkingCase
from core.errors import CaseError, CaseOvertakenError

PIN = Pin("market_share.trend", "Shares", "It reads so.", "OECD", "{}")


@pytest.fixture
def own_file(tmp_path, tiny_file):
    path = tmp_path / "own" / "supply.statecraft"
    path.parent.mkdir()
    shutil.copyfile(tiny_file, path)
    return path


@pytest.fixture
def copy(tmp_path, own_file):
    (tmp_path / "desk").mkdir()
    with WorkingCase.fetched(own_file, tmp_path / "desk" / own_file.name) as case:
        yield case


def held(path):
    """Return every row of a case with its number."""
    with closing(sqlite3.connect(path)) as link:
        tables = link.execute("SELECT name FROM sqlite_master WHERE type = 'table'")
        return {
            table: link.execute(f"SELECT rowid, * FROM {table} ORDER BY 1").fetchall()  # noqa: S608
            for (table,) in tables.fetchall()
        }


def saved_whole(copy, path):
    """Return what the file would hold had all of it been written."""
    whole = path.with_name("whole")
    copy.write_copy(whole)
    return held(whole)


def is_same_file(path, number):
    return path.stat().st_ino == number


def test_that_an_edit_is_written_into_the_file_and_nothing_else(copy, own_file):
    number = own_file.stat().st_ino
    copy.add_pin(PIN)
    copy.save(own_file)
    assert is_same_file(own_file, number)
    assert [path.name for path in own_file.parent.iterdir()] == [own_file.name]
    assert held(own_file) == saved_whole(copy, own_file)
    with Case.open(own_file) as case:
        assert [pin.title for pin in case.pins()] == ["Shares"]
        assert case.damage() == []


def test_that_edit_after_edit_is_saved(copy, own_file):
    number = own_file.stat().st_ino
    for _time in range(3):
        copy.add_pin(PIN)
        copy.save(own_file)
    copy.remove_pin(copy.pins()[1].pin_id)
    copy.save(own_file)
    assert is_same_file(own_file, number)
    assert held(own_file) == saved_whole(copy, own_file)


def test_that_an_import_is_saved_like_any_edit(copy, own_file, staged, economies):
    number = own_file.stat().st_ino
    copy.take_in(staged["again"], economies)
    copy.save(own_file)
    assert is_same_file(own_file, number)
    assert held(own_file) == saved_whole(copy, own_file)


def test_that_very_many_rows_are_saved_by_writing_the_whole(
    copy, own_file, monkeypatch
):
    monkeypatch.setattr("core.casefile.keeping.unsaved.MOST_ROWS", 0)
    number = own_file.stat().st_ino
    copy.add_pin(PIN)
    copy.save(own_file)
    assert not is_same_file(own_file, number)
    monkeypatch.setattr("core.casefile.keeping.unsaved.MOST_ROWS", 12)
    number = own_file.stat().st_ino
    copy.add_pin(PIN)
    copy.save(own_file)
    assert is_same_file(own_file, number)
    assert held(own_file) == saved_whole(copy, own_file)


def test_that_a_file_on_a_server_is_written_whole(copy, own_file, monkeypatch):
    monkeypatch.setattr("core.casefile.keeping.working.is_remote", lambda _path: True)
    number = own_file.stat().st_ino
    copy.add_pin(PIN)
    copy.save(own_file)
    assert not is_same_file(own_file, number)


def test_that_what_somebody_else_saved_meanwhile_is_not_overwritten(copy, own_file):
    with Case.open(own_file) as another:
        another.add_pin(PIN._replace(title="Theirs"))
    before = own_file.read_bytes()
    copy.add_pin(PIN)
    with pytest.raises(CaseOvertakenError, match="changed by another window"):
        copy.save(own_file)
    assert own_file.read_bytes() == before
    copy.save_whole(own_file)  # the user has said so
    assert held(own_file)["pin"] == saved_whole(copy, own_file)["pin"]


def test_that_a_file_that_was_compacted_meanwhile_is_written_whole(copy, own_file):
    with closing(sqlite3.connect(own_file)) as another:
        another.execute("VACUUM")
    number = own_file.stat().st_ino
    copy.add_pin(PIN)
    copy.save(own_file)
    assert not is_same_file(own_file, number)
    assert held(own_file) == saved_whole(copy, own_file)


def test_that_a_copy_that_was_compacted_is_written_whole(copy, own_file):
    number = own_file.stat().st_ino
    copy.forget_steps()
    copy.add_pin(PIN)
    copy.save(own_file)
    assert not is_same_file(own_file, number)
    assert held(own_file) == saved_whole(copy, own_file)


def test_that_a_file_that_was_removed_meanwhile_is_written_again(copy, own_file):
    own_file.unlink()
    copy.save(own_file)
    assert held(own_file) == saved_whole(copy, own_file)


def test_that_a_file_that_was_damaged_meanwhile_is_written_again(copy, own_file):
    own_file.write_bytes(b"no case any more" * 100)
    copy.save(own_file)
    assert held(own_file) == saved_whole(copy, own_file)


def test_that_a_trigger_slipped_into_the_file_never_runs(copy, own_file):
    with closing(sqlite3.connect(own_file)) as link, link:
        link.execute(
            "CREATE TRIGGER sly AFTER INSERT ON pin BEGIN DELETE FROM source; END"
        )
    copy.add_pin(PIN)
    copy.save(own_file)
    assert held(own_file) == saved_whole(copy, own_file)


def test_that_a_row_the_notes_missed_has_the_whole_written(copy, own_file):
    copy.add_pin(PIN)
    copy.rows("DELETE FROM temp.unsaved WHERE name = 'setting'")
    copy.rows("COMMIT")
    number = own_file.stat().st_ino
    copy.save(own_file)
    assert not is_same_file(own_file, number)
    assert held(own_file) == saved_whole(copy, own_file)


def test_that_a_second_save_without_a_change_is_none(copy, own_file):
    copy.save(own_file)
    before = times_written(own_file)
    copy.save(own_file)
    assert times_written(own_file) == before


def test_that_saving_elsewhere_makes_that_the_file(copy, own_file, tmp_path):
    before = own_file.read_bytes()
    copy.add_pin(PIN)
    copy.save_whole(tmp_path / "b.statecraft")
    copy.add_pin(PIN)
    copy.save(tmp_path / "b.statecraft")
    assert own_file.read_bytes() == before
    assert len(held(tmp_path / "b.statecraft")["pin"]) == 2


def test_that_a_save_cut_short_is_undone_when_the_case_is_opened(
    copy, own_file, tmp_path
):
    before = held(own_file)
    with closing(sqlite3.connect(own_file)) as link:
        link.execute("PRAGMA cache_size = 1")
        link.execute("UPDATE record SET cells = cells || ' '")
        link.execute("UPDATE grid SET sha256 = 'x'")
        torn = own_file.read_bytes()
        journal = own_file.with_name(f"{own_file.name}-journal").read_bytes()
    own_file.write_bytes(torn)
    own_file.with_name(f"{own_file.name}-journal").write_bytes(journal)
    with WorkingCase.fetched(own_file, tmp_path / "again") as again:
        assert again.damage() == []
    assert held(own_file) == before


def test_that_a_whole_save_removes_what_a_cut_short_one_left(copy, own_file):
    left = own_file.with_name(f".{own_file.name}-0123abcd.tmp")
    left.write_text("half")
    journal = own_file.with_name(f"{own_file.name}-journal")
    journal.write_bytes(b"\xd9\xd5\x05\xf9\x20\xa1\x63\xd7" + b"\0" * 504)
    copy.save_whole(own_file)
    assert [path.name for path in own_file.parent.iterdir()] == [own_file.name]
    with Case.open(own_file) as case:
        assert case.damage() == []


def test_that_a_disk_that_loses_what_is_written_is_found_out(
    copy, own_file, monkeypatch
):
    def forced(path):
        content = bytearray(path.read_bytes())
        at = content.find(b"tiny-output")
        content[at] ^= 1
        path.write_bytes(content)

    before = own_file.read_bytes()
    monkeypatch.setattr("core.casefile.keeping.saving._force_to_disk", forced)
    copy.add_pin(PIN)
    with pytest.raises(CaseError, match="does not give back what was written"):
        copy.save_whole(own_file)
    assert own_file.read_bytes() == before
    assert len(list(own_file.parent.iterdir())) == 1


def test_that_what_was_deleted_is_nowhere_in_a_saved_file(copy, own_file):
    copy.add_pin(PIN._replace(reading="A secret reading"))
    copy.save(own_file)
    assert b"A secret reading" in own_file.read_bytes()
    copy.remove_pin(copy.pins()[0].pin_id)
    copy.forget_steps()  # else it could be taken back
    copy.save(own_file)
    assert b"A secret reading" not in own_file.read_bytes()


def test_that_a_deleted_row_is_nowhere_in_a_file_saved_by_its_changes(copy, own_file):
    copy.rows("INSERT INTO pin VALUES (77, 1, 'A secret')")
    copy.rows("COMMIT")
    copy.save(own_file)
    assert b"A secret" in own_file.read_bytes()
    number = own_file.stat().st_ino
    copy.rows("DELETE FROM pin WHERE pin_id = 77")
    copy.rows("COMMIT")
    copy.save(own_file)
    assert is_same_file(own_file, number)
    assert b"A secret" not in own_file.read_bytes()


def test_that_what_is_undone_and_done_again_is_saved(copy, own_file):
    number = own_file.stat().st_ino
    copy.add_pin(PIN)
    copy.save(own_file)
    for turn in (undo, redo, undo):
        copy.edit(turn)
        copy.save(own_file)
        assert held(own_file) == saved_whole(copy, own_file)
    assert is_same_file(own_file, number)
