from __future__ import annotations

import pytest

from core.intake.labels import (
    normalised,
    spellings,
    without_numbers,
    without_signs,
    written_code,
)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Gambia  The", "Gambia, The"),
        ("Trinidad & Tobago", "Trinidad and Tobago"),
        ("Curaçao", "CURACAO"),
        ("Guinea‑Bissau", "Guinea-Bissau"),
        ("Falkland Islands(Islas Malvinas)", "Falkland Islands (Islas Malvinas)"),
        ("ボスニア･ヘルツェゴビナ", "ボスニア・ヘルツェゴビナ"),
        ("ＥＵ（27か国）", "EU(27か国)"),
        ("United\u00a0States", "United States"),
    ],
)
def test_that_spellings_of_one_name_are_the_same(one, other):
    assert normalised(one) == normalised(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [("Niger", "Nigeria"), ("ガ", "カ"), ("Guinea", "Guinea-Bissau"), ("パ", "バ")],
)
def test_that_different_names_stay_different(one, other):
    assert normalised(one) != normalised(other)


def test_that_a_superscript_is_a_word_of_its_own():
    assert normalised("Italy³") == "italy 3"


def test_that_a_label_of_punctuation_has_no_spelling():
    assert spellings(" … ") == ()


def test_that_a_prefix_is_dropped_last():
    assert spellings("TWN: Chinese Taipei") == ("twn chinese taipei", "chinese taipei")


def test_that_a_colon_inside_a_name_is_no_prefix():
    assert len(spellings("U.R. of Tanzania: Mainland")) == 1


@pytest.mark.parametrize("word", ["Usa", "A", "THE WORLD ECONOMY", "123"])
def test_that_only_short_capitals_are_a_code(word):
    assert written_code(word) == ""


def test_that_signs_are_taken_off_without_the_number():
    assert without_signs("world 3 *†") == "world 3"


@pytest.mark.parametrize("year", ["ussr 1990", "ussr1990", "fy2024"])
def test_that_a_year_is_no_footnote(year):
    assert without_numbers(year) == year
