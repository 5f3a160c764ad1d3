"""A pattern of a recipe answers as the expression it is, once it is asked."""

from __future__ import annotations

import re

import pytest

from core.intake.reader.recipes.forms import Form


@pytest.mark.parametrize("ask", ["fullmatch", "search", "match"])
@pytest.mark.parametrize("text", ["20", "in 20", "", "2020"])
def test_that_a_form_answers_as_its_expression(ask, text):
    expected = getattr(re.compile(r"(?P<year>\d\d)"), ask)(text)
    for _time in range(2):
        found = getattr(Form(r"(?P<year>\d\d)"), ask)(text)
        assert (found and found.groupdict()) == (expected and expected.groupdict())


def test_that_a_form_names_its_groups():
    assert Form("(?P<flow>.*)").groupindex == {"flow": 1}


def test_that_a_form_is_compiled_only_when_it_is_asked():
    broken = Form("(")
    with pytest.raises(re.error):
        broken.search("")


def test_that_forms_of_one_text_and_manner_are_equal():
    assert Form("a") == Form("a")
    assert len({Form("a"), Form("a"), Form("a", re.IGNORECASE)}) == 2


def test_that_a_form_answers_however_many_texts_it_has_seen():
    form = Form(r"\d+")
    assert all(form.fullmatch(str(number)) for number in range(1_000))
