from __future__ import annotations

import sqlite3
from contextlib import closing
from math import inf

import pytest

from core.columns import numbers, whole, words
from core.errors import IntakeError
from core.intake.kinds import DIMENSIONS
from core.intake.reader.staging import StagingWriter
from core.intake.reader.workbook.grid import Sheet
from core.intake.staging_check import open_checked
from core.observed import TEXTS


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


# --- observations that say what no reader of ours does ---

SOUND = {
    **{name: whole([None]) for name in DIMENSIONS},
    **{name: words([""]) for name in TEXTS},
    **{name: whole([1]) for name in ("sheet", "row", "col")},
    "value": numbers([1.5]),
    "reason": words([None]),
}
UNSOUND = {
    "a text for a value": {"value": words(["=1"])},
    "no value and no reason": {"value": numbers([None])},
    "a value and a reason": {"reason": words(["blank"])},
    "an endless value": {"value": numbers([inf])},
    "a term that is none": {"economy": whole([0])},
    "a text for a term": {"partner": words(["x"])},
    "a sheet that is none": {"sheet": whole([2])},
    "no row": {"row": whole([None])},
    "a number for a unit": {"unit": words([1])},
    "numbers for periods": {"period": numbers([1.5])},
    "a column too long": {"note": words(["", ""])},
}


def with_observation(path, columns):
    with StagingWriter(path) as staging:
        staging.add_sheet(Sheet("Data", 1, [["Japan", 1.5]]))
        number = staging.add_dataset("s", "output", "guessed", {})
        staging.add_observations(number, columns, rows=1)
    return path


def test_that_sound_observations_are_taken(tmp_path):
    open_checked(with_observation(tmp_path / "s", SOUND), "a.xlsx").close()


@pytest.mark.parametrize("column", UNSOUND.values(), ids=UNSOUND)
def test_that_observations_that_say_nonsense_are_thrown_away(tmp_path, column):
    assert code_of(with_observation(tmp_path / "s", SOUND | column)) == (
        "reader_untrusted"
    )


@pytest.mark.parametrize("payload", ["x''", "x'00'", "zeroblob(9)"])
def test_that_a_column_that_is_not_packed_is_thrown_away(tmp_path, payload):
    path = with_observation(tmp_path / "s", SOUND)
    with closing(sqlite3.connect(path)) as database, database:
        database.execute(f"UPDATE observation SET note = {payload}")  # noqa: S608
    assert code_of(path) == "reader_untrusted"
