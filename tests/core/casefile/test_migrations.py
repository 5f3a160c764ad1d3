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

SEALS_ITS_SETTINGS = 4
"""The version from which on a case has a checksum of its settings."""
RECIPE = OwnRecipe("a.xlsx", (SheetLayout("sheet#", left=True),))


@pytest.fixture(params=[2, 3])
def earlier(tmp_path, request):
    """Return the path of an empty case as an earlier version wrote it."""
    path = tmp_path / "old.statecraft"
    Case.create(path).close()
    link = sqlite3.connect(path)
    for table, since in SINCE.items():
        if since > request.param:
            link.execute(f"DROP TABLE {table}")
            link.execute("DELETE FROM setting WHERE name = 'sha256 of ' || ?", (table,))
    if request.param < SEALS_ITS_SETTINGS:
        link.execute("DELETE FROM setting WHERE name = 'sha256 of setting'")
    link.execute(f"PRAGMA user_version = {request.param}")
    link.commit()
    link.close()
    return path


def test_that_there_is_a_way_from_every_version_that_is_still_read():
    assert set(STEPS) == set(range(min(STEPS), SCHEMA_VERSION))


def test_that_an_earlier_case_is_whole_after_it_was_opened(earlier):
    with Case.open(earlier) as case:
        assert case.damage() == []


def test_that_an_earlier_case_takes_recipes(earlier):
    with Case.open(earlier) as case:
        case.alter(keep_recipe, RECIPE)
        assert [kept.recipe for kept in case.recipes()] == [RECIPE]


def test_that_a_case_brought_up_to_date_has_todays_tables(earlier):
    Case.open(earlier).close()
    link = sqlite3.connect(earlier)
    found = link.execute(
        "SELECT type, name, sql FROM sqlite_master "
        "WHERE type <> 'index' OR sql IS NOT NULL"
    )
    assert set(found) == expected()
    assert link.execute("PRAGMA user_version").fetchone() == (SCHEMA_VERSION,)
    assert link.execute("PRAGMA application_id").fetchone() == (APPLICATION_ID,)


def test_that_a_strange_table_in_an_earlier_case_keeps_it_closed(earlier):
    link = sqlite3.connect(earlier)
    link.execute("CREATE TABLE extra (x)")
    link.commit()
    link.close()
    with pytest.raises(NotACaseError):
        Case.open(earlier)
