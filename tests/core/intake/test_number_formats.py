from __future__ import annotations

import pytest

from core.intake.reader.words.number_formats import (
    LONGEST_CODE,
    NumberFormat,
    number_format,
)


@pytest.mark.parametrize(
    ("code", "said"),
    [
        ("General", NumberFormat()),
        ("", NumberFormat()),
        ("#,##0", NumberFormat()),
        ("0.0%", NumberFormat(percent=True, exponent=-2)),
        ('0.0"%"', NumberFormat(unit="%")),
        (r"0\%", NumberFormat(unit="%")),
        ('#,##0,,"mn"', NumberFormat(exponent=6, unit="mn")),
        ("0.0,,", NumberFormat(exponent=6)),
        ("#,##0,.0", NumberFormat(exponent=3)),
        ('#,##0"円"', NumberFormat(unit="円")),
        ("#,##0円", NumberFormat(unit="円")),
        ('"$"#,##0_);("$"#,##0)', NumberFormat(currency="$")),
        ("$#,##0", NumberFormat(currency="$")),
        ("[$¥-411]#,##0", NumberFormat(currency="JPY")),
        ("[$$-409]#,##0", NumberFormat(currency="USD")),
        ("[$USD] #,##0", NumberFormat(currency="USD")),
        ("[$€-2] #,##0", NumberFormat(currency="€")),
        ("[$-409]#,##0", NumberFormat()),
        ("[Red]0", NumberFormat()),
        ("0.00E+00", NumberFormat()),
        (r"_-* #,##0\ _€_-", NumberFormat()),
        ("yyyy-mm-dd", NumberFormat(is_date=True)),
        ("h:mm AM/PM", NumberFormat(is_date=True)),
        ('ggge"年"', NumberFormat(is_date=True)),
        ("[$-409]d-mmm-yy", NumberFormat(is_date=True)),
        ("[h]:mm", NumberFormat(is_date=True, is_duration=True)),
        ("@", NumberFormat(is_text=True)),
        ('"day" 0', NumberFormat(unit="day")),
    ],
)
def test_that_a_code_says_what_it_shows(code, said):
    assert number_format(code) == said


@pytest.mark.parametrize(
    ("code", "exponent"),
    [
        ('[>=1000000]0.0,,"M";0', None),
        ("[<0]0;0.0", 0),
        ("0.0,,;-0.0,,;0", 6),
    ],
)
def test_that_a_scale_that_depends_on_the_number_is_unknown(code, exponent):
    assert number_format(code).exponent == exponent


def test_that_a_quotation_mark_left_open_is_borne():
    assert number_format('0"mn').unit == "mn"


def test_that_a_code_longer_than_any_is_not_looked_at():
    assert number_format("0%" * LONGEST_CODE) == NumberFormat()
