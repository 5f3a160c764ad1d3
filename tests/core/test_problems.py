"""Problems name their cell as Excel names it, and every code has its sentence."""

from __future__ import annotations

import re
from pathlib import Path
from string import Formatter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.problem_texts import TEXTS, WHYS, sentence
from core.problems import Place, Problem, Severity, column_letters, column_number

CORE = Path(__file__).parents[2] / "core"
MADE = re.compile(r"Problem(?:\.of)?\(\s*\"([a-z_]+)\"")


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


def particulars(text):
    return {name: "7" for _, name, _, _ in Formatter().parse(text) if name}


@pytest.mark.parametrize("code", TEXTS)
def test_that_every_problem_is_one_sentence(code):
    said = sentence(Problem.of(code, Severity.NOTE, **particulars(TEXTS[code])))
    assert said.endswith(".")
    assert "{" not in said
    assert "\n" not in said


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
    assert made <= set(TEXTS)
