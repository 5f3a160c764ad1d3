"""Numbers of every size, written as drafts write them and found again."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.audit.finding import figures_in
from core.format import written
from core.i18n import LANGUAGES, use_language

MONEY = st.integers(min_value=1, max_value=10**15)


@pytest.fixture(autouse=True)
def _english_again():
    yield
    use_language("en")


def found(text):
    [one] = figures_in(f"In all {text}")
    return one


@given(st.integers(0, 10**9), st.integers(0, 4))
def test_that_a_percentage_is_found_as_it_was_written(digits, places):
    number = digits / 10**places
    one = found(f"{number:,.{places}f} percent")
    assert one.value == pytest.approx(number)
    assert one.half_unit == pytest.approx(0.5 * 10**-places)


@given(MONEY, st.sampled_from(sorted(LANGUAGES)))
def test_that_an_amount_as_we_write_it_holds_the_amount(amount, language):
    use_language(language)
    one = found(written(float(amount), "USD"))
    assert one.unit == "USD"
    assert (
        one.value - one.half_unit * 1.01 <= amount <= one.value + one.half_unit * 1.01
    )


@given(st.integers(1, 9999), st.integers(0, 9999), st.integers(0, 9999))
def test_that_japanese_parts_add_up(cho, oku, man):
    one = found(f"{cho:,}兆{oku:,}億{man:,}万円")
    assert one.value == cho * 10**12 + oku * 10**8 + man * 10**4


@given(st.integers(0, 10**7))
def test_that_full_width_digits_are_the_same_number(number):
    wide = str(number).translate({48 + n: 0xFF10 + n for n in range(10)})
    assert found(f"{wide}％").value == number


@given(st.text(max_size=200))
def test_that_any_text_is_read_and_marks_lie_in_it(text):
    for one in figures_in(text):
        assert text[one.start : one.end] == one.text


@given(
    st.text(
        alphabet="0123456789.,%$億兆万千約年月〜～-¥ ()から to percent", max_size=60
    )
)
def test_that_figures_never_overlap(text):
    marks = figures_in(text)
    assert all(one.end <= other.start for one, other in pairwise(marks))
