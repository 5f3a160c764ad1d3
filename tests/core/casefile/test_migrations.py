"""Cases of earlier versions open as if they were of today's."""

from __future__ import annotations

import os
import shutil
import signal
import sqlite3
import subprocess
import sys
from contextlib import closing

import pytest

from core.casefile import Case, Pin
from core.casefile.migrations import STEPS, migrate
from core.casefile.recipes import keep_recipe
from core.casefile.tables import APPLICATION_ID, SCHEMA_VERSION, expected
from core.errors import CaseDamagedError, CaseError, NotACaseError
from core.intake.own_recipe import OwnRecipe, SheetLayout
from tests.core.casefile.early import STATEMENTS, write_early

RECIPE = OwnRecipe("a.xlsx", (SheetLayout("sheet#", left=True),))
VERSIONS = sorted(STEPS)


@pytest.fixture
def today(tiny_file, tmp_path):
    """A case of today with all there is in it but what early versions did not have."""
    path = tmp_path / "today.statecraft"
    shutil.copyfile(tiny_file, path)
    with Case.open(path) as case:
        case.add_pin(Pin("market_share.trend", "Title", "Reading.", "Source", "{}"))
    return path


@pytest.fixture(params=VERSIONS)
def early(request, today, tmp_path):
    """Return the path of a case as an early version wrote it."""
    return write_early(tmp_path / "early.statecraft", today, request.param)


def contents(path):
    """Return what a case holds, table by table, but what can be undone in it."""
    with closing(sqlite3.connect(path)) as link:
        tables = [name for kind, name, _sql in expected() if kind == "table"]
        return {
            table: link.execute(f"SELECT * FROM {table} ORDER BY 1, 2").fetchall()  # noqa: S608
            for table in tables
            if not table.startswith("held_") and table not in {"step", "came"}
        }


def version_of(path):
    with closing(sqlite3.connect(path)) as link:
        return link.execute("PRAGMA user_version").fetchone()[0]


def test_that_there_is_a_way_from_every_version_that_is_still_read():
    assert set(STEPS) == set(range(min(STEPS), SCHEMA_VERSION))


def test_that_every_version_that_is_still_read_is_tried():
    assert set(STEPS) <= set(STATEMENTS)


@pytest.mark.parametrize("version", VERSIONS)
def test_that_the_tables_of_an_early_version_are_known_as_they_were(version):
    assert {sql for _kind, _name, sql in expected(version)} == set(STATEMENTS[version])


def test_that_an_early_case_is_whole_after_it_was_opened(early):
    with Case.open(early) as case:
        assert case.damage() == []


def test_that_an_early_case_holds_what_one_made_anew_holds(early, today):
    Case.open(early).close()
    found, wanted = contents(early), contents(today)
    for table in ("setting", "format"):  # how numbers look was not kept before 4
        del found[table], wanted[table]
    assert found == wanted


def test_that_an_early_case_is_sealed_as_one_made_anew(early, today):
    Case.open(early).close()
    sealed = {
        name: dict(contents(path)["setting"])
        for name, path in (("early", early), ("today", today))
    }
    for name, value in sealed["early"].items():
        if not name.endswith((" step", " came", " format")):
            assert value == sealed["today"][name]


def test_that_an_early_case_takes_recipes(early):
    with Case.open(early) as case:
        case.alter(keep_recipe, RECIPE)
        assert [kept.recipe for kept in case.recipes()] == [RECIPE]


def test_that_an_early_case_takes_a_workbook_in(early, staged, economies):
    with Case.open(early) as case:
        case.take_in(staged["again"], economies)
        assert case.damage() == []


def test_that_a_case_brought_up_to_date_has_todays_tables(early):
    Case.open(early).close()
    with closing(sqlite3.connect(early)) as link:
        found = link.execute(
            "SELECT type, name, sql FROM sqlite_master "
            "WHERE type <> 'index' OR sql IS NOT NULL"
        )
        assert set(found) == expected()
        assert link.execute("PRAGMA application_id").fetchone() == (APPLICATION_ID,)
    assert version_of(early) == SCHEMA_VERSION


def test_that_a_strange_table_in_an_early_case_keeps_it_closed(early):
    with closing(sqlite3.connect(early)) as link:
        link.execute("CREATE TABLE extra (x)")
        link.commit()
    with pytest.raises(NotACaseError):
        Case.open(early)


def test_that_bringing_an_early_case_up_to_date_hides_no_damage(early):
    with closing(sqlite3.connect(early)) as link:
        link.execute("UPDATE source SET name = 'another' WHERE source_id = 1")
        link.commit()
    with Case.open(early) as case:
        assert case.damage() == ["the list of files"]
        with pytest.raises(CaseDamagedError):
            case.alter(keep_recipe, RECIPE)


# --- what stops on the way leaves the old version ---

KILLED = """
import os, signal, sqlite3, sys
from core.casefile import migrations
link = sqlite3.connect(sys.argv[1])
link.execute("PRAGMA cache_size = 1")
last, whole = max(migrations.STEPS), dict(migrations.STEPS)
def killed(connection):
    whole[last](connection)
    connection.execute("CREATE TABLE large (x)")
    connection.execute("INSERT INTO large SELECT randomblob(99999) FROM sqlite_master")
    os.kill(os.getpid(), signal.SIGKILL)
migrations.STEPS = {**whole, last: killed}
migrations.migrate(link, int(sys.argv[2]))
"""


@pytest.mark.skipif(sys.platform == "win32", reason="there is no SIGKILL")
def test_that_an_early_case_is_as_it_was_after_a_kill_on_the_way(early):
    before, version = early.read_bytes(), version_of(early)
    done = subprocess.run(
        [sys.executable, "-c", KILLED, str(early), str(version)],
        env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
        check=False,
    )
    assert done.returncode == -signal.SIGKILL
    assert early.read_bytes() != before  # it was killed in the middle of writing
    assert version_of(early) == version
    assert early.read_bytes() == before


def test_that_an_early_case_is_as_it_was_where_the_disk_is_full(early):
    before = early.read_bytes()
    with closing(sqlite3.connect(early)) as link:
        link.execute("PRAGMA max_page_count = 1")  # not one page more than there are
        with pytest.raises(sqlite3.OperationalError, match="full"):
            migrate(link, version_of(early))
    assert early.read_bytes() == before


def test_that_no_room_for_bringing_a_case_up_to_date_is_said(early, monkeypatch):
    def full(_connection):
        raise sqlite3.OperationalError("database or disk is full")

    monkeypatch.setattr("core.casefile.migrations.STEPS", dict.fromkeys(STEPS, full))
    with pytest.raises(CaseError, match=r"\(database or disk is full\); free some"):
        Case.open(early)
