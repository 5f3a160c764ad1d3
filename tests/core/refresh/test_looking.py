"""A file that was touched has not changed; one that was replaced has."""

from __future__ import annotations

import os
import sys

import pytest

from core.casefile import Source
from core.refresh import looking
from core.refresh.looking import digest_of, look
from core.refresh.origins import Origins, own_origins
from core.refresh.searching import looked_at, places
from core.refresh.seen import Condition
from core.refresh.words import condition_words

OLD, NEW = b"old bytes", b"new bytes"


@pytest.fixture
def book(tmp_path):
    path = tmp_path / "exh1.xlsx"
    path.write_bytes(OLD)
    return path


@pytest.fixture
def source(book):
    return Source(7, book.name, digest_of(book), len(OLD), "xlsx", "2026-11-24")


def condition(source, path, held=(), before=None):
    return look(source, path, dict(held), before).condition


def test_that_a_workbook_nobody_touched_is_the_same(source, book):
    assert condition(source, book) is Condition.SAME


def test_that_a_workbook_that_was_touched_is_the_same(source, book):
    before = look(source, book, {})
    os.utime(book, (1, 1))
    assert condition(source, book, before=before) is Condition.SAME


def test_that_a_workbook_written_over_has_changed(source, book):
    book.write_bytes(NEW)
    assert condition(source, book) is Condition.CHANGED


def test_that_a_workbook_replaced_by_a_file_of_its_size_has_changed(source, book):
    before = look(source, book, {})
    other = book.with_name("~WRD0001.tmp")
    other.write_bytes(NEW)
    other.replace(book)
    assert condition(source, book, before=before) is Condition.CHANGED


def test_that_a_workbook_that_is_gone_is_missing_until_it_is_back(source, book):
    book.unlink()
    assert condition(source, book) is Condition.MISSING
    book.write_bytes(OLD)
    assert condition(source, book) is Condition.SAME


def test_that_a_folder_in_the_place_of_a_workbook_cannot_be_read(source, book):
    book.unlink()
    book.mkdir()
    seen = look(source, book, {})
    assert seen.condition is Condition.UNREADABLE
    assert "cannot be read at present (Is a directory)" in condition_words(seen, {})


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has none")
def test_that_a_pipe_in_the_place_of_a_workbook_is_not_waited_for(source, book):
    book.unlink()
    os.mkfifo(book)
    assert condition(source, book) is Condition.UNREADABLE


def test_that_bytes_the_case_holds_elsewhere_are_no_change(source, book):
    book.write_bytes(NEW)
    seen = look(source, book, {digest_of(book): "exh1 (2).xlsx"})
    assert seen.condition is Condition.OVERTAKEN
    assert "as exh1 (2).xlsx." in condition_words(seen, {seen.sha256: "exh1 (2).xlsx"})


def test_that_a_workbook_nobody_has_seen_is_unknown(source):
    assert condition(source, None) is Condition.UNKNOWN


def test_that_a_file_of_the_same_stamp_is_not_read_again(source, book, monkeypatch):
    before = look(source, book, {})
    monkeypatch.setattr(looking, "digest_of", None)
    assert look(source, book, {}, before) == before


# --- where workbooks lie ---


def test_that_a_place_is_remembered_by_the_bytes_seen_there(tmp_path, source, book):
    origins = Origins(tmp_path / "own" / "origins")
    origins.note(source.sha256, book)
    assert Origins(tmp_path / "own" / "origins").path_of(source.sha256) == book


def test_that_a_place_nobody_noted_is_not_known(tmp_path, source):
    assert Origins(tmp_path).path_of(source.sha256) is None


@pytest.mark.parametrize("digest", ["", "../../secret", "a" * 63, "A" * 64])
def test_that_what_is_no_digest_leads_nowhere(tmp_path, book, digest):
    origins = Origins(tmp_path / "origins")
    origins.note(digest, book)
    assert origins.path_of(digest) is None


def test_that_a_folder_that_cannot_be_written_is_no_failure(book, source):
    Origins(book / "origins").note(source.sha256, book)


def test_that_a_note_that_is_no_path_counts_as_none(tmp_path, source):
    (tmp_path / source.sha256).write_bytes(b"a\0b")
    assert Origins(tmp_path).path_of(source.sha256) is None


@pytest.mark.parametrize(
    ("system", "environment", "folder"),
    [
        ("linux", {"HOME": "/h"}, "/h/.local/share"),
        ("linux", {"HOME": "/h", "XDG_DATA_HOME": "/d"}, "/d"),
        ("linux", {"HOME": "/h", "XDG_DATA_HOME": "d"}, "/h/.local/share"),
        ("darwin", {"HOME": "/h"}, "/h/Library/Application Support"),
        ("win32", {"LOCALAPPDATA": "/l"}, "/l"),
    ],
)
def test_that_notes_lie_beside_the_other_data_of_the_program(
    monkeypatch, system, environment, folder
):
    monkeypatch.setattr(sys, "platform", system)
    known = own_origins(environment)
    assert known.folder.as_posix() == f"{folder}/statecraft/origins"


def test_that_a_workbook_beside_the_case_is_found_by_its_name(tmp_path, source, book):
    assert places([source], Origins(tmp_path / "none"), tmp_path) == {7: book}
    assert places([source], Origins(tmp_path / "none")) == {}


def test_that_a_workbook_that_moved_with_its_case_is_found(tmp_path, source, book):
    origins = Origins(tmp_path / "origins")
    origins.note(source.sha256, tmp_path / "before" / book.name)
    assert places([source], origins, tmp_path) == {7: book}
    origins.note(source.sha256, book)
    assert places([source], origins, tmp_path / "elsewhere") == {7: book}


def test_that_all_sources_are_looked_at(source, book):
    other = source._replace(source_id=8, name="b.xlsx")
    seen = looked_at([source, other], {7: book})
    assert [one.condition for one in seen] == [Condition.SAME, Condition.UNKNOWN]
    assert looked_at([source, other], {7: book}, seen) == seen
