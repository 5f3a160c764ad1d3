"""Amounts of money keep their currency, from the cell to the sentence."""

from __future__ import annotations

import pytest

from core.briefs.market.brief import market_share_brief
from core.briefs.trade.brief import trade_brief
from core.i18n import speaking, use_language
from core.intake.imports import read_workbook
from core.library import Library
from core.market_choice import MarketChoice
from core.money import amount, axis_amount, currency_name, sheet_amounts
from core.selection import Selection
from tests.core.filling import output, trade, write_workbook

OUTPUT = [
    ("Japan", "JPN", "Electronics", "C26", 2020, 5.0),
    ("China", "CHN", "Electronics", "C26", 2020, 15.0),
]
TRADE = [("Japan", "JPN", "China", "CHN", "", "", "2020", 5.0, 7.0, "")]


@pytest.fixture
def japanese():
    use_language("ja")
    yield
    use_language("en")


@pytest.fixture
def yen(case, economies, tmp_path):
    book = write_workbook(
        tmp_path / "yen.xlsx",
        output(OUTPUT, dataset="yen-output", unit="JPY billion", name="Output"),
        trade(TRADE, dataset="yen-trade", unit="JPY billion", name="Trade"),
    )
    with read_workbook(book) as staged:
        case.take_in(staged, economies)
    return Library(case, economies)


def test_that_output_in_yen_is_shown_in_yen(yen):
    selection = Selection(market=MarketChoice(measure="value"))
    exhibit = market_share_brief(yen, selection).exhibit
    assert exhibit.unit == "value added, yen"
    assert "¥5.0 billion" in exhibit.reading


def test_that_trade_in_yen_is_shown_in_yen(yen):
    exhibit = trade_brief(yen, Selection()).exhibit
    assert "¥2.0 billion" in exhibit.reading
    assert exhibit.chart.unit == "JPY"


def test_that_values_in_several_units_are_not_added_up(case, economies, tmp_path):
    book = write_workbook(
        tmp_path / "mixed.xlsx",
        output(OUTPUT[:1], unit="JPY billion", name="Yen"),
        output(OUTPUT[1:], unit="USD billion", name="Dollars"),
    )
    with read_workbook(book) as staged:
        case.take_in(staged, economies)
    table = Library(case, economies).output("tiny")
    assert table.value("JPN", "C26", 2020).reason == "units_differ"


def test_that_a_currency_without_a_sign_is_named_by_its_code():
    assert amount(1.5e9, "EUR") == "EUR 1.5 billion"


JAPANESE = [
    (377.5e9, "USD", "3,775億ドル"),
    (5e9, "JPY", "50億円"),
    (319.2e6, "USD", "3億1,920万ドル"),
    (305e6, "USD", "3億500万ドル"),
    (300e6, "USD", "3億ドル"),
    (99.94e6, "USD", "9,990万ドル"),
    (99.96e6, "USD", "1億ドル"),
    (1.5234e9, "USD", "15億ドル"),
]


@pytest.mark.parametrize(("size", "currency", "text"), JAPANESE)
def test_that_japanese_prints_the_digits_of_the_english(japanese, size, currency, text):
    assert amount(size, currency) == text


ROUNDED_UP = [
    (999.97e9, "$1.0 trillion", "1.0兆ドル"),
    (999.94e9, "$999.9 billion", "9,999億ドル"),
    (999.97e6, "$1.0 billion", "10億ドル"),
    (999_999.6, "$1.0 million", "100万ドル"),
    (999_999.4, "$999,999", "999,999ドル"),
]


@pytest.mark.parametrize(("size", "english", "in_japanese"), ROUNDED_UP)
def test_that_the_scale_is_chosen_after_rounding(size, english, in_japanese):
    assert amount(size, "USD") == english
    use_language("ja")
    said = amount(size, "USD")
    use_language("en")
    assert said == in_japanese


ON_AN_AXIS = [
    (999.97e9, "$1 tn", "1兆ドル"),
    (999.9e9, "$999.9 bn", "9,999億ドル"),
    (319.2e6, "$319.2 m", "3.192億ドル"),
    (150_000, "$150,000", "15万ドル"),
    (9_999.6, "$10,000", "1万ドル"),
    (2e16, "$20,000 tn", "20,000兆ドル"),
]


@pytest.mark.parametrize(("size", "english", "in_japanese"), ON_AN_AXIS)
def test_that_an_axis_is_short_in_both_languages(size, english, in_japanese):
    assert axis_amount(size, "USD") == english
    use_language("ja")
    said = axis_amount(size, "USD")
    use_language("en")
    assert said == in_japanese


def test_that_a_unit_nobody_states_is_said():
    assert currency_name("") == "unit not stated"


@pytest.mark.parametrize(
    ("sizes", "by_largest", "english", "japanese"),
    [
        ([377.5e9], False, (1, '"$"#,##0.0,,," bn"'), (10**8, '#,##0"億ドル"')),
        ([2e12, 3e12], False, (1, '"$"#,##0.0,,,," tn"'), (10**12, '#,##0.0"兆ドル"')),
        ([2e12, 3e9], True, (1, '"$"#,##0.0,,,," tn"'), (10**12, '#,##0.0"兆ドル"')),
        ([2e12, 3e9], False, (1, '"$"#,##0.0,,," bn"'), (10**8, '#,##0"億ドル"')),
        ([4e6, 12.0], False, (1, '"$"#,##0.0,," m"'), (10**4, '#,##0"万ドル"')),
        ([], False, (1, '"$"#,##0'), (1, '#,##0"ドル"')),
    ],
)
def test_that_office_programs_count_money_as_the_language_does(
    sizes, by_largest, english, japanese
):
    assert sheet_amounts(sizes, "USD", by_largest=by_largest) == english
    with speaking("ja"):
        assert sheet_amounts(sizes, "USD", by_largest=by_largest) == japanese
