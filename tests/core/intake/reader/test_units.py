from __future__ import annotations

import pytest

from core.intake.reader.words.industries import isic_code
from core.intake.reader.words.units import Unit, read_unit, unit_of, unit_words


@pytest.mark.parametrize(
    ("text", "name", "exponent"),
    [
        ("USD million", "USD", 6),
        ("US Dollar, Millions", "USD", 6),
        ("Millions of current U.S. dollars", "USD", 6),
        ("$ million", "USD", 6),
        ("US$bn", "USD", 9),
        ("US$ Mil", "USD", 6),
        ("US$ Thousand", "USD", 3),
        ("USD", "USD", 0),
        ("usd m", "USD", 6),
        ("current US$", "USD", 0),
        ("in thousands of dollars", "USD", 3),
        ("百万円", "JPY", 6),
        ("億円", "JPY", 8),
        ("10億円", "JPY", 9),
        ("(単位：百万円)", "JPY", 6),
        ("千米ドル", "USD", 3),
        ("EUR million", "EUR", 6),
        ("million chained 2012 dollars", "USD chained 2012", 6),
        ("constant 2015 US$", "USD constant 2015", 0),
        ("percent", "percent", 0),
        ("%", "percent", 0),
        ("percentage points", "percentage points", 0),
        ("LQ", "LQ", 0),
        ("share", "share", 0),
    ],
)
def test_that_a_unit_is_read(text: str, name: str, exponent: int) -> None:
    assert read_unit(text) == Unit(name, exponent)


@pytest.mark.parametrize(
    "text", ["thousand", "million reasons", "Exports of wine", "1,234"]
)
def test_that_a_text_that_says_more_is_no_unit_of_money(text: str) -> None:
    assert read_unit(text) is None


def test_that_an_unknown_unit_stays_as_published() -> None:
    assert unit_of(" million tonnes ") == Unit("million tonnes")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Exports (millions of U.S. dollars), 2020", "millions of U.S. dollars"),
        ("In millions of dollars. Details may not add", "In millions of dollars"),
        ("国内総生産（単位：10億円）", "単位:10億円"),
        ("GDP (current US$)", "current US$"),
        ("exports_usd_m", "usd m"),
        ("USD million", "USD million"),
        ("Exports", ""),
    ],
)
def test_that_a_unit_is_found_in_a_longer_text(text: str, words: str) -> None:
    assert unit_words(text) == words


@pytest.mark.parametrize(
    ("published", "code"),
    [
        ("D26", "C26"),
        ("D01T02", "A01-02"),
        ("D62T63", "J62-63"),
        ("D97T98", "T97-98"),
        ("D35", "D35"),
        ("J62–63", "J62-63"),
        ("A to U", "A-U"),
        ("G to N", "G-N"),
        ("C (10–33)", "C"),
        ("C30X", "C30X"),
        ("hamilton-10", "hamilton-10"),
    ],
)
def test_that_an_industry_has_one_spelling(published: str, code: str) -> None:
    assert isic_code(published) == code
