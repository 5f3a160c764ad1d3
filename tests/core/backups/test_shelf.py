"""Backups lie in one place, are bounded, and never hold the same twice in a row."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from functools import partial

import pytest

from core.backups.shelf import Shelf
from core.casefile.integrity.glancing import Glance, glance

NOW = datetime(2026, 5, 4, 9, tzinfo=UTC)


@pytest.fixture
def shelf(tmp_path):
    return Shelf(tmp_path / "backups")


@pytest.fixture
def document(tmp_path):
    return tmp_path / "own" / "Allied supply.statecraft"


def writes(text):
    return lambda path: path.write_text(text)


def keeps(shelf, document, *texts, apart=timedelta(hours=1)):
    for number, text in enumerate(texts):
        shelf.keep(document, text * 16, writes(text), NOW + number * apart)


def test_that_a_backup_is_found_again_with_time_and_size(shelf, document):
    shelf.keep(document, "m" * 64, writes("twelve bytes"), NOW)
    [backup] = shelf.backups(document)
    assert (backup.at, backup.size) == (NOW, 12)
    assert backup.path.read_text() == "twelve bytes"


def test_that_the_latest_comes_first(shelf, document):
    keeps(shelf, document, "a", "b", "c")
    assert [one.path.read_text() for one in shelf.backups(document)] == ["c", "b", "a"]


def test_that_what_is_kept_already_is_not_kept_again(shelf, document):
    keeps(shelf, document, "a", "a", "b", "a")
    assert [one.path.read_text() for one in shelf.backups(document)] == ["a", "b", "a"]


def test_that_each_case_has_backups_of_its_own(shelf, document, tmp_path):
    keeps(shelf, document, "a")
    twin = tmp_path / "else" / document.name
    assert shelf.backups(twin) == ()


def test_that_old_backups_go_step_by_step(shelf, document):
    keeps(shelf, document, *map(chr, range(65, 165)), apart=timedelta(days=1))
    assert 20 <= len(shelf.backups(document)) <= 31


def test_that_all_backups_together_stay_below_the_bound(tmp_path, document):
    shelf = Shelf(tmp_path / "backups", most_bytes=500)
    other = document.with_name("other.statecraft")
    keeps(shelf, other, "z" * 100)
    keeps(shelf, document, *(letter * 100 for letter in "abcdefgh"))
    assert shelf.bytes_used() <= 500
    assert len(shelf.backups(other)) == 1
    assert shelf.backups(document)[0].path.read_text() == "h" * 100


def test_that_a_backup_that_fails_leaves_nothing(shelf, document):
    def fail(path):
        path.write_text("half")
        raise OSError(28, "No space left on device")

    with pytest.raises(OSError, match="No space"):
        shelf.keep(document, "m", fail, NOW)
    assert shelf.backups(document) == ()
    assert [path for path in shelf.folder.rglob("*") if path.is_file()] == []


def test_that_a_nearly_full_disk_is_left_alone(shelf, document, monkeypatch):
    monkeypatch.setattr("core.backups.shelf.LEFT_FREE", 1 << 60)
    with pytest.raises(OSError, match="No space"):
        keeps(shelf, document, "a")


def test_that_strange_files_among_the_backups_are_no_backups(shelf, document):
    keeps(shelf, document, "a")
    [backup] = shelf.backups(document)
    backup.path.with_name("letter.statecraft").write_text("Dear minister")
    assert len(shelf.backups(document)) == 1


def test_that_a_glance_counts_and_writes_nothing(tiny_file, shelf, document):
    shelf.keep(document, "m", partial(_copy, tiny_file), NOW)
    [backup] = shelf.backups(document)
    before = backup.path.read_bytes()
    assert glance(backup.path) == Glance(sources=6, pins=0)
    assert backup.path.read_bytes() == before


def test_that_a_glance_at_what_is_no_case_sees_nothing(tmp_path):
    (tmp_path / "letter").write_text("Dear minister")
    assert glance(tmp_path / "letter") is None
    assert glance(tmp_path / "gone") is None


def _copy(source, target):
    target.write_bytes(source.read_bytes())
