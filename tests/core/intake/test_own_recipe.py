"""Recipes of the user's as values and as files; strange files are refused."""

from __future__ import annotations

import json
from dataclasses import asdict

import pytest

from core.errors import OwnRecipeError
from core.intake.correction import Correction
from core.intake.own_recipe import (
    ColumnLayout,
    OwnRecipe,
    RowLayout,
    SheetLayout,
    TableLayout,
    own_recipe,
)
from core.intake.recipe_files import MOST_BYTES, read_recipe, recipe_of, recipe_text

TABLE = TableLayout((("area", "cars"),), (0,), (ColumnLayout(("area",), "economy"),))
SHEET = SheetLayout(
    "may #",
    kind="trade",
    tables=(TABLE,),
    rows=(RowLayout("sum", "total", (0,), 2),),
    facts=(("unit", "USD million"),),
    asks=("period",),
)
RECIPE = OwnRecipe("trade.xlsx", (SHEET,))


def changed(**changes):
    """Return the bytes of a recipe of which one sheet says something else."""
    said = json.loads(recipe_text(RECIPE))
    said["sheets"][0] |= changes
    return json.dumps(said).encode()


def test_that_a_recipe_is_the_same_after_it_was_a_file(tmp_path):
    path = tmp_path / "a.statecraft-recipe"
    path.write_text(recipe_text(RECIPE), encoding="utf-8")
    assert read_recipe(path) == RECIPE


def test_that_plain_values_make_the_same_recipe():
    assert own_recipe(json.loads(json.dumps(asdict(RECIPE)))) == RECIPE


@pytest.mark.parametrize(
    "written",
    [
        b"",
        b"[]",
        b"{",
        b"\xff\xfe",
        b'{"form": "statecraft-recipe"}',
        b'{"form": "another", "version": 1, "title": "", "sheets": []}',
        b'{"form": "statecraft-recipe", "version": 2, "title": "", "sheets": []}',
        b"[" * 100_000,
        b" " * (MOST_BYTES + 1),
    ],
    ids=[
        *("nothing", "a list", "half", "no text", "no sheets", "another form"),
        *("a later version", "deeply nested", "too long"),
    ],
)
def test_that_what_is_no_recipe_is_refused_in_a_sentence(written):
    with pytest.raises(OwnRecipeError, match=r"a\.json is not a recipe"):
        recipe_of(written, "a.json")


@pytest.mark.parametrize(
    "changes",
    [
        {"sheet": 5},
        {"sheet": "x" * 3_000},
        {"facts": [["secret", "x"]]},
        {"facts": [["unit"]]},
        {"asks": ["all"]},
        {"tables": "none"},
        {"tables": [{"headers": [], "offsets": [], "columns": []}]},
        {"tables": [{"headers": [["a"]], "offsets": [0, 1], "columns": []}]},
        {"tables": [{"headers": [["a"]], "offsets": [-1], "columns": []}]},
        {"rows": [{"text": "a", "role": "king", "which": [], "of": 1}]},
        {"rows": [{"text": "a", "role": "total", "which": [True], "of": 1}]},
    ],
    ids=str,
)
def test_that_a_recipe_with_anything_strange_in_it_is_refused(changes):
    with pytest.raises(OwnRecipeError):
        recipe_of(changed(**changes), "a.json")


def test_that_a_file_that_is_not_there_is_refused_in_a_sentence(tmp_path):
    with pytest.raises(OwnRecipeError, match="could not be read"):
        read_recipe(tmp_path / "none.statecraft-recipe")


def test_that_a_correction_is_the_same_after_it_was_plain_values():
    said = Correction({5: "total"}, {1: "economy"}, {2: "USD"}, {"kind": "trade"})
    assert Correction.from_json(json.loads(json.dumps(said.to_json()))) == said


def test_that_a_correction_of_nothing_is_false():
    assert not Correction()
    assert Correction(left=True)


def test_that_what_is_said_later_goes_before():
    said = Correction().saying_rows((5, 6), "total").saying_rows((6,), "value")
    assert said.rows == {5: "total", 6: "value"}
