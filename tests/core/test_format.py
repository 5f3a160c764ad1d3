"""Numbers as a paper prints them; both languages print the same digits."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.format import joined, tick, written, written_period
from core.i18n import use_language

UNITS = ("share", "percent", "LQ", "ratio", "USD", "pp", "per_year", "fold", "count")


@pytest.fixture
def japanese():
    use_language("ja")
    yield
    use_language("en")


WRITTEN = [
    (0.2481, "share", "24.8%"),
    (1.468, "LQ", "1.47"),
    (None, "USD", "n/a"),
    (-352_800_000_000.0, "USD", "−$352.8 billion"),
    (6_103_914_568_445.0, "USD", "$6.1 trillion"),
    (1_500_000.0, "USD", "$1.5 million"),
    (999.4, "USD", "$999"),
    (0.0, "USD", "$0"),
    (-2.1, "pp", "−2.1 pp"),
    (0.031, "per_year", "3.1% a year"),
    (25.0, "percent", "25.0%"),
    (12.34, "fold", "12.3-fold"),
    (2.0, "count", "2"),
    (2.5, "Mt", "2.50"),
    (1234.5, "Mt", "1,234"),
    (-0.0001, "share", "0.0%"),
    (-0.0, "LQ", "0.00"),
]


@pytest.mark.parametrize(("value", "unit", "text"), WRITTEN)
def test_that_a_value_is_written_as_a_paper_prints_it(value, unit, text):
    assert written(value, unit) == text


IN_JAPANESE = [
    (377_500_000_000.0, "USD", "3,775億ドル"),
    (-2_100_000_000_000.0, "USD", "−2.1兆ドル"),
    (1_500_000.0, "USD", "150万ドル"),
    (500.0, "USD", "500ドル"),
]


@pytest.mark.parametrize(("value", "unit", "text"), IN_JAPANESE)
def test_that_japanese_counts_in_its_own_scales(japanese, value, unit, text):
    assert written(value, unit) == text


SCALES = {
    "trillion": 1e12,
    "billion": 1e9,
    "million": 1e6,
    "兆": 1e12,
    "億": 1e8,
    "万": 1e4,
    "": 1.0,
}
STATED = re.compile(r"([\d,.]+) ?(trillion|billion|million|兆|億|万|)")


def stated(text: str) -> float:
    """Return the amount that a text states."""
    parts = STATED.findall(text)
    return sum(float(digits.replace(",", "")) * SCALES[name] for digits, name in parts)


@given(st.floats(0, 20).map(lambda power: 10**power))
def test_that_both_languages_state_the_same_amount(value):
    english = stated(written(value, "USD"))
    use_language("ja")
    japanese = stated(written(value, "USD"))
    use_language("en")
    assert english == pytest.approx(japanese, rel=1e-12)


@pytest.mark.parametrize("language", ["en", "ja"])
@pytest.mark.parametrize("unit", UNITS)
@pytest.mark.parametrize("value", [0.0, 1e-9, 0.5, 99.999, 1e6, 1e17, -1e17])
def test_that_every_unit_is_written_in_both_languages(value, unit, language):
    use_language(language)
    texts = (written(value, unit), tick(value, unit))
    use_language("en")
    assert all(texts)
    assert not any("nan" in text or "{" in text for text in texts)


TICKS = [
    (0.2, "share", "20%"),
    (0.125, "share", "12.5%"),
    (1.5, "LQ", "1.5"),
    (-2e11, "USD", "−$200 bn"),
    (0, "USD", "$0"),
    (-5.0, "pp", "−5"),
    (1e6, "count", "1,000,000"),
    (-2_500_000, "Mt", "−2,500,000"),
    (250_000, "USD", "$250,000"),
    (150.0, "share", "15,000%"),
    (0.30000000000000004, "LQ", "0.3"),
    (0.000002, "LQ", "0.000002"),
]


@pytest.mark.parametrize(("value", "unit", "text"), TICKS)
def test_that_a_tick_is_short(value, unit, text):
    assert tick(value, unit) == text


@pytest.mark.parametrize("unit", UNITS)
@given(power=st.floats(-9, 20))
def test_that_no_number_is_written_with_an_exponent(unit, power):
    assert "e" not in tick(10**power, unit)
    assert "e+" not in written(10**power, unit)


NAMES = [
    ([], "", ""),
    (["Japan"], "Japan", "Japan"),
    (["Japan", "Korea"], "Japan and Korea", "Japan、Korea"),
    (["Japan", "Korea", "Taiwan"], "Japan, Korea and Taiwan", "Japan、Korea、Taiwan"),
]


@pytest.mark.parametrize(("names", "english", "japanese_text"), NAMES)
def test_that_names_are_joined_as_a_sentence_joins_them(names, english, japanese_text):
    assert joined(names) == english
    use_language("ja")
    said = joined(names)
    use_language("en")
    assert said == japanese_text


PERIODS = [
    ("2022", "2022", "2022年"),
    ("2023-01", "2023-01", "2023年1月"),
    ("2001-Q4", "2001-Q4", "2001年第4四半期"),
    ("2001:2022", "2001–2022", "2001～2022年"),
    ("FY2010", "FY2010", "FY2010"),
    ("", "", ""),
]


@pytest.mark.parametrize(("period", "english", "japanese_text"), PERIODS)
def test_that_a_period_is_written_as_a_sentence_says_it(period, english, japanese_text):
    assert written_period(period) == english
    use_language("ja")
    said = written_period(period)
    use_language("en")
    assert said == japanese_text
