"""Every value of every table of a case is under some checksum."""

from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing

import pytest
from openpyxl import Workbook

from core.casefile import Case, Pin
from core.casefile.groups import add_group
from core.casefile.industry_sets import add_set
from core.casefile.own_matches import Match, decide_matches
from core.casefile.own_names import explain_name
from core.casefile.recipes import keep_recipe
from core.casefile.tables import TABLES
from core.industries import IndustrySets
from core.intake.imports import read_workbook
from core.intake.own_recipe import OwnRecipe, SheetLayout
from core.observed import FIELDS

CHANGED = {"INTEGER": "{name} + 1000000", "TEXT": "{name} || 'x'", "BLOB": "x'00'"}
"""By the type of a column, what is written into it."""


@pytest.fixture(scope="module")
def full(tiny_file, tmp_path_factory, economies):
    """A case with something in every table that is not one of those held."""
    folder = tmp_path_factory.mktemp("full")
    path = folder / "full.statecraft"
    shutil.copyfile(tiny_file, path)
    with Case.open(path) as case:
        with read_workbook(with_a_total(folder / "total.xlsx")) as staged:
            case.take_in(staged, economies)
        case.alter(explain_name, economies, "Atlantis", "GRC")
        case.alter(add_group, economies, "Two", ("JPN", "USA"))
        case.alter(add_set, IndustrySets(), "Chips", ("C26", "C28"))
        match = Match("tiny-controls", "SCANNER", "US", "3B001", "equal", "same_number")
        case.alter(decide_matches, (match,))
        case.add_pin(Pin("market_share.trend", "A pin", "R.", "S", "{}"))
        recipe = OwnRecipe("a.xlsx", (SheetLayout("sheet#", left=True),))
        case.alter(keep_recipe, recipe)
        case.add_pin(Pin("market_share.trend", "Another pin", "R.", "S", "{}"))
        case.remove_pin(case.pins()[0].pin_id)
    return path


def with_a_total(path):
    """Write a workbook with a row that is set aside."""
    book = Workbook()
    for row in (
        ("Output, USD million",),
        (),
        ("Economy", "2019", "2020"),
        ("Japan", 1, 2),
        ("China", 3, 4),
        ("Germany", 5, 6),
        ("Total", 9, 12),
    ):
        book.active.append(row)
    book.save(path)
    return path


def columns(path):
    """Yield each table and column with its type, if a row is in the table."""
    with closing(sqlite3.connect(path)) as link:
        for table in TABLES:
            if link.execute(f"SELECT 1 FROM {table}").fetchone():  # noqa: S608
                for _at, name, kind, *_rest in link.execute(
                    f"PRAGMA table_info({table})"
                ):
                    yield table, name, kind


def is_found(full, copy, statement):
    """Return whether a change that no program of ours makes is found."""
    shutil.copyfile(full, copy)
    with closing(sqlite3.connect(copy)) as link:
        assert link.execute(statement).rowcount == 1
        link.commit()
    with Case.open(copy) as case:
        return bool(case.damage())


def last(table):
    return f"rowid = (SELECT max(rowid) FROM {table})"  # noqa: S608


def test_that_a_changed_value_of_any_column_is_found(full, tmp_path):
    unnoticed = []
    for table, name, kind in columns(full):
        value = f"coalesce({CHANGED[kind].format(name=name)}, 1)"
        change = f"UPDATE {table} SET {name} = {value} WHERE {last(table)}"  # noqa: S608
        if not is_found(full, tmp_path / "copy.statecraft", change):
            unnoticed.append((table, name))
    assert unnoticed == []


def test_that_there_is_something_in_every_table_that_is_tried(full):
    tried = {table for table, _name, _kind in columns(full)}
    assert {name for name in TABLES if not name.startswith("held_")} - tried == set()


def test_that_a_row_less_of_any_table_is_found(full, tmp_path):
    tables = sorted({table for table, _name, _kind in columns(full)})
    copy = tmp_path / "copy.statecraft"
    for table in tables:
        assert is_found(full, copy, f"DELETE FROM {table} WHERE {last(table)}")  # noqa: S608


@pytest.mark.parametrize("table", ["term", "grid", "set_aside", "problem"])
def test_that_a_row_under_another_number_is_found(full, tmp_path, table):
    change = f"UPDATE {table} SET rowid = rowid + 7 WHERE {last(table)}"  # noqa: S608
    assert is_found(full, tmp_path / "copy.statecraft", change)


def test_that_every_field_of_observations_is_a_column():
    assert all(f"{field} BLOB" in TABLES["observation"] for field in FIELDS)
