"""`statecraft recipes`, and what an import remembers if it is told to."""

from __future__ import annotations

import openpyxl
import pytest


def workbook(path, *rows):
    book = openpyxl.Workbook()
    for row in (("Exports of Japan",), ("Area", "2022", "2023"), *rows):
        book.active.append(row)
    book.save(path)
    return path


@pytest.fixture
def case(run, tmp_path):
    """Return the path of a case that has learned one layout."""
    path = tmp_path / "a.statecraft"
    book = workbook(tmp_path / "may.xlsx", ("China", 10, 12), ("Germany", 4, 5))
    run("import", book, "--case", path, "--remember")
    return path


def codes(said):
    return {problem["code"] for problem in said["problems"]}


def test_that_an_import_remembers_nothing_unless_it_is_told(run, tmp_path):
    path = tmp_path / "b.statecraft"
    book = workbook(tmp_path / "may.xlsx", ("China", 10, 12), ("Germany", 4, 5))
    run("import", book, "--case", path)
    assert run("recipes", path, "--json").json["recipes"] == []


def test_that_a_case_lists_what_it_remembers(run, case):
    [recipe] = run("recipes", case, "--json").json["recipes"]
    assert (recipe["number"], recipe["title"]) == (1, "may.xlsx")
    assert "may.xlsx" in run("recipes", case).out


def test_that_the_next_workbook_is_known(run, case, tmp_path):
    book = workbook(tmp_path / "june.xlsx", ("France", 1, 2))
    said = run("import", book, "--case", case, "--json").json
    assert "layout_guessed" not in codes(said)


def test_that_a_recipe_goes_by_file_into_another_case(run, case, tmp_path):
    file = tmp_path / "own.statecraft-recipe"
    other = tmp_path / "other.statecraft"
    run("recipes", case, "--out", 1, file)
    run("sample", other)
    run("recipes", other, "--take", file)
    [recipe] = run("recipes", other, "--json").json["recipes"]
    assert recipe["title"] == "may.xlsx"


def test_that_a_recipe_can_be_forgotten(run, case):
    assert run("recipes", case, "--forget", 1).out.startswith("The case has no recipes")


def test_that_a_number_that_is_none_is_refused(refusal, case):
    assert "no recipe 7" in refusal("recipes", case, "--forget", 7)


def test_that_a_file_that_is_no_recipe_is_refused(refusal, case, tmp_path):
    (tmp_path / "a.txt").write_text("hello")
    assert "not a recipe" in refusal("recipes", case, "--take", tmp_path / "a.txt")
