"""Problems name their cell as Excel names it, and every code has its sentence."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.intake.reader.recipes.recipe import ROLES
from core.problem_texts import CODES, sentence
from core.problem_words import COLUMN_ROLES, DELIMITERS, KINDS, WHYS
from core.problems import Place, Problem, Severity, column_letters, column_number

CORE = Path(__file__).parents[2] / "core"
MADE = re.compile(r"(?:Problem(?:\.of)?|_tell|about)\(\s*\"([a-z_]+)\"")


def test_that_a_place_is_written_as_excel_writes_it():
    place = Place("country", 5466, 29)
    assert (place.address, str(place)) == ("AC5466", "country!AC5466")


def test_that_places_come_in_the_order_of_reading():
    places = [Place("b", 1, 1), Place("a", 10, 1), Place("a", 9, 2), Place("a", 9, 1)]
    assert [str(place) for place in sorted(places)] == ["a!A9", "a!B9", "a!A10", "b!A1"]


@given(st.integers(1, 16_384))
def test_that_letters_and_number_of_a_column_are_inverse(column):
    assert column_number(column_letters(column)) == column


def test_that_particulars_are_texts_in_their_order():
    problem = Problem.of("x", Severity.NOTE, count=3, sheet="A")
    assert problem.particulars == (("count", "3"), ("sheet", "A"))
    assert problem.named == {"count": "3", "sheet": "A"}


def test_that_a_problem_needs_no_cell():
    assert Problem.of("macros_present", Severity.NOTE).place is None


TEXTS_OUT_OF_A_FILE = (
    *("label", "sheet", "name", "text", "other", "heading", "headings", "example"),
    *("first", "format", "encoding", "recipe", "ending", "form", "region", "names"),
    *("number", "column"),
)
SAID = {
    **dict.fromkeys(TEXTS_OUT_OF_A_FILE, "what stands there"),
    **dict.fromkeys(("count", "cells", "money"), "7"),
    "kind": "error_cell",
    "roles": "A: economy",
    "why": "working",
    "unit": "USD",
    "delimiter": "comma",
    "holds": "hs",
}


def said_of(code, **particulars):
    """Return the sentence of a problem that has every particular."""
    return sentence(Problem.of(code, Severity.NOTE, **{**SAID, **particulars}))


@pytest.mark.parametrize("code", CODES)
def test_that_every_problem_is_one_sentence(code):
    said = said_of(code)
    assert said.endswith(".")
    assert "{" not in said
    assert "\n" not in said


@pytest.mark.parametrize("code", CODES)
def test_that_no_problem_speaks_of_what_the_program_has_not(code):
    assert not re.search(r"preview|settings|accept|role\b", said_of(code))


# --- numbers ---


MANY = re.compile(
    r"\b1 (?:more |other )?(?:rows|columns|cells|values|formulas|lines|files)"
    r"|\b1 [^.;]* (?:were|are|have|hold)\b"
)


@pytest.mark.parametrize("code", CODES)
def test_that_one_of_a_thing_is_not_said_as_many(code):
    assert not MANY.search(said_of(code, count=1, cells=1))


ONE = {
    "hidden_rows": "1 row of the sheet “Data” is hidden",
    "error_cells": "1 cell of the sheet “Data” holds an error",
    "unreadable_period": "1 value of the row was left out",
    "further_problems": "1 more cell of the sheet has the same problem",
}


@pytest.mark.parametrize(("code", "start"), ONE.items(), ids=ONE)
def test_that_one_is_said_in_the_singular(code, start):
    assert said_of(code, count=1, cells=1, sheet="Data").startswith(start)


def test_that_a_large_count_is_grouped():
    assert said_of("hidden_rows", count=12345).startswith("12,345 rows")


def test_that_money_is_grouped():
    assert "(5,000,000 US dollars in all)" in said_of(
        "economy_unmatched", money=5000000
    )


@pytest.mark.parametrize("count", ["²", "9" * 900, ""], ids=["power", "huge", "none"])
def test_that_a_count_that_is_no_number_is_said_as_it_is(count):
    assert said_of("hidden_rows", count=count).startswith(f"{count} rows")


def test_that_a_sentence_does_not_say_a_text_without_end():
    said = said_of("direction_marks", sheet="a" * 1_000_000, count=1)
    assert len(said) < 1_200


# --- codes among the particulars ---


def test_that_the_kind_of_further_problems_is_in_words():
    assert "same problem (an error instead of a number)" in said_of("further_problems")


def test_that_every_problem_that_is_counted_on_has_its_kind():
    """Those of a cell or a table: they may come hundreds of times on one sheet."""
    of_names = {code for code in CODES if code.startswith("economy_")}
    of_files = {*of_names, "further_problems"}
    assert KINDS.keys() <= set(CODES) - of_files
    assert KINDS.keys() >= {code for code in CODES if "of the row" in said_of(code)}
    assert KINDS.keys() >= {"unit_unknown", "layout_guessed", "repeated_observation"}


def test_that_a_kind_without_words_is_said_as_it_is():
    assert "(of its own)" in said_of("further_problems", kind="of its own")


def test_that_guessed_roles_are_in_words():
    said = said_of("layout_guessed", roles="A: economy_code, BC: period")
    assert "(A: code of the economy, BC: period)" in said


def test_that_a_role_without_words_is_said_as_it_is():
    assert "(A: colour)" in said_of("layout_guessed", roles="A: colour")


def test_that_roles_in_another_form_are_said_as_they_are():
    assert "a header" in said_of("layout_guessed", roles="a header")


@pytest.mark.parametrize("role", [*sorted(ROLES), "value", "label"])
def test_that_every_role_a_column_may_have_is_in_words(role):
    assert "_" not in COLUMN_ROLES[role]


@pytest.mark.parametrize("name", DELIMITERS)
def test_that_a_delimiter_is_in_words(name):
    assert DELIMITERS[name] in said_of("text_encoding", delimiter=name)


@pytest.mark.parametrize("why", WHYS)
def test_that_a_reason_to_leave_a_sheet_out_is_in_words(why):
    problem = Problem.of("sheet_not_read", Severity.NOTE, sheet="A", why=why)
    assert WHYS[why] in sentence(problem)


def test_that_a_reason_of_a_recipe_of_our_own_is_said_as_it_is():
    problem = Problem.of("sheet_not_read", Severity.NOTE, sheet="A", why="it is mine")
    assert "because it is mine." in sentence(problem)


def test_that_text_out_of_a_workbook_is_not_taken_for_a_placeholder():
    problem = Problem.of("economy_unmatched", Severity.NOTE, label="{money}", money=1)
    assert "“{money}”" in sentence(problem)


def test_that_every_problem_made_in_the_program_has_its_sentence():
    made = {
        code
        for path in CORE.rglob("*.py")
        for code in MADE.findall(path.read_text("utf-8"))
    }
    assert len(made) > 10
    assert made <= set(CODES)
