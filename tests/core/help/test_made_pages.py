"""What of the help is made from the code."""

from __future__ import annotations

import pytest

from core.cli.verbs import VERBS
from core.help.command_line import command_table, verbs
from core.help.definition_texts import definition_help, definition_table
from core.i18n import LANGUAGES, speaking
from core.indicators.definitions import BY_FORMULA


def test_that_every_verb_is_described():
    assert set(verbs()) == set(VERBS)
    assert all(f"## statecraft {verb}" in command_table() for verb in VERBS)


@pytest.mark.parametrize("language", LANGUAGES)
def test_that_every_argument_says_what_it_means(language):
    with speaking(language):
        lines = command_table().splitlines()
    assert [line for line in lines if line.endswith("|  |")] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_that_every_formula_has_a_page_and_a_line(language):
    with speaking(language):
        pages, table = definition_help(), definition_table()
    assert [page.key for page in pages] == [f"definitions/{one}" for one in BY_FORMULA]
    assert all(f"`{formula}`" in table for formula in BY_FORMULA)


def test_that_a_definition_leads_to_its_alternatives():
    pages = {page.key: page for page in definition_help()}
    assert "(help:definitions/rca)" in pages["definitions/location_quotient"].text
