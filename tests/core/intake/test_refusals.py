from __future__ import annotations

import re
from pathlib import Path

import pytest

from core.intake import reader
from core.intake.refusals import TEXTS, WHAT, plain, refused, size
from core.problem_texts import CODES as PROBLEM_CODES

READER = Path(reader.__file__).parent
CODES = re.compile(r'Refusal\(\s*"(\w+)"|_refused\(\s*"(\w+)"')

PROBLEMS = re.compile(r'(?:Problem\.of|about)\(\s*"(\w+)"')


def test_that_every_code_the_reader_uses_has_a_sentence():
    used = {
        first or second
        for module in READER.glob("*.py")
        for first, second in CODES.findall(module.read_text(encoding="utf-8"))
    }
    assert used <= set(TEXTS)


def test_that_every_problem_the_reader_makes_has_a_sentence():
    made = {
        code
        for module in READER.glob("*.py")
        for code in PROBLEMS.findall(module.read_text(encoding="utf-8"))
    }
    assert made <= set(PROBLEM_CODES)


@pytest.mark.parametrize("code", TEXTS)
def test_that_a_sentence_names_the_file(code):
    assert "{name}" in TEXTS[code]


@pytest.mark.parametrize("code", TEXTS)
def test_that_no_sentence_sends_the_user_to_settings_that_are_not_there(code):
    assert "settings" not in TEXTS[code]
    assert "raise the limit" not in TEXTS[code]


OVER_A_LIMIT = ("file_too_large", "inflated_too_large", "too_many_sheets")


@pytest.mark.parametrize("code", [*OVER_A_LIMIT, "sheet_too_large", "memory_limit"])
def test_that_a_workbook_over_a_limit_may_be_made_smaller(code):
    _cause, _semicolon, advice = TEXTS[code].partition("; ")
    assert re.search("split|delete|extract", advice)


@pytest.mark.parametrize("what", WHAT)
def test_that_a_refusal_says_what_a_file_really_is(what):
    assert WHAT[what] in str(refused("not_a_workbook", "a.xlsx", {"what": what}))


def test_that_a_limit_in_bytes_is_said_as_people_say_it():
    said = refused("file_too_large", "a.xlsx", {"limit_bytes": 200_000_000})
    assert "200 MB" in str(said)


def test_that_a_large_count_is_grouped():
    said = refused("too_many_parts", "a", {"count": "12345", "limit": "10000"})
    assert "12,345" in str(said)


def test_that_an_unknown_code_is_taken_for_an_attack():
    assert refused("rm -rf", "a.xlsx").code == "reader_untrusted"


def test_that_missing_particulars_are_taken_for_an_attack():
    assert refused("sheet_too_large", "a.xlsx").code == "reader_untrusted"


def test_that_an_unknown_kind_of_file_is_taken_for_an_attack():
    assert refused("not_a_workbook", "a", {"what": "x"}).code == "reader_untrusted"


def test_that_a_name_cannot_turn_the_sentence_around():
    assert "\u202e" not in str(refused("damaged", "a\u202exslx.exe"))


def test_that_a_long_text_is_cut():
    assert len(plain("x" * 10_000)) == 121


def test_that_a_few_bytes_are_bytes():
    assert size(12) == "12 bytes"
