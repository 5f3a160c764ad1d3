from __future__ import annotations

import sqlite3

import pytest

from core.errors import IntakeError
from core.intake.reader.staging import StagingWriter
from core.intake.staging_check import open_checked


@pytest.fixture
def path(tmp_path):
    StagingWriter(tmp_path / "staging.sqlite").close()
    return tmp_path / "staging.sqlite"


def code_of(path):
    with pytest.raises(IntakeError) as caught:
        open_checked(path, "a.xlsx")
    return caught.value.code


@pytest.mark.parametrize(
    "change",
    [
        pytest.param("CREATE VIEW v AS SELECT 1", id="view"),
        pytest.param("CREATE INDEX i ON term(label)", id="index"),
        pytest.param("CREATE TABLE more(a)", id="table"),
        pytest.param("DROP TABLE record", id="table-gone"),
        pytest.param("ALTER TABLE record ADD COLUMN more", id="column"),
        pytest.param("PRAGMA user_version=7", id="version"),
        pytest.param(
            "CREATE TRIGGER t AFTER INSERT ON term BEGIN DELETE FROM term; END",
            id="trigger",
        ),
        pytest.param("INSERT INTO observation(value) VALUES ('=1')", id="text-value"),
        pytest.param("INSERT INTO observation(value) VALUES (NULL)", id="no-reason"),
        pytest.param(
            "INSERT INTO observation(value, reason) VALUES (1, 'blank')", id="both"
        ),
    ],
)
def test_that_anything_that_was_not_agreed_is_thrown_away(path, change):
    database = sqlite3.connect(path)
    database.executescript(change)
    database.commit()
    database.close()
    assert code_of(path) == "reader_untrusted"


def test_that_bytes_that_are_no_database_are_thrown_away(tmp_path):
    (tmp_path / "x.sqlite").write_bytes(b"not a database at all" * 99)
    assert code_of(tmp_path / "x.sqlite") == "reader_untrusted"


def test_that_a_staging_file_that_is_not_there_is_refused(tmp_path):
    assert code_of(tmp_path / "none.sqlite") == "reader_untrusted"


def test_that_a_sound_file_is_opened_for_reading_only(path):
    database = open_checked(path, "a.xlsx")
    with pytest.raises(sqlite3.OperationalError, match="readonly"):
        database.execute("DELETE FROM term")
    database.close()
