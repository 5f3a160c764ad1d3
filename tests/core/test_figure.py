"""A figure's id says everything needed to compute it again."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.figure import Figure, Question, figure_id, parsed_id
from core.indicators.outcome import Outcome

NAMES = st.from_regex(r"[a-z_]{1,12}", fullmatch=True)
DIMS = st.dictionaries(
    NAMES.filter(lambda name: name != "period"), st.text(), max_size=5
)


def test_that_an_id_reads_as_formula_dimensions_and_period():
    dims = (("economy", "CHN"), ("industry", "C26"))
    assert figure_id("market_share", dims, "2018") == (
        "market_share/economy=CHN/industry=C26/period=2018"
    )


def test_that_a_period_of_several_years_stays_readable():
    assert figure_id("fold", (), "1995:2018") == "fold/period=1995:2018"


@pytest.mark.parametrize("code", ["a/b", "a=b", "a b", "100%", "素材", "", "a&b?c#d"])
def test_that_a_code_with_signs_of_an_id_comes_back(code):
    written = figure_id("f", (("category", code),), "")
    assert written.count("/") == 2
    assert parsed_id(written) == ("f", {"category": code}, "")


@given(NAMES, DIMS, st.text())
def test_that_an_id_is_parsed_into_what_it_was_made_of(formula, dims, period):
    written = figure_id(formula, tuple(dims.items()), period)
    assert parsed_id(written) == (formula, dims, period)


@pytest.mark.parametrize("text", ["f/economy", "f//period=1", "f/period"])
def test_that_a_step_without_a_value_is_no_id(text):
    with pytest.raises(ValueError, match="f/"):
        parsed_id(text)


@pytest.mark.parametrize("text", ["", "f", "f/economy=CHN"])
def test_that_an_id_without_a_period_is_none(text):
    with pytest.raises(KeyError):
        parsed_id(text)


QUESTION = Question("market_share", (("economy", "CHN"),), "2018")


def test_that_a_question_is_answered_with_a_value():
    figure = QUESTION.answered(Outcome(0.25), "share", (), "a note")
    assert (figure.value, figure.reason, figure.note) == (0.25, None, "a note")
    assert figure.id == figure_id(*QUESTION)


def test_that_a_question_is_answered_with_a_reason():
    figure = QUESTION.answered(Outcome(None, "missing"), "share", ())
    assert (figure.value, figure.reason) == (None, "missing")


def test_that_the_same_question_has_the_same_id_whatever_the_answer():
    answers = (Outcome(0.25), Outcome(None, "missing"))
    assert len({QUESTION.answered(one, "share", ()).id for one in answers}) == 1


def test_that_a_figure_says_what_it_is_over():
    figure = Figure("f", (("economy", "CHN"),), "2018", 1.0, "USD")
    assert (figure.dim("economy"), figure.dim("partner")) == ("CHN", "")
