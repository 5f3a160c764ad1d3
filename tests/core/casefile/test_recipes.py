"""Layouts that were confirmed lie in the case, each once."""

from __future__ import annotations

import sqlite3
from datetime import UTC, datetime

import pytest

from core.casefile import Case
from core.casefile.recipes import keep_recipe, layouts, remove_recipe
from core.errors import CaseDamagedError
from core.intake.own_recipe import ColumnLayout, OwnRecipe, SheetLayout, TableLayout

NOW = datetime(2026, 11, 30, 12, tzinfo=UTC)


def layout(sheet="data", *heads, base="", left=False):
    columns = tuple(ColumnLayout((head,)) for head in heads)
    tables = (TableLayout((tuple(heads),), (0,), columns),) if heads else ()
    return SheetLayout(sheet, base=base, tables=tables, left=left)


def kept(case, *recipes):
    for title, *sheets in recipes:
        case.alter(keep_recipe, OwnRecipe(title, tuple(sheets)), NOW)
    return [(one.recipe.title, one.recipe.sheets) for one in case.recipes()]


def test_that_a_new_case_has_no_recipes(case):
    assert case.recipes() == ()


def test_that_a_recipe_is_kept_with_its_moment(case):
    case.alter(keep_recipe, OwnRecipe("a.xlsx", (layout("data", "area"),)), NOW)
    [one] = case.recipes()
    assert one.confirmed_at == "2026-11-30T12:00:00+00:00"


def test_that_the_recipe_confirmed_last_comes_first(case):
    found = kept(case, ("a", layout("x", "p")), ("b", layout("y", "q")))
    assert [title for title, _sheets in found] == ["b", "a"]


def test_that_a_layout_said_anew_takes_the_place_of_the_old_one(case):
    old, new = layout("x", "p"), layout("x", "p", "q")
    assert kept(case, ("a", old), ("b", new)) == [("b", (new,))]


def test_that_the_other_layouts_of_a_recipe_stay(case):
    old, other, new = layout("x", "p"), layout("y", "p"), layout("x", "p")
    found = kept(case, ("a", old, other), ("b", new))
    assert found == [("b", (new,)), ("a", (other,))]


def test_that_layouts_of_different_headings_stand_side_by_side(case):
    one, other = layout("x", "p"), layout("x", "q")
    assert len(kept(case, ("a", one), ("b", other))) == 2


def test_that_a_correction_of_a_recipe_is_none_of_a_guess(case):
    one, other = layout("x", "p"), layout("x", "p", base="oecd-stat")
    assert len(kept(case, ("a", one), ("b", other))) == 2


def test_that_a_recipe_without_layouts_is_not_kept(case):
    assert kept(case, ("a",)) == []


def test_that_a_recipe_can_be_forgotten(case):
    kept(case, ("a", layout("x", "p")))
    case.alter(remove_recipe, case.recipes()[0].recipe_id)
    assert case.recipes() == ()


def test_that_a_reader_is_given_every_layout(case):
    kept(case, ("a", layout("x", "p"), layout("y", "p")), ("b", layout("z", "q")))
    assert [one.sheet for one in layouts(case.recipes())] == ["z", "x", "y"]


def test_that_recipes_are_in_a_copy_of_the_case(case, tmp_path):
    kept(case, ("a", layout("x", "p")))
    case.write_copy(tmp_path / "copy.statecraft")
    with Case.open(tmp_path / "copy.statecraft") as copy:
        assert copy.recipes() == case.recipes()


def test_that_a_changed_recipe_is_told_as_damage(case):
    kept(case, ("a", layout("x", "p")))
    case.close()
    link = sqlite3.connect(case.path)
    link.execute("UPDATE recipe SET payload = replace(payload, 'p', 'q')")
    link.commit()
    link.close()
    with Case.open(case.path) as again:
        assert again.damage() == ["the recipes"]


def test_that_a_recipe_that_is_none_is_damage(case):
    kept(case, ("a", layout("x", "p")))
    case.close()
    link = sqlite3.connect(case.path)
    link.execute("UPDATE recipe SET payload = '{}'")
    link.commit()
    link.close()
    with Case.open(case.path) as again, pytest.raises(CaseDamagedError):
        again.recipes()
