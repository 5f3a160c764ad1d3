"""Every formula has a page, made of what its docstring says, in both languages."""

from __future__ import annotations

import inspect

import pytest

from core.briefs.definition_pages import definition_page, definition_pages
from core.briefs.definition_texts import TOLD_BY, definition_text, messages
from core.briefs.figure_words import FORMULA_NAMES
from core.formulas.catalogue import FORMULAS
from core.i18n import _
from core.indicators.definitions import BY_FORMULA

PARTS = ("name", "notation", "words", "unit", "nothing", "source", "alternatives")

every_formula = pytest.mark.parametrize("formula", BY_FORMULA)


def test_that_every_formula_that_can_be_shown_is_defined():
    assert set(FORMULAS) <= set(BY_FORMULA) == set(TOLD_BY) == set(FORMULA_NAMES)


@every_formula
def test_that_a_page_has_all_its_parts(formula):
    page = definition_page(formula)
    assert [part for part in PARTS if not getattr(page, part)] == []


@every_formula
def test_that_a_page_says_what_the_docstring_says(formula):
    page, said = (
        definition_page(formula),
        " ".join(inspect.getdoc(TOLD_BY[formula]).split()),
    )
    for part in definition_text(formula):
        assert part in said
    for part in ("words", "unit", "nothing", "source", "alternatives"):
        written = getattr(definition_text(formula), part)
        first, *_codes = written.split("`")
        assert getattr(page, part).casefold().startswith(first.casefold())


@every_formula
def test_that_a_page_speaks_to_people_and_names_no_code(formula):
    page = definition_page(formula)
    assert not {"`", "None"} & {*"".join(page.alternatives), *page.nothing.split()}
    assert "_" not in page.nothing + page.alternatives + page.words.replace("x_", "")


@pytest.mark.usefixtures("japanese")
@every_formula
def test_that_a_page_can_be_had_in_japanese(formula):
    page = definition_page(formula)
    for part in ("name", "words", "unit", "nothing", "alternatives"):
        assert any(sign > "\u3040" for sign in getattr(page, part)), part


@pytest.mark.usefixtures("japanese")
def test_that_codes_in_a_translated_part_are_those_of_the_docstring():

    for text, _file in messages():
        assert set(_(text).split("`")[1::2]) <= set(text.split("`")[1::2]), text


def test_that_alternatives_lead_to_other_pages():
    page = definition_page("location_quotient")
    assert page.see == ("rca", "symmetric_rca", "normalized_rca")


def test_that_pages_come_by_subject():
    assert [page.formula for page in definition_pages()] == list(BY_FORMULA)


def test_that_signs_are_explained():
    signs = dict(definition_page("market_share").signs)
    assert signs["x_c"] == "Own value added in the industry"
