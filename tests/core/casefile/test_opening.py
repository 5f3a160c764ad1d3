"""A case opens, or says in one sentence why not; nothing foreign opens as a case."""

from __future__ import annotations

import os
import shutil
import sqlite3

import pytest

from core.casefile import Case, Pin
from core.casefile.tables import SCHEMA_VERSION
from core.errors import (
    CaseError,
    CaseInUseError,
    CaseMissingError,
    CaseTooNewError,
    NotACaseError,
    RequestError,
)

PIN = Pin("market_share.trend", "Title", "Reading.", "Source", "{}")


@pytest.fixture
def path(tmp_path):
    """A closed, empty case."""
    Case.create(tmp_path / "a.statecraft").close()
    return tmp_path / "a.statecraft"


def refusal(path, kind):
    with pytest.raises(CaseError) as caught, Case.open(path):
        pass
    assert type(caught.value) is kind
    text = str(caught.value)
    assert path.name in text
    assert (". " in text, "\n" in text, text[-1]) == (False, False, ".")
    return text


def tampered(path, *statements):
    with sqlite3.connect(path) as link:
        for statement in statements:
            link.execute(statement)
    link.close()
    return path


def test_that_a_new_case_is_empty_and_whole(case):
    assert (case.datasets(), case.pins(), case.problems()) == ((), (), ())
    assert case.damage() == []


def test_that_a_case_is_known_by_its_header(path):
    assert path.read_bytes()[68:72] == b"SCFT"


def test_that_a_case_is_not_made_over_another_file(path):
    before = path.read_bytes()
    with pytest.raises(CaseError, match="there already; choose another name"):
        Case.create(path)
    assert path.read_bytes() == before


def test_that_a_case_needs_a_folder(tmp_path):
    with pytest.raises(CaseError, match=r"^a\.statecraft could not be created"):
        Case.create(tmp_path / "nowhere" / "a.statecraft")


def test_that_a_missing_case_is_called_missing(tmp_path):
    assert "check the name" in refusal(tmp_path / "a.statecraft", CaseMissingError)


def test_that_a_folder_is_no_case(tmp_path):
    refusal(tmp_path, CaseMissingError)


@pytest.mark.parametrize(
    "content",
    [b"Economy,2023\n" * 100, b"PK\x03\x04" + bytes(2000), bytes(4096), b"\x00"],
    ids=["text", "zip", "zeros", "one byte"],
)
def test_that_another_file_is_no_case(tmp_path, content):
    (tmp_path / "a.statecraft").write_bytes(content)
    refusal(tmp_path / "a.statecraft", NotACaseError)


def test_that_an_empty_file_is_no_case(tmp_path):
    (tmp_path / "a.statecraft").touch()
    refusal(tmp_path / "a.statecraft", NotACaseError)


def test_that_a_database_of_another_program_is_no_case(tmp_path):
    path = tampered(tmp_path / "a.statecraft", "CREATE TABLE source (name TEXT)")
    assert "not a Statecraft case" in refusal(path, NotACaseError)


def test_that_a_later_version_is_told_from_damage(path):
    tampered(path, f"PRAGMA user_version = {SCHEMA_VERSION + 1}")
    assert "later version of Statecraft" in refusal(path, CaseTooNewError)


def test_that_an_early_version_is_told_from_damage(path):
    tampered(path, "PRAGMA user_version = 1")
    assert "early version of Statecraft" in refusal(path, NotACaseError)


FOREIGN = {
    "a table": "CREATE TABLE extra (x)",
    "a table in SQLite's own name": "CREATE TABLE sqlitex (x)",
    "a trigger": "CREATE TRIGGER t AFTER INSERT ON pin BEGIN DELETE FROM pin; END",
    "a view": "CREATE VIEW v AS SELECT 1",
    "an index": "CREATE INDEX i ON pin (payload)",
    "an index on an expression": "CREATE INDEX i ON pin (upper(payload))",
    "statistics": "ANALYZE",
    "a further column": "ALTER TABLE pin ADD COLUMN x TEXT",
    "a computed column": "ALTER TABLE pin ADD COLUMN x TEXT AS (upper(payload))",
    "a renamed column": "ALTER TABLE pin RENAME COLUMN payload TO load",
    "a table less": "DROP TABLE set_aside",
    "an index less": "DROP INDEX record_of_dataset",
}


@pytest.mark.parametrize("statement", FOREIGN.values(), ids=FOREIGN)
def test_that_a_case_somebody_added_to_is_refused(path, statement):
    tampered(path, statement)
    assert "not a Statecraft case" in refusal(path, NotACaseError)


@pytest.mark.parametrize("replacement", ["VIEW", "VIRTUAL TABLE"])
def test_that_nothing_stands_in_for_a_table_of_ours(path, replacement):
    columns = "AS SELECT 1 AS name" if replacement == "VIEW" else "USING fts5(name)"
    tampered(path, "DROP TABLE setting", f"CREATE {replacement} setting {columns}")
    refusal(path, NotACaseError)


def test_that_a_trigger_under_a_name_of_sqlite_is_refused(path):
    tampered(
        path,
        "CREATE TRIGGER t AFTER INSERT ON pin BEGIN DELETE FROM pin; END",
        "PRAGMA writable_schema = ON",
        "UPDATE sqlite_master SET name = 'sqlite_t' WHERE name = 't'",
    )
    refusal(path, NotACaseError)


def test_that_a_case_whose_journal_cannot_be_read_says_so(path):
    path.with_name(f"{path.name}-journal").mkdir()
    assert "cannot be read; check the disk" in refusal(path, NotACaseError)


def test_that_a_case_being_written_elsewhere_is_in_use(path):
    other = sqlite3.connect(path)
    other.execute("BEGIN EXCLUSIVE")
    text = refusal(path, CaseInUseError)
    other.close()
    assert "close it there first" in text


def test_that_a_case_another_window_has_changed_is_in_use(path):
    with Case.open(path) as first:
        first.add_pin(PIN)
        refusal(path, CaseInUseError)


def test_that_writing_while_another_window_looks_is_no_damage(path):
    with Case.open(path) as first, Case.open(path) as second:
        first.datasets()
        with pytest.raises(CaseInUseError, match="open in another window"):
            second.add_pin(PIN)
        assert second.pins() == ()


def test_that_a_workbook_does_not_come_in_while_another_window_looks(
    path, staged, economies
):
    with Case.open(path) as first, Case.open(path) as second:
        first.datasets()
        with pytest.raises(CaseInUseError):
            second.take_in(staged["share"], economies)
        assert second.datasets() == ()


def test_that_a_case_opens_after_the_other_window_let_it_go(path):
    with Case.open(path) as first:
        first.add_pin(PIN)
    with Case.open(path) as second:
        assert len(second.pins()) == 1


def test_that_a_case_cut_off_is_refused_or_damaged(tiny_file, tmp_path):
    path = tmp_path / "cut.statecraft"
    for size in (100, 5000, 20_000, tiny_file.stat().st_size - 4096):
        path.write_bytes(tiny_file.read_bytes()[:size])
        with pytest.raises(CaseError), Case.open(path) as case:
            assert case.damage() == []


def test_that_a_case_that_may_not_be_written_says_so(path):
    path.chmod(0o400)
    if os.access(path, os.W_OK):
        pytest.skip("rights do not bind this user")
    with Case.open(path) as case, pytest.raises(CaseError, match="cannot be written"):
        case.add_pin(PIN)


def test_that_an_unknown_dataset_is_named(case):
    with pytest.raises(RequestError, match="There is no dataset nowhere;"):
        case.dataset("nowhere")


def test_that_a_bug_of_ours_is_no_damage(case):
    case.close()
    with pytest.raises(sqlite3.ProgrammingError):
        case.datasets()


def test_that_a_name_with_signs_of_an_address_opens(tiny_file, tmp_path):
    path = tmp_path / "a b%20?mode=ro#x.statecraft"
    shutil.copyfile(tiny_file, path)
    with Case.open(path) as case:
        assert len(case.datasets()) == len({d.slug for d in case.datasets()}) > 0
