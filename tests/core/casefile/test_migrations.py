"""Cases of earlier versions open as if they were of today's."""

from __future__ import annotations

import sqlite3

import pytest

from core.casefile import Case
from core.casefile.migrations import STEPS
from core.casefile.recipes import keep_recipe
from core.casefile.tables import APPLICATION_ID, SCHEMA_VERSION, SINCE, expected
from core.errors import NotACaseError
from core.intake.own_recipe import OwnRecipe, SheetLayout

RECIPE = OwnRecipe("a.xlsx", (SheetLayout("sheet#", left=True),))


@pytest.fixture
def of_version_2(tmp_path):
    """Return the path of an empty case as version 2 wrote it."""
    path = tmp_path / "old.statecraft"
    Case.create(path).close()
    link = sqlite3.connect(path)
    for table in SINCE:
        link.execute(f"DROP TABLE {table}")
        link.execute("DELETE FROM setting WHERE name = ?", (f"sha256 of {table}",))
    link.execute("PRAGMA user_version = 2")
    link.commit()
    link.close()
    return path


def test_that_there_is_a_way_from_every_version_that_is_still_read():
    assert set(STEPS) == set(range(min(STEPS), SCHEMA_VERSION))


def test_that_a_case_of_version_2_is_whole_after_it_was_opened(of_version_2):
    with Case.open(of_version_2) as case:
        assert case.damage() == []


def test_that_a_case_of_version_2_takes_recipes(of_version_2):
    with Case.open(of_version_2) as case:
        case.alter(keep_recipe, RECIPE)
        assert [kept.recipe for kept in case.recipes()] == [RECIPE]


def test_that_a_case_brought_up_to_date_has_todays_tables(of_version_2):
    Case.open(of_version_2).close()
    link = sqlite3.connect(of_version_2)
    found = link.execute(
        "SELECT type, name, sql FROM sqlite_master "
        "WHERE type <> 'index' OR sql IS NOT NULL"
    )
    assert set(found) == expected()
    assert link.execute("PRAGMA user_version").fetchone() == (SCHEMA_VERSION,)
    assert link.execute("PRAGMA application_id").fetchone() == (APPLICATION_ID,)


def test_that_a_strange_table_in_a_case_of_version_2_keeps_it_closed(of_version_2):
    link = sqlite3.connect(of_version_2)
    link.execute("CREATE TABLE extra (x)")
    link.commit()
    link.close()
    with pytest.raises(NotACaseError):
        Case.open(of_version_2)
